/** Saved views as nodes: `(:SavedView {id, name, link, at, entities, names})`, joined to nothing, since what they name may go. */

export const SAVED_VIEW_LABEL = 'SavedView'

/** The columns of a saved view `v`. */
export const SAVED_VIEW_COLUMNS = 'v.id AS id, v.name AS name, v.link AS link, v.at AS at, v.entities AS entities, v.names AS names'

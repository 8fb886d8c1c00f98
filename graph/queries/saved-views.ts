/** The views that were kept under a name, the newest first, each with the names of the entities in it that have gone. */
import type { SavedView } from '../model/saved-view.ts'
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { SAVED_VIEW_COLUMNS, SAVED_VIEW_LABEL } from '../store/saved-view-rows.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface ListedView extends SavedView {
  /** Names of what the view was made of and is no longer in the graph. */
  readonly gone: readonly string[]
}

export async function savedViews(store: GraphStore): Promise<readonly ListedView[]> {
  const rows = rowsOf(await store.read(`MATCH (v:${SAVED_VIEW_LABEL}) RETURN ${SAVED_VIEW_COLUMNS}`, {}, { own: true }))
  const views = rows.map((row): SavedView => {
    const names = row.texts('names')
    return { id: row.text('id'), name: row.text('name'), link: row.text('link'), at: row.text('at'), entities: row.texts('entities').map((id, at) => ({ id, name: names[at] ?? id })) }
  })
  const there = await entitiesThere(store, [...new Set(views.flatMap(({ entities }) => entities.map(({ id }) => id)))])
  return views
    .map((view): ListedView => ({ ...view, gone: view.entities.filter(({ id }) => !there.has(id)).map(({ name }) => name) }))
    .sort((a, b) => order(b.at, a.at) || order(a.name, b.name))
}

async function entitiesThere(store: GraphStore, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set<string>()
  if (ids.length === 0) return there
  for (const label of ENTITY_LABELS) {
    const { rows } = await store.read(`UNWIND $ids AS id MATCH (e:${label} {id: id}) RETURN e.id`, { ids }, WHOLE_GRAPH)
    for (const [id] of rows) there.add(String(id))
  }
  return there
}

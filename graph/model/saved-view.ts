/**
 * A view of the explorer kept under a name: its link as the app writes it, and
 * the entities that the link names, so that it can be said which of them have
 * gone since. Names are one view's alone.
 */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The search part of the address: ?view=matrix&node=s-12. */
  readonly link: string
  /** ISO time. */
  readonly at: string
  readonly entities: readonly { readonly id: string; readonly name: string }[]
}

/** In UTF-16 code units. */
export const LONGEST_VIEW_NAME = 80
/** Positions of some hundred nodes; a longer one is no address that a browser opens again. */
export const LONGEST_VIEW_LINK = 15_000
export const MOST_VIEW_ENTITIES = 2_000

/** Takes views into a store that were exported from another one, or from this one before. */
import type { SavedView } from '../model/saved-view.ts'
import type { GraphStore } from '../store/graph-store.ts'

export interface ViewImport {
  readonly imported: number
  /** Names that another view of this store has: those were left out. */
  readonly taken: readonly string[]
}

/** A view that is there already, under its id, is replaced. */
export async function importViews(store: GraphStore, views: readonly SavedView[]): Promise<ViewImport> {
  const taken: string[] = []
  for (const view of views) if (!(await store.keepView(view))) taken.push(view.name)
  return { imported: views.length - taken.length, taken }
}

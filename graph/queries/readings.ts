/**
 * When was each document read in? The store keeps this beside the graph, not in
 * it: the graph is the same wherever and whenever it was made.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { rowsOf } from './row.ts'

const READINGS = 'MATCH (s:ZhenglianStore) RETURN s.readings AS readings'

/** ISO time by the document's id; what an older version read in is not among them. */
export async function readings(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const [row] = rowsOf(await store.read(READINGS, {}, { own: true }))
  return new Map(Object.entries(row?.json<Record<string, string>>('readings') ?? {}))
}

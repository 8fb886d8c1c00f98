/**
 * Which files are in the store already? For telling whether one that comes is
 * the very same as one of them, or takes its place.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface HeldDocument {
  readonly id: string
  /** SHA-256 of the file, hex. */
  readonly sha256: string
  readonly source: string
}

const HELD = 'MATCH (d:Document) RETURN d.id AS id, d.sha256 AS sha256, d.source AS source'

export async function heldDocuments(store: GraphStore): Promise<readonly HeldDocument[]> {
  const rows = rowsOf(await store.read(HELD, {}, WHOLE_GRAPH))
  return rows.map((row) => ({ id: row.text('id'), sha256: row.text('sha256'), source: row.text('source') }))
}

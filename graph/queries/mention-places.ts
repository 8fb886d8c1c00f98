/**
 * Where is one entity named? In measures and outside them.
 */
import type { GraphStore } from '../store/graph-store.ts'
import type { EntityRef } from './entity-row.ts'
import type { DocumentRef } from './measure-places.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface MentionPlace {
  readonly document: DocumentRef
  readonly start: number
  readonly end: number
  /** As written there. */
  readonly text: string
}

const MENTIONS_OF = (label: string): string => `
MATCH ()-[x:MENTIONS]->(n:${label} {id: $id})
MATCH (d:Document) WHERE d.id = x.document
RETURN d.id AS document, d.title AS title, x.start AS start, x.end AS end, x.text AS text`

export async function mentionPlaces(store: GraphStore, entity: EntityRef): Promise<readonly MentionPlace[]> {
  const table = await store.read(MENTIONS_OF(entity.label), { id: entity.id }, WHOLE_GRAPH)
  return rowsOf(table)
    .map((row) => ({
      document: { id: row.text('document'), title: row.text('title') },
      start: row.number('start'),
      end: row.number('end'),
      text: row.text('text'),
    }))
    .sort((a, b) => order(a.document.id, b.document.id) || a.start - b.start || a.end - b.end)
}

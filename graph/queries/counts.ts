/**
 * How much is in the store? Documents, entities, and statements between
 * entities.
 */
import { ENTITY_LABELS, RELATION_TYPES } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { rowsOf } from './row.ts'

export interface Counts {
  readonly documents: number
  readonly entities: number
  readonly relations: number
}

// One statement a label: engines answer these from their own counters.
const OF_LABEL = (label: string): string => `MATCH (n:${label}) RETURN count(n) AS counted`
const OF_RELATIONS = `MATCH ()-[r:${RELATION_TYPES.join('|')}]->() RETURN count(r) AS counted`

export async function counts(store: GraphStore): Promise<Counts> {
  const count = async (cypher: string): Promise<number> => rowsOf(await store.read(cypher, {}, { own: true }))[0]?.number('counted') ?? 0
  const [documents, relations, ...entities] = await Promise.all(
    [OF_LABEL('Document'), OF_RELATIONS, ...ENTITY_LABELS.map(OF_LABEL)].map(count),
  )
  return { documents: documents ?? 0, entities: entities.reduce((a, b) => a + b, 0), relations: relations ?? 0 }
}

/**
 * What would go with a document, and what would stay because others name it too?
 */
import { ENTITY_LABELS, RELATION_TYPES } from '../model/vocabulary.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { isEntity } from './entity-row.ts'
import { rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface Removal {
  readonly title: string
  readonly measures: number
  /** Statements of this document; what others say stays. */
  readonly relations: number
  /** Named by this document alone. */
  readonly agencies: number
  readonly systems: number
  readonly areas: number
  /** Agencies, systems and areas that other documents name as well. */
  readonly shared: number
}

const TITLE = 'MATCH (d:Document {id: $id}) RETURN d.title AS title'
// A plan without parts hangs its measures on itself.
const MEASURES = 'MATCH (:Document {id: $id})-[:HAS_PART]->(:Part)-[:HAS_MEASURE]->(m:Measure) RETURN count(m) AS counted'
const BARE_MEASURES = 'MATCH (:Document {id: $id})-[:HAS_MEASURE]->(m:Measure) RETURN count(m) AS counted'
const RELATIONS = `
MATCH (:Document {id: $id})-[:NAMES]->(n) WHERE ${isEntity('n')}
MATCH (n)-[r:${RELATION_TYPES.join('|')}]->() WHERE r.document = $id
RETURN count(r) AS counted`
const NAMED = `MATCH (:Document {id: $id})-[:NAMES]->(n) WHERE ${isEntity('n')} RETURN n.id AS id, n.label AS label`
const SHARED = `
MATCH (:Document {id: $id})-[:NAMES]->(n) WHERE ${isEntity('n')}
MATCH (n)<-[:NAMES]-(other:Document) WHERE other.id <> $id
RETURN DISTINCT n.id AS id`

/** @returns null where there is no such document */
export async function removal(store: GraphStore, id: string): Promise<Removal | null> {
  const ask = async (cypher: string) => rowsOf(await store.read(cypher, { id }, WHOLE_GRAPH))
  const [titles, measures, bare, relations, named, shared] = await Promise.all([TITLE, MEASURES, BARE_MEASURES, RELATIONS, NAMED, SHARED].map(ask))
  const title = titles?.[0]?.textOrNull('title')
  if (title === undefined || title === null) return null
  const elsewhere = new Set(shared?.map((row) => row.text('id')))
  const own = (named ?? []).filter((row) => !elsewhere.has(row.text('id'))).map((row) => row.oneOf('label', ENTITY_LABELS))
  const many = (label: EntityLabel): number => own.filter((one) => one === label).length
  return {
    title,
    measures: (measures?.[0]?.number('counted') ?? 0) + (bare?.[0]?.number('counted') ?? 0),
    relations: relations?.[0]?.number('counted') ?? 0,
    agencies: many('Agency'),
    systems: many('System'),
    areas: many('Area'),
    shared: elsewhere.size,
  }
}

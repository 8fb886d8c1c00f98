/**
 * Which documents are in the store, and how much was found in each?
 */
import { RELATION_TYPES } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { WHOLE_GRAPH } from './drawn-edges.ts'
import { MENTION_HOLDERS } from './mention-places.ts'
import { order, rowsOf } from './row.ts'
import type { Row } from './row.ts'

export interface DocumentSummary {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly jurisdiction: string | null
  readonly measures: number
  /** Entities that the document names. */
  readonly entities: number
  /** Statements, not lines: the same triple said twice counts twice. */
  readonly relations: number
}

export const SUMMARY_COLUMNS =
  'd.id AS id, d.source AS source, d.title AS title, d.issuer AS issuer, d.date AS date, d.jurisdiction AS jurisdiction'

const DOCUMENTS = `MATCH (d:Document) RETURN ${SUMMARY_COLUMNS}`

// Counts are statements of their own: a measure that hangs on a part and one that
// hangs on the document cannot be counted in one pattern on both engines.
const MEASURES = ['(d:Document)-[:HAS_PART]->(:Part)-[:HAS_MEASURE]->', '(d:Document)-[:HAS_MEASURE]->'].map(
  (path) => `MATCH ${path}(m:Measure) RETURN d.id AS id, m.id AS counted`,
)
const ENTITIES = MENTION_HOLDERS.map(
  (holder) => `MATCH ${holder}-[:MENTIONS]->(n) RETURN DISTINCT d.id AS id, n.id AS counted`,
)
const RELATIONS = `MATCH ()-[r:${RELATION_TYPES.join('|')}]->() RETURN r.document AS id, count(r) AS counted`

/** By date, newest first; undated last. */
export async function documents(store: GraphStore): Promise<readonly DocumentSummary[]> {
  const [found, measures, entities, relations] = await Promise.all([
    store.read(DOCUMENTS, {}, WHOLE_GRAPH),
    distinct(store, MEASURES),
    distinct(store, ENTITIES),
    store.read(RELATIONS, {}, WHOLE_GRAPH),
  ])
  const statements = new Map(rowsOf(relations).map((row) => [row.text('id'), row.number('counted')]))
  return rowsOf(found)
    .map((row) =>
      readSummary(row, {
        measures: measures.get(row.text('id'))?.size ?? 0,
        entities: entities.get(row.text('id'))?.size ?? 0,
        relations: statements.get(row.text('id')) ?? 0,
      }),
    )
    .sort((a, b) => order(b.date ?? '', a.date ?? '') || order(a.id, b.id))
}

export function readSummary(
  row: Row,
  counts: Pick<DocumentSummary, 'measures' | 'entities' | 'relations'>,
): DocumentSummary {
  return {
    id: row.text('id'),
    source: row.text('source'),
    title: row.text('title'),
    issuer: row.textOrNull('issuer'),
    date: row.textOrNull('date'),
    jurisdiction: row.textOrNull('jurisdiction'),
    ...counts,
  }
}

/** document id → the different ids that the branches count for it */
async function distinct(store: GraphStore, branches: readonly string[]): Promise<ReadonlyMap<string, Set<string>>> {
  const sets = new Map<string, Set<string>>()
  for (const row of rowsOf(await store.read(branches.join('\nUNION\n'), {}, WHOLE_GRAPH))) {
    const id = row.text('id')
    sets.set(id, (sets.get(id) ?? new Set()).add(row.text('counted')))
  }
  return sets
}

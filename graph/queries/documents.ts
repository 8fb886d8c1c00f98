/**
 * Which documents are in the store, and how much was found in each?
 */
import type { Problem } from '../model/problem.ts'
import { DOCUMENT_FORMATS, RELATION_TYPES } from '../model/vocabulary.ts'
import type { DocumentFormat } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { isEntity } from './entity-row.ts'
import { order, rowsOf } from './row.ts'
import type { Row } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface DocumentSummary {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly jurisdiction: string | null
  /** Null for a document written before formats were told apart. */
  readonly format: DocumentFormat | null
  /** Null where the format itself says how its text is stored (Word, PDF, Excel). */
  readonly encoding: string | null
  /** How the encoding was found, in Chinese; null with it. */
  readonly encodingReason: string | null
  /** Bytes of the file; null for what an older version read in. */
  readonly size: number | null
  /** SHA-256 of the file, hex. */
  readonly sha256: string
  /** How many edits each repair rule made. */
  readonly repairs: Readonly<Record<string, number>>
  /** How many problems its record holds. */
  readonly problemCount: number
  readonly measures: number
  /** Entities that the document names. */
  readonly entities: number
  /** Statements, not lines: the same triple said twice counts twice. */
  readonly relations: number
}

export const SUMMARY_COLUMNS =
  'd.id AS id, d.source AS source, d.title AS title, d.issuer AS issuer, d.date AS date, d.jurisdiction AS jurisdiction, ' +
  'd.format AS format, d.encoding AS encoding, d.encodingReason AS encodingReason, d.size AS size, d.sha256 AS sha256, ' +
  'd.repairs AS repairs, d.problems AS problems'

const DOCUMENTS = `MATCH (d:Document) RETURN ${SUMMARY_COLUMNS}`
const MEASURES = 'MATCH (m:Measure) RETURN m.document AS id, count(m) AS counted'
const ENTITIES = `MATCH (d:Document)-[:NAMES]->(n) WHERE ${isEntity('n')} RETURN d.id AS id, count(n) AS counted`
const RELATIONS = `MATCH ()-[r:${RELATION_TYPES.join('|')}]->() WHERE r.document IS NOT NULL RETURN r.document AS id, count(r) AS counted`

/** By date, newest first; undated last. */
export async function documents(store: GraphStore): Promise<readonly DocumentSummary[]> {
  const [found, measures, entities, relations] = await Promise.all([
    store.read(DOCUMENTS, {}, WHOLE_GRAPH),
    countsById(store, MEASURES),
    countsById(store, ENTITIES),
    countsById(store, RELATIONS),
  ])
  return rowsOf(found)
    .map((row) => {
      const id = row.text('id')
      return readSummary(row, {
        measures: measures.get(id) ?? 0,
        entities: entities.get(id) ?? 0,
        relations: relations.get(id) ?? 0,
      })
    })
    .sort((a, b) => order(b.date ?? '', a.date ?? '') || order(a.id, b.id))
}

async function countsById(store: GraphStore, cypher: string): Promise<ReadonlyMap<string, number>> {
  const rows = rowsOf(await store.read(cypher, {}, WHOLE_GRAPH))
  return new Map(rows.map((row) => [row.text('id'), row.number('counted')]))
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
    format: row.oneOfOrNull('format', DOCUMENT_FORMATS),
    encoding: row.textOrNull('encoding'),
    encodingReason: row.textOrNull('encodingReason'),
    size: row.numberOrNull('size'),
    sha256: row.text('sha256'),
    repairs: row.json<Record<string, number>>('repairs') ?? {},
    problemCount: row.json<readonly Problem[]>('problems')?.length ?? 0,
    ...counts,
  }
}

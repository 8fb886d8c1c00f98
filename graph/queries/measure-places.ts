/**
 * Where measures stand: number, title and document of each.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface DocumentRef {
  readonly id: string
  readonly title: string
}

export interface MeasureRef {
  readonly id: string
  readonly number: string
  readonly title: string
}

export interface MeasurePlace {
  readonly measure: MeasureRef
  readonly document: DocumentRef
  /** 分别: each agency of the clause has its own share. */
  readonly severally: boolean
}

const PLACES = `
UNWIND $ids AS id
MATCH (m:Measure {id: id})
MATCH (d:Document {id: m.document})
RETURN m.id AS id, m.number AS number, m.title AS title, m.severally AS severally,
  d.id AS document, d.title AS documentTitle`

/** @returns id → place; ids that are no measure's are missing */
export async function measurePlaces(
  store: GraphStore,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, MeasurePlace>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = rowsOf(await store.read(PLACES, { ids: wanted }, WHOLE_GRAPH))
  return new Map(
    rows.map((row) => [
      row.text('id'),
      {
        measure: { id: row.text('id'), number: row.text('number'), title: row.text('title') },
        document: { id: row.text('document'), title: row.text('documentTitle') },
        severally: row.flag('severally'),
      },
    ]),
  )
}

const TITLES = `
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title`

/** @returns id → document; ids that are no document's are missing */
export async function documentTitles(store: GraphStore, ids: Iterable<string>): Promise<ReadonlyMap<string, DocumentRef>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = rowsOf(await store.read(TITLES, { ids: wanted }, WHOLE_GRAPH))
  return new Map(rows.map((row) => [row.text('id'), { id: row.text('id'), title: row.text('title') }]))
}

/**
 * Of which years are the documents that name an entity, and in which years are
 * the measures due that act on a system?
 */
import type { GraphStore } from '../store/graph-store.ts'
import { rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface Years {
  /** Of the documents, as far as they are dated; ascending. */
  readonly years: readonly number[]
  /** Of the deadlines; ascending. */
  readonly due: readonly number[]
}

const NAMED = `
MATCH (d:Document)-[:NAMES]->(n) WHERE d.date IS NOT NULL
RETURN DISTINCT n.id AS id, d.date AS text`

const DUE = `
MATCH (m:Measure)-[:ACTS_ON]->(s:System) WHERE m.deadline IS NOT NULL
RETURN DISTINCT s.id AS id, m.deadline AS text`

/** @returns by entity id; one without any is missing */
export async function yearsOf(store: GraphStore): Promise<ReadonlyMap<string, Years>> {
  const [named, due] = await Promise.all([read(store, NAMED), read(store, DUE)])
  const ids = new Set([...named.keys(), ...due.keys()])
  return new Map([...ids].map((id) => [id, { years: named.get(id) ?? [], due: due.get(id) ?? [] }]))
}

/** 2018-02-28 and 2018年6月底 alike: the first year that is written out. */
async function read(store: GraphStore, cypher: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const years = new Map<string, number[]>()
  for (const row of rowsOf(await store.read(cypher, {}, WHOLE_GRAPH))) {
    const year = /(?:19|20)\d\d/u.exec(row.text('text'))
    const before = years.get(row.text('id')) ?? []
    if (year && !before.includes(Number(year[0]))) years.set(row.text('id'), [...before, Number(year[0])].sort((a, b) => a - b))
  }
  return years
}

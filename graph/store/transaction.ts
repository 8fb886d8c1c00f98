/** What the writing Cypher needs of an engine's transaction, and how it hands rows over. */
import type { Properties, Property, RelationshipRows } from './rows.ts'

/** A transaction of some engine: runs one statement, gives rows of plain values. */
export interface Transaction {
  run(cypher: string, params: { readonly [key: string]: unknown }): Promise<readonly (readonly unknown[])[]>
}

const BATCH = 2_000

export function* batches<T>(rows: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

/** Relationships to write, grouped so that one statement can write a group. */
export class RelationshipGroups {
  readonly #groups = new Map<string, RelationshipRows>()

  add(type: string, from: string, to: string, source: string, target: string, properties: Properties): void {
    const key = `${type} ${from} ${to}`
    let group = this.#groups.get(key)
    if (!group) this.#groups.set(key, (group = { type, from, to, rows: [] }))
    group.rows.push({ source, target, properties })
  }

  rows(): readonly RelationshipRows[] {
    return [...this.#groups.values()]
  }
}

/** Writes relationships that are not there yet, between nodes that are. */
export async function writeRelationships(tx: Transaction, groups: readonly RelationshipRows[]): Promise<void> {
  for (const { type, from, to, rows } of groups) {
    const { map, lists } = asLists(rows.map(({ properties }) => properties), 2)
    const cypher = `UNWIND $rows AS row MATCH (a:${from} {id: row[0]}) MATCH (b:${to} {id: row[1]}) CREATE (a)-[:${type} ${map}]->(b)`
    const whole = rows.map(({ source, target }, place) => [source, target, ...(lists[place] ?? [])])
    for (const batch of batches(whole)) await tx.run(cypher, { rows: batch })
  }
}

/** Writes nodes that are not there yet. @param labels joined by colons */
export async function createNodes(tx: Transaction, labels: string, nodes: readonly Properties[]): Promise<void> {
  const { map, lists } = asLists(nodes)
  for (const batch of batches(lists)) await tx.run(`UNWIND $rows AS row CREATE (:${labels} ${map})`, { rows: batch })
}

/** Real numbers also where they happen to be whole: a parameter alone would say that they are integers. */
const REAL: readonly string[] = ['confidence', 'score']

/**
 * Rows as lists with one map that reads them, in place of a map a row: half the
 * time on both engines, since no name is sent, parsed and looked up for a value.
 *
 * @param skip how many values stand in front of each list
 */
function asLists(rows: readonly Properties[], skip = 0): { readonly map: string; readonly lists: readonly (readonly Property[])[] } {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const entries = names.map((name, place) => {
    const value = `row[${place + skip}]`
    return `\`${name.replaceAll('`', '``')}\`: ${REAL.includes(name) ? `toFloat(${value})` : value}`
  })
  return { map: `{${entries.join(', ')}}`, lists: rows.map((row) => names.map((name) => row[name] ?? null)) }
}

/** What the writing Cypher needs of an engine's transaction, and how it hands rows over. */
import type { Properties, RelationshipRows } from './rows.ts'

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

export async function writeRelationships(tx: Transaction, groups: readonly RelationshipRows[]): Promise<void> {
  for (const { type, from, to, rows } of groups) {
    for (const batch of batches(rows)) {
      await tx.run(
        `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target}) ` +
          `CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
        { rows: batch },
      )
    }
  }
}

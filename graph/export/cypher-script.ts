/**
 * The store as a Cypher script for an empty Neo4j: `cypher-shell < graph.cypher`.
 * Afterwards that Neo4j is a store of this program.
 */
import type { GraphStore, Value } from '../store/graph-store.ts'
import { ownLabel, storedNodes, storedRelationships } from './stored-graph.ts'

const BATCH = 200
/** Real numbers also where they happen to be whole. */
const REAL = new Set(['confidence', 'score'])

export async function* cypherScript(store: GraphStore): AsyncGenerator<string> {
  for await (const nodes of storedNodes(store)) {
    const [first] = nodes
    if (first === undefined) continue
    const label = ownLabel(first.labels)
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`
    for (const [labels, own] of groupBy(nodes, (node) => node.labels.join(':'))) {
      for (let at = 0; at < own.length; at += BATCH) {
        yield `UNWIND [\n${own.slice(at, at + BATCH).map(({ properties }) => literal(properties)).join(',\n')}\n] AS row CREATE (n:${labels}) SET n = row;\n`
      }
    }
  }
  for await (const relationships of storedRelationships(store)) {
    for (const own of groupBy(relationships, ({ from, to }) => `${from} ${to}`).values()) {
      for (let at = 0; at < own.length; at += BATCH) {
        const [{ type, from, to } = { type: '', from: '', to: '' }] = own
        const rows = own.slice(at, at + BATCH).map(({ source, target, properties }) => `{a: ${literal(source)}, b: ${literal(target)}, p: ${literal(properties)}}`)
        yield `UNWIND [\n${rows.join(',\n')}\n] AS row MATCH (a:${from} {id: row.a}) MATCH (b:${to} {id: row.b}) CREATE (a)-[r:${type}]->(b) SET r = row.p;\n`
      }
    }
  }
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const same = groups.get(key(value))
    if (same) same.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

function literal(value: Value, key = ''): string {
  if (typeof value === 'string') return `'${value.replace(/[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, escaped)}'`
  if (typeof value === 'number') return REAL.has(key) && Number.isInteger(value) ? `${value}.0` : String(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map((item: Value) => literal(item)).join(', ')}]`
  return `{${Object.entries(value as { readonly [key: string]: Value }).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => `\`${name.replaceAll('`', '``')}\`: ${literal(item, name)}`).join(', ')}}`
}

const escaped = (character: string): string =>
  character === '\\' || character === "'" ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

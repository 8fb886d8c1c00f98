/**
 * A whole graph as one hash: the same for the same nodes and relationships,
 * whatever the engine, the order of writing, or the engine's own numbers. For
 * comparing stores with each other and with themselves before and after.
 */
import { createHash } from 'node:crypto'
import type { GraphStore, Value } from '../../graph/store/graph-store.ts'
import { STORE_LABEL } from '../../graph/store/write-document.ts'

const ALL = { maxRows: 2_000_000, maxBytes: 1_000_000_000, timeoutMs: 60_000 }

export interface GraphDump {
  /** One line a node: labels and properties, keys in order. */
  readonly nodes: readonly string[]
  /** One line a relationship: id, type, ends and properties. */
  readonly relationships: readonly string[]
}

export async function dumpGraph(store: GraphStore): Promise<GraphDump> {
  const nodes = await store.read(`MATCH (n) WHERE NOT n:${STORE_LABEL} RETURN n`, {}, ALL)
  const relationships = await store.read('MATCH ()-[r]->() RETURN r', {}, ALL)
  const lines = (rows: readonly (readonly Value[])[]) => rows.map(([value]) => canonical(value ?? null)).sort()
  return { nodes: lines(nodes.rows), relationships: lines(relationships.rows) }
}

export async function graphDigest(store: GraphStore): Promise<string> {
  const { nodes, relationships } = await dumpGraph(store)
  return createHash('sha256').update([...nodes, '', ...relationships].join('\n')).digest('hex')
}

function canonical(value: Value): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

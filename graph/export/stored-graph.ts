/**
 * The whole of a store, kind by kind, as every export walks through it: nodes a
 * label at a time, relationships a type at a time, both in an order that no
 * engine decides.
 */
import { WHOLE_GRAPH } from '../queries/whole-graph.ts'
import { order } from '../queries/row.ts'
import { StoreError } from '../store/errors.ts'
import type { GraphStore, NodeValue, RelationshipValue, Table } from '../store/graph-store.ts'

/** Each node has exactly one of these; the kind of a system stands beside it. */
const OWN_LABELS = ['ZhenglianStore', 'Document', 'Part', 'Measure', 'Agency', 'System', 'Area', 'Rejected', 'Correction', 'SavedView'] as const

export interface StoredRelationship extends RelationshipValue {
  /** Own labels of the ends. */
  readonly from: string
  readonly to: string
}

export async function* storedNodes(store: GraphStore, labels: readonly string[] = OWN_LABELS): AsyncGenerator<readonly NodeValue[]> {
  for (const label of labels) {
    const rows = await wholeOf(store, `MATCH (n:${label}) RETURN n`)
    yield rows.map(([node]) => node as NodeValue).sort((a, b) => order(a.id, b.id))
  }
}

/** @param types all of the store's unless told */
export async function* storedRelationships(store: GraphStore, types?: readonly string[]): AsyncGenerator<readonly StoredRelationship[]> {
  const { relationshipTypes } = await store.schema()
  const present = relationshipTypes.map(({ name }) => name).sort()
  for (const type of present.filter((name) => types === undefined || types.includes(name))) {
    const rows = await wholeOf(store, `MATCH (a)-[r:${type}]->(b) RETURN r, labels(a) AS a, labels(b) AS b`)
    yield rows
      .map(([value, from, to]): StoredRelationship => ({ ...(value as RelationshipValue), from: ownLabel(from as readonly string[]), to: ownLabel(to as readonly string[]) }))
      .sort((a, b) => order(a.id, b.id) || order(JSON.stringify(a.properties), JSON.stringify(b.properties)))
  }
}

/** @throws {StoreError} rather than leave something out */
async function wholeOf(store: GraphStore, cypher: string): Promise<Table['rows']> {
  const { rows, truncated } = await store.read(cypher, {}, WHOLE_GRAPH)
  if (truncated) throw new StoreError('unusable', '图太大，一类节点或关系超过了一次能读的上限（200 万个或 1 GB），没有导出；请把文件分到几个图库里再导出。')
  return rows
}

export const ownLabel = (labels: readonly string[]): string => OWN_LABELS.find((label) => labels.includes(label)) ?? labels[0] ?? ''

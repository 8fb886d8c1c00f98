/**
 * The lines of the network: every triple (source, type, target) once, however
 * many sentences say it and whichever documents they stand in. Questions that
 * draw or count lines all start here, so that they agree on what one line is.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { ENTITY_LABELS, RELATION_TYPES, ROLES, STATUSES } from '../model/vocabulary.ts'
import type { EntityLabel, RelationType, Role, Status } from '../model/vocabulary.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

/** `RESPONSIBLE_FOR` stands beside the guideline's relation types. */
export type GraphEdgeType = RelationType | 'RESPONSIBLE_FOR'
export const GRAPH_EDGE_TYPES: readonly GraphEdgeType[] = [...RELATION_TYPES, 'RESPONSIBLE_FOR']

/** For a pattern: `-[r:${DRAWN}]->`. */
export const DRAWN = GRAPH_EDGE_TYPES.join('|')

export interface GraphEdge {
  /** Stable: made of source, type and target. */
  readonly id: string
  readonly type: GraphEdgeType
  readonly source: string
  readonly target: string
  /** Statements that say this triple: one edge drawn, many sentences behind it. */
  readonly statements: number
  /** `existing` where at least one statement says that it is there already. */
  readonly status: Status | null
  /** Of RESPONSIBLE_FOR: `lead` where at least one measure says so. */
  readonly role: Role | null
}

const EDGES = `
MATCH (a)-[r:${DRAWN}]->(b)
RETURN a.id AS source, type(r) AS type, b.id AS target, r.status AS status, r.role AS role, count(r) AS statements`

// One statement a label: an index finds a node by label and id only.
const LINES_OF = (label: EntityLabel): string => `
UNWIND $ids AS id
MATCH (n:${label} {id: id})-[r:${DRAWN}]-()
RETURN id, count(DISTINCT startNode(r).id + type(r) + endNode(r).id) AS lines`

export async function drawnEdges(store: GraphStore): Promise<readonly GraphEdge[]> {
  return mergeEdges(rowsOf(await store.read(EDGES, {}, WHOLE_GRAPH)))
}

/** How many lines each of the entities has in the whole store. */
export async function degrees(store: GraphStore, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>(ids.map((id) => [id, 0]))
  if (ids.length === 0) return counts
  const tables = await Promise.all(ENTITY_LABELS.map((label) => store.read(LINES_OF(label), { ids }, WHOLE_GRAPH)))
  for (const row of tables.flatMap(rowsOf)) counts.set(row.text('id'), row.number('lines'))
  return counts
}

export const edgeId = (source: string, type: string, target: string): string => `${source}~${type}~${target}`

/** Rows are grouped by status and role; here they become one edge a triple, in an order that no engine decides. */
function mergeEdges(rows: readonly Row[]): readonly GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  for (const row of rows) {
    const [source, target] = [row.text('source'), row.text('target')]
    const type = row.oneOf('type', GRAPH_EDGE_TYPES)
    const status = row.oneOfOrNull('status', STATUSES)
    const role = row.oneOfOrNull('role', ROLES)
    const id = edgeId(source, type, target)
    const before = edges.get(id)
    edges.set(id, {
      id, type, source, target,
      statements: row.number('statements') + (before?.statements ?? 0),
      status: before?.status === 'existing' ? 'existing' : (status ?? before?.status ?? null),
      role: before?.role === 'lead' ? 'lead' : (role ?? before?.role ?? null),
    })
  }
  return [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The lines of some types in the whole network, as ids and counts alone: what a
 * question over all of it counts with, before it fetches names for what it shows.
 */
import { labelOfId } from '../model/ids.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { GRAPH_EDGE_TYPES, WHOLE_GRAPH } from './drawn-edges.ts'
import type { GraphEdgeType } from './drawn-edges.ts'
import { rowsOf } from './row.ts'

interface End {
  readonly id: string
  readonly label: EntityLabel
}

export interface PlainLine {
  readonly type: GraphEdgeType
  readonly source: End
  readonly target: End
  readonly statements: number
}

const LINES = (types: readonly GraphEdgeType[]): string => `
MATCH (x)-[r:${types.join('|')}]->(y)
RETURN type(r) AS type, x.id AS source, y.id AS target, count(r) AS statements`

/** @returns each triple once, in no order */
export async function plainLines(store: GraphStore, types: readonly GraphEdgeType[]): Promise<readonly PlainLine[]> {
  return rowsOf(await store.read(LINES(types), {}, WHOLE_GRAPH)).map((row): PlainLine => ({
    type: row.oneOf('type', GRAPH_EDGE_TYPES),
    source: endOf(row.text('source')),
    target: endOf(row.text('target')),
    statements: row.number('statements'),
  }))
}

const endOf = (id: string): End => ({ id, label: labelOfId(id) })

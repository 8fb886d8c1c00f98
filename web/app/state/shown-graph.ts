/**
 * From what the server sent to what is drawn, and the account of what is not:
 * the app never shows less than the whole without saying how much and why.
 */
import type { GraphEdge, GraphNode, GraphView } from '../../api.ts'
import type { EdgeKey, Selection } from './view.ts'

export interface ShownGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly account: Account
}

export interface Account {
  readonly nodes: { readonly shown: number; readonly total: number }
  readonly edges: { readonly shown: number; readonly total: number }
  /** Nodes left out here because no line of the current view touches them. */
  readonly isolated: number
  readonly filtered: boolean
  readonly limited: boolean
}

/**
 * @param options.isolated whether nodes without a line are drawn
 * @param options.selection stays drawn whatever else is left out
 */
export function shownGraph(
  graph: GraphView,
  options: { readonly isolated: boolean; readonly selection: Selection | null },
): ShownGraph {
  const joined = new Set<string>()
  for (const edge of graph.edges) joined.add(edge.source).add(edge.target)
  const kept = new Set(selectedNodes(options.selection))
  const nodes = options.isolated ? graph.nodes : graph.nodes.filter((node) => joined.has(node.id) || kept.has(node.id))
  const { reason } = graph.omitted
  return {
    nodes,
    edges: graph.edges,
    account: {
      nodes: { shown: nodes.length, total: graph.total.nodes },
      edges: { shown: graph.edges.length, total: graph.total.edges },
      isolated: graph.nodes.length - nodes.length,
      filtered: reason === 'filter' || reason === 'filter-and-limit',
      limited: reason === 'limit' || reason === 'filter-and-limit',
    },
  }
}

function selectedNodes(selection: Selection | null): readonly string[] {
  if (!selection) return []
  return selection.kind === 'node' ? [selection.id] : [selection.edge.source, selection.edge.target]
}

export function isEdge(edge: GraphEdge, key: EdgeKey): boolean {
  return edge.type === key.type && edge.source === key.source && edge.target === key.target
}

/** False where the selection is real but outside the current view. */
export function isShown(graph: ShownGraph, selection: Selection): boolean {
  if (selection.kind === 'node') return graph.nodes.some((node) => node.id === selection.id)
  return graph.edges.some((edge) => isEdge(edge, selection.edge))
}

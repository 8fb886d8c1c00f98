/**
 * From what the server sent to what is drawn, and the account of what is not:
 * the app never shows less than the whole without saying how much and why.
 */
import type { GraphEdge, GraphNode, GraphView } from '../../api.ts'
import type { Exploration } from './exploration.ts'
import type { Group } from './groups.ts'
import type { EdgeKey, Selection, View } from './view.ts'

export interface ShownGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Where the picture is grouped: its groups, each drawn around its members. */
  readonly groups?: readonly Group[]
  /** Where it is grouped by agency: names of the other agencies that a system is of, by its id. */
  readonly alsoOf?: ReadonlyMap<string, readonly string[]>
  readonly account: Account
}

export interface Account {
  readonly nodes: { readonly shown: number; readonly total: number }
  readonly edges: { readonly shown: number; readonly total: number }
  /** Nodes left out here because no line of the current view touches them. */
  readonly isolated: number
  /** Nodes that the user hid. */
  readonly hidden: number
  /** Nodes left out because the user keeps only some. */
  readonly dismissed: number
  readonly filtered: boolean
  readonly limited: boolean
}

/**
 * @param options.isolated whether nodes without a line are drawn
 * @param options.selection stays drawn whatever else is left out
 */
export function shownGraph(
  graph: GraphView,
  options: { readonly isolated: boolean; readonly selection: Selection | null; readonly exploring: Exploration },
): ShownGraph {
  const { only, hidden, also } = options.exploring
  const [chosen, gone] = [only && new Set(only), new Set(hidden)]
  const possible = graph.nodes.filter(({ id }) => !gone.has(id))
  const kept = new Set([...selectedNodes(options.selection), ...(only ?? []), ...also])
  const candidates = chosen ? possible.filter(({ id }) => chosen.has(id)) : possible
  const there = new Set(candidates.map(({ id }) => id))
  const edges = there.size === graph.nodes.length ? graph.edges : graph.edges.filter(({ source, target }) => there.has(source) && there.has(target))
  const joined = new Set<string>()
  for (const edge of edges) joined.add(edge.source).add(edge.target)
  const nodes = options.isolated ? candidates : candidates.filter((node) => joined.has(node.id) || kept.has(node.id))
  const { reason } = graph.omitted
  return {
    nodes,
    edges,
    account: {
      nodes: { shown: nodes.length, total: graph.total.nodes },
      edges: { shown: edges.length, total: graph.total.edges },
      isolated: candidates.length - nodes.length,
      hidden: graph.nodes.length - possible.length,
      dismissed: possible.length - candidates.length,
      filtered: reason === 'filter' || reason === 'filter-and-limit',
      limited: reason === 'limit' || reason === 'filter-and-limit',
    },
  }
}

/** Who asks for a kind or an agency wants all of it, joined or not. */
export function wantsIsolated(view: View): boolean {
  return view.isolated || [view.kinds, view.agencies, view.functions, view.years, view.due].some(({ length }) => length > 0)
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

/**
 * Which part of the network is drawn? The filters keep nodes and lines, the
 * limit keeps the best-connected of them, and what was left out is said. The
 * choice is made here and not in Cypher, so that both engines choose alike.
 */
import type { GraphStore } from '../store/graph-store.ts'
import type { Status, SystemFunction, SystemKind } from '../model/vocabulary.ts'
import { factColumns, isEntity, readFacts } from './entity-row.ts'
import type { EntityFacts } from './entity-row.ts'
import { drawnEdges } from './drawn-edges.ts'
import type { GraphEdge, GraphEdgeType } from './drawn-edges.ts'
import { leadersOf } from './leaders.ts'
import type { Leader } from './leaders.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'
import { yearsOf } from './years.ts'
import type { Years } from './years.ts'

/** What the filter by kind knows: a system kind, `Agency` or `Area`. */
export type NodeClass = SystemKind | 'Agency' | 'Area'

export interface GraphNode extends EntityFacts, Years {
  /** Lines in the whole store, shown or not. */
  readonly degree: number
  /** Of a system: the agencies that lead a measure which acts on it. */
  readonly leaders: readonly Leader[]
}

export interface GraphFilter {
  /** Empty: all. */
  readonly kinds: readonly NodeClass[]
  /** Empty: all. With relations chosen, nodes that none of them touches are left out. */
  readonly relations: readonly GraphEdgeType[]
  /** Ids. The agencies, their systems (RESPONSIBLE_FOR, OWNS), and what those connect to. Empty: all. */
  readonly agencies: readonly string[]
  /** Empty: all. With functions chosen, agencies and areas are shown where a line joins them to such a system. */
  readonly functions: readonly SystemFunction[]
  /** Of lines. Empty: all. With one chosen, nodes that no such line touches are left out. */
  readonly statuses: readonly Status[]
  /** Of the documents that name a node. Empty: all. */
  readonly years: readonly number[]
  /** In which a measure that acts on a system is to be done. Empty: all. */
  readonly due: readonly number[]
  /** Ids of nodes that are shown whatever the filters say, with all their lines to what is shown. */
  readonly also: readonly string[]
  /** Most nodes to return. */
  readonly limit: number
}

/** A filter value and how many nodes or edges of the unfiltered graph have it. */
export interface Facet<Value extends string = string> {
  readonly value: Value
  readonly count: number
}

export interface YearFacet {
  readonly value: number
  readonly count: number
}

export interface GraphView {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly facets: {
    readonly kinds: readonly Facet<NodeClass>[]
    readonly relations: readonly Facet<GraphEdgeType>[]
    /** `value` is the agency's id, `count` its systems; agencies without a system are not listed. */
    readonly agencies: readonly (Facet & { readonly name: string })[]
    readonly functions: readonly Facet<SystemFunction>[]
    readonly statuses: readonly Facet<Status>[]
    readonly years: readonly YearFacet[]
    readonly due: readonly YearFacet[]
  }
  /** What the filters and the limit left out. */
  readonly omitted: {
    readonly nodes: number
    readonly edges: number
    readonly reason: 'none' | 'filter' | 'limit' | 'filter-and-limit'
  }
  readonly total: { readonly nodes: number; readonly edges: number }
}

const NODES = `
MATCH (n) WHERE ${isEntity('n')}
RETURN ${factColumns('n')}`

export async function graphView(store: GraphStore, filter: GraphFilter): Promise<GraphView> {
  const [table, edges, years, leaders] = await Promise.all([store.read(NODES, {}, WHOLE_GRAPH), drawnEdges(store), yearsOf(store), leadersOf(store)])
  return chooseView(rowsOf(table).map((row) => readFacts(row, 'n')), edges, years, leaders, filter)
}

/** The choice itself: pure, and the same whatever order the rows came in. */
export function chooseView(
  entities: readonly EntityFacts[],
  found: readonly GraphEdge[],
  years: ReadonlyMap<string, Years>,
  leaders: ReadonlyMap<string, readonly Leader[]>,
  filter: GraphFilter,
): GraphView {
  const known = new Set(entities.map((entity) => entity.id))
  // Two reads: a document written in between may have brought ends that the first did not see.
  const edges = found.filter((edge) => known.has(edge.source) && known.has(edge.target))
  const degree = countEnds(edges)
  const nodes = entities
    .map((entity): GraphNode => ({ ...entity, years: [], due: [], ...years.get(entity.id), leaders: leaders.get(entity.id) ?? [], degree: degree.get(entity.id) ?? 0 }))
    .sort(byWeight((node) => node.degree))
  const systems = systemsOfAgencies(edges)

  const passed = filterNodes(nodes, edges, filter, systems)
  const shownDegree = countEnds(passed.edges)
  const first = new Set([...filter.agencies, ...filter.also])
  const kept = passed.nodes
    .sort(byWeight((node) => (first.has(node.id) ? Infinity : (shownDegree.get(node.id) ?? 0))))
    .slice(0, filter.limit)
  const keptIds = new Set(kept.map((node) => node.id))
  const keptEdges = passed.edges.filter((edge) => keptIds.has(edge.source) && keptIds.has(edge.target))

  const filtered = passed.nodes.length < nodes.length || passed.edges.length < edges.length
  const limited = kept.length < passed.nodes.length
  return {
    nodes: kept,
    edges: keptEdges,
    facets: {
      kinds: facet(nodes.map(nodeClass)),
      relations: facet(edges.map((edge) => edge.type)),
      agencies: nodes
        .filter((node) => systems.has(node.id))
        .map((node) => ({ value: node.id, name: node.name, count: systems.get(node.id)?.size ?? 0 }))
        .sort((a, b) => b.count - a.count || order(a.value, b.value)),
      functions: facet(nodes.flatMap((node) => node.function ?? [])),
      statuses: facet(edges.flatMap((edge) => edge.status ?? [])),
      years: yearFacet(nodes.flatMap((node) => node.years)),
      due: yearFacet(nodes.flatMap((node) => node.due)),
    },
    omitted: {
      nodes: nodes.length - kept.length,
      edges: edges.length - keptEdges.length,
      reason: filtered ? (limited ? 'filter-and-limit' : 'filter') : limited ? 'limit' : 'none',
    },
    total: { nodes: nodes.length, edges: edges.length },
  }
}

export const nodeClass = (node: EntityFacts): NodeClass =>
  node.label === 'System' ? (node.kind ?? 'system') : node.label

function filterNodes(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  filter: GraphFilter,
  systems: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly nodes: GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const around = filter.agencies.length === 0 ? null : neighbourhood(filter.agencies, edges, systems)
  const kinds = new Set<NodeClass>(filter.kinds)
  const relations = new Set<GraphEdgeType>(filter.relations)
  const statuses = new Set<Status | null>(filter.statuses)
  const also = new Set(filter.also)
  const functional = withFunction(nodes, edges, filter.functions)
  const passes = (node: GraphNode): boolean =>
    (kinds.size === 0 || kinds.has(nodeClass(node))) &&
    (around === null || around.has(node.id)) &&
    (functional === null || functional.has(node.id)) &&
    meets(filter.years, node.years) &&
    meets(filter.due, node.due)
  const possible = new Set(nodes.filter((node) => also.has(node.id) || passes(node)).map((node) => node.id))
  const chosen = (edge: GraphEdge): boolean =>
    (relations.size === 0 || relations.has(edge.type)) && (statuses.size === 0 || statuses.has(edge.status))
  const shown = edges.filter(
    (edge) => possible.has(edge.source) && possible.has(edge.target) && (chosen(edge) || also.has(edge.source) || also.has(edge.target)),
  )
  const touched = countEnds(shown)
  const byLines = relations.size + statuses.size > 0
  return {
    nodes: nodes.filter((node) => possible.has(node.id) && (!byLines || touched.has(node.id) || also.has(node.id))),
    edges: shown,
  }
}

const meets = (wanted: readonly number[], years: readonly number[]): boolean => wanted.length === 0 || years.some((year) => wanted.includes(year))

/** The systems of these functions and what is joined to them that has no function; null where all are meant. */
function withFunction(nodes: readonly GraphNode[], edges: readonly GraphEdge[], functions: readonly SystemFunction[]): ReadonlySet<string> | null {
  if (functions.length === 0) return null
  const wanted = new Set<SystemFunction | null>(functions)
  const own = new Set(nodes.filter((node) => wanted.has(node.function)).map((node) => node.id))
  const without = new Set(nodes.filter((node) => node.function === null && node.label !== 'System').map((node) => node.id))
  const joined = edges.flatMap(({ source, target }) => (own.has(source) && without.has(target) ? [target] : own.has(target) && without.has(source) ? [source] : []))
  return new Set([...own, ...joined])
}

/** agency id → ids of the systems that it answers for or owns */
function systemsOfAgencies(edges: readonly GraphEdge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const systems = new Map<string, Set<string>>()
  for (const { type, source, target } of edges) {
    if (type !== 'RESPONSIBLE_FOR' && type !== 'OWNS') continue
    systems.set(source, (systems.get(source) ?? new Set()).add(target))
  }
  return systems
}

function neighbourhood(
  agencies: readonly string[],
  edges: readonly GraphEdge[],
  systems: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const own = new Set(agencies.flatMap((agency) => [...(systems.get(agency) ?? [])]))
  const around = new Set([...agencies, ...own])
  for (const { source, target } of edges) {
    if (own.has(source)) around.add(target)
    if (own.has(target)) around.add(source)
  }
  return around
}

function countEnds(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { source, target } of edges) {
    counts.set(source, (counts.get(source) ?? 0) + 1)
    if (target !== source) counts.set(target, (counts.get(target) ?? 0) + 1)
  }
  return counts
}

const byWeight =
  (weight: (node: GraphNode) => number) =>
  (a: GraphNode, b: GraphNode): number =>
    order(weight(b), weight(a)) || order(b.degree, a.degree) || order(a.id, b.id)

/** In the order of time. */
function yearFacet(years: readonly number[]): readonly YearFacet[] {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
}

function facet<T extends string>(values: readonly T[]): readonly Facet<T>[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || order(a.value, b.value))
}

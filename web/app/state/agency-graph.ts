/**
 * The network of agencies: who needs whom, through the lines of the selection
 * alone, so that the filters hold here as elsewhere. A dependency is drawn as an
 * edge between two agencies, which no statement is: DEPENDS_ON where at least one
 * of its lines is strong, CONNECTS_TO where all of them only exchange data.
 */
import type { AgencyDependency, GraphEdge, GraphView, ProvenThrough } from '../../api.ts'
import type { ShownGraph } from './shown-graph.ts'
import { type EdgeKey, writeEdge } from './view.ts'

export interface AgencyGraph extends ShownGraph {
  readonly dependencies: readonly AgencyDependency<ProvenThrough>[]
}

export function agencyGraph(all: readonly AgencyDependency<ProvenThrough>[], view: GraphView, isolated: boolean): AgencyGraph {
  const lines = new Set(view.edges.map((edge) => writeEdge(edge)))
  const chosen = new Set(view.nodes.map(({ id }) => id))
  const isThere = ({ type, system, needs }: ProvenThrough): boolean =>
    lines.has(writeEdge({ type, source: system.id, target: needs.id })) || lines.has(writeEdge({ type, source: needs.id, target: system.id }))
  const dependencies = all.flatMap((dependency) => {
    const through = dependency.through.filter(isThere)
    if (through.length === 0) return []
    const count = (weak: boolean): number => through.reduce((sum, one) => sum + ((one.type === 'CONNECTS_TO') === weak ? one.statements : 0), 0)
    return [{ ...dependency, through, statements: count(false), weak: count(true) }]
  })
  const ends = new Set(dependencies.flatMap(({ agency, needs }) => [agency.id, needs.id]))
  const agencies = view.nodes.filter(({ label }) => label === 'Agency')
  // Both ends of a dependency are drawn, though a filter by kind may have left the agencies out.
  const missing = [...new Map(dependencies.flatMap(({ agency, needs }) => [agency, needs]).filter(({ id }) => !chosen.has(id)).map((one) => [one.id, one])).values()]
  const edges = dependencies.map(edgeOf)
  // Its lines to systems are no part of this picture, and nothing here leads to them.
  const degreeOf = (id: string): number => edges.filter(({ source, target }) => source === id || target === id).length
  const nodes = [
    ...agencies.filter(({ id }) => isolated || ends.has(id)),
    ...missing.map((one) => ({ ...one, qualifiedName: one.name, jurisdiction: null, function: null, generic: false, inferred: false, years: [], due: [], leaders: [] })),
  ].map((one) => ({ ...one, degree: degreeOf(one.id) }))
  const total = view.facets.kinds.find(({ value }) => value === 'Agency')?.count ?? nodes.length
  return {
    nodes,
    edges,
    dependencies,
    account: {
      nodes: { shown: nodes.length, total: Math.max(total, nodes.length) },
      edges: { shown: edges.length, total: all.length },
      isolated: agencies.length + missing.length - nodes.length,
      hidden: 0,
      dismissed: 0,
      filtered: view.omitted.reason === 'filter' || view.omitted.reason === 'filter-and-limit',
      limited: view.omitted.reason === 'limit' || view.omitted.reason === 'filter-and-limit',
    },
  }
}

export function dependencyKey({ agency, needs, statements }: AgencyDependency): EdgeKey {
  return { type: statements > 0 ? 'DEPENDS_ON' : 'CONNECTS_TO', source: agency.id, target: needs.id }
}

/** No statement has these ends. */
export function isDependency({ type, source, target }: EdgeKey): boolean {
  return (type === 'DEPENDS_ON' || type === 'CONNECTS_TO') && source.startsWith('a-') && target.startsWith('a-')
}

function edgeOf(dependency: AgencyDependency): GraphEdge {
  const key = dependencyKey(dependency)
  return { ...key, id: writeEdge(key), statements: dependency.statements + dependency.weak, status: null, role: null }
}

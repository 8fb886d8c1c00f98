/**
 * The picture by groups: systems under the agency that answers for them, or by
 * function. A folded group is one node, its lines those of its members. A system
 * of several agencies stands with the first of them and names the others.
 */
import type { GraphEdge, GraphNode } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { Grouping } from './exploration.ts'
import { type Owners, ownersOf } from './owners.ts'
import type { ShownGraph } from './shown-graph.ts'
import { writeEdge } from './view.ts'
import { FUNCTION_WORDS } from './words.ts'

export interface Group {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
  /** How many more are this group's too and stand in another. */
  readonly elsewhere: number
}

const PREFIX = 'g-'
/** A group is made by the app, not by the store. */
export const isGroupId = (id: string): boolean => id.startsWith(PREFIX)

export function groupedGraph(shown: ShownGraph, by: Grouping, folded: readonly string[]): ShownGraph {
  const owners = by === 'agency' ? ownersOf(shown.nodes, shown.edges) : new Map<string, Owners>()
  const groups = by === 'function' ? byFunction(shown.nodes) : byAgency(owners)
  const alsoOf = new Map([...owners].filter(([, { others }]) => others.length > 0).map(([system, { others }]) => [system, others.map(({ name }) => name)] as const))
  const closed = groups.filter(({ id }) => folded.includes(id))
  const stands = new Map(closed.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
  const nodes = [...shown.nodes.filter(({ id }) => !stands.has(id)), ...closed.map((group) => foldedNode(group))]
  return { ...shown, nodes, edges: closed.length === 0 ? shown.edges : foldedEdges(shown.edges, stands), groups: groups.filter(({ id }) => !folded.includes(id)), alsoOf }
}

function byFunction(nodes: readonly GraphNode[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { id, function: purpose } of nodes) {
    if (!purpose) continue
    const before = groups.get(purpose) ?? { id: `${PREFIX}${purpose}`, name: msg(FUNCTION_WORDS[purpose]), members: [], elsewhere: 0 }
    groups.set(purpose, { ...before, members: [...before.members, id] })
  }
  return [...groups.values()].filter(({ members }) => members.length > 1)
}

/** The agency itself stands among its systems. */
function byAgency(owners: ReadonlyMap<string, Owners>): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const [system, { first }] of owners) {
    const before = groups.get(first.id) ?? { id: `${PREFIX}${first.id}`, name: first.name, members: [first.id], elsewhere: 0 }
    groups.set(first.id, { ...before, members: [...before.members, system] })
  }
  for (const { others } of owners.values()) {
    for (const { id } of others) {
      const group = groups.get(id)
      if (group) groups.set(id, { ...group, elsewhere: group.elsewhere + 1 })
    }
  }
  return [...groups.values()]
}

const foldedNode = ({ id, name, members }: Group): GraphNode => ({
  id, name: msg(str`${name}（${members.length}）`), qualifiedName: name, label: 'System', kind: 'system', jurisdiction: null, function: null, generic: false, inferred: false, years: [], due: [], leaders: [], degree: members.length,
})

function foldedEdges(edges: readonly GraphEdge[], stands: ReadonlyMap<string, string>): readonly GraphEdge[] {
  const merged = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const [source, target] = [stands.get(edge.source) ?? edge.source, stands.get(edge.target) ?? edge.target]
    if (source === target) continue
    const id = writeEdge({ type: edge.type, source, target })
    const before = merged.get(id)
    merged.set(id, before ? { ...before, statements: before.statements + edge.statements } : { ...edge, id, source, target })
  }
  return [...merged.values()]
}

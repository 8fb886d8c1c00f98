/**
 * An entity's neighbours by relation and kind, with how many of them are not in
 * the picture: what expanding it would bring, known before it happens.
 */
import type { EntityCard, EntityRef, GraphEdgeType } from '../../api.ts'
import { EDGE_TYPES } from './looks.ts'
import { NODE_CLASSES, type NodeClass, nodeClass } from './node-class.ts'
import type { ShownGraph } from './shown-graph.ts'

export interface NeighbourGroup {
  readonly type: GraphEdgeType
  /** True where the entity is the source. */
  readonly outgoing: boolean
  readonly kind: NodeClass
  readonly ids: readonly string[]
  readonly hidden: readonly string[]
}

export function neighbourGroups(card: EntityCard, shown: Pick<ShownGraph, 'nodes'>): readonly NeighbourGroup[] {
  const inSight = new Set(shown.nodes.map(({ id }) => id))
  const groups = new Map<string, NeighbourGroup>()
  const add = (type: GraphEdgeType, outgoing: boolean, other: EntityRef): void => {
    const kind = nodeClass(other)
    const key = `${type} ${outgoing} ${kind}`
    const before = groups.get(key) ?? { type, outgoing, kind, ids: [], hidden: [] }
    if (before.ids.includes(other.id)) return
    groups.set(key, { ...before, ids: [...before.ids, other.id], hidden: inSight.has(other.id) ? before.hidden : [...before.hidden, other.id] })
  }
  for (const { type, target } of card.outgoing) add(type, true, target)
  for (const { type, source } of card.incoming) add(type, false, source)
  for (const { agency, system } of card.responsibilities) {
    if (card.label === 'Agency' && system) add('RESPONSIBLE_FOR', true, system)
    if (card.label === 'System') add('RESPONSIBLE_FOR', false, agency)
  }
  return [...groups.values()].sort((a, b) => EDGE_TYPES.indexOf(a.type) - EDGE_TYPES.indexOf(b.type) || Number(b.outgoing) - Number(a.outgoing) || NODE_CLASSES.indexOf(a.kind) - NODE_CLASSES.indexOf(b.kind))
}

/** The neighbours that nothing else in the picture holds: what collapsing takes away. */
export function leavesOf(id: string, { edges }: Pick<ShownGraph, 'edges'>): readonly string[] {
  const others = new Map<string, Set<string>>()
  for (const { source, target } of edges) {
    others.set(source, (others.get(source) ?? new Set()).add(target))
    others.set(target, (others.get(target) ?? new Set()).add(source))
  }
  return [...(others.get(id) ?? [])].filter((other) => others.get(other)?.size === 1)
}

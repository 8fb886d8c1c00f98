/**
 * Overlaps that hang together, shown as one finding: all the data centres of a
 * city. Two groups join only where most of their members overlap with each
 * other, so that a chain of weak links makes no cluster.
 */
import type { Overlap } from '../model/document-graph.ts'
import type { EntityId } from '../model/ids.ts'

export interface Cluster {
  /** In the order of their first overlap. */
  readonly members: readonly EntityId[]
  /** Indices into the overlaps given. */
  readonly overlaps: readonly number[]
  /** Of all pairs of members, the share that overlap, 0 to 1. */
  readonly tightness: number
  /** The highest of its overlaps. */
  readonly score: number
}

/** Of the pairs between two groups, so many must overlap before they are one. */
const JOINED = 0.6

/** @param overlaps by falling score. @returns clusters of two and more, by falling score; each system is in one */
export function clustersOf(overlaps: readonly Overlap[]): readonly Cluster[] {
  const groupOf = new Map<EntityId, EntityId[]>()
  const partners = new Map<EntityId, Set<EntityId>>()
  for (const { a, b } of overlaps) {
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const known = partners.get(one)
      if (known) known.add(other)
      else partners.set(one, new Set([other]))
      if (!groupOf.has(one)) groupOf.set(one, [one])
    }
  }
  for (const { a, b } of overlaps) {
    const [left, right] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []]
    if (left === right || pairsBetween(left, right, partners) < JOINED * left.length * right.length) continue
    left.push(...right)
    for (const member of right) groupOf.set(member, left)
  }
  const indices = new Map<EntityId[], number[]>()
  overlaps.forEach(({ a, b }, index) => {
    const group = groupOf.get(a)
    if (group === undefined || group !== groupOf.get(b)) return
    const known = indices.get(group)
    if (known) known.push(index)
    else indices.set(group, [index])
  })
  return [...indices].map(([members, inside]) => ({
    members,
    overlaps: inside,
    tightness: Math.round((200 * inside.length) / (members.length * (members.length - 1))) / 100,
    score: overlaps[inside[0] ?? 0]?.score ?? 0,
  }))
}

function pairsBetween(left: readonly EntityId[], right: readonly EntityId[], partners: ReadonlyMap<EntityId, ReadonlySet<EntityId>>): number {
  let count = 0
  for (const one of left) for (const other of right) if (partners.get(one)?.has(other)) count += 1
  return count
}

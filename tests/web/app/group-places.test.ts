import { describe, expect, it } from 'vitest'
import type { GraphNode } from '../../../web/api.ts'
import { groupPlaces } from '../../../web/app/canvas/layout/group-places.ts'
import type { Group } from '../../../web/app/state/groups.ts'
import type { ShownGraph } from '../../../web/app/state/shown-graph.ts'

const node = (id: string): GraphNode => ({
  id, label: 'System', name: id, qualifiedName: id, jurisdiction: null, kind: 'system', function: null, generic: false, inferred: false, years: [], due: [], leaders: [], degree: 1,
})
const ids = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

function grouped(groups: readonly (readonly string[])[], loose: readonly string[]): ShownGraph {
  const nodes = [...groups.flat(), ...loose].map(node)
  const account = { nodes: { shown: nodes.length, total: nodes.length }, edges: { shown: 0, total: 0 }, isolated: 0, hidden: 0, dismissed: 0, filtered: false, limited: false }
  return { nodes, edges: [], groups: groups.map((members, at): Group => ({ id: `g-${at}`, name: `组${at}`, members, elsewhere: 0 })), account }
}

const extent = (points: readonly { readonly x: number; readonly y: number }[]) => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

describe('places of a picture by groups', () => {
  const groups = [ids('a', 20), ids('b', 9), ids('c', 5), ids('d', 4), ids('e', 2)]
  const loose = ids('z', 60)
  const places = groupPlaces(grouped(groups, loose), 1.5)
  const of = (members: readonly string[]) => extent(members.map((id) => places.get(id)!))

  it('put what stands in no group below all groups, across the whole width', () => {
    const [framed, rest] = [of(groups.flat()), of(loose)]
    expect(rest.top).toBeGreaterThan(framed.bottom)
    expect(rest.right - rest.left).toBeGreaterThan(0.75 * (framed.right - framed.left))
  })

  it('fill about the shape of the canvas, whatever the share of the loose', () => {
    const few = (members: number, others: number): ShownGraph => grouped([ids('a', members)], ids('z', others))
    for (const graph of [...[0, 3, 60].map((count) => grouped(groups, loose.slice(0, count))), few(2, 100), few(3, 19)]) {
      const all = extent([...groupPlaces(graph, 1.5).values()])
      expect((all.right - all.left) / (all.bottom - all.top)).toBeGreaterThan(0.9)
      expect((all.right - all.left) / (all.bottom - all.top)).toBeLessThan(2.6)
    }
  })

  it('have no two nodes on one another, nor two groups', () => {
    expect(new Set([...places.values()].map(({ x, y }) => `${x},${y}`)).size).toBe(places.size)
    const boxes = groups.map(of)
    for (const a of boxes) for (const b of boxes) if (a !== b) expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true)
  })

  it('are rows of their own where there is no group at all', () => {
    const all = extent([...groupPlaces(grouped([], loose), 1.5).values()])
    expect(all.bottom).toBeGreaterThan(0)
    expect(all.right - all.left).toBeGreaterThan(all.bottom - all.top)
  })
})

import { UNEXPLORED } from '../../../web/app/state/exploration.ts'
import { describe, expect, it } from 'vitest'
import type { GraphNode, GraphView } from '../../../web/api.ts'
import { isShown, shownGraph } from '../../../web/app/state/shown-graph.ts'

const node = (id: string): GraphNode => ({
  id, label: 'System', name: id, qualifiedName: id, jurisdiction: null, kind: 'system', function: null, generic: false, inferred: false, years: [], due: [], leaders: [], degree: 0,
})

const GRAPH: GraphView = {
  nodes: ['a', 'b', 'lone'].map(node),
  edges: [{ id: 'e', type: 'FEEDS', source: 'a', target: 'b', statements: 1, status: null, role: null }],
  facets: { kinds: [], relations: [], agencies: [], functions: [], statuses: [], years: [], due: [] },
  omitted: { nodes: 2, edges: 1, reason: 'filter-and-limit' },
  total: { nodes: 5, edges: 2 },
}

describe('what is shown, and the account of it', () => {
  it('leaves out nodes without a line, and says so', () => {
    const shown = shownGraph(GRAPH, { isolated: false, selection: null, exploring: UNEXPLORED })
    expect(shown.nodes.map((one) => one.id)).toEqual(['a', 'b'])
    expect(shown.account).toEqual({
      nodes: { shown: 2, total: 5 }, edges: { shown: 1, total: 2 }, hidden: 0, dismissed: 0, isolated: 1, filtered: true, limited: true,
    })
  })

  it('shows them when asked', () => {
    const shown = shownGraph(GRAPH, { isolated: true, selection: null, exploring: UNEXPLORED })
    expect(shown.nodes).toHaveLength(3)
    expect(shown.account.isolated).toBe(0)
  })

  it('never leaves out what is selected', () => {
    const selection = { kind: 'node', id: 'lone' } as const
    const shown = shownGraph(GRAPH, { isolated: false, selection, exploring: UNEXPLORED })
    expect(isShown(shown, selection)).toBe(true)
    expect(isShown(shown, { kind: 'node', id: 'elsewhere' })).toBe(false)
    expect(isShown(shown, { kind: 'edge', edge: { type: 'FEEDS', source: 'a', target: 'b' } })).toBe(true)
    expect(isShown(shown, { kind: 'edge', edge: { type: 'SUPPORTS', source: 'a', target: 'b' } })).toBe(false)
  })
})

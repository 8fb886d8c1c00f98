import { describe, expect, it } from 'vitest'
import type { GraphEdge, GraphNode } from '../../../web/api.ts'
import { groupedGraph } from '../../../web/app/state/groups.ts'
import type { ShownGraph } from '../../../web/app/state/shown-graph.ts'

const node = (id: string, label: GraphNode['label']): GraphNode => ({
  id, label, name: `名${id}`, qualifiedName: id, jurisdiction: null, kind: label === 'System' ? 'system' : null, function: null, generic: false, inferred: false, years: [], due: [], leaders: [], degree: 1,
})
const answers = (source: string, target: string, role: GraphEdge['role'], statements = 1): GraphEdge => ({ id: `${source}${target}`, type: 'RESPONSIBLE_FOR', source, target, statements, status: null, role })
const owns = (source: string, target: string): GraphEdge => ({ ...answers(source, target, null), type: 'OWNS' })
const graph = (edges: readonly GraphEdge[]): ShownGraph => ({
  nodes: [...['A', 'B', 'C'].map((id) => node(id, 'Agency')), ...['s', 't', 'u'].map((id) => node(id, 'System'))],
  edges,
  account: { nodes: { shown: 6, total: 6 }, edges: { shown: edges.length, total: edges.length }, isolated: 0, hidden: 0, dismissed: 0, filtered: false, limited: false },
})
const members = (shown: ShownGraph): Record<string, readonly string[]> => Object.fromEntries((shown.groups ?? []).map((group) => [group.name, group.members]))

describe('groups by agency', () => {
  it('put a system of several leading agencies under the one with the most sentences, and name the others', () => {
    const shown = groupedGraph(graph([answers('A', 's', 'lead'), answers('B', 's', 'lead', 3), answers('C', 's', 'implement', 9), answers('A', 't', 'lead')]), 'agency', [])
    expect(members(shown)).toEqual({ 名B: ['B', 's'], 名A: ['A', 't'] })
    expect([...(shown.alsoOf ?? [])]).toEqual([['s', ['名A']]])
    expect(shown.groups?.map(({ elsewhere }) => elsewhere)).toEqual([0, 1])
  })

  it('count a leader before an owner, and an owner before who implements', () => {
    const shown = groupedGraph(graph([owns('A', 's'), answers('B', 's', 'lead'), owns('C', 't'), answers('A', 't', 'implement', 5), answers('A', 'u', 'implement')]), 'agency', [])
    expect(members(shown)).toEqual({ 名B: ['B', 's'], 名C: ['C', 't'], 名A: ['A', 'u'] })
    expect(shown.alsoOf?.size).toBe(0)
  })

  it('name whoever leads a measure about the system, in the picture or not', () => {
    const shown = graph([answers('A', 's', 'lead'), answers('B', 't', 'lead')])
    const led = { ...shown, nodes: shown.nodes.map((one) => (one.id === 's' ? { ...one, leaders: [{ id: 'A', name: '名A' }, { id: 'B', name: '名B' }, { id: 'Z', name: '名Z' }] } : one)) }
    expect(groupedGraph(led, 'agency', []).alsoOf?.get('s')).toEqual(['名B', '名Z'])
    expect(groupedGraph(led, 'agency', []).groups?.find(({ name }) => name === '名B')?.elsewhere).toBe(1)
  })

  it('say the same in whatever order the lines come', () => {
    const lines = [answers('A', 's', 'lead'), answers('B', 's', 'lead'), answers('C', 's', 'lead'), answers('B', 't', 'lead')]
    const [one, other] = [lines, lines.toReversed()].map((edges) => groupedGraph(graph(edges), 'agency', []))
    expect(one?.alsoOf?.get('s')).toEqual(['名A', '名C'])
    expect(other?.alsoOf?.get('s')).toEqual(['名A', '名C'])
  })

  it('folded, still join both agencies to what is in the group', () => {
    const shown = groupedGraph(graph([answers('A', 's', 'lead', 2), answers('B', 's', 'lead'), answers('B', 't', 'lead')]), 'agency', ['g-A', 'g-B'])
    expect(shown.edges.map(({ source, target }) => [source, target])).toEqual([['g-B', 'g-A']])
    expect(shown.nodes.map(({ id }) => id).sort()).toEqual(['C', 'g-A', 'g-B', 'u'])
  })
})

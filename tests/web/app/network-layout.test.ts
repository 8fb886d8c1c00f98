/** Who lays a graph out, and when; the layout itself is in arrange.test.ts. There is no Worker here: one that works in the same thread stands in. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GraphNode } from '../../../web/api.ts'
import { arrange, layOutParts, type LayoutTask, type Network } from '../../../web/app/canvas/layout/arrange.ts'
import type { ShownGraph } from '../../../web/app/state/shown-graph.ts'

/** Does what layout-worker.ts does, unless it is to fail. */
class WorkerHere {
  static readonly all: WorkerHere[] = []
  readonly given: (LayoutTask | Network)[] = []
  ended = false
  fails = false
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  onerror: ((event: { readonly message: string }) => void) | null = null

  constructor() {
    WorkerHere.all.push(this)
  }

  postMessage(data: LayoutTask | Network): void {
    this.given.push(data)
    setTimeout(() => {
      if (this.ended) return
      if (this.fails) this.onerror?.({ message: 'out of memory' })
      else this.onmessage?.({ data: 'placed' in data ? arrange(data) : layOutParts(data) })
    })
  }

  terminate(): void {
    this.ended = true
  }
}

const node = (id: string): GraphNode => ({
  id, label: 'System', name: id, qualifiedName: id, jurisdiction: null, kind: 'system', function: null, generic: false, inferred: false, years: [], due: [], leaders: [], degree: 1,
})

/** A tree of this many nodes and a pair apart, so that there are two parts. */
function graph(count: number): ShownGraph {
  const nodes = Array.from({ length: count + 2 }, (_, at) => node(`n${at}`))
  const lines = [...Array.from({ length: count - 1 }, (_, at) => [at + 1, Math.floor(at / 3)] as const), [count, count + 1] as const]
  const edges = lines.map(([from, to], at) => ({ id: `e${at}`, type: 'FEEDS' as const, source: `n${from}`, target: `n${to}`, statements: 1, status: null, role: null }))
  const account = { nodes: { shown: nodes.length, total: nodes.length }, edges: { shown: edges.length, total: edges.length }, isolated: 0, hidden: 0, dismissed: 0, filtered: false, limited: false }
  return { nodes, edges, account }
}

const ASPECT = 1.6
const GRAPH = graph(120)
const nowhere = new Map<string, never>()

/** As a page that has just been loaded has them. */
async function onLoad() {
  vi.resetModules()
  const [{ startAhead }, { expectGraph, NetworkLayout }] = await Promise.all([import('../../../web/app/canvas/layout/layout-runner.ts'), import('../../../web/app/canvas/layout/network-layout.ts')])
  startAhead()
  return { expectGraph, NetworkLayout }
}

/** By a worker that was given nothing beforehand. */
async function placesOf(shown: ShownGraph) {
  const { NetworkLayout } = await onLoad()
  const places = await new NetworkLayout().places(shown, nowhere, ASPECT)
  WorkerHere.all.length = 0
  return places
}

describe('the layout of the first graph', () => {
  beforeEach(() => {
    WorkerHere.all.length = 0
    vi.stubGlobal('Worker', WorkerHere)
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('begins before the canvas is there, gives the same picture, and is done once', async () => {
    const wanted = await placesOf(GRAPH)
    const { expectGraph, NetworkLayout } = await onLoad()
    expectGraph(GRAPH)
    const layout = new NetworkLayout()
    layout.warmUp()
    expect(await layout.places(GRAPH, nowhere, ASPECT)).toEqual(wanted)
    expect(wanted?.size).toBe(122)
    expect(WorkerHere.all.map(({ given }) => given.length)).toEqual([1])
  })

  it('keeps no other graph waiting: that one has a worker of its own', async () => {
    const other = graph(90)
    const wanted = await placesOf(other)
    const { expectGraph, NetworkLayout } = await onLoad()
    expectGraph(GRAPH)
    expect(await new NetworkLayout().places(other, nowhere, ASPECT)).toEqual(wanted)
    expect(WorkerHere.all.map(({ given }) => given.map(({ nodes }) => nodes))).toEqual([[122], [92]])
  })

  it('leaves its worker to the next task', async () => {
    const { expectGraph, NetworkLayout } = await onLoad()
    expectGraph(GRAPH)
    const layout = new NetworkLayout()
    await layout.places(GRAPH, nowhere, ASPECT)
    layout.warmUp()
    await layout.places(graph(90), nowhere, ASPECT)
    expect(WorkerHere.all.map(({ given }) => given.length)).toEqual([2])
  })

  it('is made by another worker where the first one failed before the graph came', async () => {
    const wanted = await placesOf(GRAPH)
    const { expectGraph, NetworkLayout } = await onLoad()
    WorkerHere.all[0]?.onerror?.({ message: 'no such script' })
    expectGraph(GRAPH)
    expect(await new NetworkLayout().places(GRAPH, nowhere, ASPECT)).toEqual(wanted)
    expect(WorkerHere.all.map(({ given }) => given.length)).toEqual([0, 1])
  })

  it('is made by another worker where the first one failed with the graph', async () => {
    const wanted = await placesOf(GRAPH)
    const { expectGraph, NetworkLayout } = await onLoad()
    for (const worker of WorkerHere.all) worker.fails = true
    expectGraph(GRAPH)
    expect(await new NetworkLayout().places(GRAPH, nowhere, ASPECT)).toEqual(wanted)
    expect(WorkerHere.all.map(({ given }) => given.length)).toEqual([1, 1])
  })
})

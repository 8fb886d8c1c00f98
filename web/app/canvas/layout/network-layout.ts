/**
 * Where nodes go, the same graph always the same picture. A small network is laid
 * out by fcose at once; fcose's time grows with the square of the nodes, so that a
 * larger one, and what comes to a picture that is there, is laid out in a worker
 * (arrange.ts).
 */
import cytoscape, { type Core } from 'cytoscape'
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose'
import type { ShownGraph } from '../../state/shown-graph.ts'
import { LayoutRunner } from './layout-runner.ts'
import { packed } from './pack-components.ts'
import { seededRandom } from './seeded-random.ts'

cytoscape.use(fcose)

export interface Point {
  readonly x: number
  readonly y: number
}

/** Up to here fcose takes no longer than a blink on a slow machine. */
const QUICK = 80

const OPTIONS: FcoseLayoutOptions = {
  name: 'fcose',
  animate: false,
  fit: false,
  nodeDimensionsIncludeLabels: false,
  nodeSeparation: 110,
  nodeRepulsion: () => 14_000,
  idealEdgeLength: () => 95,
  edgeElasticity: () => 0.4,
  gravity: 0.35,
  gravityRange: 3.2,
  numIter: 2500,
  tile: true,
  tilingPaddingHorizontal: 40,
  tilingPaddingVertical: 30,
}

export class NetworkLayout {
  readonly #runner = new LayoutRunner()

  /**
   * @param known where nodes are or were; they keep it
   * @returns a place for every node of the graph, or null where another call came first
   */
  async places(graph: ShownGraph, known: ReadonlyMap<string, Point>, aspect: number): Promise<ReadonlyMap<string, Point> | null> {
    const index = new Map(graph.nodes.map(({ id }, at) => [id, at]))
    const placed = graph.nodes.flatMap(({ id }, node) => {
      const place = known.get(id)
      return place ? [{ node, ...place }] : []
    })
    this.#runner.cancel()
    if (placed.length === graph.nodes.length) return known
    if (placed.length === 0 && graph.nodes.length <= QUICK) return byFcose(graph, aspect)
    const lines = graph.edges.flatMap(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0])
    const found = await this.#runner.run({ nodes: graph.nodes.length, lines, aspect, placed })
    return found && new Map(graph.nodes.map(({ id }, at) => [id, { x: found.x[at] ?? 0, y: found.y[at] ?? 0 }]))
  }

  warmUp(): void {
    this.#runner.warmUp()
  }

  end(): void {
    this.#runner.end()
  }
}

/** In a graph of its own, beside the one on the screen. */
function byFcose(graph: ShownGraph, aspect: number): ReadonlyMap<string, Point> {
  const cy: Core = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...graph.nodes.map(({ id }) => ({ data: { id } })),
      ...graph.edges.map(({ source, target }, at) => ({ data: { id: `line ${at}`, source, target } })),
    ],
  })
  const parts = cy.elements().components()
  withSeededRandom(() => {
    for (const part of parts) part.layout({ ...OPTIONS, randomize: true } as FcoseLayoutOptions).run()
  })
  const places = packed(parts.map((part) => ({ x: Float64Array.from(part.nodes().map((node) => node.position('x'))), y: Float64Array.from(part.nodes().map((node) => node.position('y'))) })), aspect)
  const found = new Map(parts.flatMap((part, at) => part.nodes().map((node, which): [string, Point] => [node.id(), { x: places[at]?.x[which] ?? 0, y: places[at]?.y[which] ?? 0 }])))
  cy.destroy()
  return found
}

/**
 * fcose draws its start from Math.random and takes no source of its own. It runs
 * to its end within run() when it does not animate, so the stand-in is never seen
 * by anyone else.
 */
function withSeededRandom(run: () => void): void {
  const { random } = Math
  Math.random = seededRandom(0x2018_0228)
  try {
    run()
  } finally {
    Math.random = random
  }
}

/**
 * Where nodes go, the same graph always the same picture. A small network is laid
 * out by fcose; fcose's time grows with the square of the nodes, so that a
 * larger one, and what comes to a picture that is there, is laid out in a worker
 * (arrange.ts).
 */
import type { ShownGraph } from '../../state/shown-graph.ts'
import { type Network, putTogether } from './arrange.ts'
import { layOutAhead, LayoutRunner, takeAhead } from './layout-runner.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Up to here fcose takes no longer than a blink on a slow machine. */
const QUICK = 80

/** The first graph, before its canvas is there. */
export function expectGraph(graph: ShownGraph): void {
  if (graph.nodes.length > QUICK) layOutAhead(networkOf(graph))
}

function networkOf({ nodes, edges }: ShownGraph): Network {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  return { nodes: nodes.length, lines: edges.flatMap(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0]) }
}

export class NetworkLayout {
  readonly #runner = new LayoutRunner()
  #calls = 0

  /**
   * @param known where nodes are or were; they keep it
   * @returns a place for every node of the graph, or null where another call came first
   */
  async places(graph: ShownGraph, known: ReadonlyMap<string, Point>, aspect: number): Promise<ReadonlyMap<string, Point> | null> {
    const placed = graph.nodes.flatMap(({ id }, node) => {
      const place = known.get(id)
      return place ? [{ node, ...place }] : []
    })
    this.#runner.cancel()
    const call = ++this.#calls
    if (placed.length === graph.nodes.length) return known
    if (placed.length === 0 && graph.nodes.length <= QUICK) {
      const { byFcose } = await import('./fcose-layout.ts')
      return call === this.#calls ? byFcose(graph, aspect) : null
    }
    const network = networkOf(graph)
    const parts = placed.length === 0 ? await takeAhead(network) : null
    if (call !== this.#calls) return null
    const found = parts ? putTogether(parts, network.nodes, aspect) : await this.#runner.run({ ...network, aspect, placed })
    return found && new Map(graph.nodes.map(({ id }, at) => [id, { x: found.x[at] ?? 0, y: found.y[at] ?? 0 }]))
  }

  warmUp(): void {
    this.#runner.warmUp()
  }

  end(): void {
    this.#runner.end()
  }
}

/**
 * A small network laid out by fcose. A file of its own, since it comes with a
 * library that only small networks need: it is loaded for the first of them.
 */
import cytoscape, { type Core } from 'cytoscape'
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose'
import type { ShownGraph } from '../../state/shown-graph.ts'
import { packed } from './pack-components.ts'
import { seededRandom } from './seeded-random.ts'

cytoscape.use(fcose)

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

/** In a graph of its own, beside the one on the screen. @param aspect width by height of the canvas */
export function byFcose(graph: ShownGraph, aspect: number): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
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
  const found = new Map(parts.flatMap((part, at) => part.nodes().map((node, which): [string, { x: number; y: number }] => [node.id(), { x: places[at]?.x[which] ?? 0, y: places[at]?.y[which] ?? 0 }])))
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

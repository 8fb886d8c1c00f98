/**
 * Where nodes go: fcose, the same graph always the same picture. Nodes that have
 * a place keep it when others arrive.
 */
import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose'
import { packComponents } from './pack-components.ts'

cytoscape.use(fcose)

/** Beyond this fcose's refinement takes longer than anyone waits; its spectral draft alone does not. */
const REFINED_UP_TO = 700

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

/** Lays out what has no place yet; `placed` nodes stay where they are. */
export function layOut(cy: Core, placed: ReadonlySet<string>): void {
  const fixed = cy.nodes().filter((node) => placed.has(node.id()))
  const quality = cy.nodes().length > REFINED_UP_TO ? 'draft' : 'default'
  withSeededRandom(() => {
    if (fixed.empty()) {
      const parts = cy.elements().components()
      for (const part of parts) part.layout({ ...OPTIONS, quality, randomize: true } as FcoseLayoutOptions).run()
      packComponents(parts, cy.width() / Math.max(1, cy.height()))
    } else {
      const fixedNodeConstraint = fixed.toArray().map((node) => ({ nodeId: node.id(), position: { ...(node as NodeSingular).position() } }))
      cy.layout({ ...OPTIONS, quality, randomize: false, fixedNodeConstraint } as FcoseLayoutOptions).run()
    }
  })
}

/**
 * fcose draws its start from Math.random and takes no source of its own. It runs
 * to its end within run() when it does not animate, so the stand-in is never seen
 * by anyone else.
 */
function withSeededRandom(run: () => void): void {
  const { random } = Math
  let state = 0x2018_0228
  Math.random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  try {
    run()
  } finally {
    Math.random = random
  }
}

/** New nodes start beside a neighbour that has a place, so that the refinement begins near the truth. */
export function placeBesideNeighbours(cy: Core, placed: ReadonlySet<string>): void {
  const { x1, x2, y2 } = cy.nodes().filter((node) => placed.has(node.id())).boundingBox({ includeLabels: false })
  let spare = 0
  cy.nodes().forEach((node, index) => {
    if (placed.has(node.id())) return
    const neighbour = node.neighborhood('node').filter((one) => placed.has(one.id())).first()
    if (neighbour.nonempty()) {
      const angle = index * 2.4
      const { x, y } = (neighbour as NodeSingular).position()
      node.position({ x: x + 80 * Math.cos(angle), y: y + 80 * Math.sin(angle) })
    } else {
      const columns = Math.max(1, Math.floor((x2 - x1) / 110))
      node.position({ x: x1 + (spare % columns) * 110, y: y2 + 90 + Math.floor(spare / columns) * 80 })
      spare++
    }
  })
}

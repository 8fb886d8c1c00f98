/** Clicking or tapping: a node or a line is chosen, the empty canvas chooses nothing. */
import type { Core } from 'cytoscape'
import { type EdgeKey, readEdge } from '../state/view.ts'

export interface Taps {
  readonly onNode: (id: string) => void
  readonly onEdge: (edge: EdgeKey) => void
  readonly onNothing: () => void
}

export function followTaps(cy: Core, taps: Taps): void {
  cy.on('tap', (event) => {
    if (event.target === cy) taps.onNothing()
  })
  cy.on('tap', 'node', (event) => taps.onNode(String(event.target.id())))
  cy.on('tap', 'edge', (event) => {
    const edge = readEdge(String(event.target.id()))
    if (edge) taps.onEdge(edge)
  })
}

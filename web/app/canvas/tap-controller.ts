/** Clicking or tapping: a node or a line is chosen, the empty canvas chooses nothing. */
import type { Core } from 'cytoscape'
import { isGroupId } from '../state/groups.ts'
import { type EdgeKey, readEdge } from '../state/view.ts'

export interface Taps {
  readonly onNode: (id: string) => void
  readonly onEdge: (edge: EdgeKey) => void
  readonly onNothing: () => void
  /** A group is to be folded, or unfolded. */
  readonly onGroup: (id: string) => void
  /** A node was dragged to a place, in the canvas's own units. */
  readonly onMoved: (id: string, place: { readonly x: number; readonly y: number }) => void
  /** All of these were drawn a box around. */
  readonly onBoxed: (ids: readonly string[]) => void
}

export function followTaps(cy: Core, taps: Taps): void {
  cy.on('tap', (event) => {
    if (event.target === cy) taps.onNothing()
  })
  cy.on('tap', 'node', (event) => {
    const id = String(event.target.id())
    if (isGroupId(id)) taps.onGroup(id)
    else taps.onNode(id)
  })
  cy.on('tap', 'edge', (event) => {
    const edge = readEdge(String(event.target.id()))
    const folded = edge && [edge.source, edge.target].find(isGroupId)
    if (folded) taps.onGroup(folded)
    else if (edge) taps.onEdge(edge)
  })
  cy.on('dragfree', 'node', (event) => {
    const id = String(event.target.id())
    if (!isGroupId(id)) taps.onMoved(id, { ...event.target.position() })
  })
  const boxed = new Set<string>()
  cy.on('boxstart', () => boxed.clear())
  cy.on('box', 'node:childless', (event) => boxed.add(String(event.target.id())))
  // What is in the box is told one by one after its end.
  cy.on('boxend', () => setTimeout(() => taps.onBoxed([...boxed].filter((id) => !isGroupId(id)))))
}

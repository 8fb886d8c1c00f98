/** Pointing at a node or a line: it and its neighbourhood stand out, the rest steps back. */
import type { Collection, Core } from 'cytoscape'
import type { LabelController } from './label-controller.ts'

export class HoverController {
  readonly #cy: Core
  readonly #labels: LabelController
  #resting: Collection

  constructor(cy: Core, labels: LabelController) {
    this.#cy = cy
    this.#labels = labels
    this.#resting = cy.collection()
    // What is drawn around a group stands back for what is in it.
    cy.on('mouseover', 'node:childless, edge', (event) => this.#highlight(neighbourhood(event.target as Collection)))
    cy.on('mouseout', 'node:childless, edge', () => this.#highlight(this.#resting))
  }

  /** What stands out while nothing is pointed at: the selection's neighbourhood, or nothing. */
  rest(chosen: Collection | null): void {
    this.#resting = chosen ? neighbourhood(chosen) : this.#cy.collection()
    this.#highlight(this.#resting)
  }

  /** Exactly these stand out while nothing is pointed at. */
  restOn(marked: Collection): void {
    this.#resting = marked
    this.#highlight(marked)
  }

  #highlight(near: Collection): void {
    this.#cy.batch(() => {
      const all = this.#cy.elements()
      all.removeClass('near faded')
      if (near.empty()) return
      near.addClass('near')
      all.difference(near).addClass('faded')
    })
    this.#labels.refreshSoon()
  }
}

function neighbourhood(one: Collection): Collection {
  return one.nodes().nonempty() ? one.nodes().closedNeighborhood() : one.union(one.edges().connectedNodes())
}

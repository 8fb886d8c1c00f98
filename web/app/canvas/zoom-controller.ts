/** Moving the picture: step in and out, fit all, bring one into the middle. Calm where the user asks for less motion. */
import type { CollectionReturnValue, Core } from 'cytoscape'

const STEP = 1.4
const FIT_PADDING = 36
/** Close enough that an element's neighbours can be read, not so close that they are off screen. */
const READING_ZOOM = 0.9

export class ZoomController {
  readonly #cy: Core

  constructor(cy: Core) {
    this.#cy = cy
  }

  step(direction: 1 | -1): void {
    const cy = this.#cy
    const level = direction > 0 ? cy.zoom() * STEP : cy.zoom() / STEP
    this.#move({ zoom: { level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } } })
  }

  fit(animated = true): void {
    if (this.#cy.elements().empty()) return
    if (animated) this.#move({ fit: { eles: this.#cy.nodes(), padding: FIT_PADDING } })
    else this.#cy.fit(this.#cy.nodes(), FIT_PADDING)
  }

  centre(elements: CollectionReturnValue): void {
    this.#move({ center: { eles: elements }, zoom: Math.max(this.#cy.zoom(), READING_ZOOM) })
  }

  /** True where an element lies well within the picture, so that it need not be moved. */
  inSight(elements: CollectionReturnValue): boolean {
    const box = elements.renderedBoundingBox({ includeLabels: false })
    return box.x1 > 30 && box.y1 > 30 && box.x2 < this.#cy.width() - 30 && box.y2 < this.#cy.height() - 50
  }

  #move(to: Parameters<Core['animate']>[0]): void {
    this.#cy.stop(true)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#cy.animate(to, { duration: calm ? 0 : 260, easing: 'ease-out-cubic' })
  }
}

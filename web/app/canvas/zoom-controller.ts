/** Moving the picture: step in and out, fit all, bring one into the middle. Calm where the user asks for less motion. */
import type { CollectionReturnValue, Core, NodeCollection } from 'cytoscape'
import { FRAME } from './network-style.ts'

const STEP = 1.4
const FIT_PADDING = { x: 52, y: 34 }
/** A handful of nodes is not blown up to fill the canvas. */
const MAX_FIT_ZOOM = 1.6
/** Close enough that an element's neighbours can be read, not so close that they are off screen. */
const READING_ZOOM = 0.9

export class ZoomController {
  readonly #cy: Core
  #fitted = false

  constructor(cy: Core) {
    this.#cy = cy
    cy.on('dragpan scrollzoom pinchzoom', () => (this.#fitted = false))
  }

  /** Whether the picture shows the whole, and nobody has moved it since. */
  get fitted(): boolean {
    return this.#fitted
  }

  step(direction: 1 | -1): void {
    this.#fitted = false
    const cy = this.#cy
    const level = direction > 0 ? cy.zoom() * STEP : cy.zoom() / STEP
    this.#move({ zoom: { level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } } })
  }

  /** Symbols alone are measured: names keep their size on the screen, so their room is the padding's. */
  fit(animated = true): void {
    const cy = this.#cy
    if (cy.nodes().empty()) return
    this.#fitted = true
    const { x1, y1, w, h } = extentOf(cy.nodes())
    const level = Math.min(MAX_FIT_ZOOM, (cy.width() - 2 * FIT_PADDING.x) / w, (cy.height() - 2 * FIT_PADDING.y) / h)
    const zoom = Math.max(cy.minZoom(), level)
    const pan = { x: cy.width() / 2 - (x1 + w / 2) * zoom, y: cy.height() / 2 - (y1 + h / 2) * zoom }
    if (animated) this.#move({ zoom, pan })
    else cy.viewport({ zoom, pan })
  }

  centre(elements: CollectionReturnValue): void {
    this.#fitted = false
    this.#move({ center: { eles: elements }, zoom: Math.max(this.#cy.zoom(), READING_ZOOM) })
  }

  /** Brings all of these into the picture, as large as it allows. */
  fitTo(elements: CollectionReturnValue): void {
    this.#fitted = false
    const cy = this.#cy
    const { x1, y1, w, h } = elements.nodes().boundingBox({ includeLabels: false, includeEdges: false })
    // Names stand around what is brought into sight; a low canvas has less to give them.
    const room = (size: number, padding: number): number => size - Math.min(4 * padding, size / 3)
    const level = Math.min(MAX_FIT_ZOOM, room(cy.width(), FIT_PADDING.x) / Math.max(1, w), room(cy.height(), FIT_PADDING.y) / Math.max(1, h))
    const zoom = Math.max(cy.minZoom(), level)
    this.#move({ zoom, pan: { x: cy.width() / 2 - (x1 + w / 2) * zoom, y: cy.height() / 2 - (y1 + h / 2) * zoom } })
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

/** Known from places and sizes alone, before anything is styled. */
function extentOf(nodes: NodeCollection): { readonly x1: number; readonly y1: number; readonly w: number; readonly h: number } {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity]
  nodes.filter(':childless').forEach((node) => {
    const { x, y } = node.position()
    // Not the size at this zoom: fitted twice, the picture would be another one.
    const radius = Number(node.data('base')) / 2 + (node.isChild() ? FRAME.padding + FRAME.border : 0)
    x1 = Math.min(x1, x - radius)
    y1 = Math.min(y1, y - radius)
    x2 = Math.max(x2, x + radius)
    y2 = Math.max(y2, y + radius)
  })
  return { x1, y1, w: x2 - x1, h: y2 - y1 }
}

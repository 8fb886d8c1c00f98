/**
 * Zooming and labels: text and symbols keep a readable size on the screen, and
 * only as many names are written as fit without covering one another.
 */
import type { Core, NodeSingular } from 'cytoscape'
import { declutter, type Labelled, type Obstacle, SIDES } from './label-declutter.ts'

const TEXT_PX = 12
const EDGE_TEXT_PX = 11
/** Below this zoom symbols shrink more slowly than the picture. */
const SYMBOL_ZOOM = 0.62
/** More neighbours than one for so many pixels of the canvas, or than so many at all, and their names would bury the picture. */
const FORCED_ROOM_PX = 12_000
const FORCED_NEIGHBOURS = 24
/** Milliseconds without a move after which the picture is at rest. */
const REST_MS = 120
/** The busiest few are named even where it is crowded: one for so many pixels of the canvas's width. */
const LANDMARK_PX = 150
/** With more lines than these nobody follows each. */
const ARROWS_SEEN = 80
/** Half of an arrowhead on the screen. */
const ARROW_PX = 7
/** In the canvas's own units. */
const BADGE = { width: 22, height: 15 }
/** The zoom buttons, as zl-network.ts places them in the lower right corner: pixels. */
const BUTTONS = { width: 52, height: 126 }
/** A letter of a Latin word beside a Chinese character, in its width. */
const LATIN = 0.55
/** What an edge's ends take of its length. */
const ENDS_PX = 22

export class LabelController {
  readonly #cy: Core
  #frame = 0
  #resting: ReturnType<typeof setTimeout> | undefined
  #zoom = 0

  constructor(cy: Core) {
    this.#cy = cy
    // While it moves, the picture is drawn from what Cytoscape has kept of the last one; new sizes would throw that away in every frame.
    cy.on('zoom pan', () => this.#refreshAtRest())
    cy.on('resize', () => this.refreshSoon())
    cy.on('dragfree', 'node', () => this.refreshSoon())
  }

  refreshSoon(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.refresh())
  }

  #refreshAtRest(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.refresh(), REST_MS)
  }

  refresh(): void {
    // Whatever was to be done soon is done now.
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#resting)
    const cy = this.#cy
    if (cy.destroyed() || cy.width() === 0) return
    const zoom = cy.zoom()
    cy.batch(() => {
      if (zoom !== this.#zoom) this.#resize(zoom)
      this.#zoom = zoom
    })
    // Within a batch Cytoscape measures no frame.
    const titles = this.#titles(zoom)
    cy.batch(() => {
      const landmarks = this.#landmarks()
      const forceNear = cy.nodes('.near').length <= Math.min(FORCED_NEIGHBOURS, (cy.width() * cy.height()) / FORCED_ROOM_PX)
      const sides = declutter(cy.nodes(':childless').map((node) => this.#labelled(node, zoom, landmarks, forceNear)), { width: cy.width(), height: cy.height() }, [...this.#arrowheads(), ...titles, ...this.#badges(zoom), this.#buttons()])
      this.#cramp()
      cy.nodes(':childless').forEach((node) => {
        const side = sides.get(node.id())
        node.toggleClass('labelled', side !== undefined)
        // Its name may lie over other symbols, and must not lie half under them.
        node.toggleClass('landmark', landmarks.has(node.id()))
        for (const one of SIDES) node.toggleClass(one, one === side)
      })
    })
  }

  /** A line too short for its word goes without. */
  #cramp(): void {
    this.#cy.edges('.near, .chosen').forEach((edge) => {
      const [from, to] = [edge.source().renderedPosition(), edge.target().renderedPosition()]
      const words = [...String(edge.data('label'))].reduce((sum, letter) => sum + (letter < '\u2000' ? LATIN : 1), 0) * EDGE_TEXT_PX
      const ends = (Number(edge.source().data('size')) + Number(edge.target().data('size'))) / 2 * this.#cy.zoom()
      edge.toggleClass('cramped', Math.hypot(to.x - from.x, to.y - from.y) - ends - ENDS_PX < words)
    })
  }

  /** Where there are few lines, each is followed to its end, and a name must not lie over it. */
  #arrowheads(): readonly Obstacle[] {
    const edges = this.#cy.edges('[family != "belonging"]')
    if (edges.length > ARROWS_SEEN) return []
    return edges.map((edge) => {
      // By geometry: the edges may not have been drawn yet.
      const [from, to] = [edge.source().renderedPosition(), edge.target().renderedPosition()]
      const away = (Number(edge.target().data('size')) * this.#cy.zoom()) / 2 / Math.max(1, Math.hypot(to.x - from.x, to.y - from.y))
      const [x, y] = [to.x - (to.x - from.x) * away, to.y - (to.y - from.y) * away]
      return { x1: x - ARROW_PX, x2: x + ARROW_PX, y1: y - ARROW_PX, y2: y + ARROW_PX }
    })
  }

  /** At the upper right of their symbols, as network-style.ts places them. */
  #badges(zoom: number): readonly Obstacle[] {
    return this.#cy.nodes('[?badge]').map((node) => {
      const { x, y } = node.renderedPosition()
      const radius = (Number(node.data('size')) * zoom) / 2
      return { x1: x + radius - BADGE.width * zoom * 0.5, x2: x + radius + BADGE.width * zoom * 0.6, y1: y - radius - BADGE.height * zoom * 0.6, y2: y - radius + BADGE.height * zoom * 0.6 }
    })
  }

  #buttons(): Obstacle {
    const [x2, y2] = [this.#cy.width(), this.#cy.height()]
    return { x1: x2 - BUTTONS.width, x2, y1: y2 - BUTTONS.height, y2 }
  }

  /** Of groups: above their members, in the frame. */
  #titles(zoom: number): readonly Obstacle[] {
    return this.#cy.nodes(':parent').map((group) => {
      const { x1, x2, y1 } = group.renderedBoundingBox({ includeLabels: false })
      const text = Number(group.data('text')) * zoom
      const half = (String(group.data('label')).length * text) / 2
      const middle = (x1 + x2) / 2
      return { x1: middle - half, x2: middle + half, y1: y1 - text * 0.4, y2: y1 + text * 1.4 }
    })
  }

  /** Forgets the zoom, so that nodes that have just come get their sizes. */
  reset(): void {
    this.#zoom = 0
    this.refresh()
  }

  #resize(zoom: number): void {
    // Close up, text grows a little too, or it would look lost beside the symbols.
    const text = (TEXT_PX * Math.max(1, Math.sqrt(zoom))) / zoom
    const symbols = Math.max(1, (SYMBOL_ZOOM / zoom) ** 0.6)
    this.#cy.nodes().forEach((node) => {
      node.data({ text, size: Number(node.data('base')) * symbols })
    })
    this.#cy.edges().forEach((edge) => {
      edge.data({ text: EDGE_TEXT_PX / zoom, width: Number(edge.data('base')) * symbols })
    })
  }

  /** None while something is selected or pointed at: then its neighbours matter more. None in rows and frames either: a name has no room there but over the next symbol. */
  #landmarks(): ReadonlySet<string> {
    if (this.#cy.nodes('.near, :parent').nonempty()) return new Set()
    const busiest = this.#cy.nodes().sort((a, b) => Number(b.data('degree')) - Number(a.data('degree')))
    return new Set(busiest.slice(0, Math.round(this.#cy.width() / LANDMARK_PX)).map((node) => node.id()))
  }

  #labelled(node: NodeSingular, zoom: number, landmarks: ReadonlySet<string>, forceNear: boolean): Labelled {
    const lines = String(node.data('label')).split('\n')
    const text = Number(node.data('text')) * zoom
    const faded = node.hasClass('faded')
    const near = node.hasClass('near')
    return {
      id: node.id(),
      ...node.renderedPosition(),
      radius: (Number(node.data('size')) * zoom) / 2,
      width: Math.max(...lines.map((line) => line.length)) * text + 6,
      height: lines.length * text * 1.2 + 2,
      rank: Number(node.data('degree')) + (near ? 1000 : 0) + (node.data('several') ? 500 : 0),
      covers: node.hasClass('chosen') ? 'all' : landmarks.has(node.id()) || (near && forceNear) ? 'symbols' : 'nothing',
      solid: !faded,
    }
  }
}

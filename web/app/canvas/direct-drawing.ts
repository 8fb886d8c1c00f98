/**
 * Symbols and names drawn straight onto the canvas. Cytoscape draws each into an
 * image of its own and keeps it, for pictures that are moved; ours is moved as one
 * image (moving-picture.ts), and making hundreds of them is half the time that a
 * first picture takes. The renderer's methods are no public interface: they are
 * those of the pinned version, and where they are missing all stays as it is.
 */
import type { BoundingBox12, Core, Position } from 'cytoscape'

/** A node or an edge, as far as it is asked here. */
interface Drawn {
  isEdge(): boolean
  isParent(): boolean
  position(): Position
  source(): { position(): Position }
  target(): { position(): Position }
}

interface Renderer {
  styleObserver?: MutationObserver
  resizeObserver?: ResizeObserver
  drawLayeredElements?: (context: CanvasRenderingContext2D, elements: readonly Drawn[], pixelRatio: number, extent: BoundingBox12) => void
  drawElements?: (context: CanvasRenderingContext2D, elements: readonly Drawn[]) => void
}

/** What reaches beyond a node's middle, or bends away from a line: pixels on the screen. */
const REACH_PX = 180

export function drawDirectly(cy: Core): void {
  const renderer = (cy as Core & { renderer(): Renderer }).renderer()
  if (!renderer.drawLayeredElements || !renderer.drawElements) return
  const draw = renderer.drawElements.bind(renderer)
  renderer.drawLayeredElements = (context, elements, _pixelRatio, extent) => {
    const reach = REACH_PX / cy.zoom()
    draw(context, elements.filter((element) => isNear(element, extent, reach)))
  }
}

/**
 * Cytoscape draws all anew a moment after any attribute of its container changed, as
 * `aria-busy` does with each picture, and after its first look at the container's
 * size. Whoever holds the canvas sees to its size, so that nobody needs this.
 */
export function drawWhenTold(cy: Core): void {
  const renderer = (cy as Core & { renderer(): Renderer }).renderer()
  renderer.styleObserver?.disconnect()
  renderer.resizeObserver?.disconnect()
}

/** By places alone: to measure an element takes about as long as to draw it. */
function isNear(element: Drawn, { x1, x2, y1, y2 }: BoundingBox12, reach: number): boolean {
  const [a, b] = element.isEdge() ? [element.source().position(), element.target().position()] : [element.position(), element.position()]
  return element.isParent() || (Math.max(a.x, b.x) > x1 - reach && Math.min(a.x, b.x) < x2 + reach && Math.max(a.y, b.y) > y1 - reach && Math.min(a.y, b.y) < y2 + reach)
}

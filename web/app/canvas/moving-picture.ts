/**
 * While it is dragged or zoomed the picture is not drawn: what was drawn last is
 * moved and stretched as one image, by the browser's compositor, and drawn anew when
 * it comes to rest. A large network takes a fifth of a second to draw, and where
 * there is no graphics card even its copy takes longer than a frame has. The
 * renderer's parts are no public interface: they are those of the pinned version,
 * and where they are missing each frame is drawn, as ever.
 */
import type { Core, Position } from 'cytoscape'

interface Renderer {
  NODE?: number
  DRAG?: number
  pinching?: boolean
  swipePanning?: boolean
  hoverData?: { readonly dragging?: boolean }
  data?: {
    readonly canvases?: readonly HTMLCanvasElement[]
    readonly canvasNeedsRedraw?: boolean[]
    readonly wheelZooming?: boolean
  }
  render?: (options?: { readonly forcedContext?: CanvasRenderingContext2D }) => void
}

export function moveAsOneImage(cy: Core): void {
  const renderer = (cy as Core & { renderer(): Renderer }).renderer()
  const { NODE, DRAG, hoverData, data } = renderer
  const needs = data?.canvasNeedsRedraw
  if (NODE === undefined || DRAG === undefined || !hoverData || !data || !needs || !renderer.render) return
  const layers = [data.canvases?.[NODE], data.canvases?.[DRAG]].filter((layer) => layer !== undefined)
  for (const { style } of layers) {
    style.transformOrigin = '0 0'
    style.willChange = 'transform'
  }
  const draw = renderer.render.bind(renderer)
  /** Where the picture was when it was drawn. */
  let drawn: { readonly zoom: number; readonly pan: Position } | null = null
  const moves = (): boolean => Boolean(renderer.pinching || renderer.swipePanning || hoverData.dragging || data.wheelZooming)
  const place = (transform: string): void => {
    for (const { style } of layers) style.transform = transform
  }
  renderer.render = (options) => {
    if (options?.forcedContext) return draw(options)
    const { x, y } = cy.pan()
    if (drawn && moves()) {
      const scale = cy.zoom() / drawn.zoom
      place(`translate(${x - drawn.pan.x * scale}px, ${y - drawn.pan.y * scale}px) scale(${scale})`)
      needs[NODE] = needs[DRAG] = false
      draw(options)
      needs[NODE] = needs[DRAG] = true
      return
    }
    if (needs[NODE]) drawn = { zoom: cy.zoom(), pan: { x, y } }
    place('')
    draw(options)
  }
}

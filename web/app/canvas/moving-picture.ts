/**
 * While it is dragged or zoomed the picture is not drawn: what was drawn last is
 * moved and stretched as one image, by the browser's compositor, and drawn anew when
 * it comes to rest. A large network takes a fifth of a second to draw, and where
 * there is no graphics card even its copy takes longer than a frame has. Layers
 * that are empty meanwhile are hidden, since on a 4K screen each takes several
 * frames to lay over the picture there. The renderer's parts are no public interface: they are those of the pinned version,
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
  const picture = data.canvases?.[NODE]
  if (!picture) return
  picture.style.transformOrigin = '0 0'
  picture.style.willChange = 'transform'
  // What is dragged, or drawn around with a box: nothing while the picture moves.
  const above = (data.canvases ?? []).filter((layer) => layer !== picture)
  const draw = renderer.render.bind(renderer)
  /** Where the picture was when it was drawn. */
  let drawn: { readonly zoom: number; readonly pan: Position } | null = null
  const moves = (): boolean => Boolean(renderer.pinching || renderer.swipePanning || hoverData.dragging || data.wheelZooming)
  const place = (transform: string): void => {
    picture.style.transform = transform
    for (const { style } of above) style.visibility = transform ? 'hidden' : ''
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

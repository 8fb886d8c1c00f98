/**
 * Rectangles put on shelves, the tallest first, so that together they have about
 * the wanted aspect: of several shelf widths the one that wastes least.
 */
export interface Size {
  readonly width: number
  readonly height: number
}

/** @returns the top left corner of each, in the order given */
export function shelves(sizes: readonly Size[], aspect: number): readonly { readonly x: number; readonly y: number }[] {
  const order = sizes.map((_, index) => index).sort((a, b) => (sizes[b]?.height ?? 0) - (sizes[a]?.height ?? 0) || a - b)
  const widest = Math.max(0, ...sizes.map((size) => size.width))
  const whole = sizes.reduce((sum, size) => sum + size.width, 0)
  let best: { scale: number; places: { x: number; y: number }[] } | null = null
  for (let step = 0; step <= 24; step++) {
    const limit = widest + ((whole - widest) * step) / 24
    const { places, width, height } = fill(sizes, order, limit)
    // How large the canvas would have to be, in its own shape, to hold them all.
    const scale = Math.max(width / aspect, height)
    if (!best || scale < best.scale) best = { scale, places }
  }
  return best?.places ?? []
}

function fill(sizes: readonly Size[], order: readonly number[], limit: number) {
  const places = sizes.map(() => ({ x: 0, y: 0 }))
  let x = 0
  let y = 0
  let shelf = 0
  let width = 0
  for (const index of order) {
    const size = sizes[index] ?? { width: 0, height: 0 }
    if (x > 0 && x + size.width > limit) {
      x = 0
      y += shelf
      shelf = 0
    }
    places[index] = { x, y }
    x += size.width
    shelf = Math.max(shelf, size.height)
    width = Math.max(width, x)
  }
  return { places, width, height: y + shelf }
}

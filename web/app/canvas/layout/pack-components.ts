/**
 * Parts of the network that no line joins, put beside one another to fill the
 * canvas's shape: each turned so that it lies along the longer side, the largest
 * first, then row by row.
 */
import { turned } from './principal-axis.ts'
import { shelves } from './shelves.ts'
import type { Places } from './stress.ts'

/** Room for the names around a part, which are wider than high. */
const MARGIN = { x: 105, y: 70 }

/** @param aspect width of the canvas by its height. @returns where each part's nodes go, in the order given */
export function packed(parts: readonly Places[], aspect: number): readonly Places[] {
  const boxes = parts.map((part) => {
    const points = turned(part, aspect)
    return { points, ...extent(points) }
  })
  const places = shelves(boxes.map(({ width, height }) => ({ width: width + MARGIN.x, height: height + MARGIN.y })), aspect)
  return boxes.map(({ points, left, top }, index) => {
    const place = places[index] ?? { x: 0, y: 0 }
    return { x: points.x.map((x) => x - left + place.x), y: points.y.map((y) => y - top + place.y) }
  })
}

function extent({ x, y }: Places): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const [left, right] = bounds(x)
  const [top, bottom] = bounds(y)
  return { left, top, width: right - left, height: bottom - top }
}

function bounds(values: Float64Array): readonly [least: number, most: number] {
  let least = Infinity
  let most = -Infinity
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

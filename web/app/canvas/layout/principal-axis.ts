/** Turning a cloud of points so that its long axis lies along the canvas's long side. */
import type { Places } from './stress.ts'

/** @param aspect width by height of what the points are to fill */
export function turned({ x, y }: Places, aspect: number): Places {
  if (x.length < 3) return { x, y }
  const cx = mean(x)
  const cy = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let at = 0; at < x.length; at++) {
    const dx = x[at]! - cx
    const dy = y[at]! - cy
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const axis = Math.atan2(2 * xy, xx - yy) / 2
  const angle = (aspect >= 1 ? 0 : Math.PI / 2) - axis
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return {
    x: x.map((value, at) => (value - cx) * cos - (y[at]! - cy) * sin),
    y: y.map((value, at) => (x[at]! - cx) * sin + (value - cy) * cos),
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

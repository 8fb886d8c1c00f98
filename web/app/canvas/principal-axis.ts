/** Turning a cloud of points so that its long axis lies along the canvas's long side. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** @param aspect width by height of what the points are to fill */
export function turned(points: readonly Point[], aspect: number): readonly Point[] {
  if (points.length < 3) return points
  const cx = mean(points.map((point) => point.x))
  const cy = mean(points.map((point) => point.y))
  let xx = 0
  let yy = 0
  let xy = 0
  for (const { x, y } of points) {
    xx += (x - cx) ** 2
    yy += (y - cy) ** 2
    xy += (x - cx) * (y - cy)
  }
  const axis = Math.atan2(2 * xy, xx - yy) / 2
  const angle = (aspect >= 1 ? 0 : Math.PI / 2) - axis
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return points.map(({ x, y }) => ({ x: (x - cx) * cos - (y - cy) * sin, y: (x - cx) * sin + (y - cy) * cos }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

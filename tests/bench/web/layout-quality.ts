/**
 * How true a picture is to its network, by the two usual measures. Both are blind
 * to scale and to how parts that no line joins are put beside one another.
 */
import { distancesFrom, type Places } from '../../../web/app/canvas/layout/stress.ts'

export interface Quality {
  /** Mean over all joined pairs of ((distance on the screen − lines between) / lines between)², at the scale where it is least. */
  readonly stress: number
  /** Mean over nodes: the share of a node's neighbours that are among as many nearest nodes on the screen. */
  readonly neighbourhood: number
}

/** @param neighbours of each node, by index */
export function layoutQuality(neighbours: readonly (readonly number[])[], places: Places): Quality {
  return { stress: stress(neighbours, places), neighbourhood: neighbourhood(neighbours, places) }
}

function stress(neighbours: readonly (readonly number[])[], { x, y }: Places): number {
  // With r = screen / lines, the sum of (s·r − 1)² is least at s = Σr / Σr².
  let pairs = 0
  let sum = 0
  let squares = 0
  neighbours.forEach((_, from) => {
    const lines = distancesFrom(from, neighbours)
    for (let to = from + 1; to < lines.length; to++) {
      if (lines[to]! <= 0) continue
      const ratio = Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!) / lines[to]!
      pairs += 1
      sum += ratio
      squares += ratio * ratio
    }
  })
  const scale = sum / squares
  return (scale * scale * squares - 2 * scale * sum + pairs) / pairs
}

function neighbourhood(neighbours: readonly (readonly number[])[], { x, y }: Places): number {
  const joined = neighbours.flatMap((others, node) => (others.length > 0 ? [node] : []))
  const shares = joined.map((node) => {
    const others = new Set(neighbours[node])
    const apart = (other: number): number => Math.hypot(x[other]! - x[node]!, y[other]! - y[node]!)
    const nearest = neighbours.map((_, other) => other).filter((other) => other !== node).sort((a, b) => apart(a) - apart(b)).slice(0, others.size)
    return nearest.filter((other) => others.has(other)).length / others.size
  })
  return shares.reduce((total, share) => total + share, 0) / shares.length
}

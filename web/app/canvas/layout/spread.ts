/**
 * Nodes that lie too close are pushed apart, so that symbols never cover one
 * another and most names find room beside them. Nodes that must not move push
 * others away and stay.
 */
import type { Places } from './stress.ts'

/** Wanted between two nodes: names are wider than high. */
const APART = { x: 74, y: 46 }
const ROUNDS = 40
/** Room for each node in a picture that needs no more than a few pushes: half is left free. */
const ROOM = 2 * APART.x * APART.y

/**
 * The whole picture made larger where its nodes would not fit side by side, which
 * keeps the distances' proportions; pushing alone would bend a crowd out of shape.
 */
export function stretch({ x, y }: Places): void {
  const count = x.length
  const middle = { x: x.reduce((sum, value) => sum + value, 0) / count, y: y.reduce((sum, value) => sum + value, 0) / count }
  // The area of an even disc: the square of its radius is twice the mean squared distance from the middle.
  const disc = (2 * Math.PI * x.reduce((sum, value, at) => sum + (value - middle.x) ** 2 + (y[at]! - middle.y) ** 2, 0)) / count
  const scale = disc > 0 ? Math.max(1, Math.sqrt((count * ROOM) / disc)) : 1
  for (let at = 0; at < count; at++) {
    x[at]! *= scale
    y[at]! *= scale
  }
}

/** Moves `places`; linear in the number of nodes a round. */
export function spread(places: Places, isFixed: (node: number) => boolean = () => false): void {
  const { x, y } = places
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<string, number[]>()
    for (let node = 0; node < x.length; node++) {
      const key = `${Math.floor(x[node]! / APART.x)},${Math.floor(y[node]! / APART.y)}`
      const cell = cells.get(key)
      if (cell) cell.push(node)
      else cells.set(key, [node])
    }
    let moved = false
    for (let node = 0; node < x.length; node++) {
      const column = Math.floor(x[node]! / APART.x)
      const row = Math.floor(y[node]! / APART.y)
      for (let c = column - 1; c <= column + 1; c++) for (let r = row - 1; r <= row + 1; r++) for (const other of cells.get(`${c},${r}`) ?? []) if (other > node && push(places, node, other, isFixed)) moved = true
    }
    if (!moved) return
  }
}

function push({ x, y }: Places, a: number, b: number, isFixed: (node: number) => boolean): boolean {
  const [stays, otherStays] = [isFixed(a), isFixed(b)]
  if (stays && otherStays) return false
  let dx = (x[b]! - x[a]!) / APART.x
  let dy = (y[b]! - y[a]!) / APART.y
  let apart = Math.hypot(dx, dy)
  if (apart >= 1) return false
  // On the very same place any direction is as good: the golden angle gives each its own.
  if (apart < 1e-3) [dx, dy, apart] = [Math.cos(b * 2.4), Math.sin(b * 2.4), 1e-3]
  const lack = (1 - apart) / (stays || otherStays ? 1 : 2)
  const unit = Math.hypot(dx, dy)
  if (!stays) {
    x[a]! -= (dx / unit) * lack * APART.x
    y[a]! -= (dy / unit) * lack * APART.y
  }
  if (!otherStays) {
    x[b]! += (dx / unit) * lack * APART.x
    y[b]! += (dy / unit) * lack * APART.y
  }
  return true
}

/**
 * Which names are written and on which side of their symbol: like a map, the
 * important ones first, no name over another name or over a symbol. Pure geometry
 * in screen pixels, so that it can be tested without a canvas.
 */
export interface Labelled {
  readonly id: string
  /** The symbol's middle, and half its width. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** The written name's size. */
  readonly width: number
  readonly height: number
  /** Higher comes first. */
  readonly rank: number
  /** What it may cover rather than stay unwritten: the selection's name anything, its neighbours' and the busiest nodes' symbols, but no other name. */
  readonly covers: Covers
  /** False for what stands in the background: it may be covered. */
  readonly solid: boolean
}

export const COVERS = ['all', 'symbols', 'nothing'] as const
export type Covers = (typeof COVERS)[number]

export type Side = 'bottom' | 'top' | 'right' | 'left'

/** In the order of preference. */
export const SIDES: readonly Side[] = ['bottom', 'top', 'right', 'left']

/** A place that names keep clear of: an arrowhead, the title of a group. */
export interface Obstacle {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

interface Box extends Obstacle {
  readonly id: string
  /** A name, which no other may cover. */
  readonly name: boolean
}

/** Side of a cell of the search grid; about a label's width. */
const CELL = 120
const GAP = 2

/**
 * @param view the canvas's size; a name cut off at its edge counts as covered there
 * @returns the side for each name that is written; the others have no room
 */
export function declutter(nodes: readonly Labelled[], view: { readonly width: number; readonly height: number }, obstacles: readonly Obstacle[] = []): ReadonlyMap<string, Side> {
  const taken = new Map<string, Box[]>()
  for (const obstacle of obstacles) put(taken, { ...obstacle, id: '', name: false })
  for (const node of nodes) if (node.solid) put(taken, symbolBox(node))
  const order = [...nodes].sort((a, b) => COVERS.indexOf(a.covers) - COVERS.indexOf(b.covers) || b.rank - a.rank || (a.id < b.id ? -1 : 1))
  const sides = new Map<string, Side>()
  for (const node of order) {
    let best: { side: Side; box: Box; covered: number } | null = null
    for (const side of SIDES) {
      const box = labelBox(node, side)
      const covered = coveredBy(taken, box, node.covers) + cutOff(box, view)
      if (!best || covered < best.covered) best = { side, box, covered }
      if (covered < 1) break
    }
    if (!best || (node.covers === 'nothing' ? best.covered >= 1 : best.covered === Infinity)) continue
    sides.set(node.id, best.side)
    put(taken, best.box)
  }
  return sides
}

function symbolBox({ id, x, y, radius }: Labelled): Box {
  return { id, name: false, x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius }
}

function labelBox({ id, x, y, radius, width, height }: Labelled, side: Side): Box {
  const away = radius + GAP
  if (side === 'bottom' || side === 'top') {
    const y1 = side === 'bottom' ? y + away : y - away - height
    return { id, name: true, x1: x - width / 2, x2: x + width / 2, y1, y2: y1 + height }
  }
  const x1 = side === 'right' ? x + away : x - away - width
  return { id, name: true, x1, x2: x1 + width, y1: y - height / 2, y2: y + height / 2 }
}

/**
 * Area in square pixels that a name would share with what is there already, its own symbol aside.
 * Infinite where it would lie over a name that it may not cover; where it may cover nothing, it
 * is counted no further than one: most names have no room, and one neighbour shows it.
 */
function coveredBy(taken: ReadonlyMap<string, readonly Box[]>, box: Box, covers: Covers): number {
  const counted = new Set<Box>()
  let area = 0
  for (const cell of cellsOf(box)) {
    for (const other of taken.get(cell) ?? []) {
      const width = Math.min(box.x2, other.x2) - Math.max(box.x1, other.x1)
      const height = Math.min(box.y2, other.y2) - Math.max(box.y1, other.y1)
      if (width <= 0 || height <= 0 || other.id === box.id || counted.has(other)) continue
      counted.add(other)
      area += width * height
      if (covers === 'symbols' && other.name && width * height >= 1) return Infinity
      if (covers === 'nothing' && area >= 1) return area
    }
  }
  return area
}

function cutOff({ x1, y1, x2, y2 }: Box, { width, height }: { readonly width: number; readonly height: number }): number {
  const inside = Math.max(0, Math.min(x2, width) - Math.max(x1, 0)) * Math.max(0, Math.min(y2, height) - Math.max(y1, 0))
  return (x2 - x1) * (y2 - y1) - inside
}

function put(taken: Map<string, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) {
    const there = taken.get(cell)
    if (there) there.push(box)
    else taken.set(cell, [box])
  }
}

function cellsOf(box: Box): readonly string[] {
  const cells: string[] = []
  for (let x = Math.floor(box.x1 / CELL); x <= Math.floor(box.x2 / CELL); x++) {
    for (let y = Math.floor(box.y1 / CELL); y <= Math.floor(box.y2 / CELL); y++) cells.push(`${x},${y}`)
  }
  return cells
}

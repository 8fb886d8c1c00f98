/**
 * Which labels fit: like a map, the important ones first, and no label over
 * another. Pure geometry in screen pixels, so that it can be tested without a
 * canvas.
 */
export interface LabelBox {
  readonly id: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** Higher comes first. */
  readonly rank: number
  /** Drawn whatever it covers: the selection and its neighbours. */
  readonly forced: boolean
}

/** Side of a cell of the search grid; about a label's width. */
const CELL = 120

/** @returns the ids whose labels are drawn */
export function declutter(boxes: readonly LabelBox[]): ReadonlySet<string> {
  const order = [...boxes].sort((a, b) => Number(b.forced) - Number(a.forced) || b.rank - a.rank || (a.id < b.id ? -1 : 1))
  const grid = new Map<string, LabelBox[]>()
  const kept = new Set<string>()
  for (const box of order) {
    const cells = cellsOf(box)
    const free = box.forced || cells.every((cell) => !grid.get(cell)?.some((other) => overlap(box, other)))
    if (!free) continue
    kept.add(box.id)
    for (const cell of cells) {
      const there = grid.get(cell)
      if (there) there.push(box)
      else grid.set(cell, [box])
    }
  }
  return kept
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
}

function cellsOf(box: LabelBox): readonly string[] {
  const cells: string[] = []
  for (let x = Math.floor(box.x1 / CELL); x <= Math.floor(box.x2 / CELL); x++) {
    for (let y = Math.floor(box.y1 / CELL); y <= Math.floor(box.y2 / CELL); y++) cells.push(`${x},${y}`)
  }
  return cells
}

/**
 * Tables with borders: the lines of a page make a grid, a cell reaches as far as
 * no line divides it, and a run of characters belongs to the cell it stands in.
 */
import { joinedRuns, rowsOf, type PlacedText } from './pdf-lines.ts'
import type { Ruling } from './pdf-rulings.ts'
import type { TableCell } from './table-grid.ts'

export interface PageTable {
  readonly top: number
  readonly bottom: number
  readonly rows: readonly (readonly TableCell[])[]
}

/** Borders that should meet miss each other by so much. */
const NEAR = 3
const LEAST_COLUMNS = 2
const MOST_LINES = 400

export function ruledTables(texts: readonly PlacedText[], rulings: readonly Ruling[]): { readonly tables: readonly PageTable[]; readonly rest: readonly PlacedText[] } {
  const tables: PageTable[] = []
  let rest = texts
  for (const group of connected(rulings)) {
    const grid = gridOf(group)
    if (grid === null) continue
    const inside = rest.filter((text) => isInside(text, grid))
    if (inside.length === 0) continue
    rest = rest.filter((text) => !isInside(text, grid))
    tables.push({ top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0, rows: cellsOf(grid, inside) })
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Lines that touch belong to one table. */
function connected(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const groups: Ruling[][] = []
  const left = new Set(rulings.slice(0, 4 * MOST_LINES))
  for (const first of left) {
    left.delete(first)
    const group = [first]
    for (let at = 0; at < group.length; at++) {
      const one = group[at]
      for (const other of left) if (one !== undefined && touches(one, other)) {
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function touches(a: Ruling, b: Ruling): boolean {
  if (a.horizontal === b.horizontal) return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR
}

function gridOf(group: readonly Ruling[]): Grid | null {
  const horizontal = group.filter((ruling) => ruling.horizontal)
  const vertical = group.filter((ruling) => !ruling.horizontal)
  const [xs, ys] = [distinct(vertical.map(({ at }) => at)), distinct(horizontal.map(({ at }) => at))]
  if (xs.length < LEAST_COLUMNS + 1 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return null
  return { xs, ys, horizontal, vertical }
}

function distinct(values: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR) found.push(value)
  return found
}

const middle = ({ left, width, baseline, size }: PlacedText): readonly [number, number] => [left + width / 2, baseline - size * 0.35]

function isInside(text: PlacedText, { xs, ys }: Grid): boolean {
  const [x, y] = middle(text)
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0)
}

/** Each cell of the grid is its own, or part of the one to its left or above it. */
function cellsOf(grid: Grid, texts: readonly PlacedText[]): readonly (readonly TableCell[])[] {
  const { xs, ys, horizontal, vertical } = grid
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const middleOf = (edges: readonly number[], index: number): number => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
  const divided = (lines: readonly Ruling[], at: number, through: number): boolean => lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= through && line.to >= through)
  const used = new Set<number>()
  const owner = new Map<number, number>()
  const spans = new Map<number, { columns: number; rows: number }>()
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const head = row * columns + column
      if (used.has(head)) continue
      let [right, down] = [column + 1, row + 1]
      while (right < columns && !used.has(row * columns + right) && !divided(vertical, xs[right] ?? 0, middleOf(ys, row))) right++
      while (down < rows && !divided(horizontal, ys[down] ?? 0, middleOf(xs, column))) down++
      for (let y = row; y < down; y++) for (let x = column; x < right; x++) {
        used.add(y * columns + x)
        owner.set(y * columns + x, head)
      }
      spans.set(head, { columns: right - column, rows: down - row })
    }
  const contents = new Map<number, PlacedText[]>()
  for (const text of texts) {
    const [x, y] = middle(text)
    const [column, row] = [xs.findLastIndex((edge) => edge <= x), ys.findLastIndex((edge) => edge <= y)]
    const head = owner.get(Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)) ?? 0
    contents.set(head, [...(contents.get(head) ?? []), text])
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column)
      .filter((head) => spans.has(head))
      .map((head): TableCell => ({ text: cellText(contents.get(head) ?? []), columns: spans.get(head)?.columns ?? 1, rows: spans.get(head)?.rows ?? 1 })),
  )
}

/** The lines of a cell were broken by its width: they are one text. A list of agencies is broken between them as well. */
function cellText(texts: readonly PlacedText[]): string {
  const lines = rowsOf(texts).map((row) => ({ text: joinedRuns(row), width: Math.max(...row.map(({ left, width }) => left + width)) - (row[0]?.left ?? 0), size: row[0]?.size ?? 0 }))
  const widest = Math.max(0, ...lines.map(({ width }) => width))
  return lines.reduce((text, line, index) => {
    if (index === 0) return line.text
    const above = lines[index - 1]
    const full = above !== undefined && above.width > widest - 1.9 * above.size
    const between = full && !(/[A-Za-z0-9]$/u.test(text) && /^[A-Za-z]/u.test(line.text)) ? '' : ' '
    return text + between + line.text
  }, '')
}

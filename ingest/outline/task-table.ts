/**
 * Tables of tasks: 序号, 任务, 牵头单位, 责任单位, 完成时限. They come as rows with a tab between
 * the cells, which is how readers write every table, or with bars, or flattened:
 * spaces between the cells, or one cell a line, the heads first. Each row is a
 * measure with the row's own number.
 */
import { columnOf, type Column } from '../lexicon/table-headers.ts'
import { flattenedHeads } from './flattened-heads.ts'
import { flattenedRows, type Below } from './flattened-rows.ts'
import { headingOf } from './headings.ts'
import type { Line } from './lines.ts'
import { cellsOf, isRow, isRule } from './row-cells.ts'
import { rowOf, type RawRow, type TaskRow } from './task-row.ts'

export type { TaskRow } from './task-row.ts'

export interface TaskTable {
  readonly rows: readonly TaskRow[]
  /** From its heads to its last row, as indices into the lines. */
  readonly from: number
  readonly to: number
}

interface Heads {
  readonly columns: readonly Column[]
  /** How many lines they take. */
  readonly lines: number
  readonly flattened: boolean
}

/** A line between two rows (a part's name, 续表) is no longer than this; prose ends the table. */
const LONGEST_BETWEEN = 60

/** @returns the tables in the order of the text */
export function taskTables(lines: readonly Line[]): readonly TaskTable[] {
  const tables: TaskTable[] = []
  // Heads that stand again and again without a row are looked behind once.
  const barren = { flattened: 0, tabbed: 0 }
  for (let index = 0; index < lines.length; ) {
    const heads = headsAt(lines, index)
    const way = heads?.flattened === true ? 'flattened' : 'tabbed'
    if (heads === null || index < barren[way]) {
      index += 1
      continue
    }
    const { raw, to, seen } = heads.flattened ? flattenedRows(lines, index, heads) : tabbedRows(lines, index, heads)
    const rows = rowsOf(raw)
    if (rows.length > 0) tables.push({ rows, from: index, to })
    else barren[way] = seen
    index = rows.length > 0 ? to : index + 1
  }
  return tables
}

function headsAt(lines: readonly Line[], index: number): Heads | null {
  const line = lines[index]
  if (line === undefined) return null
  if (!isRow(line)) {
    const heads = flattenedHeads(lines, index)
    return heads === null ? null : { ...heads, flattened: true }
  }
  const first = cellsOf(line).map(({ text }) => text)
  const columns = first.map(columnOf)
  const below = lines.slice(index + 1, index + 3).find(({ text }) => !isRule(text))
  // A row of one table above the heads of the next is no row of heads.
  const isHeads = columns.filter((column) => column !== null).length >= 2
  const second = !isHeads || below === undefined || !isRow(below) ? null : lowerHeads(first, cellsOf(below).map(({ text }) => text))
  const all = second ?? columns
  const known = all.filter((column) => column !== null)
  if (!known.includes('task') || known.length < 2 || known.length < first.filter((text) => text !== '').length / 2) return null
  if (!known.some((column) => column === 'lead' || column === 'implement' || column === 'number' || column === 'deadline')) return null
  return { columns: all.map((column) => column ?? 'other'), lines: second === null ? 1 : 2, flattened: false }
}

/** Heads in two rows: 责任单位 above 牵头 and 配合. @returns null where the second row is none of heads */
function lowerHeads(upper: readonly string[], lower: readonly string[]): readonly (Column | null)[] | null {
  let differs = false
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index): Column | null | undefined => {
    const [above, below] = [upper[index] ?? '', lower[index] ?? '']
    if (below === '' || below === above) return columnOf(above)
    differs = true
    return columnOf(below) ?? columnOf(below + above) ?? undefined
  })
  return differs && !columns.includes(undefined) ? columns.map((column) => column ?? null) : null
}

function tabbedRows(lines: readonly Line[], from: number, heads: Heads): Below {
  const raw: RawRow[] = []
  let [columns, part, to]: [readonly Column[], Line | null, number] = [heads.columns, null, from + heads.lines]
  let index = to
  for (; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    if (isRule(line.text)) continue
    if (!isRow(line)) {
      const next = lines.slice(index + 1, index + 4).findIndex(isRow)
      if (next < 0 || line.text.length > LONGEST_BETWEEN) break
      if (headingOf(line.text) !== null || !/^[(（]?续|[:：]/u.test(line.text)) part = line
      continue
    }
    const again = headsAt(lines, index)
    if (again !== null && !again.flattened) {
      columns = again.columns
      index += again.lines - 1
      continue
    }
    raw.push({ columns, cells: cellsOf(line), line, part })
    to = index + 1
  }
  return { raw, to, seen: index }
}

function rowsOf(raw: readonly RawRow[]): readonly TaskRow[] {
  const rows: TaskRow[] = []
  for (const [index, row] of raw.entries()) {
    const found = rowOf(row, raw[index - 1] ?? null, raw[index + 1] ?? null, rows.at(-1) ?? null)
    if (found === null) continue
    if (found.continues) rows.pop()
    rows.push(found.row)
  }
  return rows
}

/** One row of a task table, by what its columns hold. */
import type { Span } from '../../graph/model/document-graph.ts'
import type { Column } from '../lexicon/table-headers.ts'
import type { Line } from './lines.ts'
import { numeralValue } from './numerals.ts'

export interface RawRow {
  readonly columns: readonly Column[]
  readonly cells: readonly Line[]
  readonly line: Line
  /** A line of the table above the row: 一、完善基础设施. */
  readonly part: Line | null
}

export interface TaskRow extends Span {
  readonly number: string
  /** The cell that says what is to be done. */
  readonly task: Line
  /** The task and what stands beside it of its content. */
  readonly body: Span
  readonly lead: readonly Line[]
  readonly implement: readonly Line[]
  readonly deadline: string | null
  readonly part: Line | null
}

/**
 * @param above the row above, and @param below the row below: a cell that is the same there was merged, and names no task of this row alone
 * @param last the measure before this one
 * @returns the measure; `continues` where it stands in place of `last`; null for a row without a task
 */
export function rowOf(row: RawRow, above: RawRow | null, below: RawRow | null, last: TaskRow | null): { readonly row: TaskRow; readonly continues: boolean } | null {
  const at = (column: Column): readonly Line[] => row.cells.filter((cell, index) => row.columns[index] === column && cell.text !== '')
  const [lead, implement] = [at('lead'), at('implement')]
  const deadline = at('deadline')[0]?.text ?? null
  const tasks = at('task').filter((cell, index, all) => index === 0 || cell.text !== all[index - 1]?.text)
  const ownTasks = tasks.filter((cell) => !hasCell(above, cell) && !hasCell(below, cell))
  const task = ownTasks[0] ?? tasks.at(-1)
  const number = numberOf(at('number')[0]?.text ?? '')
  const ownNumber = at('number').some((cell) => !hasCell(above, cell))
  if (task === undefined || (last !== null && tasks.at(-1)?.text === last.task.text && !ownNumber)) {
    // Cut by the end of a page, or merged: more agencies of the task above.
    if (last === null || (number !== null && ownNumber) || lead.length + implement.length === 0) return null
    return { row: { ...last, end: row.line.end, lead: [...last.lead, ...lead], implement: [...last.implement, ...implement], deadline: last.deadline ?? deadline }, continues: true }
  }
  return {
    row: { start: row.line.start, end: row.line.end, number: number ?? '', task, body: { start: task.start, end: contentEnd(row, task) }, lead, implement, deadline, part: row.part },
    continues: false,
  }
}

function hasCell(row: RawRow | null, cell: Line): boolean {
  return row?.cells.some(({ text }) => text === cell.text) ?? false
}

/** 1, 1.2, （3）, 三; null where the cell is no number. */
function numberOf(cell: string): string | null {
  const bare = cell.replace(/^[(（]|[)）.、．]$|[)）][.、．]?$/gu, '').trim()
  if (/^\d{1,4}(?:[.-]\d{1,3})*$/u.test(bare)) return bare.replaceAll('-', '.')
  const value = bare === '' || bare.length > 4 ? null : numeralValue(bare)
  return value === null ? null : String(value)
}

/** Goals and results beside the task are part of what it says. */
function contentEnd({ columns, cells }: RawRow, task: Line): number {
  let end = task.end
  for (let index = cells.indexOf(task) + 1; index < cells.length && (columns[index] === 'task' || columns[index] === 'content'); index++) {
    if (cells[index]?.text !== '') end = cells[index]?.end ?? end
  }
  return end
}

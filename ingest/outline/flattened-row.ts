/** Cells of a table's row: between tabs, or one a line where the table was flattened. */
import { columnOf, type Column } from '../lexicon/table-headers.ts'
import type { Line } from './lines.ts'

/** @returns the cells between the tabs, empty ones too, each with its place */
export function cellsOf(line: Line): readonly Line[] {
  const cells: Line[] = []
  let start = line.start
  for (const raw of line.text.split('\t')) {
    const text = raw.trim()
    const at = start + raw.length - raw.trimStart().length
    cells.push({ text, start: at, end: at + text.length })
    start += raw.length + 1
  }
  return cells
}

/** @returns the columns whose heads stand in lines from `index` on, the number's first; none where they are no heads */
export function flattenedHeads(lines: readonly Line[], index: number): readonly Column[] {
  if (columnOf(lines[index]?.text ?? '') !== 'number') return []
  const columns: Column[] = []
  for (const { text } of lines.slice(index, index + 8)) {
    const column = columnOf(text)
    if (column === null) break
    columns.push(column)
  }
  return columns.includes('task') ? columns : []
}

const DEADLINE = /^(?:(?:\d{2,4}年|\d{1,2}月|[一二三四]季度|第[一二三四]季度|上半年|下半年|年[底内末]|年底前|长期|持续|全年|每年|每月|每季度|\d{4}[-./]).{0,14}|.{0,10}(?:底|前|完成|推进|实施|坚持))$/u
const AGENCIES = /(?:局|委|厅|办|部|中心|政府|公司|部门|单位|院|会|社|站|队|处|室|街道|园区|集团|银行)(?:等)?(?:[、,，;；\s]|$)/u

/**
 * Lines of one row without its number → a cell for each column. Where there are
 * more lines than columns a cell was broken into several, where there are fewer
 * one was empty: then what a line looks like decides.
 */
export function flattenedCells(lines: readonly Line[], columns: readonly Column[]): readonly Line[] {
  if (lines.length === columns.length) return lines
  const cells: (Line | null)[] = columns.map(() => null)
  let rest = [...lines]
  for (let index = columns.length - 1; index >= 0; index--) {
    const last = rest.at(-1)
    if (last === undefined) break
    const column = columns[index]
    if (column === 'task') break
    const fits = column === 'deadline' ? DEADLINE.test(last.text) && last.text.length <= 20
      : column === 'lead' || column === 'implement' ? AGENCIES.test(last.text) && !/[。；]/u.test(last.text) && last.text.length <= 80 && !(rest.length === 2 && index > 0 && columns.indexOf('lead') < index && columns.includes('lead') && lines.length < columns.length && column === 'implement')
      : lines.length >= columns.length
    if (fits && rest.length > 1) {
      cells[index] = last
      rest = rest.slice(0, -1)
    }
  }
  const task = columns.indexOf('task')
  const [first, end] = [rest[0], rest.at(-1)]
  if (first !== undefined && end !== undefined) cells[task] = { text: rest.map(({ text }) => text).join('\n'), start: first.start, end: end.end }
  const none = lines[0]?.start ?? 0
  return cells.map((cell) => cell ?? { text: '', start: none, end: none })
}

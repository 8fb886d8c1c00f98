/**
 * A task list whose table was flattened into lines: 序号, 任务, 牵头单位, 责任单位, 完成时限 one
 * below the other, and so each row. Each row is a measure with the row's own
 * number.
 */
import type { Line } from './lines.ts'

type Column = 'number' | 'task' | 'lead' | 'implement' | 'deadline' | 'other'

const HEADERS: readonly { readonly column: Column; readonly words: RegExp }[] = [
  { column: 'number', words: /^(?:序号|编号|序)$/u },
  { column: 'task', words: /^(?:重点|主要|工作|具体|建设)?(?:任务|内容|事项|项目|措施|举措)(?:名称|内容|及内容)?$/u },
  { column: 'lead', words: /^(?:牵头|主办|主管|第一责任)(?:责任)?(?:单位|部门)$/u },
  { column: 'implement', words: /^(?:责任|配合|协办|参与|实施|落实|承办|参加)(?:单位|部门)(?:[(（].*[)）])?$/u },
  { column: 'deadline', words: /^(?:完成|办理)?(?:时限|时间|期限|日期|时间节点|进度安排)(?:要求)?$/u },
]

export interface TaskRow {
  readonly number: string
  readonly task: Line
  readonly lead: readonly Line[]
  readonly implement: readonly Line[]
  readonly deadline: string | null
  /** The row's last line. */
  readonly last: Line
  /** A line of the table between rows: 一、完善基础设施. */
  readonly part: Line | null
}

/** @returns the rows, or null where the text is no flattened table */
export function taskRows(lines: readonly Line[]): readonly TaskRow[] | null {
  const from = lines.findIndex((_, index) => columnsAt(lines, index).length >= 3)
  if (from < 0) return null
  const columns = columnsAt(lines, from).slice(1)
  const rows: TaskRow[] = []
  let part: Line | null = null
  let cells: Line[] = []
  let number: Line | null = null
  const close = (): void => {
    const [task] = cells
    if (number !== null && task !== undefined) rows.push(rowOf(number, cells, columns, part))
    cells = []
    number = null
  }
  for (const line of lines.slice(from + columns.length + 1)) {
    if (/^\d{1,3}$/u.test(line.text)) {
      close()
      number = line
    } else if (/^[一二三四五六七八九十]+、/u.test(line.text)) {
      close()
      part = line
    } else if (number !== null) cells.push(line)
  }
  close()
  return rows.length === 0 ? null : rows
}

/** The columns whose headers stand in lines from `index` on; the first must be the number's. */
function columnsAt(lines: readonly Line[], index: number): readonly Column[] {
  const columns: Column[] = []
  for (const { text } of lines.slice(index, index + 8)) {
    const header = HEADERS.find(({ words }) => words.test(text))
    if (header === undefined) break
    columns.push(header.column)
  }
  return columns[0] === 'number' && columns.includes('task') ? columns : []
}

function rowOf(number: Line, cells: readonly Line[], columns: readonly Column[], part: Line | null): TaskRow {
  const at = (column: Column): readonly Line[] => cells.filter((_, index) => columns[index] === column)
  const [task] = at('task')
  return {
    number: number.text,
    task: task ?? number,
    lead: at('lead'),
    implement: at('implement'),
    deadline: at('deadline')[0]?.text ?? null,
    last: cells.at(-1) ?? number,
    part,
  }
}

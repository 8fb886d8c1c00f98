/** The heads of a task table's columns, and what stands below each. */
import table from './table-headers.json' with { type: 'json' }

/** `content` says more of the task: its goal, its result. */
export type Column = 'number' | 'task' | 'lead' | 'implement' | 'deadline' | 'content' | 'other'

const COLUMNS = (['number', 'lead', 'implement', 'deadline', 'content', 'other', 'task'] as const).map((column) => ({ column, words: new RegExp(table[column], 'iu') }))
const LONGEST_HEAD = 24

/** @returns what the column with this head holds, or null for text that is no head */
export function columnOf(cell: string): Column | null {
  if (cell.length > 2 * LONGEST_HEAD) return null
  const head = cell.replace(/[\s*:：]/gu, '')
  if (head === '' || head.length > LONGEST_HEAD) return null
  return COLUMNS.find(({ words }) => words.test(head))?.column ?? null
}

/**
 * The heads of a task table that lost its tabs: in one line with spaces or nothing
 * between them (序号 主要任务 牵头单位), or one a line.
 */
import { columnOf, type Column } from '../lexicon/table-headers.ts'
import type { Line } from './lines.ts'

export interface FlattenedHeads {
  readonly columns: readonly Column[]
  /** How many lines they take. */
  readonly lines: number
}

const LONGEST_LINE = 120
const LONGEST_HEAD = 14
const MOST_HEADS = 9
/** Without a space between the heads, only what begins with the number's is one. */
const OPENS_GLUED = /^(?:序号|编号|序\s*号)/u
/** 附件2 任务分解表 in front of the heads. */
const CAPTION = /^.{2,50}(?:表|清单|台账|分工)(?:[(（].{1,12}[)）])?\s+(?=\S)/u

/** @returns null where no heads stand at `index` */
export function flattenedHeads(lines: readonly Line[], index: number): FlattenedHeads | null {
  const text = lines[index]?.text ?? ''
  if (text.length > LONGEST_LINE) return null
  const inLine = headsInLine(text) ?? headsInLine(text.replace(CAPTION, ''))
  const heads = inLine === null ? headsByLine(lines, index) : withLower(inLine, lines[index + 1]?.text ?? '')
  return heads !== null && isTaskTable(heads.columns) ? heads : null
}

function isTaskTable(columns: readonly Column[]): boolean {
  return columns.length >= 3 && columns.includes('task') && columns.some((column) => column === 'lead' || column === 'implement')
}

function headsInLine(text: string): readonly Column[] | null {
  if (!/\s/u.test(text) && !OPENS_GLUED.test(text)) return null
  if (!/任务|事项|内容|项目|工作|措施/u.test(text) || !/单位|部门|处室|科室|地区|主体/u.test(text)) return null
  return split(text.replace(/\s/gu, ''))
}

/** The fewest heads that make up the words; null where they are made of anything else. */
function split(words: string): readonly Column[] | null {
  if (words.length > LONGEST_HEAD * MOST_HEADS) return null
  const upTo: (readonly Column[] | null)[] = [[]]
  for (let end = 1; end <= words.length; end += 1) {
    let fewest: readonly Column[] | null = null
    for (let start = Math.max(0, end - LONGEST_HEAD); start < end; start += 1) {
      const before = upTo[start] ?? null
      const column = before === null ? null : columnOf(words.slice(start, end))
      if (before !== null && column !== null && (fewest === null || before.length + 1 < fewest.length)) fewest = [...before, column]
    }
    upTo.push(fewest)
  }
  const columns = upTo.at(-1) ?? null
  return columns === null || columns.length > MOST_HEADS ? null : columns
}

/** 责任分工 above 牵头单位 and 配合单位: the lower ones take its place. */
function withLower(columns: readonly Column[], below: string): FlattenedHeads {
  const lower = below.length > LONGEST_LINE ? null : split(below.replace(/\s/gu, ''))
  const at = columns.findIndex((column) => column === 'lead' || column === 'implement')
  const roles = lower !== null && lower.length >= 2 && lower.every((column) => column === 'lead' || column === 'implement')
  return roles && at >= 0 ? { columns: [...columns.slice(0, at), ...lower, ...columns.slice(at + 1)], lines: 2 } : { columns, lines: 1 }
}

function headsByLine(lines: readonly Line[], index: number): FlattenedHeads | null {
  const columns: Column[] = []
  for (const { text } of lines.slice(index, index + MOST_HEADS)) {
    const column = columnOf(text)
    // 牵头单位：市发改委 in a line of its own is a clause.
    if (column === null || /[:：]$/u.test(text)) break
    columns.push(column)
  }
  return { columns, lines: columns.length }
}

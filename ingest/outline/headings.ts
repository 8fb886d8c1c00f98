/**
 * The numbered lines of a plan, in the order of rank that official documents
 * use: 第一章, 一、, （一）, 1., （1）, ①. Articles (第一条) and named items (任务1) rank
 * by themselves.
 */
import { numeralValue } from './numerals.ts'

export interface Heading {
  /** 0 is the highest rank. */
  readonly rank: number
  readonly number: number
  /** True for 第N条 and 任务N, whose numbers run through the whole document. */
  readonly article: boolean
  /** True for 任务N, which ranks right below whatever stands above the first of them. */
  readonly item: boolean
  /** Length of the mark (（一）) at the start of the line. */
  readonly markLength: number
}

const CHINESE = '[〇零一二三四五六七八九十百]+'

/** 任务1 …, 重点工程三：…: what a plan calls its items. */
const ITEM = '(?:重点|主要|具体)?(?:任务|工程|项目|事项|行动|举措|措施|清单)'

const MARKS: readonly { readonly rank: number; readonly mark: RegExp; readonly article?: true; readonly item?: true }[] = [
  { rank: 0, mark: new RegExp(`^第(${CHINESE}|\\d+)[章编部]分?[、.．:：\\s]*`, 'u') },
  { rank: 1, mark: new RegExp(`^第(${CHINESE}|\\d+)节[、.．:：\\s]*`, 'u') },
  { rank: 2, mark: new RegExp(`^第(${CHINESE}|\\d+)条[、.．:：\\s]*`, 'u'), article: true },
  { rank: 2, mark: new RegExp(`^(${CHINESE})[、.．]\\s*`, 'u') },
  { rank: 3, mark: new RegExp(`^${ITEM}\\s*(${CHINESE}|\\d{1,3})(?:[、.．:：\\s]+|(?=[“"「]))(?=\\S)`, 'u'), article: true, item: true },
  { rank: 3, mark: new RegExp(`^[(（](${CHINESE})[)）][、.．]?\\s*`, 'u') },
  // 2018.5 is a number, and 3.2亿 an amount; 1.建设 is a mark.
  { rank: 4, mark: /^(\d{1,3})(?:[、．]|\.(?!\d))\s*/u },
  { rank: 5, mark: /^[(（](\d{1,3})[)）][、.．]?\s*/u },
  { rank: 6, mark: /^([①-⑳])\s*/u },
]

/** @returns the heading that a line opens with, or null for running text */
export function headingOf(line: string): Heading | null {
  for (const { rank, mark, article, item } of MARKS) {
    const match = mark.exec(line)
    const number = match?.[1] === undefined ? null : numeralValue(match[1])
    if (match !== null && number !== null) {
      return { rank, number, article: article ?? false, item: item ?? false, markLength: match[0].length }
    }
  }
  return null
}

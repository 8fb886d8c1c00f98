/**
 * The numbered lines of a plan, in the order of rank that official documents
 * use: 第一章, 一、, （一）, 1., 1.1, （1）, ①. Articles (第一条) and named items (任务1) rank
 * by themselves, and so do titles in 【】 and tasks behind a bullet, which have no number.
 */
import { numeralValue } from './numerals.ts'

export interface Heading {
  /** 0 is the highest rank. */
  readonly rank: number
  /** 0 where the mark has none. */
  readonly number: number
  /** True for 第N条 and 任务N, whose numbers run through the whole document. */
  readonly article: boolean
  /** True for 任务N and 【…】, which rank right below whatever stands above the first of them. */
  readonly item: boolean
  /** What the mark counts with: 1 建设…, 1.2 建设… and 【…】 are marks only where others stand in one row with them. Null for a mark that is one by itself. */
  readonly row: string | null
  /** Length of the mark (（一）) at the start of the line. */
  readonly markLength: number
}

const CHINESE = '[〇零一二三四五六七八九十百]+'

/** 任务1 …, 重点工程三：…: what a plan calls its items. */
const ITEM = '(?:重点|主要|具体)?(?:任务|工程|项目|事项|行动|举措|措施|清单)'
/** What a heading's words begin with. */
const WORDS = '(?=[“"「『]?[一-龥A-Za-z])'
/** 1.2亿元, 3.5版本: an amount. 12 月: a date. */
const NO_UNIT = '(?![亿万千百倍版米吨月号秒%]|元(?!数据|宇宙)|个(?![人体性])|项(?!目)|条|家(?![庭政])|次|公[里斤顷]|平方|年(?!度)|日(?!常)|时(?!空)|分(?:钟|之)|(?:[KMGT]?B|[GMT]|km|kV|kW)(?![A-Za-z]))'
const QUOTE = '[「『【〔\\[]?'

const MARKS: readonly { readonly rank: number; readonly mark: RegExp; readonly article?: true; readonly item?: true; readonly row?: string }[] = [
  { rank: 0, mark: new RegExp(`^${QUOTE}第(${CHINESE}|\\d+)(?:[章编部]分?|篇)[、.．:：\\s]*`, 'u') },
  { rank: 1, mark: new RegExp(`^${QUOTE}第(${CHINESE}|\\d+)节[、.．:：\\s]*`, 'u') },
  { rank: 2, mark: new RegExp(`^第(${CHINESE}|\\d+)条[、.．:：\\s]*`, 'u'), article: true },
  { rank: 2, mark: new RegExp(`^${QUOTE}(${CHINESE})[、.．]\\s*`, 'u') },
  { rank: 2, mark: new RegExp(`^(${CHINESE})[ \\u3000]+${WORDS}`, 'u'), row: '一' },
  { rank: 3, mark: new RegExp(`^${ITEM}\\s*(${CHINESE}|\\d{1,3})(?:[、.．:：\\s]+|(?=[“"「]))(?=\\S)`, 'u'), article: true, item: true },
  { rank: 3, mark: new RegExp(`^${QUOTE}[(（](${CHINESE})[)）][、.．]?\\s*`, 'u') },
  // 2018.5 is a number, and 3.2亿 an amount; 1.建设 is a mark.
  { rank: 4, mark: /^(\d{1,3})(?:[、．]|\.(?!\d))\s*/u },
  { rank: 4, mark: /^([⒈-⒛])\s*/u },
  { rank: 4, mark: new RegExp(`^(\\d{1,2})[ \\u3000]+${NO_UNIT}${WORDS}`, 'u'), row: '1' },
  { rank: 5, mark: /^[(（](\d{1,3})[)）][、.．]?\s*/u },
  { rank: 5, mark: /^([⑴-⒇])\s*/u },
  { rank: 5, mark: /^(\d{1,2})[)）][、.．]?\s*(?=[“"「『]?[一-龥])/u },
  { rank: 6, mark: /^([①-⑳])\s*/u },
]

/** 1.1, 2.3.1: each number more is one level deeper, below 1. and above （1）. */
const DECIMAL = new RegExp(`^(?<above>\\d{1,2}(?:\\.\\d{1,2}){0,2})\\.(?<own>\\d{1,2})[.、．]?[ \\u3000]*(?!\\d)${NO_UNIT}${WORDS}`, 'u')
/** A line that is nothing but words in 【】, which are none of a clause or a box. */
const TITLE_IN_BRACKETS = /^【\s*(?!专栏|附[件表]|(?:牵头|责任|主办|配合|实施|落实|完成)[^】]{0,6}[:：])(?=[^【】：:。；;]{2,30}】$)/u
const BULLET = /^[◆●■□▲△★☆○◎◇►▶•※]\s*(?=[“"「『]?[一-龥A-Za-z])/u

/** @returns the heading that a line opens with, or null for running text */
export function headingOf(line: string): Heading | null {
  for (const { rank, mark, article, item, row } of MARKS) {
    const match = mark.exec(line)
    const number = match?.[1] === undefined ? null : numeralValue(match[1])
    if (match !== null && number !== null) {
      return { rank, number, article: article ?? false, item: item ?? false, row: row ?? null, markLength: match[0].length }
    }
  }
  return decimalHeading(line) ?? headingWithoutNumber(line)
}

function decimalHeading(line: string): Heading | null {
  const match = DECIMAL.exec(line)
  const { above, own } = match?.groups ?? {}
  if (match === null || above === undefined || own === undefined) return null
  return { rank: 4 + above.split('.').length / 10, number: Number(own), article: false, item: false, row: `${above}.`, markLength: match[0].length }
}

function headingWithoutNumber(line: string): Heading | null {
  const title = TITLE_IN_BRACKETS.exec(line)
  if (title !== null) return { rank: 3, number: 0, article: false, item: true, row: '【】', markLength: title[0].length }
  const bullet = BULLET.exec(line)
  return bullet === null ? null : { rank: 7, number: 0, article: false, item: false, row: '◆', markLength: bullet[0].length }
}

/**
 * What stands around the body of a plan: its title, who issued it, when, and for
 * which jurisdiction.
 */
import type { Line } from './lines.ts'
import { headingOf } from './headings.ts'
import { numeralValue } from './numerals.ts'

const PLAN_WORDS = '工作要点|重点工作|工作计划|行动计划|实施方案|实施意见|指导意见|发展规划|建设规划|总体方案|工作方案|建设方案|任务分工|任务清单|任务分解表|责任清单|规划|方案|计划|要点|意见|办法|通知|清单|纲要|规程|细则|安排|分工'
const TITLE_END = new RegExp(`(?:${PLAN_WORDS})(?:[(（][^()（）]{1,12}[)）])?$`, 'u')
const NAMED_TITLE = new RegExp(`《([^《》\\n]{6,60}?(?:${PLAN_WORDS})(?:[(（][^()（）]{1,12}[)）])?)》`, 'u')
const ISSUER = /^[一-龥、]{2,40}(?:人民政府|政府|办公厅|办公室|委员会|管理局|数据局|局|厅|领导小组|管委会)$/u
const DATE = /^(?<year>\d{4}|[二〇○零一三四五六七八九]{4})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日$/u

/** Lines looked at for the front: a plan's title and signature are near its top or, for the signature, at its end. */
const FRONT_LINES = 25

export interface FrontMatter {
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
}

/** @param fallback title where the text has none (the file's name) */
export function frontMatter(lines: readonly Line[], fallback: string): FrontMatter {
  const front = lines.slice(0, FRONT_LINES)
  const edges = [...front, ...lines.slice(-6)]
  return {
    title: titleOf(front) ?? fallback,
    issuer: edges.find(({ text }) => ISSUER.test(squeezed(text)) && !TITLE_END.test(text))?.text ?? null,
    date: firstDate(edges),
  }
}

function titleOf(front: readonly Line[]): string | null {
  const firstBody = front.findIndex(({ text }) => (headingOf(text)?.rank ?? 9) <= 4)
  const head = firstBody < 0 ? front : front.slice(0, firstBody)
  const alone = head.filter(({ text }) => isTitleLine(text))
  // A covering letter (关于印发…的通知) names the plan; the plan's own title comes after it.
  const own = alone.filter(({ text }) => !/通知$/u.test(text)).at(-1) ?? alone[0]
  if (own !== undefined) return joinedTitle(head, own)
  for (const { text } of head) {
    const named = NAMED_TITLE.exec(text)?.[1]
    if (named !== undefined) return named
  }
  return null
}

function isTitleLine(text: string): boolean {
  return text.length >= 6 && text.length <= 70 && TITLE_END.test(text) && !/[。;；]|^[(（《]/u.test(text)
}

/** A long title is broken over two lines: the line above belongs to it where it is an unfinished phrase. */
function joinedTitle(head: readonly Line[], own: Line): string {
  const above = head[head.indexOf(own) - 1]?.text
  const unfinished =
    above !== undefined && own.text.length <= 14 && above.length <= 40 && !/[。:：;；,，)）]$/u.test(above) &&
    !DATE.test(squeezed(above)) && !ISSUER.test(above) && !isTitleLine(above)
  return unfinished ? above + own.text : own.text
}

function firstDate(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const groups = DATE.exec(squeezed(text))?.groups
    if (groups === undefined) continue
    const year = yearOf(groups['year'] ?? '')
    const month = numeralValue(groups['month'] ?? '')
    const day = numeralValue(groups['day'] ?? '')
    if (year !== null && month !== null && day !== null) {
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    }
  }
  return null
}

/** 二〇一八 is read digit by digit. */
function yearOf(text: string): string | null {
  if (/^\d{4}$/u.test(text)) return text
  const digits = [...text.replaceAll('○', '〇')].map(numeralValue)
  return digits.includes(null) ? null : digits.join('')
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '')
}

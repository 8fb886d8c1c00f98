/**
 * Headings count: after （一） comes （二）, under 一、 comes （一） again. A line
 * whose first bytes were lost most likely begins with the number due.
 */
import type { LineStarts } from './best-reading.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const TWENTY = [...NUMERALS, ...NUMERALS.map((digit) => `十${digit === '十' ? '' : digit}`).slice(0, 9), '二十']

/** Cheaper than nothing: where a number is due and the bytes allow it, it stood there. */
const DUE = -1
const OTHER = 7
/** An indent alone, before a paragraph without a number. */
const INDENT = 2

/**
 * @param above the lines before, nearest last, as far as they are restored
 * @returns the words, and a key that is the same for the same words
 */
export function lineStartsAfter(above: readonly string[]): { readonly key: string; readonly words: LineStarts } {
  let bracketed: number | undefined
  let top: number | undefined
  for (let i = above.length - 1; i >= 0 && top === undefined; i--) {
    const match = /^[\s\u3000]*(?:[(（]([一二三四五六七八九十]{1,3})[)）]|([一二三四五六七八九十]{1,3})、)/.exec(above[i]!)
    if (match?.[2]) top = TWENTY.indexOf(match[2])
    // Under a new top heading the count starts again, so only brackets below it tell.
    else if (match?.[1] && bracketed === undefined) bracketed = TWENTY.indexOf(match[1])
  }
  const article = TWENTY.indexOf(/^[\s\u3000]*第([一二三四五六七八九十]{1,3})条/.exec(above.findLast((line) => /^[\s\u3000]*第[一二三四五六七八九十]{1,3}条/.test(line)) ?? '')?.[1] ?? '')
  const key = `${bracketed} ${top} ${article}`
  const starts: (readonly [string, number])[] = []
  TWENTY.forEach((numeral, index) => {
    const bracketDue = index === (bracketed ?? -1) + 1
    const topDue = index === (top ?? -1) + 1
    for (const [word, cost] of [[`(${numeral})`, bracketDue ? DUE : OTHER], [`${numeral}、`, topDue ? DUE : OTHER], [`第${numeral}条`, index === article + 1 ? DUE : OTHER], [`第${numeral}章`, OTHER]] as const)
      for (const indent of ['', '\u3000', '\u3000\u3000']) starts.push([indent + word, cost])
  })
  return { key, words: [...starts, ['\u3000', INDENT], ['\u3000\u3000', INDENT]] }
}

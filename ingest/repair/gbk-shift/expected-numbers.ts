/**
 * Headings count: after （一） comes （二）, under 一、 comes （一） again. A line
 * whose first bytes were lost most likely begins with the number due.
 */
import { WordTrie } from './word-trie.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const TWENTY = [...NUMERALS, ...NUMERALS.map((digit) => `十${digit === '十' ? '' : digit}`).slice(0, 9), '二十']

const NUMBERED = 30

/** Cheaper than nothing: where a number is due and the bytes allow it, it stood there. */
const DUE = -2
const OTHER = 7
/** An indent alone, before a paragraph without a number; where no other line has one, it may have been cut from all. */
const INDENT = 2
const CUT_INDENT = 4

/**
 * @param above the lines before, nearest last, as far as they are restored
 * @param indents whether other lines are indented
 * @returns what the line may begin with
 */
export function lineStartsAfter(above: readonly string[], indents: boolean): WordTrie {
  let bracketed: number | undefined
  let top: number | undefined
  for (let i = above.length - 1; i >= 0 && top === undefined; i--) {
    const match = /^[\s\u3000]*(?:[(（]([一二三四五六七八九十]{1,3})[)）]|([一二三四五六七八九十]{1,3})、)/.exec(above[i]!)
    if (match?.[2]) top = TWENTY.indexOf(match[2])
    // Under a new top heading the count starts again, so only brackets below it tell.
    else if (match?.[1] && bracketed === undefined) bracketed = TWENTY.indexOf(match[1])
  }
  const numbered = Number(/^[\s\u3000]*(\d{1,2})[.．、]/.exec(above.findLast((line) => /^[\s\u3000]*\d{1,2}[.．、]/.test(line)) ?? '')?.[1] ?? 0)
  const article = TWENTY.indexOf(/^[\s\u3000]*第([一二三四五六七八九十]{1,3})条/.exec(above.findLast((line) => /^[\s\u3000]*第[一二三四五六七八九十]{1,3}条/.test(line)) ?? '')?.[1] ?? '')
  return lineStarts(bracketed ?? -1, top ?? -1, article, numbered, indents)
}

const known = new Map<string, WordTrie>()

/**
 * @param bracketed, top, article the last number of each kind above, from 0; −1 where there is none.
 * @param numbered the last of 1. 2. 3., 0 where there is none.
 */
function lineStarts(bracketed: number, top: number, article: number, numbered: number, indents: boolean): WordTrie {
  const key = `${bracketed} ${top} ${article} ${numbered} ${indents}`
  let starts = known.get(key)
  if (starts) return starts
  starts = new WordTrie(512)
  for (const indent of ['', '\u3000', '\u3000\u3000']) {
    TWENTY.forEach((numeral, index) => {
      starts!.cost[starts!.add(`${indent}(${numeral})`)] = index === bracketed + 1 ? DUE : OTHER
      starts!.cost[starts!.add(`${indent}${numeral}、`)] = index === top + 1 ? DUE : OTHER
      starts!.cost[starts!.add(`${indent}第${numeral}条`)] = index === article + 1 ? DUE : OTHER
      starts!.cost[starts!.add(`${indent}第${numeral}章`)] = OTHER
    })
    for (let number = 1; number <= NUMBERED; number++) starts.cost[starts.add(`${indent}${number}.`)] = number === numbered + 1 || number === 1 ? DUE : OTHER
    if (indent !== '') starts.cost[starts.add(indent)] = indents ? INDENT : CUT_INDENT
  }
  starts.findLeast()
  known.set(key, starts)
  return starts
}

/**
 * A damaged line as the search reads it: one item a character shown, with the
 * bytes it has in GBK, and glosses set aside (they were put in before the bytes
 * were shifted, and say how the character before them is read).
 */
import { pairOf } from './gbk-table.ts'
import { foldTable } from './written-forms.ts'

export interface ShownItem {
  /** Its code, as the dictionary has it. */
  readonly char: number
  readonly shown: string
  /** 0 where the character has no pair, as ASCII has none. */
  readonly lead: number
  readonly trail: number
  /** Code of an ASCII character, else 0. */
  readonly ascii: number
  /** Stands for a byte that was lost. */
  readonly isMarker: boolean
  /** Offsets into the line; the gloss after it lies between `end` and the next item. */
  readonly start: number
  readonly end: number
  /** Reading in a bracket after it, without tone, or ''. */
  readonly gloss: string
}

/** Code page 936 has it at 0x80 alone, where many Traditional characters have their second byte. */
const EURO = 0x20ac

const GLOSS = /[(（]([a-zɑɡüāáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿê]{1,7})[)）]/y

const GLOSS_BEFORE = new RegExp(`${GLOSS.source}$`)
const LONGEST_GLOSS = 9

/** 數(shù) whose second byte and bracket were taken for one pair: “?shù)”. */
const SWALLOWED_GLOSS = /([a-z]{0,4}[āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜ][a-z]{0,3})[)）]/y

/** Behind a marker it is the pair A3 BF: “。可以” without its first byte is “?？梢”. Marks made half-width afterwards show it as “??梢”. */
const QUESTION_MARK = '？'
const PAIR_OF_MARKS = /(?<=[?？\uFFFD])[?？](?=[^\x00-\x7f？\uFFFD，。、；：！）”’》】〕])/y

/** Code of what stands behind the last character of a line. */
export const LINE_END = 0x0a

/** @param from first and @param to last offset, exclusive; where the line ends there, its end is an item too. */
export function itemsOf(line: string, from: number, to: number): readonly ShownItem[] {
  const folds = foldTable()
  const items: ShownItem[] = []
  for (let at = from; at < to; ) {
    const marks = isMarker(line[at]!)
    PAIR_OF_MARKS.lastIndex = at
    const isPair = marks && PAIR_OF_MARKS.test(line)
    const shown = isPair ? QUESTION_MARK : line[at]!
    const code = shown.charCodeAt(0)
    const pair = code === EURO ? 0 : pairOf(code)
    let end = at + 1
    GLOSS.lastIndex = end
    let gloss = opensBracket(line, end) ? GLOSS.exec(line) : null
    if (!gloss && marks && !isPair) {
      SWALLOWED_GLOSS.lastIndex = end
      gloss = SWALLOWED_GLOSS.exec(line)
      if (gloss) end = SWALLOWED_GLOSS.lastIndex
    }
    items.push({
      char: folds[code]!,
      shown,
      lead: pair >> 8,
      trail: pair & 0xff,
      ascii: code < 0x80 ? code : code === EURO ? 0x80 : 0,
      isMarker: marks && !isPair,
      start: at,
      end,
      gloss: gloss ? gloss[1]!.normalize('NFD').replace(/[\u0300-\u0307\u0309-\u036f]/g, '') : '',
    })
    at = gloss ? Math.max(end, GLOSS.lastIndex) : end
  }
  if (to === line.length) items.push({ char: LINE_END, shown: '\n', lead: 0, trail: 0, ascii: LINE_END, isMarker: false, start: to, end: to, gloss: '' })
  return items
}

function opensBracket(line: string, at: number): boolean {
  return line[at] === '(' || line[at] === '（'
}

/** Offset of the `count`th character before `at`, glosses not counted, or of the line's beginning. */
export function charactersBefore(line: string, at: number, count: number): number {
  let from = at
  for (let left = count; left > 0 && from > 0; left--) {
    const closes = line[from - 1] === ')' || line[from - 1] === '）'
    const gloss = closes ? GLOSS_BEFORE.exec(line.slice(Math.max(0, from - LONGEST_GLOSS), from)) : null
    from = Math.max(0, from - (gloss?.[0].length ?? 0) - 1)
  }
  return from
}

/** What programs put where a byte made no sense. */
export function isMarker(shown: string): boolean {
  return shown === '?' || shown === '\uFFFD' || shown === '？'
}

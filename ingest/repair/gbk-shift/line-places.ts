/**
 * What the place in a line says about the character there, which words alone do
 * not: a paragraph ends with a full stop, a bracket closes what was opened, after
 * four figures comes 年. Each answer is a cost that the search adds.
 */
import { charOf } from './gbk-table.ts'
import { LINE_END, type ShownItem } from './shown-line.ts'
import { foldTable } from './written-forms.ts'

/** Against a character that the place hardly allows. */
const UNFITTING = 5
/** Lines do not end with the first, nor begin with the second; commas stand before none of the third. */
const MID_SENTENCE = new Set(codes(',、(“《【〔'))
const NOT_FIRST = new Set(codes(',、。)”》】〕:;'))
const NOT_AFTER_COMMA = new Set(codes('(),:;.'))
const ENDS_SENTENCE = new Set(codes('。;:)”】!?'))
const [FULL_STOP, YEAR, MONTH, DAY] = codes('。年月日') as [number, number, number, number]

interface Bracket {
  readonly open: number
  readonly close: number
}
/** By the closing mark. */
const BRACKETS: ReadonlyMap<number, Bracket> = new Map(
  ['()', '“”', '《》', '【】', '〔〕'].map((pair) => codes(pair) as [number, number]).map(([open, close]) => [close, { open, close }]),
)
/** Lines as long as this, in characters, are of sentences. */
const PROSE = 45

export class LinePlaces {
  readonly #items: readonly ShownItem[]
  readonly #before: Uint16Array
  readonly #isProse: boolean
  /** Asked for one item many times over. */
  #unitAt = -1
  #unit = 0

  /** @param before what stands in the line before the items. */
  constructor(items: readonly ShownItem[], before: string) {
    const folds = foldTable()
    this.#items = items
    this.#before = Uint16Array.from(before, (char) => folds[char.charCodeAt(0)]!)
    this.#isProse = items.length > PROSE || before.length > PROSE || this.#before.includes(FULL_STOP) || items.some(({ char }) => char === FULL_STOP)
  }

  /** Against `char` as the first of the line, which stands at item k. */
  atStart(char: number, k: number): number {
    return k === 0 && this.#items[0]!.start === 0 && NOT_FIRST.has(char) ? UNFITTING : 0
  }

  /** Against `char` as the last of a run that ends with item k. */
  atEnd(char: number, k: number): number {
    const marker = this.#items[k + 1]?.isMarker ? 1 : 0
    const behind = this.#items[k + 1 + marker]
    if (!behind || behind.char === LINE_END) return this.#atLineEnd(char, k)
    return MID_SENTENCE.has(char) && NOT_AFTER_COMMA.has(behind.char) ? UNFITTING : 0
  }

  /** Paragraphs of sentences end with a full stop, headings and items of lists with none, neither with a comma. */
  #atLineEnd(char: number, k: number): number {
    const bracket = BRACKETS.get(char)
    if (MID_SENTENCE.has(char) || (bracket && !this.#isOpen(bracket, k))) return 2 * UNFITTING
    if (this.#leavesOpen(char, k)) return 2 * UNFITTING
    if (this.#isProse) return ENDS_SENTENCE.has(char) ? 0 : UNFITTING
    return char === FULL_STOP ? UNFITTING / 2 : 0
  }

  /** What was opened in a line is closed in it. */
  #leavesOpen(char: number, k: number): boolean {
    for (const bracket of BRACKETS.values()) if (bracket.close !== char && this.#isOpen(bracket, k)) return true
    return false
  }

  /** Whether it was opened before item k and not closed, in step or out of step. */
  #isOpen({ open, close }: Bracket, k: number): boolean {
    const folds = foldTable()
    let depth = 0
    for (const char of this.#before) depth += char === open ? 1 : char === close ? -1 : 0
    for (let i = 0; i < k; i++) {
      const { char, trail } = this.#items[i]!
      const whole = trail >= 0x80 ? folds[charOf(trail, this.#items[i + 1]?.lead ?? 0)]! : 0
      if (char === open || whole === open) depth++
      else if (char === close || whole === close) depth--
    }
    return depth > 0
  }

  /** 2018年, 年6月, 月5日: against `char` behind the figures before item k. */
  afterFigures(char: number, k: number): number {
    if (this.#unitAt !== k) {
      this.#unitAt = k
      this.#unit = this.#unitAfterFigures(k)
    }
    return this.#unit === 0 || char === this.#unit ? 0 : UNFITTING
  }

  #unitAfterFigures(k: number): number {
    const items = this.#items
    let first = k
    while (isDigit(items[first - 1])) first--
    if (first === k) return 0
    const opening = items[first - 1]?.char
    return k - first === 4 ? YEAR : opening === YEAR ? MONTH : opening === MONTH ? DAY : 0
  }
}

function isDigit(item: ShownItem | undefined): boolean {
  return item !== undefined && item.char >= 0x30 && item.char <= 0x39
}

function codes(chars: string): readonly number[] {
  return Array.from(chars, (char) => char.charCodeAt(0))
}

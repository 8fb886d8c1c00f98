/**
 * Runs of text whose GBK bytes were read one byte out of step:
 * “?。ǘ┥壐脑” → “（二）升級改造”. The bytes still shown are put in step again,
 * and the pairs that vanished are searched for (gbk-shift/): the reading must
 * give exactly what is shown when it is damaged again, so the words decide only
 * among the few that do.
 */
import { DocumentPhrases } from './gbk-shift/document-phrases.ts'
import { lineStartsAfter } from './gbk-shift/expected-numbers.ts'
import { garbledStretches, hasRareOutside, isGarbled } from './gbk-shift/garbled-stretches.ts'
import { doubtOf, type RestoredRun, runsOf } from './gbk-shift/restored-run.ts'
import { bestReading } from './gbk-shift/shift-search.ts'
import { charactersBefore, itemsOf } from './gbk-shift/shown-line.ts'
import { mayHaveUnmarkedRun, unmarkedRuns, withoutUnmarkedRuns } from './gbk-shift/unmarked-runs.ts'
import { garbled, isShredded, isStrangeText, unreadable, unreadOf } from './gbk-shift/unread-marks.ts'
import type { WordTrie } from './gbk-shift/word-trie.ts'
import { writtenForms, type WrittenForms } from './gbk-shift/written-forms.ts'
import type { Change, Doubt, Findings, Rule } from './rule.ts'
import { isQuestion } from './question-marks.ts'
import { remembered } from '../remembered.ts'
import { countScripts } from './script-of-text.ts'

/**
 * A run begins where a byte was lost: a mark stands there, and beside it something
 * that is no Latin text: “?。ǘ┥”, “运行效?”, “2018?O備”; not so in “?id=”.
 */
const SUSPICIOUS = /(?<![?？\uFFFD])(?:(?<=[^\x00-\x7f])[?\uFFFD]|(?<=[\d%)\]])[?\uFFFD]{1,2}$|[?\uFFFD](?=[\x40-\x7e][(（][a-z]{0,4}[āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜ])|[?？\uFFFD](?=[^\x00-\x7f]|[\x40-\x7e][^\x00-\x7f]|(?<![A-Za-z].)[?\uFFFD][^?\uFFFD]))/gm
/** In Traditional text the second byte of a character may be ASCII and stand alone: “第七?l 專業”. */
const SUSPICIOUS_IN_TRADITIONAL = new RegExp(`${SUSPICIOUS.source}|(?<![?？\\uFFFDA-Za-z])[?\\uFFFD](?=[\\x40-\\x7e](?![A-Za-z=&?]))`, 'gm')
/** What every match of these has: most lines have none. */
const MARK = /[?？\uFFFD]/
/** Marks that are written in two widths. */
const FULL_WIDTH_MARK = /[\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF5E]/g
/** Undamaged characters before a run, glosses not counted, that its first word may begin with. */
const BEFORE_RUN = 6
/** Most runs are over within so many characters; longer ones are read again with more. */
const SHORT_READING = 80
/** Characters behind a question mark that show whether it is one. */
const BEHIND = 6
/** Headings are looked for in so many lines above. */
const LINES_ABOVE = 30

export const gbkShift: Rule = {
  name: 'repair/gbk-shift',
  find(text) {
    if (!(MARK.test(text) && text.search(SUSPICIOUS_IN_TRADITIONAL) >= 0) && !isGarbled(text) && (!mayHaveUnmarkedRun(text) || isTraditional(text))) return { changes: [] }
    return new ShiftedText(text).restore()
  },
}

interface RestoredPart {
  readonly runs: readonly RestoredRun[]
  readonly unread: readonly Doubt[]
  /** Where the search stopped, in step again. */
  readonly end: number
}

function isTraditional(text: string): boolean {
  const { traditional, simplified } = countScripts(text)
  return traditional > simplified
}

class ShiftedText {
  readonly #isTraditional: boolean
  readonly #forms: WrittenForms
  readonly #suspicious: RegExp
  readonly #phrases: DocumentPhrases
  readonly #lines: string[]
  readonly #indents: boolean
  /** Whether a mark stands anywhere outside the damage. */
  readonly #isWritten: (mark: string) => boolean
  readonly #readings = new Map<WordTrie | null, Map<string, RestoredPart>>()
  readonly #changes: Change[] = []
  readonly #leftovers: Doubt[] = []

  constructor(text: string) {
    this.#isTraditional = isTraditional(text)
    this.#suspicious = this.#isTraditional ? SUSPICIOUS_IN_TRADITIONAL : SUSPICIOUS
    this.#forms = writtenForms(this.#isTraditional ? 'traditional' : 'simplified')
    this.#phrases = new DocumentPhrases(this.#isTraditional ? text : withoutUnmarkedRuns(text), this.#forms)
    this.#lines = text.split('\n')
    this.#indents = /^\u3000/m.test(text)
    const undamaged = text.replace(/[?？\uFFFD][^\x20-\x7e\n]*/g, '')
    this.#isWritten = remembered((mark) => undamaged.includes(mark))
  }

  restore(): Findings {
    let offset = 0
    this.#lines.forEach((line, number) => {
      this.#restoreLine(line, number, offset)
      offset += line.length + 1
    })
    return { changes: this.#changes, leftovers: this.#leftovers }
  }

  #restoreLine(line: string, number: number, offset: number): void {
    const before = this.#changes.length
    const unreadBefore = this.#leftovers.length
    if (MARK.test(line)) this.#restoreMarked(line, number, offset)
    this.#restoreUnmarked(line, offset, before, unreadBefore)
    this.#nameGarbled(line, offset, before, unreadBefore)
    // Numbers of later headings are counted on from what this line now says.
    const made = this.#changes.slice(before)
    const first = made[0]
    if (first && first.start < offset + BEFORE_RUN) this.#lines[number] = line.slice(0, first.start - offset) + first.text + line.slice(first.end - offset)
  }

  /** Runs that begin at a mark. */
  #restoreMarked(line: string, number: number, offset: number): void {
    this.#suspicious.lastIndex = 0
    for (let match; (match = this.#suspicious.exec(line)); ) {
      if (isQuestion(line, match.index, match.index + 1) && !isStrangeText(line.slice(match.index + 1, match.index + 1 + BEHIND))) continue
      const { runs, unread, end } = this.#read(line, match.index, number)
      for (const doubt of unread) this.#leftovers.push({ ...doubt, start: doubt.start + offset, end: doubt.end + offset })
      for (const run of runs) this.#changes.push(this.#asInDocument(run, line, offset))
      this.#suspicious.lastIndex = Math.max(match.index + 1, end)
    }
  }

  /** Runs that nothing marks, beside what is restored or named. In Traditional text shifted bytes have no shape of their own. */
  #restoreUnmarked(line: string, offset: number, changesBefore: number, leftoversBefore: number): void {
    if (this.#isTraditional) return
    const made = this.#changes.splice(changesBefore)
    const known = [...made, ...this.#leftovers.slice(leftoversBefore)].map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    const unmarked = unmarkedRuns(line, known, { forms: this.#forms, phrases: this.#phrases }).map((run) => this.#asInDocument(run, line, offset))
    this.#changes.push(...[...made, ...unmarked].sort((a, b) => a.start - b.start))
  }

  /** What is garbled and has no mark, or was not read from its mark, stays and is named. */
  #nameGarbled(line: string, offset: number, changesBefore: number, leftoversBefore: number): void {
    const known = [...this.#changes.slice(changesBefore), ...this.#leftovers.slice(leftoversBefore)]
    if (!hasRareOutside(line, offset, known)) return
    for (const stretch of garbledStretches(line)) {
      const doubt = garbled(line, stretch, offset)
      if (!known.some(({ start, end }) => start < doubt.end && doubt.start < end)) this.#leftovers.push(doubt)
    }
  }

  /** Offsets into the line. Copied lines are damaged alike, so readings are kept. */
  #read(line: string, at: number, number: number): RestoredPart {
    const from = charactersBefore(line, at, BEFORE_RUN)
    const starts = from === 0 ? lineStartsAfter(this.#lines.slice(Math.max(0, number - LINES_ABOVE), number), this.#indents) : null
    let known = this.#readings.get(starts)
    if (!known) this.#readings.set(starts, (known = new Map()))
    const key = line.slice(from)
    let part = known.get(key)
    if (!part) known.set(key, (part = this.#search(line, from, at, starts)))
    return part
  }

  #search(line: string, from: number, at: number, lineStarts: WordTrie | null): RestoredPart {
    for (let length = SHORT_READING; ; length *= 8) {
      const to = Math.min(line.length, at + length)
      const items = itemsOf(line, from, to)
      if (isShredded(items)) return { runs: [], unread: [unreadable(items, 0, items.length)], end: to }
      const reading = bestReading({ items, before: line.slice(0, from), forms: this.#forms, phrases: this.#phrases, lineStarts })
      if (to < line.length && reading.itemsRead === items.length) continue
      return { runs: runsOf(reading, items), unread: unreadOf(reading, items), end: items[reading.itemsRead - 1]?.end ?? at + 1 }
    }
  }

  /** Whoever damaged the text may have made marks half-width and cut indents afterwards; the run follows suit. */
  #asInDocument(run: RestoredRun, line: string, offset: number): Change {
    const cut = run.start === 0 && !this.#indents ? /^\u3000*/.exec(run.text)![0].length : 0
    const text = run.text.slice(cut).replace(FULL_WIDTH_MARK, (mark) => {
      const half = String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
      return !this.#isWritten(mark) && this.#isWritten(half) ? half : mark
    })
    // An indent that is not certain may have been words, and then they are missing before the first.
    const guesses = run.guesses.map((guess) => ({ ...guess, start: Math.max(0, guess.start - cut), end: Math.max(Math.min(1, text.length), guess.end - cut) }))
    return { start: run.start + offset, end: run.end + offset, text, doubts: doubtOf({ ...run, text, guesses }, run.start > 0, run.end < line.length) }
  }
}

/**
 * Runs of text whose GBK bytes were read one byte out of step:
 * “?。ǘ┥壐脑” → “（二）升級改造”. The bytes still shown are put in step again,
 * and the pairs that vanished are searched for (gbk-shift/): the reading must
 * give exactly what is shown when it is damaged again, so the words decide only
 * among the few that do.
 */
import { dictionary, UNKNOWN_COST } from './gbk-shift/dictionary.ts'
import { DocumentPhrases } from './gbk-shift/document-phrases.ts'
import { lineStartsAfter } from './gbk-shift/expected-numbers.ts'
import type { ReadCharacter } from './gbk-shift/lattice.ts'
import { shiftedReading } from './gbk-shift/shift-bytes.ts'
import { bestReading, isInStep, itemAfter, slotOf, type Reading } from './gbk-shift/shift-search.ts'
import { itemsOf, type ShownItem } from './gbk-shift/shown-line.ts'
import type { WordTrie } from './gbk-shift/word-trie.ts'
import { writtenForms, type WrittenForms } from './gbk-shift/written-forms.ts'
import type { Change, Doubt, Findings, Rule } from './rule.ts'
import { countScripts } from './script-of-text.ts'

/**
 * A run begins where a byte was lost: a mark stands there, and beside it something
 * that is no Latin text: “?。ǘ┥”, “运行效?”, “2018?O備”; not so in “?id=”.
 */
const SUSPICIOUS = /(?<![?？\uFFFD])(?:(?<=[^\x00-\x7f])[?\uFFFD]|(?<=[\d%)\]])[?\uFFFD]{1,2}$|[?\uFFFD](?=[\x40-\x7e][(（][a-z]{0,4}[āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜ])|[?？\uFFFD](?=[^\x00-\x7f]|[\x40-\x7e][^\x00-\x7f]|(?<![A-Za-z].)[?\uFFFD][^?\uFFFD]))/gm
/** In Traditional text the second byte of a character may be ASCII and stand alone: “第七?l 專業”. */
const SUSPICIOUS_IN_TRADITIONAL = new RegExp(`${SUSPICIOUS.source}|(?<![?？\\uFFFDA-Za-z])[?\\uFFFD](?=[\\x40-\\x7e](?![A-Za-z=&?]))`, 'gm')
/** Who asks puts a mark at the end as well. */
const QUESTION = /吗|嗎|呢|么|麼|吧|怎|如何|何[为時时以人处處事]|[为為]何|谁|誰|哪|几|幾|多少|多久|多大|是否|能否|可否|[会會]不[会會]|有[没沒]有|是不是|能不能|难道|難道/
/** Undamaged characters before a run that its first word may begin with. */
const BEFORE_RUN = 6
/** Most runs are over within so many characters; longer ones are read again with more. */
const SHORT_READING = 80
/** Characters behind a mark that show whether it is damage, and from which cost on one is strange there. */
const UNREAD = 6
const STRANGE = 15
/** Characters of it that a problem quotes. */
const SHOWN = 20
const MOST_MARKS = 12
/** Headings are looked for in so many lines above. */
const LINES_ABOVE = 30
/** A restored character is certain where any other makes the text e^this times less likely. */
const CERTAIN = 8
/** Another word may be longer by so many characters on either side, and doubts so near each other are one. */
const BESIDE = 1
const JOINED = 2

export const gbkShift: Rule = {
  name: 'repair/gbk-shift',
  find(text) {
    if (text.search(SUSPICIOUS_IN_TRADITIONAL) < 0) return { changes: [] }
    return new ShiftedText(text).restore()
  },
}

interface RestoredPart {
  readonly runs: readonly Change[]
  readonly unread: readonly Doubt[]
  /** Where the search stopped, in step again. */
  readonly end: number
}

class ShiftedText {
  readonly #forms: WrittenForms
  readonly #suspicious: RegExp
  readonly #phrases: DocumentPhrases
  readonly #lines: string[]
  readonly #indents: boolean
  /** Half-width and full-width marks outside the damage. */
  readonly #marks: ReadonlySet<string>
  readonly #readings = new Map<WordTrie | null, Map<string, RestoredPart>>()
  readonly #changes: Change[] = []
  readonly #leftovers: Doubt[] = []

  constructor(text: string) {
    const { traditional, simplified } = countScripts(text)
    this.#suspicious = traditional > simplified ? SUSPICIOUS_IN_TRADITIONAL : SUSPICIOUS
    this.#forms = writtenForms(traditional > simplified ? 'traditional' : 'simplified')
    this.#phrases = new DocumentPhrases(text, this.#forms)
    this.#lines = text.split('\n')
    this.#indents = /^\u3000/m.test(text)
    this.#marks = new Set(text.replace(/[?？\uFFFD][^\x20-\x7e\n]*/g, '').match(/[!-\/:-@\[-`{-~\uFF01-\uFF5E]/g))
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
    this.#suspicious.lastIndex = 0
    for (let match; (match = this.#suspicious.exec(line)); ) {
      const { runs, unread, end } = this.#read(line, match.index, number)
      for (const doubt of unread) this.#leftovers.push({ ...doubt, start: doubt.start + offset, end: doubt.end + offset })
      for (const run of runs) this.#changes.push(this.#asInDocument(run, offset))
      this.#suspicious.lastIndex = Math.max(match.index + 1, end)
    }
    // Numbers of later headings are counted on from what this line now says.
    const made = this.#changes.slice(before)
    const first = made[0]
    if (first && first.start < offset + BEFORE_RUN) this.#lines[number] = line.slice(0, first.start - offset) + first.text + line.slice(first.end - offset)
  }

  /** Offsets into the line. Copied lines are damaged alike, so readings are kept. */
  #read(line: string, at: number, number: number): RestoredPart {
    const from = Math.max(0, at - BEFORE_RUN)
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
  #asInDocument(run: Change, offset: number): Change {
    let { text } = run
    let cut = 0
    if (run.start === 0 && !this.#indents) {
      text = text.replace(/^\u3000+/, '')
      cut = run.text.length - text.length
    }
    // An indent that is not certain may have been words, and then they are missing before the first.
    const doubts = (run.doubts ?? []).map((doubt) => ({ ...doubt, start: Math.max(0, doubt.start - cut), end: Math.max(Math.min(1, text.length), doubt.end - cut) }))
    text = text.replace(/[\uFF01-\uFF5E]/g, (mark) => {
      const half = String.fromCharCode(mark.charCodeAt(0) - 0xfee0)
      return !this.#marks.has(mark) && this.#marks.has(half) ? half : mark
    })
    return { start: run.start + offset, end: run.end + offset, text, doubts }
  }
}

/** The restored runs of a reading; offsets into the line. */
function runsOf({ characters }: Reading, items: readonly ShownItem[]): readonly Change[] {
  const runs: Change[] = []
  let run: ReadCharacter[] = []
  for (const character of characters) {
    if (slotOf(character) < 0) continue
    run.push(character)
    if (!isInStep(character)) continue
    const shown = items.slice(slotOf(run[0]!), itemAfter(character))
    const text = textOf(run)
    if (explains(text, shown)) runs.push({ start: shown[0]!.start, end: shown[shown.length - 1]!.end, text, doubts: doubtsOf(run) })
    run = []
  }
  return runs
}

function textOf(run: readonly ReadCharacter[]): string {
  return String.fromCharCode(...run.map(({ written }) => written))
}

/** Marks that no reading explains, with characters behind them that no one writes: damage that stays. */
function unreadOf({ characters, itemsRead }: Reading, items: readonly ShownItem[]): readonly Doubt[] {
  const doubts: Doubt[] = []
  const explained = new Set<number>()
  for (const character of characters) if (slotOf(character) >= 0) for (let item = slotOf(character); item < itemAfter(character); item++) explained.add(item)
  for (let k = 0; k < itemsRead; k++) {
    const item = items[k]!
    if (!item.isMarker || explained.has(k)) continue
    let end = k + 1
    while (end < items.length && end <= k + UNREAD && (items[end]!.ascii === 0 || items[end]!.isMarker)) end++
    const behind = items.slice(k + 1, end)
    if (!behind.some(({ isMarker, char }) => isMarker || isStrange(char)) && isQuestion(items, k)) continue
    doubts.push(unreadable(items, k, k + 1 + behind.length))
    k = end - 1
  }
  return doubts
}

function unreadable(items: readonly ShownItem[], from: number, to: number): Doubt {
  const shown = items.slice(from, Math.min(to, from + SHOWN)).map((each) => each.shown).join('')
  return { start: items[from]!.start, end: items[to - 1]!.end, actual: `“${shown}${to > from + SHOWN ? '…' : ''}”像是字节错位后的乱码`, expected: '未能还原，请对照原件改正' }
}

/** So many marks among the characters are no run with a byte lost at its beginning and its end. */
function isShredded(items: readonly ShownItem[]): boolean {
  const marks = items.filter(({ isMarker }) => isMarker).length
  return marks > MOST_MARKS && marks * 3 > items.length
}

/** A question mark is one where the sentence asks, or where it is not the half-width one that programs put for what they cannot read. */
function isQuestion(items: readonly ShownItem[], at: number): boolean {
  // U+FFFD is named by a rule of its own.
  if (items[at]!.shown !== '?' || at === 0) return true
  if (items[at - 1]!.ascii !== 0) return at + 1 < items.length
  let start = at
  while (start > 0 && !'。;！!:'.includes(String.fromCharCode(items[start - 1]!.char)) && !items[start - 1]!.isMarker) start--
  return QUESTION.test(items.slice(start, at).map(({ shown }) => shown).join(''))
}

function isStrange(char: number): boolean {
  const { words } = dictionary()
  const node = words.child(0, char)
  return Math.min(node === 0 ? UNKNOWN_COST : words.cost[node]!, UNKNOWN_COST) >= STRANGE
}

/** Damaged again, the restored text must show what stands in the document, or it is no restoration. */
function explains(text: string, items: readonly ShownItem[]): boolean {
  const shown = items.map((item) => (item.isMarker ? '' : item.shown)).join('')
  // A mark may stand for one ASCII character as well, and then that is not shown.
  return [text, text.slice(0, -1)].some((whole) => withoutMarks(shiftedReading(whole, shown.includes('€')).shown) === shown)
}

function withoutMarks(shown: string): string {
  return shown.replace(/[?？\uFFFD]/g, '')
}

/** What other words would explain nearly as well is named with its neighbours, so that nobody takes it for certain. */
function doubtsOf(run: readonly ReadCharacter[]): readonly Doubt[] {
  const doubts: Doubt[] = []
  for (let i = 0; i < run.length; i++) {
    if (run[i]!.margin >= CERTAIN) continue
    const start = Math.max(doubts[doubts.length - 1]?.end ?? 0, i - BESIDE)
    let end = i + 1
    for (let next = end; next < run.length && next <= end + JOINED; next++) if (run[next]!.margin < CERTAIN) end = next + 1
    i = end
    end = Math.min(run.length, end + BESIDE)
    const guess = textOf(run.slice(start, end))
    doubts.push({ start, end, actual: `字节错位丢失的文字，按上下文补为“${guess}”`, expected: '不止一种补法，请对照原件核对' })
  }
  return doubts
}

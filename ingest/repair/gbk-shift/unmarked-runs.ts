/**
 * Shifted runs that no mark leads to: the byte that was lost left nothing. In shifted
 * Simplified text every second byte is the first byte of a character, and those
 * lie within a narrow range, so that a row of characters with such second bytes
 * and in no words of the dictionary may be one. It is one if it reads far more
 * likely when it is put in step again, from wherever around its beginning.
 */
import type { Span } from '../../../graph/model/document-graph.ts'
import { placesInWords } from './garbled-stretches.ts'
import { pairOf } from './gbk-table.ts'
import { type RestoredRun, runsOf } from './restored-run.ts'
import { bestReading, type ShiftedLine } from './shift-search.ts'
import { itemsOf, type ShownItem } from './shown-line.ts'

/** First bytes of the 3,755 common characters, and of marks. */
const FIRST_COMMON = 0xb0
const LAST_COMMON = 0xd7
const LEADS_OF_MARKS: ReadonlySet<number> = new Set([0xa1, 0xa3])

/** Fewer characters can be read as anything. */
const SHORTEST = 4
/** … and of more, one may be rare by chance. */
const SHORTEST_OF_ONE = 6
/** A share of them, 0 to 1, in no word. */
const WORDLESS = 0.6
/** Items before the row and behind it with which its first and last words may be made. */
const CONTEXT = 6
const LONGEST = 200
const LONGEST_WORD = 8
/** The run may begin in so many places before the first rare character. */
const BEGINNINGS = 6
/** The likelier reading has to be e^this times as likely, the damage counted in. */
const FAR_LIKELIER = 6
/** Characters of which both bytes are there: guesses alone prove nothing. */
const SHOWN_WHOLE = 3
const SHOWN_SHARE = 0.5

export type LineToRead = Omit<ShiftedLine, 'items' | 'before' | 'lineStarts'>

export function mayHaveUnmarkedRun(text: string): boolean {
  return rowsOf(text).some((row) => isWordless(text, row))
}

/** The text with line ends where such runs may be: what is damaged is no witness of how anything is written. */
export function withoutUnmarkedRuns(text: string): string {
  let kept = ''
  let end = 0
  for (const row of rowsOf(text)) {
    if (!isWordless(text, row)) continue
    kept += `${text.slice(end, row.start)}\n`
    end = row.end
  }
  return kept + text.slice(end)
}

/**
 * Runs of the line that read far more likely in step, in order.
 * @param known what is explained already; offsets into the line.
 */
export function unmarkedRuns(line: string, known: readonly Span[], how: LineToRead): readonly RestoredRun[] {
  const taken = [...known]
  const isFree = (span: Span): boolean => !taken.some(({ start, end }) => start < span.end && span.start < end)
  const runs: RestoredRun[] = []
  for (const row of rowsOf(line)) {
    if (!isFree(row) || !isWordless(line, row)) continue
    // A reading has the runs beside it as well, marked ones and those of other rows.
    const fresh = restored(line, row, how).filter(isFree)
    runs.push(...fresh)
    taken.push(...fresh)
  }
  return runs
}

interface Row extends Span {
  readonly firstRare: number
}

/** A first look, which needs no dictionary. */
function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = []
  let start = 0
  let firstRare = -1
  let rare = 0
  const kinds = kindTable()
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kinds[text.charCodeAt(at)]! : OTHER
    if (kind !== OTHER) {
      if (kind === RARE && rare++ === 0) firstRare = at
      continue
    }
    if (rare > 0 && at - start >= (rare > 1 ? SHORTEST : SHORTEST_OF_ONE)) rows.push({ start, end: at, firstRare })
    start = at + 1
    rare = 0
  }
  return rows
}

const OTHER = 0
const COMMON = 1
const RARE = 2
let kindsOfCharacters: Uint8Array | undefined

/** By character code: whether its second byte may begin a character, and whether it is a rare one. */
function kindTable(): Uint8Array {
  if (kindsOfCharacters) return kindsOfCharacters
  const kinds = new Uint8Array(0x10000)
  for (let code = 0x80; code < 0x10000; code++) {
    const lead = pairOf(code) >> 8
    const trail = pairOf(code) & 0xff
    if ((trail < FIRST_COMMON || trail > LAST_COMMON) && !LEADS_OF_MARKS.has(trail)) continue
    kinds[code] = (lead < FIRST_COMMON || lead > LAST_COMMON) && !LEADS_OF_MARKS.has(lead) ? RARE : COMMON
  }
  return (kindsOfCharacters = kinds)
}

function isWordless(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - LONGEST_WORD)
  const inWords = placesInWords(text.slice(from, end + LONGEST_WORD))
  let wordless = 0
  for (let at = start; at < end; at++) wordless += 1 - inWords[at - from]!
  return wordless >= SHORTEST && wordless >= WORDLESS * (end - start)
}

function restored(line: string, row: Row, how: LineToRead): readonly RestoredRun[] {
  const firstBeginning = Math.max(row.start, row.firstRare - BEGINNINGS)
  const from = Math.max(0, firstBeginning - CONTEXT)
  const to = Math.min(line.length, row.end + CONTEXT, from + LONGEST)
  const items = itemsOf(line, from, to)
  const read = (withMark: readonly ShownItem[]): ReturnType<typeof bestReading> => bestReading({ ...how, items: withMark, before: line.slice(0, from), lineStarts: null, whole: true })
  let best = read(items)
  let likelier = best.cost - FAR_LIKELIER
  let runs: readonly RestoredRun[] = []
  for (let at = firstBeginning; at <= row.firstRare; at++) {
    const index = items.findIndex(({ start }) => start === at)
    if (index < 0) continue
    const marked = [...items.slice(0, index), markAt(at), ...items.slice(index)]
    const reading = read(marked)
    if (reading.cost >= likelier) continue
    const found = runsOf(reading, marked)
    if (!found.some((run) => shownWhole(run) >= Math.max(SHOWN_WHOLE, run.text.length * SHOWN_SHARE))) continue
    best = reading
    likelier = reading.cost
    runs = found
  }
  return runs
}

function shownWhole({ text, guesses }: RestoredRun): number {
  return guesses.reduce((left, { start, end }) => left - (end - start), text.length)
}

/** Where a byte was lost and nothing stands for it. */
function markAt(at: number): ShownItem {
  return { char: 0x3f, shown: '?', lead: 0, trail: 0, ascii: 0x3f, isMarker: true, start: at, end: at, gloss: '' }
}

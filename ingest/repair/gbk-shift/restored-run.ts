/**
 * The restored runs of a reading, and what of them the bytes do not show: every
 * character of which a byte was lost is a guess, and the reader is told of all of
 * them, run by run.
 */
import { characterForms } from '../script-of-text.ts'
import type { Doubt } from '../rule.ts'
import { charOf } from './gbk-table.ts'
import type { ReadCharacter } from './lattice.ts'
import { shiftedReading } from './shift-bytes.ts'
import { isInStep, itemAfter, slotOf } from './reading-stages.ts'
import type { Reading } from './shift-search.ts'
import type { ShownItem } from './shown-line.ts'

/** Characters that follow each other and of each of which a byte was lost; offsets into the run's text. */
export interface Guess {
  readonly start: number
  readonly end: number
  /** Other words would explain nearly as well. */
  readonly doubtful: boolean
}

export interface RestoredRun {
  /** Offsets into the line, as it is shown. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly guesses: readonly Guess[]
}

/** A guess is certain enough where any other makes the text e^this times less likely. */
const CERTAIN = 8
/** Of a long run a problem quotes so many characters, and so many of its guesses. */
const QUOTED = 24
const LISTED = 8

/** In order; what would not show what stands in the document when it is damaged again is none. */
export function runsOf({ characters }: Reading, items: readonly ShownItem[]): readonly RestoredRun[] {
  const runs: RestoredRun[] = []
  let run: ReadCharacter[] = []
  for (const character of characters) {
    if (slotOf(character) < 0) continue
    run.push(character)
    if (!isInStep(character)) continue
    const shown = items.slice(slotOf(run[0]!), itemAfter(character))
    const text = String.fromCharCode(...run.map(({ written }) => written))
    if (explains(text, shown)) runs.push({ start: shown[0]!.start, end: shown[shown.length - 1]!.end, text, guesses: guessesOf(run, items) })
    run = []
  }
  return runs
}

/** Damaged again, the restored text must show what stands in the document, or it is no restoration. */
function explains(text: string, items: readonly ShownItem[]): boolean {
  const shown = withoutMarks(items.map((item) => item.shown).join(''))
  // A mark may stand for one ASCII character as well, and then that is not shown.
  return [text, text.slice(0, -1)].some((whole) => withoutMarks(shiftedReading(whole, shown.includes('€')).shown) === shown)
}

function withoutMarks(shown: string): string {
  return shown.replace(/[?？\uFFFD]/g, '')
}

function guessesOf(run: readonly ReadCharacter[], items: readonly ShownItem[]): readonly Guess[] {
  const guesses: Guess[] = []
  run.forEach((character, at) => {
    if (isShown(character, items)) return
    const doubtful = character.margin < CERTAIN
    const last = guesses.at(-1)
    if (last?.end === at) guesses[guesses.length - 1] = { start: last.start, end: at + 1, doubtful: last.doubtful || doubtful }
    else guesses.push({ start: at, end: at + 1, doubtful })
  })
  return guesses
}

/** Both its bytes are there, the one in the character before, the other in that after. */
function isShown(character: ReadCharacter, items: readonly ShownItem[]): boolean {
  const slot = slotOf(character)
  const { trail } = items[slot]!
  const next = items[slot + 1]
  return trail !== 0 && (trail === character.written || charOf(trail, next ? next.lead || next.ascii : 0) === character.written)
}

/**
 * What the user is told of a run: one doubt that spans it and a character on either
 * side (a run may begin or end beside where it seems to), or none where the bytes
 * show all of it. Offsets into the run's text, where −1 is the character before.
 */
export function doubtOf({ text, guesses }: RestoredRun, hasBefore: boolean, hasAfter: boolean): readonly Doubt[] {
  if (guesses.length === 0) return []
  const words = Array.from(guesses, ({ start, end }) => `“${quoted(text.slice(start, end))}”`)
  const unsure = words.filter((_, index) => guesses[index]!.doubtful)
  const actual =
    guesses.length === 1 && guesses[0]!.end - guesses[0]!.start === text.length
      ? `字节错位丢失的文字，按上下文补为${words[0]!}`
      : `字节错位处还原为“${quoted(text)}”，其中 ${guesses.length} 处按上下文补出：${listed(words)}`
  const expected = unsure.length === 0 ? '补出的文字请对照原件核对' : `${unsure.length === words.length ? '' : listed(unsure)}不止一种补法，请对照原件核对`
  return [{ start: hasBefore ? -1 : 0, end: text.length + (hasAfter ? 1 : 0), actual, expected }]
}

/** As the text will read when all is repaired. */
function quoted(text: string): string {
  const { simplified } = characterForms()
  const plain = Array.from(text, (char) => simplified.get(char) ?? char).join('').trim()
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain
}

function listed(words: readonly string[]): string {
  return words.length > LISTED ? `${words.slice(0, LISTED).join('')}等` : words.join('')
}

/**
 * Where a reading of a damaged line can stand, and which characters take it on.
 *
 *   aligned k   items before k are read as they are shown
 *   shifted k   the first byte of item k is read, its second is the first byte of a character
 *   gap k,g     as shifted k, and one more character is read, whose second byte and
 *               the first byte of the character to come vanished as a pair
 *
 * A state is a number that grows along the line, so one sweep in order sees all.
 */
import { isReadAs } from './readings.ts'
import type { Candidates, Form } from './shift-candidates.ts'
import type { ShownItem } from './shown-line.ts'

export interface Step {
  /** As the dictionary has it. */
  readonly char: string
  /** As it goes into the text. */
  readonly written: string
  readonly to: number
  readonly cost: number
  /** Index of the item at which the character was decided; −1 for one that is read as shown. */
  readonly slot: number
  /** Which of the characters that stand for what one slot shows: the first, one of which nothing is shown, the last. */
  readonly part: 'first' | 'hidden' | 'last'
  /** First byte of the character, 0 for one that is read as shown. */
  readonly lead: number
}

/** A '?' is damage rather than a question mark. */
const DAMAGE = 9
/** The run ends where nothing shows it. */
const UNMARKED_END = 11
export const END = 1.5
/** A reading that its gloss contradicts. */
const AGAINST_GLOSS = 9
/** Pairs vanish often, but a reading without one is simpler. */
const GAP = 0.7
/** A character of which no byte is shown. */
const NOTHING_SHOWN = 1
/** Latin words are rare among Chinese ones. */
const FIRST_LETTER = 5
/** The marker stands for an ASCII character too, and which one only the words can tell. */
const SWALLOWING = 2
/** Lines do not end with these. */
const MID_SENTENCE = new Set([',', '、', '(', '“', '《'])
/** … nor begin with these. */
const NOT_FIRST = new Set([',', '、', '。', ')', '”', '》', ':', ';'])
const UNFINISHED = 5
export const SWALLOWED = [...'(),:;.0123456789']

/** The gap that stands for all. */
export const ANY = -1

/** What one character more makes of a state; the numbers are costs, as those of words are. */
export class ShiftMoves {
  readonly items: readonly ShownItem[]
  readonly candidates: Candidates
  /** States of one item: aligned, shifted, the gaps, the second gaps, any gap, swallowed. */
  readonly stride: number

  constructor(items: readonly ShownItem[], candidates: Candidates) {
    this.items = items
    this.candidates = candidates
    this.stride = 4 + 2 * candidates.gaps.length
  }

  aligned(item: number): number {
    return item * this.stride
  }
  itemOf(state: number): number {
    return Math.floor(state / this.stride)
  }
  isAligned(state: number): boolean {
    return state % this.stride === 0
  }
  shifted(item: number): number {
    return item * this.stride + 1
  }
  gap(item: number, gap: number): number {
    return item * this.stride + 2 + gap
  }
  /** A gap after a character of which nothing is shown; a third in a row is not looked for. */
  secondGap(item: number, gap: number): number {
    return item * this.stride + 2 + this.candidates.gaps.length + gap
  }
  /**
   * What can follow a gap differs from gap to gap only in which first bytes it may
   * have, so it is worked out once, for a gap that stands for all of them.
   */
  anyGap(state: number): number | undefined {
    const kind = state % this.stride
    return kind >= 2 && kind < this.stride - 2 ? state - kind + this.stride - 2 : undefined
  }
  /** Whether `first`, found after the gap that stands for all, can follow this one. */
  follows(gapState: number, first: Step): boolean {
    const gap = (gapState % this.stride) - 2
    const count = this.candidates.gaps.length
    return this.candidates.gaps[gap % count]![first.lead]! && (gap < count || first.part !== 'hidden')
  }
  /** At a marker that stands for a byte and the ASCII character after it. */
  swallowed(item: number): number {
    return (item + 1) * this.stride - 1
  }

  /** Whether a shifted run may break off after item k. */
  isEnd(k: number): boolean {
    const next = this.items[k + 1]
    return !next || next.isMarker || (next.ascii > 0 && next.ascii < 0x40)
  }

  /** Item k read as it is shown. */
  shown(k: number): Step {
    const { char, shown, ascii } = this.items[k]!
    const cost = !isLetter(ascii) ? 0 : isLetter(this.items[k - 1]?.ascii ?? 0) ? 0 : FIRST_LETTER
    return { char, written: shown, to: this.aligned(k + 1), cost, slot: -1, part: 'first', lead: 0 }
  }

  /** `form` is the character that lost its first byte, or its second, where the marker stands. */
  lost(k: number, form: Form, steps: Step[]): void {
    const next = this.items[k + 1]
    if (!next) return
    const trail = next.lead || next.ascii
    if (next.isMarker) steps.push(decided(form, this.aligned(k + 2), DAMAGE + END + NOTHING_SHOWN + againstGloss(form, next.gloss), k))
    else if (form.trail === trail) steps.push({ ...this.joined(k, form, next, 'first'), cost: DAMAGE + (k === 0 && this.items[0]!.start === 0 && NOT_FIRST.has(form.char) ? UNFINISHED : 0) })
    if (form.gap >= 0 && !next.isMarker) steps.push(decided(form, this.gap(k, form.gap), DAMAGE + NOTHING_SHOWN, k))
  }

  /** `form` begins with the second byte of item k. */
  taken(k: number, form: Form, steps: Step[]): void {
    if (form.lead !== this.items[k]!.trail) return
    const next = this.items[k + 1]
    const trail = next ? next.lead || next.ascii : 0
    if (next && trail !== 0) {
      if (form.trail === trail) steps.push(this.joined(k, form, next, 'first'))
    }
    if (form.gap >= 0) steps.push(decided(form, this.gap(k, form.gap), GAP, k))
    if (next?.isMarker) {
      const cost = END + againstGloss(form, next.gloss)
      steps.push(decided(form, this.aligned(k + 2), cost, k))
      if (next.gloss === '') steps.push(decided(form, this.swallowed(k + 1), cost + SWALLOWING, k))
    } else if (!next || next.ascii !== 0) steps.push(decided(form, this.aligned(k + 1), END + againstGloss(form, this.items[k]!.gloss) + (!next && MID_SENTENCE.has(form.char) ? UNFINISHED : 0), k))
    else if (form.frequent) steps.push(decided(form, this.aligned(k + 1), UNMARKED_END, k))
  }

  /** `form` ends with the first byte of the next item, or leaves nothing and opens one more gap. */
  filled(k: number, gap: number, form: Form, steps: Step[]): void {
    const count = this.candidates.gaps.length
    if (gap !== ANY && !this.candidates.gaps[gap % count]![form.lead]) return
    const next = this.items[k + 1]
    if (next && form.trail === (next.lead || next.ascii)) steps.push(this.joined(k, form, next, 'last'))
    // What was left of it at the end of the run is lost as well.
    if (!next || next.ascii !== 0) {
      const gloss = next?.isMarker ? next.gloss : this.items[k]!.gloss
      steps.push({ ...decided(form, this.aligned(next?.isMarker ? k + 2 : k + 1), END + NOTHING_SHOWN + againstGloss(form, gloss), k), part: 'last' })
    }
    if ((gap < count || gap === ANY) && form.gap >= 0) steps.push({ ...decided(form, this.secondGap(k, form.gap), NOTHING_SHOWN, k), part: 'hidden' })
  }

  /** `form` takes the first byte of the next item for its second. */
  joined(k: number, form: Form, next: ShownItem, part: Step['part']): Step {
    if (next.ascii === 0) return { ...decided(form, this.shifted(k + 1), 0, k), part }
    return { ...decided(form, this.aligned(k + 2), END + againstGloss(form, next.gloss), k), part }
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

export function asciiStep(code: number, to: number, slot: number, cost: number): Step {
  const char = String.fromCharCode(code)
  return { char, written: char, to, cost, slot, part: 'first', lead: 0 }
}

function decided(form: Form, to: number, cost: number, slot: number): Step {
  return { char: form.char, written: form.written, to, cost, slot, part: 'first', lead: form.lead }
}

function againstGloss(form: Form, gloss: string): number {
  return gloss === '' || isReadAs(form.char, gloss) ? 0 : AGAINST_GLOSS
}

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
import { isReadAs, readAs } from './readings.ts'
import type { ShownItem } from './shown-line.ts'
import { charOf, pairOf } from './gbk-table.ts'
import { beginningsByTrail, folded, secondsWithLead, type Candidates, type Form } from './shift-candidates.ts'
import type { WordCosts, WordTail } from './word-costs.ts'

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
const END = 1.5
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
const SWALLOWED = [...'(),:;.0123456789']

export class ShiftStates {
  readonly items: readonly ShownItem[]
  readonly #candidates: Candidates
  readonly #stride: number
  readonly #steps = new Map<number, readonly Step[]>()
  readonly #followersOf = new Map<number, ReadonlySet<string>>()
  readonly #wholes = new Map<number, { readonly char: string; readonly steps: readonly Step[] }>()

  constructor(items: readonly ShownItem[], candidates: Candidates) {
    this.items = items
    this.#candidates = candidates
    this.#stride = 4 + 2 * candidates.gaps.length
  }

  aligned(item: number): number {
    return item * this.#stride
  }
  itemOf(state: number): number {
    return Math.floor(state / this.#stride)
  }
  isAligned(state: number): boolean {
    return state % this.#stride === 0
  }
  /** Whether both bytes of the character that `step` read are shown. */
  isWhole(state: number, step: Step): boolean {
    const kind = state % this.#stride
    return kind === 0 ? step.slot < 0 : kind === 1 && this.items[this.itemOf(state) + 1] !== undefined && this.#wholeAt(state).char === step.char
  }
  #shifted(item: number): number {
    return item * this.#stride + 1
  }
  #gap(item: number, gap: number): number {
    return item * this.#stride + 2 + gap
  }
  /** A gap after a character of which nothing is shown; a third in a row is not looked for. */
  #secondGap(item: number, gap: number): number {
    return item * this.#stride + 2 + this.#candidates.gaps.length + gap
  }
  /**
   * What can follow a gap differs from gap to gap only in which first bytes it may
   * have, so it is worked out once, for a gap that stands for all of them.
   */
  anyGap(state: number): number | undefined {
    const kind = state % this.#stride
    return kind >= 2 && kind < this.#stride - 2 ? state - kind + this.#stride - 2 : undefined
  }
  /** Whether `first`, found after the gap that stands for all, can follow this one. */
  follows(gapState: number, first: Step): boolean {
    const gap = (gapState % this.#stride) - 2
    const count = this.#candidates.gaps.length
    return this.#candidates.gaps[gap % count]![first.lead]! && (gap < count || first.part !== 'hidden')
  }
  /** At a marker that stands for a byte and the ASCII character after it. */
  #swallowed(item: number): number {
    return (item + 1) * this.#stride - 1
  }

  /** The characters that can come next and of which a byte is shown. */
  steps(state: number): readonly Step[] {
    let known = this.#steps.get(state)
    if (!known) this.#steps.set(state, (known = this.#stepsFrom(state)))
    return known
  }

  /** The ways in which `char` can come next; usually none or one. */
  stepsWith(state: number, char: string): readonly Step[] {
    const k = this.itemOf(state)
    if (k >= this.items.length) return NONE
    const kind = state % this.#stride
    if (kind === 0 && !this.items[k]!.isMarker) return this.items[k]!.char === char ? this.steps(state) : NONE
    if (kind === this.#stride - 1 || (kind === 1 && this.items[k]!.trail < 0x80)) return this.steps(state).filter((step) => step.char === char)
    // Most words fail here, at the cost of one look-up.
    if (kind === 1 && !this.#followers(state).has(char)) return NONE
    const forms = this.#candidates.formsOf.get(char) ?? NO_FORMS
    let steps: Step[] | undefined
    if (kind === 0) {
      steps = this.items[k]!.char === char ? [this.#shown(k)] : []
      for (const form of forms) this.#lost(k, form, steps)
    } else if (kind === 1) {
      for (const form of forms) if (form.lead === this.items[k]!.trail) this.#taken(k, form, (steps ??= []))
    } else {
      const next = this.items[k + 1]
      const shown = next ? next.lead || next.ascii : 0
      for (const form of forms) if (form.trail === shown || form.gap >= 0 || !next || next.ascii !== 0) this.#filled(k, kind === this.#stride - 2 ? ANY : kind - 2, form, (steps ??= []))
    }
    return steps ?? NONE
  }

  /** Which characters can come next, where that is a list. */
  followers(state: number): ReadonlySet<string> | undefined {
    const kind = state % this.#stride
    return kind === 1 || (kind === 0 && !this.items[this.itemOf(state)]?.isMarker) ? this.#followers(state) : undefined
  }
  #followers(state: number): ReadonlySet<string> {
    let known = this.#followersOf.get(state)
    if (!known) this.#followersOf.set(state, (known = new Set(this.steps(state).map(({ char }) => char))))
    return known
  }

  /** The first two characters of the words that can come next, with what may follow them. */
  eachBeginning(state: number, longer: WordCosts['longer'], visit: (first: Step, second: Step, tails: readonly WordTail[]) => void): void {
    const k = this.itemOf(state)
    const item = this.items[k]
    if (!item) return
    const kind = state % this.#stride
    const next = this.items[k + 1]
    const shown = next ? next.lead || next.ascii : 0
    const halfKnown = kind === 0 ? item.isMarker : kind === this.#stride - 2
    if (halfKnown && next?.ascii === 0 && next.lead > 0 && next.trail >= 0x80 && !this.#isEnd(k + 1)) this.#eachHalfKnown(k, kind, next, visit)
    else
      for (const first of this.steps(state)) {
        const seconds = longer.get(first.char)
        if (seconds) this.#eachSecond(first, seconds, visit)
      }
    if (halfKnown)
      for (const { first, second, tails } of this.#candidates.vanishingBefore.get(shown) ?? []) {
        const firsts: Step[] = []
        if (kind === 0) this.#lost(k, first, firsts)
        else this.#filled(k, ANY, first, firsts)
        this.#eachPair(firsts, second, tails, visit)
      }
    if (kind === 1)
      for (const { first, second, tails } of this.#candidates.vanishing.get((item.trail << 8) | shown) ?? []) {
        const firsts: Step[] = []
        this.#taken(k, first, firsts)
        this.#eachPair(firsts, second, tails, visit)
      }
  }

  /** Of the first character only the second byte is shown: the words are looked up by it and what the second can be. */
  #eachHalfKnown(k: number, kind: number, next: ShownItem, visit: (first: Step, second: Step, tails: readonly WordTail[]) => void): void {
    const { bySecond, byLead } = beginningsByTrail(this.#candidates, next.lead)
    const firsts: Step[] = []
    const seconds: Step[] = []
    const visitAll = (first: Form, tails: readonly WordTail[], follow: readonly Step[]): void => {
      firsts.length = 0
      if (kind === 0) this.#lost(k, first, firsts)
      else this.#filled(k, ANY, first, firsts)
      for (const step of firsts) if (step.to === this.#shifted(k + 1)) for (const second of follow) visit(step, second, tails)
    }
    const whole = this.#wholeAt(this.#shifted(k + 1))
    for (const { first, tails } of bySecond.get(whole.char) ?? []) visitAll(first, tails, whole.steps)
    for (const { first, second, tails } of byLead.get(next.trail) ?? []) {
      if (second.char === whole.char) continue
      seconds.length = 0
      this.#taken(k + 1, second, seconds)
      visitAll(first, tails, seconds)
    }
  }

  /** Whether a shifted run may break off after item k. */
  #isEnd(k: number): boolean {
    const next = this.items[k + 1]
    return !next || next.isMarker || (next.ascii > 0 && next.ascii < 0x40)
  }

  /** `second` fills the gap that one of `firsts` opened. */
  #eachPair(firsts: readonly Step[], second: Form, tails: readonly WordTail[], visit: (first: Step, second: Step, tails: readonly WordTail[]) => void): void {
    for (const first of firsts) {
      const kind = first.to % this.#stride
      if (kind < 2 || kind >= this.#stride - 2) continue
      const seconds: Step[] = []
      this.#filled(this.itemOf(first.to), kind - 2, second, seconds)
      for (const step of seconds) visit(first, step, tails)
    }
  }

  /** The character that the next item gives where no pair vanished before it. */
  #wholeAt(state: number): { readonly char: string; readonly steps: readonly Step[] } {
    let known = this.#wholes.get(state)
    if (!known) {
      const k = this.itemOf(state)
      const next = this.items[k + 1]!
      const char = folded(charOf(this.items[k]!.trail, next.lead || next.ascii))
      this.#wholes.set(state, (known = { char, steps: char === '' ? NONE : this.stepsWith(state, char) }))
    }
    return known
  }

  #eachSecond(first: Step, seconds: ReadonlyMap<string, readonly WordTail[]>, visit: (first: Step, second: Step, tails: readonly WordTail[]) => void): void {
    const k = this.itemOf(first.to)
    const item = this.items[k]
    if (!item) return
    const kind = first.to % this.#stride
    const tryChar = (char: string): void => {
      const tails = seconds.get(char)
      if (tails) for (const second of this.stepsWith(first.to, char)) visit(first, second, tails)
    }
    if (kind === 0 && !item.isMarker) tryChar(item.char)
    else if (kind === 0) for (const char of seconds.keys()) tryChar(char)
    // At an end anything may come that has the byte.
    else if (kind === 1 && this.#isEnd(k))
      for (const { second, tails } of secondsWithLead(this.#candidates, first.char, seconds, item.trail)) {
        const steps: Step[] = []
        this.#taken(k, second, steps)
        for (const step of steps) visit(first, step, tails)
      }
    else if (kind === 1) {
      const whole = this.#wholeAt(first.to)
      const tails = seconds.get(whole.char)
      if (tails) for (const second of whole.steps) visit(first, second, tails)
      for (const { second, tails } of secondsWithLead(this.#candidates, first.char, seconds, item.trail)) {
        if (second.gap < 0 || second.char === whole.char) continue
        const steps: Step[] = []
        this.#taken(k, second, steps)
        for (const step of steps) visit(first, step, tails)
      }
    } else if (kind < this.#stride - 1) {
      // Where the pair between the two vanished is known beforehand; here a hidden one comes second.
      if (kind < 2 + this.#candidates.gaps.length)
        for (const { second, tails } of this.#candidates.gapSeconds.get(first.char) ?? []) {
          const steps: Step[] = []
          this.#filled(k, kind - 2, second, steps)
          for (const step of steps) if (step.part === 'hidden') visit(first, step, tails)
        }
    }
  }

  #stepsFrom(state: number): readonly Step[] {
    const k = this.itemOf(state)
    const item = this.items[k]
    if (!item) return NONE
    const { byLead, byTrail } = this.#candidates
    const kind = state % this.#stride
    const next = this.items[k + 1]
    const steps: Step[] = []
    if (kind === 0) {
      steps.push(this.#shown(k))
      if (!item.isMarker || !next) return steps
      for (const form of byTrail.get(next.lead || next.ascii) ?? NO_FORMS) this.#lost(k, form, steps)
      // Both its bytes are lost, but its gloss is there: “??(zé)令”.
      if (next.isMarker && next.gloss !== '')
        for (const char of readAs(next.gloss, this.#candidates)) for (const form of this.#candidates.formsOf.get(char) ?? NO_FORMS) this.#lost(k, form, steps)
    } else if (kind === 1) {
      if (item.trail >= 0x80) {
        const whole = charOf(item.trail, next ? next.lead || next.ascii : 0)
        for (const form of whole === '' ? NO_FORMS : (this.#candidates.formsOf.get(folded(whole)) ?? [shownForm(whole)])) if (form.written === whole) this.#taken(k, form, steps)
        for (const form of byLead.get(item.trail) ?? NO_FORMS) if (form.written !== whole) this.#taken(k, form, steps)
      }
      // The pair took in a true ASCII character, and with it the run was in step again.
      else if (item.trail > 0) steps.push(asciiStep(item.trail, this.aligned(k + 1), k, END))
    } else if (kind === this.#stride - 1) for (const char of SWALLOWED) steps.push(asciiStep(char.charCodeAt(0), this.aligned(k + 1), k, 0))
    else for (const form of byTrail.get(next ? next.lead || next.ascii : 0) ?? NO_FORMS) this.#filled(k, kind === this.#stride - 2 ? ANY : kind - 2, form, steps)
    return steps
  }

  #shown(k: number): Step {
    const { char, shown, ascii } = this.items[k]!
    const cost = !isLetter(ascii) ? 0 : isLetter(this.items[k - 1]?.ascii ?? 0) ? 0 : FIRST_LETTER
    return { char, written: shown, to: this.aligned(k + 1), cost, slot: -1, part: 'first', lead: 0 }
  }

  /** `form` is the character that lost its first byte, or its second, where the marker stands. */
  #lost(k: number, form: Form, steps: Step[]): void {
    const next = this.items[k + 1]
    if (!next) return
    const trail = next.lead || next.ascii
    if (next.isMarker) steps.push(decided(form, this.aligned(k + 2), DAMAGE + END + NOTHING_SHOWN + againstGloss(form, next.gloss), k))
    else if (form.trail === trail) steps.push({ ...this.#joined(k, form, next, 'first'), cost: DAMAGE + (k === 0 && this.items[0]!.start === 0 && NOT_FIRST.has(form.char) ? UNFINISHED : 0) })
    if (form.gap >= 0 && !next.isMarker) steps.push(decided(form, this.#gap(k, form.gap), DAMAGE + NOTHING_SHOWN, k))
  }

  /** `form` begins with the second byte of item k. */
  #taken(k: number, form: Form, steps: Step[]): void {
    if (form.lead !== this.items[k]!.trail) return
    const next = this.items[k + 1]
    const trail = next ? next.lead || next.ascii : 0
    if (next && trail !== 0) {
      if (form.trail === trail) steps.push(this.#joined(k, form, next, 'first'))
    }
    if (form.gap >= 0) steps.push(decided(form, this.#gap(k, form.gap), GAP, k))
    if (next?.isMarker) {
      const cost = END + againstGloss(form, next.gloss)
      steps.push(decided(form, this.aligned(k + 2), cost, k))
      if (next.gloss === '') steps.push(decided(form, this.#swallowed(k + 1), cost + SWALLOWING, k))
    } else if (!next || next.ascii !== 0) steps.push(decided(form, this.aligned(k + 1), END + againstGloss(form, this.items[k]!.gloss) + (!next && MID_SENTENCE.has(form.char) ? UNFINISHED : 0), k))
    else if (form.frequent) steps.push(decided(form, this.aligned(k + 1), UNMARKED_END, k))
  }

  /** `form` ends with the first byte of the next item, or leaves nothing and opens one more gap. */
  #filled(k: number, gap: number, form: Form, steps: Step[]): void {
    const count = this.#candidates.gaps.length
    if (gap !== ANY && !this.#candidates.gaps[gap % count]![form.lead]) return
    const next = this.items[k + 1]
    if (next && form.trail === (next.lead || next.ascii)) steps.push(this.#joined(k, form, next, 'last'))
    // What was left of it at the end of the run is lost as well.
    if (!next || next.ascii !== 0) {
      const gloss = next?.isMarker ? next.gloss : this.items[k]!.gloss
      steps.push({ ...decided(form, this.aligned(next?.isMarker ? k + 2 : k + 1), END + NOTHING_SHOWN + againstGloss(form, gloss), k), part: 'last' })
    }
    if ((gap < count || gap === ANY) && form.gap >= 0) steps.push({ ...decided(form, this.#secondGap(k, form.gap), NOTHING_SHOWN, k), part: 'hidden' })
  }

  #joined(k: number, form: Form, next: ShownItem, part: Step['part']): Step {
    if (next.ascii === 0) return { ...decided(form, this.#shifted(k + 1), 0, k), part }
    return { ...decided(form, this.aligned(k + 2), END + againstGloss(form, next.gloss), k), part }
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** The gap that stands for all. */
const ANY = -1
const NONE: readonly Step[] = []
const NO_FORMS: readonly Form[] = []

/** A character that no dictionary has, as it is shown. */
function shownForm(written: string): Form {
  const pair = pairOf(written)
  return { char: folded(written), written, lead: pair >> 8, trail: pair & 0xff, gap: -1, frequent: false }
}

function asciiStep(code: number, to: number, slot: number, cost: number): Step {
  const char = String.fromCharCode(code)
  return { char, written: char, to, cost, slot, part: 'first', lead: 0 }
}

function decided(form: Form, to: number, cost: number, slot: number): Step {
  return { char: form.char, written: form.written, to, cost, slot, part: 'first', lead: form.lead }
}

function againstGloss(form: Form, gloss: string): number {
  return gloss === '' || isReadAs(form.char, gloss) ? 0 : AGAINST_GLOSS
}

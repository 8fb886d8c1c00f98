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
import { pinyin } from 'pinyin-pro'
import type { ShownItem } from './shown-line.ts'
import type { Candidates, Form } from './shift-candidates.ts'

export interface Step {
  /** As the dictionary has it. */
  readonly char: string
  /** As it goes into the text. */
  readonly written: string
  readonly to: number
  readonly cost: number
  /** Index of the item at which the character was decided; −1 for one that is read as shown. */
  readonly slot: number
  /** Of the characters that one slot gave way to, the first or the second. */
  readonly second: boolean
}

/** A '?' is damage rather than a question mark. */
const DAMAGE = 9
/** The byte lost first was the second of its character. */
const TRAIL_LOST = 5
/** The run ends where nothing shows it. */
const UNMARKED_END = 11
const END = 1.5
/** A reading that its gloss contradicts. */
const AGAINST_GLOSS = 9
/** So many characters, the most frequent, are tried where nothing but a lead byte is known. */
const UNMARKED_CHOICES = 6

export class ShiftStates {
  readonly items: readonly ShownItem[]
  readonly #candidates: Candidates
  readonly #stride: number
  readonly #steps = new Map<number, readonly Step[]>()
  readonly #byChar = new Map<number, ReadonlyMap<string, readonly Step[]>>()

  constructor(items: readonly ShownItem[], candidates: Candidates) {
    this.items = items
    this.#candidates = candidates
    this.#stride = 2 + candidates.gaps.length
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
  #shifted(item: number): number {
    return item * this.#stride + 1
  }
  #gap(item: number, gap: number): number {
    return item * this.#stride + 2 + gap
  }

  /** Every character that can come next. */
  steps(state: number): readonly Step[] {
    let known = this.#steps.get(state)
    if (!known) this.#steps.set(state, (known = this.#stepsFrom(state)))
    return known
  }

  /** The ways in which `char` can come next; usually none or one. */
  stepsWith(state: number, char: string): readonly Step[] {
    let byChar = this.#byChar.get(state)
    if (!byChar) {
      const grouped = new Map<string, Step[]>()
      for (const step of this.steps(state)) {
        const list = grouped.get(step.char)
        if (list) list.push(step)
        else grouped.set(step.char, [step])
      }
      this.#byChar.set(state, (byChar = grouped))
    }
    return byChar.get(char) ?? []
  }

  #stepsFrom(state: number): readonly Step[] {
    const k = this.itemOf(state)
    if (k >= this.items.length) return []
    const kind = state % this.#stride
    if (kind === 0) return this.#fromAligned(k)
    if (kind === 1) return this.#fromShifted(k)
    return this.#fromGap(k, kind - 2)
  }

  #fromAligned(k: number): readonly Step[] {
    const item = this.items[k]!
    const steps: Step[] = [{ char: item.char, written: item.shown, to: this.aligned(k + 1), cost: 0, slot: -1, second: false }]
    const next = this.items[k + 1]
    if (!item.isMarker || !next || next.lead === 0) return steps
    const to = this.#shifted(k + 1)
    for (const form of this.#candidates.byTrail.get(next.lead) ?? []) steps.push(decided(form, to, DAMAGE, k))
    for (const form of this.#candidates.byLead.get(next.lead) ?? []) steps.push(decided(form, to, DAMAGE + TRAIL_LOST, k))
    return steps
  }

  #fromShifted(k: number): readonly Step[] {
    const { trail: lead, shown } = this.items[k]!
    // The pair took in a true ASCII character, and with it the run was in step again.
    if (lead < 0x80) {
      const char = String.fromCharCode(lead)
      return lead === 0 ? [] : [{ char, written: char, to: this.aligned(k + 1), cost: END, slot: k, second: false }]
    }
    const steps: Step[] = []
    const next = this.items[k + 1]
    const forms = this.#candidates.byLead.get(lead) ?? []
    const trail = next ? next.lead || next.ascii : 0
    if (next && trail !== 0) {
      const to = next.ascii === 0 ? this.#shifted(k + 1) : this.aligned(k + 2)
      for (const form of forms) {
        if (form.trail === trail) steps.push(decided(form, to, next.ascii === 0 ? 0 : END + againstGloss(form, next.gloss), k))
        if (form.gap >= 0) steps.push(decided(form, this.#gap(k, form.gap), 0, k))
      }
    }
    if (!next || next.ascii !== 0 || next.isMarker) {
      const to = this.aligned(next?.isMarker ? k + 2 : k + 1)
      const gloss = next?.isMarker ? next.gloss : this.items[k]!.gloss
      for (const form of forms) steps.push(decided(form, to, END + againstGloss(form, gloss), k))
    } else {
      void shown
      for (const form of forms.slice(0, UNMARKED_CHOICES)) steps.push(decided(form, this.aligned(k + 1), UNMARKED_END, k))
    }
    return steps
  }

  #fromGap(k: number, gap: number): readonly Step[] {
    const next = this.items[k + 1]
    const trail = next ? next.lead || next.ascii : 0
    if (!next || trail === 0) return []
    const allowed = this.#candidates.gaps[gap]!
    const to = next.ascii === 0 ? this.#shifted(k + 1) : this.aligned(k + 2)
    const steps: Step[] = []
    for (const form of this.#candidates.byTrail.get(trail) ?? [])
      if (allowed[form.lead]) steps.push({ ...decided(form, to, next.ascii === 0 ? 0 : END + againstGloss(form, next.gloss), k), second: true })
    return steps
  }
}

function decided(form: Form, to: number, cost: number, slot: number): Step {
  return { char: form.char, written: form.written, to, cost, slot, second: false }
}

function againstGloss(form: Form, gloss: string): number {
  if (gloss === '') return 0
  const readings = pinyin(form.char, { multiple: true, type: 'array', toneType: 'none' })
  return readings.includes(gloss.replace('u\u0308', 'ü')) ? 0 : AGAINST_GLOSS
}

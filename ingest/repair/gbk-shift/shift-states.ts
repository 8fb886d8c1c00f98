/**
 * What can come next in a state of the reading (shift-moves.ts): all characters of
 * which a byte is shown, or a given one. Kept, since many words ask.
 */
import { charOf, pairOf } from './gbk-table.ts'
import { readAs } from './readings.ts'
import { folded, type Form } from './shift-candidates.ts'
import { ANY, asciiStep, END, ShiftMoves, SWALLOWED, type Step } from './shift-moves.ts'

/** The character that the next item gives where no pair vanished before it. */
export interface WholeCharacter {
  readonly char: string
  readonly steps: readonly Step[]
}

export class ShiftStates extends ShiftMoves {
  readonly #steps = new Map<number, readonly Step[]>()
  readonly #followersOf = new Map<number, ReadonlySet<string>>()
  readonly #wholes = new Map<number, WholeCharacter>()

  /** Whether both bytes of the character that `step` read are shown. */
  isWhole(state: number, step: Step): boolean {
    const kind = state % this.stride
    return kind === 0 ? step.slot < 0 : kind === 1 && this.items[this.itemOf(state) + 1] !== undefined && this.wholeAt(state).char === step.char
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
    const kind = state % this.stride
    if (kind === 0 && !this.items[k]!.isMarker) return this.items[k]!.char === char ? this.steps(state) : NONE
    if (kind === this.stride - 1 || (kind === 1 && this.items[k]!.trail < 0x80)) return this.steps(state).filter((step) => step.char === char)
    // Most words fail here, at the cost of one look-up.
    if (kind === 1 && !this.#followers(state).has(char)) return NONE
    const forms = this.candidates.formsOf.get(char) ?? NO_FORMS
    let steps: Step[] | undefined
    if (kind === 0) {
      steps = this.items[k]!.char === char ? [this.shown(k)] : []
      for (const form of forms) this.lost(k, form, steps)
    } else if (kind === 1) {
      for (const form of forms) if (form.lead === this.items[k]!.trail) this.taken(k, form, (steps ??= []))
    } else {
      const next = this.items[k + 1]
      const shown = next ? next.lead || next.ascii : 0
      for (const form of forms) if (form.trail === shown || form.gap >= 0 || !next || next.ascii !== 0) this.filled(k, kind === this.stride - 2 ? ANY : kind - 2, form, (steps ??= []))
    }
    return steps ?? NONE
  }

  /** Which characters can come next, where that is a list. */
  followers(state: number): ReadonlySet<string> | undefined {
    const kind = state % this.stride
    return kind === 1 || (kind === 0 && !this.items[this.itemOf(state)]?.isMarker) ? this.#followers(state) : undefined
  }
  #followers(state: number): ReadonlySet<string> {
    let known = this.#followersOf.get(state)
    if (!known) this.#followersOf.set(state, (known = new Set(this.steps(state).map(({ char }) => char))))
    return known
  }

  wholeAt(state: number): WholeCharacter {
    let known = this.#wholes.get(state)
    if (!known) {
      const k = this.itemOf(state)
      const next = this.items[k + 1]!
      const char = folded(charOf(this.items[k]!.trail, next.lead || next.ascii))
      this.#wholes.set(state, (known = { char, steps: char === '' ? NONE : this.stepsWith(state, char) }))
    }
    return known
  }

  #stepsFrom(state: number): readonly Step[] {
    const k = this.itemOf(state)
    const item = this.items[k]
    if (!item) return NONE
    const { byLead, byTrail } = this.candidates
    const kind = state % this.stride
    const next = this.items[k + 1]
    const steps: Step[] = []
    if (kind === 0) {
      steps.push(this.shown(k))
      if (!item.isMarker || !next) return steps
      for (const form of byTrail.get(next.lead || next.ascii) ?? NO_FORMS) this.lost(k, form, steps)
      // Both its bytes are lost, but its gloss is there: “??(zé)令”.
      if (next.isMarker && next.gloss !== '')
        for (const char of readAs(next.gloss, this.candidates)) for (const form of this.candidates.formsOf.get(char) ?? NO_FORMS) this.lost(k, form, steps)
    } else if (kind === 1) {
      if (item.trail >= 0x80) {
        const whole = charOf(item.trail, next ? next.lead || next.ascii : 0)
        for (const form of whole === '' ? NO_FORMS : (this.candidates.formsOf.get(folded(whole)) ?? [shownForm(whole)])) if (form.written === whole) this.taken(k, form, steps)
        for (const form of byLead.get(item.trail) ?? NO_FORMS) if (form.written !== whole) this.taken(k, form, steps)
      }
      // The pair took in a true ASCII character, and with it the run was in step again.
      else if (item.trail > 0) steps.push(asciiStep(item.trail, this.aligned(k + 1), k, END))
    } else if (kind === this.stride - 1) for (const char of SWALLOWED) steps.push(asciiStep(char.charCodeAt(0), this.aligned(k + 1), k, 0))
    else for (const form of byTrail.get(next ? next.lead || next.ascii : 0) ?? NO_FORMS) this.filled(k, kind === this.stride - 2 ? ANY : kind - 2, form, steps)
    return steps
  }
}

const NONE: readonly Step[] = []
const NO_FORMS: readonly Form[] = []

/** A character that no dictionary has, as it is shown. */
function shownForm(written: string): Form {
  const pair = pairOf(written)
  return { char: folded(written), written, lead: pair >> 8, trail: pair & 0xff, gap: -1, frequent: false }
}

/**
 * The first two characters of every word that fits what is shown. Most shifted
 * bytes allow dozens of characters but few pairs of them, so the pairs are looked
 * up in tables instead of trying each character with each.
 */
import { beginningsByTrail, secondsWithLead, type Form } from './shift-candidates.ts'
import { ANY, type Step } from './shift-moves.ts'
import type { ShiftStates } from './shift-states.ts'
import type { ShownItem } from './shown-line.ts'
import type { WordCosts, WordTail } from './word-costs.ts'

export type Visit = (first: Step, second: Step, tails: readonly WordTail[]) => void

/** The first two characters of the words that can come next, with what may follow them. */
export function eachBeginning(states: ShiftStates, state: number, longer: WordCosts['longer'], visit: Visit): void {
  const k = states.itemOf(state)
  const item = states.items[k]
  if (!item) return
  const kind = state % states.stride
  const next = states.items[k + 1]
  const shown = next ? next.lead || next.ascii : 0
  const halfKnown = kind === 0 ? item.isMarker : kind === states.stride - 2
  if (halfKnown && next?.ascii === 0 && next.lead > 0 && next.trail >= 0x80 && !states.isEnd(k + 1)) eachHalfKnown(states, k, kind, next, visit)
  else
    for (const first of states.steps(state)) {
      const seconds = longer.get(first.char)
      if (seconds) eachSecond(states, first, seconds, visit)
    }
  if (halfKnown)
    for (const { first, second, tails } of states.candidates.vanishingBefore.get(shown) ?? []) {
      const firsts: Step[] = []
      if (kind === 0) states.lost(k, first, firsts)
      else states.filled(k, ANY, first, firsts)
      eachPair(states, firsts, second, tails, visit)
    }
  if (kind === 1)
    for (const { first, second, tails } of states.candidates.vanishing.get((item.trail << 8) | shown) ?? []) {
      const firsts: Step[] = []
      states.taken(k, first, firsts)
      eachPair(states, firsts, second, tails, visit)
    }
}

/** Of the first character only the second byte is shown: the words are looked up by it and what the second can be. */
function eachHalfKnown(states: ShiftStates, k: number, kind: number, next: ShownItem, visit: Visit): void {
  const { bySecond, byLead } = beginningsByTrail(states.candidates, next.lead)
  const firsts: Step[] = []
  const seconds: Step[] = []
  const visitAll = (first: Form, tails: readonly WordTail[], follow: readonly Step[]): void => {
    firsts.length = 0
    if (kind === 0) states.lost(k, first, firsts)
    else states.filled(k, ANY, first, firsts)
    for (const step of firsts) if (step.to === states.shifted(k + 1)) for (const second of follow) visit(step, second, tails)
  }
  const whole = states.wholeAt(states.shifted(k + 1))
  for (const { first, tails } of bySecond.get(whole.char) ?? []) visitAll(first, tails, whole.steps)
  for (const { first, second, tails } of byLead.get(next.trail) ?? []) {
    if (second.char === whole.char) continue
    seconds.length = 0
    states.taken(k + 1, second, seconds)
    visitAll(first, tails, seconds)
  }
}

/** `second` fills the gap that one of `firsts` opened. */
function eachPair(states: ShiftStates, firsts: readonly Step[], second: Form, tails: readonly WordTail[], visit: Visit): void {
  for (const first of firsts) {
    const kind = first.to % states.stride
    if (kind < 2 || kind >= states.stride - 2) continue
    const seconds: Step[] = []
    states.filled(states.itemOf(first.to), kind - 2, second, seconds)
    for (const step of seconds) visit(first, step, tails)
  }
}

function eachSecond(states: ShiftStates, first: Step, seconds: ReadonlyMap<string, readonly WordTail[]>, visit: Visit): void {
  const k = states.itemOf(first.to)
  const item = states.items[k]
  if (!item) return
  const kind = first.to % states.stride
  const tryChar = (char: string): void => {
    const tails = seconds.get(char)
    if (tails) for (const second of states.stepsWith(first.to, char)) visit(first, second, tails)
  }
  if (kind === 0 && !item.isMarker) tryChar(item.char)
  else if (kind === 0) for (const char of seconds.keys()) tryChar(char)
  // At an end anything may come that has the byte.
  else if (kind === 1 && states.isEnd(k))
    for (const { second, tails } of secondsWithLead(states.candidates, first.char, seconds, item.trail)) {
      const steps: Step[] = []
      states.taken(k, second, steps)
      for (const step of steps) visit(first, step, tails)
    }
  else if (kind === 1) {
    const whole = states.wholeAt(first.to)
    const tails = seconds.get(whole.char)
    if (tails) for (const second of whole.steps) visit(first, second, tails)
    for (const { second, tails } of secondsWithLead(states.candidates, first.char, seconds, item.trail)) {
      if (second.gap < 0 || second.char === whole.char) continue
      const steps: Step[] = []
      states.taken(k, second, steps)
      for (const step of steps) visit(first, step, tails)
    }
  } else if (kind < states.stride - 1) {
    // Where the pair between the two vanished is known beforehand; here a hidden one comes second.
    if (kind < 2 + states.candidates.gaps.length)
      for (const { second, tails } of states.candidates.gapSeconds.get(first.char) ?? []) {
        const steps: Step[] = []
        states.filled(k, kind - 2, second, steps)
        for (const step of steps) if (step.part === 'hidden') visit(first, step, tails)
      }
  }
}

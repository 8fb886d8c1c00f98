/**
 * How far the best readings are, item by item, and from which cost on another is
 * given up: without it a search would follow every word of the dictionary.
 */
import { DAMAGE } from './reading-prices.ts'
import { ALIGNED, GAP, LAST_GAP, STAGES } from './reading-stages.ts'

/** Readings that fell this far behind others at the same item are given up. */
const HOPELESS = 14
const HOPELESS_IN_GAP = 10
/** Characters that fill a gap cost at most this, mostly. */
const AHEAD = 8

export class ReadingBounds {
  /** By item: cost of the best reading that got there, in step and out of step. */
  readonly #inStep: Float64Array
  readonly #shifted: Float64Array
  /** The last item that a reading out of step got to, or −1. */
  lastShifted = -1

  constructor(items: number) {
    this.#inStep = new Float64Array(items + 3).fill(Infinity)
    this.#shifted = new Float64Array(items + 3).fill(Infinity)
  }

  /** Whether none got to the item in step for less. */
  isBestInStep(item: number, cost: number): boolean {
    return cost <= this.#inStep[item]!
  }

  /** Cost from which on a reading at this stage is hopeless. */
  worstAt(stage: number): number {
    const item = (stage / STAGES) | 0
    const inStep = this.#inStep[item]!
    const shifted = this.#shifted[item]! + HOPELESS
    if (stage % STAGES === ALIGNED) return Math.min(inStep + HOPELESS, shifted)
    const mode = stage % STAGES
    if (mode >= GAP && mode <= LAST_GAP) {
      // These are ahead of others at the same item by the characters that fill the gap.
      const next = this.#shifted[item + 1]!
      return Math.min(inStep + DAMAGE + HOPELESS + AHEAD, next === Infinity ? shifted + AHEAD : next + HOPELESS_IN_GAP)
    }
    // The damage that it supposes is priced in.
    return Math.min(inStep + DAMAGE + HOPELESS, shifted)
  }

  /** A reading got to the stage at this cost. */
  note(stage: number, cost: number): void {
    const item = (stage / STAGES) | 0
    if (stage % STAGES === ALIGNED) {
      if (cost < this.#inStep[item]!) this.#inStep[item] = cost
    } else {
      if (cost < this.#shifted[item]!) this.#shifted[item] = cost
      if (item > this.lastShifted) this.lastShifted = item
    }
  }
}

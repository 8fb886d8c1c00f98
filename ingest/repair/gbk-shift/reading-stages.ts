/**
 * Where a reading of a damaged line stands:
 *
 *   ALIGNED k    items before k are read as they are shown
 *   SHIFTED k    the first byte of item k is read, its second is the first byte of a character
 *   GAP k        as shifted k, and one more character is read, whose second byte and the
 *                first byte of the character to come vanished as a pair (twice and three
 *                times over in the two stages after it, with characters of which nothing is shown)
 *   SWALLOWED k  at a marker that stands for a byte and the ASCII character after it
 *   PASSING k    between two characters that are read at once
 *
 * Stages are numbers that grow along the line, so one sweep in order sees all.
 */
import type { ReadCharacter } from './lattice.ts'

export const ALIGNED = 0
export const SHIFTED = 1
export const GAP = 2
export const LAST_GAP = 4
export const SWALLOWED = 5
export const PASSING = 6
export const STAGES = 7

/** Item at which the character was decided; −1 for one that is read as shown. */
export function slotOf({ place }: ReadCharacter): number {
  return place < 0 ? -1 : place >> 2
}
export function isInStep({ stage }: ReadCharacter): boolean {
  return stage % STAGES === ALIGNED
}
export function itemAfter({ stage }: ReadCharacter): number {
  return Math.floor(stage / STAGES)
}

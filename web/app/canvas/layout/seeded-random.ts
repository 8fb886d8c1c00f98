/** Numbers that look random and are the same every time, so that the same graph is the same picture. */

/** @returns a source of numbers from 0 up to 1 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

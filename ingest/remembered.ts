/** What depends on a word or name alone is worked out once: plans use the same ones again and again. */

/** A dictionary's worth; beyond it the memory is emptied rather than grown. */
const MOST_WORDS = 100_000

/** @param workOut depends on nothing but the word */
export function remembered<Found>(workOut: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MOST_WORDS) known.clear()
    const found = workOut(word)
    known.set(word, found)
    return found
  }
}

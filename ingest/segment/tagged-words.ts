/**
 * `nodejieba.tag` at less than half its cost. `tag` makes an object for every word,
 * `cut` only a string, and what a word is tagged depends on the word alone: so a line
 * is cut, and tagged only where it holds a word that was not met before.
 */
import nodejieba from 'nodejieba'

export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** A dictionary's worth; beyond it the memory is emptied rather than grown. */
const MOST_WORDS = 200_000

const known = new Map<string, TaggedWord>()

/** @param line without line ends, at which no word goes on; @returns exactly what `nodejieba.tag(line)` does */
export function taggedWords(line: string): readonly TaggedWord[] {
  const found: TaggedWord[] = []
  for (const word of nodejieba.cut(line, true)) {
    const tagged = known.get(word)
    if (tagged === undefined) return learnt(nodejieba.tag(line))
    found.push(tagged)
  }
  return found
}

function learnt(words: readonly TaggedWord[]): readonly TaggedWord[] {
  if (known.size + words.length > MOST_WORDS) known.clear()
  for (const word of words) known.set(word.word, word)
  return words
}

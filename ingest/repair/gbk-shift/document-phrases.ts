/**
 * The document's own wording as a witness: plans repeat themselves, so what
 * stands undamaged elsewhere is the best guess for what was lost here. A phrase
 * of any length counts like one word, the cheaper the longer it is.
 */
import { folded } from './shift-candidates.ts'
import { wordCosts } from './word-costs.ts'

export interface DocumentPhrases {
  /** Folded and without glosses; '\n' where the text breaks off. */
  readonly text: string
  readonly positions: ReadonlyMap<string, readonly number[]>
  /** Where words end; a phrase begins and ends between words, or 据共享 would witness as well as 数据共享. */
  readonly isWordEnd: (position: number) => boolean
  /** Cost of a phrase met `count` times. */
  readonly cost: (count: number) => number
}

/** Longer ones gain nothing: two phrases of this length are cheap as well. */
export const LONGEST_PHRASE = 12
/** Plans repeat within a few pages; this bounds time and memory for a text of any size. */
const WITNESS = 60_000
/** A short document is weak evidence: its phrases are priced as if it were this much longer. */
const CAUTION = 2500

export function documentPhrases(text: string): DocumentPhrases {
  const plain = text
    .slice(0, WITNESS)
    .replace(/[(（][a-zɑɡüāáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿê]{1,7}[)）]/g, '')
    // A damaged run is no witness, and what stands beside it would witness only that its words break off there.
    .replace(/[^\n?？\uFFFD]{0,6}[?？\uFFFD][^\x20-\x7e\n?？\uFFFD]*[^\n?？\uFFFD]{0,6}/g, '\n')
  let clean = ''
  for (const char of plain) clean += char.length === 1 ? folded(char) : '\n'
  const positions = new Map<string, number[]>()
  const wordEnds = new Uint8Array(clean.length + 1)
  for (let i = 0; i < clean.length; i += longestWordAt(clean, i)) {
    wordEnds[i] = 1
    const char = clean[i]!
    // Phrases begin with a word: marks are cheap by themselves.
    if (char < '\u3400') continue
    const list = positions.get(char)
    if (list) list.push(i)
    else positions.set(char, [i])
  }
  const size = clean.length + CAUTION
  return { text: clean, positions, isWordEnd: (position) => wordEnds[position] === 1 || position === clean.length, cost: (count) => Math.log(size / count) + (count === 1 ? 1.5 : 0.7) }
}

/** Longest match is segmentation enough here: it only keeps phrases from breaking words in two. */
function longestWordAt(text: string, at: number): number {
  const tails = wordCosts().longer.get(text[at]!)?.get(text[at + 1] ?? '')
  let longest = 1
  for (const { rest } of tails ?? []) if (rest.length + 2 > longest && text.startsWith(rest, at + 2)) longest = rest.length + 2
  return longest
}

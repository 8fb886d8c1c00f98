/**
 * One step on from a point of the lattice, along the words of three tries: those
 * of the dictionary, the phrases of the document, and what a line may begin with.
 */
import { dictionary, UNKNOWN_COST } from './dictionary.ts'
import type { DocumentPhrases } from './document-phrases.ts'
import { Lattice } from './lattice.ts'
import type { ReadingBounds } from './reading-bounds.ts'
import { FOREIGN, FULL_WIDTH_LETTER, LETTER } from './reading-prices.ts'
import { STAGES } from './reading-stages.ts'
import type { WordTrie } from './word-trie.ts'
import { RARE, type WrittenForms } from './written-forms.ts'

/** Points hold a node of one of three tries; between words it is 0. */
export const BETWEEN_WORDS = 0
export const PHRASE = 1 << 25
export const LINE_START = 2 << 25
export const NODE = PHRASE - 1

/** Kept between searches for its memory alone; begun anew by each walk. */
export const lattice = new Lattice()

export class WordWalk {
  /** The point that is gone on from. */
  point = 0
  readonly #words = dictionary().words
  readonly #forms: WrittenForms
  readonly #phrases: DocumentPhrases
  readonly #starts: WordTrie | null
  readonly #bounds: ReadingBounds

  /** @param items how many there are in the line */
  constructor(items: number, forms: WrittenForms, phrases: DocumentPhrases, starts: WordTrie | null, bounds: ReadingBounds) {
    this.#forms = forms
    this.#phrases = phrases
    this.#starts = starts
    this.#bounds = bounds
    lattice.begin((items + 3) * STAGES)
  }

  /** What the words that are begun at the point cost at least. */
  leastFrom(point: number): number {
    const node = lattice.node[point]!
    return node === BETWEEN_WORDS ? 0 : this.trieOf(node).least[node & NODE]!
  }

  /** The trie that a point's node is of. */
  trieOf(node: number): WordTrie {
    return node >= LINE_START ? this.#starts! : node >= PHRASE ? this.#phrases : this.#words
  }

  /** On by a character that is known. */
  enter(char: number, written: number, stage: number, price: number, place: number): void {
    const node = lattice.node[this.point]!
    if (node !== BETWEEN_WORDS) {
      if (node >= PHRASE && node < LINE_START) this.#phrases.open(node & NODE)
      const child = this.trieOf(node).child(node & NODE, char)
      if (child !== 0) this.#go(child | (node & ~NODE), written, stage, -1, price, place, true)
      return
    }
    const word = this.#words.child(0, char)
    if (word !== 0) this.#go(word, written, stage, -1, price, place, true)
    if (word === 0 || this.#words.cost[word] === Infinity) this.arrive(written, stage, -1, price + unknownCost(char, place), place)
    const phrase = this.#phrases.child(0, char)
    if (phrase !== 0) this.#go(phrase | PHRASE, written, stage, -1, price, place, true)
    const start = this.point === 0 && this.#starts ? this.#starts.child(0, char) : 0
    if (start !== 0) this.#go(start | LINE_START, written, stage, -1, price, place, true)
  }

  /**
   * On by a character that is guessed. Alone it must not be a rare one; words that
   * go on behind a vanished pair are looked up by both its neighbours.
   */
  push(node: number, form: number, stage: number, gap: number, price: number, place: number): void {
    if (node === 0) return
    const begins = lattice.node[this.point] === BETWEEN_WORDS
    const written = this.#forms.written[form]!
    if (this.#forms.foreign[form] === 1) price += FOREIGN
    if (!begins || gap < 0 || node >= PHRASE) this.#go(node, written, stage, gap, price, place, !begins)
    else if (this.#words.cost[node]! < RARE) this.arrive(written, stage, gap, price + this.#words.cost[node]!, place)
  }

  /** On to `node`, and where a word ends there, to the beginning of the next. */
  #go(node: number, written: number, stage: number, gap: number, price: number, place: number, mayBeRare: boolean): void {
    const trie = this.trieOf(node)
    const local = node & NODE
    const least = lattice.cost[this.point]! + price + trie.least[local]!
    if (least > this.#bounds.worstAt(stage)) {
      if (place >= 0) return
    } else {
      this.#bounds.note(stage, least)
      if (trie.firstChild[local] !== 0 || node >= PHRASE) lattice.reach(this.point, stage, node, gap, price, written, place)
    }
    const cost = trie.cost[local]!
    if (cost !== Infinity && (cost < RARE || mayBeRare)) this.arrive(written, stage, gap, price + cost, place)
  }

  /** On to the beginning of the next word. */
  arrive(written: number, stage: number, gap: number, price: number, place: number): void {
    const total = lattice.cost[this.point]! + price
    // Read as shown it can always be, however unlikely.
    if (total > this.#bounds.worstAt(stage) && place >= 0) return
    this.#bounds.note(stage, total)
    lattice.reach(this.point, stage, BETWEEN_WORDS, gap, price, written, place)
  }
}

function unknownCost(char: number, place: number): number {
  return char >= 0x7f ? UNKNOWN_COST : place < 0 ? LETTER : FULL_WIDTH_LETTER
}

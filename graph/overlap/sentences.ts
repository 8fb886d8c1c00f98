/**
 * The sentences of a document by place: two systems that one sentence names are
 * spoken of together, whatever it says of them.
 */
const END = /[。！？!?\n]/gu

export class Sentences {
  readonly #document: string
  readonly #text: string
  /** Where each begins, in order. */
  readonly #starts: readonly number[]

  constructor(document: string, text: string) {
    this.#document = document
    this.#text = text
    this.#starts = [0, ...Array.from(text.matchAll(END), ({ index }) => index + 1)]
  }

  /** @returns what is said of the sentence at an offset: a key for it among all documents, and its words */
  at(offset: number): readonly [key: string, sentence: string] {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    const start = this.#starts[low] ?? 0
    return [`${this.#document} ${start}`, this.#text.slice(start, this.#starts[high] ?? this.#text.length).trim()]
  }
}

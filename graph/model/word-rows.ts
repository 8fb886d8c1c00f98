/**
 * Rows of words of a lexicon, and which of them have a word in a text: one walk
 * over the text, however many words the lexicon has.
 */
export class WordRows {
  /** By the code of their first character. */
  readonly #byFirst = new Map<number, { readonly word: string; readonly row: number }[]>()

  constructor(rows: readonly (readonly string[])[]) {
    rows.forEach((words, row) => {
      for (const word of words) {
        const first = word.charCodeAt(0)
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { word, row }])
      }
    })
  }

  /** @returns indices of the rows with a word that stands in `text`, in their order */
  rowsIn(text: string): readonly number[] {
    const found: number[] = []
    for (let at = 0; at < text.length; at += 1) {
      for (const { word, row } of this.#byFirst.get(text.charCodeAt(at)) ?? NONE) {
        if (text.startsWith(word, at) && !found.includes(row)) found.push(row)
      }
    }
    return found.sort((a, b) => a - b)
  }
}

const NONE: readonly never[] = []

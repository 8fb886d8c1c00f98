/** Which places of a text a name has taken already. */
import type { Span } from '../../graph/model/document-graph.ts'

export class CoveredPlaces {
  readonly #taken: Uint8Array

  /** @param length of the text */
  constructor(length: number) {
    this.#taken = new Uint8Array(length)
  }

  add({ start, end }: Span): void {
    this.#taken.fill(1, start, end)
  }

  has(place: number): boolean {
    return this.#taken[place] === 1
  }

  /** Whether any place of the span is taken. */
  touches({ start, end }: Span): boolean {
    return this.#taken.subarray(start, end).includes(1)
  }
}

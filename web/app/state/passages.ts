/**
 * A text cut into passages, each a screenful: what is far from sight is shown as
 * plain text and marked only when it comes near, so that a text of a million
 * characters opens at once. Every offset lies in exactly one paragraph.
 */
import type { Span } from '../../../graph/model/document-graph.ts'

/** One line of the text, or a piece of a line that is longer than a page. */
export interface Line extends Span {
  /** Where the next line begins: what lies between is the line end and empty lines. */
  readonly next: number
  /** True for a piece that goes on the line before it. */
  readonly continued: boolean
}

export interface Passage extends Span {
  readonly lines: readonly Line[]
}

const PASSAGE_LENGTH = 3_000
const PASSAGE_LINES = 40
const LONGEST_PIECE = 2_000

export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = []
  let lines: Line[] = []
  const end = (): void => {
    const [first, last] = [lines[0], lines.at(-1)]
    if (first && last) passages.push({ start: first.start, end: last.next, lines })
    lines = []
  }
  for (const line of linesOf(text)) {
    const start = lines[0]?.start ?? line.start
    if (lines.length > 0 && (line.end - start > PASSAGE_LENGTH || lines.length >= PASSAGE_LINES)) end()
    lines.push(line)
  }
  end()
  return passages
}

/** The passage that an offset lies in. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  const found = passages.findIndex(({ end }) => offset < end)
  return found < 0 ? passages.length - 1 : found
}

/** Lines with something in them; empty ones belong to the line before, or to the first. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  const add = (start: number, end: number, continued: boolean): void => {
    const before = lines.at(-1)
    if (before) lines[lines.length - 1] = { ...before, next: start }
    lines.push({ start: before ? start : 0, end, next: text.length, continued })
  }
  let start = 0
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\r|\n|$/gu)) {
    if (text.slice(start, index).trim() !== '') {
      let from = start
      while (index - from > LONGEST_PIECE) {
        const to = pieceEnd(text, from)
        add(from, to, from > start)
        from = to
      }
      add(from, index, from > start)
    }
    start = index + lineEnd.length
  }
  return lines
}

/** After a sentence where there is one, and never inside a surrogate pair. */
function pieceEnd(text: string, from: number): number {
  const limit = from + LONGEST_PIECE
  const stop = text.lastIndexOf('。', limit - 1)
  if (stop >= from + LONGEST_PIECE / 2) return stop + 1
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

/** Lines of a text with their places, trimmed of surrounding white space. */
import type { Span } from '../../graph/model/document-graph.ts'

export interface Line extends Span {
  readonly text: string
}

/** @returns the lines that hold anything, in order; offsets are into `text` */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const lead = raw.length - raw.trimStart().length
      lines.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length })
    }
    start += raw.length + 1
  }
  return lines
}

/** Sentences of a stretch of text, split at full stops, semicolons, line ends and the edges of a table's cells outside quotation marks. */
import type { Span } from '../graph/model/document-graph.ts'
import { matchesIn } from './matches.ts'

/** No sentence is longer: a run of words without a full stop is cut at a comma, so that work stays linear in the text. */
export const LONGEST_SENTENCE = 2000

const ENDS = new Set(Array.from('。;；!！?？\n\t', (char) => char.charCodeAt(0)))
const [OPEN, CLOSE, NEWLINE, TAB] = [0x201c, 0x201d, 0x0a, 0x09]
const STRETCH = /[^。;；!！?？\n\t]+/gu

/** @param from start of the stretch; offsets of the result are into `text` */
export function sentencesOf(text: string, from: number, to: number): readonly Span[] {
  const sentences: Span[] = []
  let start = from
  let quoted = 0
  for (let index = from; index < to; index += 1) {
    const char = text.charCodeAt(index)
    if (char === OPEN) quoted += 1
    else if (char === CLOSE) quoted = Math.max(0, quoted - 1)
    const long = index - start > LONGEST_SENTENCE && (/[,，、]/u.test(text.charAt(index)) || index - start > 2 * LONGEST_SENTENCE)
    const ends = char === NEWLINE || char === TAB || long || (quoted === 0 && ENDS.has(char))
    if (!ends) continue
    if (index > start) sentences.push({ start, end: index })
    start = index + 1
    quoted = 0
  }
  if (to > start) sentences.push({ start, end: to })
  return sentences
}

/** Where words run on without any end for longer than a sentence does: lists and noise, in which nothing is said. */
export function endlessStretches(text: string): readonly Span[] {
  return matchesIn(text, STRETCH).flatMap(({ 0: words, index }) => (words.length > LONGEST_SENTENCE ? [{ start: index, end: index + words.length }] : []))
}

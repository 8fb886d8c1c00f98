/**
 * U+FFFD stands where some program could not decode a character, and so does a
 * half-width question mark that asks nothing, or an empty box within a sentence.
 * Nothing in the text says which character it was, so it stays and the user is told.
 */
import { isQuestion } from './question-marks.ts'
import type { Doubt, Rule } from './rule.ts'

const BOX = /[□■▯]/
const BOX_IN_SENTENCE = /(?<=[\p{Script=Han}，、“《（])[□■▯]+(?=[\p{Script=Han}，。、；：）”》])/gu
/** A text with boxes to tick has them behind spaces and at the beginning of lines: “是否公开：□是 □否”. */
const BOX_TO_TICK = /(?:^|[\s：:])[□■▯]/m

export const lostCharacters: Rule = {
  name: 'repair/lost-character',
  find(text) {
    const leftovers: Doubt[] = []
    for (const match of text.matchAll(/\uFFFD+|\?+/g)) {
      const { 0: marks, index: start } = match
      const end = start + marks.length
      if (marks.startsWith('\uFFFD')) leftovers.push({ start, end, actual: `${marks.length} 个字符已丢失（�）`, expected: '完整的文字，请对照原件补上' })
      else if (!isQuestion(text, start, end)) leftovers.push({ ...withNeighbours(text, start, end), actual: `“${around(text, start, end)}”中的问号不像在提问，可能是丢失的文字`, expected: '请对照原件核对' })
    }
    for (const { 0: boxes, index: start } of !BOX.test(text) || BOX_TO_TICK.test(text) ? [] : text.matchAll(BOX_IN_SENTENCE))
      leftovers.push({ ...withNeighbours(text, start, start + boxes.length), actual: `“${around(text, start, start + boxes.length)}”中的方框可能是显示不出的文字`, expected: '请对照原件核对' })
    return { changes: [], leftovers: leftovers.sort((a, b) => a.start - b.start) }
  },
}

/** A mark may have taken one of them along. */
function withNeighbours(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: start > 0 && text[start - 1] !== '\n' ? start - 1 : start, end: end < text.length && text[end] !== '\n' ? end + 1 : end }
}

/** The mark with what stands beside it in its line. */
function around(text: string, start: number, end: number): string {
  const before = /[^\n]{0,6}$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? ''
  const after = /^[^\n]{0,6}/.exec(text.slice(end, end + 6))?.[0] ?? ''
  return `${before}${text.slice(start, Math.min(end, start + 6))}${after}`.trim()
}

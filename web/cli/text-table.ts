/**
 * Rows as an aligned table in a terminal, where a Chinese character takes two
 * columns.
 */

/** Han, kana, hangul, their punctuation, full-width forms, emoji. */
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{33FF}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{A000}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE4F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/** @param rows cells as they are to be shown; control characters become spaces */
export function textTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(printable))
  const widths = columns.map((_, place) => Math.max(...lines.map((cells) => displayWidth(cells[place] ?? ''))))
  const rule = widths.map((width) => '─'.repeat(width))
  const [head = [], ...body] = lines
  return [head, rule, ...body].map((cells) => row(cells, widths)).join('\n')
}

function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, place) => cell + ' '.repeat((widths[place] ?? 0) - displayWidth(cell)))
    .join('  ')
    .trimEnd()
}

/** A text from a document must not move the cursor or colour the terminal. */
const printable = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ')

/** Plain-text tables whose columns stay straight where Chinese and Latin stand side by side. */

export type Row = readonly string[]

/** First column to the left, the others to the right; two spaces between. */
export function textTable(header: Row, rows: readonly Row[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))))
  const line = (row: Row): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        const padding = ' '.repeat(width - displayWidth(cell))
        return column === 0 ? cell + padding : padding + cell
      })
      .join('  ')
      .trimEnd()
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  return [line(header), rule, ...rows.map(line)].join('\n')
}

/** Columns of a terminal: a full-width character takes two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += WIDE.test(char) ? 2 : 1
  return width
}

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u

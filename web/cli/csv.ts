/**
 * Rows as CSV (RFC 4180), safe to open in a spreadsheet: a text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */

export type Cell = string | number | boolean | null

// Full-width forms too: Chinese spreadsheets take them for the ASCII ones.
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/u

export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((cells) => cells.map(field).join(',')).join('\r\n') + '\r\n'
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

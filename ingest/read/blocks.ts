/**
 * What every reader but that of plain text gives: lines and tables in the order
 * of reading; and their one form as text. A paragraph or heading is a line. A row
 * of a table is a line with a tab between its cells, so that it survives in the
 * text that every later offset points into, is read by whoever opens it, and is
 * the same as a table copied out of Word.
 */
import { LONGEST_TEXT, TOO_LONG } from './size-limit.ts'
import { ReadingRefused } from './unreadable-document.ts'

export type Block =
  | { readonly kind: 'line'; readonly text: string }
  /** Rows of cells. Whoever reads a merged cell puts it into each row that it spans. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** @returns counts what a reader puts into its blocks. It throws {ReadingRefused} where that becomes too much */
export function textBudget(): (length: number) => void {
  let spent = 0
  return (length) => {
    spent += length
    if (spent > LONGEST_TEXT) throw new ReadingRefused(TOO_LONG)
  }
}

/** One line a paragraph and row; empty lines and empty rows are left out. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.kind === 'line') lines.push(oneLine(block.text))
    else for (const row of block.rows) lines.push(row.map(oneLine).join('\t').trimEnd())
  }
  return `${lines.filter((line) => line.trim() !== '').join('\n')}\n`
}

/** White space inside a paragraph or cell is one space; an indent of full-width spaces is none. */
function oneLine(text: string): string {
  return text.replace(/[\s\0\u200B\u200E\u200F\uFEFF]+/gu, ' ').trim()
}

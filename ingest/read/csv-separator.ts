/** Which mark stands between the cells of a text that is a table of tasks. */
import { columnOf } from '../lexicon/table-headers.ts'

const SEPARATORS = [',', ';', '，', '|'] as const
/** The heads of the columns stand near the top, below a title at most. */
const TOP_LINES = 12
const TOP_LENGTH = 8_000
/** So many heads side by side are no chance. */
const HEADS = 3

/** @returns null where the text is no such table; tabs need no reading, they are how tables travel */
export function csvSeparator(text: string): string | null {
  const top = text.slice(0, TOP_LENGTH).split(/\r?\n|\r/u, TOP_LINES)
  // | x | y | is Markdown's.
  return SEPARATORS.find((separator) => top.some((line) => !/^\s*\|/u.test(line) && heads(line, separator) >= HEADS)) ?? null
}

const heads = (line: string, separator: string): number => line.split(separator).filter((cell) => columnOf(cell.replace(/^\s*"|"\s*$/gu, '')) !== null).length

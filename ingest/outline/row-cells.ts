/** The cells of a table's row that its text still divides: with tabs, or with bars as Markdown and old terminals draw them. */
import type { Line } from './lines.ts'

const BARS = /[|｜│┃∣]/gu
/** |---|---|, ├──┼──┤: a rule between rows. */
const RULE = /^[\s|｜│┃∣+\-—–=:：─━┄┈├┤┼┌┐└┘┬┴┏┓┗┛┣┫┳┻╋]+$/u

/** Whether a line is a row of cells. */
export function isRow({ text }: Line): boolean {
  return text.includes('\t') || ((text.match(BARS)?.length ?? 0) >= 2 && !isRule(text))
}

export function isRule(text: string): boolean {
  return text.length >= 3 && RULE.test(text)
}

/** @returns the cells, empty ones too, each with its place */
export function cellsOf(line: Line): readonly Line[] {
  const byTab = line.text.includes('\t')
  const opening = byTab ? 0 : (/^[|｜│┃∣]/u.exec(line.text)?.[0].length ?? 0)
  const inner = byTab ? line.text : line.text.slice(opening).replace(/[|｜│┃∣]$/u, '')
  const cells: Line[] = []
  let start = line.start + opening
  for (const raw of inner.split(byTab ? '\t' : BARS)) {
    const text = raw.trim()
    const at = start + raw.length - raw.trimStart().length
    cells.push({ text, start: at, end: at + text.length })
    start += raw.length + 1
  }
  return cells
}

/**
 * Lines of pages → paragraphs: lines that ran on are joined, page numbers and
 * what every page repeats go, tables stand where they stood.
 */
import type { Block } from './blocks.ts'
import type { PageLine } from './pdf-lines.ts'
import type { PageTable } from './pdf-tables.ts'
import { withoutMergedCells } from './table-grid.ts'

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PageLine[]
  readonly tables: readonly PageTable[]
}

interface OpenParagraph {
  readonly text: string
  readonly last: PageLine
}

const PAGE_NUMBER = /^[-—–―─·•.\s]*(?:第\s*)?(?:[\divxl]{1,4}|[一二三四五六七八九十百]{1,4})(?:\s*页)?(?:\s*(?:[/|]|,?\s*共|of)\s*\d{1,4}\s*页?)?[-—–―─·•.\s]*$/iu
/** Share of the page's height in which heads, feet and page numbers stand. */
const MARGIN = 0.1
/** A head stands on this share of the pages, and on two at least. */
const REPEATED = 0.5
const HEADING = /^(?:第[一二三四五六七八九十百\d]+[章节条编部]|[一二三四五六七八九十百]+[、.．]|[(（][一二三四五六七八九十百\d]+[)）]|\d{1,3}[、．]|\d{1,3}\.(?!\d)|[①-⑳]|附件|附表)/u

export function pdfBlocks(pages: readonly PdfPage[]): readonly Block[] {
  const repeated = repeatedLines(pages)
  const blocks: Block[] = []
  let open = null as OpenParagraph | null
  const close = (): void => {
    if (open !== null) blocks.push({ kind: 'line', text: open.text })
    open = null
  }
  for (const page of pages) {
    let tables = [...page.tables]
    let above: PageLine | null = null
    for (const line of page.lines) {
      if (isFurniture(line, page, repeated)) continue
      const before = tables.filter(({ top }) => top < line.baseline && above !== null && above.baseline <= top || top < line.baseline && above === null)
      if (before.length > 0) {
        close()
        for (const table of before) put(blocks, table)
        tables = tables.filter((table) => !before.includes(table))
      }
      if (open !== null && runsOn(open.last, line, above === null)) open = { text: joined(open.text, line.text), last: line }
      else {
        close()
        open = { text: line.text, last: line }
      }
      above = line
    }
    if (tables.length > 0) close()
    for (const table of tables) put(blocks, table)
  }
  close()
  return blocks
}

/** A row that a page break cut in two goes on at the top of the next page, without a number of its own. */
function put(blocks: Block[], { rows }: PageTable): void {
  const cells = withoutMergedCells(rows)
  const last = blocks.at(-1)
  const [first] = cells
  const above = last?.kind === 'table' ? last.rows.at(-1) : undefined
  if (last?.kind === 'table' && above !== undefined && first !== undefined && first.length > 2 && first.length === above.length && first[0] === '' && /^\d{1,3}$/u.test(above[0] ?? '')) {
    const whole = above.map((cell, index) => cell + (first[index] ?? ''))
    blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows.slice(0, -1), whole, ...cells.slice(1)] }
  } else if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, ...cells] }
  else blocks.push({ kind: 'table', rows: cells })
}

const shape = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s/gu, '')
const inMargin = ({ baseline }: PageLine, { height }: PdfPage): boolean => baseline < height * MARGIN || baseline > height * (1 - MARGIN)

function repeatedLines(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set(page.lines.filter((line) => inMargin(line, page)).map(({ text }) => shape(text)))
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2 && count >= pages.length * REPEATED).map(([text]) => text))
}

function isFurniture(line: PageLine, page: PdfPage, repeated: ReadonlySet<string>): boolean {
  return inMargin(line, page) && (PAGE_NUMBER.test(line.text) || repeated.has(shape(line.text)))
}

/** Whether a line goes on with the one above: that one is full, this one begins at the margin. */
function runsOn(above: PageLine, line: PageLine, onNextPage: boolean): boolean {
  const { size, column } = above
  if (Math.abs(line.size - size) > 0.12 * size) return false
  if (!onNextPage && (line.baseline - above.baseline > 2.6 * size || (line.baseline < above.baseline && line.column === column))) return false
  // The last character of a line may have had to move on to the next.
  const full = above.right >= column.right - 2.2 * size
  const indented = line.left > line.column.left + 1.2 * size
  if (!full || indented) return false
  return !(HEADING.test(line.text) && (/[。；;：:！!？?）)]$/u.test(above.text) || above.right < column.right - 1.2 * size))
}

function joined(above: string, line: string): string {
  // A number goes on with the next line (20 + 24年) as a Chinese word does; between Latin words a space was left out.
  const latin = /[A-Za-z][,.;]?$/u.test(above) && /^[A-Za-z]/u.test(line)
  return above + (latin ? ' ' : '') + line
}


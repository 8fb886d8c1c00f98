/**
 * Word (.docx), by its XML. Libraries that turn Word into HTML lose the
 * numbers that Word counts itself, and with them a plan's measures, so the few
 * elements that carry text are read here.
 */
import { textBudget, type Block } from './blocks.ts'
import { readNumbering, type Numbering } from './docx-numbering.ts'
import { readStyles, type Styles } from './docx-styles.ts'
import { readMarkup, type MarkupEvents } from './markup-events.ts'
import { withoutMergedCells, type TableCell } from './table-grid.ts'
import { zipMembers, type ZipMembers } from './zip-members.ts'

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'

/** @throws {ReadingRefused} */
export async function readDocx(bytes: Uint8Array): Promise<readonly Block[]> {
  const members = await zipMembers(bytes, /^word\/(?:document|numbering|styles)\.xml$/u)
  const numbering = readNumbering(await textOf(members, NUMBERING))
  const styles = readStyles(await textOf(members, STYLES))
  const reader = documentReader(numbering, styles)
  readMarkup(await textOf(members, DOCUMENT), 'xml', reader.events)
  return reader.blocks
}

async function textOf(members: ZipMembers, name: string): Promise<string> {
  if (name !== DOCUMENT && !members.names.includes(name)) return ''
  const chunks: Buffer[] = []
  await members.stream(name, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Deleted and moved text, the codes of fields, readings over characters, and the second copy of a text box. */
const SKIPPED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:rt', 'mc:Fallback', 'w:rPrChange', 'w:pPrChange'])

interface OpenParagraph {
  text: string
  style: string
  list: string | null
  level: number | null
}

interface OpenCell {
  readonly lines: string[]
  columns: number
  /** Goes on with the cell above. */
  continues: boolean
}

interface OpenTable {
  readonly rows: OpenCell[][]
}

function documentReader(numbering: Numbering, styles: Styles): { readonly events: MarkupEvents; readonly blocks: readonly Block[] } {
  const blocks: Block[] = []
  const paragraphs: OpenParagraph[] = []
  const tables: { readonly table: OpenTable; cell: OpenCell | null }[] = []
  const spend = textBudget()
  let [skipped, inText, inTabs, hidden] = [0, false, false, false]

  const put = (text: string): void => {
    spend(text.length)
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined && !hidden) paragraph.text += text
  }
  const line = (text: string): void => {
    const cell = tables.at(-1)?.cell
    if (cell) cell.lines.push(text)
    else blocks.push({ kind: 'line', text })
  }

  const events: MarkupEvents = {
    open(name, attributes) {
      if (SKIPPED.has(name)) skipped++
      if (skipped > 0) return
      const paragraph = paragraphs.at(-1)
      const value = attributes['w:val']
      const open = tables.at(-1)
      switch (name) {
        case 'w:p': return void paragraphs.push({ text: '', style: '', list: null, level: null })
        case 'w:pStyle': if (paragraph) paragraph.style = value ?? ''; return
        case 'w:numId': if (paragraph) paragraph.list = value ?? null; return
        case 'w:ilvl': if (paragraph) paragraph.level = Number(value ?? 0); return
        case 'w:r': hidden = false; return
        case 'w:vanish': if (paragraph && value !== '0' && value !== 'false') hidden = true; return
        case 'w:t': inText = true; return
        case 'w:tabs': inTabs = true; return
        case 'w:tab': if (!inTabs) put(' '); return
        case 'w:noBreakHyphen': return put('-')
        case 'w:br': case 'w:cr': if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') put('\n'); return
        case 'w:tbl': return void tables.push({ table: { rows: [] }, cell: null })
        case 'w:tr': open?.table.rows.push([]); return
        case 'w:tc': if (open) open.table.rows.at(-1)?.push((open.cell = { lines: [], columns: 1, continues: false })); return
        case 'w:gridSpan': if (open?.cell) open.cell.columns = Number(value) || 1; return
        case 'w:vMerge': if (open?.cell) open.cell.continues = value !== 'restart'; return
      }
    },
    text(text) {
      if (inText && skipped === 0) put(text)
    },
    close(name) {
      if (SKIPPED.has(name)) skipped--
      if (skipped > 0) return
      if (name === 'w:t') inText = false
      else if (name === 'w:tabs') inTabs = false
      else if (name === 'w:r') hidden = false
      else if (name === 'w:p') {
        const paragraph = paragraphs.pop()
        if (paragraph && !styles.isContents(paragraph.style)) for (const text of numbered(paragraph, numbering, styles)) line(text)
      } else if (name === 'w:tc') {
        const open = tables.at(-1)
        if (open) open.cell = null
      } else if (name === 'w:tbl') {
        const closed = tables.pop()
        if (closed === undefined) return
        const rows = withoutMergedCells(spansOf(closed.table))
        if (tables.length === 0) blocks.push({ kind: 'table', rows })
        else for (const row of rows) line(row.join(' '))
      }
    },
  }
  return { events, blocks }
}

/** The paragraph's lines, the first behind its number. A line break inside a paragraph ends a line. */
function numbered({ text, style, list, level }: OpenParagraph, numbering: Numbering, styles: Styles): readonly string[] {
  const inherited = styles.listOf(style)
  const id = list ?? inherited?.list ?? '0'
  const number = id === '0' || text.trim() === '' && list === null ? '' : numbering.next(id, level ?? inherited?.level ?? 0)
  // 1.5G网络 would be another number.
  const between = /[\d.]$/u.test(number) && /^\s*\d/u.test(text) ? ' ' : ''
  return (number + between + text).split('\n')
}

/** Word marks each cell that goes on with the one above; a table grid wants the height of the first. */
function spansOf({ rows }: OpenTable): readonly (readonly TableCell[])[] {
  const heights = new Map<OpenCell, number>()
  let above = new Map<number, OpenCell>()
  for (const row of rows) {
    const here = new Map<number, OpenCell>()
    let column = 0
    for (const cell of row) {
      const begun = cell.continues ? above.get(column) : undefined
      const owner = begun ?? cell
      heights.set(owner, (heights.get(owner) ?? 0) + 1)
      here.set(column, owner)
      column += cell.columns
    }
    above = here
  }
  return rows.map((row) =>
    row.flatMap((cell) => (heights.has(cell) ? [{ text: cell.lines.join('\n'), columns: cell.columns, rows: heights.get(cell) ?? 1 }] : [])),
  )
}

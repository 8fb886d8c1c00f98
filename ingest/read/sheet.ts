/**
 * Excel (.xlsx, .xls): each sheet that is shown is a table, with the texts as
 * Excel shows them, dates included.
 */
import * as excel from '@e965/xlsx'
import { textBudget, type Block } from './blocks.ts'
import { withoutMergedCells, type TableCell } from './table-grid.ts'
import { ReadingRefused } from './unreadable-document.ts'
import { zipMembers } from './zip-members.ts'

const MOST_ROWS = 20_000

/** @throws {ReadingRefused} */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Block[]> {
  // The library unpacks whatever a member holds, so each is unpacked once before, within its limits.
  const members = await zipMembers(bytes, /\.(?:xml|bin|rels)$/u)
  for (const name of members.names) if (/\.(?:xml|bin|rels)$/u.test(name)) await members.stream(name, () => {})
  return readSheets(bytes)
}

/** @throws {ReadingRefused} */
export function readSheets(bytes: Uint8Array): readonly Block[] {
  const book = openBook(bytes)
  const spend = textBudget()
  const blocks: Block[] = []
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) continue
    blocks.push({ kind: 'table', rows: withoutMergedCells(rowsOf(sheet, spend)) })
  }
  return blocks
}

function openBook(bytes: Uint8Array): excel.WorkBook {
  try {
    return excel.read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, sheetRows: MOST_ROWS, dateNF: 'yyyy"年"m"月"d"日"' })
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : ''
    if (/password|encrypt/iu.test(words)) throw new ReadingRefused('有密码保护，请先去掉密码再试', { cause })
    throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试', { cause })
  }
}

/** Each cell with the span of its merged range; the cells that such a range covers are left out, as in HTML. */
function rowsOf(sheet: excel.WorkSheet, spend: (length: number) => void): readonly (readonly TableCell[])[] {
  const rows: readonly (readonly (excel.CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const heads = new Map<string, excel.Range>()
  const covered = new Set<string>()
  for (const range of (sheet['!merges'] ?? []).slice(0, MOST_ROWS)) {
    heads.set(`${range.s.r} ${range.s.c}`, range)
    const [lastRow, lastColumn] = [Math.min(range.e.r, rows.length - 1), Math.min(range.e.c, 100)]
    for (let row = range.s.r; row <= lastRow; row++)
      for (let column = range.s.c; column <= lastColumn; column++) if (row !== range.s.r || column !== range.s.c) covered.add(`${row} ${column}`)
  }
  return Array.from({ length: rows.length }, (_, row) =>
    Array.from({ length: Math.min(widthOf(rows[row]), 100) }, (_, column): TableCell | null => {
      if (covered.has(`${row} ${column}`)) return null
      const text = textOf(rows[row]?.[column])
      spend(text.length + 1)
      const range = heads.get(`${row} ${column}`)
      return range === undefined ? { text, columns: 1, rows: 1 } : { text, columns: range.e.c - range.s.c + 1, rows: range.e.r - range.s.r + 1 }
    }).filter((cell) => cell !== null),
  )
}

const widthOf = (row: readonly unknown[] | undefined): number => row?.length ?? 0

function textOf(cell: excel.CellObject | undefined): string {
  if (cell === undefined || cell.t === 'e' || cell.t === 'z') return ''
  const shown = (cell.w ?? String(cell.v ?? '')).trim()
  return /^\d{1,2}\/\d{1,2}\/\d{2,4}$/u.test(shown) && typeof cell.v === 'number' ? chineseDate(cell.v) : shown
}

/** 12/30/24 is how a program in another language shows the day that Excel keeps as a number. */
function chineseDate(serial: number): string {
  const { y, m, d } = excel.SSF.parse_date_code(serial) as { readonly y: number; readonly m: number; readonly d: number }
  return `${y}年${m}月${d}日`
}

/**
 * The rows below flattened heads, whether a line holds a row, a cell or a part of
 * one. A number opens a row; where rows have none, the first words behind
 * agencies and dates do.
 */
import type { Column } from '../lexicon/table-headers.ts'
import { cellsInColumns, isAgencies, isDeadline, NUMBER, type Piece } from './cell-columns.ts'
import { flattenedHeads, type FlattenedHeads } from './flattened-heads.ts'
import { headingOf } from './headings.ts'
import type { Line } from './lines.ts'
import { numeralValue } from './numerals.ts'
import type { RawRow } from './task-row.ts'
import { matchesIn } from '../matches.ts'

/** What stands below heads. */
export interface Below {
  readonly raw: readonly RawRow[]
  /** Behind the last row. */
  readonly to: number
  /** How far it was looked for rows. */
  readonly seen: number
}

/** A cell that a copy broke goes on within so many lines. */
const LOOK_AHEAD = 8
/** Rows may be left out of a copy. */
const MOST_LEFT_OUT = 5
const MOST_PIECES = 80
const LONGEST_PART = 60
/** 一、…, 第一章: below it the plan goes on. */
const LOWEST_PART_RANK = 2
/** A row without number that is not whole after so many lines is the plan's own text. */
const LONGEST_ROW = 9
const REMARKS = /^(?:注|备注|说明|附件?\d*|抄送|联系(?:人|电话))\s*[:：]|^附件\d*$/u
const PAGE_NUMBER = /^[-—–]\s*\d{1,3}\s*[-—–]$/u

export function flattenedRows(lines: readonly Line[], from: number, heads: FlattenedHeads): Below {
  const rows = new Rows(lines, heads, from + heads.lines)
  rows.walk()
  return { raw: rows.raw, to: rows.to, seen: rows.at }
}

class Rows {
  readonly raw: RawRow[] = []
  /** The line that is looked at. */
  at: number
  /** Behind the last row. */
  to: number
  readonly #lines: readonly Line[]
  readonly #columns: readonly Column[]
  /** One cell a line: what spaces divide is one cell. */
  readonly #byLine: boolean
  readonly #numbered: boolean
  #pieces: Piece[] = []
  /** The line in which the row began. */
  #began = 0
  #part: Line | null = null
  #last: number | null = null

  constructor(lines: readonly Line[], heads: FlattenedHeads, first: number) {
    this.#lines = lines
    this.at = first
    this.to = first
    this.#byLine = heads.lines >= 3
    this.#columns = heads.columns.filter((column) => column !== 'number')
    const opens = (at: number): boolean => openingNumber(this.#text(at), null, true) !== null
    this.#numbered = opens(first) || (headingOf(this.#text(first)) !== null && opens(first + 1))
  }

  walk(): void {
    for (; this.at < this.#lines.length && this.#pieces.length <= MOST_PIECES; this.at += 1) {
      const again = flattenedHeads(this.#lines, this.at)
      if (again !== null) this.at += again.lines - 1
      else if (!PAGE_NUMBER.test(this.#text(this.at)) && !this.#take()) break
    }
    this.#close()
  }

  /** @returns false where the table has ended */
  #take(): boolean {
    const line = this.#lines[this.at]
    if (line === undefined || (REMARKS.test(line.text) && !this.#opensSoon())) return false
    if (this.#opensRow(this.at)) {
      this.#close()
      this.#began = this.at
      this.#add(line)
      return true
    }
    if (this.#isPart(this.at)) {
      this.#close()
      this.#part = line
      return true
    }
    if (this.#endsTable(line)) return false
    this.#add(line)
    return true
  }

  #opensRow(at: number): boolean {
    if (!this.#numbered) return (this.#pieces.length === 0 || (this.#isWhole() && !this.#goesOn(at))) && !this.#isHigh(at)
    return openingNumber(this.#text(at), this.#last, this.#pieces.length === 0 || this.#isWhole()) !== null
  }

  /** A numbered line between rows names what stands below it. */
  #isPart(at: number): boolean {
    const text = this.#text(at)
    const heading = headingOf(text)
    if (heading === null || heading.rank > LOWEST_PART_RANK + 1 || text.length > LONGEST_PART || holdsCells(this.#piecesOf(at))) return false
    for (let below = at + 1; below <= at + 2; below += 1) {
      if (flattenedHeads(this.#lines, below) !== null) return true
      if (this.#numbered ? openingNumber(this.#text(below), this.#last, true) !== null : !this.#byLine && holdsCells(this.#piecesOf(below))) return true
    }
    return false
  }

  #isHigh(at: number): boolean {
    const rank = headingOf(this.#text(at))?.rank ?? 9
    return rank <= LOWEST_PART_RANK && !holdsCells(this.#piecesOf(at)) && !(this.#byLine && !this.#numbered && isAgencies(this.#text(at + 1)))
  }

  #endsTable(line: Line): boolean {
    if (this.#pieces.length === 0 || this.#isHigh(this.at)) return true
    if (!this.#numbered && !this.#isWhole() && this.at - this.#began >= LONGEST_ROW) return true
    if (!this.#isWhole() || this.#goesOn(this.at) || !this.#numbered) return false
    return line.text.length > 0 && !this.#opensSoon()
  }

  #opensSoon(): boolean {
    for (let below = this.at + 1; below <= this.at + LOOK_AHEAD; below += 1) {
      if (this.#isHigh(below)) return false
      if (openingNumber(this.#text(below), this.#last, true) === (this.#last ?? 0) + 1) return true
    }
    return false
  }

  /** Agencies or a date stand behind the task. */
  #isWhole(): boolean {
    return holdsCells(this.#numbered ? this.#pieces.slice(1) : this.#pieces)
  }

  /** 县财政局、 at the end of a line, or agencies and dates at the start of the next. */
  #goesOn(at: number): boolean {
    const first = this.#piecesOf(at)[0]?.text ?? ''
    return isAgencies(first) || isDeadline(first) || /[、，]$/u.test(this.#pieces.at(-1)?.text ?? '')
  }

  #add(line: Line): void {
    const fresh = this.#pieces.length === 0
    for (const piece of piecesOf(line, this.#byLine, fresh && this.#numbered)) {
      // The whole table in one line.
      if (this.#numbered && !this.#byLine && /^\d{1,3}$/u.test(piece.text) && this.#isWhole() && numeralValue(piece.text) === (this.#last ?? 0) + 1) this.#close()
      if (this.#numbered && this.#pieces.length === 0) this.#last = valueOf(piece.text) ?? this.#last
      this.#pieces.push(piece)
    }
  }

  /** A row without agencies and date is one only where it has a number. */
  #close(): void {
    const pieces = this.#pieces
    this.#pieces = []
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first === undefined || last === undefined || pieces.length > MOST_PIECES || (!this.#numbered && !holdsCells(pieces)) || pieces.length < 2) return
    const cells = this.#numbered ? [first, ...cellsInColumns(pieces.slice(1), this.#columns)] : cellsInColumns(pieces, this.#columns)
    const columns: readonly Column[] = this.#numbered ? ['number', ...this.#columns] : this.#columns
    this.raw.push({ columns, cells, line: { text: '', start: first.start, end: last.end }, part: this.#part })
    this.to = this.at
  }

  #piecesOf(at: number): readonly Piece[] {
    const line = this.#lines[at]
    return line === undefined ? [] : piecesOf(line, this.#byLine, false)
  }

  #text(at: number): string {
    return this.#lines[at]?.text ?? ''
  }
}

function holdsCells(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }, index) => index > 0 && (isAgencies(text) || isDeadline(text)))
}

/** 2018年 opens no row, nor 3个系统. */
const GLUED = /^(\d{1,3})[、.．]?(?=[一-龥“《（(A-Za-z])(?![年月日号个项家类次种张处条点万亿兆期批大])/u

/**
 * @param last the number of the row before
 * @param closed whether that row is whole: a number that no space divides from the task counts only then
 * @returns the number of the row that the line opens
 */
function openingNumber(text: string, last: number | null, closed: boolean): number | null {
  const first = /^\S+/u.exec(text)?.[0] ?? ''
  const value = NUMBER.test(first) ? valueOf(first) : null
  if (value !== null) return last === null || value === 1 || (value > last && value <= last + MOST_LEFT_OUT) || (/\d[.-]\d/u.test(first) && value >= last) ? value : null
  const glued = GLUED.exec(text)?.[1]
  return closed && glued !== undefined && Number(glued) === (last ?? 0) + 1 ? Number(glued) : null
}

/** The number, of 1.2 the first. */
function valueOf(text: string): number | null {
  return numeralValue(text.replace(/^[(（]|[)）.、．]+$/gu, '').replace(/[.-].*$/u, ''))
}

function piecesOf(line: Line, byLine: boolean, opens: boolean): readonly Piece[] {
  const glued = opens && !NUMBER.test(/^\S+/u.exec(line.text)?.[0] ?? '') ? (GLUED.exec(line.text)?.[0].length ?? 0) : 0
  const found: Piece[] = glued === 0 ? [] : [{ text: line.text.slice(0, glued), start: line.start, end: line.start + glued, wide: true }]
  const rest = line.text.slice(glued)
  const pattern = byLine ? (opens ? /^\d{1,3}(?=\s)|\S.*$/gu : /\S.*$/gu) : /\S+/gu
  for (const match of matchesIn(rest, pattern)) {
    const start = line.start + glued + match.index
    const gap = /\s*$/u.exec(rest.slice(0, match.index))?.[0] ?? ''
    found.push({ text: match[0], start, end: start + match[0].length, wide: gap.length > 1 || gap === '\u3000' })
  }
  return found
}

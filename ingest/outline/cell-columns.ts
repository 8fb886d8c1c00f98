/**
 * Which column each piece of a flattened row belongs to. A row whose cells are
 * divided by spaces does not say where a cell ends (agencies are divided by spaces
 * too), and what was empty left no trace: the best of all ways to lay the pieces
 * under the columns in their order is taken, by what each column holds.
 */
import type { Column } from '../lexicon/table-headers.ts'
import { areBodies } from './clause-roles.ts'
import type { Line } from './lines.ts'

export interface Piece extends Line {
  /** More than one space, or a full-width one, stands in front of it. */
  readonly wide: boolean
}

const DEADLINE =
  /^(?:(?:(?:(?:19|20)\d{2}|\d{2}(?=年))(?:年|[-./—–~～至]|$)|\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|年[底内末初中]|长期|持续|全年|每[年月季半]|常[年态]|[近中远]期|立即|随时|适时|按[期时]).{0,18}|.{0,7}(?:底|底前|月前|年前|日前|完成|坚持|推进|实施))$/u
const LONGEST_DEADLINE = 24
/** 县妇联, 各镇, 团市委: bodies to a table, if not to running text. */
const SHORT_BODY = /^(?:各|全[省市区县州]各?|[省市区县州]直)[一-龥（）()、]{1,20}$|^[一-龥]{1,12}(?:[联协校团组企]|企业|[镇乡县区市州旗])$/u

export function isDeadline(text: string): boolean {
  return text.length <= LONGEST_DEADLINE && DEADLINE.test(text.replace(/\s/gu, '')) && !isAgencies(text)
}

/** X牵头，Y、Z按职责分工负责; 牵头：X: a cell may say the roles itself. */
const ROLES_SAID = /(?:等(?:部门|单位)?)?(?:分别|共同|按照?职责(?:分工)?|各自)?(?:负责牵头|牵头负责|牵头|负责|配合|协助|协同|参与|参加|落实|主办|协办|会同)(?:落实|实施|推进)?(?=[,，;；、\s]|$)|(?:牵头|责任|配合|主办|协办)(?:单位|部门)?[:：]/gu

/** A list of bodies and nothing else but their roles. */
export function isAgencies(text: string): boolean {
  if (text.length > 300 || /[。“”]/u.test(text)) return false
  const items = text.replace(ROLES_SAID, ' ').split(/[、,，;；/\s]+(?![^(（]{0,60}[)）])/u).filter((item) => item !== '')
  return items.length > 0 && items.every((item) => (areBodies(item) || SHORT_BODY.test(item)) && !DEADLINE.test(item))
}

/** What a column left empty costs: a task there always is, and who leads most often. */
const EMPTY: Readonly<Record<Column, number>> = { task: -12, lead: -2, implement: -1, deadline: -1, number: -1, content: -0.5, other: 0 }
/** More pieces in one cell than one: agencies stand in lists, dates do not. */
const MORE: Readonly<Record<Column, number>> = { task: 0, lead: -0.6, implement: -0.2, deadline: -2, number: -20, content: -0.2, other: -0.5 }

type Kind = 'agencies' | 'deadline' | 'number' | 'words'

function kindOf(text: string): Kind {
  if (NUMBER.test(text)) return 'number'
  if (isDeadline(text)) return 'deadline'
  return isAgencies(text) ? 'agencies' : 'words'
}

/** 1, 1., （1）, 1.2, 三 */
export const NUMBER = /^[(（]?(?:\d{1,3}(?:[.-]\d{1,2}){0,2}|[一二三四五六七八九十]{1,3})[)）.、．]?$/u

function fit(kind: Kind, text: string, column: Column): number {
  switch (column) {
    case 'number': return kind === 'number' ? 5 : -20
    case 'deadline': return kind === 'deadline' ? 4 : kind === 'number' ? -3 : text.length > LONGEST_DEADLINE ? -10 : -4
    case 'lead':
    case 'implement': return kind === 'agencies' ? 3 : kind === 'words' && text.length <= 12 ? -3 : -9
    case 'task': return kind === 'words' ? 1.5 : -1
    case 'content': return kind === 'words' ? 1.4 : -1
    case 'other': return kind === 'agencies' ? -0.5 : 0.5
  }
}

/**
 * @param pieces in the order of the row
 * @returns a cell for each column, '' where the row has none
 */
export function cellsInColumns(pieces: readonly Piece[], columns: readonly Column[]): readonly Line[] {
  const wide = atWideGaps(pieces)
  const given: readonly Line[] = wide.length === columns.length ? wide : pieces
  const kinds = given.map(({ text }) => kindOf(text))
  // best[c][n]: the first n pieces lie under the first c columns.
  const best: { score: number; from: number }[][] = [given.map(() => ({ score: -Infinity, from: 0 }))]
  best[0]?.unshift({ score: 0, from: 0 })
  columns.forEach((column, index) => {
    const before = best[index] ?? []
    const row = before.map((_, upTo) => {
      let chosen = { score: (before[upTo]?.score ?? -Infinity) + EMPTY[column], from: upTo }
      let held = given.length === columns.length && upTo === index + 1 ? 1 : 0
      for (let from = upTo - 1; from >= 0; from -= 1) {
        held += fit(kinds[from] ?? 'words', given[from]?.text ?? '', column) + (from === upTo - 1 ? 0 : MORE[column])
        const score = (before[from]?.score ?? -Infinity) + held
        if (score > chosen.score) chosen = { score, from }
      }
      return chosen
    })
    best.push(row)
  })
  const cells: Line[] = []
  let end = given.length
  for (let index = columns.length; index > 0; index -= 1) {
    const from = best[index]?.[end]?.from ?? end
    cells.unshift(joined(given.slice(from, end), given[0]?.start ?? 0))
    end = from
  }
  return cells
}

/** Spaces stand for what divides the pieces, so that places in the cell stay places in the text. */
function joined(pieces: readonly Line[], none: number): Line {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return { text: '', start: none, end: none }
  let text = ''
  for (const piece of pieces) text = text.padEnd(piece.start - first.start) + piece.text
  return { text, start: first.start, end: last.end }
}

/** Pieces that one space divides are one cell where wider gaps divide the cells. */
function atWideGaps(pieces: readonly Piece[]): readonly Line[] {
  const cells: Piece[][] = []
  for (const piece of pieces) {
    if (piece.wide || cells.length === 0) cells.push([piece])
    else cells.at(-1)?.push(piece)
  }
  return cells.map((cell) => joined(cell, 0))
}

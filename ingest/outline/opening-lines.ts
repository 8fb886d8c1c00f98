/**
 * Which numbered lines open a section: not those of a box, not a number that counts
 * with no other, not a bullet without a clause of its own.
 */
import { numberedLines, type NumberedLine } from './boxes.ts'
import { ENDS_IN_CLAUSE } from './clause-lines.ts'
import type { Line } from './lines.ts'

/** @returns in order; a number alone in its level (（3）… between paragraphs without numbers) is none, unless it is the first or goes on from the level's last */
export function openingLines(lines: readonly Line[]): readonly NumberedLine[] {
  const found = inRows(numberedLines(lines).filter(({ box }) => box !== 'text'))
  const rankAt = (index: number): number => found[index]?.heading.rank ?? -1
  const last = new Map<number, number>()
  return found.filter(({ heading: { number, rank, article } }, index) => {
    const opens = number <= 1 || article || index === 0 || rankAt(index - 1) >= rank || rankAt(index + 1) >= rank || last.get(rank) === number - 1
    if (opens) last.set(rank, number)
    return opens
  })
}

/** Of the marks that are none by themselves, those that count from one on in a row with others. */
function inRows(numbered: readonly NumberedLine[]): readonly NumberedLine[] {
  const certain = new Set(numbered.flatMap(({ heading: { rank, row } }) => (row === null ? [rank] : [])))
  const rows = new Map<string, NumberedLine[]>()
  for (const one of numbered) {
    const { row, rank } = one.heading
    // 1 建设… in a plan that numbers its tasks 1. is text.
    if (row === null || (certain.has(rank) && row !== '【】')) continue
    const before = rows.get(row)
    if (before === undefined) rows.set(row, [one])
    else before.push(one)
  }
  const taken = new Set<NumberedLine>()
  for (const [row, list] of rows) {
    for (const one of row === '【】' ? alike(list) : row === '◆' ? withClauses(numbered, list) : counting(list)) taken.add(one)
  }
  return numbered.filter((one) => one.heading.row === null || taken.has(one))
}

function alike(list: readonly NumberedLine[]): readonly NumberedLine[] {
  return list.length >= 2 ? list : []
}

/** 1, 2, 3 …, and again from 1 where a 2 follows. */
function counting(list: readonly NumberedLine[]): readonly NumberedLine[] {
  let last = 0
  return list.filter(({ heading: { number } }, index) => {
    const counts = number === 1 ? list[index + 1]?.heading.number === 2 : last > 0 && number === last + 1
    if (counts) last = number
    return counts
  })
}

/** Bullets that follow each other, each with its clause, are tasks. */
function withClauses(numbered: readonly NumberedLine[], bullets: readonly NumberedLine[]): readonly NumberedLine[] {
  const places = new Map(numbered.map((one, index) => [one, index]))
  const withClause = bullets.filter(({ line }) => ENDS_IN_CLAUSE.test(line.text))
  const next = new Set(withClause.map((one) => (places.get(one) ?? 0) + 1))
  return withClause.filter((one) => {
    const at = places.get(one) ?? 0
    return next.has(at) || next.has(at + 2)
  })
}

/**
 * outline: clean text → its frame. Title, issuer, date and jurisdiction; parts
 * and measures by the plan's own numbering; who leads and who implements each.
 */
import type { Problem } from '../../graph/model/problem.ts'
import type { Outline, OutlinedMeasure } from '../stages.ts'
import { clauseOf, clauseOfCells } from './clause.ts'
import { frontMatter } from './front-matter.ts'
import { headingOf, type Heading } from './headings.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { linesOf, type Line } from './lines.ts'
import { taskRows, type TaskRow } from './task-table.ts'

interface Section {
  readonly line: Line
  readonly heading: Heading
  readonly path: readonly Section[]
  end: number
  leaf: boolean
}

/**
 * @param text repaired text; offsets of the result are into it
 * @param source file name, the title where the text has none
 */
export function outline(text: string, source: string): Outline {
  const lines = linesOf(text)
  const front = frontMatter(lines, source.replace(/\.[^.]*$/u, ''))
  const jurisdiction = jurisdictionOf(front.title, front.issuer, text)
  const rows = taskRows(lines)
  if (rows !== null) return { ...front, jurisdiction, ...measuresOfRows(text, rows), problems: [] }
  const sections = sectionsOf(lines, text.length)
  const tops = sections.filter((section) => section.path.length === 0 && !section.leaf)
  const measures = sections.filter((section) => section.leaf).map((section) => measureOf(text, section, tops))
  return {
    ...front,
    jurisdiction,
    parts: tops.map(({ line, heading, end }) => ({
      number: String(heading.number),
      title: titleOf(line, heading).text,
      start: line.start,
      end,
    })),
    measures,
    problems: measures.length === 0 ? [noMeasures(source)] : [],
  }
}

/** Every numbered line, nested by rank; a section ends where the next of its rank or a higher one begins. */
function sectionsOf(lines: readonly Line[], textEnd: number): readonly Section[] {
  const sections: Section[] = []
  let open: Section[] = []
  for (const line of lines) {
    const heading = headingOf(line.text)
    if (heading === null) continue
    const kept = open.filter((section) => section.heading.rank < heading.rank)
    for (const closed of open.slice(kept.length)) closed.end = line.start
    const above = kept.at(-1)
    if (above !== undefined) above.leaf = false
    const section: Section = { line, heading, path: kept, end: textEnd, leaf: true }
    sections.push(section)
    open = [...kept, section]
  }
  return sections
}

function measureOf(text: string, section: Section, tops: readonly Section[]): OutlinedMeasure {
  const { line, heading, path } = section
  const title = titleOf(line, heading)
  const end = line.start + text.slice(line.start, section.end).trimEnd().length
  const clause = clauseOf(text, { start: line.start, end })
  const top = path[0]
  return {
    start: line.start,
    end,
    number: heading.article ? String(heading.number) : [...path, section].map((level) => level.heading.number).join('.'),
    title,
    part: top === undefined ? null : tops.indexOf(top),
    body: { start: title.start, end: clause === null ? end : Math.min(clause.start, end) },
    clause,
  }
}

/** A row of a task table is a measure; lines such as 一、… between the rows are the parts. */
function measuresOfRows(text: string, rows: readonly TaskRow[]): Pick<Outline, 'parts' | 'measures'> {
  const partLines = [...new Set(rows.map(({ part }) => part).filter((part) => part !== null))]
  return {
    parts: partLines.map((line, index) => {
      const heading = headingOf(line.text)
      return { number: String(heading?.number ?? index + 1), title: line.text.slice(heading?.markLength ?? 0), start: line.start, end: partLines[index + 1]?.start ?? text.length }
    }),
    measures: rows.map(({ number, task, lead, implement, deadline, last, part }): OutlinedMeasure => ({
      start: task.start,
      end: last.end,
      number,
      title: titleOf(task, null),
      part: part === null ? null : partLines.indexOf(part),
      body: { start: task.start, end: task.end },
      clause: clauseOfCells(text, { lead, implement, deadline, end: last.end }),
    })),
  }
}

/** The heading up to the first full stop, without its mark. */
function titleOf(line: Line, heading: Heading | null): { readonly text: string; readonly start: number; readonly end: number } {
  const markLength = heading?.markLength ?? 0
  const rest = line.text.slice(markLength)
  const stop = rest.search(/[。;；]|[(（【](?:牵头|责任)/u)
  const text = (stop < 0 ? rest : rest.slice(0, stop)).trim().replace(/[:：]$/u, '')
  const start = line.start + markLength
  return { text, start, end: start + text.length }
}

function noMeasures(source: string): Problem {
  return {
    rule: 'outline/no-measures',
    source,
    place: null,
    actual: '没有找到带编号的任务(如“一、”“（一）”“1.”“第一条”)',
    expected: '一份分条列出任务的规划、方案或工作要点',
    fatal: false,
  }
}

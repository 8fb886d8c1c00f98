/**
 * outline: clean text → its frame. Title, issuer, date and jurisdiction; parts
 * and measures by the plan's own numbering; who leads and who implements each.
 */
import type { Problem } from '../../graph/model/problem.ts'
import type { Outline, OutlinedMeasure } from '../stages.ts'
import { areOrgans } from './clause-roles.ts'
import { clauseOf, clauseOfCells } from './clause.ts'
import { frontMatter } from './front-matter.ts'
import { headingOf, type Heading } from './headings.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { linesOf, type Line } from './lines.ts'
import { openingLines } from './opening-lines.ts'
import { sharedClauses } from './shared-clauses.ts'
import { taskTables, type TaskTable } from './task-table.ts'

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
  const tables = taskTables(lines)
  const prose = lines.filter((_, index) => !tables.some(({ from, to }) => index >= from && index < to))
  const sections = sectionsOf(prose, text.length)
  const cut = tables.map(({ from }) => lines[from]?.start ?? text.length)
  const above = new Set(sections.flatMap(({ path }) => path))
  const tops = sections.filter((section) => section.path.length === 0 && above.has(section))
  const leafSections = [...sections.filter(({ leaf }) => leaf), ...ownTexts(text, sections)].filter((section) => cutAtTable(text, section, cut))
  const runningNumbers = leafSections.filter(({ heading }) => heading.article).map(({ heading }) => heading.number)
  // 任务1 in each part again: then the part's number belongs to it.
  const runsThrough = new Set(runningNumbers).size === runningNumbers.length
  const own = new Map(leafSections.map((section) => [section, measureOf(text, section, tops, runsThrough)]))
  const shared = sharedClauses(text, listsOf(own))
  const leaves = [...own.values()].map((measure) => shared.get(measure) ?? measure)
  const parts = tops.map(({ line, heading, end }) => ({ number: String(heading.number), title: titleOf(line, heading).text, start: line.start, end }))
  const tabled = measuresOfTables(text, tables, { parts, measures: leaves })
  const measures = [...leaves, ...tabled.measures].sort((a, b) => a.start - b.start)
  return {
    ...front,
    jurisdiction,
    parts: [...parts, ...tabled.parts],
    measures,
    problems: measures.length === 0 ? [noMeasures(source)] : [],
  }
}

/** The leaves below each heading. */
function listsOf(measures: ReadonlyMap<Section, OutlinedMeasure>): readonly (readonly OutlinedMeasure[])[] {
  const lists = new Map<Section, OutlinedMeasure[]>()
  for (const [{ path }, measure] of measures) {
    const above = path.at(-1)
    if (above === undefined) continue
    const list = lists.get(above)
    if (list === undefined) lists.set(above, [measure])
    else list.push(measure)
  }
  return [...lists.values()]
}

/**
 * （一）… with sentences of its own above its 1.…: what they say would be read nowhere,
 * since measures are the last level. It is a measure under the section's own number.
 */
function ownTexts(text: string, sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section, index) => {
    const first = section.leaf ? undefined : sections[index + 1]
    if (first === undefined) return []
    const whole = text.slice(section.line.start + section.heading.markLength, first.line.start)
    // The heading stands on a line of its own, or is the first sentence.
    const own = whole.slice(whole.search(/[。\n]/u) + 1)
    return own.trim().length < SHORTEST_OWN_TEXT || !/。\s*$/u.test(own) ? [] : [{ ...section, end: first.line.start }]
  })
}

/** A shorter one leads in what follows (…重点抓好以下工作。). */
const SHORTEST_OWN_TEXT = 60

/** A section ends where a table begins in it. @returns false where nothing but its heading is left: 二、任务分工 */
function cutAtTable(text: string, section: Section, tables: readonly number[]): boolean {
  const table = tables.find((start) => start > section.line.start && start < section.end)
  if (table === undefined) return true
  section.end = table
  return !text.slice(section.line.end, table).split('\n').every(isCaption) || section.line.text.length > LONGEST_TABLE_HEADING
}

/** What a table bears above its heads: its name, 附件1, 单位：万元. */
function isCaption(line: string): boolean {
  const words = line.trim()
  return words === '' || (words.length <= LONGEST_CAPTION && !/[。；，]/u.test(words) && /^附[件表]|(?:表|清单|台账|分工|分解)(?:[(（].{1,12}[)）])?$|^[(（]?单位[:：]/u.test(words))
}

const LONGEST_CAPTION = 50

/** A heading that names a table; a longer line is a task itself. */
const LONGEST_TABLE_HEADING = 40

/** More than a heading and the caption of a box. */
const SHORTEST_PROSE = 100

/** Every numbered line, nested by rank; a section ends where the next of its rank or a higher one begins. */
function sectionsOf(lines: readonly Line[], textEnd: number): readonly Section[] {
  const sections: Section[] = []
  let open: Section[] = []
  const itemRanks = new Map<string | null, number>()
  for (const { line, heading: marked, box } of openingLines(lines)) {
    if (marked.item && !itemRanks.has(marked.row)) itemRanks.set(marked.row, (open.at(-1)?.heading.rank ?? -1) + 0.5)
    const rank = marked.item ? (itemRanks.get(marked.row) ?? marked.rank) : marked.rank
    // What an article lists in （一）、（二）… is its own text.
    if (!marked.article && open.some((section) => section.heading.article && !section.heading.item && section.heading.rank < rank)) continue
    const kept = open.filter((section) => section.heading.rank < rank)
    for (const closed of open.slice(kept.length)) closed.end = Math.min(closed.end, line.start)
    const above = kept.at(-1)
    // Tasks of a box stand beside the text that it is set in.
    if (above !== undefined && box === 'task' && line.start - above.line.start > SHORTEST_PROSE) above.end = Math.min(above.end, line.start)
    else if (above !== undefined) above.leaf = false
    // What has no number is counted.
    const before = open[kept.length]
    const heading = { ...marked, rank, number: marked.number === 0 ? (before?.heading.rank === rank ? before.heading.number : 0) + 1 : marked.number }
    const section: Section = { line, heading, path: kept, end: textEnd, leaf: true }
    sections.push(section)
    open = [...kept, section]
  }
  return sections
}

function measureOf(text: string, section: Section, tops: readonly Section[], runsThrough: boolean): OutlinedMeasure {
  const { line, heading, path } = section
  const title = titleOf(line, heading)
  const end = line.start + text.slice(line.start, section.end).trimEnd().length
  const clause = clauseOf(text, { start: title.start, end })
  const top = path[0]
  return {
    start: line.start,
    end,
    number: heading.article && (runsThrough || !heading.item) ? String(heading.number) : [...path, section].map((level) => level.heading.number).join('.'),
    title,
    part: top === undefined ? null : tops.indexOf(top),
    body: { start: title.start, end: clause === null ? end : Math.min(clause.start, end) },
    clause,
  }
}

/** A row of a task table is a measure; lines such as 一、… between the rows are the parts. */
function measuresOfTables(text: string, tables: readonly TaskTable[], before: Pick<Outline, 'parts' | 'measures'>): Pick<Outline, 'parts' | 'measures'> {
  const used = new Set(before.measures.map(({ number }) => number))
  const parts: Outline['parts'][number][] = []
  const measures: OutlinedMeasure[] = []
  for (const [table, { rows }] of tables.entries()) {
    const partLines = [...new Set(rows.map(({ part }) => part).filter((part) => part !== null))]
    const firstPart = before.parts.length + parts.length
    for (const [index, line] of partLines.entries()) {
      const heading = headingOf(line.text)
      parts.push({ number: String(heading?.number ?? index + 1), title: line.text.slice(heading?.markLength ?? 0), start: line.start, end: partLines[index + 1]?.start ?? rows.at(-1)?.end ?? line.end })
    }
    for (const [index, row] of rows.entries()) {
      const part = row.part === null ? null : firstPart + partLines.indexOf(row.part)
      const { task, lead, implement, deadline, body, start, end } = row
      const agencies = lead.length + implement.length > 0
      const inTask = agencies ? null : clauseOf(text, { start: task.start, end: task.end })
      measures.push({
        start,
        end,
        number: freeNumber(row.number === '' ? String(index + 1) : row.number, part === null ? null : (parts[part - before.parts.length]?.number ?? null), table, used),
        title: titleOf(task, headingOf(task.text)),
        part,
        body: inTask === null ? body : { ...body, end: Math.min(body.end, inTask.start) },
        clause: inTask === null ? clauseOfCells(text, { lead, implement, deadline, end }) : { ...inTask, deadline: inTask.deadline ?? deadline },
      })
    }
  }
  return { parts, measures }
}

/** A row's own number; where it is taken (each part begins with 1 again, the plan's own text has it) the part's before it, or the table's. */
function freeNumber(number: string, part: string | null, table: number, used: Set<string>): string {
  const forms = [number, ...(part === null ? [] : [`${part}.${number}`]), `表${table + 1}.${number}`]
  let free = forms.find((form) => !used.has(form))
  for (let more = 2; free === undefined; more++) if (!used.has(`表${table + 1}.${number}.${more}`)) free = `表${table + 1}.${number}.${more}`
  used.add(free)
  return free
}

/** The heading up to the first full stop, without its mark. */
function titleOf(line: Line, heading: Heading | null): { readonly text: string; readonly start: number; readonly end: number } {
  const markLength = heading?.markLength ?? 0
  const rest = line.text.slice(markLength)
  const stop = rest.search(/[。;；]|[(（【](?:牵头|责任)/u)
  const text = withoutBodies((stop < 0 ? rest : rest.slice(0, stop)).trim()).replace(/[:：]$|(?<![「『【〔][^「『【〔」』】〕]*)[」』】〕]$/gu, '')
  const start = line.start + markLength
  return { text, start, end: start + text.length }
}

/** 统一认证（市公安局、市数据局） */
function withoutBodies(title: string): string {
  const closing = /^(.{2,}?)[(（]([^()（）]{3,100})[)）]$/u.exec(title)
  return closing?.[1] !== undefined && areOrgans(closing[2] ?? '') ? closing[1] : title
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

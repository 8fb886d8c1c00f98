/**
 * Responsibility clauses: who leads and who implements a measure. The forms:
 * （X牵头，Y、Z负责落实）, （责任单位：X、Y；配合单位：Z；完成时限：…）, the same in a line or
 * sentence of its own; what sentences say by the way is read in running-clause.ts.
 */
import type { ClauseAgency } from '../stages.ts'
import type { Span } from '../../graph/model/document-graph.ts'
import { areOrgans, listedAgencies, saysOnlyRoles, stretches, UNLABELLED_DEADLINE, withoutDoubles, type Role } from './clause-roles.ts'
import { CLAUSE_LINE, ROLES } from './clause-lines.ts'
import { runningClause } from './running-clause.ts'
import { matchesIn } from '../matches.ts'

export interface Clause extends Span {
  readonly agencies: readonly ClauseAgency[]
  readonly severally: boolean
  readonly deadline: string | null
}

/** A line behind that says something else. */
const OTHER_LABEL = new RegExp(`\\n\\s*(?!(?:${ROLES}|参与|参加|协同|完成|时限|时间|期限|进度))[一-龥]{4,12}[:：]`, 'u')

/**
 * @param text the whole document
 * @param measure the measure's span, without white space at its end; the clause is looked for at its end, in lines of its own and in its sentences
 */
export function clauseOf(text: string, measure: Span): Clause | null {
  return closingClause(text, measure) ?? lineClause(text, measure) ?? lastSentence(text, measure) ?? titleClause(text, measure) ?? labelledSentence(text, measure) ?? runningClause(text, measure)
}

/** The cells of a task table's row: the columns say the roles. */
export function clauseOfCells(
  text: string,
  { lead, implement, deadline, end }: { readonly lead: readonly Span[]; readonly implement: readonly Span[]; readonly deadline: string | null; readonly end: number },
): Clause | null {
  const agencies = [
    ...lead.flatMap((cell) => agenciesOfCell(text, cell, 'lead')),
    ...implement.flatMap((cell) => agenciesOfCell(text, cell, 'implement')),
  ].filter(({ name }) => /[一-龥]{2}/u.test(name) && !/负责$/u.test(name))
  const severally = [...lead, ...implement].some((cell) => /分别/u.test(text.slice(cell.start, cell.end)))
  const start = Math.min(end, ...[...lead, ...implement].map((cell) => cell.start))
  return { start, end, agencies: withoutDoubles(agencies), severally, deadline }
}

/** X牵头，Y配合 in a cell says more than the head of its column. */
function agenciesOfCell(text: string, { start, end }: Span, role: Role): readonly ClauseAgency[] {
  const found = stretches(text.slice(start, end)).filter((stretch) => stretch.role !== 'deadline')
  if (found.length === 0) return listedAgencies(text, start, end, role)
  return found.flatMap((stretch) => (stretch.role === 'deadline' ? [] : listedAgencies(text, start + stretch.start, start + stretch.end, stretch.role)))
}

/** Parentheses that close the measure, or any of its lines. */
function closingClause(text: string, measure: Span): Clause | null {
  const body = text.slice(measure.start, measure.end)
  const closing = /[(（【\[〔]((?:[^()（）【】〔〕\[\]]|[(（][^()（）]*[)）])*)[)）】\]〕]\s*[。.]?$/u.exec(body)
  if (closing?.[1] === undefined) return closingLine(text, measure)
  const start = measure.start + closing.index
  const inner = start + 1
  return hasRole(closing[1]) || areOrgans(closing[1]) ? parse(text, { start, end: measure.end }, { start: inner, end: inner + closing[1].length }) : null
}

/** What stands below the last measure of a plan (its closing words, an annex) is taken for its text, and the clause for a line of it. */
function closingLine(text: string, measure: Span): Clause | null {
  const found = matchesIn(text.slice(measure.start, measure.end), /[(（【\[〔]([^()（）【】〔〕\[\]\n]{2,300})[)）】\]〕][。.]?[ \t]*(?=\n)/gu).findLast(({ 1: words = '' }) => /^(?:牵头|责任|主办|配合)(?:单位|部门)[:：]|牵头/u.test(words))
  if (found?.[1] === undefined) return null
  const start = measure.start + found.index
  return parse(text, { start, end: start + found[0].length }, { start: start + 1, end: start + 1 + found[1].length })
}

/** Lines such as 牵头单位：X at the measure's end; they run on to its end. */
function lineClause(text: string, measure: Span): Clause | null {
  let offset = measure.start
  for (const line of text.slice(measure.start, measure.end).split('\n')) {
    const lead = line.length - line.trimStart().length
    if (CLAUSE_LINE.test(line.trim())) {
      // 责任单位：X and then 与其他系统的关系：…: the measure goes on behind it, as in running-clause.ts.
      if (OTHER_LABEL.test(text.slice(offset + line.length, measure.end))) return null
      const span = { start: offset + lead, end: measure.end }
      return parse(text, span, span)
    }
    offset += line.length + 1
  }
  const inRunning = /(?:^|[。;；])\s*((?:牵头|责任|主办)(?:责任)?(?:单位|部门)[:：][^。]*)[。]?$/u.exec(text.slice(measure.start, measure.end))
  if (inRunning?.[1] === undefined) return null
  const start = measure.start + inRunning.index + inRunning[0].indexOf(inRunning[1])
  return parse(text, { start, end: measure.end }, { start, end: start + inRunning[1].length })
}

/** 建设内容：…。建设单位：X，Y配合。与其他系统的关系：…: one of several labelled sentences. What stands around it stays part of the body. */
function labelledSentence(text: string, measure: Span): Clause | null {
  const found = LABELLED_SENTENCE.exec(text.slice(measure.start, measure.end))
  const words = found?.groups?.['words']
  if (found === null || words === undefined) return null
  const start = measure.start + found.index + found[0].length - words.length
  return parse(text, { start: measure.end, end: measure.end }, { start, end: start + words.length })
}

const LABELLED_SENTENCE = /(?:^|[。;；\n])[ \t\u3000]*(?<words>(?:牵头|责任|主办|建设|承建|实施|项目)(?:责任)?(?:单位|部门)[:：][^。\n]{2,200})(?=[。\n]|$)/u

/** 统一认证（市公安局）。…: brackets that close the title and hold nothing but organs. Its words stay part of the body. */
function titleClause(text: string, measure: Span): Clause | null {
  const found = TITLE_BRACKETS.exec(text.slice(measure.start, measure.end))
  const words = found?.groups?.['organs']
  if (found === null || words === undefined || !(areOrgans(words) || saysOnlyRoles(words))) return null
  const start = measure.start + found[0].indexOf(words, found.groups?.['title']?.length)
  return parse(text, { start: measure.end, end: measure.end }, { start, end: start + words.length })
}

const TITLE_BRACKETS = /^(?<title>[^。;；，,()（）\n]{2,40})[(（](?<organs>[^()（）\n]{3,100})[)）](?=[。\n])/u

const LONGEST_SENTENCE_OF_ROLES = 200

/** X牵头落实，Y协办。 as the last sentence or line: nothing in it but bodies and their roles. */
function lastSentence(text: string, measure: Span): Clause | null {
  const body = text.slice(measure.start, measure.end)
  const end = body.length - (/[。;；]$/u.test(body) ? 1 : 0)
  const before = Math.max(...Array.from('。;；\n', (stop) => body.lastIndexOf(stop, end - 1)))
  const words = body.slice(before + 1, end).trimStart()
  // X协助做好…: who only helps is not all that the sentences name.
  if (words.length < 3 || words.length > LONGEST_SENTENCE_OF_ROLES || !/牵头|负责|落实/u.test(words) || !saysOnlyRoles(words)) return null
  const start = measure.start + end - words.length
  return parse(text, { start, end: measure.end }, { start, end: start + words.length })
}

function hasRole(words: string): boolean {
  return /牵头|负责|落实|(?:责任|建设|承建|项目|实施)(?:单位|部门)|配合|承办|主办|协办|会同/u.test(words)
}

/** Splits the clause at its role words; each stretch of agencies gets the role before or behind it. */
function parse(text: string, span: Span, inner: Span): Clause {
  const words = text.slice(inner.start, inner.end)
  const agencies: ClauseAgency[] = []
  let deadline: string | null = null
  if (!hasRole(words)) return { ...span, agencies: withoutDoubles(listedAgencies(text, inner.start, inner.end, 'implement')), severally: false, deadline: null }
  for (const stretch of stretches(words)) {
    if (stretch.role === 'deadline') {
      deadline = words.slice(stretch.start, stretch.end).replace(/[。.;；,，\s]+$/u, '').trim() || null
      continue
    }
    agencies.push(...listedAgencies(text, inner.start + stretch.start, inner.start + stretch.end, stretch.role))
  }
  return { ...span, agencies: withoutDoubles(agencies), severally: /分别/u.test(words), deadline: deadline ?? (UNLABELLED_DEADLINE.exec(words)?.[0] ?? null) }
}


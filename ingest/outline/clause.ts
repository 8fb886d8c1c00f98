/**
 * Responsibility clauses: who leads and who implements a measure. The forms:
 * （X牵头，Y、Z负责落实）, （责任单位：X、Y；配合单位：Z；完成时限：…）, the same in a line of
 * its own, and 由X牵头，会同Y in a sentence.
 */
import type { ClauseAgency } from '../stages.ts'
import type { Span } from '../../graph/model/document-graph.ts'
import { carryPrefix } from './agency-list.ts'

export interface Clause extends Span {
  readonly agencies: readonly ClauseAgency[]
  readonly severally: boolean
  readonly deadline: string | null
}

type Role = ClauseAgency['role']

/** 牵头单位：… names the role before the agencies. */
const ROLE_BEFORE =
  /(?<lead>(?:牵头|主办|主要负责|第一责任|主责)(?:责任)?(?:单位|部门|地区|处室|科室)?|牵头责任单位)\s*[:：]|(?<implement>(?:(?:责任|配合|落实|实施|协办|承办|参与|参加|协同|协作|协助|成员|完成|会办|共同责任)(?:单位|部门|地区|处室|科室)?(?:[(（]?(?:及|和)?(?:地区|部门|单位)[)）]?)?)|分工)\s*[:：]|(?<deadline>(?:完成)?(?:时限|时间|期限|日期)|时间节点|进度安排|完成时间要求)\s*[:：]/gu

/** X牵头 names it behind them. 负责牵头落实 is the leading agency's whole task. */
const ROLE_AFTER =
  /(?<lead>(?:分别|共同|联合)?(?:负责牵头(?:落实|实施|推进)?|牵头(?:负责)?(?:落实|实施|推进|组织实施)?|为牵头单位|主办))|(?<implement>(?:(?:分别|共同|按职责(?:分工)?|按照职责分工|等?按职责|具体|按分工|依职责|各自)*(?:负责|配合|协助|协同|参与|参加|落实|协办|实施|承办|组织实施|会办(?!公))(?:落实|实施|推进|配合|做好[^,，;；。]{0,8})?))/gu

const LINE_CLAUSE = /^[(（【\[〔]?(?:牵头|责任|主办|配合|实施|落实|承办|协办)(?:责任)?(?:单位|部门|地区)[^:：]{0,6}[:：]/u
/** 会同X建设平台: what is to be done begins behind the last body. */
const TASK_BEHIND = /(?<=[局委办厅部府院室]|中心|公司)(?:推进|建设|共同|组织|制定|开展|实施|完成|研究|整合|搭建|编制|建立|加快|做好|统筹).*$/u
/** 由X牵头 or 由X负责 opens a sentence or closes one. */
const BY_WHOM = /(?:^|[。;；\s　])由(?=[^。;；]{2,120}?(?:牵头|负责))/gu

/**
 * @param text the whole document
 * @param measure the measure's span; the clause is looked for at its end, in lines of its own and in its sentences
 */
export function clauseOf(text: string, measure: Span): Clause | null {
  return closingClause(text, measure) ?? lineClause(text, measure) ?? sentenceClause(text, measure)
}

/** The cells of a task table's row: the columns say the roles. */
export function clauseOfCells(
  text: string,
  { lead, implement, deadline, end }: { readonly lead: readonly Span[]; readonly implement: readonly Span[]; readonly deadline: string | null; readonly end: number },
): Clause | null {
  const agencies = [
    ...lead.flatMap((cell) => listedAgencies(text, cell.start, cell.end, 'lead')),
    ...implement.flatMap((cell) => listedAgencies(text, cell.start, cell.end, 'implement')),
  ].filter(({ name }) => /[一-龥]{2}/u.test(name) && !/负责$/u.test(name))
  const severally = [...lead, ...implement].some((cell) => /分别/u.test(text.slice(cell.start, cell.end)))
  const start = Math.min(end, ...[...lead, ...implement].map((cell) => cell.start))
  return { start, end, agencies: withoutDoubles(agencies), severally, deadline }
}

/** Parentheses that close the measure, or any of its lines. */
function closingClause(text: string, measure: Span): Clause | null {
  const body = text.slice(measure.start, measure.end)
  const closing = /[(（【\[〔]((?:[^()（）【】〔〕\[\]]|[(（][^()（）]*[)）])*)[)）】\]〕]\s*[。.]?\s*$/u.exec(body)
  if (closing?.[1] === undefined) return null
  const start = measure.start + closing.index
  const inner = start + 1
  return hasRole(closing[1]) ? parse(text, { start, end: measure.end }, { start: inner, end: inner + closing[1].length }) : null
}

/** Lines such as 牵头单位：X at the measure's end; they run on to its end. */
function lineClause(text: string, measure: Span): Clause | null {
  let offset = measure.start
  for (const line of text.slice(measure.start, measure.end).split('\n')) {
    const lead = line.length - line.trimStart().length
    if (LINE_CLAUSE.test(line.trim())) {
      const span = { start: offset + lead, end: measure.end }
      return parse(text, span, span)
    }
    offset += line.length + 1
  }
  const inRunning = /(?:^|[。;；])\s*((?:牵头|责任|主办)(?:责任)?(?:单位|部门)[:：][^。]*)[。]?\s*$/u.exec(text.slice(measure.start, measure.end))
  if (inRunning?.[1] === undefined) return null
  const start = measure.start + inRunning.index + inRunning[0].indexOf(inRunning[1])
  return parse(text, { start, end: measure.end }, { start, end: start + inRunning[1].length })
}

/** 由X牵头，会同Y…: the sentence stays part of the measure's body, so its span is empty. */
function sentenceClause(text: string, measure: Span): Clause | null {
  const body = text.slice(measure.start, measure.end)
  const agencies: ClauseAgency[] = []
  let severally = false
  for (const match of body.matchAll(BY_WHOM)) {
    let at = match.index + match[0].length
    const sentence = body.slice(at, at + Math.max(0, body.slice(at).search(/[。;；]|$/u)))
    for (const piece of sentence.split(/(?<=[,，])/u)) {
      const words = piece.replace(/[,，]$/u, '').replace(TASK_BEHIND, '')
      const together = /^(?:会同|联合|商)/u.exec(words)?.[0] ?? ''
      const stretch = together === '' ? afterwards(words)[0] : { role: 'implement' as const, start: together.length, end: words.length }
      const tail = together === '' ? words.slice(words.search(/牵头|负责|配合|参与|协助|落实|$/u)) : ''
      // The first piece that names no agency goes on with what is to be done.
      if (stretch === undefined || stretch.role === 'deadline' || tail.length > 12 || !looksLikeAgencies(words.slice(stretch.start, stretch.end).replace(/(?:分别|按职责分工|共同)$/u, ''))) break
      severally ||= /分别|按职责分工/u.test(piece)
      agencies.push(...listedAgencies(text, measure.start + at + stretch.start, measure.start + at + stretch.end, stretch.role))
      at += piece.length
    }
  }
  return agencies.length === 0
    ? null
    : { start: measure.end, end: measure.end, agencies: withoutDoubles(agencies), severally, deadline: null }
}

function hasRole(words: string): boolean {
  return /牵头|负责|落实|责任(?:单位|部门)|配合|承办|主办|协办|实施单位|会同/u.test(words)
}

/** Splits the clause at its role words; each stretch of agencies gets the role before or behind it. */
function parse(text: string, span: Span, inner: Span): Clause {
  const words = text.slice(inner.start, inner.end)
  const agencies: ClauseAgency[] = []
  let deadline: string | null = null
  for (const stretch of stretches(words)) {
    if (stretch.role === 'deadline') {
      deadline = words.slice(stretch.start, stretch.end).replace(/[。.;；,，\s]+$/u, '').trim() || null
      continue
    }
    agencies.push(...listedAgencies(text, inner.start + stretch.start, inner.start + stretch.end, stretch.role))
  }
  return { ...span, agencies: withoutDoubles(agencies), severally: /分别/u.test(words), deadline }
}

interface Stretch extends Span {
  readonly role: Role | 'deadline'
}

function stretches(words: string): readonly Stretch[] {
  const labels = [...words.matchAll(ROLE_BEFORE)]
  if (labels.length > 0) {
    // X牵头，Y配合；完成时限：…
    const before = afterwards(words.slice(0, labels[0]?.index ?? 0))
    return [...before, ...labels.map((label, index): Stretch => ({
      role: label.groups?.['lead'] !== undefined ? 'lead' : label.groups?.['deadline'] !== undefined ? 'deadline' : 'implement',
      start: label.index + label[0].length,
      end: labels[index + 1]?.index ?? words.length,
    }))]
  }
  return afterwards(words)
}

/** X牵头，Y负责落实: the role stands behind its agencies. */
function afterwards(words: string): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const mark of words.matchAll(ROLE_AFTER)) {
    const role: Role = mark.groups?.['lead'] !== undefined ? 'lead' : 'implement'
    // 会同X、配合单位X: the role word stands before its agencies and nothing is left behind it.
    if (words.slice(start, mark.index).replace(/[,，、;；\s]/gu, '') !== '') found.push({ role, start, end: mark.index })
    start = mark.index + mark[0].length
  }
  const rest = words.slice(start).replace(/^[,，;；、]?(?:会同|联合)?/u, '')
  if (found.length > 0 && looksLikeAgencies(rest)) {
    found.push({ role: 'implement', start: words.length - rest.length, end: words.length })
  }
  return found
}

function looksLikeAgencies(words: string): boolean {
  return /(?:[)）室]|局|委|厅|办|部|中心|政府|公司|部门|单位|院|会|社|站|队|处|街道|园区)(?:等)?(?:[、,，]|$)/u.test(words.trim())
}

/** The agencies of one stretch, split at 、，；和及 with the jurisdiction carried along the list. */
function listedAgencies(text: string, start: number, end: number, role: Role): readonly ClauseAgency[] {
  const found: { name: string; start: number; end: number }[] = []
  let offset = start
  for (const piece of text.slice(start, end).split(/([、,，;；\n。]|以及|(?<=[局委厅办部心司府])[和及与])/u)) {
    const name = bareAgency(piece)
    if (name.length >= 2 && /[一-龥]/u.test(name) && !/^(?:以及|会同)$/u.test(name)) {
      const at = offset + piece.indexOf(name)
      found.push({ name, start: at, end: at + name.length })
    }
    offset += piece.length
  }
  return carryPrefix(found).map((agency) => ({ ...agency, role }))
}

/** Without 由 and 会同 before and 等部门 behind. */
function bareAgency(piece: string): string {
  return piece
    .trim()
    .replace(/^(?:由|会同|联合|商|并|请)/u, '')
    .replace(/等(?:有关|相关|各)?(?:市级|省级|区级)?(?:部门|单位|部门单位|部门和单位)?(?:按.*)?$/u, '')
    .replace(/(?:按照?职责分工|按职责|根据职责|分别|共同|各自)$/u, '')
    .trim()
}

function withoutDoubles(agencies: readonly ClauseAgency[]): readonly ClauseAgency[] {
  const seen = new Set<string>()
  return agencies.filter(({ role, name }) => {
    const key = `${role} ${name}`
    return !seen.has(key) && seen.add(key)
  })
}

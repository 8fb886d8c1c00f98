/**
 * Who does what, said in the sentences of a measure: 由X牵头，会同Y建设…, X负责…，Y配合, X会同
 * Y制定…, X是主管部门，负责…. Rules in articles name their bodies this way.
 */
import type { ClauseAgency } from '../stages.ts'
import type { Span } from '../../graph/model/document-graph.ts'
import type { Clause } from './clause.ts'
import { areBodies, listedAgencies, UNLABELLED_DEADLINE, withoutDoubles, type Role } from './clause-roles.ts'
import { matchesIn } from '../matches.ts'

/** How it is done, between the bodies and the word of their role. */
const MANNER = '(?:分别|共同|联合|具体|统一|主要|依法|全面|总体|统筹|各自|应当?|要|须|(?:按照?|依照?|根据)(?:各自|其)?(?:职责|分工|职能|权限)(?:分工|权限)?|在(?:各自|其)?(?:的)?(?:职责|职权|权限)(?:范围)?内)*'
/** 负责人, 负责解释: nobody's task of the plan. */
const ANSWERS = '负责(?!人|同志|制|任|[^,，]{0,4}解释)'
/** 承担建设、运维工作, not 承担责任. */
const UNDERTAKES = '承担(?=[^,，]{0,30}(?:建设|运行|运维|运营|维护|管理|开发|技术支持|支撑|保障)[^,，]{0,6}(?:工作|任务|职责)?$)'
const ROLE = `(?<role>牵头(?!单位|部门|人)|负责牵头|${ANSWERS}|${UNDERTAKES}|会同|配合|协助|协办|承办|主办|落实(?=[,，]|$))`
/** Bodies and their role open a clause; behind 由 they stand anywhere in it. */
const OPENS = new RegExp(`^(?<lead>[\\s　]*(?:其中|同时|并|原则上)?(?:由|请)?)(?<bodies>[^,，]{2,80}?)(?:等)?${MANNER}${ROLE}`, 'u')
const BY_WHOM = new RegExp(`(?<lead>^.*?(?:交?由))(?<bodies>[^,，由]{2,60}?)(?:等)?${MANNER}(?<role>牵头(?!单位|部门|人)|${ANSWERS}|会同|组织实施|承担(?![^,，]{0,8}(?:责任|费用|经费)))`, 'u')
/** X是本市…的主管部门，负责…; X应当…，并负责…: the bodies stand in the clause before. */
const SUBJECT = /^(?<lead>[\s　]*)(?<bodies>[^,，]{2,60}?)(?:是|为|作为|应当?|要|须|必须|依据|根据|依托|按照|建立|承担)/u
const GOES_ON = new RegExp(`^(?:并|同时|且)?${MANNER}${ROLE}`, 'u')
const TOGETHER = /^(?:会同|联合|商)/u
/** X牵头，Y、Z参与: who takes part where another leads. */
const TAKES_PART = new RegExp(`^(?<bodies>[^,，]{2,80}?)(?:等)?${MANNER}(?:参与|参加|协同)(?:实施|建设|推进|落实)?$`, 'u')
/** 牵头单位为X */
const LABELLED = /^(?<label>(?:牵头|主办|主管|责任|配合|协办|承办|建设|运维|运营)(?:单位|部门)(?:为|是))(?<bodies>.{2,80})$/u
/** （一）人口系统：市公安局 below a sentence that says that those listed are responsible. */
const ITEM = /^[\s　]*[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.、．][^:：，,]{2,40}[:：](?<bodies>.{2,60})$/u
const LISTS_BODIES = /(?:所列|下列|以下|相应|如下)(?:责任)?(?:单位|部门)|分工(?:如下|为)?[:：]/u

interface Found extends Span {
  readonly role: Role
}

/** @returns the bodies with an empty span: their sentences stay part of the measure's body */
export function runningClause(text: string, measure: Span): Clause | null {
  const body = text.slice(measure.start, measure.end)
  const agencies: ClauseAgency[] = []
  const listsBodies = LISTS_BODIES.test(body)
  let severally = false
  let deadline: string | null = null
  for (const sentence of matchesIn(body, /[^。;；\n]+/gu)) {
    const item = listsBodies ? ITEM.exec(sentence[0])?.groups?.['bodies'] : undefined
    if (item !== undefined && areBodies(item)) {
      const end = measure.start + sentence.index + sentence[0].length
      agencies.push(...listedAgencies(text, end - item.length, end, 'implement'))
      continue
    }
    let subject: Span | null = null
    let spoken = false
    let at = sentence.index
    for (const piece of sentence[0].split(/(?<=[,，])/u)) {
      const words = piece.replace(/[,，]$/u, '')
      const found = inClause(words, at, subject, spoken)
      for (const { role, start, end } of found) agencies.push(...listedAgencies(text, measure.start + start, measure.start + end, role))
      if (found.length > 0 && /分别|按职责分工/u.test(piece)) severally = true
      spoken ||= found.length > 0
      if (spoken) deadline ??= UNLABELLED_DEADLINE.exec(words)?.[0] ?? null
      subject = subjectOf(words, at) ?? found[0] ?? subject
      at += piece.length
    }
  }
  return agencies.length === 0 ? null : { start: measure.end, end: measure.end, agencies: withoutDoubles(agencies), severally, deadline }
}

function inClause(words: string, at: number, subject: Span | null, spoken: boolean): readonly Found[] {
  const together = spoken ? TOGETHER.exec(words)?.[0] : undefined
  if (together !== undefined) return partners(words, together.length, at)
  for (const pattern of [OPENS, BY_WHOM]) {
    const match = pattern.exec(words)
    const { lead = '', bodies = '', role = '' } = match?.groups ?? {}
    // 对市政府负责 is accountable to it.
    if (match === null || !areBodies(bodies) || /^[对向]/u.test(bodies)) continue
    const start = at + lead.length
    const own: Found = { role: /牵头|主办|会同/u.test(role) ? 'lead' : 'implement', start, end: start + bodies.length }
    const behind = role === '会同' ? match[0].length : match[0].length + (/^(?:会同|组织|联合|协同|协调)/u.exec(words.slice(match[0].length))?.[0].length ?? 0)
    const others = behind > match[0].length || role === '会同' ? partners(words, behind, at) : []
    // X会同有关部门 names no task's body; X会同有关部门负责 does.
    return role === '会同' && !others.some((other) => !/^(?:有关|相关|其他)/u.test(words.slice(other.start - at))) && !/负责|牵头|组织实施/u.test(words) ? [] : [own, ...others]
  }
  const part = spoken ? TAKES_PART.exec(words)?.groups?.['bodies'] : undefined
  if (part !== undefined && areBodies(part)) return [{ role: 'implement', start: at, end: at + part.length }]
  const { label, bodies: labelled = '' } = LABELLED.exec(words)?.groups ?? {}
  if (label !== undefined && areBodies(labelled)) return [{ role: /牵头|主办/u.test(label) ? 'lead' : 'implement', start: at + label.length, end: at + words.length }]
  const goesOn = subject === null ? null : GOES_ON.exec(words)
  if (subject === null || goesOn === null) return []
  const role = goesOn.groups?.['role'] ?? ''
  if (role === '会同') return [{ ...subject, role: 'lead' }, ...partners(words, goesOn[0].length, at)]
  return /^(?:负责|牵头)/u.test(role) ? [{ ...subject, role: role.includes('牵头') ? 'lead' : 'implement' }] : []
}

/** The bodies behind 会同, up to what they do. */
function partners(words: string, from: number, at: number): readonly Found[] {
  const rest = words.slice(from)
  const ends = (length: number): boolean => !/^(?:[、和与及等]|以及|[区处会心门]|公室|事处|员会|办事|政府|管委|街道|服务中心|分局)/u.test(rest.slice(length)) && areBodies(rest.slice(0, length))
  const most = Math.min(rest.length, 80)
  for (let length = 2; length <= most; length += 1) {
    if (!ends(length)) continue
    // 市委编办: the committee's own office, not the committee.
    const office = /(?:[省市县区州盟旗]|党)委$/u.test(rest.slice(0, length)) ? PARTY_OFFICE.exec(rest.slice(length))?.[0].length ?? 0 : 0
    return [{ role: 'implement', start: at + from, end: at + from + length + office }]
  }
  return []
}

/** The organs of a party committee behind its name. */
const PARTY_OFFICE = /^(?:[编政网宣组统机军信老巡改农外台密财金社][一-龥]{0,5}?(?:办公室|办|部|委|局)|办公[室厅]|办)(?=[、,，和与及等建制共开推做组落提完加负联按实编起研拟]|$)/u

function subjectOf(words: string, at: number): Span | null {
  const { lead = '', bodies = '' } = SUBJECT.exec(words)?.groups ?? {}
  return bodies !== '' && areBodies(bodies) ? { start: at + lead.length, end: at + lead.length + bodies.length } : null
}

/**
 * The words of a responsibility clause: which stretch of it holds agencies, in which
 * role, and the agencies that a stretch lists.
 */
import type { Span } from '../../graph/model/document-graph.ts'
import type { ClauseAgency } from '../stages.ts'
import { carryPrefix } from './agency-list.ts'
import { matchesIn } from '../matches.ts'

export type Role = ClauseAgency['role']

/** 牵头单位：… names the role before the agencies. */
const ROLE_BEFORE =
  /(?<lead>(?:牵头|主办|主要负责|第一责任|主责)(?:责任)?(?:单位|部门|地区|处室|科室)?|牵头责任单位)\s*[:：]|(?<implement>(?:(?:责任|配合|落实|实施|协办|承办|参与|参加|协同|协作|协助|成员|完成|会办|共同责任)(?:单位|部门|地区|处室|科室)?(?:[(（]?(?:及|和)?(?:地区|部门|单位)[)）]?)?)|(?:建设|承建|项目|主管|运维|运营)(?:单位|部门)|分工)\s*[:：]|(?<deadline>(?:完成)?(?:时限|时间|期限|日期)|时间节点|进度安排|完成时间要求)\s*[:：]/gu

/** X牵头 names it behind them. 负责牵头落实 is the leading agency's whole task. */
const ROLE_AFTER =
  /(?<lead>(?:分别|共同|联合)?(?:负责牵头(?:落实|实施|推进)?|牵头(?:负责)?(?:落实|实施|推进|组织实施|建设)?|为牵头单位|主办))|(?<implement>(?:(?:分别|共同|按职责(?:分工)?|按照职责分工|等?按职责|具体|按分工|依职责|各自)*(?:负责|配合|协助|协同|参与|参加|落实|协办(?!公)|实施|承办|组织实施|会办(?!公))(?:落实|实施|推进|配合|建设|做好[^,，;；。]{0,8})?|(?:共同|联合|分别)建设))/gu

/** …，2022年10月底前完成 */
export const UNLABELLED_DEADLINE = /(?:\d{2,4}年(?:\d{1,2}月)?|\d{1,2}月)[^,，、。;；)）]{0,6}?前?(?=完成|落实|建成)/u

export interface Stretch extends Span {
  readonly role: Role | 'deadline'
}

export function stretches(words: string): readonly Stretch[] {
  const labels = matchesIn(words, ROLE_BEFORE)
  if (labels.length > 0) {
    // X牵头，Y配合；完成时限：…
    const before = afterwards(words.slice(0, labels[0]?.index ?? 0))
    return [...before, ...labels.flatMap((label, index): readonly Stretch[] => {
      const role = label.groups?.['lead'] !== undefined ? 'lead' : label.groups?.['deadline'] !== undefined ? 'deadline' : 'implement'
      const start = label.index + label[0].length
      const end = labels[index + 1]?.index ?? words.length
      const listed = words.slice(start, end)
      // 责任单位：X牵头，Y配合: what stands behind the agencies says more than the label.
      if (role !== 'deadline' && SAYS_ROLE_BEHIND.test(listed)) return afterwards(listed).map((stretch) => ({ ...stretch, start: start + stretch.start, end: start + stretch.end }))
      return [{ role, start, end }]
    })]
  }
  return afterwards(words)
}

/** X牵头，Y负责落实: the role stands behind its agencies. */
export function afterwards(words: string): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const mark of matchesIn(words, ROLE_AFTER)) {
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

const SAYS_ROLE_BEHIND = /(?<![,，;；、：:])(?:牵头(?:建设)?|负责(?:建设)?|配合|协办|协助|落实|(?:共同|联合|分别)(?:建设|负责))(?=[,，;；。\s]|$)/u

/** What the name of a body ends with. */
const BODY_END = '(?:局|委|厅|办|部|中心|政府|公司|部门|单位|机构|院|庭|会|社|站|队|处|所|室|署|馆|行|学校|大学|街道|社区|园区|集团|乡镇|镇街|机关)'
const LOOKS_LIKE_BODIES = new RegExp(`(?:[)）]|${BODY_END})(?:等)?(?:[、,，]|$)`, 'u')
const BODY = new RegExp(`^(?:各|[一-龥（）()“”]{1,22}?)${BODY_END}(?:[(（](?:[一-龥、]{1,8}|以下[一-龥“”]{1,24})[)）])?$`, 'u')
/** Words that no body's name holds: what stands before the end word is a sentence, not a name. */
const NO_BODY = /[的了将把是在为于从向被让使按由]|会同|(?<!发展)应(?!急)|建立|完善|推进|推动|加强|加快|提供|提升|实现|配合|协助|系统|平台/u

/** Nothing but organs and groups of bodies between brackets: （市公安局、各县区）. */
const PLAIN_ORGAN = /^(?:各|[一-龥]{2,20}(?:局|委|厅|办|政府|部门|单位|办公室|委员会|管委会)$)/u

export function areOrgans(words: string): boolean {
  return areBodies(words) && words.split('、').every((item) => PLAIN_ORGAN.test(item.trim()))
}

function looksLikeAgencies(words: string): boolean {
  return LOOKS_LIKE_BODIES.test(words.trim())
}

/** Within 各州、市人民政府, 有关县、区政府, 各区、县（市）政府 and 各县、市、区政府, which are one group. */
const LEVELS = '[州市县区盟旗镇乡](?:[(（][州市县区盟旗、]{1,5}[)）])?'
const WITHIN_GROUP = `(?<=(?:各|有关|相关)(?:${LEVELS}、)*${LEVELS})、(?=(?:${LEVELS}、)*${LEVELS}(?:人民政府|政府|党委|管委会|有关|相关))`
const LISTED = `(?!${WITHIN_GROUP})、`
const ORGANS = new RegExp(`${LISTED}(?![^(（]{0,60}[)）])|以及|(?<=[局委厅办部心府院会处室])[和与及]`, 'u')

/** Whether a stretch of running text is a list of bodies and nothing else. */
export function areBodies(words: string): boolean {
  const items = words.replace(/等(?:有关|相关)?(?:部门|单位)?$/u, '').split(ORGANS).map((item) => item.trim())
  const ofPlace = PLACE_AND_ORGAN.test(items.at(-1) ?? '')
  return items.every((item) => (BODY.test(item) && !NO_BODY.test(item)) || EACH_PLACE.test(item) || EACH_LEVEL.test(item) || /^各有[一-龥]{2,8}的(?:部门|单位)$/u.test(item) || (ofPlace && PLACE.test(item)))
}

/** 各区县, 各镇（街道） */
const EACH_PLACE = /^各(?:区|县|市|州|镇|乡|旗|地区|开发区|园区|街道){1,3}(?:[(（][^()（）]{1,8}[)）])?$/u
/** 各州、市人民政府 */
const EACH_LEVEL = new RegExp(`^各(?:${LEVELS}、)+${LEVELS}[一-龥]{2,4}$`, 'u')
/** 城东区、河西县教育局: the last says which body of each place it is. */
const PLACE = /^[一-龥]{1,6}[市区县旗]$/u
const PLACE_AND_ORGAN = /^[一-龥]{1,6}?[市区县旗](?=[一-龥]{2,20}[局委厅办府心]$)(?!场|直|级)/u

/** @returns the same, with the organ of the last put behind the places that stand for their bodies */
function withOrgans<T extends { readonly name: string }>(list: readonly T[]): readonly T[] {
  let organ = ''
  return list.toReversed().map((item) => {
    const place = PLACE_AND_ORGAN.exec(item.name)?.[0]
    if (organ !== '' && PLACE.test(item.name)) return { ...item, name: item.name + organ }
    organ = place === undefined ? '' : item.name.slice(place.length)
    return item
  }).toReversed()
}

/** X牵头落实，Y、Z协办: bodies and their roles and nothing else. */
export function saysOnlyRoles(words: string): boolean {
  let rest = words
  for (const { start, end } of afterwards(words)) {
    const bodies = words.slice(start, end).replace(/^[,，;；、\s]*(?:由|并由|会同|联合)?/u, '').replace(/(?:分别|共同|按照?职责(?:分工)?|各自)$/u, '')
    if (!areBodies(bodies)) return false
    rest = rest.replace(words.slice(start, end), '')
  }
  return rest.length < words.length && rest.replace(ROLE_AFTER, '').replace(/^由|[,，;；、\s]|等?(?:分别|共同|按照?职责(?:分工)?|各自)/gu, '') === ''
}

const BETWEEN_AGENCIES = new RegExp(
  `((?:${LISTED}|[,，;；\\n。])(?![^(（\\n]{0,60}[)）])|以及|会同|(?<=[局委厅办部心司府])[和及与]|(?<=[局委厅办部心府院会处室队社站司行镇乡道）)])[ \\t\\u3000\\u00A0]+(?=各?[一-龥]{2})(?!办公室|委员会))`,
  'u',
)

/** The agencies of one stretch, split at 、，；和及 and the spaces of a table's cell, with the jurisdiction carried along the list. */
export function listedAgencies(text: string, start: number, end: number, role: Role): readonly ClauseAgency[] {
  const found: { name: string; role: Role; start: number; end: number }[] = []
  let offset = start
  for (const piece of text.slice(start, end).split(BETWEEN_AGENCIES)) {
    const leads = /[(（]牵头(?:单位)?[)）]/u.test(piece)
    const name = bareAgency(leads ? piece.replace(/[(（]牵头(?:单位)?[)）].*$/u, '') : piece)
    if (name.length >= 2 && /[一-龥]/u.test(name) && !NO_AGENCY.test(name)) {
      const at = offset + piece.indexOf(name)
      found.push({ name, role: leads ? 'lead' : role, start: at, end: at + name.length })
    }
    offset += piece.length
  }
  return carryPrefix(withOrgans(found))
}

/** Link words, bodies that nobody is (有关部门), and a deadline without its label. */
const NO_AGENCY = /^(?:以及|会同|(?:等)?(?:有关|相关)?(?:部门|单位|地区|方面))$|^(?:上述|下列|以下|所列|其他|该|本)|^[各]?(?:牵头|责任|主办|配合|协办|承办)(?:单位|部门)$|\d[年月]|月底|底前|年底|完成$/u

/** Without 由 and 会同 before and 等部门 behind. */
function bareAgency(piece: string): string {
  return piece
    .trim()
    .replace(/^(?:由|会同|联合|商(?!务|会|业)|并|请)/u, '')
    .replace(/[(（]以下[^()（）]*[)）]$/u, '')
    .replace(/等(?:有关|相关|各)?(?:市级|省级|区级)?(?:部门|单位|部门单位|部门和单位)?(?:按.*)?$/u, '')
    .replace(/(?:按照?职责分工|按职责|根据职责|分别|共同|各自)$/u, '')
    .replace(/(?:联合|共同|分别)(?:建设|推进|实施)$/u, '')
    .trim()
}

export function withoutDoubles(agencies: readonly ClauseAgency[]): readonly ClauseAgency[] {
  const seen = new Set<string>()
  return agencies.filter(({ role, name }) => {
    const key = `${role} ${name}`
    return !seen.has(key) && seen.add(key)
  })
}

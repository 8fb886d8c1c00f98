/**
 * Who answers for a system, said in so many words: A由X负责, X负责A的建设, A由X建设、Y运营,
 * A，由X负责 as an item of a list, A、B分别由X、Y负责. What a sentence says goes before what the
 * agencies of its measure suggest.
 */
import type { Role } from '../../graph/model/vocabulary.ts'
import type { FoundAnswer, Resolved } from '../stages.ts'
import { GROUP } from './responsibilities.ts'
import { cuePattern, groupOf, type CodedSentence, type Group } from './coded-sentence.ts'
import { matchesIn } from '../matches.ts'

const MANNER = '(?:分别|共同|联合|归口|具体|统一|统筹|主要|依法|全面|总体|各自|按职责(?:分工)?|应当?|要|须)*'
/** What is done to a system as a whole; its data, interfaces and inspection are another matter. */
const WORK = '(?:规划|设计|建设|开发|搭建|建立|组建|升级|改造|完善|优化|扩容|运行|运维|运营|维护|管理|推广|使用|技术支持|实施|打造|迁移|整合)'
const ANSWERS = '(?:牵头(?!单位|部门)|负责(?!人|同志|制|[^,]{0,4}解释)|承担(?![^,]{0,8}(?:责任|费用))|承建|承办|主办)'
const WORK_NOUN = `(?:的?(?:日常|具体|统一|总体|统筹|整体|后续|技术|全面|全县|全市)*${WORK}(?:(?:、|和|与|及|以及)?(?:日常|具体|统一)*${WORK})*(?:工作|任务|管理)?)`
const VERB_BEFORE = `(?:的?(?:统筹|统一|推进|组织|开展|做好|加强|协调|具体|整体|抓好)*${WORK}*(?:好)?(?:全省|全市|全县|全区|本市|市级|新的?)?)`

/** An agency that a clause begins with, or that is told to do something. */
const SUBJECT = '(?<=^|[,和由]|其中|支持|推动|督促|指导|组织){source:A}(?:等)?'
const WILL = '(?:分别|共同|联合|具体|统筹|统一|要|应当?|须|将|年内|牵头|负责|继续|重点|抓紧|尽快|加快|进一步|全面|先行|着手|同步|完成)*'

interface Pattern {
  readonly words: RegExp
  /** The agency is named behind the system, and another may follow: 由X建设、Y运营. */
  readonly passive: boolean
  readonly certain: boolean
}

const PATTERNS: readonly Pattern[] = [
  { words: cuePattern(`{target:S}(?:等)?${WORK_NOUN}?,?(?<several>分别)?(?:交)?由{source:A}(?:等)?${MANNER}(?<duty>${ANSWERS}|组织实施|${WORK})`), passive: true, certain: true },
  { words: cuePattern(`{source:A}(?:等)?${MANNER}(?<duty>${ANSWERS})${VERB_BEFORE}{target:S}(?:${WORK_NOUN}|(?=[,、及和并]|$))`), passive: false, certain: true },
  // X完成A建设, 支持X搭建A, X在B基础上建成A
  { words: cuePattern(`${SUBJECT}${WILL}(?:在[^,\uE000-\uEFFF]{0,4}[\uE000-\uE3FF][^,\uE000-\uEFFF]{0,4}(?:基础上|上|中))?${WILL}(?<duty>扩容升级|扩容|升级改造|升级|改造|完善|优化|新建|建设|建成|建立|搭建|构建|开发|打造|组建)(?:好|了|完善|改造)?(?:全省|全市|全县|全区|统一的?)?{target:S}(?![的中])`), passive: false, certain: true },
  { words: cuePattern(`${SUBJECT}${WILL}(?:完成|推进|推动|启动|加快|做好|抓好|组织){target:S}的?(?<duty>${WORK})`), passive: false, certain: true },
  // X将A、B整合为C
  { words: cuePattern(`${SUBJECT}${WILL}(?:将|把){target:S}[^,\uE000-\uEFFF]{0,8}(?<duty>整合|合并|归并|升级|改造|改建|融合)(?:为|成)`), passive: false, certain: true },
  { words: cuePattern(`${SUBJECT}${WILL}(?:将|把|组织){S}[^,\uE000-\uEFFF]{0,8}(?<duty>整合|合并|归并|升级|改造|改建|融合)(?:为|成)[^,\uE000-\uEFFF]{0,12}{target:S}`), passive: false, certain: true },
  { words: cuePattern(`{source:A}(?:等)?(?:是|为|作为){target:S}的?(?<duty>${WORK}|责任|牵头|主办)(?:责任)?(?:单位|部门|主体)`), passive: false, certain: true },
  { words: cuePattern(`{source:A}(?:等)?(?:是|为|作为){target:S}的?(?:行政)?(?<duty>主管|行业主管|监管)(?:单位|部门)`), passive: false, certain: false },
  { words: cuePattern(`^(?:[(（]?[一二三四五六七八九十\\d]{1,3}[)）.、．])?{target:S}[:：]{source:A}(?<duty>)$`), passive: false, certain: true },
  { words: cuePattern(`{target:S}的?(?<duty>${WORK}|责任|牵头|主办)(?:责任)?(?:单位|部门|主体)(?:是|为|:|：){source:A}`), passive: false, certain: true },
]
/** Its daily running is X's: of the system that the sentence began with, or the one before. */
const RUNNING = cuePattern(`(?:^|,)(?:其|该平台|该系统)?(?:的)?${WORK_NOUN}由{source:A}(?:等)?${MANNER}(?<duty>${ANSWERS})`)
/** A。甲局联合开发,…: the sentence behind a name says who makes it. */
const MAKES_IT = cuePattern(`(?:^|与|和|会同)(?:由)?{source:A}(?:等)?(?:(?:与|和|会同)[一-龥、]{2,12}?)?${MANNER}(?<duty>开发|建设|承建|牵头建设|牵头开发)(?=,|$)`)
const ANOTHER = cuePattern(`^[、,](?:由)?{source:A}(?:等)?${MANNER}(?<duty>${ANSWERS}|${WORK})`)
/** 接入A, 依托A: the sentence is about something else. */
const OTHER_END = /(?:接入|接至|对接|依托|基于|并入|融入|纳入|[至到与向同]|通过|利用)$/u
const NEGATED = /(?:不再|不得|不|停止|取消)$/u

/** @param sentences of one measure, in order */
export function saidResponsibilities(sentences: readonly CodedSentence[], resolved: Resolved): readonly FoundAnswer[] {
  let subject: Group | null = null
  return sentences.flatMap((sentence) => {
    const found = sentence.groups.some(isAgencies) ? answersIn(sentence, subject, resolved) : []
    subject = sentence.groups.find(({ label, at }) => label === 'System' && at <= 2) ?? subject
    return found
  })
}

function isAgencies({ label }: Group): boolean {
  return label === 'Agency' || label === 'Both'
}

function answersIn(sentence: CodedSentence, before: Group | null, resolved: Resolved): readonly FoundAnswer[] {
  const found: FoundAnswer[] = []
  const { code, measure } = sentence
  const state = (agencies: Group | null, systems: Group | null, duty: string, several: boolean, certain: boolean): void => {
    if (agencies === null || systems === null) return
    const named = agencies.entities.filter((agency) => !GROUP.test(resolved.entities[agency]?.name ?? '') && !/(?:部门|单位)$/u.test(resolved.entities[agency]?.name ?? ''))
    const own = systems.entities.filter((system) => resolved.entities[system]?.generic === false)
    const role: Role = /牵头|主办/u.test(duty) ? 'lead' : 'implement'
    const inOrder = several && named.length === own.length
    own.forEach((system, index) => {
      // Of several that do it together the first is the best guess; it is not spread over all.
      const agency = inOrder ? named[index] : named[0]
      if (agency !== undefined && !found.some((other) => other.agency === agency && other.system === system)) found.push({ measure, agency, system, role, certain: certain && (inOrder || named.length === 1) })
    })
  }
  // Each of these names the system as well.
  for (const { words, passive, certain } of sentence.groups.some(({ label }) => label === 'System') ? PATTERNS : []) {
    for (const match of matchesIn(code, words)) {
      const { source, target, duty = '', several } = match.groups ?? {}
      const systems = groupOf(sentence, target)
      if (systems === null || NEGATED.test(code.slice(0, match.index)) || (passive && OTHER_END.test(code.slice(0, systems.at)))) continue
      const severally = several !== undefined || /分别/u.test(match[0])
      state(groupOf(sentence, source), systems, match[0].includes('牵头') ? '牵头' : duty, severally, certain)
      if (!passive) continue
      const more = matchesIn(code.slice(match.index + match[0].length), ANOTHER)[0]
      if (more !== undefined) state(groupOf(sentence, more.groups?.['source']), systems, more.groups?.['duty'] ?? '', false, certain)
    }
  }
  if (found.length > 0) return found
  for (const match of matchesIn(code, RUNNING)) {
    const systems = sentence.groups.filter(({ label, at }) => label === 'System' && at < match.index)
    const subject = systems[0] === undefined ? before : systems[0].at <= 2 || systems.length === 1 ? systems[0] : null
    if (subject?.entities.length === 1) state(groupOf(sentence, match.groups?.['source']), subject, match.groups?.['duty'] ?? '', false, true)
  }
  if (found.length > 0 || before?.entities.length !== 1) return found
  for (const match of matchesIn(code, MAKES_IT)) {
    if (!sentence.groups.some(({ label, at }) => label === 'System' && at < match.index)) state(groupOf(sentence, match.groups?.['source']), before, match.groups?.['duty'] ?? '', false, true)
  }
  return found
}

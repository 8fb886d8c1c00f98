/**
 * A coded sentence as clauses of arguments and verbs: 将A的数据推送至B is A with the
 * role of theme and data behind it, the verb 推送, and B as its goal. What a verb
 * makes of its arguments is said in frames/.
 */
import lexicon from '../lexicon/relation-verbs.json' with { type: 'json' }
import { matchesIn } from '../matches.ts'
import { argumentAt, COUNTED, roleBehind, type Marker } from './argument-roles.ts'
import { isGroupAt, type CodedSentence, type Group } from './coded-sentence.ts'
import { complementAt, entryAt, type Frame } from './verb-words.ts'

/** What stands in front of an argument decides its role: a case marker, a verb, or nothing. */
export type Role =
  /** Nothing: the subject or topic of the clause. */
  | 'bare'
  /** 将, 把 */
  | 'theme'
  /** 对 */
  | 'about'
  /** 与, 同, 和 */
  | 'with'
  /** 向, 给 */
  | 'toward'
  /** 从, 自 */
  | 'from'
  /** 由, 被 */
  | 'by'
  /** 经 */
  | 'via'
  /** 在, 于 */
  | 'in'
  /** 为, 供 */
  | 'for'
  /** 以, 用 */
  | 'on'
  /** Behind a verb. */
  | 'object'
  /** Behind a verb and 至, 到, 入, 给. */
  | 'goal'
  /** Behind a verb and 为, 成. */
  | 'result'
  /** Behind a verb and 在, 于. */
  | 'place'
  /** Behind another argument and 的, 中, 内. */
  | 'part'
  /** In front of the argument that is meant and 中的, 下的. */
  | 'whole'

export interface Argument {
  readonly kind: 'argument'
  readonly group: Group
  readonly role: Role
  /** The verb that it stands behind. */
  readonly verb: Verb | null
  /** What stands between it and the next argument or verb. */
  readonly tail: string
  readonly hasData: boolean
  readonly at: number
}

export interface Verb {
  readonly kind: 'verb'
  readonly word: string
  readonly frames: ReadonlySet<Frame>
  /** It may govern a system that another verb of the clause is about (推进A接入B). */
  readonly governing: boolean
  readonly pointing: boolean
  /** 至, 入, 为… behind it, or ''. */
  readonly complement: string
  readonly at: number
  readonly end: number
}

export interface Clause {
  readonly start: number
  readonly end: number
  /** None where the clause names nothing and says nothing without. */
  readonly items: readonly (Argument | Verb)[]
  /** Those of the items. */
  readonly arguments: readonly Argument[]
}

const FOOTING = new RegExp(`为[^,\uE000-\uEFFF]{0,8}?(?:${lexicon.footings.words.join('|')})`, 'uy')
/** Up to the end of its clause or 的 where that is near: 为核心架构, not 为核心. */
const FOOTING_WHOLE = new RegExp(`${FOOTING.source}(?=[,的]|$)`, 'uy')
/** Without a name a clause says no more than that what it goes on with stands on something (在此基础上) or moves (完成迁移). */
const GOES_ON = new RegExp([...lexicon.frames.footing.verbs, '割接', '迁移', '搬迁', '迁云', '上云'].join('|'), 'u')
const FOOTING_FRAMES: ReadonlySet<Frame> = new Set(['footing'])
const ADVERBIAL = /^(?:统一|同步|集中|联合|协同)$/u
const HAS_AN_AGENT = /^[^,\uE000-\uEFFF]{0,6}(?:支撑|承载|支持|保障|托管|提供|供给|推送|取代|替代|代替|承接|鉴权|核验|认证)/u
const GIVES = /^[为供][^,]*?(?:提供|供给|供应|赋予|输出)/u
const CLAUSE_END = /[,:：]|$/gu
const CONTAINS_BEHIND = /(?:包括|包含|涵盖|分为|设有|含|囊括)$/u

/** The clauses of a sentence, split at commas and colons; none where it names nothing. */
export function clausesOf({ code, groups }: CodedSentence): readonly Clause[] {
  if (groups.length === 0) return []
  const byPlace = new Map(groups.map((group) => [group.at, group]))
  const clauses: Clause[] = []
  let start = 0
  for (const { index: at } of matchesIn(code, CLAUSE_END)) {
    // A包括:B、C
    if (/[:：]/u.test(code.charAt(at)) && CONTAINS_BEHIND.test(code.slice(Math.max(start, at - 6), at))) continue
    const items = hasGroup(code, start, at) || GOES_ON.test(code.slice(start, at)) ? itemsOf(code, start, at, byPlace) : []
    clauses.push({ start, end: at, items, arguments: items.filter((item) => item.kind === 'argument') })
    start = at + 1
  }
  return clauses
}

function itemsOf(code: string, start: number, end: number, groups: ReadonlyMap<number, Group>): readonly (Argument | Verb)[] {
  const items: (Argument | Verb)[] = []
  let marker: Marker | null = null
  let lastVerb: Verb | null = null
  let position = start
  for (let at = start; at < end; ) {
    const group = isGroupAt(code, at) ? groups.get(at) : undefined
    if (group !== undefined) {
      const owner = items.at(-1)
      // 与{agency}的A对接: the agency says whose A is.
      const owned = group.label === 'System' && marker === null && owner?.kind === 'argument' && owner.group.label === 'Agency' && (owner.verb === null ? code.slice(position, at) === '的' : OWNED.test(code.slice(position, at)))
      if (owned) items.pop()
      const found = argumentAt(code, group, items, marker, lastVerb, position, end)
      const made = owned || found === null ? null : madeBy(code, found, items)
      if (made !== null) items.splice(-2)
      const argument = owned && found !== null ? { ...found, role: owner.role, verb: owner.verb } : (made ?? found)
      if (argument !== null) items.push(...inWhole(code.slice(position, at), argument, items))
      marker = null
      at += 1
      position = at
      continue
    }
    // 以A为主要支撑: a footing whatever words stand in it.
    const footing = code.charAt(at) === '为' ? footingAt(code, at, end, items) : null
    if (footing !== null) {
      items.push(footing)
      lastVerb = footing
      marker = null
      at = footing.end
      position = at
      continue
    }
    const entry = entryAt(code, at, end)
    if (entry === null || entry.kind === 'skip') {
      at += entry?.word.length ?? 1
      continue
    }
    const after = at + entry.word.length
    // 三个应用: behind a number it is a noun; 整合各部门现有A, 现有A: which A is meant.
    if (entry.kind === 'verb' && (COUNTED.test(code.slice(Math.max(0, at - 3), at)) || (entry.word === '现有' && !isWhole(items.at(-1))))) {
      // 现有A迁移到B,年内上线: what goes on to be spoken of is not A.
      if (entry.word === '现有' && items.length === 0 && marker === null && isGroupAt(code, after) && GOES_AWAY.test(code.slice(after, end))) {
        marker = { kind: 'marker', role: 'about', word: entry.word, at, end: after }
        position = after
      }
      at = after
      continue
    }
    // 统一迁移, 同步建设: before another verb it says how.
    if (entry.kind === 'verb' && ADVERBIAL.test(entry.word) && saysHow(code, after, end)) {
      at = after
      continue
    }
    if (entry.kind === 'marker') {
      // A和B is a list; 和 before a partner stands behind something else.
      const coordinates = entry.word === '和' && items.at(-1)?.kind === 'argument'
      if (!coordinates && hasGroup(code, after, Math.min(end, after + FURTHEST_FROM_MARKER))) {
        marker = { ...entry, at, end: after }
        position = after
      }
      at = after
      continue
    }
    let complement = /^(?:接口|端口|通道|链路)$/u.test(entry.word) ? '' : complementAt(code, after, end)
    // 填报, 报至: a verb of one character is one where an argument follows (是A, 是该A).
    if (entry.word.length === 1 && complement === '' && !isGroupAt(code, after) && !(/[该本此其]/u.test(code.charAt(after)) && isGroupAt(code, after + 1))) {
      at = after
      continue
    }
    // 完成向B的迁移: 向 is a case marker behind a verb that takes nobody along.
    if (entry.frames.size === 0 && /^[向给]/u.test(complement)) complement = ''
    const verb: Verb = { kind: 'verb', word: entry.word, frames: entry.frames, governing: entry.governing, pointing: entry.pointing, complement: complement || (/[至到入给于进]$/u.exec(entry.frames.size > 0 ? entry.word : entry.word.replace(/进$/u, ''))?.[0] ?? ''), at, end: after + complement.length }
    items.push(verb)
    lastVerb = verb
    marker = null
    at = verb.end
    position = at
  }
  return items
}

/** 取代各单位自建的A, 整合各部门现有A */
const OWNED = /^(?:自建|自有|现有|原有|已建|在建|各自|所属|下属|建设|开发|主管|在用)?的(?:各类|有关|相关)?$|^(?:自建|现有|原有|已建)$/u

const GOES_AWAY = /[迁移并归汇转]|接入|整合|升级/u
function isWhole(item: Argument | Verb | undefined): boolean {
  return item?.kind === 'argument' && item.role === 'bare' && item.group.label === 'System'
}

/** A marker's argument stands no further off. */
const FURTHEST_FROM_MARKER = 12

function hasGroup(code: string, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if (isGroupAt(code, at)) return true
  return false
}

/** 统一 before another verb, or before what the next verb stands behind (统一向B推送, 统一为B提供). */
function saysHow(code: string, after: number, end: number): boolean {
  const next = entryAt(code, after, end)
  if (next?.kind === 'verb') return true
  if (next?.kind !== 'marker') return false
  return next.role === 'for' ? GIVES.test(code.slice(after, end)) : /^[由从将把向对与经]/u.test(next.word)
}

/** 与{agency}建设的A对接: the agency and its verb describe A, which has the part that the agency seemed to have. */
function madeBy(code: string, found: Argument, items: readonly (Argument | Verb)[]): Argument | null {
  const [verb, maker, before] = [items.at(-1), items.at(-2), items.at(-3)]
  if (found.group.label !== 'System' || verb?.kind !== 'verb' || maker?.kind !== 'argument' || maker.group.label !== 'Agency' || maker.role === 'bare') return null
  if (code.slice(verb.end, found.at) !== '的' || verb.complement !== '' || verb.at - maker.at > 3) return null
  // 接入由{agency}建设的A
  if (maker.role === 'by' && before?.kind === 'verb' && maker.at - before.end === 1) return { ...found, role: roleBehind(before), verb: before }
  // 由{agency}运行的A并入B: 由 belongs to what describes A, unless the next verb has an agent.
  if (maker.role === 'by' && !HAS_AN_AGENT.test(code.slice(found.at + 1))) return { ...found, role: 'bare', verb: null }
  return { ...found, role: maker.role, verb: maker.verb }
}

/** 将A中的B接入C: B is what the clause speaks of, A what it is a part of. */
function inWhole(gap: string, argument: Argument, items: (Argument | Verb)[]): readonly Argument[] {
  const before = items.at(-1)
  if (argument.role !== 'part' || argument.group.label !== 'System' || before?.kind !== 'argument' || before.group.label !== 'System') return [argument]
  const nested = /^(?:中|里|内)的$/u.test(gap) ? before.verb === null && before.role !== 'in' : /^下(?:设|属|辖)?的$/u.test(gap) && (before.verb === null || before.role === 'goal') && before.role !== 'in'
  if (!nested) return [argument]
  items.pop()
  return [{ ...before, role: 'whole' }, { ...argument, role: before.role, verb: before.verb }]
}

/** 为…基础 behind an argument with 以. */
function footingAt(code: string, at: number, end: number, items: readonly (Argument | Verb)[]): Verb | null {
  const before = items.findLast(({ kind }) => kind === 'argument')
  if (before?.kind !== 'argument' || before.role !== 'on') return null
  FOOTING_WHOLE.lastIndex = at
  FOOTING.lastIndex = at
  const match = FOOTING_WHOLE.exec(code) ?? FOOTING.exec(code)
  if (match === null || at + match[0].length > end) return null
  return { kind: 'verb', word: match[0], frames: FOOTING_FRAMES, governing: false, pointing: false, complement: '', at, end: at + match[0].length }
}

/**
 * A coded sentence as clauses of arguments and verbs: 将A的数据推送至B is A with the
 * role of theme and data behind it, the verb 推送, and B as its goal. What a verb
 * makes of its arguments is said in frames/.
 */
import lexicon from '../lexicon/relation-verbs.json' with { type: 'json' }
import actionVerbs from '../lexicon/action-verbs.json' with { type: 'json' }
import type { CodedSentence, Group } from './coded-sentence.ts'
import { matchesIn } from '../matches.ts'

export type Frame = keyof typeof lexicon.frames

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
  readonly items: readonly (Argument | Verb)[]
}

interface Marker {
  readonly kind: 'marker'
  readonly role: Role
  readonly word: string
  readonly at: number
  readonly end: number
}

type Entry = { readonly word: string } & (
  | { readonly kind: 'skip' }
  | { readonly kind: 'marker'; readonly role: Role }
  | { readonly kind: 'verb'; readonly frames: ReadonlySet<Frame>; readonly governing: boolean; readonly pointing: boolean }
)

const MARKERS: Readonly<Partial<Record<Role, string>>> = {
  theme: '将 把',
  about: '对',
  with: '与 同 和 跟',
  toward: '向 往 给 朝 面向',
  from: '从 自',
  by: '由 被',
  via: '经 经过',
  in: '在 于 沿',
  for: '为 供',
  on: '以 用',
  goal: '至 到 入',
}
const COMPLEMENT = /(?:后|并)?(?:统一|集中|全部|逐步)?((?:至|到|入|进|给|于|在|为|成|向)+)/uy
const FOOTING = new RegExp(`为[^,\uE000-\uEFFF]{0,8}?(?:${lexicon.footings.words.join('|')})`, 'uy')
/** Up to the end of its clause or 的 where that is near: 为核心架构, not 为核心. */
const FOOTING_WHOLE = new RegExp(`${FOOTING.source}(?=[,的]|$)`, 'uy')
const FOOTING_FRAMES: ReadonlySet<Frame> = new Set(['footing'])
const ADVERBIAL = /^(?:统一|同步|集中|联合|协同)$/u
const COORDINATES = /^(?:等?的?[^,]{0,10}?)(?:、|和|及|以及)(?:各|各类|原|相关|现有|部分)?$/u
const PART = /^等?(?:的|中的?|内的?|里的?|下属的?|下的)$/u
/** 部署在A上的B, 覆盖全市通用的B, 包括A等模块的B: B is what the words before describe. */
const DESCRIBES = /^[^,]{0,10}的(?:全[省市区县])?$/u
const DATA = new RegExp(`(?:${lexicon.data.words.join('|')})`, 'u')
/** 托管在部门机房的A: where A is, not what A is put into. */
const STANDS_IN = /(?:机房|服务器|云|网络|网|环境|中心|设备|本地|单位|部门|资源池|主机|机器)的$/u
/** 的用户数据, 所属业务数据 */
const LONGEST_TAIL = 18
const CLAUSE_END = /[,:：]|$/gu
const CONTAINS_BEHIND = /(?:包括|包含|涵盖|分为|设有|含|囊括)$/u
const IS_GROUP = /[\uE000-\uEFFF]/u

const entries = entriesByFirst()

/** By the code of their first character, the longest first. */
function entriesByFirst(): ReadonlyMap<number, readonly Entry[]> {
  const byWord = new Map<string, Entry>()
  const { build, upgrade, promote } = actionVerbs.actions
  const governing = new Set([...lexicon.governing.words, ...build, ...upgrade, ...promote, ...actionVerbs.carriers.words])
  const pointing = new Set(lexicon.pointing.words)
  for (const [role, words] of Object.entries(MARKERS)) {
    for (const word of words.split(' ')) byWord.set(word, { kind: 'marker', role: role as Role, word })
  }
  const framesOf = new Map<string, Set<Frame>>()
  for (const [frame, { verbs }] of Object.entries(lexicon.frames)) {
    for (const word of verbs) framesOf.set(word, (framesOf.get(word) ?? new Set()).add(frame as Frame))
  }
  for (const word of [...governing, ...pointing, ...framesOf.keys()]) {
    byWord.set(word, { kind: 'verb', word, frames: framesOf.get(word) ?? new Set(), governing: governing.has(word), pointing: pointing.has(word) })
  }
  for (const word of lexicon.skip.words) if (!framesOf.has(word)) byWord.set(word, { kind: 'skip', word })
  const found = new Map<number, Entry[]>()
  for (const entry of [...byWord.values()].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charCodeAt(0)
    const list = found.get(first)
    if (list === undefined) found.set(first, [entry])
    else list.push(entry)
  }
  return found
}

/** The clauses of a sentence, split at commas and colons. */
export function clausesOf({ code, groups }: CodedSentence): readonly Clause[] {
  const byPlace = new Map(groups.map((group) => [group.at, group]))
  const clauses: Clause[] = []
  let start = 0
  for (const { index: at } of matchesIn(code, CLAUSE_END)) {
    // A包括:B、C
    if (/[:：]/u.test(code.charAt(at)) && CONTAINS_BEHIND.test(code.slice(Math.max(start, at - 6), at))) continue
    clauses.push({ start, end: at, items: itemsOf(code, start, at, byPlace) })
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
    const group = groups.get(at)
    if (group !== undefined) {
      const owner = items.at(-1)
      // 与{agency}的A对接: the agency says whose A is.
      const owned = group.label === 'System' && marker === null && owner?.kind === 'argument' && owner.group.label === 'Agency' && code.slice(position, at) === '的'
      if (owned) items.pop()
      const found = argumentAt(code, group, items, marker, lastVerb, position, end)
      const argument = owned && found !== null ? { ...found, role: owner.role, verb: owner.verb } : found
      if (argument !== null) items.push(argument)
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
    // 统一迁移, 同步建设: before another verb it says how.
    if (entry.kind === 'verb' && ADVERBIAL.test(entry.word) && entryAt(code, after, end)?.kind === 'verb') {
      at = after
      continue
    }
    if (entry.kind === 'marker') {
      // A和B is a list; 和 before a partner stands behind something else.
      const coordinates = entry.word === '和' && items.at(-1)?.kind === 'argument'
      if (!coordinates && (IS_GROUP.test(code.slice(after, Math.min(end, after + 12))))) {
        marker = { ...entry, at, end: after }
        position = after
      }
      at = after
      continue
    }
    const complement = /^(?:接口|端口|通道|链路)$/u.test(entry.word) ? '' : complementAt(code, after, end)
    // 填报, 报至: a verb of one character is one where an argument follows.
    if (entry.word.length === 1 && complement === '' && !IS_GROUP.test(code.charAt(after))) {
      at = after
      continue
    }
    const verb: Verb = { kind: 'verb', word: entry.word, frames: entry.frames, governing: entry.governing, pointing: entry.pointing, complement: complement || (/[至到入给于]$/u.exec(entry.word)?.[0] ?? ''), at, end: after + complement.length }
    items.push(verb)
    lastVerb = verb
    marker = null
    at = verb.end
    position = at
  }
  return items
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

function entryAt(code: string, at: number, end: number): Entry | null {
  const found = entries.get(code.charCodeAt(at))
  if (found === undefined) return null
  for (const entry of found) {
    if (at + entry.word.length <= end && code.startsWith(entry.word, at)) return entry
  }
  return null
}

function complementAt(code: string, at: number, end: number): string {
  COMPLEMENT.lastIndex = at
  const match = COMPLEMENT.exec(code)
  return match === null || match.index + match[0].length > end ? '' : match[0]
}

function argumentAt(code: string, group: Group, items: readonly (Argument | Verb)[], marker: Marker | null, lastVerb: Verb | null, position: number, end: number): Argument | null {
  const part = partPlayed(code.slice(position, group.at), items, marker, lastVerb)
  if (part === null) return null
  const tail = tailOf(code, group.at + 1, end)
  return { kind: 'argument', group, ...part, tail, hasData: tail.length <= LONGEST_TAIL && DATA.test(tail), at: group.at }
}

/**
 * @param gap what stands between the item before, or its marker, and the argument
 * @returns null for a name that is no argument of its own
 */
function partPlayed(gap: string, items: readonly (Argument | Verb)[], marker: Marker | null, lastVerb: Verb | null): Pick<Argument, 'role' | 'verb'> | null {
  const before = items.at(-1)
  if (marker !== null) return { role: marker.role, verb: marker.role === 'goal' || marker.role === 'in' ? lastVerb : null }
  if (before === undefined) return BARE
  if (before.kind === 'verb') {
    const describes = gap.startsWith('的') || (/[在于]$/u.test(before.complement) && STANDS_IN.test(gap)) || (before.complement === '' && (before.frames.has('link') || before.frames.has('exchange')) && /^、[^,]*的$/u.test(gap))
    const verb = describes ? describing(before, items) : before
    return verb === null ? BARE : { role: roleBehind(verb), verb }
  }
  // (以下简称A): another name of the one before.
  if (/^[(（]/u.test(gap)) return null
  if (PART.test(gap) || (DESCRIBES.test(gap) && before.verb !== null)) return { role: 'part', verb: before.verb }
  if (gap === '' || COORDINATES.test(gap)) return { role: before.role, verb: before.verb }
  return BARE
}

const BARE: Pick<Argument, 'role' | 'verb'> = { role: 'bare', verb: null }

/** 整合为互联互通、信息共享的B: of verbs that describe B, the one before them has it for its object. */
function describing(last: Verb, items: readonly (Argument | Verb)[]): Verb | null {
  for (const item of [...items].reverse()) {
    if (item.kind === 'argument') return null
    if (item !== last && (item.governing || /[为成至到入]$/u.test(item.complement))) return item
  }
  return null
}

function roleBehind({ complement }: Verb): Role {
  if (/[为成]$/u.test(complement)) return 'result'
  if (/[在于]$/u.test(complement)) return 'place'
  return complement === '' ? 'object' : 'goal'
}

/** Up to the next group, case marker or verb; behind 的 verbs are attributes. */
function tailOf(code: string, from: number, end: number): string {
  const attributes = code.charAt(from) === '的' || code.startsWith('等', from)
  for (let at = from; at < end; at += 1) {
    if (IS_GROUP.test(code.charAt(at))) return code.slice(from, at)
    const entry = entryAt(code, at, end)
    if (entry === null) continue
    if (entry.kind === 'skip') at += entry.word.length - 1
    else if (entry.kind === 'marker' ? !/[和为在]/u.test(entry.word) : !attributes) return code.slice(from, at)
    else at += entry.word.length - 1
  }
  return code.slice(from, end)
}

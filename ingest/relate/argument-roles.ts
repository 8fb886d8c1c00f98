/** What part a name plays among the items of its clause: by the marker or verb in front of it, or the argument that it goes on from. */
import lexicon from '../lexicon/relation-verbs.json' with { type: 'json' }
import type { Argument, Role, Verb } from './clauses.ts'
import { isGroupAt, type Group } from './coded-sentence.ts'
import { entryAt } from './verb-words.ts'

export interface Marker {
  readonly kind: 'marker'
  readonly role: Role
  readonly word: string
  readonly at: number
  readonly end: number
}

/** A、B; A的数据和各类B; A、批发市场的B */
const COORDINATES = /^(?:等?的?[^,]{0,10}?)(?:、|和|及|以及)(?:各|各类|原|相关|现有|部分|[^,、\uE000-\uEFFF]{2,8}的)?$/u
/** 于2018年 */
const WHEN = /^[\d〇零一二三四五六七八九十]{2,4}年[初底前]?(?:\d+月)?[底前]?$/u
/** 三个, 2类: what follows is a noun. */
export const COUNTED = /[一二两三四五六七八九十\d][个大类种项]$/u
const PART = /^等?(?:的|中的?|内的?|里的?|下属的?|下的)$/u
/** 部署在A上的B, 覆盖全市通用的B, 包括A等模块的B: B is what the words before describe. */
const DESCRIBES = /^[^,]{0,10}的(?:全[省市区县])?$/u
const DATA = new RegExp(`(?:${lexicon.data.words.join('|')})`, 'u')
/** 托管在部门机房的A: where A is, not what A is put into. */
const STANDS_IN = /(?:机房|服务器|云|网络|网|环境|中心|设备|本地|单位|部门|资源池|主机|机器)的$/u
/** A采集的影像, A、B沉淀的历史数据 */
const PRODUCED = new RegExp(`(?:等[^,\uE000-\uEFFF]{0,6})?(?:所)?(?:采集|产生|形成|沉淀|生成|掌握|监测|发布|下发|推送|受理|登记|出具|签发|积累|存储)的[^,\uE000-\uEFFF]{0,8}${DATA.source}`, 'uy')
function producesAt(code: string, at: number): boolean {
  PRODUCED.lastIndex = at
  return PRODUCED.test(code)
}

/** 的用户数据, 所属业务数据 */
const LONGEST_TAIL = 18

/** @returns null for a name that is no argument of its own */
export function argumentAt(code: string, group: Group, items: readonly (Argument | Verb)[], marker: Marker | null, lastVerb: Verb | null, position: number, end: number): Argument | null {
  const part = partPlayed(code.slice(position, group.at), items, marker, lastVerb, (from, to) => code.slice(from, to))
  if (part === null) return null
  const tail = tailOf(code, group.at + 1, end)
  return { kind: 'argument', group, ...part, tail, hasData: (tail.length <= LONGEST_TAIL && DATA.test(tail)) || producesAt(code, group.at + 1), at: group.at }
}

/**
 * @param gap what stands between the item before, or its marker, and the argument
 * @returns null for a name that is no argument of its own
 */
function partPlayed(gap: string, items: readonly (Argument | Verb)[], marker: Marker | null, lastVerb: Verb | null, between: (from: number, to: number) => string): Pick<Argument, 'role' | 'verb'> | null {
  const before = items.at(-1)
  // 面向游客的A: for whom it is, not where something goes.
  if (marker?.word === '面向' && gap.endsWith('的')) return BARE
  if (marker !== null) return { role: marker.role, verb: marker.role === 'goal' || marker.role === 'in' ? lastVerb : null }
  if (before === undefined) return BARE
  if (before.kind === 'verb') {
    const describes = gap.startsWith('的') || (/[在于]$/u.test(before.complement) && STANDS_IN.test(gap)) || (before.complement === '' && (before.frames.has('link') || before.frames.has('exchange')) && /^、[^,]*的$/u.test(gap))
    const verb = describes ? describing(before, items, between) : before
    return verb === null ? BARE : { role: roleBehind(verb), verb }
  }
  // (以下简称A): another name of the one before.
  if (/^[(（]/u.test(gap)) return null
  if (PART.test(gap) || (DESCRIBES.test(gap) && before.verb !== null)) return { role: 'part', verb: before.verb }
  if (gap === '' || COORDINATES.test(gap)) return { role: before.role, verb: before.verb }
  return BARE
}

const BARE: Pick<Argument, 'role' | 'verb'> = { role: 'bare', verb: null }

/** 整合为互联互通、信息共享的B, 脱胎于2018年建成的B: of verbs that describe B, the one before them has it for its object. */
function describing(last: Verb, items: readonly (Argument | Verb)[], between: (from: number, to: number) => string): Verb | null {
  const first = items.at(-2)
  if (first?.kind === 'verb' && first.frames.size > 0 && WHEN.test(between(first.end, last.at))) return first
  for (const item of [...items].reverse()) {
    if (item.kind === 'argument') return null
    if (item !== last && (item.governing || /[为成至到入]$/u.test(item.complement))) return item
  }
  return null
}

/** What an argument right behind a verb is to it. */
export function roleBehind({ complement }: Verb): Role {
  if (/[为成]$/u.test(complement)) return 'result'
  if (/[在于]$/u.test(complement)) return 'place'
  return complement === '' ? 'object' : 'goal'
}

/** Up to the next group, case marker or verb; behind 的 verbs are attributes. */
function tailOf(code: string, from: number, end: number): string {
  const attributes = code.charAt(from) === '的' || code.startsWith('等', from)
  for (let at = from; at < end; at += 1) {
    if (isGroupAt(code, at)) return code.slice(from, at)
    const entry = entryAt(code, at, end)
    if (entry === null) continue
    if (entry.kind === 'skip' || COUNTED.test(code.slice(Math.max(from, at - 3), at))) at += entry.word.length - 1
    else if (entry.kind === 'marker' ? !/[和为在]/u.test(entry.word) : !attributes) return code.slice(from, at)
    else at += entry.word.length - 1
  }
  return code.slice(from, end)
}

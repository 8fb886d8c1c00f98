/**
 * Runs of units between two bounds, as lists of coordinated items: 效能监管、行政监察系统
 * is one list of two items. What an item names is decided in system-names.ts.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import { headAtEnd, mayEndName } from '../lexicon/heads.ts'
import { placeAtStart } from '../lexicon/places.ts'
import type { Unit } from './units.ts'

export interface Item {
  readonly units: readonly Unit[]
  /** True where a quantifier (各类, 现有) stands in front of it or in it. */
  readonly quantified: boolean
  /** True where 现有 or 原有 does: one system by a name of its own, a class without one. */
  readonly existing?: boolean
}

export interface NounPhraseList {
  readonly items: readonly Item[]
  /** Between item n and n + 1. */
  readonly coordinators: readonly Unit[]
  /** The unit before the list, for its verb. */
  readonly before: Unit | null
  readonly after: Unit | null
}

const MODIFIERS = new Set(bounds.modifiersBeforeNouns)
const NAMING = new Set(bounds.nominalVerbs)
/** 现有, 原 say which system is meant, not that it is one of many. */
const STATES = /^(?:现有|现行|已有|原有|既有|同一|同一个|同一套|一套|一个|新|老|旧|该|此|本)$/u
/** Attributes that are part of a name, up to their 的: 全省统一的, 时空一体化的, 互联互通的. */
const NAMING_ATTRIBUTE = /(?:统一|一体化|互联互通)$/u

/** @returns the lists that may name a system, in order */
export function nounPhraseLists(units: readonly Unit[]): readonly NounPhraseList[] {
  const lists: NounPhraseList[] = []
  const counted = itemsBeforeCounts(units)
  let start = 0
  for (let end = 0; end <= units.length; end += 1) {
    if (end < units.length && (counted.has(end) || !isBound(units, end))) continue
    const run = units.slice(start, end)
    if (run.some(mayEnd)) lists.push(listOf(run, units[start - 1] ?? null, units[end] ?? null))
    start = end + 1
  }
  return lists
}

function mayEnd({ class: kind, text }: Unit): boolean {
  return kind === 'programme' || mayEndName(text)
}

/** The count between a list and its head: 三个, 五大, not 等. */
function isCount({ class: kind, text }: Unit): boolean {
  return kind === 'etcetera' && text !== '等'
}

const MOST_WORDS_OF_ITEM = 4

/**
 * 区域评估、联合验收三个模块: what ends an item of a counted list is what the part does,
 * verb or not. The places of such words, each list walked once from its count.
 */
function itemsBeforeCounts(units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let count = 1; count < units.length; count += 1) {
    const unit = units[count]
    if (unit === undefined || !isCount(unit)) continue
    const verbs: number[] = []
    let coordinators = 0
    let words = 0
    for (let at = count - 1; at >= 0; at -= 1) {
      const word = units[at]
      if (word === undefined || isCount(word)) break
      const endsItem = words === 0
      if (word.class === 'coordinator' && !endsItem) {
        coordinators += 1
        words = 0
        continue
      }
      words += 1
      if (words > MOST_WORDS_OF_ITEM || word.class === 'attributive' || word.class === 'quantifier') break
      if (word.class === 'bound' || word.class === 'inner-verb') {
        // 联合验收: how it is done stands before what is done.
        if (!(endsItem || (MODIFIERS.has(word.text) && verbs.at(-1) === at + 1)) || word.text.length < 2 || !/^[一-龥]+$/u.test(word.text)) break
        verbs.push(at)
      }
    }
    if (coordinators > 0) verbs.forEach((at) => found.add(at))
  }
  return found
}

/** An inner verb is a bound unless it stands between two parts of a name. */
function isBound(units: readonly Unit[], index: number): boolean {
  const unit = units[index]
  if (unit === undefined || unit.class === 'bound') return true
  // 平台接收…: behind a name a verb is what it does.
  if (unit.verb && unit.class === 'nominal' && endsName(units, index)) return true
  // 走开发区…系统, 受监察局…: what a verb is followed by begins a name.
  if (unit.verbal && unit.class === 'nominal' && index > 0 && opensName(units[index + 1])) return true
  // ,查询市公安局…系统: what may be part of a name does something where it opens the clause.
  if (unit.class === 'nominal' && !unit.verbal && NAMING.has(unit.text) && (index === 0 || units[index - 1]?.class === 'bound') && opensName(units[index + 1])) return true
  // 终端共用一套系统, 板块共享同一数据库: what they do with one and the same.
  if ((unit.class === 'inner-verb' || NAMING.has(unit.text)) && units[index + 1]?.class === 'quantifier' && ONE_AND_THE_SAME.test(units[index + 1]?.text ?? '')) return true
  // 四类应用全部集成: before a verb it says how much of what stands in front.
  if (unit.class === 'quantifier') return endsName(units, index) || (units[index + 1]?.class === 'bound' && units[index - 1]?.class === 'nominal')
  if (unit.class === 'attributive') return !NAMING_ATTRIBUTE.test(units[index - 1]?.text ?? '') || isProper(units[index + 1])
  // 监测系统重点管控站点周边: behind a name it says how something is done.
  if (unit.class === 'nominal' && SAYS_HOW.test(unit.text) && endsName(units, index)) return true
  if (unit.class !== 'inner-verb') return false
  // 基于浙政钉开发办公应用
  if (BUILDS.test(unit.text) && BASED_ON.test(units[index - 2]?.text ?? '')) return true
  const [before, after] = [units[index - 1], units[index + 1]]
  // 构建融合通信系统: behind a verb that builds it opens the name of what is built.
  if (before !== undefined && BUILDS.test(before.text) && !DOES.test(unit.text) && after?.class === 'nominal' && !after.verb && !opensName(after)) return false
  // 统一使用省…平台: what a tier, place or body follows does something to it.
  if (opensName(after)) return true
  // 监测系统支撑平台: behind a name it is a verb again.
  if (endsName(units, index)) return true
  const nominalBefore = before?.class === 'nominal' || before?.class === 'quoted' || before?.class === 'tier'
  const nominalAfter = after?.class === 'nominal' || after?.class === 'inner-verb' || after?.class === 'quantifier'
  return !(nominalBefore && nominalAfter)
}

/** 全区统一的“城阳停车”平台: a proper name needs no attribute; “公共支付平台” tells with it which is meant. */
function isProper(unit: Unit | undefined): boolean {
  return unit?.class === 'quoted' && headAtEnd(unit.text) === null
}

const BUILDS = /^(?:建设|构建|搭建|打造|建成|建立|开发|新建|部署|上线|启用|推广)$/u
const ONE_AND_THE_SAME = /^(?:一套|同一|同一个|同一套|一个)$/u
const SAYS_HOW = /^(?:重点|全面|基本)$/u
const BASED_ON = /^(?:基于|依托|利用|借助)$/u
/** What one does to systems that are there, whatever verb stands before it. */
const DOES = /^(?:整合|利用|运用|使用|结合|支持|促进|引导|进行|实施|组织|统筹|协调|开发|招标|采购|购置|验收|调用|共用|制定|编制|研究)$/u

/** Whether a unit is a tier, a place or a body. */
function opensName(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.class === 'tier' || unit.class === 'agency' || (unit.class === 'nominal' && unit.text.length >= 2 && placeAtStart(unit.text)?.length === unit.text.length))
}

/** Whether a name ends before the unit: in 电子政务外网相关标准 the quantifier begins another phrase. */
function endsName(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1]
  const head = before === undefined || before.class === 'bound' ? null : headAtEnd(before.text)
  return head !== null && !head.weak
}

function listOf(run: readonly Unit[], before: Unit | null, after: Unit | null): NounPhraseList {
  const items: { units: Unit[]; quantified: boolean; existing?: boolean }[] = [{ units: [], quantified: false }]
  const coordinators: Unit[] = []
  for (const unit of run) {
    const item = items.at(-1)
    if (item === undefined) break
    if (unit.class === 'coordinator') {
      // 、 at the start of an item (的、统一的、…) separates attributes, not names.
      if (item.units.length === 0) continue
      items.push({ units: [], quantified: false })
      coordinators.push(unit)
    } else if (unit.class === 'etcetera') {
      items.push({ units: [], quantified: false })
      coordinators.push(unit)
    } else if (unit.class === 'quantifier' && /^[老旧]$/u.test(unit.text) && item.units.length > 1) {
      // 林权登记老系统: behind what it is of it tells the old one from the new.
      item.units.push({ ...unit, class: 'nominal' })
    } else if (unit.class === 'quantifier') {
      if (STATES.test(unit.text)) item.existing = true
      else item.quantified = true
      if (item.units.every(({ class: kind, text }) => kind === 'tier' || (kind === 'agency' && isGroup(text)))) item.units = []
    } else if (unit.class === 'attributive') {
      // 统一的 by itself describes; 全省统一的 is part of a name.
      if (item.units.length > 1) item.units.push(unit)
      else item.units = []
    } else if (beginsAnother(item.units, unit)) {
      items.push({ units: [unit], quantified: false })
      coordinators.push({ ...unit, class: 'coordinator', text: unit.class === 'quoted' ? '、' : '' })
    } else if (items.length === 1 && item.units.length === 0 && unit.verb && !opensPhrase(before)) {
      // ,采集A系统: a verb that opens a clause is no part of the name; behind another verb (建设预约系统) it is.
      continue
    } else {
      // 各区旅游数据平台 is a class, and 区 is part of its name.
      if (item.units.length === 0 && /^各[省市区县镇乡街州]/u.test(unit.text)) item.quantified = true
      item.units.push(unit)
    }
  }
  return { items, coordinators, before, after }
}

/** Whether a verb or the like stands before the phrase, so that it begins with a name. */
function opensPhrase(before: Unit | null): boolean {
  return before !== null && /[\p{L}]/u.test(before.text) && before.text !== '并'
}

/** 平台用户登录四川省…平台: a tier, place or body behind a name begins the next. */
function beginsAnother(units: readonly Unit[], unit: Unit): boolean {
  // “寒地慢病”“家庭医生”两个模块
  if (unit.class === 'quoted' && units.at(-1)?.class === 'quoted') return true
  const opens = unit.class === 'tier' || unit.class === 'agency' || (unit.class === 'nominal' && unit.text.length >= 3 && placeAtStart(unit.text)?.length === unit.text.length)
  // 省电子政务外网南京市…分中心 is one name: there nothing stands between.
  return opens && units.some((_, at) => at > 0 && at < units.length - 1 && endsName(units, at + 1))
}

/** 市直各部门, 各区政府: a class of owners, none of whom is named. */
export function isGroup(agency: string): boolean {
  return /各|部门$|单位$/u.test(agency)
}

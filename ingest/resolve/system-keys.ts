/**
 * What a system's name is compared by: its tier apart from the rest. Names of
 * other tiers or places never meet.
 */
import resolution from '../lexicon/resolution.json' with { type: 'json' }
import { headAtEnd, withoutPhase } from '../lexicon/heads.ts'
import { placeAtStart } from '../lexicon/places.ts'
import { leadingTier } from '../lexicon/tiers.ts'
import { normalName } from '../../graph/model/name.ts'
import { tierOfPlace, withoutOwnPlace } from '../../graph/model/place-name.ts'
import { isAbove } from './jurisdictions.ts'
import { matchesIn } from '../matches.ts'
import { remembered } from '../remembered.ts'

export interface Stem {
  readonly modifiers: string
  /** Of those that stand for each other (平台, 系统) the first. */
  readonly head: string
}

/** The stem is that of the core. */
export interface SystemKey extends Stem {
  /** '' for the document's own tier, else the tier or place in front (省级 and 省 are one). */
  readonly tier: string
  /** The rest, without 统一的 and quotation marks. */
  readonly core: string
  /** Whether the name says in front whose it is (市监管平台, and not 监管平台). */
  readonly said: boolean
}

/** A head's end, and the one that stands for it and those like it. */
const HEAD_ENDS = resolution.interchangeableHeads.flatMap((words) => words.map((word) => ({ word, head: words[0] ?? word })))
const WEAK = [...resolution.weakModifiers.words].sort((a, b) => b.length - a.length)
/** Of a shorter name nobody knows whose it is (办公系统, 行政审批系统). */
const SHORTEST_OWNED = 5
/** 各区县智慧停车平台: a class of each of them. */
const EACH = /^各(?:市州|区县|县区|市县|市|县|区|州)(?:\([^()]{1,5}\))?(?=.{2})/u

/** The keys of one document's names, which come again and again: each is worked out once. */
export function systemKeys(own: string | null): (name: string) => SystemKey {
  return remembered((name) => keyOf(foldedName(name), own))
}

/** Spellings that differ in the case of Latin letters alone (APP, App) are one name. */
export function foldedName(name: string): string {
  return normalName(name).toUpperCase()
}

function keyOf(name: string, own: string | null): SystemKey {
  // 市、区两级…: of several tiers, and so of none.
  if (/^[省市区县]、/u.test(name)) return key('', name, true)
  const rest = withoutOwnPlace(name, own)
  // 全市统一的柳州市数据中台 has the place twice.
  if (rest !== null && rest.length > 1) return { ...keyOf(withoutUnified(rest), own), said: true }
  const place = placeAtStart(name, own)
  // A name of another place stays apart from one of this; 湖南省… in a plan of 长沙 is 省….
  if (place !== null && name.length > place.length + 1 && (name.startsWith(place.full) || isAbove(place.full, own))) {
    return key(isAbove(place.full, own) ? tierOfPlace(place.full) : place.full, withoutUnified(name.slice(place.length)), true)
  }
  const each = EACH.exec(name)?.[0]
  if (each !== undefined) return key(each, withoutUnified(name.slice(each.length)), true)
  const lead = leadingTier(name)
  if (lead !== null && name.length > lead.word.length + 1) return key(lead.tier, withoutUnified(name.slice(lead.word.length)), true)
  return key('', withoutUnified(name), false)
}

function key(tier: string, core: string, said: boolean): SystemKey {
  return { tier, core, said, ...stem(core) }
}

function withoutUnified(core: string): string {
  return core.replace(/^统一的/u, '')
}

/**
 * The shorter names that may stand for a name: without weak modifiers
 * (数据共享交换平台 for 大数据共享交换平台), or without one coordinated member
 * (政府网站统一技术平台 for 政府网站和政务APP统一技术平台).
 */
export function shortForms(core: string): readonly string[] {
  const forms = new Set<string>()
  const open = [core]
  for (const rest of open) {
    for (const word of WEAK) {
      if (!rest.startsWith(word) || rest.length <= word.length + 1) continue
      const shorter = rest.slice(word.length)
      if (forms.has(shorter)) continue
      forms.add(shorter)
      open.push(shorter)
    }
  }
  for (const { index } of matchesIn(core, /[和与及]/gu)) {
    for (let length = 2; length <= 9; length += 1) forms.add(core.slice(0, index) + core.slice(index + length))
  }
  return [...forms]
}

/** 住建局网签备案系统 is 网签备案系统 where there is one only; 厅 and 局 by themselves are the plan's own. */
export function withoutOwner(core: string, owner: string): string | null {
  const rest = owner !== '' && core.startsWith(owner) ? core.slice(owner.length) : core.replace(/^[厅局委部]/u, '')
  return rest !== core && stem(rest).modifiers.length >= SHORTEST_OWNED ? rest : null
}

/** 人口基础数据库, 人口数据库, 人口库 → 人口库. */
export function plainStore(core: string): string {
  return core.endsWith('库') ? core.replace(/(?<=.{2})(?:基础数据|基础|数据)库$/u, '库') : core
}

/** The name without its head, heads that stand for each other (平台, 系统) being one. */
export function stem(core: string): Stem {
  // 政务云平台一期 and 政务云平台二期 differ behind the head.
  if (withoutPhase(core) !== core) return { modifiers: core, head: '' }
  const head = headAtEnd(core)?.text ?? ''
  const end = HEAD_ENDS.find(({ word }) => head.endsWith(word)) ?? { word: head, head }
  return { modifiers: core.slice(0, core.length - end.word.length), head: end.head }
}

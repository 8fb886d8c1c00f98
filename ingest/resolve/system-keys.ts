/**
 * What a system's name is compared by: its tier apart from the rest. Names of
 * other tiers or places never meet.
 */
import resolution from '../lexicon/resolution.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
import { placeAtStart, provinceOf } from '../lexicon/places.ts'
import { normalName, ownPrefixes } from '../../graph/model/name.ts'

export interface SystemKey {
  /** '' for the document's own tier, else the tier or place in front (省级 and 省 are one). */
  readonly tier: string
  /** The rest, without 统一的 and quotation marks. */
  readonly core: string
}

const WEAK = [...resolution.weakModifiers.words].sort((a, b) => b.length - a.length)
const OTHER_TIER = /^(?:自治区级?|各(?:市州|区县|县区|市县|市|县|区|州)(?:\([^()]{1,5}\))?|国家级?|全国|中央|部级|全省|省级?|全市|市级|全区|区级?|全县|县级?|州级?)(?=.{2})/u

export function systemKey(name: string, own: string | null): SystemKey {
  const rest = normalName(name)
  for (const prefix of ownPrefixes(own)) {
    if (rest.length > prefix.length + 1 && rest.startsWith(prefix) && !rest.startsWith('市场') && !/^[省市区县]、/u.test(rest)) {
      // 全市统一的柳州市数据中台 has the place twice.
      return systemKey(withoutUnified(rest.slice(prefix.length)), own)
    }
  }
  const place = placeAtStart(rest)
  // A name of another place stays apart from one of this; 湖南省… in a plan of 长沙 is 省….
  if (place !== null && rest.startsWith(place.full) && rest.length > place.full.length + 1) {
    return { tier: own !== null && place.full === provinceOf(own) ? '省' : place.full, core: withoutUnified(rest.slice(place.full.length)) }
  }
  const other = /^[省市区县]、/u.test(rest) ? undefined : OTHER_TIER.exec(rest)?.[0]
  if (other !== undefined) return { tier: other.replace(/^全|级$/gu, ''), core: withoutUnified(rest.slice(other.length)) }
  return { tier: '', core: withoutUnified(rest) }
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
  const strip = (rest: string): void => {
    for (const word of WEAK) {
      if (!rest.startsWith(word) || rest.length <= word.length + 1) continue
      const shorter = rest.slice(word.length)
      if (forms.has(shorter)) continue
      forms.add(shorter)
      strip(shorter)
    }
  }
  strip(core)
  for (const { index } of core.matchAll(/[和与及]/gu)) {
    for (let length = 2; length <= 9; length += 1) forms.add(core.slice(0, index) + core.slice(index + length))
  }
  return [...forms]
}

/** The name without its head, heads that stand for each other (平台, 系统) being one. */
export function stem(core: string): { readonly modifiers: string; readonly head: string } {
  const head = headAtEnd(core)?.text ?? ''
  const bare = resolution.interchangeableHeads.flat().find((word) => head.endsWith(word)) ?? head
  const group = resolution.interchangeableHeads.find((words) => words.includes(bare))
  return { modifiers: core.slice(0, core.length - bare.length), head: group?.[0] ?? bare }
}

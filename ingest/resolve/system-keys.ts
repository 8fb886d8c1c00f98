/**
 * What a system's name is compared by: its tier apart from the rest. Names of
 * other tiers or places never meet.
 */
import resolution from '../lexicon/resolution.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
import { normalName, ownPrefixes } from '../../graph/model/name.ts'

export interface SystemKey {
  /** '' for the document's own tier, else the tier or place in front (省级 and 省 are one). */
  readonly tier: string
  /** The rest, without 统一的 and quotation marks. */
  readonly core: string
}

const WEAK = [...resolution.weakModifiers.words].sort((a, b) => b.length - a.length)
const OTHER_TIER = /^(?:各(?:市州|区县|县区|市县|市|县|区|州)(?:\([^()]{1,5}\))?|国家级?|全国|中央|部级|全省|省级?|全市|市级|全区|区级?|全县|县级?|州级?)(?=.{2})/u

export function systemKey(name: string, own: string | null): SystemKey {
  let rest = normalName(name)
  for (const prefix of ownPrefixes(own)) {
    if (rest.length > prefix.length + 1 && rest.startsWith(prefix) && !rest.startsWith('市场') && !/^[省市区县]、/u.test(rest)) {
      rest = rest.slice(prefix.length)
      return { tier: '', core: withoutUnified(rest) }
    }
  }
  const other = /^[省市区县]、/u.test(rest) ? undefined : OTHER_TIER.exec(rest)?.[0]
  if (other !== undefined) return { tier: other.replace(/^全|级$/gu, ''), core: withoutUnified(rest.slice(other.length)) }
  return { tier: '', core: withoutUnified(rest) }
}

function withoutUnified(core: string): string {
  return core.replace(/^统一的/u, '')
}

/**
 * Whether the shorter name may stand for the longer: it is the longer without
 * weak modifiers (数据共享交换平台 for 大数据共享交换平台) or without one coordinated member
 * (政府网站统一技术平台 for 政府网站和政务APP统一技术平台).
 */
export function isShortened(shorter: string, longer: string): boolean {
  if (shorter.length >= longer.length) return false
  if (longer.endsWith(shorter)) return isWeak(longer.slice(0, -shorter.length))
  return [...longer.matchAll(/[和与及][^和与及]{1,8}?/gu)].some((member) => {
    for (let length = member[0].length; length <= 9; length += 1) {
      if (longer.slice(0, member.index) + longer.slice(member.index + length) === shorter) return true
    }
    return false
  })
}

function isWeak(modifiers: string): boolean {
  if (modifiers === '') return true
  return WEAK.some((word) => modifiers.startsWith(word) && isWeak(modifiers.slice(word.length)))
}

/** The name without its head, heads that stand for each other (平台, 系统) being one. */
export function stem(core: string): { readonly modifiers: string; readonly head: string } {
  const head = headAtEnd(core)?.text ?? ''
  const bare = resolution.interchangeableHeads.flat().find((word) => head.endsWith(word)) ?? head
  const group = resolution.interchangeableHeads.find((words) => words.includes(bare))
  return { modifiers: core.slice(0, core.length - bare.length), head: group?.[0] ?? bare }
}

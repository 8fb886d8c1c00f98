/** The tier of government that a name's first word tells (市, 省级, 我市, 全国). */
import { opensOtherWord } from '../../graph/model/place-name.ts'

export interface LeadingTier {
  /** 国家, 自治区, 省, 市, 区, 县, 州, 盟 or 旗. */
  readonly tier: string
  /** The word as it stands (全省, 省级). */
  readonly word: string
}

const NATIONAL = /^(?:国家级?|全国|中央|部级)/u
const TIER = /^(?:[全我本]|地(?=市))?(自治区|省|市|区|县|州|盟|旗)级?/u

/** @returns null where the name opens with no tier, or with a word that only looks like one (市场, 区域) */
export function leadingTier(name: string): LeadingTier | null {
  const national = NATIONAL.exec(name)?.[0]
  if (national !== undefined) return { tier: '国家', word: national }
  if (opensOtherWord(name.replace(/^[全我本地]/u, ''))) return null
  const [word, tier] = TIER.exec(name) ?? []
  return word === undefined || tier === undefined ? null : { tier, word }
}

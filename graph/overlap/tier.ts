/**
 * Which tier of government a system is of, by the word that its name opens with,
 * else by its place. A system and its counterpart of another tier are meant to be
 * two.
 */
import { opensOtherWord, shortPlace, tierOfPlace } from '../model/place-name.ts'
import nameWords from './lexicon/name-words.json' with { type: 'json' }

const NATIONAL = '国家'
const MINISTRY = '部'

/** 省 of 省级…; '' where nothing says so: 全国… is whoever's built it. */
export function tierOf(name: string, jurisdiction: string | null): string {
  if (nameWords.national.some((organ) => name.startsWith(organ))) return MINISTRY
  // 中国大连政府门户网站 is Dalian's, and 中国铁塔 a company.
  if (/^中国(?!移动|联通|电信|铁塔|银行|石)/u.test(name) && jurisdiction !== null && !name.includes(shortPlace(jurisdiction))) return NATIONAL
  const [, word = ''] = /^(?:原|新|老|旧)?(?:[全我本]|地(?=市级))?(国家|部(?![门分署队委])|自治区|省|市|区|县|镇|街道|乡)/u.exec(name) ?? []
  if (word === NATIONAL || (word !== '' && !opensOtherWord(name))) return word
  return jurisdiction === NATIONAL ? '' : tierOfPlace(jurisdiction)
}

/** Both are told, and they are not one. 自治区 is 区 in its own documents; what is named 国家… is nobody's own. */
export function areOfTwoTiers(a: string, b: string): boolean {
  if (a === b || [a, b].includes('自治区')) return false
  return (a !== '' && b !== '') || [a, b].includes(NATIONAL)
}

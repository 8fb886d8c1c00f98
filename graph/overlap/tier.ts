/**
 * Which tier of government a system is of, by the word that its name opens with,
 * else by its place. A system and its counterpart of another tier are meant to be
 * two.
 */
import { normalName } from '../model/name.ts'
import { isZone, opensOtherWord, ownPlace, shortPlace, tierOfPlace, withoutOwnPlace } from '../model/place-name.ts'
import nameWords from './lexicon/name-words.json' with { type: 'json' }

const NATIONAL = '国家'
const MINISTRY = '部'

/** 思明区…, 博罗县… in a plan of the city; 示范区, 社区, 贫困县 and the like are no places of a tier. */
const BELOW = new RegExp(`^(?![全各本我市县省区])([一-龥]{1,3}(?<!${nameWords.classesOfPlaces.join('|')})([区县]))(?![域级块划位间（(]|.{0,2}县)`, 'u')
const COMPANY = new RegExp(`^中国(?:${nameWords.companies.join('|')})`, 'u')

/** 省 of 省级…; '' where nothing says so: 全国… is whoever's built it. */
export function tierOf(name: string, jurisdiction: string | null): string {
  if (nameWords.national.some((organ) => name.startsWith(organ))) return MINISTRY
  // 中国大连政府门户网站 is Dalian's, and 中国铁塔 a company.
  if (name.startsWith('中国') && !COMPANY.test(name) && jurisdiction !== null && !name.includes(shortPlace(ownPlace(jurisdiction)))) return NATIONAL
  const [, place = '', below] = BELOW.exec(withoutOwnPlace(normalName(name), jurisdiction) === null ? name : '') ?? []
  if (below !== undefined && !isZone(place) && /[省市]$/u.test(jurisdiction ?? '')) return below
  const [, word = ''] = /^(?:原|新|老|旧)?(?:[全我本]|地(?=市级))?(国家|部(?![门分署队委])|自治区|省|市|区|县|镇|街道|乡)/u.exec(name) ?? []
  if (word === NATIONAL || (word !== '' && !opensOtherWord(name))) return word
  return jurisdiction === NATIONAL ? '' : tierOfPlace(jurisdiction)
}

/** Both are told, and they are not one. 自治区 is 区 in its own documents; what is named 国家… is nobody's own. */
export function areOfTwoTiers(a: string, b: string): boolean {
  if (a === b || [a, b].includes('自治区')) return false
  return (a !== '' && b !== '') || [a, b].includes(NATIONAL)
}

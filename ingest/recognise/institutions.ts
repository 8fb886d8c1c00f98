/**
 * Bodies that are no organ of every government: courts, institutes, museums,
 * universities, banks, groups of companies. They are known by their end word and the
 * place, tier or ministry that they open with.
 */
import type { Span } from '../../graph/model/document-graph.ts'
import data from '../lexicon/organs.json' with { type: 'json' }
import { placeAtEnd, placeAtStart } from '../lexicon/places.ts'
import { matchesIn } from '../matches.ts'

const ENDS = new RegExp([...data.institutions.words].sort((a, b) => b.length - a.length).join('|'), 'gu')
/** No name of a body goes on over one of these. */
const STOP = /[、,，。;；:：\s的与和及同在对为将把由向从至到是给于“”"《》（）()]/gu
const LONGEST = 16
const TIER = /[省市区县州部]/u
/** 城市, 社区, 市场: there the character is no tier. */
const WITHIN_WORD = /^(?:[城都超股夜门]市|[社园小校地景战灾山街林矿开发]区|[城乡县]县|节省|[干全内外各总]部)/u
const OPENS_WORD = /^(?:市场|市政|市民|市值|区域|区块|区划|县域|部分|部门|部署|部队|省份|省会)/u

/**
 * @param ofMinistry whether 部 by itself is who issued the document (部档案馆)
 */
export function institutionsIn(text: string, ofMinistry: boolean): readonly Span[] {
  const found: Span[] = []
  for (const match of matchesIn(text, ENDS)) {
    const from = Math.max(0, match.index - LONGEST)
    const before = text.slice(from, match.index)
    const stop = matchesIn(before, STOP).at(-1)
    const name = before.slice(stop === undefined ? 0 : stop.index + stop[0].length)
    const start = opening(name, ofMinistry)
    if (start !== null && /^[一-龥]*$/u.test(name.slice(start)) && !/[两二三四五\d][个家所]/u.test(name.slice(start))) found.push({ start: match.index - name.length + start, end: match.index + match[0].length })
  }
  return found
}

/** Where in the words before the end word the body's own name begins; null where nothing says whose it is. */
function opening(name: string, ofMinistry: boolean): number | null {
  const national = /(?:中国|国家|最高|中央)/u.exec(name)
  if (national !== null) return national.index
  if (name === '最高' || /^[一-龥]{2,6}部(?![门分队署])/u.test(name)) return 0
  for (let at = name.length; at >= 0; at -= 1) {
    const rest = name.slice(at)
    const place = rest.length >= 2 ? placeAtStart(rest) : null
    if (place !== null && place.length >= 2) return withCity(name, at)
    // 自治区图书馆
    if (rest.startsWith('区') && name.slice(0, at).endsWith('自治')) return withCity(name, at - 2)
    const ending = TIER.test(rest.charAt(0)) ? placeAtEnd(name.slice(0, at + 1)) : null
    if (ending !== null) return withCity(name, at + 1 - ending.length)
    if (rest === '' || !TIER.test(rest.charAt(0)) || OPENS_WORD.test(rest) || (rest.startsWith('部') && !ofMinistry)) continue
    if (at > 0 && name.charAt(at - 1) === '全') return null
    if (at > 0 && WITHIN_WORD.test(name.slice(at - 1, at + 1))) continue
    return withCity(name, at)
  }
  return null
}

/** 西安市长安区人民法院: what stands right before belongs to it. */
function withCity(name: string, at: number): number {
  const city = placeAtEnd(name.slice(0, at))
  return city === null ? at : at - city.length
}

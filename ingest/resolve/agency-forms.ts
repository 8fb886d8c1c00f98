/**
 * One form for the names of a body: the jurisdiction as its tier word, the organ
 * by its short name (南京市人民政府办公厅 → 市政府办公厅, 市发展和改革委员会 → 市发改委).
 */
import { shortOrgan } from '../lexicon/organs.ts'
import { placeAtStart } from '../lexicon/places.ts'
import { leadingTier } from '../lexicon/tiers.ts'
import { tierOfPlace, withoutOwnPlace } from '../../graph/model/place-name.ts'
import { isAbove } from './jurisdictions.ts'

/** @param own the document's jurisdiction */
export function agencyForm(name: string, own: string | null): string {
  let form = withTierOfPlaceAbove(withTierWord(name, own), own)
    .replaceAll('人民政府', '政府')
    .replace(/^(.*?)各(?:有关|相关)/u, '$1各')
    .replace(/^([省市区县])(?:级|直)(?=各)/u, '$1')
  if (/^[省市区县]府各委办局$/u.test(form)) form = `${form[0]}各部门`
  const tier = tierOf(form)
  // 市委网络安全和信息化委员会办公室: the committee of the party, then the organ.
  const party = form.startsWith('委', tier.length) ? '委' : ''
  return tier + party + shortOrgan(form.slice(tier.length + party.length))
}

/** 南京市公安局 in a plan of Nanjing is 市公安局; another city's keeps its place. */
export function withTierWord(name: string, own: string | null): string {
  const rest = /^[全我本]?[省市区县]/u.test(name) ? null : withoutOwnPlace(name, own)
  return rest === null ? name.replace(/^[我本全]([省市区县])(?=.)/u, '$1') : tierOfPlace(own) + rest
}

/** 江苏省财政厅 in a plan of Nanjing is 省财政厅. */
function withTierOfPlaceAbove(name: string, own: string | null): string {
  const place = placeAtStart(name, own)
  return place !== null && place.length < name.length && isAbove(place.full, own) ? tierOfPlace(place.full) + name.slice(place.length) : name
}

/** The tier word that a body's name begins with, or ''. */
export function tierOf(name: string): string {
  const lead = leadingTier(name)
  return lead === null || lead.word !== lead.tier ? '' : lead.word
}

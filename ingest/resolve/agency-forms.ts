/**
 * One form for the names of a body: the jurisdiction as its tier word, the organ
 * by its short name (南京市人民政府办公厅 → 市政府办公厅, 市发展和改革委员会 → 市发改委).
 */
import { shortOrgan } from '../lexicon/organs.ts'
import { shortPlace } from '../lexicon/places.ts'

const TIER = /^(?:国家|省|市|区|县|州|盟|旗)/u
const NOT_A_TIER = /^(?:市场|区域|省级以上|县域|州际|旗舰)/u

/** @param own the document's jurisdiction */
export function agencyForm(name: string, own: string | null): string {
  let form = withTierWord(name, own)
    .replaceAll('人民政府', '政府')
    .replace(/^(.*?)各(?:有关|相关)/u, '$1各')
    .replace(/^([省市区县])(?:级|直)(?=各)/u, '$1')
  if (/^[省市区县]府各委办局$/u.test(form)) form = `${form[0]}各部门`
  const tier = tierOf(form)
  return tier + shortOrgan(form.slice(tier.length))
}

/** 南京市公安局 in a plan of Nanjing is 市公安局; another city's keeps its place. */
export function withTierWord(name: string, own: string | null): string {
  if (own === null) return name
  const tier = own.at(-1) ?? ''
  for (const place of [own, shortPlace(own)]) {
    if (place.length >= 2 && name.startsWith(place) && name.length > place.length) return tier + name.slice(place.length)
  }
  return name.replace(/^[我本全]([省市区县])(?=.)/u, '$1')
}

/** The tier word that a body's name begins with, or ''. */
export function tierOf(name: string): string {
  return NOT_A_TIER.test(name) ? '' : (TIER.exec(name)?.[0] ?? '')
}

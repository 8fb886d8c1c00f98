/** Lists of agencies carry the jurisdiction of the first along: 市建委、人社局 is 市建委, 市人社局. */
import { placeAtStart } from '../lexicon/places.ts'

/** Names that stand for themselves: they have a jurisdiction, or are groups of bodies. */
const OWN_PREFIX = /^(?:各|有关|相关|全|我|本|国家|中央|全国|省|市|区|县|州|盟|旗|镇|乡|街道|直属|驻|自治|团[省市区县])/u
/** 市场监管局 is no office of a city. */
const NO_PREFIX = /^(?:市场|区域|省级以上|县域|区块|州际)/u

/**
 * @param list names in the order of the text
 * @returns the same, with 市 (省, 区, 县, or a place) put before names that follow one that has it
 */
export function carryPrefix<T extends { readonly name: string }>(list: readonly T[]): readonly T[] {
  let carried = ''
  return list.map((item) => {
    const { name } = item
    if (NO_PREFIX.test(name)) return carried === '' ? item : { ...item, name: carried + name }
    const tier = /^(?:自治[区州县]|兵团|[省市区县州盟旗])(?!各|级|直|有关|相关|内|属|(?:人民)?政府$)/u.exec(name)?.[0]
    if (tier !== undefined) {
      carried = tier
      return item
    }
    if (OWN_PREFIX.test(name)) return item
    const place = placeAtStart(name)
    // 江苏省财政厅、民政厅 carries; a branch such as 南京海关 does not.
    if (place !== null) {
      if (/[省市区县州盟旗]$/u.test(name.slice(0, place.length))) carried = name.slice(0, place.length)
      return item
    }
    return carried === '' || isNational(name) ? item : { ...item, name: carried + name }
  })
}

/** Enterprises and branches of national bodies have no jurisdiction word of their own. */
function isNational(name: string): boolean {
  return /公司|银行|^(?:人行|银监|证监|保监|中国|国网|电信|移动|联通|铁塔|海关)|集团|大学|学院/u.test(name)
}

/** Words for tiers of government at the start of names. */

const TIER = /^(?:国家级?|省级?|市级?|区级?|县级?|州级?|盟|旗)/u
/** 市场, 区域, 市民: the character belongs to another word. */
const OTHER_WORD = /^(?:市场|市民(?!政)|区域|区块|县域|省市|市区|区县|县区)/u

/** @returns 市, 省级 and the like where a name begins with one, else '' */
export function tierWordOf(name: string): string {
  return OTHER_WORD.test(name) ? '' : (TIER.exec(name)?.[0] ?? '')
}

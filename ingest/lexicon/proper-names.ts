/** How the names of services are made that have no head noun (浙政钉, e福州), told from slogans by their ends and beginnings. */
import data from './proper-names.json' with { type: 'json' }

const any = (words: readonly string[]): string => words.join('|')
/** As a pattern: 浙里办 and the like where no quotation marks stand around them. */
export const UNQUOTED_NAME = `[${data.unquoted.provinces}](?:${any(data.unquoted.ends)})(?![${data.unquoted.notBefore}])`
/** 陇情通, 浙农码: an end that the names of services have and few words. */
const BY_END = new RegExp(`^(?!${any(data.sloganStarts)}).+(?<!${any(data.wordsBeforeEnd)})(?:${any(data.ends)})$`, 'u')
/** 粤省事, 苏服办: other ends, where the name opens with what a province is called for short. */
const BY_PROVINCE = new RegExp(`^[${data.provinces}][一-龥]?(?:${any(data.endsBehindProvinces)})$`, 'u')
/** e福州, 陇情E通: one of the Latin letters that names of services play with. */
const BY_LETTER = /^(?:[ieI][一-龥]{2,6}|[一-龥]{1,4}[eE][一-龥]{1,3})$/u
/** 天地图·太原: the name of the whole and the place. */
const BY_DOT = /^[\p{L}\p{N}]{2,8}·[一-龥]{2,5}$/u

/** Whether a word is made as the names of services are. */
export function isProperName(name: string): boolean {
  return BY_DOT.test(name) || BY_LETTER.test(name) || BY_PROVINCE.test(name) || BY_END.test(name)
}

const SLOGAN = new RegExp(`^(?:${any(data.sloganStarts)})`, 'u')

/** “一窗受理”, “最多跑一次”: words that plans put in quotation marks and nobody builds. */
export function isSlogan(name: string): boolean {
  return SLOGAN.test(name) && !isProperName(name)
}

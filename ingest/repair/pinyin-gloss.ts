/**
 * Pinyin readings that a learner's tool left in the running text:
 * “各區(qū)人民政府” → “各區人民政府”. A bracket is a gloss because what it holds
 * is a reading of the character before it; “(LRA分中心)”, “因公出国(境)” and
 * “(暂行)” are not, and “A(bao)” follows no Chinese character.
 */
import { pinyin } from 'pinyin-pro'
import { matchesIn } from '../matches.ts'
import { remembered } from '../remembered.ts'
import { charOf, pairOf } from './gbk-shift/gbk-table.ts'
import type { Change, Doubt, Rule } from './rule.ts'

const LETTER = '[A-Za-zɑɡüāáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿêÜĀÁǍÀĒÉĚÈŌÓǑÒĪÍǏÌŪÚǓÙǕǗǙǛŃŇǸḾÊ\\u0300-\\u030c]'
/** Tools write a reading “qū”, “qu1” or “QŪ”, and several of one character “(hǎo,hào)”. */
const SYLLABLE = `${LETTER}{1,10}[0-5]?`
const OPEN = '[(（\\[［【〔〈][ \\u3000]?'
const CLOSE = '[ \\u3000]?[)）\\]］】〕〉]'
const GLOSS = new RegExp(`(?<=(\\p{Script=Han}))${OPEN}(${SYLLABLE}(?:[,，/、]${SYLLABLE}){0,3}|[a-z?]{2,8})${CLOSE}`, 'gu')
/** One more gloss after a gloss of the same character. */
const AGAIN = new RegExp(`^${OPEN}(${SYLLABLE})${CLOSE}`, 'u')
const MAY_HAVE_GLOSS = /[(（[［【〔〈][ \u3000]?[a-zɑɡāáǎàēéěèōóǒòüǖǘǚǜńňǹḿê?\uFFFD]|[āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿ][a-z]{0,4}[)）]/i
/** A gloss whose opening bracket was lost with the byte before it: “標biāo)”. */
const UNOPENED = /(\p{Script=Han})([a-z]{0,5}[āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿ][a-z]{0,4})[)）]/gu
/** A gloss in which the vowel's first byte was lost, and its second was read with the letter after it: “(x?猲g)” for xīng. */
const SHIFTED_VOWEL = /(\p{Script=Han})[(（]([a-z]{0,4})[?\uFFFD]([^\x00-\x7f])([a-z]{0,4})[)）]/gu
/** What it has in its bracket, looked for first: a bracket is rarer than a character. */
const LOST_VOWEL = /[(（][a-z]{0,4}[?\uFFFD]/
/** The row of GBK in which vowels with tone marks are. */
const VOWELS = 0xa8
const SEPARATOR = /[,，/、]/
const NUMBERED = /[0-5]/
const TONE_MARK = /[\u0300\u0301\u0304\u030c]/

/** Readings without tone mark (了(le), 们(men)) are believed where this many with one are found. */
const TONED_FOR_TRUST = 2
/** … or where nothing else could explain so many brackets that all fit. */
const TONELESS_FOR_TRUST = 4

export const pinyinGloss: Rule = {
  name: 'repair/pinyin-gloss',
  find(text) {
    if (!MAY_HAVE_GLOSS.test(text)) return { changes: [] }
    const toneless: Change[] = []
    const capitals: Change[] = []
    let tonedCapitals = 0
    const leftovers: Doubt[] = []
    const toned: Change[] = [...brokenGlosses(text, leftovers)]
    for (const match of matchesIn(text, GLOSS)) {
      const [, char, syllable] = match as unknown as [string, string, string]
      const start = match.index
      let end = start + match[0].length
      const decomposed = decomposedOf(syllable)
      if (!areReadingsOf(char, decomposed)) {
        if (isToned(decomposed) && !NUMBERED.test(decomposed)) leftovers.push({ start, end, actual: `“${char}”后的注音“${syllable}”不是它的读音`, expected: '注音前的字可能有误，请对照原件' })
        continue
      }
      for (let again; (again = AGAIN.exec(text.slice(end, end + 16))) && isReadingOf(char, decomposedOf(again[1]!)); ) end += again[0].length
      const inCapitals = syllable !== syllable.toLowerCase()
      if (isToned(decomposed)) {
        toned.push({ start, end, text: '' })
        if (inCapitals) tonedCapitals++
      } else (inCapitals ? capitals : toneless).push({ start, end, text: '' })
    }
    const trusted = toned.length >= TONED_FOR_TRUST || toneless.length >= TONELESS_FOR_TRUST
    // An abbreviation in capitals may be spelt like a reading: “网(WANG)”.
    const changes = [...toned, ...(trusted ? toneless : []), ...(tonedCapitals >= TONED_FOR_TRUST ? capitals : [])]
    return { changes: changes.sort((a, b) => a.start - b.start), leftovers }
  },
}

/** Glosses that lost a byte of their own where the bytes were shifted around them. */
function brokenGlosses(text: string, leftovers: Doubt[]): readonly Change[] {
  const changes: Change[] = []
  for (const match of matchesIn(text, UNOPENED)) {
    const [whole, char, syllable] = match as unknown as [string, string, string]
    const span = { start: match.index + char.length, end: match.index + whole.length }
    if (isReadingOf(char, decomposedOf(syllable))) changes.push({ ...span, text: '' })
    else leftovers.push({ ...span, actual: `“${char}”后有残缺的注音“${syllable}”`, expected: '这里的文字可能有误，请对照原件' })
  }
  for (const match of LOST_VOWEL.test(text) ? matchesIn(text, SHIFTED_VOWEL) : []) {
    const [whole, char, before, pair, after] = match as unknown as [string, string, string, string, string]
    const bytes = pairOf(pair.charCodeAt(0))
    const vowel = charOf(VOWELS, bytes >> 8)
    const syllable = before + String.fromCharCode(vowel, bytes & 0xff) + after
    if (vowel !== 0 && isReadingOf(char, decomposedOf(syllable))) changes.push({ start: match.index + char.length, end: match.index + whole.length, text: '' })
  }
  return changes
}

const decomposedOf = remembered((syllable) => syllable.toLowerCase().normalize('NFD'))

function isToned(decomposed: string): boolean {
  return TONE_MARK.test(decomposed) || NUMBERED.test(decomposed) || decomposed.includes('?')
}

function areReadingsOf(char: string, decomposed: string): boolean {
  return decomposed.split(SEPARATOR).every((syllable) => isReadingOf(char, syllable))
}

/**
 * Tones are not compared: a gloss is made in context, where 一 is read yí and 不 bú,
 * and a bracket that holds the syllable is a gloss whatever its tone.
 */
function isReadingOf(char: string, decomposed: string): boolean {
  if (!decomposed.includes('?')) return readingsOf(char).has(withoutTone(decomposed))
  // The toned vowel itself was lost: “設(sh??)”.
  const pattern = /^[a-z]*\?{1,2}[a-z]*$/.test(decomposed) ? new RegExp(`^${decomposed.replace(/\?+/, '[a-z]')}$`) : null
  return pattern !== null && [...readingsOf(char)].some((reading) => pattern.test(reading))
}

/** “lǜ”, “lv” and “lu:” are one syllable; so are print forms with ɑ and ɡ. */
const withoutTone = remembered((decomposed) => decomposed.replace(/[\u0300\u0301\u0304\u030c0-5]/g, '').replaceAll('u\u0308', 'v').replaceAll('e\u0302', 'e').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g'))

const readings = new Map<string, ReadonlySet<string>>()

function readingsOf(char: string): ReadonlySet<string> {
  let known = readings.get(char)
  if (!known) {
    const all = pinyin(char, { multiple: true, type: 'array', nonZh: 'removed' })
    known = new Set(all.map((reading) => withoutTone(reading.normalize('NFD'))))
    if (char === '儿' || char === '兒') known = new Set([...known, 'r'])
    readings.set(char, known)
  }
  return known
}

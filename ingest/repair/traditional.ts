/**
 * Traditional characters that a machine put in become Simplified again, phrase by
 * phrase (opencc), and only in lines that are Traditional: a Simplified text that
 * quotes one Traditional name keeps it.
 */
import { Converter } from 'opencc-js/t2cn'
import lexicon from '../lexicon/repair-traditional.json' with { type: 'json' }
import { countScripts, hasTraditional } from './script-of-text.ts'
import type { Change, Rule } from './rule.ts'

/** In a Simplified document, a line is Traditional of itself only with this many characters that say so. */
const TELLING_LINE = 8

let convert: ((text: string) => string) | undefined

export const traditional: Rule = {
  name: 'repair/traditional',
  find(text) {
    const changes: Change[] = []
    if (!hasTraditional(text)) return { changes }
    const whole = countScripts(text)
    let start = 0
    for (const line of text.split('\n')) {
      if (isTraditional(line, whole.traditional > whole.simplified)) changes.push(...differences(line, simplify(line), start))
      start += line.length + 1
    }
    return { changes }
  },
}

function isTraditional(line: string, inTraditionalDocument: boolean): boolean {
  const { traditional, simplified } = countScripts(line)
  if (traditional === 0 && !inTraditionalDocument) return false
  return inTraditionalDocument ? traditional >= simplified : traditional >= TELLING_LINE && traditional > 8 * simplified
}

/** Of one length with the text in nearly all cases: phrases may differ. */
export function simplify(line: string): string {
  convert ??= Converter({ from: 't', to: 'cn' })
  return convert(line)
    .replace(VARIANT, (variant) => VARIANTS.get(variant)!)
    .replace(/著/g, (char, at: number, text: string) => (isWrittenZhu(text, at) ? char : '着'))
}

/** What the general table leaves: forms of Taiwan and Hong Kong, and phrases. */
const VARIANTS: ReadonlyMap<string, string> = new Map([...Object.entries(lexicon.characters), ...Object.entries(lexicon.phrases)])
const VARIANT = new RegExp([...VARIANTS.keys()].join('|'), 'g')

/** Taiwan writes 着 as 著, so that 著 is itself only in its own words (著名, 显著). */
function isWrittenZhu(text: string, at: number): boolean {
  return lexicon.keepsZhu.some((word) => text.startsWith(word, at - word.indexOf('著')))
}

/** One change for each unbroken stretch of characters that differ. */
function differences(before: string, after: string, offset: number): readonly Change[] {
  if (before === after) return []
  if (before.length !== after.length) return [{ start: offset, end: offset + before.length, text: after }]
  const changes: Change[] = []
  for (let i = 0; i < before.length; i++) {
    if (before[i] === after[i]) continue
    const start = i
    while (i < before.length && before[i] !== after[i]) i++
    changes.push({ start: offset + start, end: offset + i, text: after.slice(start, i) })
  }
  return changes
}

/**
 * Traditional characters that a machine put in become Simplified again, phrase by
 * phrase (opencc), and only in lines that are Traditional: a Simplified text that
 * quotes one Traditional name keeps it.
 */
import { Converter } from 'opencc-js/t2cn'
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
    const keepsZhe = text.includes('着')
    let start = 0
    for (const line of text.split('\n')) {
      if (isTraditional(line, whole.traditional > whole.simplified)) changes.push(...differences(line, simplify(line, keepsZhe), start))
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

function simplify(line: string, keepsZhe: boolean): string {
  convert ??= Converter({ from: 't', to: 'cn' })
  void keepsZhe
  return convert(line)
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

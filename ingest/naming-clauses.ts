/**
 * Where a system may be named: clauses that hold a head noun or a programme. In the
 * others nobody looks for a name, so nobody asks for their words.
 */
import type { Span } from '../graph/model/document-graph.ts'
import { HEAD_WORDS } from './lexicon/heads.ts'
import programmes from './lexicon/programmes.json' with { type: 'json' }

/** The segmenter joins nothing over these, so that it reads a clause by itself as in its sentence. */
const ENDS = new Set(Array.from('，。\n', (char) => char.charCodeAt(0)))
const [OPEN, CLOSE, NEWLINE] = [0x201c, 0x201d, 0x0a]
/** Rare marks of quotation may go over an end, and spaces stand around Latin letters (CA 中心): such a clause is read too. */
const NAMING = new RegExp(`[A-Za-z"「」『』‘’]|${shortest([...HEAD_WORDS, ...programmes.programmes.map(({ name }) => name)]).join('|')}`, 'u')

/** Those that hold none of the others. */
function shortest(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)))
}

/**
 * @param stretches in order, not overlapping
 * @returns the clauses in them that may name a system, each with the marks before and behind it; what is in quotation marks is of one clause
 */
export function namingClauses(text: string, stretches: readonly Span[]): readonly Span[] {
  return stretches.flatMap((stretch) => {
    const found: { start: number; end: number }[] = []
    let { start } = stretch
    let quoted = false
    for (let at = start; at <= stretch.end; at += 1) {
      const char = text.charCodeAt(at)
      if (char === OPEN) quoted = true
      else if (char === CLOSE || char === NEWLINE) quoted = false
      if (at === start || (at < stretch.end && (quoted || !ENDS.has(char)))) continue
      const end = Math.min(at + 1, stretch.end)
      const last = found.at(-1)
      if (NAMING.test(text.slice(start, end))) {
        if (last !== undefined && last.end > start) last.end = end
        else found.push({ start, end })
      }
      start = at
    }
    return found
  })
}

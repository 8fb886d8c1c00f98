/**
 * Which cue rules a sentence can meet: those with a cue word that stands in it. A
 * sentence holds a few of some hundred cues, so that most patterns need not be tried.
 */
import type { CueRule } from './cue-rule.ts'

export interface CueIndex {
  /** Rules whose cue may stand in the code, in the order in which they were given. */
  rulesFor(code: string): readonly CueRule[]
}

interface Opening {
  readonly text: string
  readonly rules: number[]
}

export function cueIndex(rules: readonly CueRule[]): CueIndex {
  const byFirstChar = new Map<string, Opening[]>()
  const always: number[] = []
  rules.forEach(({ pattern }, rule) => {
    const openings = cueOpenings(pattern.source)
    if (openings.includes('')) always.push(rule)
    else for (const text of openings) enter(byFirstChar, text, rule)
  })
  return {
    rulesFor(code) {
      const met = new Set(always)
      for (let at = 0; at < code.length; at += 1) {
        for (const opening of byFirstChar.get(code.charAt(at)) ?? []) {
          if (code.startsWith(opening.text, at)) for (const rule of opening.rules) met.add(rule)
        }
      }
      return rules.filter((_, rule) => met.has(rule))
    },
  }
}

function enter(byFirstChar: Map<string, Opening[]>, text: string, rule: number): void {
  const first = text.charAt(0)
  const openings = byFirstChar.get(first) ?? []
  byFirstChar.set(first, openings)
  const known = openings.find((opening) => opening.text === text)
  if (known === undefined) openings.push({ text, rules: [rule] })
  else known.rules.push(rule)
}

/**
 * The plain text that each alternative of a pattern's group `cue` opens with:
 * 基础之?上|框架下 gives 基础 and 框架下. '' where one opens with none.
 */
export function cueOpenings(pattern: string): readonly string[] {
  const start = pattern.indexOf('(?<cue>')
  if (start < 0) return ['']
  return alternatives(groupAt(pattern, start)).map((alternative) => /^[一-龥]+(?![?*{])/u.exec(alternative)?.[0] ?? '')
}

/** What stands in the group that opens at `start`, without its mark (?: or (?<name>. */
function groupAt(pattern: string, start: number): string {
  let depth = 0
  for (let at = start; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === '(') depth += 1
    else if (pattern.charAt(at) === ')') depth -= 1
    if (depth === 0) return pattern.slice(start, at).replace(/^\((?:\?(?::|<\w+>))?/u, '')
  }
  return ''
}

/** A|(?:B|C) gives A, B and C. */
function alternatives(pattern: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= pattern.length; at += 1) {
    const char = pattern.charAt(at)
    if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    if (depth > 0 || (char !== '|' && char !== '')) continue
    const alternative = pattern.slice(from, at)
    const nested = alternative.startsWith('(?:') && groupAt(alternative, 0).length === alternative.length - 4
    found.push(...(nested ? alternatives(groupAt(alternative, 0)) : [alternative]))
    from = at + 1
  }
  return found
}

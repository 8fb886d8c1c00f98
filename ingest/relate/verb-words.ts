/**
 * The words that a coded sentence is read by: verbs with their frames, case markers,
 * and words that only hold one and are neither. The longest at a place counts.
 */
import lexicon from '../lexicon/relation-verbs.json' with { type: 'json' }
import actionVerbs from '../lexicon/action-verbs.json' with { type: 'json' }
import type { Role } from './clauses.ts'

export type Frame = keyof typeof lexicon.frames

export type Entry = { readonly word: string } & (
  | { readonly kind: 'skip' }
  | { readonly kind: 'marker'; readonly role: Role }
  | { readonly kind: 'verb'; readonly frames: ReadonlySet<Frame>; readonly governing: boolean; readonly pointing: boolean }
)

const MARKERS: Readonly<Partial<Record<Role, string>>> = {
  theme: '将 把',
  about: '对',
  with: '与 同 和 跟',
  toward: '向 往 给 朝 面向',
  from: '从 自',
  by: '由 被',
  via: '经 经过',
  in: '在 于 沿',
  for: '为 供',
  on: '以 用',
  goal: '至 到 入',
}
const COMPLEMENT = /(?:后|并)?(?:统一|集中|全部|逐步)?((?:至|到|入|进|给|于|在|为|成|向)+)/uy

const entries = entriesByFirst()

/** By the code of their first character, the longest first. */
function entriesByFirst(): ReadonlyMap<number, readonly Entry[]> {
  const byWord = new Map<string, Entry>()
  const { build, upgrade, promote } = actionVerbs.actions
  const governing = new Set([...lexicon.governing.words, ...build, ...upgrade, ...promote, ...actionVerbs.carriers.words])
  const pointing = new Set(lexicon.pointing.words)
  for (const [role, words] of Object.entries(MARKERS)) {
    for (const word of words.split(' ')) byWord.set(word, { kind: 'marker', role: role as Role, word })
  }
  const framesOf = new Map<string, Set<Frame>>()
  for (const [frame, { verbs }] of Object.entries(lexicon.frames)) {
    for (const word of verbs) framesOf.set(word, (framesOf.get(word) ?? new Set()).add(frame as Frame))
  }
  for (const word of [...governing, ...pointing, ...framesOf.keys()]) {
    byWord.set(word, { kind: 'verb', word, frames: framesOf.get(word) ?? new Set(), governing: governing.has(word), pointing: pointing.has(word) })
  }
  for (const word of lexicon.skip.words) if (!framesOf.has(word)) byWord.set(word, { kind: 'skip', word })
  const found = new Map<number, Entry[]>()
  for (const entry of [...byWord.values()].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charCodeAt(0)
    const list = found.get(first)
    if (list === undefined) found.set(first, [entry])
    else list.push(entry)
  }
  return found
}

/** The longest word at a place that ends before `end`, or null. */
export function entryAt(code: string, at: number, end: number): Entry | null {
  const found = entries.get(code.charCodeAt(at))
  if (found === undefined) return null
  for (const entry of found) {
    if (at + entry.word.length <= end && code.startsWith(entry.word, at)) return entry
  }
  return null
}

/** 至, 入, 为… behind a verb, with what stands between; '' where there is none. */
export function complementAt(code: string, at: number, end: number): string {
  COMPLEMENT.lastIndex = at
  const match = COMPLEMENT.exec(code)
  return match === null || match.index + match[0].length > end ? '' : match[0]
}

/**
 * Which characters a half-known pair of bytes can be. Where a pair of shifted
 * bytes vanished, the character before it kept only its first byte and the one
 * after it only its second; these tables give the characters for either, and
 * say which of them could have lost such a pair between them.
 */
import { characterForms } from '../script-of-text.ts'
import { pairOf, vanishes } from './gbk-table.ts'
import { UNKNOWN_COST, wordCosts, type WordTail } from './word-costs.ts'

export type Script = 'simplified' | 'traditional'

/** One way to write a character in the document's script. */
export interface Form {
  /** As the dictionary has it: Simplified, half-width. */
  readonly char: string
  /** As it stood in the document. */
  readonly written: string
  readonly lead: number
  readonly trail: number
  /** Index of the set of leads that make a vanishing pair with this trail; −1 where none does. */
  readonly gap: number
  /** Among the most used characters of its lead byte. */
  readonly frequent: boolean
}

/** The first two characters of words, in a form in which the pair between them vanishes. */
export interface VanishingPair {
  readonly first: Form
  readonly second: Form
  readonly tails: readonly WordTail[]
}

/** A second character that may lose the pair after it. */
export interface GapSecond {
  readonly second: Form
  readonly tails: readonly WordTail[]
}

export interface Candidates {
  readonly formsOf: ReadonlyMap<string, readonly Form[]>
  readonly byLead: ReadonlyMap<number, readonly Form[]>
  readonly byTrail: ReadonlyMap<number, readonly Form[]>
  /** gap → lead → whether trail and lead vanish together. */
  readonly gaps: readonly (readonly boolean[])[]
  /** lead of the first << 8 | trail of the second: what stays when the pair between them vanishes. */
  readonly vanishing: ReadonlyMap<number, readonly VanishingPair[]>
  /** By the trail of the second alone, where of the first nothing stays. */
  readonly vanishingBefore: ReadonlyMap<number, readonly VanishingPair[]>
  /** By the first character, as the dictionary has it. */
  readonly gapSeconds: ReadonlyMap<string, readonly GapSecond[]>
}

/** So many characters of a lead byte are tried where nothing but that byte is known and shown. */
const FREQUENT = 6

/** Occurrences in the dictionary's corpus, in any word, without which a character is not guessed. */
const GUESSED = 120

/** Words that are looked for where nothing of their first character is shown cost at most this. */
const COMMON = 14

const cache = new Map<Script, Candidates>()

export function candidatesFor(script: Script): Candidates {
  let known = cache.get(script)
  if (!known) cache.set(script, (known = build(script)))
  return known
}

/** Words whose first character is known by its second byte alone. */
export interface TrailBeginnings {
  /** By their second character. */
  readonly bySecond: ReadonlyMap<string, readonly Beginning[]>
  /** By the first byte of their second character, where that may lose the pair after it. */
  readonly byLead: ReadonlyMap<number, readonly (Beginning & GapSecond)[]>
}
export interface Beginning {
  readonly first: Form
  readonly tails: readonly WordTail[]
}

const beginnings = new WeakMap<Candidates, Map<number, TrailBeginnings>>()

export function beginningsByTrail(candidates: Candidates, trail: number): TrailBeginnings {
  let byTrail = beginnings.get(candidates)
  if (!byTrail) beginnings.set(candidates, (byTrail = new Map()))
  let known = byTrail.get(trail)
  if (!known) {
    const bySecond = new Map<string, Beginning[]>()
    const byLead = new Map<number, (Beginning & GapSecond)[]>()
    const { longer } = wordCosts()
    for (const first of candidates.byTrail.get(trail) ?? [])
      for (const [char, tails] of longer.get(first.char) ?? []) {
        push(bySecond, char, { first, tails })
        for (const second of candidates.formsOf.get(char) ?? []) if (second.gap >= 0) push(byLead, second.lead, { first, second, tails })
      }
    byTrail.set(trail, (known = { bySecond, byLead }))
  }
  return known
}

const grouped = new WeakMap<Candidates, Map<string, ReadonlyMap<number, readonly GapSecond[]>>>()

/** The second characters of words that begin with `first`, by their first byte; grouped when first asked for. */
export function secondsWithLead(candidates: Candidates, first: string, seconds: ReadonlyMap<string, readonly WordTail[]>, lead: number): readonly GapSecond[] {
  let byFirst = grouped.get(candidates)
  if (!byFirst) grouped.set(candidates, (byFirst = new Map()))
  let byLead = byFirst.get(first)
  if (!byLead) {
    const groups = new Map<number, GapSecond[]>()
    for (const [char, tails] of seconds) for (const second of candidates.formsOf.get(char) ?? []) push(groups, second.lead, { second, tails })
    byFirst.set(first, (byLead = groups))
  }
  return byLead.get(lead) ?? NO_SECONDS
}

const NO_SECONDS: readonly GapSecond[] = []

/** The full-width form in GBK of the marks that documents often hold half-width. */
export function fullWidth(char: string): string {
  const code = char.charCodeAt(0)
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : char
}

/** The way the dictionary has a character of the document: Simplified and half-width. */
export function folded(char: string): string {
  if (char === '') return char
  const code = char.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return characterForms().simplified.get(char) ?? char
}

function build(script: Script): Candidates {
  const { single, longer } = wordCosts()
  const chars = new Set([...single.keys(), ...longer.keys()])
  for (const seconds of longer.values()) for (const second of seconds.keys()) chars.add(second)
  const written = [...chars].flatMap((char) => waysToWrite(char, script).map((form) => ({ char, written: form, pair: pairOf(form) }))).filter(({ pair }) => pair !== 0)
  const usedLeads = [...new Set(written.map(({ pair }) => pair >> 8))].sort((a, b) => a - b)

  const gaps: boolean[][] = []
  const gapOfTrail = new Map<number, number>()
  const gapOfSignature = new Map<string, number>()
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const lost = usedLeads.filter((lead) => vanishes(trail, lead))
    if (lost.length === 0) continue
    const signature = lost.join()
    let gap = gapOfSignature.get(signature)
    if (gap === undefined) {
      gap = gaps.length
      gapOfSignature.set(signature, gap)
      const allowed = new Array<boolean>(256).fill(false)
      for (const lead of lost) allowed[lead] = true
      gaps.push(allowed)
    }
    gapOfTrail.set(trail, gap)
  }

  const costOf = (char: string): number => single.get(char) ?? UNKNOWN_COST
  const weight = weights()
  written.sort((a, b) => costOf(a.char) - costOf(b.char))
  const formsOf = new Map<string, Form[]>()
  const byLead = new Map<number, Form[]>()
  const byTrail = new Map<number, Form[]>()
  for (const { char, written: form, pair } of written) {
    const entry: Form = { char, written: form, lead: pair >> 8, trail: pair & 0xff, gap: gapOfTrail.get(pair & 0xff) ?? -1, frequent: (byLead.get(pair >> 8)?.length ?? 0) < FREQUENT }
    push(formsOf, char, entry)
    if ((weight.get(char) ?? 0) < GUESSED && char > '\u3400') continue
    push(byLead, entry.lead, entry)
    push(byTrail, entry.trail, entry)
  }
  const vanishing = new Map<number, VanishingPair[]>()
  const vanishingBefore = new Map<number, VanishingPair[]>()
  const gapSeconds = new Map<string, GapSecond[]>()
  for (const [char, seconds] of longer) {
    const firsts = (formsOf.get(char) ?? []).filter(({ gap }) => gap >= 0)
    for (const [secondChar, tails] of seconds)
      for (const second of formsOf.get(secondChar) ?? []) {
        if (second.gap >= 0) push(gapSeconds, char, { second, tails })
        for (const first of firsts) {
          if (!gaps[first.gap]![second.lead]) continue
          const pair = { first, second, tails }
          push(vanishing, (first.lead << 8) | second.trail, pair)
          const common = tails.filter(({ cost }) => cost <= COMMON)
          if (common.length > 0) push(vanishingBefore, second.trail, { first, second, tails: common })
        }
      }
  }
  return { formsOf, byLead, byTrail, gaps, vanishing, vanishingBefore, gapSeconds }
}

/** How often each character occurs, alone or in words. */
function weights(): ReadonlyMap<string, number> {
  const { single, longer } = wordCosts()
  const sums = new Map<string, number>()
  const add = (char: string, cost: number): void => {
    sums.set(char, (sums.get(char) ?? 0) + 6e7 * Math.exp(-cost))
  }
  for (const [char, cost] of single) add(char, cost)
  for (const [first, seconds] of longer)
    for (const [second, tails] of seconds)
      for (const { rest, cost } of tails) for (const char of first + second + rest) add(char, cost)
  return sums
}

/** A machine converts by phrase, so in a Traditional text 发 may be 發 or 髮, and 游 may have stayed. */
function waysToWrite(char: string, script: Script): readonly string[] {
  if (script === 'simplified') return [fullWidth(char)]
  return [fullWidth(char), ...(characterForms().traditional.get(char) ?? [])]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

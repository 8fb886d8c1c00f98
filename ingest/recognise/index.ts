/**
 * recognise: words → the places where an agency, a system or an area is named.
 * Agencies are looked for in the whole text, systems and areas in the measures.
 */
import type { FoundMention, Outline, Word } from '../stages.ts'
import { agenciesIn } from './agency-names.ts'
import { areasIn } from './areas.ts'
import { featuresIn } from './features.ts'
import { nounPhraseLists } from './noun-phrases.ts'
import { programmesIn } from './programmes.ts'
import { referencesIn } from './references.ts'
import { sentencesOf } from '../sentences.ts'
import { spansWithin } from '../span-search.ts'
import { systemsIn } from './system-names.ts'
import { unitsOf } from './units.ts'

const FORBIDS = /不得|不再|不替代|严禁|禁止|不宜|避免|防止|不在/u

export function recognise(text: string, words: readonly Word[], outline: Outline): readonly FoundMention[] {
  const agencies = agenciesIn(text, outline)
  const named = outline.measures.flatMap(({ body }) =>
    sentencesOf(text, body.start, body.end).flatMap((sentence) =>
      nounPhraseLists(unitsOf(text, spansWithin(words, sentence), spansWithin(agencies, sentence)))
        .flatMap(systemsIn)
        .flatMap((mention) => (isForbidden(text, sentence.start, mention) ? asClass(mention) : [mention])),
    ),
  )
  const systems = [named, programmesIn(text, outline), featuresIn(text, outline), referencesIn(text, outline)].reduce(withOthers)
  return [...outsideNames(agencies, systems), ...systems, ...areasIn(text)].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A named one is a class there, a class is nothing. */
function asClass(mention: FoundMention): readonly FoundMention[] {
  return mention.generic ? [] : [{ ...mention, generic: true }]
}

/** 不得另行开发收费系统 speaks of any such system, and of none that is there. */
function isForbidden(text: string, from: number, { start }: FoundMention): boolean {
  const clause = text.slice(Math.max(from, start - 30), start)
  return FORBIDS.test(clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf('，')) + 1))
}

/** A body inside a system's name is named there only as its owner, at the start (数字南京市城建档案馆 names no body). */
function outsideNames(agencies: readonly FoundMention[], systems: readonly FoundMention[]): readonly FoundMention[] {
  const endOf = new Map<number, number>()
  for (const { start, end } of systems) {
    for (let at = start + 1; at < end; at += 1) endOf.set(at, Math.max(end, endOf.get(at) ?? 0))
  }
  return agencies.filter(({ start, end }) => end > (endOf.get(start) ?? 0))
}

/** Other ways of naming a system count where the names found before leave room. */
function withOthers(systems: readonly FoundMention[], others: readonly FoundMention[]): readonly FoundMention[] {
  const covered = new Set(systems.flatMap(({ start, end }) => range(start, end)))
  return [...systems, ...others.filter(({ start }) => !covered.has(start))].sort((a, b) => a.start - b.start)
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

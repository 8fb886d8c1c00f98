/**
 * recognise: words → the places where an agency, a system or an area is named.
 * Agencies are looked for in the whole text, systems and areas in the measures.
 */
import type { FoundMention, Outline, Word } from '../stages.ts'
import { agenciesIn } from './agency-names.ts'
import { areasIn } from './areas.ts'
import { CoveredPlaces } from './covered-places.ts'
import { featuresIn, partsIn } from './features.ts'
import { nounPhraseLists } from './noun-phrases.ts'
import { programmesIn } from './programmes.ts'
import { properNamesIn } from './proper-names.ts'
import { quotedNamesIn } from './quoted-names.ts'
import { referencesIn, shortNamesIn } from './references.ts'
import { endlessStretches, sentencesOf } from '../sentences.ts'
import { spanAt, spansWithin } from '../span-search.ts'
import { systemsIn } from './system-names.ts'
import { unitsOf } from './units.ts'

const FORBIDS = /不得|不再|不替代|严禁|禁止|不宜|避免|防止|不在/u

export function recognise(text: string, words: readonly Word[], outline: Outline): readonly FoundMention[] {
  const agencies = agenciesIn(text, outline)
  const named = outline.measures.flatMap(({ body, title }) =>
    sentencesOf(text, body.start, body.end).flatMap((sentence) =>
      nounPhraseLists(unitsOf(text, spansWithin(words, sentence), spansWithin(agencies, sentence)))
        .flatMap((list) => systemsIn(list, sentence.start < title.end && !text.startsWith('项目', title.end - 2)))
        .flatMap((mention) => (isForbidden(text, sentence.start, mention) ? asClass(mention) : [mention])),
    ),
  )
  const parts = partsIn(text, outline)
  const namesOfParts = new Set(parts.map(({ name }) => name))
  const told = named.map((mention) => (mention.generic && namesOfParts.has(mention.name) ? { ...mention, generic: false } : mention))
  const bodies = outline.measures.map(({ body }) => body)
  const systems = withOthers(text.length, told, [properNamesIn(text, outline), programmesIn(text, outline), parts, featuresIn(text, outline), shortNamesIn(text).filter(({ start }) => spanAt(bodies, start) !== null), referencesIn(text, outline), quotedNamesIn(text, outline)])
  const endless = endlessStretches(text)
  return [...outsideNames(agencies, systems), ...systems, ...areasIn(text)].filter(({ start }) => spanAt(endless, start) === null).sort((a, b) => a.start - b.start || b.end - a.end)
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

/**
 * A body inside a system's name is named there only as its owner, at the start
 * (数字南京市城建档案馆 names no body). Both lists are in order.
 */
function outsideNames(agencies: readonly FoundMention[], systems: readonly FoundMention[]): readonly FoundMention[] {
  let next = 0
  let reach = 0
  return agencies.filter(({ start, end }) => {
    for (let system = systems[next]; system !== undefined && system.start < start; system = systems[next]) {
      reach = Math.max(reach, system.end)
      next += 1
    }
    return end > reach
  })
}

/** Other ways of naming a system count where the names found before leave room. */
function withOthers(length: number, named: readonly FoundMention[], others: readonly (readonly FoundMention[])[]): readonly FoundMention[] {
  const systems = [...named]
  const covered = new CoveredPlaces(length)
  named.forEach((mention) => covered.add(mention))
  for (const found of others) {
    const fresh = found.filter(({ start }) => !covered.has(start))
    systems.push(...fresh)
    fresh.forEach((mention) => covered.add(mention))
  }
  return systems.sort((a, b) => a.start - b.start)
}

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
import { sentencesOf } from '../sentences.ts'
import { systemsIn } from './system-names.ts'
import { unitsOf } from './units.ts'

export function recognise(text: string, words: readonly Word[], outline: Outline): readonly FoundMention[] {
  const systems = outline.measures.flatMap(({ body }) => {
    const inside = words.filter(({ start, end }) => start >= body.start && end <= body.end)
    return sentencesOf(text, body.start, body.end).flatMap((sentence) => {
      const own = inside.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      return nounPhraseLists(unitsOf(text, own)).flatMap(systemsIn)
    })
  })
  const named = withProgrammes(systems, programmesIn(text, outline))
  return [...outsideNames(agenciesIn(text, outline), named), ...named, ...featuresIn(text, outline), ...areasIn(text)].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A body inside a system's name is named there only as its owner, at the start (数字南京市城建档案馆 names no body). */
function outsideNames(agencies: readonly FoundMention[], systems: readonly FoundMention[]): readonly FoundMention[] {
  return agencies.filter(({ start, end }) => !systems.some((system) => system.start < start && end <= system.end))
}

/** A programme's name counts where no longer name contains it. */
function withProgrammes(systems: readonly FoundMention[], programmes: readonly FoundMention[]): readonly FoundMention[] {
  return [
    ...systems,
    ...programmes.filter((one) => !systems.some(({ start, end }) => start < one.end && one.start < end)),
  ]
}

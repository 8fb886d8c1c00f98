/** Entities by label, and the kind and function of the systems that were matched. */
import type { ExtractEntity } from '../../graph/export/extract-json.ts'
import { ENTITY_LABELS } from '../../graph/model/vocabulary.ts'
import type { EntityLabel } from '../../graph/model/vocabulary.ts'
import type { Counts, Share } from './counts.ts'
import type { Difference, SentenceOf } from './differences.ts'
import type { GoldEntity } from './gold.ts'
import { isExcused } from './match-entities.ts'
import type { EntityMatch } from './match-entities.ts'

export interface EntityScores {
  readonly entities: Readonly<Record<EntityLabel, Counts>>
  readonly kind: Share
  readonly function: Share
  readonly differences: readonly Difference[]
}

export function scoreEntities(document: string, match: EntityMatch, sentenceOf: SentenceOf): EntityScores {
  const countsOf = (label: EntityLabel): Counts => ({
    right: [...match.foundOf.keys()].filter((gold) => gold.label === label && !isExcused(gold)).length,
    missed: match.missed.filter((gold) => gold.label === label && !isExcused(gold)).length,
    spurious: match.spurious.filter((found) => found.label === label).length,
  })
  const judged = [...match.foundOf].filter(([gold]) => gold.label === 'System' && !gold.optional)
  const kinds = judged.filter(([gold]) => gold.kind !== null)
  const wrongKinds = kinds.filter(([gold, found]) => found.kind === undefined || ![gold.kind, gold.kindAlt].includes(found.kind))
  const functions = judged.filter(([gold]) => gold.function !== null)
  const wrongFunctions = functions.filter(
    ([gold, found]) => found.function === undefined || ![gold.function, gold.functionAlt].includes(found.function),
  )

  const differing = (topic: 'kind' | 'function', gold: GoldEntity, found: ExtractEntity): Difference => ({
    document,
    topic,
    verdict: 'differs',
    what: `${gold.name}：${found[topic] ?? '（无）'}（金标：${gold[topic] ?? '（无）'}）`,
    measures: gold.measures,
    evidence: sentenceOf([gold.name, ...gold.aliases], gold.measures[0]),
  })
  const missed = match.missed.filter((gold) => !isExcused(gold))
  const differences: readonly Difference[] = [
    ...missed.map((gold) => ({
      document,
      topic: 'entity' as const,
      verdict: 'missed' as const,
      what: `${gold.label} ${gold.name}`,
      measures: gold.measures,
      evidence: sentenceOf([gold.name, ...gold.aliases], gold.measures[0]),
    })),
    ...match.spurious.map((found) => ({
      document,
      topic: 'entity' as const,
      verdict: 'spurious' as const,
      what: `${found.label} ${found.name}${nearMiss(found, missed)}`,
      measures: found.measures,
      evidence: sentenceOf([found.name, ...found.mentions.map((mention) => mention.text)], found.measures[0]),
    })),
    ...wrongKinds.map(([gold, found]) => differing('kind', gold, found)),
    ...wrongFunctions.map(([gold, found]) => differing('function', gold, found)),
  ]

  return {
    entities: Object.fromEntries(ENTITY_LABELS.map((label) => [label, countsOf(label)])) as Record<EntityLabel, Counts>,
    kind: { right: kinds.length - wrongKinds.length, of: kinds.length },
    function: { right: functions.length - wrongFunctions.length, of: functions.length },
    differences,
  }
}

/** A wrong boundary shows as one spurious and one missed entity; say so where one name holds the other. */
function nearMiss(found: ExtractEntity, missed: readonly GoldEntity[]): string {
  const near = missed.find(
    ({ label, name }) => label === found.label && (name.includes(found.name) || found.name.includes(name)),
  )
  return near === undefined ? '' : `（金标：${near.name}）`
}

/**
 * The scores of tests/gold/GUIDELINE.md for one document, and their sum over
 * several. Pure: gold labels and what was found in, counts and differences out.
 */
import type { ExtractJson } from '../../graph/export/extract-json.ts'
import { ENTITY_LABELS, RELATION_TYPES } from '../../graph/model/vocabulary.ts'
import type { EntityLabel, RelationType } from '../../graph/model/vocabulary.ts'
import { NO_SHARE, addCounts, addShares } from './counts.ts'
import type { Counts, Share } from './counts.ts'
import { sentencesIn } from './differences.ts'
import type { Difference } from './differences.ts'
import { endsOf } from './ends.ts'
import type { Gold } from './gold.ts'
import { matchEntities } from './match-entities.ts'
import { scoreActions, scoreResponsibleFor } from './score-actions.ts'
import { scoreEntities } from './score-entities.ts'
import { scoreMeasures } from './score-measures.ts'
import { scoreOverlaps } from './score-overlaps.ts'
import type { OverlapScores } from './score-overlaps.ts'
import { scoreRelations } from './score-relations.ts'

export interface Scores {
  readonly documents: readonly string[]
  readonly measures: Counts
  readonly titles: Share
  readonly responsibility: Counts
  readonly entities: Readonly<Record<EntityLabel, Counts>>
  readonly kind: Share
  readonly function: Share
  readonly relations: Counts
  readonly untyped: Counts
  readonly byType: Readonly<Record<RelationType, Counts>>
  /** In the order of CONFIDENCE_BINS. */
  readonly calibration: readonly Share[]
  readonly actions: Counts
  readonly overlaps: Omit<OverlapScores, 'differences'>
  /** Null where no gold file labels it. */
  readonly responsibleFor: Counts | null
  readonly differences: readonly Difference[]
}

/** @param text the repaired text, for the sentences of the differences */
export function score(gold: Gold, found: ExtractJson, text: string | null = null): Scores {
  const match = matchEntities(gold.entities, found.entities, gold.jurisdiction)
  const ends = endsOf(gold.entities, found.entities, match, gold.jurisdiction)
  const sentenceOf = sentencesIn(text, gold.measures)
  const measures = scoreMeasures(gold, found)
  const entities = scoreEntities(gold.document, match, sentenceOf)
  const relations = scoreRelations(gold, found, ends)
  const actions = scoreActions(gold, found, ends, sentenceOf)
  const responsibleFor = scoreResponsibleFor(gold, found, ends, sentenceOf)
  const overlaps = scoreOverlaps(gold, found, ends)
  return {
    documents: [gold.document],
    measures: measures.measures,
    titles: measures.titles,
    responsibility: measures.responsibility,
    entities: entities.entities,
    kind: entities.kind,
    function: entities.function,
    relations: relations.relations,
    untyped: relations.untyped,
    byType: relations.byType,
    calibration: relations.calibration,
    actions: actions.counts,
    overlaps: { rPrecision: overlaps.rPrecision, recallAt40: overlaps.recallAt40, counterparts: overlaps.counterparts, components: overlaps.components },
    responsibleFor: responsibleFor?.counts ?? null,
    differences: [measures, entities, relations, actions, responsibleFor, overlaps].flatMap(
      (part) => part?.differences ?? [],
    ),
  }
}

/** @returns the counts added up; figures are taken from the sum */
export function addScores(a: Scores, b: Scores): Scores {
  return {
    documents: [...a.documents, ...b.documents],
    measures: addCounts(a.measures, b.measures),
    titles: addShares(a.titles, b.titles),
    responsibility: addCounts(a.responsibility, b.responsibility),
    entities: addEach(ENTITY_LABELS, a.entities, b.entities),
    kind: addShares(a.kind, b.kind),
    function: addShares(a.function, b.function),
    relations: addCounts(a.relations, b.relations),
    untyped: addCounts(a.untyped, b.untyped),
    byType: addEach(RELATION_TYPES, a.byType, b.byType),
    calibration: a.calibration.map((bin, index) => addShares(bin, b.calibration[index] ?? NO_SHARE)),
    actions: addCounts(a.actions, b.actions),
    overlaps: {
      rPrecision: addShares(a.overlaps.rPrecision, b.overlaps.rPrecision),
      recallAt40: addShares(a.overlaps.recallAt40, b.overlaps.recallAt40),
      counterparts: a.overlaps.counterparts + b.overlaps.counterparts,
      components: a.overlaps.components + b.overlaps.components,
    },
    responsibleFor:
      a.responsibleFor === null || b.responsibleFor === null
        ? (a.responsibleFor ?? b.responsibleFor)
        : addCounts(a.responsibleFor, b.responsibleFor),
    differences: [...a.differences, ...b.differences],
  }
}

function addEach<K extends string>(
  keys: readonly K[],
  a: Readonly<Record<K, Counts>>,
  b: Readonly<Record<K, Counts>>,
): Readonly<Record<K, Counts>> {
  return Object.fromEntries(keys.map((key) => [key, addCounts(a[key], b[key])])) as Record<K, Counts>
}

/** Every figure by its name, from 0 to 1: what floors are written for and CI compares. */
import { ENTITY_LABELS, RELATION_TYPES } from '../../graph/model/vocabulary.ts'
import type { EntityLabel } from '../../graph/model/vocabulary.ts'
import { f1, precision, ratio, recall } from './counts.ts'
import type { Counts } from './counts.ts'
import { CONFIDENCE_BINS } from './score-relations.ts'
import type { Scores } from './score.ts'

/** Null where the gold has nothing of the kind and nothing was found. */
export type Figures = Readonly<Record<string, number | null>>

const ENTITY_FIGURES: Readonly<Record<EntityLabel, string>> = { Agency: 'agencies', System: 'systems', Area: 'areas' }

/**
 * Names: `agencies.f1`, `relations.precision`, `relations.FEEDS.recall`, `kind`,
 * `overlaps.rPrecision`, `calibration.0.9` (of the relations at 0.9 or above).
 */
export function figures(scores: Scores): Figures {
  return {
    ...threeOf('measures', scores.measures),
    titles: ratio(scores.titles),
    ...threeOf('responsibility', scores.responsibility),
    ...Object.assign({}, ...ENTITY_LABELS.map((label) => threeOf(ENTITY_FIGURES[label], scores.entities[label]))),
    kind: ratio(scores.kind),
    function: ratio(scores.function),
    ...threeOf('relations', scores.relations),
    ...threeOf('untyped', scores.untyped),
    ...Object.assign({}, ...RELATION_TYPES.map((type) => threeOf(`relations.${type}`, scores.byType[type]))),
    ...threeOf('actions', scores.actions),
    ...threeOf('responsibleFor', scores.responsibleFor ?? { right: 0, missed: 0, spurious: 0 }),
    'overlaps.rPrecision': ratio(scores.overlaps.rPrecision),
    'overlaps.recallAt40': ratio(scores.overlaps.recallAt40),
    ...Object.fromEntries(
      CONFIDENCE_BINS.map((from, index) => [`calibration.${from}`, ratio(scores.calibration[index] ?? { right: 0, of: 0 })]),
    ),
  }
}

function threeOf(name: string, counts: Counts): Figures {
  return {
    [`${name}.precision`]: precision(counts),
    [`${name}.recall`]: recall(counts),
    [`${name}.f1`]: f1(counts),
  }
}

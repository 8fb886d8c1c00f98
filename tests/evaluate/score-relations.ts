/** Relations: typed, untyped, by type, and whether their confidence means what it says. */
import type { ExtractJson, ExtractRelation } from '../../graph/export/extract-json.ts'
import { RELATION_TYPES } from '../../graph/model/vocabulary.ts'
import type { RelationType } from '../../graph/model/vocabulary.ts'
import { compareSets } from './compare-sets.ts'
import type { Comparison, Keyed } from './compare-sets.ts'
import type { Counts, Share } from './counts.ts'
import type { Difference } from './differences.ts'
import { END_LABELS } from './ends.ts'
import type { Ends } from './ends.ts'
import type { Gold, GoldRelation } from './gold.ts'

/** Lower bounds of the confidence bins, highest first; each bin ends where the one before begins. */
export const CONFIDENCE_BINS = [0.9, 0.8, 0.7, 0.5, 0] as const

export interface RelationScores {
  readonly relations: Counts
  readonly untyped: Counts
  readonly byType: Readonly<Record<RelationType, Counts>>
  /** In the order of CONFIDENCE_BINS: of the distinct triples in the bin, how many are right. */
  readonly calibration: readonly Share[]
  readonly differences: readonly Difference[]
}

interface Statement {
  readonly type: RelationType
  readonly source: string
  readonly target: string
}

export function scoreRelations(gold: Gold, found: ExtractJson, ends: Ends): RelationScores {
  const goldTriples = gold.relations.map((relation) => keyed(relation, ends.ofGold, relation.optional))
  const foundTriples = found.relations.map((relation) => keyed(relation, ends.ofFound, false))
  const typed = compareSets(goldTriples, foundTriples)
  const untyped = compareSets(goldTriples.map(withoutType), foundTriples.map(withoutType))

  return {
    relations: typed.counts,
    untyped: untyped.counts,
    byType: Object.fromEntries(
      RELATION_TYPES.map((type) => {
        const ofType = <T extends Statement>({ item }: Keyed<T>): boolean => item.type === type
        return [type, compareSets(goldTriples.filter(ofType), foundTriples.filter(ofType)).counts]
      }),
    ) as Record<RelationType, Counts>,
    calibration: calibrate(typed, foundTriples),
    differences: differencesOf(gold.document, typed),
  }
}

/** A relation with an optional end is optional, on either side. */
function keyed<T extends Statement>(item: T, end: Ends['ofGold'], optional: boolean): Keyed<T> {
  const labels = END_LABELS[item.type]
  const source = end(item.source, labels.source)
  const target = end(item.target, labels.target)
  return {
    key: `${item.type}\t${source.key}\t${target.key}`,
    item,
    optional: optional || source.gold?.optional === true || target.gold?.optional === true,
  }
}

function withoutType<T>({ key, item, optional }: Keyed<T>): Keyed<T> {
  return { key: key.slice(key.indexOf('\t') + 1), item, optional }
}

/** A triple stated more than once is taken at its best. */
function calibrate(
  typed: Comparison<GoldRelation, ExtractRelation>,
  found: readonly Keyed<ExtractRelation>[],
): readonly Share[] {
  const best = new Map<string, Keyed<ExtractRelation>>()
  for (const one of found) {
    const before = best.get(one.key)
    if (before === undefined || before.item.confidence < one.item.confidence) best.set(one.key, one)
  }
  const bins = CONFIDENCE_BINS.map(() => ({ right: 0, of: 0 }))
  for (const one of best.values()) {
    const verdict = typed.verdict(one)
    const bin = bins[CONFIDENCE_BINS.findIndex((from) => one.item.confidence >= from)]
    if (bin === undefined || verdict === 'not judged') continue
    bin.of += 1
    if (verdict === 'right') bin.right += 1
  }
  return bins
}

function differencesOf(
  document: string,
  typed: Comparison<GoldRelation, ExtractRelation>,
): readonly Difference[] {
  const describe = (item: GoldRelation | ExtractRelation, verdict: 'missed' | 'spurious'): Difference => ({
    document,
    topic: 'relation',
    verdict,
    what: `${item.source} —${item.type}→ ${item.target}`,
    measures: item.measure === null ? [] : [item.measure],
    evidence: item.evidence === '' ? null : item.evidence,
  })
  return [
    ...typed.missed.map((item) => describe(item, 'missed')),
    ...typed.spurious.map((item) => {
      const difference = describe(item, 'spurious')
      return { ...difference, what: `${difference.what} [${item.cue} ${item.confidence.toFixed(2)}]` }
    }),
  ]
}

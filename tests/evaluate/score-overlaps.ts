/** The ranking of possible duplicates against the pairs that a careful reader would look at. */
import type { ExtractJson } from '../../graph/export/extract-json.ts'
import type { EntityLabel } from '../../graph/model/vocabulary.ts'
import type { Share } from './counts.ts'
import type { Difference } from './differences.ts'
import type { Ends } from './ends.ts'
import type { Gold } from './gold.ts'
import { compareText } from './match-entities.ts'

/** So many pairs a planner is taken to look through. */
export const OVERLAPS_LOOKED_AT = 40

export interface OverlapScores {
  /** Of the first k found, k the number of required gold pairs, how many are gold. */
  readonly rPrecision: Share
  /** Of the required gold pairs, how many are among the first 40 found. */
  readonly recallAt40: Share
  /** Among the first 40: pairs that are no overlap by what they are. */
  readonly counterparts: number
  readonly components: number
  readonly differences: readonly Difference[]
}

const SYSTEM: readonly EntityLabel[] = ['System']

const TIER = /^(?:全|我|本)?(国家|省|市(?!场|民)|区(?!域)|县|镇)(?!市|、)/u

/** The same work at two tiers of government, by how the names open. */
function areCounterparts(a: string, b: string): boolean {
  const [ofA, ofB] = [TIER.exec(a)?.[1], TIER.exec(b)?.[1]]
  return ofA !== undefined && ofB !== undefined && ofA !== ofB
}

/** Whether the gold relations say, over any number of levels, that the first is part of the second; on an optional one readers differ. */
function containment(gold: Gold): (part: string, whole: string) => boolean {
  const parts = gold.relations.filter(({ type, optional }) => type === 'PART_OF' && !optional)
  return (part, whole) => {
    const seen = new Set([part])
    for (const at of seen) for (const { source, target } of parts) if (source === at) seen.add(target)
    return part !== whole && seen.has(whole)
  }
}

/** Optional gold pairs are taken out of the ranking: they neither help nor stand in the way. */
export function scoreOverlaps(gold: Gold, found: ExtractJson, ends: Ends): OverlapScores {
  const pairKey = (a: string, b: string, end: Ends['ofGold']): string =>
    [end(a, SYSTEM).key, end(b, SYSTEM).key].toSorted(compareText).join('\t')
  const goldPairs = gold.overlaps.map((pair) => ({ pair, key: pairKey(pair.a, pair.b, ends.ofGold) }))
  const required = new Map(goldPairs.filter(({ pair }) => !pair.optional).map(({ pair, key }) => [key, pair]))
  const optional = new Set(goldPairs.map(({ key }) => key).filter((key) => !required.has(key)))

  const nameOf = (name: string): string => ends.ofFound(name, SYSTEM).gold?.name ?? name
  const contains = containment(gold)
  const ranking: { readonly pair: ExtractJson['overlaps'][number]; readonly key: string }[] = []
  const taken = new Set<string>(optional)
  const byScore = found.overlaps
    .map((pair) => ({ pair, key: pairKey(pair.a, pair.b, ends.ofFound) }))
    .toSorted((one, other) => other.pair.score - one.pair.score || compareText(one.key, other.key))
  for (const one of byScore) {
    if (taken.has(one.key)) continue
    taken.add(one.key)
    ranking.push(one)
  }

  const hitsAmong = (first: number): number => ranking.slice(0, first).filter(({ key }) => required.has(key)).length
  const lookedAt = new Set(ranking.slice(0, OVERLAPS_LOOKED_AT).map(({ key }) => key))
  const lookedAtPairs = ranking.slice(0, OVERLAPS_LOOKED_AT).map(({ pair }) => [nameOf(pair.a), nameOf(pair.b)] as const)
  const describe = (
    verdict: 'missed' | 'spurious',
    { a, b, why }: { readonly a: string; readonly b: string; readonly why: string },
    place: string,
  ): Difference => ({
    document: gold.document,
    topic: 'overlap',
    verdict,
    what: `${a} ↔ ${b}${place}`,
    measures: [],
    evidence: why === '' ? null : why,
  })
  return {
    rPrecision: { right: hitsAmong(required.size), of: required.size },
    recallAt40: { right: hitsAmong(OVERLAPS_LOOKED_AT), of: required.size },
    counterparts: lookedAtPairs.filter(([a, b]) => areCounterparts(a, b)).length,
    components: lookedAtPairs.filter(([a, b]) => contains(a, b) || contains(b, a)).length,
    differences: [
      ...[...required].filter(([key]) => !lookedAt.has(key)).map(([, pair]) => describe('missed', pair, '')),
      ...ranking.slice(0, required.size).flatMap(({ pair, key }, index) =>
        required.has(key) ? [] : [describe('spurious', pair, ` [第${index + 1}位 ${pair.score.toFixed(2)}]`)],
      ),
    ],
  }
}

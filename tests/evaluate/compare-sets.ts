/**
 * Gold statements against found ones, once both have keys that are equal where
 * they say the same. Each key counts once, however often it was said.
 */
import type { Counts } from './counts.ts'

export interface Keyed<T> {
  readonly key: string
  readonly item: T
  /** Careful readers differ on it: neither missed nor wrongly found. */
  readonly optional: boolean
}

export interface Comparison<G, F> {
  readonly counts: Counts
  readonly missed: readonly G[]
  readonly spurious: readonly F[]
  /** Whether a found key is right, wrong, or not judged. */
  readonly verdict: (found: Keyed<F>) => Verdict
}

export type Verdict = 'right' | 'wrong' | 'not judged'

/** A key that the gold has both as required and as optional is required. */
export function compareSets<G, F>(gold: readonly Keyed<G>[], found: readonly Keyed<F>[]): Comparison<G, F> {
  const required = new Map<string, G>()
  for (const { key, item, optional } of gold) if (!optional && !required.has(key)) required.set(key, item)
  const optional = new Set(gold.filter(({ key }) => !required.has(key)).map(({ key }) => key))

  const verdict = (one: Keyed<F>): Verdict => {
    if (required.has(one.key)) return 'right'
    return one.optional || optional.has(one.key) ? 'not judged' : 'wrong'
  }
  const foundKeys = new Set<string>()
  const spurious = new Map<string, F>()
  for (const one of found) {
    foundKeys.add(one.key)
    if (verdict(one) === 'wrong' && !spurious.has(one.key)) spurious.set(one.key, one.item)
  }
  const missed = [...required].filter(([key]) => !foundKeys.has(key)).map(([, item]) => item)
  return {
    counts: { right: required.size - missed.length, missed: missed.length, spurious: spurious.size },
    missed,
    spurious: [...spurious.values()],
    verdict,
  }
}

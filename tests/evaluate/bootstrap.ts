/** Confidence intervals by bootstrap: the same data gives the same interval on every machine. */

export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

const ROUNDS = 2_000
const SEED = 20_180_228

/**
 * 95 %: the figure over samples of the same size drawn with replacement.
 * @param figure null where a sample has nothing to judge; such samples are left out
 */
export function bootstrap<T>(data: readonly T[], figure: (sample: readonly T[]) => number | null): Interval | null {
  const value = figure(data)
  if (value === null || data.length === 0) return null
  const next = generator(SEED)
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const sample = data.map(() => data[Math.floor(next() * data.length)] as T)
    const found = figure(sample)
    if (found !== null) values.push(found)
  }
  values.sort((a, b) => a - b)
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? value
  return { value, low: at(0.025), high: at(0.975) }
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

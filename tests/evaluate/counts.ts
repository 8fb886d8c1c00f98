/** Counts that can be added up over documents before a figure is taken from them. */

/** What was found right, what of the gold was missed, what was found and is not in the gold. */
export interface Counts {
  readonly right: number
  readonly missed: number
  readonly spurious: number
}

/** `right` of `of`: an accuracy, a recall. */
export interface Share {
  readonly right: number
  readonly of: number
}

export const NO_SHARE: Share = { right: 0, of: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, missed: a.missed + b.missed, spurious: a.spurious + b.spurious }
}

export function addShares(a: Share, b: Share): Share {
  return { right: a.right + b.right, of: a.of + b.of }
}

/** 0 to 1; null where there was nothing to find and nothing was found. Nothing found at all is 0. */
export function precision({ right, missed, spurious }: Counts): number | null {
  if (right + missed + spurious === 0) return null
  return right + spurious === 0 ? 0 : right / (right + spurious)
}

/** 0 to 1; null where there was nothing to find and nothing was found. */
export function recall({ right, missed, spurious }: Counts): number | null {
  if (right + missed + spurious === 0) return null
  return right + missed === 0 ? 0 : right / (right + missed)
}

/** 0 to 1; null where there was nothing to find and nothing was found. */
export function f1({ right, missed, spurious }: Counts): number | null {
  const both = 2 * right + missed + spurious
  return both === 0 ? null : (2 * right) / both
}

/** 0 to 1; null where there was nothing to judge. */
export function ratio({ right, of }: Share): number | null {
  return of === 0 ? null : right / of
}

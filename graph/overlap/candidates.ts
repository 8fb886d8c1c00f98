/**
 * Pairs worth comparing, by blocking: systems of one jurisdiction that share a
 * purpose, a function, a rare word of the name or a source. A block that is too
 * large says nothing (a hundred systems named 信息系统) and is passed over.
 */
import type { SystemProfile } from './system-profile.ts'

const LARGEST_BLOCK = 80

export interface Candidates {
  readonly pairs: readonly (readonly [SystemProfile, SystemProfile])[]
  readonly namedWith: (word: string) => number
}

export function candidatePairs(profiles: readonly SystemProfile[]): Candidates {
  const considered = profiles.filter(({ parts }) => !parts.framework)
  const blocks = new Map<string, SystemProfile[]>()
  for (const profile of considered) for (const key of keysOf(profile)) {
    const block = blocks.get(key)
    if (block) block.push(profile)
    else blocks.set(key, [profile])
  }
  const seen = new Set<string>()
  const pairs: (readonly [SystemProfile, SystemProfile])[] = []
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > LARGEST_BLOCK) continue
    for (const [index, one] of block.entries()) for (const other of block.slice(index + 1)) {
      const [a, b] = one.id < other.id ? [one, other] : [other, one]
      const key = `${a.id} ${b.id}`
      if (seen.has(key)) continue
      seen.add(key)
      if (!isJoined(a, b)) pairs.push([a, b])
    }
  }
  const owns = considered.map(({ parts }) => parts.own)
  const counts = new Map<string, number>()
  return {
    pairs,
    namedWith(word) {
      let count = counts.get(word)
      if (count === undefined) counts.set(word, (count = owns.reduce((sum, own) => sum + (own.some((one) => one.includes(word)) ? 1 : 0), 0)))
      return count
    },
  }
}

function keysOf({ jurisdiction, parts, function: purpose }: SystemProfile): readonly string[] {
  const place = jurisdiction ?? ''
  const keys = parts.topics.map(({ name }) => `${place} topic ${name}`)
  if (purpose !== null && purpose !== 'other') keys.push(`${place} function ${purpose}`)
  for (const word of parts.own) for (let at = 0; at + 2 <= word.length; at += 1) keys.push(`${place} word ${word.slice(at, at + 2)}`)
  return [...new Set(keys)]
}

/** One contains the other: not built twice. */
function isJoined(a: SystemProfile, b: SystemProfile): boolean {
  return a.links.some(({ other, type }) => other === b.id && type === 'PART_OF')
}

/**
 * Pairs worth comparing, by blocking: systems of one place and tier that share a
 * purpose or a near one, a function, a field, a rare word of the name, a source
 * or an act of one measure. A block that is too large is split by what else its
 * members share; what is still too large says nothing (a hundred systems named
 * 信息系统) and is passed over. So the number of pairs grows with the number of
 * systems.
 */
import { normalName } from '../model/name.ts'
import type { RelationType } from '../model/vocabulary.ts'
import nameWords from './lexicon/name-words.json' with { type: 'json' }
import topicWords from './lexicon/topics.json' with { type: 'json' }
import { mainTopic } from './reasons/pair.ts'
import type { SystemProfile } from './system-profile.ts'
import { areOfTwoTiers } from './tier.ts'
import type { Wholes } from './wholes.ts'

const LARGEST_BLOCK = 40
/** Of what a large block is split into: there are many of them. */
const LARGEST_PART = 12

const DIRECT: readonly RelationType[] = ['CONNECTS_TO', 'MERGES_INTO', 'MIGRATES_TO']

export interface Candidates {
  readonly pairs: readonly (readonly [SystemProfile, SystemProfile])[]
  readonly namedWith: (word: string) => number
}

/** @param wholes of the same systems */
export function candidatePairs(profiles: readonly SystemProfile[], { contains }: Pick<Wholes, 'contains'>): Candidates {
  const considered = profiles.filter((profile) => !profile.parts.notOneSystem && !profile.parts.ofMany && !isOfEach(profile))
  const seen = new Set<string>()
  const pairs: (readonly [SystemProfile, SystemProfile])[] = []
  const compare = (block: readonly SystemProfile[]): void => {
    for (const [index, one] of block.entries()) for (const other of block.slice(index + 1)) {
      const [a, b] = one.id < other.id ? [one, other] : [other, one]
      const key = `${a.id} ${b.id}`
      if (seen.has(key)) continue
      seen.add(key)
      if (!areOfTwoTiers(a.tier, b.tier) && !areOfTwoPlaces(a, b) && !contains(a.id, b.id)) pairs.push([a, b])
    }
  }
  for (const block of blocksOf(considered, keysOf).values()) {
    if (block.length <= LARGEST_BLOCK) compare(block)
    else for (const part of blocksOf(block, narrowerKeysOf).values()) if (part.length <= LARGEST_PART) compare(part)
  }
  return { pairs, namedWith: counter(considered) }
}

function blocksOf(profiles: readonly SystemProfile[], keys: (profile: SystemProfile) => readonly string[]): ReadonlyMap<string, readonly SystemProfile[]> {
  const blocks = new Map<string, SystemProfile[]>()
  for (const profile of profiles) for (const key of new Set(keys(profile))) {
    const block = blocks.get(key)
    if (block) block.push(profile)
    else blocks.set(key, [profile])
  }
  return blocks
}

function keysOf(profile: SystemProfile): readonly string[] {
  const { id, parts, function: purpose, acts, links } = profile
  const place = placeOf(profile)
  const keys = parts.topics.map(({ name }) => `${place} topic ${name}`)
  const main = mainTopic(profile)
  topicWords.near.forEach(({ of }, index) => {
    if (main !== undefined && of.includes(main)) keys.push(`${place} near ${index}`)
  })
  if (purpose !== null && purpose !== 'other') keys.push(`${place} function ${purpose}`)
  for (const field of parts.fields) keys.push(`${place} field ${field}`)
  for (const word of pieces(parts.own)) keys.push(`${place} word ${word}`)
  // A backup stands elsewhere on purpose: two of one cloud are compared wherever they are.
  const where = isElsewhere(profile) ? '' : place
  for (const { other, type } of links) {
    keys.push(`${where} ${type} ${other}`)
    // What a sentence sets side by side, or lets take over from the other.
    if (DIRECT.includes(type)) keys.push(`${where} link ${[id, other].sort().join(' ')}`)
  }
  for (const { measure } of acts) keys.push(`act ${measure}`)
  return keys
}

function narrowerKeysOf({ parts, agencies }: SystemProfile): readonly string[] {
  return [...parts.fields.map((field) => `field ${field}`), ...pieces(parts.own), ...(parts.wide ? ['wide'] : []), ...[...agencies.keys()].map((agency) => `agency ${agency}`)]
}

/** …各县（区）“雪亮工程”平台…: each of them has its own, though the name does not say so. */
const OF_EACH = new RegExp(`各(?:${nameWords.organs.join('|')}|[(（、)）])+(?:${nameWords.standing.join('|')}|建设)?的?$`, 'u')

function isOfEach({ name, links }: SystemProfile): boolean {
  return links.some(({ evidence }) => {
    if (!evidence.includes('各')) return false
    const normal = normalName(evidence)
    return OF_EACH.test(normal.slice(0, Math.max(0, normal.indexOf(name))))
  })
}

/** Two cities each have theirs; only a backup is where it is on purpose. */
function areOfTwoPlaces(a: SystemProfile, b: SystemProfile): boolean {
  const [ofA, ofB] = [placeOf(a), placeOf(b)]
  return ofA !== '' && ofB !== '' && ofA !== ofB && !isElsewhere(a)
}

function isElsewhere(profile: SystemProfile): boolean {
  const main = mainTopic(profile)
  return main !== undefined && topicWords.elsewhere.includes(main)
}

/** A ministry's plan has no place, and 国家… says of itself that it has none. */
function placeOf({ jurisdiction }: SystemProfile): string {
  return jurisdiction === null || jurisdiction === '国家' ? '' : jurisdiction
}

/** Of two characters each. */
function pieces(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)))
}

/** How many names hold a word: those that hold its rarest piece are looked through. */
function counter(profiles: readonly SystemProfile[]): (word: string) => number {
  const holders = new Map<string, (readonly string[])[]>()
  for (const { parts: { own } } of profiles) for (const piece of new Set(pieces(own))) {
    const known = holders.get(piece)
    if (known) known.push(own)
    else holders.set(piece, [own])
  }
  const counts = new Map<string, number>()
  return (word) => {
    let count = counts.get(word)
    if (count === undefined) {
      const [fewest = []] = pieces([word]).map((piece) => holders.get(piece) ?? []).sort((x, y) => x.length - y.length)
      counts.set(word, (count = fewest.filter((own) => own.some((one) => one.includes(word))).length))
    }
    return count
  }
}

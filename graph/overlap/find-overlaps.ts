/**
 * Systems that a planner should look at as possible duplicates: the same function
 * built by different agencies, or the same thing built again at the same tier.
 * Candidates come from blocks, never from all pairs. A component and its whole, a
 * system and its counterpart of another tier, and two names of one system (that is
 * a finding of its own, same-system.ts) are none.
 */
import type { DocumentGraph, Overlap } from '../model/document-graph.ts'
import type { EntityId } from '../model/ids.ts'
import { candidatePairs } from './candidates.ts'
import { nameParts } from './name-parts.ts'
import { reasonsFor } from './reasons/index.ts'
import { findSameSystems, type SameSystem } from './same-system.ts'
import { profilesOf, type SystemProfile } from './system-profile.ts'
import { wholesOf, type Wholes } from './wholes.ts'

/** Below this a pair is not worth a look. */
const LEAST_SCORE = 0.5
/** One system has so many: whoever looks at it has seen what it is by then. */
const MOST_OF_ONE = 8

export interface Findings {
  /** One system, two names: join them. By falling score. */
  readonly sameSystems: readonly SameSystem[]
  /** Two systems, one purpose: look at them. By falling score; each pair once. */
  readonly overlaps: readonly Overlap[]
  /** How many pairs were compared. */
  readonly candidates: number
}

/** What one document says by itself. */
export function findOverlaps(graph: DocumentGraph): readonly Overlap[] {
  return findDuplicates(profilesOf([graph])).overlaps
}

/**
 * Near linear in the number of systems.
 * @param joined of systems that a person joined, one that stands for all of them
 */
export function findDuplicates(profiles: readonly SystemProfile[], joined: ReadonlyMap<EntityId, EntityId> = new Map()): Findings {
  const isJoined = (a: EntityId, b: EntityId): boolean => (joined.get(a) ?? a) === (joined.get(b) ?? b)
  const sameSystems = findSameSystems(profiles).filter(({ a, b }) => !isJoined(a, b))
  const oneOf = representatives(sameSystems, joined)
  const wholes = wholesOf(profiles)
  const { pairs, namedWith } = candidatePairs(profiles.map((profile) => asPiece(profile, wholes)), wholes)
  const overlaps: Overlap[] = []
  for (const [a, b] of pairs) {
    if (oneOf(a.id) === oneOf(b.id)) continue
    const reasons = reasonsFor({ a, b, namedWith })
    const score = Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100
    if (score >= LEAST_SCORE) overlaps.push({ a: a.id, b: b.id, score, reasons })
  }
  const told = new Map(profiles.map(({ id, acts, links }) => [id, acts.length + links.length]))
  const toldOf = ({ a, b }: Overlap): number => (told.get(a) ?? 0) + (told.get(b) ?? 0)
  const bare = new Set(profiles.filter(({ parts }) => parts.bare).map(({ id }) => id))
  // Of equals the one of which the documents say more.
  const byRank = (x: Overlap, y: Overlap): number => y.score - x.score || toldOf(y) - toldOf(x) || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1)
  const bareIn = ({ a, b }: Overlap): number => (bare.has(a) ? 1 : 0) + (bare.has(b) ? 1 : 0)
  // A name that says whose it is, then the one of which the documents say more.
  const byName = (x: Overlap, y: Overlap): number => bareIn(x) - bareIn(y) || toldOf(y) - toldOf(x)
  return { sameSystems, overlaps: notTooManyOfOne(underBestNames(overlaps.toSorted(byRank), oneOf, byName), oneOf), candidates: pairs.length }
}

/** 市政务云安全监测系统 watches over a cloud: it is none. */
function asPiece(profile: SystemProfile, { behindWhole }: Wholes): SystemProfile {
  const rest = behindWhole(profile.id)
  return rest === undefined ? profile : { ...profile, parts: { ...profile.parts, topics: nameParts(rest, profile.jurisdiction, null).topics } }
}

/**
 * Under several names of one system the same pair is one finding.
 * @param overlaps in their order, which is kept
 * @param byName negative where the first is the better one; of equals the first in order is taken
 */
function underBestNames(overlaps: readonly Overlap[], oneOf: (id: EntityId) => EntityId, byName: (x: Overlap, y: Overlap) => number): readonly Overlap[] {
  const best = new Map<string, Overlap>()
  for (const overlap of overlaps) {
    const [one, other] = [oneOf(overlap.a), oneOf(overlap.b)]
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    const known = best.get(key)
    if (known === undefined || byName(overlap, known) < 0) best.set(key, overlap)
  }
  const kept = new Set(best.values())
  return overlaps.filter((overlap) => kept.has(overlap))
}

function notTooManyOfOne(overlaps: readonly Overlap[], oneOf: (id: EntityId) => EntityId): readonly Overlap[] {
  const counts = new Map<EntityId, number>()
  return overlaps.filter(({ a, b }) => {
    const [one, other] = [oneOf(a), oneOf(b)]
    const [ofOne, ofOther] = [counts.get(one) ?? 0, counts.get(other) ?? 0]
    if (ofOne >= MOST_OF_ONE && ofOther >= MOST_OF_ONE) return false
    counts.set(one, ofOne + 1).set(other, ofOther + 1)
    return true
  })
}

function representatives(sameSystems: readonly SameSystem[], joined: ReadonlyMap<EntityId, EntityId>): (id: EntityId) => EntityId {
  const parents = new Map(joined)
  const root = (id: EntityId): EntityId => {
    let at = id
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    return at
  }
  for (const { a, b } of sameSystems) {
    const [one, other] = [root(a), root(b)]
    if (one !== other) parents.set(one < other ? other : one, one < other ? one : other)
  }
  return root
}

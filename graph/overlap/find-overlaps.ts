/**
 * Systems that a planner should look at as possible duplicates: the same function
 * built by different agencies, or the same thing built again at the same tier.
 * Candidates come from blocks, never from all pairs. A component and its whole, a
 * system and its counterpart of another tier, and two names of one system (that is
 * a finding of its own, same-system.ts) are none.
 */
import type { DocumentGraph, Overlap } from '../model/document-graph.ts'
import { candidatePairs } from './candidates.ts'
import { reasonsFor } from './reasons.ts'
import { findSameSystems, type SameSystem } from './same-system.ts'
import { profilesOf, type SystemProfile } from './system-profile.ts'

/** Below this a pair is not worth a look. */
const LEAST_SCORE = 1

export interface Findings {
  /** One system, two names: join them. By falling score. */
  readonly sameSystems: readonly SameSystem[]
  /** Two systems, one purpose: look at them. By falling score; each pair once. */
  readonly overlaps: readonly Overlap[]
}

/** What one document says by itself. */
export function findOverlaps(graph: DocumentGraph): readonly Overlap[] {
  return findDuplicates(profilesOf([graph])).overlaps
}

/** Near linear in the number of systems. */
export function findDuplicates(profiles: readonly SystemProfile[]): Findings {
  const sameSystems = findSameSystems(profiles)
  const joined = new Set(sameSystems.map(({ a, b }) => `${a} ${b}`))
  const { pairs, namedWith } = candidatePairs(profiles)
  const overlaps: Overlap[] = []
  for (const [a, b] of pairs) {
    if (joined.has(`${a.id} ${b.id}`)) continue
    const reasons = reasonsFor({ a, b, namedWith })
    const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
    if (score >= LEAST_SCORE) overlaps.push({ a: a.id, b: b.id, score: Math.round(score * 100) / 100, reasons: reasons.map(({ text }) => text) })
  }
  overlaps.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1) || (x.b < y.b ? -1 : 1))
  return { sameSystems, overlaps }
}

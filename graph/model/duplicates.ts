/**
 * Findings about systems that may be built twice. Three kinds, never mixed: two
 * systems with one function (look at them), one system under two names (join
 * them), one system planned as new in more than one year.
 */
import type { OverlapReason } from './document-graph.ts'
import type { EntityId } from './ids.ts'

/** Each kind, and the relationship that it is in a store. */
export const FINDING_TYPES = {
  overlap: 'OVERLAPS',
  'same-system': 'MAY_BE_SAME_AS',
  'planned-again': 'PLANNED_AGAIN',
} as const

export type FindingKind = keyof typeof FINDING_TYPES
export const FINDING_KINDS = Object.keys(FINDING_TYPES) as readonly FindingKind[]

export interface DuplicateFinding {
  readonly kind: FindingKind
  readonly a: EntityId
  /** After `a` by id; `a` itself for a system that was planned again. */
  readonly b: EntityId
  /** The sum of the reasons' weights. */
  readonly score: number
  readonly reasons: readonly OverlapReason[]
}

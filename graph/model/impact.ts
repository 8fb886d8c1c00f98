/**
 * What breaks if a system stops: which end of a line is affected by the other.
 * The design's rule, and its one definition in code.
 */
import type { RelationType } from './vocabulary.ts'

/** `both` is weak: the two merely exchange information. Null: it affects nobody. */
export type AffectedEnd = 'source' | 'target' | 'both' | null

export const AFFECTED_END: Readonly<Record<RelationType, AffectedEnd>> = {
  DEPENDS_ON: 'source',
  MIGRATES_TO: 'source',
  MERGES_INTO: 'source',
  FEEDS: 'target',
  SUPPORTS: 'target',
  PART_OF: 'target',
  CONNECTS_TO: 'both',
  EXTENDS_TO: null,
  EVOLVES_INTO: null,
  OWNS: null,
  COOPERATES_WITH: null,
}

/** Over which types something is affected at all. */
export const IMPACT_TYPES = (Object.keys(AFFECTED_END) as RelationType[]).filter((type) => AFFECTED_END[type] !== null)

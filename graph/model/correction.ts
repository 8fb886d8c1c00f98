/**
 * What a person says against the machine. A correction names its target by
 * stable ids, stands apart from what was extracted, and wins over it: it is laid
 * over the graph again after every document that is written. Of one kind there
 * is one for each target, so that a later one takes the place of the earlier.
 */
import type { CorrectionId, EntityId, RelationId } from './ids.ts'
import { correctionId } from './ids.ts'
import type { RelationType, Status } from './vocabulary.ts'

/** Whether two systems that look alike are a duplicate: yes, no, not decided yet. */
export const VERDICTS = ['confirmed', 'rejected', 'later'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A line that can be said to be wrong: a statement's type, or who answers for what. */
export type CorrectableType = RelationType | 'RESPONSIBLE_FOR'

/** What is corrected. */
export type CorrectionTarget =
  | {
      /** The line is wrong: all that says it, or one statement of it alone. */
      readonly kind: 'reject-relation'
      readonly source: EntityId
      readonly type: CorrectableType
      readonly target: EntityId
      /** Null: whatever says so, now and later. */
      readonly statement: RelationId | null
      /** With `statement`: its document and words, by which it is found when its place has moved. */
      readonly document: string | null
      readonly evidence: string | null
    }
  /** It is no agency, no system, no area. */
  | { readonly kind: 'reject-entity'; readonly entity: EntityId }
  | { readonly kind: 'rename'; readonly entity: EntityId; readonly name: string }
  /** One thing under two names. */
  | { readonly kind: 'join'; readonly source: EntityId; readonly target: EntityId }
  | {
      /** A line that no document states, or that was missed. */
      readonly kind: 'add-relation'
      readonly source: EntityId
      readonly type: RelationType
      readonly target: EntityId
      readonly status: Status
      /** The words that it rests on, where there are some. */
      readonly evidence: string | null
    }
  | { readonly kind: 'overlap-verdict'; readonly source: EntityId; readonly target: EntityId; readonly verdict: Verdict }

export type CorrectionKind = CorrectionTarget['kind']

export type Correction = CorrectionTarget & {
  readonly id: CorrectionId
  /** The name of the person, as typed. */
  readonly who: string
  /** ISO time. */
  readonly at: string
  readonly note: string | null
  /** What the entities were called at that time: the first or only one, then the other. */
  readonly names: readonly string[]
}

/** The entities that a correction speaks of, source first. */
export function entitiesOf(correction: CorrectionTarget): readonly EntityId[] {
  return 'entity' in correction ? [correction.entity] : [correction.source, correction.target]
}

/** Pairs have no direction: the smaller id stands first in a join and a verdict. */
export function idOfCorrection(correction: CorrectionTarget): CorrectionId {
  const { kind } = correction
  switch (kind) {
    case 'reject-entity':
    case 'rename':
      return correctionId(kind, correction.entity)
    case 'join':
    case 'overlap-verdict':
      return correctionId(kind, ...[correction.source, correction.target].sort())
    case 'add-relation':
      return correctionId(kind, correction.source, correction.type, correction.target)
    case 'reject-relation':
      return correctionId(kind, correction.source, correction.type, correction.target, correction.statement ?? '')
  }
}

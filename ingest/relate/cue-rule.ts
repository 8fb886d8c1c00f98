/** What a cue family is made of. */
import type { RelationType } from '../../graph/model/vocabulary.ts'

/**
 * Who an end is where the pattern does not name it:
 * - `before`: the system last acted on or named before the cue in the sentence, else the measure's;
 * - `built`: the systems that the sentence goes on to build, else as `before`;
 * - `whole`: the system of the measure's title, else as `built`;
 * - `measure`: the measure's own system;
 * - `previous`: the last system of the sentence before.
 */
export type OmittedEnd = 'before' | 'built' | 'whole' | 'measure' | 'previous'

export interface CueRule {
  readonly type: RelationType
  /** Template of `cuePattern`; its group `cue` is what is reported. */
  readonly pattern: RegExp
  readonly source?: OmittedEnd
  readonly target?: OmittedEnd
  /** The list that the pattern calls `source` holds both ends: what stands before 与 and what behind it. */
  readonly withinList?: true
  /** The source stands in a clause before the cue and is meant (通过A建设,汇聚…). */
  readonly acrossClauses?: true
  /** How often such a statement is right where both ends are named, 0 to 1. */
  readonly confidence: number
}

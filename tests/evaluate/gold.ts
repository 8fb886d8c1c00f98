/**
 * One document's gold labels, as tests/gold/GUIDELINE.md defines them. Parsed and
 * checked by read-gold.ts; everything past it trusts these types.
 */
import type { Action, EntityLabel, RelationType, SystemFunction, SystemKind } from '../../graph/model/vocabulary.ts'

export interface Gold {
  readonly document: string
  /** File name of the labelled text, beside the gold file. */
  readonly source: string
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly jurisdiction: string | null
  readonly measures: readonly GoldMeasure[]
  readonly entities: readonly GoldEntity[]
  readonly relations: readonly GoldRelation[]
  readonly actions: readonly GoldAction[]
  readonly overlaps: readonly GoldOverlap[]
  /** Null where the file does not label RESPONSIBLE_FOR at all. */
  readonly responsibleFor: readonly GoldResponsibleFor[] | null
}

export interface GoldMeasure {
  readonly id: string
  readonly title: string
  readonly lead: readonly string[]
  readonly implement: readonly string[]
}

export interface GoldEntity {
  readonly name: string
  readonly label: EntityLabel
  readonly kind: SystemKind | null
  readonly function: SystemFunction | null
  /** Accepted as well as `kind`. */
  readonly kindAlt: SystemKind | null
  /** Accepted as well as `function`. */
  readonly functionAlt: SystemFunction | null
  readonly aliases: readonly string[]
  readonly measures: readonly string[]
  readonly generic: boolean
  readonly inferred: boolean
  readonly optional: boolean
}

export interface GoldRelation {
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly measure: string | null
  readonly evidence: string
  readonly optional: boolean
}

export interface GoldAction {
  readonly measure: string
  readonly system: string
  readonly action: Action
  readonly optional: boolean
}

export interface GoldOverlap {
  readonly a: string
  readonly b: string
  readonly why: string
  readonly optional: boolean
}

export interface GoldResponsibleFor {
  readonly agency: string
  readonly system: string
  /** False where the text does not decide: neither missed nor wrong when found. */
  readonly certain: boolean
  /**
   * Where a file labels some measures only, each label names its measure, and what
   * is found for other measures is not looked at. Null: the whole document is labelled.
   */
  readonly measure: string | null
}

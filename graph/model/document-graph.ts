/**
 * What the pipeline makes of one document, and what a store is given to write:
 * nodes, edges, and the evidence for each. Plain data, JSON-safe. All offsets are
 * UTF-16 code units into `document.text`, the repaired text; `end` is exclusive.
 */
import type { Edit } from './edits.ts'
import type { DocumentId, EntityId, MeasureId, PartId, RelationId } from './ids.ts'
import type { Problem } from './problem.ts'
import type { Action, DocumentFormat, EntityLabel, RelationType, Role, Status, SystemFunction, SystemKind } from './vocabulary.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface DocumentRecord {
  readonly id: DocumentId
  /** File name as the user gave it, without folders. */
  readonly source: string
  /** SHA-256 of the bytes the user gave, hex. */
  readonly sha256: string
  /** How many bytes the user gave. */
  readonly size: number
  readonly format: DocumentFormat
  /** `utf-8`, `gb18030`, …; null where the format itself says how its text is stored (Word, PDF, Excel). */
  readonly encoding: string | null
  /** How the encoding was found, in Chinese for the user; null with it. */
  readonly encodingReason: string | null
  readonly title: string
  readonly issuer: string | null
  /** ISO date (2018-02-28), or null. */
  readonly date: string | null
  /** Full name of the issuing jurisdiction (南京市, 江苏省), or null where it could not be told. */
  readonly jurisdiction: string | null
  /** The repaired text. */
  readonly text: string
  /** What was changed in the text, in order; undone, they give the text as it was read. */
  readonly edits: readonly Edit[]
  /** How many edits each repair rule made. */
  readonly repairs: Readonly<Record<string, number>>
  readonly problems: readonly Problem[]
}

export interface Part {
  readonly id: PartId
  readonly number: string
  readonly title: string
}

export interface Measure extends Span {
  readonly id: MeasureId
  /** The guideline's id: the levels' numbers joined by dots ("2.4"). */
  readonly number: string
  readonly title: string
  /** Null in a plan without parts. */
  readonly part: PartId | null
  readonly lead: readonly EntityId[]
  readonly implement: readonly EntityId[]
  /** True where the clause says 分别: each agency has its own share. */
  readonly severally: boolean
  /** As written (2018年6月底), or null. */
  readonly deadline: string | null
}

export interface Entity {
  readonly id: EntityId
  readonly label: EntityLabel
  /** Short form, as the guideline gives it. */
  readonly name: string
  readonly jurisdiction: string | null
  readonly qualifiedName: string
  readonly aliases: readonly string[]
  /** Systems only. */
  readonly kind: SystemKind | null
  /** Systems only. */
  readonly function: SystemFunction | null
  /** A class of systems without a name of its own. */
  readonly generic: boolean
  /** The name is resolved, not written in the text (省级综合安全管理平台 for 省级平台). */
  readonly inferred: boolean
}

export interface Mention extends Span {
  readonly entity: EntityId
  readonly text: string
  /** Null outside every measure (title, preamble). */
  readonly measure: MeasureId | null
}

export interface Relation extends Span {
  readonly id: RelationId
  readonly type: RelationType
  readonly source: EntityId
  readonly target: EntityId
  readonly measure: MeasureId | null
  /** The words that say so: `text.slice(start, end)`. */
  readonly evidence: string
  readonly cue: string
  /** 0 to 1. */
  readonly confidence: number
  readonly status: Status
}

/** What a measure does to a system. */
export interface MeasureAction extends Span {
  readonly measure: MeasureId
  readonly system: EntityId
  readonly action: Action
  readonly cue: string
}

/** Derived: an agency answers for a system through a measure that acts on it. */
export interface Responsibility {
  readonly agency: EntityId
  readonly system: EntityId
  readonly role: Role
  readonly actions: readonly Action[]
  readonly measures: readonly MeasureId[]
  /** False where several agencies are named 分别 and the text does not decide. */
  readonly certain: boolean
}

/** Two systems that a planner should look at as possible duplicates. */
export interface Overlap {
  readonly a: EntityId
  readonly b: EntityId
  /** Higher is more likely: the sum of the reasons' weights. */
  readonly score: number
  readonly reasons: readonly OverlapReason[]
}

export interface OverlapReason {
  /** For programs: `same-purpose`, `different-agencies`, … */
  readonly name: string
  /** Negative where it speaks against. */
  readonly weight: number
  /** One Chinese clause, with the words of both sides where there are some. */
  readonly text: string
}

export interface DocumentGraph {
  readonly document: DocumentRecord
  readonly parts: readonly Part[]
  readonly measures: readonly Measure[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly relations: readonly Relation[]
  readonly actions: readonly MeasureAction[]
  readonly responsibilities: readonly Responsibility[]
}

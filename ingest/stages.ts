/**
 * The named types that pass between the stages. Each stage is one function from
 * one of these to the next; pipeline.ts composes them and no stage imports
 * another.
 */
import type { Problem } from '../graph/model/problem.ts'
import type { Span } from '../graph/model/document-graph.ts'
import type { Edit } from '../graph/model/edits.ts'
import type { Action, DocumentFormat, EntityLabel, RelationType, Role, Status } from '../graph/model/vocabulary.ts'

export type { Edit } from '../graph/model/edits.ts'

/** read: bytes → text. */
export interface SourceText {
  /** File name without folders. */
  readonly source: string
  readonly text: string
  readonly format: DocumentFormat
  /** Null where the format itself says how its text is stored. */
  readonly encoding: string | null
  /** How the encoding was found, in Chinese; null with it. */
  readonly encodingReason: string | null
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  readonly problems: readonly Problem[]
}

/** repair: text → clean text. */
export interface RepairedText extends SourceText {
  readonly original: string
  readonly edits: readonly Edit[]
}

/** One agency phrase of a responsibility clause, before names are resolved. */
export interface ClauseAgency extends Span {
  /** With the jurisdiction that a list carries along (人社局 → 市人社局). */
  readonly name: string
  readonly role: 'lead' | 'implement'
}

export interface OutlinedMeasure extends Span {
  readonly number: string
  readonly title: Span & { readonly text: string }
  /** Index into `parts`, or null. */
  readonly part: number | null
  /** Text that is measured for entities and relations: title and body without the clause. */
  readonly body: Span
  readonly clause: (Span & { readonly agencies: readonly ClauseAgency[]; readonly severally: boolean; readonly deadline: string | null }) | null
}

/** outline: clean text → its frame. */
export interface Outline {
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly jurisdiction: string | null
  readonly parts: readonly (Span & { readonly number: string; readonly title: string })[]
  readonly measures: readonly OutlinedMeasure[]
  readonly problems: readonly Problem[]
}

/** segment: text → words. */
export interface Word extends Span {
  readonly text: string
  /** Part of speech as nodejieba gives it (n, v, ns, …), or the lexicon's own tag. */
  readonly tag: string
}

/** recognise: words → the places where something is named. */
export interface FoundMention extends Span {
  readonly label: EntityLabel
  /** The name as meant: a coordinated head is completed (经济责任审计管理 → 经济责任审计管理系统). */
  readonly name: string
  /** True where `name` is not what stands at the span. */
  readonly completed: boolean
  readonly generic: boolean
}

/** resolve: mentions → what they name. Drafts are told apart by their place in the list. */
export interface EntityDraft {
  readonly label: EntityLabel
  readonly name: string
  /** What its id is made of: the one form of all its names (市发改委 for 市发展和改革委员会). */
  readonly form: string
  readonly jurisdiction: string | null
  readonly aliases: readonly string[]
  readonly generic: boolean
  readonly inferred: boolean
}

export interface ResolvedMention extends Span {
  /** Index into `Resolved.entities`. */
  readonly entity: number
  readonly label: EntityLabel
  /** Index into `Outline.measures`, or null outside every measure. */
  readonly measure: number | null
}

export interface Resolved {
  readonly entities: readonly EntityDraft[]
  /** In the order of the text; a mention may lie inside a longer one (市建委 in 市建委行政权力事项办理系统). */
  readonly mentions: readonly ResolvedMention[]
}

/** relate: what the sentences say of the entities. Ends are indices into `Resolved.entities`. */
export interface FoundRelation extends Span {
  readonly type: RelationType
  readonly source: number
  readonly target: number
  readonly measure: number | null
  readonly cue: string
  readonly confidence: number
  readonly status: Status
}

export interface FoundAction extends Span {
  readonly measure: number
  readonly system: number
  readonly action: Action
  readonly cue: string
}

/** A sentence's own words on who answers for a system. */
export interface FoundAnswer {
  readonly measure: number
  readonly agency: number
  readonly system: number
  readonly role: Role
  /** False where several are named and nothing says which. */
  readonly certain: boolean
}

/** A system that a measure has grow: 新增…, 覆盖…. */
export interface FoundGrowth {
  readonly measure: number
  readonly system: number
}

export interface Related {
  readonly relations: readonly FoundRelation[]
  readonly actions: readonly FoundAction[]
  readonly growing: readonly FoundGrowth[]
  readonly answers: readonly FoundAnswer[]
}

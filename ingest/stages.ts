/**
 * The named types that pass between the stages. Each stage is one function from
 * one of these to the next; pipeline.ts composes them and no stage imports
 * another.
 */
import type { Problem } from '../graph/model/problem.ts'
import type { Span } from '../graph/model/document-graph.ts'
import type { EntityLabel } from '../graph/model/vocabulary.ts'

/** read: bytes → text. */
export interface SourceText {
  /** File name without folders. */
  readonly source: string
  readonly text: string
  readonly encoding: string
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  readonly problems: readonly Problem[]
}

/**
 * One replacement made by a repair: `text.slice(start, end)` of the repaired
 * text stands for `original`, which began at `originalStart` of the source text.
 * Edits are in order and do not overlap.
 */
export interface Edit extends Span {
  readonly rule: string
  readonly original: string
  readonly originalStart: number
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

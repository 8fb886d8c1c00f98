/**
 * What a repair rule is: it looks at the text as the rules before it left it and
 * says which spans should read otherwise. Applying, undoing and carrying offsets
 * along is done in one place (apply-changes.ts), so a rule is a pure function.
 */
import type { Span } from '../../graph/model/document-graph.ts'

/** `text.slice(start, end)` should read `text`. */
export interface Change extends Span {
  readonly text: string
  /** Spans of the new `text` that are not certain; −1 and `text.length + 1` reach to the characters beside it. */
  readonly doubts?: readonly Doubt[]
}

/** Something the user has to look at; both texts in Chinese. */
export interface Doubt extends Span {
  readonly actual: string
  readonly expected: string
}

export interface Findings {
  /** In order, not overlapping. */
  readonly changes: readonly Change[]
  /** What is damaged and was left as it is; offsets into the text looked at. */
  readonly leftovers?: readonly Doubt[]
  /** What stays as it is and is not certain, where the changes take away what says so; offsets into the text looked at. */
  readonly doubts?: readonly Doubt[]
}

export interface Rule {
  /** As in `Edit.rule` and `Problem.rule`. */
  readonly name: string
  readonly find: (text: string) => Findings
}

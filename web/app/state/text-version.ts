/**
 * One of the two texts of a document, 原文 or 修复后, with everything that is
 * marked in it at its own offsets. Links and the API speak of the repaired text
 * alone; here is the only place that carries offsets over.
 */
import type { Span } from '../../../graph/model/document-graph.ts'
import { type Edit, originalSpan, repairedSpan, undo } from '../../../graph/model/edits.ts'
import { unpackEdits } from '../../../graph/model/packed-edits.ts'
import type { EntityRef, OpenedDocument } from '../../api.ts'
import { editInWords } from '../language/edit-words.ts'

export interface MarkedEntity extends Span {
  readonly entity: EntityRef
}

export interface TextVersion {
  readonly original: boolean
  readonly text: string
  /** The edits as the document has them; their places in this text are `editSpans`. */
  readonly edits: readonly Edit[]
  /** In order, not overlapping; empty where something was taken out, or put in. */
  readonly editSpans: readonly Span[]
  /** By start, the longer first. */
  readonly mentions: readonly MarkedEntity[]
  /** By start; `problem` is the place in the document's list. */
  readonly problems: readonly (Span & { readonly problem: number })[]
  /** What stands in this text for a span of the repaired one. */
  fromRepaired(span: Span): Span
  /** What stands in the repaired text for a place in this one. */
  toRepaired(offset: number): number
  /** One sentence. */
  explain(edit: number): string
}

export function textVersion(document: OpenedDocument, original: boolean): TextVersion {
  const edits = document.edits ? unpackEdits(document.edits) : []
  const fromRepaired = original ? (span: Span) => originalSpan(edits, span) : (span: Span) => span
  const placed = document.problems.flatMap(({ place }, problem) => (place ? [{ ...fromRepaired(place), problem }] : []))
  return {
    original,
    text: original ? undo({ text: document.text, edits }) : document.text,
    edits,
    editSpans: original ? edits.map(({ originalStart, original: was }) => ({ start: originalStart, end: originalStart + was.length })) : edits,
    mentions: original ? document.marks.map((mark) => ({ ...fromRepaired(mark), entity: mark.entity })) : document.marks,
    problems: placed.sort((a, b) => a.start - b.start),
    fromRepaired,
    toRepaired: (offset) => (original ? repairedSpan(edits, { start: offset, end: offset }).start : offset),
    explain: (index) => {
      const edit = edits[index]
      return edit ? editInWords({ ...edit, replacement: document.text.slice(edit.start, edit.end) }) : ''
    },
  }
}

/** The first of spans in order that does not lie wholly before the offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { start, end } = spans[middle] ?? { start: 0, end: 0 }
    if (end <= offset && start < offset) low = middle + 1
    else high = middle
  }
  return low
}

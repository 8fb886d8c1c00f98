/**
 * What was changed in a text, and by the changes alone the way back and forth
 * between the repaired text and what the user gave. A point inside an edit has no
 * exact partner, so spans widen to the whole edit: what is marked in the original
 * always holds what was meant.
 */
import type { Span } from './document-graph.ts'

/**
 * One replacement made by a repair: `text.slice(start, end)` of the repaired
 * text stands for `original`, which began at `originalStart` of the source text.
 * Edits are in order and do not overlap.
 */
export interface Edit extends Span {
  /** As `repair/pinyin-gloss`. */
  readonly rule: string
  readonly original: string
  readonly originalStart: number
}

/** @returns the text as it was read, character for character. */
export function undo(repaired: { readonly text: string; readonly edits: readonly Edit[] }): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of repaired.edits) {
    pieces.push(repaired.text.slice(at, edit.start), edit.original)
    at = edit.end
  }
  pieces.push(repaired.text.slice(at))
  return pieces.join('')
}

/** @param span of the repaired text. @returns the span of the original that it stands for. */
export function originalSpan(edits: readonly Edit[], span: Span): Span {
  return {
    start: carry(edits, span.start, FROM_REPAIRED, false),
    end: carry(edits, span.end, FROM_REPAIRED, true),
  }
}

/** @param span of the original text. @returns the span of the repaired text that stands for it. */
export function repairedSpan(edits: readonly Edit[], span: Span): Span {
  return {
    start: carry(edits, span.start, FROM_ORIGINAL, false),
    end: carry(edits, span.end, FROM_ORIGINAL, true),
  }
}

interface Side {
  readonly from: (edit: Edit) => Span
  readonly to: (edit: Edit) => Span
}
const inRepaired = (edit: Edit): Span => edit
const inOriginal = (edit: Edit): Span => ({ start: edit.originalStart, end: edit.originalStart + edit.original.length })
const FROM_REPAIRED: Side = { from: inRepaired, to: inOriginal }
const FROM_ORIGINAL: Side = { from: inOriginal, to: inRepaired }

/**
 * @param asEnd true for the end of a span: what was removed exactly there (the gloss
 * after 区) stays outside a span that ends there and outside one that starts there.
 */
function carry(edits: readonly Edit[], offset: number, side: Side, asEnd: boolean): number {
  let low = 0
  let high = edits.length
  // The first edit that does not lie wholly before the offset.
  while (low < high) {
    const middle = (low + high) >> 1
    const { start, end } = side.from(edits[middle]!)
    const before = asEnd ? end <= offset && start < offset : end <= offset
    if (before) low = middle + 1
    else high = middle
  }
  const edit = edits[low]
  if (edit && side.from(edit).start < offset && offset < side.from(edit).end) return asEnd ? side.to(edit).end : side.to(edit).start
  const previous = edits[low - 1]
  return previous ? side.to(previous).end + offset - side.from(previous).end : offset
}

/** Spans in the order of the text, searched by halves: what lies in a stretch, and which span an offset lies in. */
import type { Span } from '../graph/model/document-graph.ts'

/** @param spans in order of `start` */
export function spansWithin<T extends Span>(spans: readonly T[], stretch: Span): readonly T[] {
  const found: T[] = []
  for (let index = firstFrom(spans, stretch.start); index < spans.length; index += 1) {
    const span = spans[index]
    if (span === undefined || span.start >= stretch.end) break
    if (span.end <= stretch.end) found.push(span)
  }
  return found
}

/** @returns index of the span that the offset lies in, or null; `spans` in order, not overlapping */
export function spanAt(spans: readonly Span[], offset: number): number | null {
  const index = firstFrom(spans, offset + 1) - 1
  const span = spans[index]
  return span !== undefined && span.start <= offset && offset < span.end ? index : null
}

/** Index of the first span that starts at or behind the offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

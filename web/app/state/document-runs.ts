/**
 * A document's text cut for display: paragraphs, and in each the runs between the
 * borders of mentions and of the marked words. Offsets stay those of the text, so
 * that evidence and page can never disagree.
 */
import type { OpenedDocument, EntityRef } from '../../api.ts'

export interface TextRun {
  readonly text: string
  readonly start: number
  readonly entity: EntityRef | null
  readonly marked: boolean
}

export interface Paragraph {
  readonly start: number
  readonly end: number
  /** A short line that opens a part: 一、加快基础资源集约化建设. */
  readonly heading: boolean
  readonly runs: readonly TextRun[]
}

type Marks = OpenedDocument['marks']

const PART_LINE = /^[\s\u3000]*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十百]+[章编部])/u

export function paragraphs(
  text: string,
  marks: Marks,
  marked: { readonly start: number; readonly end: number } | null,
): readonly Paragraph[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Paragraph[] = []
  let start = 0
  let next = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const here: Marks[number][] = []
    while (next < sorted.length && (sorted[next]?.start ?? end) < end) {
      const mark = sorted[next]
      if (mark && mark.end > start) here.push(mark)
      next++
    }
    if (line.trim() !== '') {
      const heading = PART_LINE.test(line) && line.length <= 40 && !line.trimEnd().endsWith('。')
      out.push({ start, end, heading, runs: lineRuns(text, start, end, here, marked) })
    }
    start = end + 1
  }
  return out
}

function lineRuns(
  text: string,
  start: number,
  end: number,
  marks: readonly Marks[number][],
  marked: { readonly start: number; readonly end: number } | null,
): readonly TextRun[] {
  const borders = new Set([start, end])
  for (const mark of [...marks, ...(marked ? [marked] : [])]) {
    if (mark.start > start && mark.start < end) borders.add(mark.start)
    if (mark.end > start && mark.end < end) borders.add(mark.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    return {
      text: text.slice(from, to),
      start: from,
      entity: shortestOver(marks, from, to)?.entity ?? null,
      marked: marked !== null && marked.start <= from && to <= marked.end,
    }
  })
}

/** Of nested mentions the inner one is the more exact. */
function shortestOver(marks: readonly Marks[number][], from: number, to: number): Marks[number] | null {
  let best: Marks[number] | null = null
  for (const mark of marks) {
    if (mark.start > from || mark.end < to) continue
    if (!best || mark.end - mark.start < best.end - best.start) best = mark
  }
  return best
}

/**
 * A line of a document cut for display into the runs between the borders of all
 * that is marked in it: mentions, the words behind a statement, edits, problems.
 * Offsets stay those of the text, so that evidence and page can never disagree.
 */
import type { Span } from '../../../graph/model/document-graph.ts'
import type { EntityRef } from '../../api.ts'
import type { Line } from './passages.ts'
import { firstFrom, type MarkedEntity, type TextVersion } from './text-version.ts'

export interface TextRun {
  /** Empty where something was taken out. */
  readonly text: string
  readonly start: number
  /** Index of the edit that this is a piece of. */
  readonly edit: number | null
  /** Index of the problem that this is a piece of. */
  readonly problem: number | null
}

/** Runs of one mention, or of none: what is clicked as one. */
export interface RunGroup {
  readonly entity: EntityRef | null
  readonly marked: boolean
  readonly runs: readonly TextRun[]
}

export interface Paragraph extends Span {
  /** A short line that opens a part: 一、加快基础资源集约化建设. */
  readonly heading: boolean
  readonly continued: boolean
  readonly groups: readonly RunGroup[]
}

const PART_LINE = /^[\s\u3000]*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十百]+[章编部])/u

export function paragraphOf(version: TextVersion, line: Line, marked: Span | null): Paragraph {
  const { start, end, continued } = line
  const words = version.text.slice(start, end)
  const heading = PART_LINE.test(words) && words.length <= 40 && !words.trimEnd().endsWith('。')
  return { start, end, heading, continued, groups: groupsOf(version, line, marked) }
}

function groupsOf(version: TextVersion, line: Line, marked: Span | null): readonly RunGroup[] {
  const { start, end } = line
  const mentions = crossing(version.mentions, line)
  const problems = crossing(version.problems, line)
  const edits = editsOf(version, line)
  const borders = new Set([start, end])
  for (const span of [...mentions, ...problems, ...edits, ...(marked ? [marked] : [])]) {
    if (span.start > start && span.start < end) borders.add(span.start)
    if (span.end > start && span.end < end) borders.add(span.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  const groups: { mention: MarkedEntity | null; marked: boolean; runs: TextRun[] }[] = []
  const put = (run: TextRun, mention: MarkedEntity | null, isMarked: boolean): void => {
    const last = groups.at(-1)
    if (last && last.mention === mention && last.marked === isMarked) last.runs.push(run)
    else groups.push({ mention, marked: isMarked, runs: [run] })
  }
  /** What was taken out belongs to what stands before it, as a gloss does to its character. */
  const putPoints = (at: number): void => {
    for (const point of edits) {
      if (point.start !== point.end || point.start !== at) continue
      const last = groups.at(-1)
      put({ text: '', start: at, edit: point.edit, problem: null }, last?.mention ?? null, last?.marked ?? false)
    }
  }
  for (const [index, from] of cuts.entries()) {
    putPoints(from)
    const to = cuts[index + 1]
    if (to === undefined) break
    const run: TextRun = {
      text: version.text.slice(from, to),
      start: from,
      edit: edits.find((one) => one.start <= from && to <= one.end)?.edit ?? null,
      problem: problems.find((one) => one.start <= from && to <= one.end)?.problem ?? null,
    }
    put(run, shortestOver(mentions, from, to), marked !== null && marked.start <= from && to <= marked.end)
  }
  return groups.map(({ mention, marked: isMarked, runs }) => ({ entity: mention?.entity ?? null, marked: isMarked, runs }))
}

/** Those in the line; what was changed in its line end and the empty lines behind is a point at its end. */
function editsOf({ editSpans, text }: TextVersion, { start, end, next }: Line): readonly (Span & { readonly edit: number })[] {
  const found: (Span & { readonly edit: number })[] = []
  for (let edit = firstFrom(editSpans, start); edit < editSpans.length; edit++) {
    const span = editSpans[edit]
    if (!span || span.start > next || (span.start === next && next < text.length)) break
    const inside = span.start < end && span.end > start
    const point = Math.min(Math.max(span.start, start), end)
    found.push(inside ? { start: Math.max(span.start, start), end: Math.min(span.end, end), edit } : { start: point, end: point, edit })
  }
  return found
}

/** Spans by start that reach into the line. */
function crossing<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  let at = lastBefore(spans, end)
  const found: S[] = []
  for (; at >= 0; at--) {
    const span = spans[at]
    if (!span || span.start < start - LONGEST_MARK) break
    if (span.end > start || (span.end === span.start && span.start === start)) found.push(span)
  }
  return found.reverse()
}

/** No name and no doubtful place is longer. */
const LONGEST_MARK = 4_000

function lastBefore(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Of nested mentions the inner one is the more exact. */
function shortestOver(mentions: readonly MarkedEntity[], from: number, to: number): MarkedEntity | null {
  let best: MarkedEntity | null = null
  for (const mention of mentions) {
    if (mention.start > from || mention.end < to) continue
    if (!best || mention.end - mention.start < best.end - best.start) best = mention
  }
  return best
}

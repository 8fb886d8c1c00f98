/** What was missed and what was wrong, each with the words it rests on: where the next rule is to be looked for. */

export type DifferenceTopic =
  | 'measure'
  | 'responsibility'
  | 'entity'
  | 'kind'
  | 'function'
  | 'relation'
  | 'action'
  | 'overlap'
  | 'responsibleFor'

export interface Difference {
  readonly document: string
  readonly topic: DifferenceTopic
  /** `differs`: found, but another value than the gold's (kind, function, a measure's title). */
  readonly verdict: 'missed' | 'spurious' | 'differs'
  /** The statement, in names. */
  readonly what: string
  readonly measures: readonly string[]
  /** The sentence or the words of the text; null where none is known. */
  readonly evidence: string | null
}

const SENTENCE_END = /[。；;！!？?\n]/gu
const REACH = 60

/** The sentence of the text around an offset, cut at 60 characters either way. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at)
  const after = text.slice(at, at + REACH)
  const start = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? -1
  const end = after.search(SENTENCE_END)
  return (before.slice(start + 1) + (end === -1 ? after : after.slice(0, end))).trim()
}

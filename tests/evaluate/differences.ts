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

/** The sentence that names something, as far as it can be told from the words alone. */
export type SentenceOf = (names: readonly string[], measure: string | undefined) => string | null

/**
 * Gold labels have no offsets: a name is looked for from its measure's title on,
 * then in the whole text.
 *
 * @param text the repaired text; null where it is not at hand, and then no sentence is known
 */
export function sentencesIn(text: string | null, measures: readonly { readonly id: string; readonly title: string }[]): SentenceOf {
  if (text === null) return () => null
  const startOf = new Map(measures.map(({ id, title }) => [id, Math.max(0, text.indexOf(title))]))
  return (names, measure) => {
    const from = startOf.get(measure ?? '') ?? 0
    for (const start of [from, 0]) {
      const places = names.map((name) => text.indexOf(name, start)).filter((place) => place !== -1)
      if (places.length > 0) return sentenceAround(text, Math.min(...places))
    }
    return null
  }
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

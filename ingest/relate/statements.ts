/** What a sentence says: its verbs read by their frames, and the constructions that it meets. */
import { clauseAt, isNegated } from './clause-text.ts'
import { groupOf } from './coded-sentence.ts'
import type { Clause } from './clauses.ts'
import { CONSTRUCTIONS, type Construction } from './constructions.ts'
import { omittedEnd, type Context, type FoundEnd } from './ends.ts'
import { FRAMES } from './frames/index.ts'
import type { End, Reading, View } from './frames/view.ts'
import type { RelationType } from '../../graph/model/vocabulary.ts'

export interface Statement {
  readonly type: RelationType
  readonly pairs: readonly (readonly [source: number, target: number])[]
  readonly cue: string
  /** Where the cue stands in the sentence's code. */
  readonly at: number
  readonly confidence: number
}

/** Two lists that give more pairs than this are no statement that a person would make. */
const MOST_PAIRS = 400

export function statementsIn(context: Context): readonly Statement[] {
  const { sentence } = context
  if (sentence.groups.length === 0) return []
  const read = sentence.clauses.flatMap((clause) =>
    clause.items.flatMap((verb, index) => {
      if (verb.kind !== 'verb' || verb.frames.size === 0 || isDenied(sentence.code, clause, verb.at)) return []
      const view: View = { clause, verb, index, code: sentence.code, after: sentence.code.slice(verb.at, clause.end) }
      return [...verb.frames].flatMap((frame) => FRAMES[frame](view)).map((reading) => ofReading(reading, view, context))
    }),
  )
  const met = CONSTRUCTIONS.filter(({ words }) => words.test(sentence.code)).flatMap((construction) =>
    [...sentence.code.matchAll(construction.pattern)].flatMap((match) => ofConstruction(construction, match, context)),
  )
  return [...read, ...met].filter(({ pairs }) => pairs.length <= MOST_PAIRS)
}

/** 不得接入, 暂不接入, 未接入: what stands before the verb in its clause. */
function isDenied(code: string, clause: Clause, at: number): boolean {
  const before = code.slice(clause.start, at)
  return isNegated(before + code.slice(at, at + 2)) || /(?:暂不|不予|不需|无需|不必|不)$/u.test(before)
}

function ofReading({ type, source, target, withinList, confidence }: Reading, view: View, context: Context): Statement {
  const { verb } = view
  const cue = { type, cue: verb.word, at: verb.at }
  if (withinList === true && typeof source !== 'string') return { ...cue, pairs: pairsWithin(source[0]?.group.entities ?? [], source[0]?.group.beforeAnd ?? 0), confidence }
  const named = { source: entitiesOf(source, type, 'source'), target: entitiesOf(target, type, 'target') }
  const from = named.source ?? omitted(source, context, verb.at, named.target)
  const to = named.target ?? omitted(target, context, verb.at, named.source)
  // A、B分别承接C、D的数据
  const each = from.entities.length > 1 && from.entities.length === to.entities.length && context.sentence.code.slice(view.clause.start, verb.at).includes('分别')
  const pairs = each ? from.entities.map((one, index) => [one, to.entities[index] ?? one] as const) : pairsOf(from.entities, to.entities)
  return { ...cue, pairs, confidence: confidence * from.factor * to.factor }
}

function omitted(end: End, context: Context, at: number, other: FoundEnd | null): FoundEnd {
  return omittedEnd(typeof end === 'string' ? end : 'before', context, at, other?.entities ?? [])
}

function entitiesOf(end: End, type: RelationType, side: 'source' | 'target'): FoundEnd | null {
  if (typeof end === 'string') return null
  const asAreas = type === 'EXTENDS_TO' && side === 'target'
  return { entities: [...new Set(end.flatMap(({ group }) => (asAreas ? group.areas : group.entities)))], factor: 1 }
}

function ofConstruction(construction: Construction, match: RegExpExecArray, context: Context): readonly Statement[] {
  const { sentence } = context
  const cue = match.groups?.['cue'] ?? ''
  const at = match.index + Math.max(0, match[0].indexOf(cue))
  if (isNegated(clauseAt(sentence, at))) return []
  const said = { type: construction.type, cue, at }
  const named = { source: groupOf(sentence, match.groups?.['source']), target: groupOf(sentence, match.groups?.['target']) }
  if (construction.withinList) return [{ ...said, pairs: pairsWithin(named.source?.entities ?? [], named.source?.beforeAnd ?? 0), confidence: construction.confidence }]
  const end = (side: 'source' | 'target'): FoundEnd => {
    const group = named[side]
    if (group !== null) return { entities: group.entities, factor: 1 }
    return omittedEnd(construction[side] ?? 'before', context, at, named[side === 'source' ? 'target' : 'source']?.entities ?? [])
  }
  const [from, to] = [end('source'), end('target')]
  return [{ ...said, pairs: pairsOf(from.entities, to.entities), confidence: construction.confidence * from.factor * to.factor }]
}

/** A list on either side gives one statement for each pair. */
function pairsOf(from: readonly number[], to: readonly number[]): Statement['pairs'] {
  if (from.length * to.length > MOST_PAIRS) return []
  return from.flatMap((source) => to.filter((target) => target !== source).map((target) => [source, target] as const))
}

/** A、B与C gives A–C and B–C; a list without 与 its first member and each other. */
function pairsWithin(entities: readonly number[], beforeAnd: number): Statement['pairs'] {
  const cut = beforeAnd > 0 ? beforeAnd : 1
  return pairsOf(entities.slice(0, cut), entities.slice(cut))
}

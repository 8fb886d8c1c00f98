/** What a sentence says: its verbs read by their frames, and the constructions that it meets. */
import { clauseAt, isNegated } from './clause-text.ts'
import { groupOf, type Group } from './coded-sentence.ts'
import type { Argument, Clause, Role } from './clauses.ts'
import { CONSTRUCTIONS, OF_ONE_NAME, type Construction } from './constructions.ts'
import { omittedEnd, type Context, type FoundEnd } from './ends.ts'
import { FRAMES } from './frames/index.ts'
import type { Frame } from './verb-words.ts'
import { PART_WORD, PARTS_LISTED, viewOf, type End, type Reading, type View } from './frames/view.ts'
import type { RelationType } from '../../graph/model/vocabulary.ts'
import { matchesIn } from '../matches.ts'

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
/** Of a list of more members nobody says that each two of them are linked. */
const MOST_MEMBERS = 5

export function statementsIn(context: Context): readonly Statement[] {
  const { sentence } = context
  if (sentence.groups.length === 0) return []
  const read = sentence.clauses.flatMap((clause) =>
    clause.items.flatMap((verb, index) => {
      if (verb.kind !== 'verb' || verb.frames.size === 0) return []
      // Without any argument nothing is said but that something stands on what was spoken of (在此基础上), or goes where others went (完成迁移).
      if (clause.arguments.length === 0 && !verb.frames.has('footing') && !verb.frames.has('move')) return []
      const view = viewOf(clause, verb, index, sentence.code)
      const readings = [...verb.frames].flatMap((frame) => FRAMES[frame](view))
      return readings.length === 0 || isDenied(sentence.code, clause, verb.at) ? [] : readings.map((reading) => ofReading(reading, view, context))
    }),
  )
  const possible = sentence.groups.length > 1 ? CONSTRUCTIONS : OF_ONE_NAME
  const met = possible.filter(({ words }) => words.test(sentence.code)).flatMap((construction) =>
    matchesIn(sentence.code, construction.pattern).flatMap((match) => ofConstruction(construction, match, context)),
  )
  return [...read, ...met, ...partsIn(context, [...read, ...met])].filter(({ pairs }) => pairs.length <= MOST_PAIRS)
}

/** 三个模块, 登记子系统: a word for a part says that there is a whole; where no verb names it, it is what the sentence is about. */
function partsIn(context: Context, said: readonly Statement[]): readonly Statement[] {
  const listed = context.sentence.clauses.flatMap((clause) => clause.arguments.filter(isListOfParts))
  if (listed.length === 0) return []
  const placed = new Set(said.flatMap(({ type, pairs }) => (type === 'PART_OF' || type === 'MERGES_INTO' || type === 'EVOLVES_INTO' ? pairs.map(([source]) => source) : [])))
  // A part is no whole of the next.
  const others = [...placed, ...context.sentence.groups.flatMap(({ words, entities }) => (PART_WORD.test(words) ? entities : []))]
  return listed.flatMap((item) => {
    if (item.group.entities.some((entity) => placed.has(entity)) || isNegated(clauseAt(context.sentence, item.at))) return []
    const whole = omittedEnd('before', context, item.at, [...item.group.entities, ...others])
    const cue = PARTS_LISTED.exec(item.tail)?.groups?.['cue'] ?? PART_WORD.exec(item.group.words)?.[0] ?? ''
    return [{ type: 'PART_OF' as const, cue, at: item.at, pairs: pairsOf(item.group.entities, whole.entities.slice(0, 1)), confidence: 0.8 * whole.factor }]
  })
}

function isListOfParts({ group, role, verb, tail }: Argument): boolean {
  if (group.label !== 'System' || group.entities.length < 2 || !OWN_ROLES.has(role) || !(PARTS_LISTED.test(tail) || PART_WORD.test(group.words))) return false
  // 复用A、B两个组件: whose they are is another matter.
  return verb === null || verb.governing || !ANOTHERS.some((frame) => verb.frames.has(frame))
}

/** What their object is belongs to others. */
const ANOTHERS: readonly Frame[] = ['use', 'base', 'means', 'link']

/** 与A、B子系统对接: a partner is named, not what something has. */
const OWN_ROLES: ReadonlySet<Role> = new Set(['bare', 'object', 'theme'])

/** 与B对接的可行性, 与B联通一事 */
const OPEN_QUESTION = /可行性|^[^,\uE000-\uEFFF]{0,6}(?:问题|一事|事宜)$/u

/** 不得接入, 暂不接入, 未接入: what stands before the verb in its clause. */
function isDenied(code: string, clause: Clause, at: number): boolean {
  const before = code.slice(clause.start, at)
  return isNegated(code.slice(clause.start, at + 2)) || OPEN_QUESTION.test(code.slice(at, clause.end)) || /(?:暂不|不予|不需|无需|不必|不)$|(?<!无)不(?:与|向|同|从|由|经)[^,]*$/u.test(before)
}

function ofReading({ type, source, target, withinList, confidence }: Reading, view: View, context: Context): Statement {
  const { verb } = view
  const cue = { type, cue: verb.word, at: verb.at }
  if (withinList === true && typeof source !== 'string') return { ...cue, pairs: pairsWithin(source[0]?.group.entities ?? [], source[0]?.group.beforeAnd ?? 0), confidence }
  const named = { source: entitiesOf(source, type, 'source'), target: entitiesOf(target, type, 'target') }
  const from = named.source ?? omitted(source, context, verb.at, named.target)
  const to = named.target ?? omitted(target, context, verb.at, named.source ?? from)
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
  if (construction.ending !== true && isNegated(clauseAt(sentence, at))) return []
  const said = { type: construction.type, cue, at }
  const named = { source: groupOf(sentence, match.groups?.['source']), target: groupOf(sentence, match.groups?.['target']) }
  if (construction.withinList) {
    const pairs = pairsWithin(named.source?.entities ?? [], named.source?.beforeAnd ?? 0)
    // 互为数据源 and 互为支撑 go both ways.
    return [{ ...said, pairs: said.type === 'FEEDS' || said.type === 'SUPPORTS' ? [...pairs, ...pairs.map(([one, other]) => [other, one] as const)] : pairs, confidence: construction.confidence }]
  }
  const end = (side: 'source' | 'target'): FoundEnd => {
    const group = named[side]
    if (group !== null && construction.type === 'EXTENDS_TO' && side === 'target') return { entities: group.areas, factor: 1 }
    if (group !== null) return { entities: construction.type === 'PART_OF' && side === 'source' ? ownOfPair(sentence.code, group) : group.entities, factor: 1 }
    return omittedEnd(construction[side] ?? 'before', context, at, named[side === 'source' ? 'target' : 'source']?.entities ?? [])
  }
  const [from, to] = [end('source'), end('target')]
  return [{ ...said, pairs: pairsOf(from.entities, to.entities), confidence: construction.confidence * from.factor * to.factor }]
}

/** A中的B与C对接: C is B's partner, no part of A. */
function ownOfPair(code: string, { entities, beforeAnd, at }: Group): readonly number[] {
  return beforeAnd > 0 && LINKED.test(code.slice(at + 1)) ? entities.slice(0, beforeAnd) : entities
}

const LINKED = /^(?:之间|间)?(?:要|应|须|实现|完成|双向|实时|直接|数据|系统|业务|无缝)*(?:对接|互联|联通|连通|级联|打通|互通|对通|联网|衔接|贯通|直连|共享|连接)/u

/** A list on either side gives one statement for each pair. */
function pairsOf(from: readonly number[], to: readonly number[]): Statement['pairs'] {
  if (from.length * to.length > MOST_PAIRS) return []
  return from.flatMap((source) => to.filter((target) => target !== source).map((target) => [source, target] as const))
}

/** A、B与C gives A–C and B–C; a list without 与 each two of its members, a long one its first and each other. */
function pairsWithin(entities: readonly number[], beforeAnd: number): Statement['pairs'] {
  if (beforeAnd === 0 && entities.length <= MOST_MEMBERS) return entities.flatMap((one, index) => pairsOf([one], entities.slice(index + 1)))
  const cut = beforeAnd > 0 ? beforeAnd : 1
  return pairsOf(entities.slice(0, cut), entities.slice(cut))
}

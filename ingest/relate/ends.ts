/** Who an end of a relation is where the words do not name it beside the verb. */
import { actionsOn } from './actions.ts'
import type { Argument, Clause } from './clauses.ts'
import type { CodedSentence, Group } from './coded-sentence.ts'
import { DATA_AT_END } from './frames/view.ts'
import { byGroup, readOnce } from './read-once.ts'
import { topicBefore } from './topic.ts'

/**
 * - `before`: what the sentence has been about, else the measure's own system;
 * - `built`: what the next clause has for its subject (依托B,A实现…), else what the sentence goes on to build, else as `before`;
 * - `followed`: what the next clause has for its subject, else as `before`;
 * - `reached`: where the sentence has sent something last, else as `before`;
 * - `joined`: what the sentence was about before, else as `said`;
 * - `linked`: a partner that the sentence has named before, else as `joined`;
 * - `used`: the system that the sentence has named last before the clause, else as `said`;
 * - `data`: those whose data the clause before ends with (A、B的数据,均推送至…), else as `before`;
 * - `made`: what the sentence goes on to build, else nothing;
 * - `taker`: what the sentence has been about, else what it goes on to build, else the measure's;
 * - `whole`: the system of the measure's title, else as `built`;
 * - `measure`: the measure's own system;
 * - `previous`: the last system of the sentence before;
 * - `said`: what the sentence before was about, else the measure's own system;
 * - `goal`: where the sentences up to this one have last moved something to, else nothing;
 * - `cloud`: the cloud that the measure spoke of last.
 */
export type OmittedEnd = 'before' | 'joined' | 'linked' | 'used' | 'data' | 'made' | 'followed' | 'reached' | 'built' | 'taker' | 'whole' | 'measure' | 'previous' | 'said' | 'cloud' | 'goal'

export interface ReadSentence extends CodedSentence {
  readonly clauses: readonly Clause[]
}

/** Sentences of one measure up to the one that is read. */
export interface Context {
  readonly sentence: ReadSentence
  /** The measure's title; null where it is the sentence itself. */
  readonly title: ReadSentence | null
  /** Sentences between the title and this one. */
  readonly earlier: readonly ReadSentence[]
  /** Whether an entity is a system that the measure may be about. */
  readonly isNamed: (entity: number) => boolean
  /** Whether an entity is a cloud or the like, to which systems are moved. */
  readonly isCloud: (entity: number) => boolean
}

export interface FoundEnd {
  readonly entities: readonly number[]
  /** How much less often a statement with this end is right than one that names it. */
  readonly factor: number
}

const FROM_SENTENCE = 0.9
const FROM_MEASURE = 0.75
const FROM_FURTHER = 0.6
const PARTS = /^(?:主要|具体)?(?:包括|包含|涵盖|其中)/u

/**
 * @param at place of the verb in the sentence's code
 * @param exclude entities of the other end
 */
export function omittedEnd(kind: OmittedEnd, context: Context, at: number, exclude: readonly number[]): FoundEnd {
  const usable = (entities: readonly number[]): readonly number[] => entities.filter((entity) => !exclude.includes(entity))
  const named = (entities: readonly number[]): readonly number[] => usable(entities).filter(context.isNamed)
  const inSentence = (entities: readonly number[]): FoundEnd => ({ entities, factor: FROM_SENTENCE })
  if (kind === 'previous') return inSentence(usable(lastSystem(context.earlier.at(-1) ?? context.title ?? undefined)))
  if (kind === 'cloud') {
    const named = [context.title, ...context.earlier, context.sentence].flatMap((read) => (read === null ? [] : read.groups.filter(({ at }) => read !== context.sentence || at < Infinity).flatMap(({ entities }) => entities)))
    const cloud = usable(named).findLast(context.isCloud)
    return { entities: cloud === undefined ? [] : [cloud], factor: FROM_MEASURE }
  }
  if (kind === 'goal') {
    const goal = [...context.earlier.slice(-4), context.sentence].flatMap(({ clauses }) => clauses).flatMap(goalsOf).at(-1)
    return { entities: usable(goal?.group.entities ?? []), factor: FROM_MEASURE }
  }
  if (kind === 'made') return inSentence(named(builtAfter(context.sentence, at)).slice(0, 1))
  if (kind === 'data') {
    const given = usable(givenBefore(context.sentence, at))
    if (given.length > 0) return inSentence(given)
  }
  if (kind === 'used') {
    const clause = context.sentence.clauses.findLast(({ start }) => start <= at)
    const last = usable(context.sentence.groups.findLast((group) => group.label === 'System' && group.at < (clause?.start ?? 0))?.entities ?? []).filter(context.isNamed)
    if (last.length === 1) return inSentence(last)
  }
  if (kind === 'linked') {
    const partner = context.sentence.clauses.filter(({ end }) => end < at).flatMap(({ items }) => items).findLast((item): item is Argument => item.kind === 'argument' && item.role === 'with' && item.group.label === 'System')
    const linked = usable(partner?.group.entities ?? [])
    if (linked.length === 1) return inSentence(linked)
  }
  if (kind === 'joined' || kind === 'linked') {
    const topic = topicBefore(context.sentence, at, named)
    // …,A都要接入: of several that were spoken of none is what A joins.
    if (topic.length === 1) return inSentence(topic)
  }
  if (kind === 'said' || kind === 'joined' || kind === 'linked' || kind === 'used') {
    const before = context.earlier.at(-1)
    const spoken = before === undefined ? [] : topicBefore(before, Infinity, named)
    const topic = kind !== 'said' && spoken.length > 1 ? [] : spoken
    return { entities: topic.length > 0 ? topic : usable(measureSystem(context)), factor: FROM_MEASURE }
  }
  if (kind === 'whole') {
    const own = named(titleSystems(context))
    if (own.length > 0) return inSentence(own.slice(0, 1))
  }
  if (kind === 'reached') {
    // 汇入A、B,再…: a goal without anything that goes there is what is taken in.
    const sent = ({ items }: Clause): readonly Clause['items'][number][] => (items[0]?.kind === 'verb' && /入$/u.test(items[0].word) ? [] : items)
    const goal = context.sentence.clauses.filter(({ end }) => end < at).flatMap(sent).findLast((item): item is Argument => item.kind === 'argument' && (item.role === 'goal' || item.role === 'toward' || item.role === 'on') && item.group.label === 'System')
    const reached = named(goal?.group.entities ?? [])
    if (reached.length > 0) return inSentence(reached)
  }
  if (kind === 'built' || kind === 'followed') {
    const subject = named(subjectBehind(context.sentence, at, exclude))
    if (subject.length > 0) return inSentence(subject)
  }
  if (kind !== 'measure') {
    // 整合A、B,归集…: where the title names a system, that is who goes on, not what is put together.
    const titled = context.title === null ? [] : named(titleSystems(context))
    const topic = topicBefore(context.sentence, at, named, usable, titled.length !== 1)
    const built = kind === 'before' || kind === 'data' || kind === 'followed' || kind === 'reached' ? [] : named(builtAfter(context.sentence, at))
    const [first, second] = kind === 'taker' ? [topic, built] : [built, topic]
    if (first.length > 0) return inSentence(first)
    if (second.length > 0) return inSentence(second)
  }
  const own = usable(measureSystem(context))
  if (own.length > 0) return { entities: own, factor: FROM_MEASURE }
  const classes = topicBefore(context.sentence, at, usable)
  if (classes.length > 0) return inSentence(classes)
  // Nothing in the sentence or the title: it goes on about what the one before was about.
  for (const [back, read] of context.earlier.toReversed().slice(0, 4).entries()) {
    const topic = topicBefore(read, Infinity, named)
    if (topic.length > 0) return { entities: topic, factor: back === 0 ? FROM_MEASURE : FROM_FURTHER }
  }
  return { entities: [], factor: FROM_MEASURE }
}

/** Where a clause moves or merges something: 迁移至B, 向B归并. */
function goalsOf({ items }: Clause): readonly Argument[] {
  return items.filter((item, index): item is Argument => {
    if (item.kind !== 'argument' || item.group.label !== 'System' || (item.role !== 'goal' && item.role !== 'toward')) return false
    const verb = item.verb ?? items.slice(index).find(({ kind }) => kind === 'verb')
    return verb?.kind === 'verb' && (verb.frames.has('move') || verb.frames.has('absorb'))
  })
}

/** The subject of the clause behind the one that stands in front of it: in 依托B,A实现… it is A. */
function subjectBehind(sentence: ReadSentence, at: number, exclude: readonly number[]): readonly number[] {
  const index = sentence.clauses.findIndex(({ start, end }) => start <= at && at < end)
  const own = sentence.clauses[index]?.items.some((item) => item.kind === 'argument' && item.group.label === 'System' && item.group.entities.some((entity) => !exclude.includes(entity)))
  const [first, second] = sentence.clauses[index + 1]?.items ?? []
  if (own !== false) return []
  if (first?.kind === 'argument') return first.role === 'bare' && first.group.label === 'System' ? first.group.entities : []
  // 依托B,实现A…的移送
  const realises = first?.kind === 'verb' && /^(?:实现|完成|开展)$/u.test(first.word) && second?.kind === 'argument' && second.verb === first && second.role === 'object'
  return realises && second.group.label === 'System' && second.group.beforeAnd === 0 ? second.group.entities : []
}

/** Those whose data the clause before a place ends with: A的处罚结果、B的许可信息,… */
function givenBefore(sentence: ReadSentence, at: number): readonly number[] {
  const index = sentence.clauses.findIndex(({ start, end }) => start <= at && at <= end)
  const clause = sentence.clauses[index - 1]
  if (clause === undefined || !DATA_AT_END.test(sentence.code.slice(clause.start, clause.end + 1))) return []
  const given = clause.items.filter((item): item is Argument => item.kind === 'argument' && item.group.label !== 'Area' && (item.role === 'bare' || item.role === 'theme' || item.role === 'in'))
  // A、B等两个库: what the list is called is none of it.
  return given.filter(({ role, at: place }, order) => role === given[0]?.role && !(order > 0 && sentence.code.slice((given[order - 1]?.at ?? 0) + 1, place).startsWith('等'))).flatMap(({ group }) => group.entities)
}

/** Systems that the rest of the sentence builds, or makes of others. */
function builtAfter(sentence: ReadSentence, at: number): readonly number[] {
  const found = sentence.clauses.flatMap((clause) => {
    if (clause.end < at || PARTS.test(sentence.code.slice(clause.start, clause.end))) return []
    return clause.items.filter((item): item is Argument => item.kind === 'argument' && item.at > at && item.group.label === 'System' && (item.role === 'result' || (item.role === 'object' && (item.verb?.frames.has('compose') === true || /^(?:布设|布置|安装|投放|上线)$/u.test(item.verb?.word ?? ''))) || isBuilt(sentence, item.group)))
  })
  return found.flatMap(({ group }) => group.entities)
}

export const isBuilt = readOnce(byGroup, (sentence: CodedSentence, group: Group): boolean => {
  const before = sentence.code.slice(0, group.at)
  const attains = /(?:实现|形成)[^,\uE000-\uEFFF]*的$|(?:升级|改造|整合|打造|建设|提升|改建)(?:为|成)[^,\uE000-\uEFFF]{0,12}$/u.test(before)
  return attains || actionsOn(sentence, group).some(({ action }) => action !== 'integrate')
})

/**
 * The system that the measure is about: the one its title names. Of several, the
 * one that the text has not come to yet.
 */
const measureSystem = readOnce((context: Context) => context, (context: Context): readonly number[] => {
  const { title, earlier, sentence, isNamed } = context
  const inTitle = titleSystems(context)
  if (inTitle.length > 1) {
    const mentioned = new Set(earlier.flatMap(({ groups }) => groups.flatMap(({ entities }) => entities)))
    const open = inTitle.filter((entity) => !mentioned.has(entity))
    return open.length === inTitle.length ? inTitle.slice(0, 1) : open.length > 0 ? open.slice(0, 1) : inTitle.slice(-1)
  }
  if (inTitle.length === 1) return inTitle
  const previous = earlier.at(-1)
  // What follows a semicolon goes on with the same subject.
  if (previous !== undefined && sentence.start === previous.end + 1 && sentence.afterSemicolon) {
    const named = (entities: readonly number[]): readonly number[] => entities.filter(isNamed)
    const topic = topicBefore(previous, Infinity, named)
    const subject = topic.length > 0 ? topic : named(previous.groups.find((group) => group.label === 'System' && group.entities.some(isNamed))?.entities ?? [])
    if (subject.length > 0) return subject
  }
  for (const before of [...earlier.toReversed(), ...(title === null ? [] : [title])]) {
    const actedOn = before.groups.filter((group) => group.label === 'System' && group.entities.some(isNamed) && actionsOn(before, group).length > 0)
    // 整合A,建成B: what is made is what goes on to be spoken of.
    const acted = actedOn.find((group) => actionsOn(before, group).some(({ action }) => action !== 'integrate')) ?? actedOn[0]
    if (acted !== undefined) return acted.entities.filter(isNamed).slice(-1)
  }
  return []
})

function titleSystems({ title, sentence, isNamed }: Context): readonly number[] {
  return (title ?? sentence).groups.filter(({ label }) => label === 'System').flatMap(({ entities }) => entities).filter(isNamed)
}

function lastSystem(sentence: CodedSentence | undefined): readonly number[] {
  return sentence?.groups.findLast(({ label }) => label === 'System')?.entities ?? []
}

/** Who an end of a relation is where the words do not name it beside the cue. */
import { actionsOn } from './actions.ts'
import { clauseAt } from './clause-text.ts'
import type { CodedSentence, Group } from './coded-sentence.ts'
import type { OmittedEnd } from './cue-rule.ts'

/** What stands behind these is the other end of a relation. */
const PARTNER = /(?:与|同|向|至|到|在|于|从|由|由原|是|作为|属于|对接|接入|依托|采集|接收|汇聚|归集)$/u
const PARTS = /^(?:主要|具体)?(?:包括|包含|涵盖|其中)/u

/** Sentences of one measure up to the one that is read. */
export interface Context {
  readonly sentence: CodedSentence
  /** The measure's title; null where it is the sentence itself. */
  readonly title: CodedSentence | null
  /** Sentences between the title and this one. */
  readonly earlier: readonly CodedSentence[]
  /** Whether an entity is a system that the measure may be about. */
  readonly isNamed: (entity: number) => boolean
}

/** Clauses that only point at a standard or a means; their systems are no subjects. */
const REFERENCE = /^(?:(?:向上|向下|并|全面)*(?:对接|接入|联通|连接)|按照|根据|依据|参照|依托|基于|围绕|结合|通过|利用|借助|运用|以(?=[\uE000-\uE3FF]为)|包括|包含|涵盖|其中|在(?=[\uE000-\uE3FF](?:的|现有)*基础))/u

/**
 * @param at place of the cue in the sentence's code
 * @param exclude entities of the other end
 */
export function omittedEnd(kind: OmittedEnd, context: Context, at: number, exclude: readonly number[]): readonly number[] {
  const usable = (entities: readonly number[]): readonly number[] => entities.filter((entity) => !exclude.includes(entity))
  if (kind === 'previous') {
    const before = context.earlier.at(-1) ?? context.title ?? undefined
    return usable(lastSystem(before, Infinity)?.entities ?? [])
  }
  if (kind === 'whole') {
    const own = usable(titleSystems(context))
    if (own.length > 0) return own.slice(0, 1)
  }
  if (kind === 'built' || kind === 'whole') {
    const built = usable(builtAfter(context.sentence, at)).filter(context.isNamed)
    if (built.length > 0) return built
    const subject = subjectBefore(context, at, (entities) => usable(entities).filter(context.isNamed))
    return subject.length > 0 ? subject : usable(measureSystem(context))
  }
  if (kind !== 'measure') {
    const before = subjectBefore(context, at, usable)
    const own = usable(measureSystem(context))
    // A class of systems is a subject only where the measure has no system of its own.
    if (before.some(context.isNamed) || (before.length > 0 && own.length === 0)) return before
    if (own.length > 0) return own
    if (before.length > 0) return before
  }
  return usable(measureSystem(context))
}

/** Systems that the rest of the sentence builds or upgrades. */
function builtAfter(sentence: CodedSentence, at: number): readonly number[] {
  return sentence.groups
    .filter((group) => group.at > at && group.label === 'System' && !PARTS.test(clauseAt(sentence, group.at).trim()) && isBuilt(sentence, group))
    .flatMap(({ entities }) => entities)
}

export function isBuilt(sentence: CodedSentence, group: Group): boolean {
  const before = sentence.code.slice(0, group.at)
  const attains = /(?:实现|形成)[^,，\uE000-\uEFFF]*的$|(?:升级|改造|整合|打造|建设|提升|改建)(?:为|成)[^,，\uE000-\uEFFF]{0,12}$/u.test(before)
  return attains || actionsOn(sentence, group).some(({ action }) => action !== 'integrate')
}

function subjectBefore(
  { sentence, isNamed }: Context,
  at: number,
  usable: (entities: readonly number[]) => readonly number[],
): readonly number[] {
  const groups = sentence.groups
    .filter((group) => group.at < at && group.label === 'System' && !isReference(sentence, group) && usable(group.entities).length > 0)
    .reverse()
  // 建设A,汇聚B的数据,并与C对接: what is built is what the sentence is about.
  const named = groups.filter(({ entities }) => usable(entities).some(isNamed))
  const group = named.find((one) => isBuilt(sentence, one)) ?? named[0] ?? groups[0]
  return group === undefined ? [] : usable(subjectsOf(sentence, group))
}

/** Of A与B对接 the subject is A. */
function subjectsOf(sentence: CodedSentence, group: Group): readonly number[] {
  const linked = /^[^,]{0,6}(?:对接|互联|互通|联网|连接|联通|衔接|打通)/u.test(sentence.code.slice(group.at + 1))
  return linked && group.beforeAnd > 0 ? group.entities.slice(0, group.beforeAnd) : group.entities
}

export function isFirstInClause(sentence: CodedSentence, group: Group): boolean {
  const start = sentence.code.lastIndexOf(',', group.at)
  return !/[\uE000-\uE3FF]/u.test(sentence.code.slice(start + 1, group.at))
}

/** Whether a system is only pointed at: as a standard, a means, a part or the partner of another. */
export function isReference(sentence: CodedSentence, group: Group): boolean {
  const clause = clauseAt(sentence, group.at).trim()
  if (PARTS.test(clause)) return true
  // 依托A建设B refers to A alone.
  if (!isFirstInClause(sentence, group)) return PARTNER.test(sentence.code.slice(Math.max(0, group.at - 2), group.at)) && actionsOn(sentence, group).length === 0
  return REFERENCE.test(clause) || PARTNER.test(sentence.code.slice(Math.max(0, group.at - 2), group.at))
}

/**
 * The system that the measure is about: the one its title names. Of several, the
 * one that the text has not come to yet.
 */
function measureSystem({ title, earlier, sentence, isNamed }: Context): readonly number[] {
  const inTitle = titleSystems({ title, sentence, isNamed })
  if (inTitle.length > 1) {
    const mentioned = new Set(earlier.flatMap(({ groups }) => groups.flatMap(({ entities }) => entities)))
    const open = inTitle.filter((entity) => !mentioned.has(entity))
    return open.length === inTitle.length ? inTitle.slice(0, 1) : open.length > 0 ? open.slice(0, 1) : inTitle.slice(-1)
  }
  if (inTitle.length === 1) return inTitle
  const previous = earlier.at(-1)
  // What follows a semicolon goes on with the same subject.
  if (previous !== undefined && sentence.start === previous.end + 1 && sentence.afterSemicolon) {
    const subject = previous.groups.find((group) => group.label === 'System' && group.entities.some(isNamed))
    if (subject !== undefined) return subject.entities.filter(isNamed)
  }
  for (const before of [...earlier.toReversed(), ...(title === null ? [] : [title])]) {
    const acted = before.groups.find((group) => group.label === 'System' && group.entities.some(isNamed) && actionsOn(before, group).length > 0)
    if (acted !== undefined) return acted.entities.filter(isNamed).slice(-1)
  }
  return []
}

function titleSystems({ title, sentence, isNamed }: Pick<Context, 'title' | 'sentence' | 'isNamed'>): readonly number[] {
  return (title ?? sentence).groups.filter(({ label }) => label === 'System').flatMap(({ entities }) => entities).filter(isNamed)
}

function lastSystem(sentence: CodedSentence | undefined, at: number): Group | null {
  return sentence?.groups.filter((group) => group.at < at && group.label === 'System').at(-1) ?? null
}

/** What a clause goes on about where it names no subject: the topic of the clauses before it. */
import { actionsOn } from './actions.ts'
import type { Argument, Clause } from './clauses.ts'
import { isSubject, PART_WORD, PARTS_LISTED } from './frames/view.ts'
import type { ReadSentence } from './ends.ts'

/**
 * The systems that the sentence is about before a place: what the nearest clause
 * builds or makes of another (改版为B), else what it begins with.
 *
 * @param usable leaves out entities that cannot be meant
 * @param joined whether what the sentence puts together may go on to be spoken of
 * @param classes also lets classes of systems through, where the clause right before the place has one for its subject
 */
export function topicBefore(sentence: ReadSentence, at: number, usable: (entities: readonly number[]) => readonly number[], classes = usable, joined = true): readonly number[] {
  const isPlaced = ({ role, verb }: Argument): boolean => role === 'object' && verb !== null && PLACES.test(verb.word)
  const isBuilt = (argument: Argument): boolean => isPlaced(argument) || actionsOn(sentence, argument.group).some(({ action }) => action !== 'integrate')
  const clauses = sentence.clauses.filter(({ start }) => start <= at).reverse()
  // A:归集…,为B提供…: what stands before the colon is what all of it is about.
  const heading = clauses.length > 1 && HEADING.test(sentence.code) ? sentence.groups.find(({ label }) => label === 'System') : undefined
  if (heading !== undefined && usable(heading.entities).length > 0) return usable(heading.entities)
  for (const clause of clauses) {
    // …全部嵌入其中: what goes in is not what goes on to be spoken of.
    if (clause.end < at && /(?:其中|其内|进来)$/u.test(sentence.code.slice(clause.start, clause.end))) continue
    const before = clause.items.filter((item): item is Argument => item.kind === 'argument' && item.at < at && item.group.label === 'System' && !isPart(item) && usable(item.group.entities).length > 0)
    // 对A进行监测,并与B对接: A is not who connects.
    // 把A的数据统一起来,并…: what is put in order is no topic.
    const topics = before.filter((argument) => (isSubject(argument) || isPlaced(argument)) && !(argument.role === 'theme' && clause.end < at && OF_ITS_OWN.test(sentence.code.slice(argument.at + 1))) && (argument.role !== 'about' || clause.end >= at || isBuilt(argument)))
    const made = topics.findLast(({ role }) => role === 'result') ?? topics.find((argument) => argument.role === 'object' && isBuilt(argument))
    // 信号由A负责,与B共用…
    const chosen = made ?? topics[0] ?? before.find((argument) => argument.role === 'by' && clause.end < at && /^(?:统一|集中|具体)?(?:负责|承担)/u.test(sentence.code.slice(argument.at + 1)))
    if (chosen !== undefined) return usable(linkedSubjects(clause, chosen))
    const subject = clauses.indexOf(clause) === 1 ? clause.items.find(({ kind }) => kind === 'argument') : undefined
    // 新建的应用系统,原则上都要使用A: a class is meant where it is what the words before begin with.
    if (subject?.kind === 'argument' && subject.role === 'bare' && subject.group.label === 'System' && classes(subject.group.entities).length > 0) return classes(subject.group.entities)
  }
  // 以A…, 整合A,与B对接: a means, or what is put together, goes on to be spoken of where nothing else is.
  for (const clause of clauses) {
    const before = clause.items.filter((item): item is Argument => item.kind === 'argument' && item.at < at && clause.end < at && item.group.label === 'System' && usable(item.group.entities).length > 0)
    const chosen = before.find(({ role }) => role === 'on') ?? before.find((argument) => argument.role === 'object' && argument.verb !== null && (argument.verb.frames.has('become') || argument.verb.frames.has('host')) && isBuilt(argument)) ?? (joined ? before.find(({ role, verb }) => role === 'object' && verb?.frames.has('join') === true) : undefined)
    if (chosen !== undefined) return usable(linkedSubjects(clause, chosen))
  }
  return []
}

/** 先行布设A,数据同步给B */
const PLACES = /^(?:布设|布置|安装|投放|试点|试行)$/u

/** 把A的数据统一起来 */
const OF_ITS_OWN = /^[^,\uE000-\uEFFF]{0,8}的[^,\uE000-\uEFFF]{0,4}(?:数据|用户|资源|信息|账号)/u

const HEADING = /^[^\uE000-\uEFFF,。]{0,8}[\uE000-\uE3FF][:：]/u

/** 建设A,设B、C两个模块,…: B and C are not what goes on to be spoken of. */
function isPart({ role, verb, group, tail }: Argument): boolean {
  if (role !== 'object' || verb === null || !verb.frames.has('contain')) return false
  return !verb.governing || PART_WORD.test(group.words) || PARTS_LISTED.test(tail)
}

/** Of A与B对接 the topic is A. */
function linkedSubjects(clause: Clause, { group, at }: Argument): readonly number[] {
  const links = clause.items.some((item) => item.kind === 'verb' && item.at > at && (item.frames.has('link') || item.frames.has('exchange')))
  return links && group.beforeAnd > 0 ? group.entities.slice(0, group.beforeAnd) : group.entities
}

/**
 * What a measure does to its systems: the verb in front (建设A), the noun of action
 * behind (推进A建设, 对A进行升级改造), or both.
 */
import verbs from '../lexicon/action-verbs.json' with { type: 'json' }
import type { Action } from '../../graph/model/vocabulary.ts'
import type { FoundAction } from '../stages.ts'
import { clauseAt, isNegated } from './clause-text.ts'
import { BEHIND, BESIDE_BEHIND, BESIDE_IN_FRONT, COUNT, DONE_TO_IT, ENDS, FURTHER_BEHIND, HAS_OBJECT, INTRODUCES_PARTS, LABEL, LINK_OF_THEM, MADE_OF, OBJECT_MARK, OPENS_CLAUSE, OTHER_END, PARTS_IN_FRONT, PASSIVE, PROJECT, SPREADS, TOGETHER, TURNS, USE_OF_IT, WHOLE_IN_FRONT } from './action-patterns.ts'
import type { CodedSentence, Group } from './coded-sentence.ts'
import { byGroup, readOnce } from './read-once.ts'
import { matchesIn } from '../matches.ts'

const ACTION_OF = new Map<string, Action>()
for (const [action, words] of Object.entries(verbs.actions)) {
  for (const word of words) ACTION_OF.set(word, action as Action)
}
const CARRIERS = new Set(verbs.carriers.words)
const WORDS = [...new Set([...ACTION_OF.keys(), ...CARRIERS])].sort((a, b) => b.length - a.length)
const VERB = new RegExp(WORDS.join('|'), 'gu')
/** Every system acted on in the sentence, with the action and its verb. */
export function actionsIn(sentence: CodedSentence, isSystem: (entity: number) => boolean): readonly FoundAction[] {
  const found: FoundAction[] = []
  for (const group of sentence.groups) {
    if (group.label !== 'System') continue
    for (const { action, cue } of actionsOn(sentence, group)) {
      for (const system of group.entities.filter(isSystem)) {
        found.push({ measure: sentence.measure, system, action, cue, start: sentence.start, end: sentence.end })
      }
    }
  }
  return found
}

interface CuedAction {
  readonly action: Action
  readonly cue: string
}

/** What the sentence does to the systems of a group. Many questions of relate come back to it, so each group is read once. */
export const actionsOn = readOnce(byGroup, readActions)

function readActions(sentence: CodedSentence, group: Group): readonly CuedAction[] {
  const before = sentence.code.slice(sentence.code.lastIndexOf(',', group.at - 1) + 1, group.at).replace(LABEL, '').replace(PARTS_IN_FRONT, '').replace(WHOLE_IN_FRONT, '').replace(OWNER, '')
  const after = sentence.code.slice(group.at + 1).replace(COUNT, '').replace(BESIDE_BEHIND, '')
  const clause = clauseAt(sentence, group.at)
  if (isNegated(clause) || /不在|范围之外/u.test(clause)) return []
  // 拓展A中B功能: B is acted on.
  if (/^(?:[中内上里]的?|向)[\uE000-\uE3FF]/u.test(after)) return []
  if (INTRODUCES_PARTS.test(before)) return buildsBefore(sentence, group) && !/^(?:等[^,]{0,4})?功能/u.test(after) ? [{ action: 'build', cue: '包括' }] : []
  if (SPREADS.test(after)) return [{ action: 'promote', cue: SPREADS.exec(after)?.[1] ?? '' }]
  const made = MADE_OF.exec(before)?.groups?.['cue']
  if (made !== undefined) return [{ action: 'build', cue: made }]
  const front = verbsAtEnd(before)
  if (front === null) return withoutVerb(before, after)
  const behind = nounsBehind(after)
  const own = front.filter(({ carrier }) => !carrier)
  if (LINK_OF_THEM.test(after)) return []
  if (front.every(({ cue }) => WIDENS.test(cue)) && USE_OF_IT.test(after)) return [{ action: 'promote', cue: front.at(-1)?.cue ?? '' }]
  if (own.length > 0 && !front.every(({ carrier }) => carrier)) {
    // 推进A升级改造 has its action behind; 建设A, 完善A in front.
    const completes = front.some(({ cue }) => cue === '完成') && before.includes('完成并') ? [{ action: 'build' as const, cue: '完成' }] : []
    const extra = front.some(({ carrier }) => carrier) ? behind : behind.filter(({ action }) => action === 'promote' && /^[^,，]{0,3}(?:并|和)/u.test(after))
    return distinct([...completes, ...own, ...extra])
  }
  if (behind.length > 0) return behind
  if (TURNS.test(after)) return [{ action: 'upgrade', cue: TURNS.exec(after)?.[0] ?? '' }]
  // 推进A与B对接 does nothing to A; 推进A builds it.
  return ENDS.test(after) ? [{ action: 'build', cue: front.at(-1)?.cue ?? '' }] : []
}

const WIDENS = /^(?:扩大|加强|强化|拓展)$/u

/** Whose the system is, in front of its name. */
const OWNER = /[\uE400-\uE7FF\uEC00-\uEFFF]$/u

/** （1）A: an item of a list and nothing else. */
const NUMBERED = /^(?:\d{1,2}[.、．]|[(（].{1,3}[)）])$/u

/** 将A进行升级改造, A由甲局建设, A项目: what is done stands behind. */
function withoutVerb(before: string, after: string): readonly CuedAction[] {
  if (/[\uE000-\uE3FF]向$/u.test(before) && after.includes('的建设')) return [{ action: 'build', cue: '建设' }]
  if (before === '以' && /^建设为/u.test(after)) return [{ action: 'build', cue: '建设' }]
  const opens = OPENS_CLAUSE.test(before) || (BESIDE_IN_FRONT.test(before) && /^(?:同步|一并|一起|均|都)/u.test(after))
  if (!opens && !OBJECT_MARK.test(before)) return []
  const project = opens ? PROJECT.exec(after) : null
  if (project !== null) return actionsOfCue(project.groups?.['work'] ?? '建设')
  if (NUMBERED.test(before) && after === '') return [{ action: 'build', cue: before }]
  const passive = opens ? PASSIVE.exec(after)?.groups?.['cue'] : undefined
  if (passive !== undefined) return actionsOfCue(passive)
  const together = TOGETHER.exec(after)?.groups?.['cue']
  if (together !== undefined) return [{ action: 'integrate', cue: together }]
  const behind = nounsBehind(after)
  if (behind.length > 0) return opens && actsItself(after) ? [] : behind
  const done = opens ? DONE_TO_IT.exec(after)?.groups : undefined
  if (done?.['joined'] !== undefined) return [{ action: 'integrate', cue: done['joined'] }]
  const work = done?.['cue'] ?? done?.['renewed']
  if (work !== undefined) return actionsOfCue(work)
  const further = FURTHER_BEHIND.exec(after)?.groups?.['cue']
  return further === undefined ? [] : actionsOfCue(further)
}

/** X平台整合泊位 puts together, and is not put together. */
function actsItself(after: string): boolean {
  const { work } = BEHIND.exec(after)?.groups ?? {}
  return work !== undefined && /^(?:整合|集成)$/u.test(work) && HAS_OBJECT.test(after.slice(after.indexOf(work) + work.length))
}

function buildsBefore(sentence: CodedSentence, group: Group): boolean {
  const before = sentence.groups[sentence.groups.indexOf(group) - 1]
  return before !== undefined && actionsOn(sentence, before).some(({ action }) => action === 'build')
}

const LAST_GROUP = /[\uE000-\uE7FF](?=[^\uE000-\uE7FF]*$)/u

/**
 * The verbs that govern what follows, or null where a relation's cue or another
 * object stands between.
 */
function verbsAtEnd(before: string): readonly (CuedAction & { readonly carrier: boolean })[] | null {
  const lastGroup = before.search(LAST_GROUP)
  const stretch = before.slice(lastGroup + 1)
  const governed = lastGroup >= 0 && !/^(?:和|及|与|、|并)?(?=.{2})/u.test(stretch) ? '' : stretch
  const matches = matchesIn(governed, VERB)
  const last = matches.at(-1)
  // 新建和改建的A describes A, it does not build it.
  if (last === undefined || /(?:新建|续建|改建|已建|在建|建成|自建)[^,，]{0,6}的[^,，]{0,6}$/u.test(governed)) return null
  const rest = governed.slice(last.index + last[0].length)
  if (rest.length > 30 || /^(?:为|成|至|到|入|于|在)/u.test(rest) || (!rest.endsWith('的') && OTHER_END.test(rest))) return null
  // 完成并推广运用A: verbs that stand together all govern it.
  const together = matches.filter((match) => governed.slice(match.index + match[0].length, last.index).length <= 6)
  // 升级部署 upgrades.
  const verbs = together.length > 1 ? together.filter(([cue]) => cue !== '部署') : together
  return verbs.map(([cue]) => ({ cue, action: ACTION_OF.get(cue) ?? 'build', carrier: CARRIERS.has(cue) }))
}

function nounsBehind(after: string): readonly CuedAction[] {
  const clause = after.slice(0, after.search(/[,，]|$/u))
  const { work, spread } = BEHIND.exec(clause)?.groups ?? {}
  const cue = work ?? spread
  return cue === undefined || /尚在/u.test(clause) ? [] : actionsOfCue(cue)
}

/** Words of work may say two things at once: 建设应用. */
function actionsOfCue(cue: string): readonly CuedAction[] {
  const actions = matchesIn(cue, VERB).map(([word]) => ({ action: ACTION_OF.get(word) ?? ('build' as const), cue }))
  return distinct(actions.length > 0 ? actions : [{ action: 'build', cue }])
}

function distinct(actions: readonly CuedAction[]): readonly CuedAction[] {
  return actions.filter(({ action }, index) => actions.findIndex((other) => other.action === action) === index)
}

/**
 * What a measure does to its systems: the verb in front (建设A), the noun of action
 * behind (推进A建设, 对A进行升级改造), or both.
 */
import verbs from '../lexicon/action-verbs.json' with { type: 'json' }
import type { Action } from '../../graph/model/vocabulary.ts'
import type { FoundAction } from '../stages.ts'
import { clauseAt, isNegated } from './clause-text.ts'
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
/** Words that make a system the other end of a relation, not what is acted on. */
const OTHER_END = /(?:依托|对接|连接|接入|并入|融入|纳入|迁移|基于|通过|借助|利用|使用|采用|部署在|运行在|支撑|支持|服务|覆盖|按照|根据|围绕|结合|提供|包括|包含|汇聚|归集|抽取|至|到|与|为|向|从|由|在|以|作为|衔接|赋能)(?:[^,，]{0,6})$/u
/** 建设 and the like behind the name. */
const BEHIND = /^(?:[^,，。\uE000-\uE7FF]{0,10}?)(升级改造|升级扩容|升级完善|优化升级|更新换代|重构|改版|焕新|扩充|推广应用|推广使用|标准化改造|上线运行|试运行|建设应用|建设|改造|升级|扩容|完善|优化|推广|应用|上线|延伸|整合|集成|开发|搭建|部署|普及)/u

/** 形成包括A、B等功能模块的C: the verb governs C. */
const PARTS_IN_FRONT = /(?:包括|包含|涵盖|集)[\uE000-\uE3FF](?:等[^,，]{0,8}?)?(?:的|于一体的)/u
/** 拓展A中B功能: the verb governs B. */
const WHOLE_IN_FRONT = /[\uE000-\uE3FF][中内上里]的?$/u
const INTRODUCES_PARTS = /^(?:主要|具体)?(?:包括|包含|涵盖)$/u
/** A在区局的部署, A向基层延伸 */
const SPREADS = /^(?:等[^,，\uE000-\uEFFF]{0,8})?(?:在|向)(?:[\uE800-\uEFFF]|[^,，\uE000-\uE7FF]{2,16}?)(?:[^,，\uE000-\uEFFF]{0,6})?(推广应用|部署|推广|应用|延伸|覆盖|拓展|下沉)/u

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
  const before = sentence.code.slice(sentence.code.lastIndexOf(',', group.at - 1) + 1, group.at).replace(PARTS_IN_FRONT, '').replace(WHOLE_IN_FRONT, '')
  const after = sentence.code.slice(group.at + 1)
  if (isNegated(clauseAt(sentence, group.at))) return []
  // 拓展A中B功能: B is acted on.
  if (/^(?:[中内上里]的?|向)[\uE000-\uE3FF]/u.test(after)) return []
  if (INTRODUCES_PARTS.test(before)) return buildsBefore(sentence, group) ? [{ action: 'build', cue: '包括' }] : []
  if (SPREADS.test(after)) return [{ action: 'promote', cue: SPREADS.exec(after)?.[1] ?? '' }]
  const front = verbsAtEnd(before)
  const behind = nounsBehind(after)
  if (front === null) {
    const object = /(?:对(?!接|应)|将|把|推动|推进|通过)[^,，]{0,4}$/u.test(before) || before === ''
    if (/[\uE000-\uE3FF]向$/u.test(before) && after.includes('的建设')) return [{ action: 'build', cue: '建设' }]
    if (before === '以' && /^建设为/u.test(after)) return [{ action: 'build', cue: '建设' }]
    return object ? behind : []
  }
  const own = front.filter(({ carrier }) => !carrier)
  if (own.length > 0 && !front.every(({ carrier }) => carrier)) {
    // 推进A升级改造 has its action behind; 建设A, 完善A in front.
    const completes = front.some(({ cue }) => cue === '完成') && before.includes('完成并') ? [{ action: 'build' as const, cue: '完成' }] : []
    const extra = front.some(({ carrier }) => carrier) ? behind : behind.filter(({ action }) => action === 'promote' && /^[^,，]{0,3}(?:并|和)/u.test(after))
    return distinct([...completes, ...own, ...extra])
  }
  return behind.length > 0 ? behind : [{ action: 'build', cue: front.at(-1)?.cue ?? '' }]
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
  const cue = BEHIND.exec(clause)?.[1]
  if (cue === undefined) return []
  const actions = matchesIn(cue, VERB).map(([word]) => ({ action: ACTION_OF.get(word) ?? ('build' as const), cue }))
  return distinct(actions.length > 0 ? actions : [{ action: 'build', cue }])
}

function distinct(actions: readonly CuedAction[]): readonly CuedAction[] {
  return actions.filter(({ action }, index) => actions.findIndex((other) => other.action === action) === index)
}

/**
 * What a verb says of its arguments, frame by frame: the verbs of a frame are data
 * (lexicon/relation-verbs.json), which argument is which end is said here.
 */
import type { RelationType } from '../../graph/model/vocabulary.ts'
import type { Argument, Clause, Frame, Role, Verb } from './clauses.ts'
import type { OmittedEnd } from './ends.ts'

/** An end: the arguments that name it, or how it is found where the words leave it out. */
export type End = readonly Argument[] | OmittedEnd

export interface Reading {
  readonly type: RelationType
  readonly source: End
  readonly target: End
  /** A与B互通: both ends stand in the one list. */
  readonly withinList?: true
  /** How often it is right where both ends are named. */
  readonly confidence: number
}

/** A verb among the items of its clause. */
export interface View {
  readonly clause: Clause
  readonly verb: Verb
  readonly index: number
  /** Code of the clause from the verb on. */
  readonly after: string
  readonly code: string
}

type FrameRule = (view: View) => readonly Reading[]

const SYSTEM = new Set(['System'])

/** The subject of a verb: a theme, or else the nearest bare or governed argument before it. */
export function subjectOf(view: View, systemsOnly = false): readonly Argument[] {
  const described = describedBy(view)
  if (described.length > 0) return described
  // 由A、B组成的C, 与B互通的A: what the verb describes.
  const relative = view.verb.complement === '' && view.code.charAt(view.verb.end) === '的' ? view.clause.items[view.index + 1] : undefined
  if (relative?.kind === 'argument' && relative.role === 'bare' && SYSTEM.has(relative.group.label) && view.clause.items.slice(0, view.index).some((item) => item.kind === 'argument' && DESCRIBING_ROLES.has(item.role))) return [relative]
  const before = view.clause.items.slice(0, view.index).filter((item) => item.kind === 'argument')
  const fit = before.filter((argument) => isSubject(argument) && (!systemsOnly || SYSTEM.has(argument.group.label)))
  const theme = fit.findLast(({ role }) => role === 'theme')
  const chosen = theme ?? fit.findLast(({ group }) => SYSTEM.has(group.label)) ?? fit.at(-1)
  if (chosen === undefined) return []
  return fit.filter((argument) => argument.role === chosen.role && argument.verb === chosen.verb && argument.group.label === chosen.group.label)
}

const DESCRIBING_ROLES: ReadonlySet<Role> = new Set(['by', 'with', 'for', 'toward', 'from', 'in', 'on'])

/** 托管在B的A, 基于B的A, 包括B的A: what the verb and its argument describe. */
function describedBy(view: View): readonly Argument[] {
  const rest = view.clause.items.slice(view.index + 1)
  const head = rest.findIndex((item) => item.kind === 'argument' && item.role === 'part' && item.verb === view.verb)
  const before = rest[head - 1]
  if (head < 1 || before?.kind !== 'argument') return []
  const near = before.role === 'goal' || before.role === 'place' || before.role === 'result' || before.group.label === 'Area' || view.verb.frames.has('base') || view.verb.frames.has('contain')
  const found = rest[head]
  return near && found?.kind === 'argument' ? [found] : []
}

export function isSubject({ role, verb }: Argument): boolean {
  if (role === 'bare' || role === 'theme' || role === 'about' || role === 'result' || role === 'part') return true
  return role === 'object' && verb !== null && verb.governing && !verb.pointing
}

/** Arguments of a role: the nearest before the verb, or with `behind` the first after it. */
function near(view: View, role: Role, behind = false): readonly Argument[] {
  const { items } = view.clause
  const before = items.slice(0, view.index).filter((item) => item.kind === 'argument')
  const last = before.findLast((argument) => argument.role === role)
  if (last !== undefined) return before.filter((argument) => argument.role === role && argument.verb === last.verb)
  return behind ? argumentsBehind(view).filter((argument) => argument.role === role) : []
}

/** Arguments behind the verb up to the next verb. */
function argumentsBehind(view: View): readonly Argument[] {
  const rest = view.clause.items.slice(view.index + 1)
  const next = rest.findIndex(({ kind }) => kind === 'verb')
  return (next < 0 ? rest : rest.slice(0, next)).filter((item) => item.kind === 'argument')
}

/** The verb whose object this one shares: in 对接并融入B, 归集整合为B it is the last. */
function sharing(view: View): Verb {
  let { verb } = view
  for (const item of view.clause.items.slice(view.index + 1)) {
    if (item.kind !== 'verb' || verb.complement !== '' || !/^(?:、|并|和|与|及|后|,并)?$/u.test(view.code.slice(verb.end, item.at))) break
    verb = item
  }
  return verb
}

function own(view: View, ...roles: readonly Role[]): readonly Argument[] {
  const verb = sharing(view)
  return view.clause.items.filter((item) => item.kind === 'argument').filter((argument) => argument.verb === verb && roles.includes(argument.role))
}

/** What stands right behind the verb itself: in 通过整合A、B the object is 整合's alone. */
function ownAlone(view: View, ...roles: readonly Role[]): readonly Argument[] {
  return view.clause.items.filter((item) => item.kind === 'argument').filter((argument) => argument.verb === view.verb && roles.includes(argument.role))
}

const systems = (list: readonly Argument[]): readonly Argument[] => list.filter(({ group }) => SYSTEM.has(group.label))
const bodies = (list: readonly Argument[]): readonly Argument[] => list.filter(({ group }) => group.label !== 'Area')
const areas = (list: readonly Argument[]): readonly Argument[] => list.filter(({ group }) => group.label === 'Area' || group.label === 'Both')
const withData = (list: readonly Argument[]): readonly Argument[] => list.filter(({ hasData }) => hasData)
const orElse = (list: readonly Argument[], omitted: OmittedEnd): End => (list.length > 0 ? list : omitted)

function reading(type: RelationType, source: End, target: End, confidence = 0.9): readonly Reading[] {
  return [{ type, source, target, confidence }]
}

const DATA_NOUN = /数据|信息|资源|目录|视频|工况|线索|文件|报文|工单|结果|证照|案件|办件|画像|笔录|名单|流水|轨迹|影像|图像|画面|信号|诉求|凭证|票据|报表|公文|材料|成果|指标|日志|清单|台账|预警|档案|样本|事项|记录/u

/** A与B对接, A接入B, 与B对接. */
function link(view: View): readonly Reading[] {
  const subject = subjectOf(view, true)
  // 上联省外网,下接乡镇
  const reached = /^下[接联连通]$/u.test(view.verb.word) ? areas(own(view, 'object')) : []
  if (reached.length > 0 && reached.every(({ group }) => group.label === 'Area')) return reading('EXTENDS_TO', orElse(subject, 'before'), reached, 0.75)
  const partner = bodies(near(view, 'with'))
  if (partner.length > 0) return reading('CONNECTS_TO', orElse(subject, 'before'), partner)
  const object = view.verb.frames.has('reach') ? bodies(own(view, 'object', 'goal')).filter(({ group }) => group.label !== 'Both') : bodies(own(view, 'object', 'goal'))
  const [pair] = object
  // 打通A与B
  if (subject.length === 0 && object.length === 1 && pair !== undefined && pair.group.beforeAnd > 0 && pair.group.entities.length === 2 && pair.group.label === 'System') return [{ type: 'CONNECTS_TO', source: object, target: object, withinList: true, confidence: 0.85 }]
  // 接入A的数据 and A的数据接入B are flows.
  if (object.length > 0 && withData(object).length === 0 && withData(subject).length === 0) {
    const flows = view.verb.frames.has('send') && DATA_NOUN.test(view.code.slice(view.clause.start, view.verb.at))
    return flows || (subject.length === 0 && systems(object).length === 0 && bodies(subjectOf(view)).length > 0) ? [] : reading('CONNECTS_TO', orElse(subject, 'before'), object)
  }
  if (object.length > 0) return []
  const within = withinList(view, subject)
  // …;A今年三季度接入: what it joins was spoken of before.
  const ends = /^[^,]{0,4}$/u.test(view.after.slice(view.verb.word.length)) && /^(?:接入|联入|连入|对接|改接)$/u.test(view.verb.word)
  return within.length === 0 && ends && subject.length > 0 && near(view, 'by').length === 0 ? reading('CONNECTS_TO', subject, 'said', 0.7) : within
}

function withinList(view: View, subject: readonly Argument[]): readonly Reading[] {
  if (/(?:至|到|入)$/u.test(view.verb.complement) || subject.every(({ group }) => group.entities.length < 2)) return []
  return [{ type: 'CONNECTS_TO', source: subject, target: subject, withinList: true, confidence: 0.85 }]
}

/** 与B共享数据: a link only with a partner beside it. */
function exchange(view: View): readonly Reading[] {
  const subject = subjectOf(view, true)
  const partner = bodies(near(view, 'with'))
  if (partner.length > 0) return reading('CONNECTS_TO', orElse(subject, 'before'), partner)
  if (own(view, 'object', 'goal').length > 0 || near(view, 'toward').length > 0) return []
  const owners = subjectOf(view)
  // 推动各部门共享…的数据
  if (view.verb.word === '共享' && subject.length === 0 && owners.length > 0 && owners.every(({ role }) => role === 'object') && DATA_NOUN.test(view.after)) return reading('FEEDS', owners, 'measure', 0.8)
  return withinList(view, subject)
}

/** A的数据推送至B, 向B推送数据, 由A推送至B. */
function send(view: View): readonly Reading[] {
  const { verb } = view
  const toward = [...systems(near(view, 'toward', true)), ...(/^(?:输送|推送|供给|供应|传输|补充|报送|共享|开放)$/u.test(verb.word) ? systems(near(view, 'for')) : [])]
  // 向B开放路况接口
  if (toward.length > 0 && /^(?:开放|预留)/u.test(verb.word) && /接口|端口|通道/u.test(view.after)) return reading('CONNECTS_TO', orElse(subjectOf(view, true), 'before'), toward)
  const selfGoal = verb.complement !== '' && verb.word.endsWith(verb.complement)
  const goals = systems([...own(view, 'goal').filter(({ hasData }) => !(selfGoal && hasData)), ...argumentsBehind(view).filter(({ role, verb: of }) => role === 'goal' && of !== verb)])
  const object = own(view, 'object')
  const target = toward.length > 0 ? toward : goals.length > 0 ? goals : verb.frames.has('take') || verb.frames.has('absorb') ? [] : systems(object).filter(({ hasData }) => !hasData)
  if (target.length === 0) {
    // 水质数据由A推送
    const by = systems(near(view, 'by'))
    const said = by.length > 0 && object.length === 0 && view.code.slice(view.code.lastIndexOf(',', view.clause.start - 2) + 1, by[0]?.at ?? 0)
    return ((said && DATA_NOUN.test(said)) || /^(?:供数|报数)$/u.test(verb.word)) && by.length > 0 && !verb.frames.has('take') ? reading('FEEDS', by, orElse(subjectOf(view, true), 'before'), 0.8) : []
  }
  const isTarget = (argument: Argument): boolean => target.includes(argument)
  const agents = bodies([...near(view, 'by'), ...near(view, 'via')])
  const before = view.clause.items.slice(0, view.index).filter((item) => item.kind === 'argument').filter((argument) => !isTarget(argument))
  const named = [...new Set([...withData(bodies(before)), ...withData(bodies(object)).filter((argument) => !isTarget(argument)), ...agents, ...bodies(near(view, 'from'))])]
  if (named.length > 0) return reading('FEEDS', named, target)
  const speaksOfData = DATA_NOUN.test(view.code.slice(view.clause.start, view.clause.end))
  if (verb.frames.has('absorb') && !speaksOfData) return []
  const subject = bodies(subjectOf(view)).filter((argument) => !isTarget(argument))
  // A接入B without data is a link.
  if (verb.frames.has('link')) return speaksOfData && subject.length > 0 ? reading('FEEDS', subject, target, 0.8) : []
  if (subject.length > 0) return reading('FEEDS', subject, target, speaksOfData ? 0.9 : 0.8)
  // …的视频资源,均应汇聚到B: what flows was spoken of before.
  const saidBefore = verb.complement !== '' && !verb.frames.has('absorb') && DATA_NOUN.test(view.code.slice(0, view.clause.start))
  return speaksOfData || saidBefore || /^(?:反哺|推送|报送|上传|上报|回传|抄送|汇交|推给|报至|回灌|回流)/u.test(verb.word) ? reading('FEEDS', 'before', target) : []
}

const RECEIVES = /^(?:归集|汇聚|汇集|汇总|接收|接受|采集|收集|抽取|获取|整合|存储|聚合)$/u

/** 从A抽取, 汇聚A的数据. */
function take(view: View): readonly Reading[] {
  const { verb } = view
  const selfGoal = verb.complement !== '' && verb.word.endsWith(verb.complement)
  if (/[至到入给]$/u.test(verb.complement) && !selfGoal) return []
  const from = bodies(near(view, 'from', true))
  const object = bodies(own(view, 'object', ...(selfGoal ? ['goal' as const] : [])))
  const by = systems(near(view, 'by'))
  // A下线,由B承接其功能
  if (by.length > 0 && verb.word === '承接' && /功能|职能|业务/u.test(view.after)) return reading('EVOLVES_INTO', orElse(subjectOf(view, true), 'before'), by, 0.85)
  const sure = /^(?:订阅|抽数|查询|拉取|抽取|获取|调取|采集|提取|接收|抓取|取流|取数|读取|承接)$/u.test(verb.word)
  const source = from.length > 0 ? from : sure ? object : withData(object).filter(({ tail }) => !verb.frames.has('join') || !MEANS_OF_BUILDING.test(tail))
  // A的数据由B归集; A的功能由B承接
  if (source.length === 0 && object.length === 0 && by.length > 0) {
    const said = spokenBefore(view, by[0]?.at ?? 0)
    if (verb.word === '承接' && /功能|职能|业务/u.test(said)) return reading('MERGES_INTO', orElse(subjectOf(view, true), 'before'), by, 0.75)
    return RECEIVES.test(verb.word) && DATA_NOUN.test(said) ? reading('FEEDS', orElse(bodies(subjectOf(view)), 'before'), by, 0.8) : []
  }
  if (source.length === 0 || near(view, 'toward').length > 0) return []
  const subject = systems(subjectOf(view)).filter((argument) => !source.includes(argument))
  return reading('FEEDS', source, orElse(subject, 'taker'))
}

/** A的数据来自B. */
function origin(view: View): readonly Reading[] {
  const object = bodies(own(view, 'object', 'place', 'goal'))
  return object.length === 0 ? [] : reading('FEEDS', object, orElse(subjectOf(view, true), 'before'))
}

/** 依托B,建设A; A依托B运行. */
function base(view: View): readonly Reading[] {
  const object = systems(own(view, 'object', 'place'))
  // 基于A与B的数据融合,建设C
  const partner = systems(near(view, 'with', true))
  const fused = partner.some(({ tail }) => /^的[^,]{0,6}(?:融合|共享|整合|汇聚|集成)/u.test(tail)) ? partner : []
  if (object.length === 0 || (near(view, 'with').length > 0 && fused.length === 0)) return []
  if (fused.length > 0) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'built'), [...object, ...fused])
  return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'built'), object)
}

/** A统一使用B. */
function use(view: View): readonly Reading[] {
  const subject = subjectOf(view, true)
  // 建设B,供A使用
  const users = systems(near(view, 'for'))
  const object = systems(own(view, 'object')).filter(({ hasData }) => !hasData || !view.verb.frames.has('take'))
  // …数据推送至B,供A使用
  if (users.length > 0 && object.length === 0 && view.code.charAt((users[0]?.at ?? 0) - 1) === '供' && DATA_NOUN.test(view.code.slice(0, view.clause.start))) return reading('FEEDS', orElse(subject, 'reached'), users, 0.8)
  if (users.length > 0 && object.length === 0 && view.code.charAt((users[0]?.at ?? 0) - 1) === '供') return reading('DEPENDS_ON', users, orElse(subject, 'before'))
  if (object.length === 0) return []
  // 充分利用B,建设A
  const omitted = /^(?:利用|运用|借用)$/u.test(view.verb.word) ? 'built' : 'before'
  return reading('DEPENDS_ON', orElse(subject, omitted), object, subject.length > 0 ? 0.85 : 0.7)
}

const PART_WORD = /(?:子系统|子平台|模块|板块|专区|专栏|频道|栏目|子库|分库|组件|页签)[”"」]?$/u

/** A部署在B上; 在B上建设A; 由B承载. */
function host(view: View): readonly Reading[] {
  const { verb } = view
  const place = systems(own(view, 'place', ...(/^(?:部署|运行|承载|托管|搭载|架设|挂靠|存放|存储|建)/u.test(verb.word) ? ['goal' as const] : [])))
  if (place.length > 0) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'before'), place)
  const agent = systems(near(view, 'by'))
  if (agent.length > 0 && /^(?:承载|托管|存储|运行|承担|核验|认证|校验|签发|结算|代管)$/u.test(verb.word)) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'before'), agent)
  // B承载A、C
  const carried = systems(ownAlone(view, 'object'))
  if (carried.length > 0 && /^(?:承载|托管)$/u.test(verb.word)) return reading('DEPENDS_ON', carried, orElse(systems(subjectOf(view, true)), 'before'), 0.8)
  const within = systems(near(view, 'in')).filter(({ tail }) => /^(?:之?上|内|中|基础上|平台上|统一|集中|环境)?/u.test(tail))
  if (within.length === 0) return []
  const object = systems(own(view, 'object'))
  const subject = subjectOf(view, true)
  // 在B中开发A模块: a part, not a guest.
  const parts = object.length > 0 && within.every(({ tail }) => /^(?:中|内|里)/u.test(tail)) && (within.every(({ tail }) => tail.startsWith('内')) || object.every(({ group }) => PART_WORD.test(group.words)))
  if (parts) return reading('PART_OF', object, within, 0.75)
  if (object.length > 0) return reading('DEPENDS_ON', object, within)
  return /^(?:部署|运行|上线|承载|托管|存储|开发|搭建|构建|建设)$/u.test(verb.word) && subject.length > 0 ? reading('DEPENDS_ON', subject, within) : []
}

/** A迁移至B. */
function move(view: View): readonly Reading[] {
  const target = systems([...own(view, 'goal', 'object'), ...near(view, 'toward', true)])
  const object = systems(own(view, 'object'))
  const goals = systems([...argumentsBehind(view).filter(({ role }) => role === 'goal'), ...near(view, 'toward', true)])
  if (object.length > 0 && goals.length > 0) return reading('MIGRATES_TO', object, goals)
  // 识别结果自动转入B
  if (/^(?:转入|转移)$/u.test(view.verb.word) && DATA_NOUN.test(view.code.slice(view.clause.start, view.verb.at))) return []
  const goal = target.filter(({ role }) => role !== 'object' || /入$|^落户/u.test(view.verb.word))
  if (goal.length === 0 && /上云$|^迁云$|^迁入$|^回迁$/u.test(view.verb.word) && subjectOf(view, true).length > 0 && near(view, 'by').length === 0) return reading('MIGRATES_TO', subjectOf(view, true), view.verb.word.endsWith('云') ? 'cloud' : 'said', 0.75)
  return goal.length === 0 ? [] : reading('MIGRATES_TO', orElse(subjectOf(view, true), 'before'), goal)
}

/** A并入B, A整合为B, 将A纳入B. */
function absorb(view: View): readonly Reading[] {
  const { verb } = view
  const self = /入$|^(?:收归|划归|拼成|合成|合为|汇成|汇聚成)$/u.test(verb.word)
  const behind = [...own(view, 'goal', 'result', ...(self ? ['object' as const] : [])), ...argumentsBehind(view).filter(({ role }) => role === 'goal')]
  const target = systems(behind).filter(({ tail }) => !/^的?[^,]{0,6}(?:范围|目录|清单|名录|考核|规划|计划|台账)/u.test(tail))
  const by = systems(near(view, 'by'))
  const subject = subjectOf(view, true)
  const partner = systems(near(view, 'with'))
  // A与B合并
  const [both] = subject
  if (behind.length === 0 && by.length === 0 && subject.length === 1 && both !== undefined && both.group.beforeAnd === 1 && both.group.entities.length === 2 && /^(?:合并|归并|并轨)$/u.test(verb.word) && own(view, 'object').length === 0) return [{ type: 'MERGES_INTO', source: subject, target: subject, withinList: true, confidence: 0.75 }]
  if (target.length === 0 && partner.length > 0 && /^(?:合并|归并|并轨|整合)$/u.test(verb.word) && own(view, 'object').length === 0 && !DATA_NOUN.test(view.after)) return reading('MERGES_INTO', orElse(subject, 'before'), partner, 0.75)
  // …;A有序并入: what it joins was spoken of before.
  if (behind.length === 0 && by.length === 0 && subject.length > 0 && /^(?:并入|融入|归入|汇入|纳入)$/u.test(verb.word) && /^[^,]{0,2}$/u.test(view.after.slice(verb.word.length))) return reading('MERGES_INTO', subject, 'reached', 0.75)
  if (target.length === 0) return by.length > 0 && subject.length > 0 && /^(?:整合|合并|归并|融合|集成)/u.test(verb.word) ? reading('MERGES_INTO', by, subject) : []
  const object = systems(own(view, 'object')).filter((argument) => !target.includes(argument))
  const source = object.length > 0 ? object : subject
  // A的数据汇入B is a flow.
  if (withData(source).length > 0 || withData(target).length > 0) return []
  if (source.length === 0 && (subjectOf(view).length > 0 || DATA_NOUN.test(view.code.slice(view.clause.start, verb.at)))) return []
  // 纳入B is as often a matter of management as of systems.
  const merges = reading('MERGES_INTO', orElse(source, 'before'), target, /^(?:纳入|统一|集中|归口|划入|划归|收归)/u.test(verb.word) ? 0.75 : 0.9)
  // 作为一个频道嵌入B: absorbed and a part of it.
  return /^(?:嵌入|内嵌)/u.test(verb.word) || AS_PART.test(view.code) ? [...merges, ...reading('PART_OF', orElse(source, 'before'), target)] : merges
}

const AS_PART = /(?:作为|降为|转为)[^,]{0,8}(?:模块|频道|子系统|板块|栏目|专区|组件|页签|子库|子平台)/u

/** 整合A、B等资源: what is put together, no data. */
const MEANS_OF_BUILDING = /^等[^,]{0,6}资源$/u

/** 整合A,建设B. */
function join(view: View): readonly Reading[] {
  // 建成…的集成信息平台: behind 的 it describes.
  if (view.code.charAt(view.verb.at - 1) === '的') return []
  const theme = systems(near(view, 'theme'))
  const about = /^[^,]{0,3}(?:,|$)/u.test(view.after.slice(view.verb.word.length)) ? systems(near(view, 'about')) : []
  const object = [...systems(own(view, 'object')), ...theme, ...about].filter(({ hasData, tail }) => !hasData || MEANS_OF_BUILDING.test(tail))
  if (object.length === 0 || own(view, 'goal', 'result').length > 0 || argumentsBehind(view).some(({ role }) => role === 'goal')) return []
  // 在此之上集成A、B三个微应用
  if (/^(?:集成|整合|融合)$/u.test(view.verb.word) && /(?:此之上|其上|此基础上)$/u.test(view.code.slice(view.clause.start, view.verb.at))) return reading('PART_OF', object, 'said', 0.8)
  // 集成A、B等模块
  const subject = view.clause.items.slice(0, view.index).filter((item) => item.kind === 'argument').filter((argument) => argument.role === 'bare' && SYSTEM.has(argument.group.label))
  return reading('MERGES_INTO', object, subject.length > 0 ? subject : 'whole', 0.8)
}

/** A升级为B. */
function become(view: View): readonly Reading[] {
  const target = systems(own(view, 'result'))
  if (target.length > 0) {
    const object = systems(own(view, 'object'))
    // 改造为B的分站
    if (target.every(({ tail }) => AS_WHOLE.test(tail))) return reading('PART_OF', orElse(object.length > 0 ? object : subjectOf(view, true), 'before'), target)
    return reading('EVOLVES_INTO', orElse(object.length > 0 ? object : subjectOf(view, true), 'before'), target)
  }
  const by = systems(near(view, 'by'))
  if (by.length > 0 && (/^(?:而来|而成|形成|而)/u.test(view.after.slice(view.verb.end - view.verb.at)) || (/^(?:改建|改造|升级|扩建|改版|演进|转型)/u.test(view.verb.word) && subjectOf(view, true).length > 0 && view.clause.end === view.verb.end))) return reading('EVOLVES_INTO', by, orElse(subjectOf(view, true), 'before'))
  // 在A基础上升级建设B
  const ground = systems(near(view, 'in')).filter(({ tail }) => tail.includes('基础上'))
  const built = systems(own(view, 'object'))
  if (ground.length > 0 && built.length > 0) return reading('EVOLVES_INTO', ground, built, 0.8)
  const toward = systems(near(view, 'toward'))
  return toward.length > 0 && /^(?:升级|转变|演进|转型|过渡|发展|提升|转换)/u.test(view.verb.word) ? reading('EVOLVES_INTO', orElse(subjectOf(view, true), 'before'), toward) : []
}

/** B取代A; A由B替代. */
function replace(view: View): readonly Reading[] {
  const subject = subjectOf(view, true)
  const object = systems(own(view, 'object'))
  const by = systems([...near(view, 'by'), ...near(view, 'on')])
  if (by.length > 0) return reading('EVOLVES_INTO', orElse(object.length > 0 ? object : subject, 'before'), by)
  return object.length === 0 ? [] : reading('EVOLVES_INTO', object, orElse(subject, 'before'))
}

/** A包括B、C. */
function contain(view: View): readonly Reading[] {
  const object = systems(own(view, 'object', 'result')).filter(({ hasData }) => !hasData)
  // 现有A is a description where nothing has it.
  if (/^(?:现有|新增|增设)$/u.test(view.verb.word) && (view.verb.word === '现有' ? subjectOf(view, true).length === 0 : !/(?:模块|板块|子系统|功能|栏目|频道)/u.test(view.after))) return []
  // 在B内增设A, 在B基础上增加A
  const within = systems(near(view, 'in'))
  const grown = /^(?:增加|新增|增设|补建|开设|设立)$/u.test(view.verb.word)
  if (grown && within.length > 0) return reading('PART_OF', object, within, 0.75)
  if (grown && subjectOf(view, true).length === 0 && !object.every(({ group, tail }) => PART_WORD.test(group.words) || /^等?(?:[两三四五六七八九十\d]+[个大])?(?:功能)?(?:模块|子系统|板块|专区|频道)/u.test(tail))) return []
  return object.length === 0 ? [] : reading('PART_OF', object, orElse(subjectOf(view, true), 'before'))
}

/** A由B、C组成; B、C组成A. */
function compose(view: View): readonly Reading[] {
  const by = systems(near(view, 'by'))
  if (by.length > 0) return reading('PART_OF', by, orElse(subjectOf(view, true), 'before'))
  const object = systems(own(view, 'object'))
  const subject = subjectOf(view, true)
  return object.length === 0 || subject.length === 0 ? [] : reading('PART_OF', subject, object)
}

/** A支撑B; 由A支撑. */
function support(view: View): readonly Reading[] {
  const by = systems(near(view, 'by'))
  const served = systems(near(view, 'for'))
  const object = systems(own(view, 'object', 'place'))
  if (object.length === 0 && by.length > 0 && DATA_NOUN.test(view.code.slice((by[0]?.at ?? 0) + 1, view.verb.at))) return reading('FEEDS', by, orElse(subjectOf(view, true), 'before'))
  if (object.length === 0 && by.length > 0) return reading('SUPPORTS', by, orElse(subjectOf(view, true), 'before'), 0.8)
  if (object.length === 0 && served.length > 0 && view.verb.word === '赋能') return reading('SUPPORTS', orElse(subjectOf(view, true), 'before'), served)
  // A对B的支撑
  const about = systems(near(view, 'about'))
  if (object.length === 0 && about.length > 0 && /的[^,]{0,6}$/u.test(view.code.slice((about.at(-1)?.at ?? 0) + 1, view.verb.at))) return reading('SUPPORTS', orElse(subjectOf({ ...view, index: view.clause.items.indexOf(about[0] ?? view.verb) }, true), 'before'), about, 0.85)
  // 支持A与B对接: what follows is what is supported.
  if (object.length === 0 || (object[0]?.at ?? 0) - view.verb.end > 6 || view.clause.items.slice(view.index + 1).some((item) => item.kind === 'verb' && ['link', 'exchange', 'send', 'take', 'move', 'absorb', 'become'].some((frame) => item.frames.has(frame as Frame)))) return []
  const subject = subjectOf(view, true)
  return reading('SUPPORTS', orElse(subject, 'before'), object, subject.length > 0 ? 0.85 : 0.7)
}

/** 为B提供支撑 or 数据; 由A提供. */
function provide(view: View): readonly Reading[] {
  const what = view.code.slice(view.verb.end, view.clause.end).replace(/[\uE000-\uEFFF].*$/u, '')
  const subject = subjectOf(view, true)
  const by = bodies(near(view, 'by'))
  const served = systems([...near(view, 'for', true), ...near(view, 'toward'), ...ownAlone(view, 'goal')])
  const object = withData(bodies(own(view, 'object')))
  if (served.length > 0) {
    // 预警结果提供给B使用
    if (view.verb.complement !== '' && DATA_NOUN.test(view.code.slice(view.clause.start, view.verb.at))) return reading('FEEDS', orElse(bodies(subjectOf(view)), 'before'), served, 0.85)
    if (object.length > 0) return reading('FEEDS', object, served)
    if (by.length > 0) return reading(DATA_NOUN.test(what) ? 'FEEDS' : 'SUPPORTS', by, served)
    // 为A提供认证支撑的B
    const described = own(view, 'object')
    if (described.length > 0 && /的$/u.test(view.code.slice(view.verb.end, described[0]?.at))) return reading(/数据|信息资源|目录/u.test(what) ? 'FEEDS' : 'SUPPORTS', systems(described), served, 0.85)
    return reading(/数据|信息资源|目录/u.test(what) ? 'FEEDS' : 'SUPPORTS', orElse(subject, 'before'), served, 0.85)
  }
  if (by.length === 0) return []
  const provided = what === '' ? spokenBefore(view, by[0]?.at ?? view.clause.start) : what
  const type = /(?:计算|存储|网络|云|服务器|机房|密码|安全)[^,]{0,3}资源/u.test(provided) ? 'DEPENDS_ON' : DATA_NOUN.test(provided) ? 'FEEDS' : /算法|能力|(?<![底地]图|地理|信息|查询|校验|认证|核验)服务|环境|组件|引擎|接口|算力|资源/u.test(provided) ? 'DEPENDS_ON' : 'SUPPORTS'
  const end = orElse(subject, 'before')
  return type === 'DEPENDS_ON' ? reading(type, end, systems(by), 0.8) : reading(type, by, end, 0.85)
}

/** The words of the clause up to a place, and those of the clause before where that leaves nothing (…数据,分别由). */
function spokenBefore(view: View, at: number): string {
  const before = view.code.slice(0, at)
  return before.slice(before.lastIndexOf(',', before.length - 5) + 1)
}

/** B由A的数据加工生成. */
function derive(view: View): readonly Reading[] {
  const by = withData(bodies(near(view, 'by')))
  return by.length === 0 ? [] : reading('FEEDS', by, orElse(subjectOf(view, true), 'before'))
}

/** …的组成部分: a tail that makes its name a whole, and what is said of it a part. */
const AS_WHOLE = /^的?[^,\uE000-\uEFFF]{0,10}(?:组成部分|子?(?:系统|模块|频道|平台|中心|库|网|网站|节点|板块|栏目)|专区|分[站厅馆网库端台支]|子[站网]|组件|分中心|站点|前端|移动端|[手用服客]\S?户?机?端|页签|一期|二期)/u

/** A是B的组成部分, 作为B的子系统, 属于B. */
function belong(view: View): readonly Reading[] {
  const whole = systems(own(view, 'object')).filter(({ tail }) => AS_WHOLE.test(tail))
  if (whole.length > 0) return reading('PART_OF', orElse(subjectOf(view, true), view.verb.word === '作为' ? 'followed' : 'before'), whole)
  // A是B的唯一数据源
  const fed = systems(own(view, 'object')).filter(({ tail }) => /的?[^,]{0,10}(?:数据源|数据来源|信息来源)$/u.test(tail))
  if (fed.length > 0) return reading('FEEDS', orElse(subjectOf(view, true), 'before'), fed, 0.85)
  // A是B的支撑, A是B的底座
  const served = systems(own(view, 'object')).filter(({ tail }) => /^的[^,]{0,6}(?:支撑|基础|底座|基座|底图|骨干|载体)(?:平台|系统)?(?:之一)?$/u.test(tail))
  const subject = subjectOf(view, true)
  if (served.length === 0 || subject.length === 0) return []
  return served.some(({ tail }) => tail.includes('支撑')) ? reading('SUPPORTS', subject, served, 0.85) : reading('DEPENDS_ON', served, subject, 0.8)
}

/** 以B为底座, 在B基础上. */
function footing(view: View): readonly Reading[] {
  const ground = systems(view.verb.word.startsWith('为') ? near(view, 'on') : near(view, 'in'))
  const { word } = view.verb
  const subject = subjectOf(view, true)
  const rest = view.code.slice(view.verb.end)
  // 以B为主要数据来源, 以B为唯一汇聚点
  if (/(?<!知识)来源$|数据源$/u.test(word)) return ground.length === 0 ? [] : reading('FEEDS', ground, orElse(subject, 'built'))
  if (/(?:汇聚|归集)[点地]$/u.test(word)) return ground.length === 0 ? [] : reading('FEEDS', orElse(subject, 'before'), ground, 0.8)
  // 以A为骨干,以B为补充,构建C
  if (ground.length > 0 && (word.endsWith('补充') || /架构$/u.test(word) || (/(?:骨干|主体|主干|节点)$/u.test(word) && /^,[^;；]{0,40}为[^,]{0,4}补充/u.test(rest)))) return reading('PART_OF', ground, orElse(subject, 'built'), 0.8)
  // 在B基础上,增加A子系统: what is added is a part of it.
  if (!word.startsWith('为') && /^[^,]{0,4},?(?:新增|增加|增设|扩充|补充|补建)/u.test(rest)) return []
  const becomes = view.clause.items[view.index + 1]
  // 在原B基础上升级而成
  if (becomes?.kind === 'verb' && becomes.frames.has('become') && /^(?:而成|而来)/u.test(view.code.slice(becomes.end))) return reading('EVOLVES_INTO', ground, orElse(subjectOf(view, true), 'before'))
  return ground.length === 0 ? [] : reading('DEPENDS_ON', orElse(subject, 'built'), ground)
}

/** A通过B对外服务. */
function means(view: View): readonly Reading[] {
  const object = systems(ownAlone(view, 'object'))
  const subject = subjectOf(view, true)
  if (object.length === 0) return []
  // 通过A建设,汇聚…
  if (subject.length === 0 && /^[^,]{0,8},(?:汇聚|归集|汇集)/u.test(view.code.slice((object.at(-1)?.at ?? 0) + 1))) return reading('FEEDS', object, 'measure', 0.8)
  return reading('DEPENDS_ON', orElse(subject, 'built'), object, subject.length > 0 ? 0.8 : 0.6)
}

/** A向P延伸, A覆盖P, 在P推广A. */
function reach(view: View): readonly Reading[] {
  const { verb } = view
  const objects = own(view, 'object', 'goal', 'place')
  const target = areas([...objects, ...near(view, 'about'), ...near(view, 'toward', true), ...near(view, 'in'), ...argumentsBehind(view).filter(({ role }) => role === 'goal')])
  if (target.length === 0) {
    const whole = /覆盖|贯通|联通/u.test(verb.word) ? areas(subjectOf(view)) : []
    return whole.length === 0 ? [] : reading('EXTENDS_TO', 'before', whole, 0.75)
  }
  // 使用 and 应用 need a place around them, 接入 and 联通 need one behind.
  const object = systems(objects)
  const subject = subjectOf(view, true)
  return reading('EXTENDS_TO', orElse(object.length > 0 ? object : subject, 'before'), target, subject.length + object.length > 0 ? 0.75 : 0.7)
}

export const FRAMES: Readonly<Record<Frame, FrameRule>> = {
  link, exchange, send, take, origin, base, use, host, move, absorb, join, become, replace, contain, compose, support, provide, derive, belong, footing, means, reach,
}

/**
 * A verb among the items of its clause, and the arguments that it has: its subject,
 * its objects, what stands near it in a role. Every frame reads through these.
 */
import type { RelationType } from '../../../graph/model/vocabulary.ts'
import type { Argument, Clause, Role, Verb } from '../clauses.ts'
import type { OmittedEnd } from '../ends.ts'

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
  /** The arguments of the clause in front of the verb. */
  readonly before: readonly Argument[]
  /** The verb whose object this one shares: in 对接并融入B, 归集整合为B it is the last. */
  readonly sharing: Verb
  /** Code of the clause from the verb on. */
  readonly after: string
  readonly code: string
}

/** @param index of the verb among the clause's items */
export function viewOf(clause: Clause, verb: Verb, index: number, code: string): View {
  return { clause, verb, index, before: clause.arguments.filter(({ at }) => at < verb.at), sharing: sharing(clause, verb, index, code), after: code.slice(verb.at, clause.end), code }
}

export type FrameRule = (view: View) => readonly Reading[]

export const SYSTEM = new Set(['System'])

/** The subject of a verb: a theme, or else the nearest bare or governed argument before it. */
export function subjectOf(view: View, systemsOnly = false): readonly Argument[] {
  const described = describedBy(view)
  if (described.length > 0) return described
  // 由A、B组成的C, 与B互通的A: what the verb describes.
  const relative = view.verb.complement === '' && view.code.charAt(view.verb.end) === '的' ? view.clause.items[view.index + 1] : undefined
  if (relative?.kind === 'argument' && relative.role === 'bare' && SYSTEM.has(relative.group.label) && view.before.some(({ role }) => DESCRIBING_ROLES.has(role))) return [relative]
  const fit = view.before.filter((argument) => isSubject(argument) && (!systemsOnly || SYSTEM.has(argument.group.label)))
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
  const near = before.role === 'goal' || before.role === 'place' || before.group.label === 'Area' || view.verb.frames.has('base') || view.verb.frames.has('contain')
  const found = rest[head]
  return near && found?.kind === 'argument' ? [found] : []
}

export function isSubject({ role, verb, tail }: Argument): boolean {
  // A以外的系统
  if (/^等?[^,]{0,2}(?:以外|之外|除外)/u.test(tail)) return false
  if (role === 'bare' || role === 'theme' || role === 'about' || role === 'result' || role === 'part') return true
  return role === 'object' && verb !== null && verb.governing && !verb.pointing
}

/** Arguments of a role: the nearest before the verb, or with `behind` the first after it. */
export function near(view: View, role: Role, behind = false): readonly Argument[] {
  const last = view.before.findLast((argument) => argument.role === role)
  if (last !== undefined) return view.before.filter((argument) => argument.role === role && argument.verb === last.verb)
  return behind ? argumentsBehind(view).filter((argument) => argument.role === role) : []
}

/** Arguments behind the verb up to the next verb. */
export function argumentsBehind(view: View): readonly Argument[] {
  const rest = view.clause.items.slice(view.index + 1)
  const next = rest.findIndex(({ kind }) => kind === 'verb')
  return (next < 0 ? rest : rest.slice(0, next)).filter((item) => item.kind === 'argument')
}

/** The view from an item in front of the verb: what stands before that. */
export function upTo(view: View, item: Argument | Verb): View {
  return { ...view, index: view.clause.items.indexOf(item), before: view.before.filter(({ at }) => at < item.at) }
}

function sharing({ items }: Clause, first: Verb, index: number, code: string): Verb {
  let verb = first
  for (let next = index + 1; next < items.length; next += 1) {
    const item = items[next]
    if (item?.kind !== 'verb' || item.frames.has('origin') || verb.complement !== '' || !/^(?:、|并|和|与|及|后|,并)?$/u.test(code.slice(verb.end, item.at))) break
    verb = item
  }
  return verb
}

export function own(view: View, ...roles: readonly Role[]): readonly Argument[] {
  return view.clause.arguments.filter(({ verb, role }) => verb === view.sharing && roles.includes(role))
}

/** What stands right behind the verb itself: in 通过整合A、B the object is 整合's alone. */
export function ownAlone(view: View, ...roles: readonly Role[]): readonly Argument[] {
  return view.clause.arguments.filter(({ verb, role }) => verb === view.verb && roles.includes(role))
}

export const systems = (list: readonly Argument[]): readonly Argument[] => list.filter(({ group }) => SYSTEM.has(group.label))
export const bodies = (list: readonly Argument[]): readonly Argument[] => list.filter(({ group }) => group.label !== 'Area')
export const areas = (list: readonly Argument[]): readonly Argument[] => list.filter(({ group }) => group.label === 'Area' || group.label === 'Both')
export const withData = (list: readonly Argument[]): readonly Argument[] => list.filter(({ hasData }) => hasData)
export const orElse = (list: readonly Argument[], omitted: OmittedEnd): End => (list.length > 0 ? list : omitted)

export function reading(type: RelationType, source: End, target: End, confidence = 0.9): readonly Reading[] {
  return [{ type, source, target, confidence }]
}

export const DATA_NOUN = /数据|信息|图斑|指令|告警|报警|照片|明细|字段|影像|参数|病历|批文|报告|地址|资源|目录|视频|工况|线索|文件|报文|工单|结果|证照|案件|办件|画像|笔录|名单|流水|轨迹|影像|图像|画面|信号|诉求|凭证|票据|报表|公文|材料|成果|指标|日志|清单|台账|预警|档案|样本|事项|记录|(?:反映|发现|上报|反馈)的问题/u

/** The words of the clause up to a place, and those of the clause before where that leaves nothing (…数据,分别由). */
export function spokenBefore(view: View, at: number): string {
  const before = view.code.slice(0, at)
  return before.slice(before.lastIndexOf(',', before.length - 5) + 1)
}

/** What a system that is a piece of another is called. */
const PART_NAMES = '子系统|子平台|模块|板块|专区|专栏|频道|栏目|子库|分库|组件|页签|专题(?!库|数据)|席位'

/** The name says that it is a part. */
export const PART_WORD = new RegExp(`(?:${PART_NAMES})[”"」]?$`, 'u')

/** 等三个子系统 behind a list: its members are parts. */
export const PARTS_LISTED = new RegExp(`^等?[一二两三四五六七八九十\\d]+[个大类种项](?:功能|业务|配套|公共|专业|基础)?(?<cue>${PART_NAMES}|服务包|引擎)`, 'u')

/** 作为专题分库, 降为其节点 */
export const AS_PART = new RegExp(`(?:作为|降为|转为|成为)[^,]{0,10}(?:${PART_NAMES}|节点|功能组成|组成部分|分站|子站|分中心)`, 'u')

/** …的组成部分: a tail that makes its name a whole, and what is said of it a part. */
export const AS_WHOLE = /^的?[^,\uE000-\uEFFF]{0,10}(?:组成(?:部分|单元)?|功能组成|应用|子?(?:系统|模块|频道|平台|中心|库|网|网站|节点|板块|栏目)|专区|专题|分[站厅馆网库端台支区]|子[站网脑]|分平台|组件|部件|构件|插件|分中心|站点|前端|后端|核心|内核|终端|移动端|[手用服客]\S?户?机?端|页签|一期|二期|(?:地方|移动|手机|简化|县级|市级|校园|企业)版|地方部署)(?=之一|统一|同步|上线|运行|使用|建设|开发|管理|推广|[之以和]|$)/u

/** What an argument is said to have: its tail, with the name in it where that is one (A是B的县级站点). */
export function headBehind(view: View, { tail, at }: Argument): string {
  const next = view.clause.items[view.clause.items.findIndex((item) => item.at === at) + 1]
  return tail === '的' && next?.kind === 'argument' && next.role === 'part' ? `的${next.group.words}` : tail
}

export function isWholeOf(view: View, argument: Argument): boolean {
  return AS_WHOLE.test(headBehind(view, argument))
}

/** 归入…: what the clause, or where it says nothing of it the end of the one before, calls data. */
export function speaksOfData({ code, clause, verb }: View): boolean {
  return DATA_NOUN.test(code.slice(clause.start, verb.at)) || DATA_AT_END.test(code.slice(0, clause.start))
}

export const DATA_AT_END = new RegExp(`(?:${DATA_NOUN.source}),$`, 'u')

/** …产生的结果,按日汇入B; but …不再新增资源,年内整合并入B */
export function carriesDataBefore({ code, clause, verb }: View): boolean {
  return DATA_AT_END.test(code.slice(0, clause.start)) && !/^(?:整合|归并|集中|统一)/u.test(verb.word)
}

/** 改造为A的B: what it becomes is B, a part of A. */
export function partsBehind(view: View): readonly Argument[] {
  const { items } = view.clause
  const result = items.findIndex((item) => item.kind === 'argument' && item.verb === view.verb && item.role === 'result')
  const next = items[result + 1]
  return result >= 0 && next?.kind === 'argument' && next.role === 'part' && next.verb === view.verb ? systems([next]) : []
}

/** 整合A、B等资源, 整合A、B的网络资源: what is put together, no data. */
export function isMeans(tail: string): boolean {
  return /^等[^,]{0,6}资源$|^的?[^,]{0,6}(?<!数据|信息|视频)资源$/u.test(tail)
}

/** …汇入B,再推送至C; 经清洗后同步至C; 汇到B,去重、定责后派到C: B sends it on. */
export function passedOn(view: View): boolean {
  return /^(?:再|经[^,]{0,8}后|经清洗|而后|随后|继而|然后|之后|[^,\uE000-\uEFFF]{2,10}后再?)/u.test(view.code.slice(view.clause.start, view.verb.at))
}

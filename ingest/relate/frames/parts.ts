/** Frames of verbs that say what a system is made of: PART_OF. */
import type { Argument } from '../clauses.ts'
import { headBehind, isWholeOf, near, orElse, own, PART_WORD, reading, subjectOf, systems, type Reading, type View } from './view.ts'

/** With a place in front, or parts behind: else what is set up is no part of anything. */
const SETS_UP = /^(?:扩充|补齐|开通|设|提供|设置|配置|配备|添加|增配|加装)$/u
const GROWS = /^(?:扩充|补齐|增加|新增|增设|补建|补上|开设|设立|添加|加设|另设|专设|单设|单列|辟出|增列|增开|附设|设|提供|设置|配置|配备|增配|加装)$/u
const COUNTED_PARTS = /^等?(?:[一二两三四五六七八九十\d]+[个大类种项])?[^,\uE000-\uEFFF]{0,4}(?:模块|子系统|板块|专区|专题|频道|组件|栏目|单元|中心|应用|功能|部分|子平台|服务包|引擎|模型库)/u
/** A是B的承载网络 */
const SERVES = /^的[^,]{0,8}(?:支撑|承载|基础|底座|基座|底图|底板|骨干|载体|引擎|运行环境)(?:平台|系统|网络?|能力|力量|体系)?(?:之一)?$/u
const HOSTS = /(?:承载|载体|运行环境)(?:平台|系统)?$/u
const COUNTED_ALONE = /^等?[一二两三四五六七八九十\d]+[个大类种项]$/u
const PIECE = /(?:分中心|分站|分厅|分平台)[”"」]?$/u
/** 隶属B, 归属B: the verb alone says that it is a part. */
const BELONGS = /^(?:隶属|归属|从属|附属|属于|归属于|隶属于|从属于|附属于)$/u

/** A包括B、C. */
export function contain(view: View): readonly Reading[] {
  const object = systems(own(view, 'object', 'result')).filter(({ hasData }) => !hasData)
  // 在B内增设A, 在B下设A
  const within = systems(near(view, 'in'))
  if (within.length > 0 && object.length > 0 && (GROWS.test(view.verb.word) || subjectOf(view, true).length === 0)) return reading('PART_OF', object, within, 0.8)
  // 现有A is a description where nothing has it.
  if (view.verb.word === '现有' && subjectOf(view, true).length === 0) return []
  const grown = GROWS.test(view.verb.word)
  // 内嵌于B
  const around = /于$/u.test(view.verb.word) ? systems(own(view, 'place')) : []
  if (around.length > 0) return reading('PART_OF', subjectOf(view, true), around, 0.85)
  if (grown && (SETS_UP.test(view.verb.word) || subjectOf(view, true).length === 0) && !object.every((argument) => isPartCounted(view, argument))) return []
  if (object.length === 0) return []
  // 在B基础上,增加A is for a construction to say; 将C并入B,新增A: B has grown.
  const before = view.code.slice(0, view.clause.start)
  if (grown && /基础之?上,$/u.test(before) && subjectOf(view, true).length === 0) return []
  const omitted = grown && /(?:并入|融入|归入|迁入|整合[至到入])[\uE000-\uE3FF][^,\uE000-\uEFFF]{0,4},$/u.test(before) ? 'reached' : 'before'
  return reading('PART_OF', object, orElse(subjectOf(view, true), omitted), /嵌/u.test(view.verb.word) ? 0.75 : 0.9)
}

/** 登记子系统, 登记、评价两个模块, 市民分厅 */
function isPartCounted(view: View, { group, tail, at, verb }: Argument): boolean {
  if (PART_WORD.test(group.words) || PIECE.test(group.words) || COUNTED_PARTS.test(tail)) return true
  // 两个模块, where 模块 is taken for the name of another.
  const next = view.clause.items[view.clause.items.findIndex((item) => item.at === at) + 1]
  return next?.kind === 'argument' && next.verb !== verb && COUNTED_ALONE.test(tail) && PART_WORD.test(next.group.words)
}

/** A由B、C组成; B、C组成A. */
export function compose(view: View): readonly Reading[] {
  const by = systems(near(view, 'by'))
  if (by.length > 0) return reading('PART_OF', by, orElse(subjectOf(view, true), 'before'), 0.85)
  const object = systems(own(view, 'object'))
  const subject = subjectOf(view, true)
  return object.length === 0 || subject.length === 0 ? [] : reading('PART_OF', subject, object)
}

/** A是B的组成部分, 作为B的子系统, 属于B. */
export function belong(view: View): readonly Reading[] {
  const object = systems(own(view, 'object', 'result', 'place'))
  const subject = subjectOf(view, true)
  // A是B的支撑, A是B的底座
  const served = object.filter((argument) => SERVES.test(headBehind(view, argument)))
  if (served.length > 0 && served.every((argument) => HOSTS.test(headBehind(view, argument)))) return reading('DEPENDS_ON', served, orElse(subject, 'before'), 0.8)
  if (served.length > 0) return reading('SUPPORTS', orElse(subject, 'before'), served, 0.85)
  const whole = object.filter((argument) => isWholeOf(view, argument) || BELONGS.test(view.verb.word))
  if (whole.length > 0) return reading('PART_OF', orElse(subject, view.verb.word === '作为' ? 'followed' : 'before'), whole)
  // A是B的唯一数据源
  const fed = object.filter(({ tail }) => /的?[^,]{0,10}(?:数据源|来源|源头|供应方|提供方|提供者)$/u.test(tail))
  return fed.length > 0 ? reading('FEEDS', orElse(subject, 'before'), fed, 0.85) : []
}

/** Frames of verbs that say what a system is made of: PART_OF. */
import { AS_WHOLE, near, orElse, own, PART_WORD, reading, subjectOf, systems, type Reading, type View } from './view.ts'

/** A包括B、C. */
export function contain(view: View): readonly Reading[] {
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
export function compose(view: View): readonly Reading[] {
  const by = systems(near(view, 'by'))
  if (by.length > 0) return reading('PART_OF', by, orElse(subjectOf(view, true), 'before'))
  const object = systems(own(view, 'object'))
  const subject = subjectOf(view, true)
  return object.length === 0 || subject.length === 0 ? [] : reading('PART_OF', subject, object)
}

/** A是B的组成部分, 作为B的子系统, 属于B. */
export function belong(view: View): readonly Reading[] {
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

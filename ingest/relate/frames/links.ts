/** Frames of verbs that join systems: CONNECTS_TO. */
import type { Argument } from '../clauses.ts'
import { areas, bodies, DATA_NOUN, near, orElse, own, reading, speaksOfData as saysData, subjectOf, systems, withData, type Reading, type View } from './view.ts'

/** A与B对接, A接入B, 与B对接. */
export function link(view: View): readonly Reading[] {
  const said = subjectOf(view, true)
  // 由A联通B
  const subject = said.length > 0 || near(view, 'with').length > 0 ? said : systems(near(view, 'by'))
  // 上联省外网,下接乡镇
  const reached = /^下[接联连通]$/u.test(view.verb.word) ? areas(own(view, 'object')) : []
  if (reached.length > 0 && reached.every(({ group }) => group.label === 'Area')) return reading('EXTENDS_TO', orElse(subject, 'before'), reached, 0.75)
  // 打通与B的账号体系
  const partner = bodies(near(view, 'with', OPENS_UP.test(view.verb.word)))
  if (partner.length > 0) return reading('CONNECTS_TO', orElse(subject, 'before'), partner)
  const object = view.verb.frames.has('reach') ? bodies(own(view, 'object', 'goal')).filter(({ group }) => group.label !== 'Both') : bodies(own(view, 'object', 'goal'))
  const [pair] = object
  // 打通A与B
  if (subject.length === 0 && object.length === 1 && pair !== undefined && pair.group.beforeAnd > 0 && pair.group.entities.length === 2 && pair.group.label === 'System' && !HAS_A_SUBJECT.test(view.verb.word)) return [{ type: 'CONNECTS_TO', source: object, target: object, withinList: true, confidence: 0.85 }]
  // 接入A的数据 and A的数据接入B are flows.
  if (object.length > 0 && withData(object).length === 0 && withData(subject).length === 0) {
    const flows = view.verb.frames.has('send') && DATA_NOUN.test(view.code.slice(view.clause.start, view.verb.at))
    return flows || (subject.length === 0 && systems(object).length === 0 && bodies(subjectOf(view)).length > 0) ? [] : reading('CONNECTS_TO', orElse(subject, 'before'), object)
  }
  if (object.length > 0) return []
  // …,A、B都要挂接上来: each of them to what was spoken of.
  const rest = view.after.slice(view.verb.word.length)
  const comes = /^(?:上来|进来|过来|进去|上去|过去)/u.test(rest) || /^(?:先接|后接|接进来|接上来|挂接上来|接上|接进)$/u.test(view.verb.word)
  if (comes && subject.length > 0) return reading('CONNECTS_TO', subject, 'joined', 0.8)
  const within = withinList(view, subject)
  // …;A今年三季度接入: what it joins was spoken of before.
  if (within.length > 0 && COMES_TO.test(view.verb.word)) return reading('CONNECTS_TO', subject, 'linked', 0.65)
  const ends = (/^[^,]{0,4}$/u.test(rest) || /^并(?!网)/u.test(rest)) && /^(?:接入|联入|连入|对接|改接)$/u.test(view.verb.word)
  return ends && within.length === 0 && subject.length > 0 && near(view, 'by').length === 0 ? reading('CONNECTS_TO', subject, 'linked', 0.7) : within
}

/** 打通与B的…: the partner may stand behind. */
const OPENS_UP = /^(?:打通|接通|联通|连通|贯通|拉通)$/u

/** A、B均挂接: to something else, not to one another. */
const COMES_TO = /^(?:接入|挂接|上联|下联|上接|下接|接驳|连入|联入|接到|连到|先接|后接|挂通)$/u

/** 对接A和B: both are partners of what the sentence is about, not of each other (打通A和B). */
const HAS_A_SUBJECT = /^(?:对接|接入|挂接|衔接|级联|上联|下联|上接|下接|链接|接驳|联接|连入|联入|接到|连到|先接|后接)$/u

/** 与平台, 与部门已建系统 */
const WITH_ANOTHER = /(?:与|同|跟)(?!时|步|类|级|源|城|样)[^,\uE000-\uEFFF]{2,12}$/u

function withinList(view: View, subject: readonly Argument[]): readonly Reading[] {
  if (/(?:至|到|入)$/u.test(view.verb.complement) || subject.every(({ group }) => group.entities.length < 2)) return []
  const [list] = subject
  // A、B与平台对接: the partner is no one of the list, whoever it is.
  if (WITH_ANOTHER.test(view.code.slice((subject.at(-1)?.at ?? 0) + 1, view.verb.at))) return []
  // 组建A,把B、C、D三个系统打通: A with each of them.
  if (list?.role === 'theme' && list.group.beforeAnd === 0 && list.group.entities.length > 2) return reading('CONNECTS_TO', 'before', subject, 0.75)
  return [{ type: 'CONNECTS_TO', source: subject, target: subject, withinList: true, confidence: 0.85 }]
}

/** 与B共享数据: a link only with a partner beside it. */
export function exchange(view: View): readonly Reading[] {
  const { verb } = view
  const subject = subjectOf(view, true)
  const partner = bodies(near(view, 'with'))
  if (partner.length > 0) return reading('CONNECTS_TO', orElse(subject, 'before'), partner, /^(?:融合|合作|协同|共用)/u.test(verb.word) ? 0.75 : 0.9)
  // A将信息共享给B
  const given = systems(own(view, 'goal'))
  if (given.length > 0 && view.verb.complement !== '' && !/融合|合作|共用/u.test(view.verb.word) && (saysData(view) || DATA_NOUN.test(view.verb.word) || view.verb.complement.endsWith('给'))) return reading('FEEDS', orElse(bodies(subjectOf(view)), 'before'), given, 0.85)
  // A、B共享同一C
  const shared = systems(own(view, 'object')).filter(({ hasData }) => !hasData)
  if (shared.length > 0 && subject.length > 0 && /^(?:共享|共用)$/u.test(verb.word) && /^(?:同一|统一|一)[^,\uE000-\uEFFF]{0,3}$/u.test(view.code.slice(verb.end, shared[0]?.at))) return reading('DEPENDS_ON', subject, shared, 0.8)
  if (own(view, 'object', 'goal').length > 0 || near(view, 'toward').length > 0) return []
  // A、B通过接口汇入; A、B共用一套编码: what they have says nothing of one and the other.
  if (CARRIES.test(verb.word) && subject.every(({ group }) => group.beforeAnd === 0) && !/(?:间|互|双向)[^,\uE000-\uEFFF]{0,6}$/u.test(view.code.slice(view.clause.start, verb.at))) return []
  if (/^(?:共用|共享|复用)/u.test(verb.word) && /^(?:一[套个张种组本]|同一|统一|各自)/u.test(view.after.slice(verb.word.length))) return []
  const owners = subjectOf(view)
  // 推动各部门共享…的数据
  if (view.verb.word === '共享' && subject.length === 0 && owners.length > 0 && owners.every(({ role }) => role === 'object') && DATA_NOUN.test(view.after)) return reading('FEEDS', owners, 'measure', 0.8)
  // A、B把结果交给C比对
  if (view.before.some(({ role }) => role === 'goal')) return []
  return withinList(view, subject)
}

/** What runs between partners that are named; of a list alone it says nothing. */
const CARRIES = /^(?:接口|端口|通道|链路|专线|专用通道|统一登录|统一编码|信任传递|视频会商|会商|通话|三方通话|交换机制|会商机制|数据传输)$/u

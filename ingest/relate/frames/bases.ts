/** Frames of verbs that say what a system stands on or holds up: DEPENDS_ON, SUPPORTS. */
import type { Frame } from '../verb-words.ts'
import { AS_PART, bodies, DATA_NOUN, near, orElse, own, ownAlone, PART_WORD, reading, subjectOf, systems, upTo, withData, type Reading, type View } from './view.ts'

/** 依托B,建设A; A依托B运行. */
export function base(view: View): readonly Reading[] {
  const object = systems(own(view, 'object', 'place'))
  // 基于A与B的数据融合,建设C
  const partner = systems(near(view, 'with', true))
  const fused = partner.some(({ tail }) => /^的[^,]{0,6}(?:融合|共享|整合|汇聚|集成)/u.test(tail)) ? partner : []
  if (object.length === 0 || (near(view, 'with').length > 0 && fused.length === 0)) return []
  if (fused.length > 0) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'built'), [...object, ...fused])
  return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'built'), object)
}

/** A统一使用B. */
export function use(view: View): readonly Reading[] {
  const subject = subjectOf(view, true)
  // 建设B,供A使用
  const users = systems(near(view, 'for'))
  const object = systems(own(view, 'object', ...(view.verb.word === '引入' ? ['goal' as const] : []))).filter(({ hasData }) => !hasData || !view.verb.frames.has('take'))
  // …数据推送至B,供A使用
  if (users.length > 0 && object.length === 0 && view.code.charAt((users[0]?.at ?? 0) - 1) === '供' && DATA_NOUN.test(view.code.slice(0, view.clause.start))) return reading('FEEDS', orElse(subject, 'reached'), users, 0.8)
  // …提供算法服务,供A调用
  if (users.length > 0 && object.length === 0 && /服务,$/u.test(view.code.slice(0, view.clause.start))) return reading('SUPPORTS', orElse(subject, 'before'), users, 0.8)
  if (users.length > 0 && object.length === 0 && view.code.charAt((users[0]?.at ?? 0) - 1) === '供') return reading('DEPENDS_ON', users, orElse(subject, 'before'))
  if (object.length === 0) return []
  // A的课程引入B: B does not stand on A for that.
  if (view.verb.word === '引入' && withData(subject).length > 0) return []
  // 各县可以租用B: who uses it is no system.
  if (subject.length === 0 && bodies(subjectOf(view)).length > 0) return []
  // 原有的A改用B
  const replaced = /^(?:改用|换用|改走)$/u.test(view.verb.word) && subject.length > 0 && /(?:现有|原有|原|旧|老|既有|现行)(?:的)?[^,]{0,6}$/u.test(view.code.slice(view.clause.start, subject[0]?.at))
  if (replaced) return reading('EVOLVES_INTO', subject, object, 0.8)
  // 充分利用B,建设A
  const omitted = /^(?:利用|运用|借用)$/u.test(view.verb.word) ? 'built' : 'before'
  return reading('DEPENDS_ON', orElse(subject, omitted), object, subject.length > 0 ? 0.85 : 0.7)
}

/** A部署在B上; 在B上建设A; 由B承载. */
export function host(view: View): readonly Reading[] {
  const { verb } = view
  const place = systems(own(view, 'place', ...(/^(?:部署|运行|承载|托管|搭载|架设|挂靠|存放|存储|建)/u.test(verb.word) ? ['goal' as const] : [])))
  // 挂在B之下, 建在B之内, 作为分库挂在B: a part of it.
  const inside = place.length > 0 && (place.every(({ tail }) => /^(?:之[内下中]|[下内里](?!网))/u.test(tail)) || AS_PART.test(view.code.slice(view.clause.start, verb.at)))
  if (inside) return reading('PART_OF', orElse(subjectOf(view, true), 'before'), place, 0.8)
  if (place.length > 0) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'before'), place)
  const agent = systems(near(view, 'by'))
  if (agent.length > 0 && /^(?:承载|托管|存储|运行|承担|核验|认证|校验|签发|结算|代管|鉴权|登录鉴权|存证|签章|渲染)$/u.test(verb.word)) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'before'), agent)
  // B承载A、C
  const carried = systems(ownAlone(view, 'object'))
  if (carried.length > 0 && /^(?:承载|托管)$/u.test(verb.word)) return reading('DEPENDS_ON', carried, orElse(systems(subjectOf(view, true)), 'before'), 0.8)
  const within = systems(near(view, 'in')).filter(({ tail }) => /^(?:之?上|内|中|基础上|平台上|统一|集中|环境)?/u.test(tail))
  if (within.length === 0) return []
  const object = systems(own(view, 'object'))
  const subject = subjectOf(view, true)
  // 在B中开发A模块: a part, not a guest.
  const parts = object.length > 0 && within.every(({ tail }) => /^(?:中|内|里)/u.test(tail) || /^(?:加挂|挂载|叠加)/u.test(verb.word)) && (within.every(({ tail }) => tail.startsWith('内')) || object.every(({ group }) => PART_WORD.test(group.words)))
  if (parts) return reading('PART_OF', object, within, 0.75)
  if (object.length > 0) return reading('DEPENDS_ON', object, within)
  return /^(?:部署|运行|上线|承载|托管|存储|开发|搭建|构建|建设)$/u.test(verb.word) && subject.length > 0 ? reading('DEPENDS_ON', subject, within) : []
}

/** What is supported with these is that A does so, not A. */
const GOES_SOMEWHERE: readonly Frame[] = ['link', 'exchange', 'send', 'take', 'move', 'absorb', 'become']

/** A支撑B; 由A支撑. */
export function support(view: View): readonly Reading[] {
  const by = systems(near(view, 'by'))
  const served = systems(near(view, 'for'))
  const object = systems(own(view, 'object', 'place'))
  // 由A为B兜底保障; 为B提供支撑 is for 提供 to say.
  const provided = view.clause.items.slice(0, view.index).some((item) => item.kind === 'verb' && item.frames.has('provide'))
  if (object.length === 0 && served.length > 0 && by.length > 0 && !provided) return reading('SUPPORTS', by, served)
  if (object.length === 0 && by.length > 0 && DATA_NOUN.test(view.code.slice((by[0]?.at ?? 0) + 1, view.verb.at))) return reading('FEEDS', by, orElse(subjectOf(view, true), 'before'))
  if (object.length === 0 && by.length > 0) return reading('SUPPORTS', by, orElse(subjectOf(view, true), 'before'), 0.8)
  if (object.length === 0 && served.length > 0 && !provided && /^(?:赋能|助力|保驾护航|护航|兜底保障)/u.test(view.verb.word)) return reading('SUPPORTS', orElse(subjectOf(view, true), 'before'), served)
  // A对B的支撑
  const about = systems(near(view, 'about'))
  if (object.length === 0 && about.length > 0 && /的[^,]{0,6}$/u.test(view.code.slice((about.at(-1)?.at ?? 0) + 1, view.verb.at))) return reading('SUPPORTS', orElse(subjectOf(upTo(view, about[0] ?? view.verb), true), 'before'), about, 0.85)
  // 支持A与B对接: what follows is what is supported.
  if (object.length === 0 || (object[0]?.at ?? 0) - view.verb.end > 6 || view.clause.items.slice(view.index + 1).some((item) => item.kind === 'verb' && GOES_SOMEWHERE.some((frame) => item.frames.has(frame)))) return []
  const subject = subjectOf(view, true)
  return reading('SUPPORTS', orElse(subject, 'before'), object, subject.length > 0 ? 0.85 : 0.7)
}

/** 以B为底座, 在B基础上. */
export function footing(view: View): readonly Reading[] {
  // 在此基础上建设A, 在其之上开通A
  if (!view.verb.word.startsWith('为') && /在(?:此|其|该|这一?)$/u.test(view.code.slice(view.clause.start, view.verb.at))) return reading('DEPENDS_ON', 'made', 'joined', 0.75)
  const ground = systems(view.verb.word.startsWith('为') ? near(view, 'on') : near(view, 'in'))
  const { word } = view.verb
  const subject = subjectOf(view, true)
  const rest = view.code.slice(view.verb.end)
  // 以A为雏形,形成B
  if (/(?:雏形|蓝本|原型)$/u.test(word)) return ground.length === 0 ? [] : reading('EVOLVES_INTO', ground, orElse(subject, 'built'), 0.85)
  // 以B为主要数据来源, 以B为唯一汇聚点
  if (/(?<!知识)来源$|数据源$|数据支撑$|样本$/u.test(word)) return ground.length === 0 ? [] : reading('FEEDS', ground, orElse(subject, 'built'))
  if (/(?:汇聚|归集)[点地]$/u.test(word)) return ground.length === 0 ? [] : reading('FEEDS', orElse(subject, 'before'), ground, 0.8)
  // 以A为骨干,以B为补充,构建C
  if (ground.length > 0 && (word.endsWith('补充') || /架构$/u.test(word) || (/(?:骨干|主体|主干|节点)$/u.test(word) && /^,[^;；]{0,40}为[^,]{0,4}补充/u.test(rest)))) return reading('PART_OF', ground, orElse(subject, 'built'), 0.8)
  // 在B基础上,增加A子系统: what is added is a part of it.
  if (!word.startsWith('为') && /^[^,]{0,4},?(?:新增|增加|增设|扩充|补充|补建)/u.test(rest)) return []
  // 以B为主体,归并A: what is put together goes into it, as 归并 says.
  if (subject.length === 0 && /^,[^,\uE000-\uEFFF]{0,6}(?:归并|合并|撤并|收编|并入|吸收)/u.test(rest)) return ground.length === 0 ? [] : reading('DEPENDS_ON', 'made', ground, 0.8)
  const becomes = view.clause.items[view.index + 1]
  // 在原B基础上升级而成
  if (becomes?.kind === 'verb' && becomes.frames.has('become') && /^(?:而成|而来)/u.test(view.code.slice(becomes.end))) return reading('EVOLVES_INTO', ground, orElse(subjectOf(view, true), 'before'))
  return ground.length === 0 ? [] : reading('DEPENDS_ON', orElse(subject, 'built'), ground)
}

/** 企业和群众可, 网格员 */
const PEOPLE = /(?:群众|企业|市民|居民|村民|网格员|干部|用户|游客|学生|家长|师生|教师|患者|病人|人员|公众|法人|当事人|申请人|办事人|农户|职工|律师|医生)[^,\uE000-\uEFFF]{0,6}$/u

/** A通过B对外服务. */
export function means(view: View): readonly Reading[] {
  const object = systems(ownAlone(view, 'object'))
  const subject = subjectOf(view, true)
  if (object.length === 0) return []
  // 群众可通过A查询: who does so is no system.
  if (subject.length === 0 && PEOPLE.test(view.code.slice(view.clause.start, view.verb.at))) return []
  // 凡能通过B核验的, 能够通过B获取的数据: what can be had there is spoken of, not who does so.
  if (subject.length === 0 && /(?:凡|能|可)够?$/u.test(view.code.slice(view.clause.start, view.verb.at)) && /的(?:,|$)|的[^,]{1,12}(?:不|一律|均|应|由)/u.test(view.code.slice((object.at(-1)?.at ?? 0) + 1, view.clause.end + 1))) return []
  // 全部通过B联网
  const joins = view.clause.items[view.index + 2]
  if (joins?.kind === 'verb' && /^(?:联网|接入|组网|并网)$/u.test(joins.word) && joins.end === view.clause.end && (subject.length > 0 || view.verb.at - view.clause.start < 4)) return reading('CONNECTS_TO', orElse(subject, 'before'), object, 0.75)
  // 通过A建设,汇聚…
  if (subject.length === 0 && /^[^,]{0,8},(?:汇聚|归集|汇集)/u.test(view.code.slice((object.at(-1)?.at ?? 0) + 1))) return reading('FEEDS', object, 'measure', 0.8)
  return reading('DEPENDS_ON', orElse(subject, 'built'), object, subject.length > 0 ? 0.8 : 0.6)
}

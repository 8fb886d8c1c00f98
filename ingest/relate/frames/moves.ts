/** Frames of verbs that say where a system goes or what it becomes: MIGRATES_TO, MERGES_INTO, EVOLVES_INTO, EXTENDS_TO. */
import { areas, argumentsBehind, AS_PART, AS_WHOLE, bodies, carriesDataBefore, DATA_NOUN, isMeans, near, orElse, own, PART_WORD, partsBehind, reading, speaksOfData, subjectOf, SYSTEM, systems, withData, type Reading, type View } from './view.ts'

/** 历史数据转入B: the system goes, not what it goes on to know. */
export const LEGACY_DATA = /(?:历史|存量|原有|既有)[^,\uE000-\uEFFF]{0,4}(?:数据|信息|资料|档案)/u

/** Data, or cases that are passed on: 案件自动转入B. */
const PASSED_ON = new RegExp(`${DATA_NOUN.source}|项目|事件|申请|警情|纠纷|投诉|举报`, 'u')

/** A迁移至B. */
export function move(view: View): readonly Reading[] {
  const target = systems([...own(view, 'goal', 'object'), ...near(view, 'toward', true)])
  const object = systems(own(view, 'object'))
  const from = /^(?:切|割接|过渡|改|倒换|转换|平[稳滑])/u.test(view.verb.word) ? systems([...near(view, 'by'), ...near(view, 'from')]) : systems(near(view, 'by'))
  const goals = systems([...argumentsBehind(view).filter(({ role }) => role === 'goal'), ...near(view, 'toward', true)])
  if (object.length > 0 && goals.length > 0) return reading('MIGRATES_TO', object, goals)
  // 识别结果自动转入B
  if (/^(?:转入|转移|转到)$/u.test(view.verb.word) && PASSED_ON.test(view.code.slice(view.verb.word === '转到' ? 0 : view.clause.start, view.verb.at)) && !LEGACY_DATA.test(view.code.slice(view.clause.start, view.verb.at))) return []
  const goal = target.filter(({ role }) => role !== 'object' || /[入进往到上]$|^落户|^改[挂连]|^切转/u.test(view.verb.word))
  if (goal.length === 0 && /上云$|^迁云$|^迁入$|^回迁$/u.test(view.verb.word) && subjectOf(view, true).length > 0 && near(view, 'by').length === 0) return reading('MIGRATES_TO', subjectOf(view, true), view.verb.word.endsWith('云') ? 'cloud' : 'joined', 0.75)
  const moving = subjectOf(view, true)
  const rest = view.code.slice(view.verb.end, view.clause.end)
  // …,A、B的用户迁移过去; 上述系统年底前完成割接
  if (goal.length === 0 && moving.length > 0 && near(view, 'by').length === 0 && /^(?:过去|过来|进去|进来|上去|上来)/u.test(rest)) return reading('MIGRATES_TO', moving, 'used', 0.75)
  if (goal.length === 0 && moving.length > 0 && object.length === 0 && /^(?:$|(?:并|和|或|或者)(?:稳定|关停|停用|下线|正式|投入|上线|验收|试))/u.test(rest) && /^(?:割接|迁移|切换|搬迁|平移|迁云|上云)$/u.test(view.verb.word)) return reading('MIGRATES_TO', moving, 'goal', 0.75)
  // A作为首批试点,要在7月底前完成迁移
  if (goal.length === 0 && moving.length === 0 && object.length === 0 && near(view, 'by').length === 0 && /^(?:$|并(?:稳定|投入|上线))/u.test(rest) && /^(?:割接|迁移|搬迁|迁云|上云)$/u.test(view.verb.word) && /[\uE000-\uE3FF][^,\uE000-\uEFFF]{0,10},$/u.test(view.code.slice(0, view.clause.start))) return reading('MIGRATES_TO', 'before', 'goal', 0.7)
  if (goal.length === 0) return []
  // 由A切换到B, 从A搬入B
  const subject = subjectOf(view, true)
  if (view.verb.word === '过渡' && from.length === 0) return []
  return reading('MIGRATES_TO', subject.length > 0 ? subject : orElse(from, 'before'), goal)
}

/** A并入B, A整合为B, 将A纳入B. */
export function absorb(view: View): readonly Reading[] {
  const { verb } = view
  const self = /入$|[合拼汇聚捏装并]成$|为$|^(?:收归|划归)$/u.test(verb.word)
  const behind = [...own(view, 'goal', 'result', ...(self ? ['object' as const] : []), ...(verb.complement === '于' ? ['place' as const] : [])), ...argumentsBehind(view).filter(({ role }) => role === 'goal')]
  // 向B归并
  const toward = behind.length === 0 && /^(?:归并|集中|整合|统一|归口|并轨|收拢|归拢|合并|靠拢)$/u.test(verb.word) && !DATA_NOUN.test(view.code.slice(view.clause.start, verb.at)) ? systems(near(view, 'toward')) : []
  const parts = partsBehind(view)
  const target = parts.length > 0 ? parts : toward.length > 0 ? toward : systems(behind).filter(({ tail }) => !/^的?[^,]{0,6}(?:范围|目录|清单|名录|考核|规划|计划|台账)/u.test(tail))
  const by = systems(near(view, 'by'))
  const subject = subjectOf(view, true)
  const partner = systems(near(view, 'with'))
  // 以B整合A、C
  const into = systems(near(view, 'on'))
  const taken = systems(own(view, 'object')).filter(({ hasData }) => !hasData)
  if (into.length > 0 && taken.length > 0 && behind.length === 0 && /^(?:整合|合并|归并|融合|集成|统一|收编)$/u.test(verb.word)) return reading('MERGES_INTO', taken, into, 0.8)
  // A与B合并
  const [both] = subject
  if (behind.length === 0 && by.length === 0 && subject.length === 1 && both !== undefined && both.group.beforeAnd === 1 && both.group.entities.length === 2 && /^(?:合并|归并|并轨)$/u.test(verb.word) && own(view, 'object').length === 0) return [{ type: 'MERGES_INTO', source: subject, target: subject, withinList: true, confidence: 0.75 }]
  if (target.length === 0 && partner.length > 0 && /^(?:合并|归并|并轨|整合)$/u.test(verb.word) && own(view, 'object').length === 0 && !DATA_NOUN.test(view.after)) return reading('MERGES_INTO', orElse(subject, 'before'), partner, 0.75)
  const rest = view.after.slice(verb.word.length)
  // …;A有序并入: what it joins was spoken of before. 将A、B子系统纳入其中: they are its parts.
  if (behind.length === 0 && by.length === 0 && subject.length > 0 && /^(?:并入|融入|归入|汇入|纳入|嵌入|并进|集成|整合|装入|归并|整合进|集成进|收进|纳进|融进|合进)$/u.test(verb.word) && (/^(?:其中|其内|进?来|进?去)/u.test(rest) || (verb.word.endsWith('入') && /^[^,]{0,2}$/u.test(rest)))) {
    // …的数据每日汇入
    if (withData(subject).length > 0 && !/^[其进来去]/u.test(rest)) return reading('FEEDS', subject, 'said', 0.75)
    const asParts = /^(?:其|进|来|去)/u.test(rest) && subject.every(({ group, tail }) => PART_WORD.test(group.words) || /节点[”"」]?$/u.test(group.words) || /^等?(?:[一二两三四五六七八九十\d]+[个大类种项])/u.test(tail) || verb.word === '嵌入')
    const whole = /^[其进来去]/u.test(rest) ? 'before' : 'reached'
    // 作为子系统并入: absorbed and a part.
    const both = !asParts && AS_PART.test(view.code.slice(view.clause.start, verb.at)) ? reading('PART_OF', subject, whole, 0.8) : []
    return [...both, ...reading(asParts ? 'PART_OF' : 'MERGES_INTO', subject, whole, 0.75)]
  }
  // 改造A,并入B、C等三条热线: what it takes in.
  if (verb.end - verb.at === verb.word.length && /^(?:并入|归并|接纳|纳入)$/u.test(verb.word) && TAKES_IN.test(view.code.slice(0, verb.at)) && behind.length > 0 && systems(behind).every(({ group, tail }) => group.entities.length > 1 && /^等?[一二两三四五六七八九十\d]+[个大类种项条套]/u.test(tail))) return reading('MERGES_INTO', systems(behind), 'before', 0.8)
  // …,A、B率先撤并: into what others were put before.
  if (behind.length === 0 && by.length === 0 && subject.length > 0 && /^(?:撤并|归并|合并|并网|整合)$/u.test(verb.word) && rest === '' && withData(subject).length === 0) return reading('MERGES_INTO', subject, 'goal', 0.75)
  // A由B统一纳管
  if (target.length === 0 && by.length > 0 && subject.length > 0 && /^(?:纳管|收编|吸收|收拢)$/u.test(verb.word)) return reading('MERGES_INTO', subject, by, 0.75)
  if (target.length === 0) return by.length > 0 && subject.length > 0 && /^(?:整合|合并|归并|融合|集成|汇成|拼成|合成|组合|捏合)/u.test(verb.word) ? reading('MERGES_INTO', by, subject) : []
  const object = systems(own(view, 'object')).filter((argument) => !target.includes(argument))
  const source = object.length > 0 ? object : subject
  // A的数据汇入B is a flow.
  const flows = !verb.frames.has('send') && /^(?:归入|归到|归至|收入|收进|并入|纳入|融入|装入|归集整合|归并)$/u.test(verb.word)
  if (withData(source).length > 0 && systems(source).every(({ tail }) => FUNCTIONS.test(tail))) return reading('MERGES_INTO', source, target, 0.8)
  if (withData(source).length > 0) return flows ? reading('FEEDS', withData(source), target, 0.8) : []
  if (withData(target).length > 0) return []
  // 两套系统所产生的抽检信息一律归到B
  if (object.length === 0 && source.length > 0 && by.length === 0 && ENDS_IN_DATA.test(view.code.slice((source.at(-1)?.at ?? 0) + 1, verb.at))) return verb.frames.has('send') ? [] : reading('FEEDS', bodies(source), target, 0.8)
  // …产生的检查结果,按日汇入B is for 汇入 to say of data.
  if (source.length === 0 && verb.frames.has('send') && carriesDataBefore(view)) return []
  if (source.length === 0 && flows && speaksOfData(view) && !/业务|功能|职能|内容/u.test(view.code.slice(view.clause.start, verb.at))) return reading('FEEDS', orElse(withData(bodies(subjectOf(view))), 'before'), target, 0.75)
  if (source.length === 0 && (subjectOf(view).length > 0 || DATA_NOUN.test(view.code.slice(view.clause.start, verb.at)))) return []
  // 探头汇入B: what a device gives, not the device.
  if (source.length > 0 && /^(?:汇入|汇聚|汇集|归集)/u.test(verb.word) && source.every(({ group }) => DEVICE.test(group.words))) return reading('FEEDS', source, target, 0.8)
  // 纳入B is as often a matter of management as of systems.
  const merges = reading('MERGES_INTO', orElse(source, 'before'), target, /^(?:纳入|统一|集中|归口|划入|划归|收归)/u.test(verb.word) ? 0.75 : 0.9)
  // 作为一个频道嵌入B: absorbed and a part of it.
  // 归入B体系, 纳入B,作为其节点: a member of it, not lost in it.
  if (/^(?:纳入|归入|列入)$/u.test(verb.word) && (target.every(({ group, tail }) => /体系$/u.test(group.words + tail)) || AS_PART.test(view.code.slice(view.clause.end)))) return reading('PART_OF', orElse(source, 'before'), target, 0.8)
  if (parts.length > 0) return [...merges, ...reading('PART_OF', parts, systems(own(view, 'result')))]
  // 嵌入B: some mean that it is lost in it, some that it goes on as a piece.
  if (/^(?:嵌入|内嵌)/u.test(verb.word)) return [...reading('MERGES_INTO', orElse(source, 'before'), target, 0.75), ...reading('PART_OF', orElse(source, 'before'), target, 0.75)]
  return AS_PART.test(view.code) ? [...merges, ...reading('PART_OF', orElse(source, 'before'), target, 0.8)] : merges
}

/** 的座席和工单, 服务事项: what A does goes into B, and A with it. */
export const FUNCTIONS = /^等?的?[^,]{0,6}(?:功能|职能|业务|服务事项|座席|坐席|话务|栏目|受理(?:任务|渠道)|(?<!数据|信息|视频)资源)/u

/** Things that stand somewhere and see or measure. */
const DEVICE = /(?:探头|摄像头|摄像机|终端|点位|传感器|监控|视频|卡口|设备|站点|监测站|监测点|监测网|前端|感知源|机器人|雷达)[”"」]?$/u

/** What moves is data, whatever words say whose it is. */
const ENDS_IN_DATA = new RegExp(`(?:${DATA_NOUN.source})(?:一律|统一|全部|同步|均|都|须|应|应当|要|也|直接|自动|及时|实时|一并){0,3}$`, 'u')

/** 改造A,并入…: the clause before acts on what takes in. */
const TAKES_IN = /(?:改造|提升|升级|扩建|完善|建设|优化|建成|打造|扩容)[^,\uE000-\uEFFF]{0,8}[\uE000-\uE3FF][^,\uE000-\uEFFF]{0,4},[^,\uE000-\uEFFF]{0,4}$/u

/** 三库合一,…: what follows says what they become together. */
const COME_TOGETHER = /(?:合一|合而为一|合并为一|融为一体|合为一体|归一)[^,]{0,6},[^,\uE000-\uEFFF]{0,4}$/u

/** 整合A,建设B. */
export function join(view: View): readonly Reading[] {
  // 建成…的集成信息平台: behind 的 it describes.
  if (view.code.charAt(view.verb.at - 1) === '的') return []
  const theme = systems(near(view, 'theme'))
  const about = /^[^,]{0,3}(?:,|$)/u.test(view.after.slice(view.verb.word.length)) ? systems(near(view, 'about')) : []
  const object = [...systems(own(view, 'object')), ...theme, ...about].filter(({ hasData, tail }) => !hasData || isMeans(tail))
  if (object.length === 0 || own(view, 'goal', 'result').length > 0 || argumentsBehind(view).some(({ role }) => role === 'goal')) return []
  // 在此之上集成A、B三个微应用
  if (/^(?:集成|整合|融合)$/u.test(view.verb.word) && /(?:此之上|其上|此基础上)$/u.test(view.code.slice(view.clause.start, view.verb.at))) return reading('PART_OF', object, 'said', 0.8)
  // 集成A、B等模块
  // 在B中集成A、C
  const subject = systems(view.before).filter(({ role, tail }) => role === 'bare' || (role === 'in' && /^(?:[中内里上]|基础上)/u.test(tail)))
  return reading('MERGES_INTO', object, subject.length > 0 ? subject : 'whole', 0.8)
}

/** A升级为B. */
export function become(view: View): readonly Reading[] {
  const parts = partsBehind(view)
  const target = parts.length > 0 ? parts : systems(own(view, 'result'))
  if (target.length > 0) {
    const object = systems(own(view, 'object'))
    // 改造为B的分站
    if (target.every(({ tail }) => AS_WHOLE.test(tail))) return reading('PART_OF', orElse(object.length > 0 ? object : subjectOf(view, true), 'before'), target)
    // A、B、C三库合一,升级为D
    if (COME_TOGETHER.test(view.code.slice(0, view.verb.at))) return []
    // A、B合并改组为C: they come together, as 合并 says.
    const joined = view.clause.items[view.index - 1]
    if (joined?.kind === 'verb' && joined.end === view.verb.at && joined.frames.has('absorb') && /^(?:改组|重组|改建)/u.test(view.verb.word) && /^(?:合并|归并|整并|撤并|融合)$/u.test(joined.word)) return []
    const evolves = reading('EVOLVES_INTO', orElse(object.length > 0 ? object : subjectOf(view, true), 'before'), target)
    return parts.length > 0 ? [...evolves, ...reading('PART_OF', parts, systems(own(view, 'result')))] : evolves
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
export function replace(view: View): readonly Reading[] {
  const subject = subjectOf(view, true)
  const object = systems(own(view, 'object'))
  const by = systems([...near(view, 'by'), ...near(view, 'on')])
  if (by.length > 0) return reading('EVOLVES_INTO', orElse(object.length > 0 ? object : subject, 'before'), by)
  return object.length === 0 ? [] : reading('EVOLVES_INTO', object, orElse(subject, 'before'))
}

/** B脱胎于A; B的前身是A. */
export function descend(view: View): readonly Reading[] {
  const object = systems(own(view, 'object', 'place'))
  return object.length === 0 ? [] : reading('EVOLVES_INTO', object, orElse(subjectOf(view, true), 'before'), 0.85)
}

/** Build something there: of the place only with 在 in front. */
const STANDS_THERE = /^(?:建设|建立|开展|设立|开设|设置|建成|布设|配备|启用)$/u

/** 推动财政资金直达基层: what reaches is named and no system. */
const ANOTHER_REACHES = /(?:推动|推进|促进|引导|支持|鼓励|带动|确保|加快)[^,\uE000-\uEFFF]{2,}$/u
const PROMOTES = /^(?:推行|试点|推广|应用|使用|普及|试用|推广应用|推广使用|先行试用)$/u
/** 各县全部覆盖, 市、县两级实现贯通; not 各县5G网络覆盖. */
const WHOLLY = /^等?(?:[两三四五六]级)?(?:[均都已可]|基本|实现|全部|全面|全域|全量|双向|纵向|上下|统一|同步|年内|年底前|互联|有效|完全|率先|逐步|能够|应当?|要|须|的)*$/u

/** A向P延伸, A覆盖P, 在P推广A. */
export function reach(view: View): readonly Reading[] {
  const { verb } = view
  if (STANDS_THERE.test(verb.word)) {
    const within = areas(near(view, 'in')).filter(({ group }) => group.label === 'Area')
    const built = systems(own(view, 'object'))
    return within.length > 0 && built.length > 0 ? reading('EXTENDS_TO', built, within, 0.75) : []
  }
  const objects = own(view, 'object', 'goal', 'place')
  const target = areas([...objects, ...near(view, 'about'), ...near(view, 'toward', true), ...near(view, 'in'), ...argumentsBehind(view).filter(({ role }) => role === 'goal')])
  if (target.length === 0) {
    const whole = /覆盖|贯通|联通/u.test(verb.word) && !/^[、的率面]/u.test(view.after.slice(verb.end - verb.at)) ? areas(subjectOf(view)).filter(({ tail }) => WHOLLY.test(tail)) : []
    return whole.length === 0 ? [] : reading('EXTENDS_TO', 'before', whole, 0.75)
  }
  // 使用 and 应用 need a place around them, 接入 and 联通 need one behind.
  const object = systems(objects)
  const subject = subjectOf(view, true)
  if (object.length + subject.length === 0 && ANOTHER_REACHES.test(view.code.slice(view.clause.start, verb.at))) return []
  // 推行各医院检验结果互认, 在基层推行电子病历: what is promoted is named and no system.
  if (object.length + subject.length === 0 && PROMOTES.test(verb.word) && ((verb.complement === '' && !/^[等(（]?[^,\uE000-\uEFFF]{0,2}$/u.test(view.code.slice((target.at(-1)?.at ?? 0) + 1, view.clause.end)) && target.some(({ at }) => at > verb.at)) || (target.every(({ at }) => at < verb.at) && /^[^,\uE000-\uEFFF]{2}/u.test(view.code.slice(verb.end, view.clause.end))))) return []
  // 联通各口岸的B: a link to B.
  const [place] = target
  if (place !== undefined && verb.frames.has('link') && view.clause.items.some((item) => item.kind === 'argument' && item.role === 'part' && item.at > place.at && SYSTEM.has(item.group.label) && view.code.charAt(item.at - 1) === '的')) return []
  return reading('EXTENDS_TO', orElse(object.length > 0 ? object : subject, 'before'), target, subject.length + object.length > 0 ? 0.75 : 0.7)
}

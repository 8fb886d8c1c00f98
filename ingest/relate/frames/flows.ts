/** Frames of verbs that carry data from one system to another: FEEDS. */
import type { Argument } from '../clauses.ts'
import { FUNCTIONS, LEGACY_DATA } from './moves.ts'
import { argumentsBehind, bodies, carriesDataBefore, DATA_NOUN, isMeans, near, orElse, own, passedOn, reading, DATA_AT_END, speaksOfData as saysData, spokenBefore, subjectOf, systems, withData, type Reading, type View } from './view.ts'

/** A的数据推送至B, 向B推送数据, 由A推送至B. */
export function send(view: View): readonly Reading[] {
  const { verb } = view
  const toward = [...systems(near(view, 'toward', true)), ...(/^(?:输送|推送|供给|供应|传输|补充|报送|共享|开放|供数|报数|输出|反哺)$/u.test(verb.word) ? systems(near(view, 'for')) : [])]
  // 向B开放路况接口, 为B预留查询端口
  if (/^(?:开放|预留|开通|提供|保留)$/u.test(verb.word) && /接口|端口|通道|专线|链路/u.test(view.after)) {
    const opened = bodies([...near(view, 'toward', true), ...near(view, 'for')])
    if (opened.length > 0) return reading('CONNECTS_TO', orElse(systems(subjectOf(view, true)), 'before'), opened)
  }
  // 为A和B的视频传输提供保障: 提供 says what is done for them.
  if (near(view, 'for').length > 0 && view.clause.items.slice(view.index + 1).some((item) => item.kind === 'verb' && item.frames.has('provide'))) return []
  const selfGoal = verb.complement !== '' && verb.word.endsWith(verb.complement)
  // 三路视频在B聚合
  const within = /^(?:聚合|汇聚|汇集|汇总|归集|集中|落地|落库|入库)$/u.test(verb.word) && view.clause.end - verb.end < 4 && DATA_NOUN.test(view.code.slice(view.clause.start, verb.at)) ? systems(near(view, 'in')).filter(({ tail }) => tail.length < 4) : []
  const goals = systems([...within, ...own(view, 'goal', ...(/[于在]$/u.test(verb.word) ? ['place' as const] : [])).filter(({ hasData }) => !(selfGoal && hasData)), ...argumentsBehind(view).filter(({ role, verb: of }) => role === 'goal' && of !== verb)])
  const object = own(view, 'object')
  const bare = systems(object).filter(({ hasData }) => !hasData)
  // 检测结果同步B; but 同步B takes from it.
  const given = /^(?:同步|共享)$/u.test(verb.word) && subjectOf(view, true).length === 0 && DATA_BEFORE.test(view.code.slice(view.clause.start, verb.at)) ? bare : []
  const target = toward.length > 0 ? toward : goals.length > 0 ? goals : verb.frames.has('take') || verb.frames.has('absorb') ? given : bare
  // 对接B并汇交数据
  const linked = view.clause.items[view.index - 2]
  const partner = view.clause.items[view.index - 1]
  if (target.length === 0 && object.length === 0 && verb.complement === '' && linked?.kind === 'verb' && linked.frames.has('link') && partner?.kind === 'argument' && partner.verb === linked && partner.group.label === 'System' && /^(?:等?系统)?(?:并|且|同时)/u.test(view.code.slice(partner.at + 1, verb.at)) && DATA_NOUN.test(view.after)) return reading('FEEDS', orElse(bodies(subjectOf({ ...view, verb: linked, index: view.index - 2 })), 'before'), [partner], 0.8)
  if (target.length === 0) {
    // 水质数据由A推送
    // 字段由各局补入
    const senders = /^(?:补入|补录|录入|填报|报送|上报|推送|更新|发布|下发|反馈|回传|上传|给出|产出)$/u.test(verb.word) ? bodies(near(view, 'by')) : systems(near(view, 'by'))
    const said = senders.length > 0 && object.length === 0 && view.code.slice(view.code.lastIndexOf(',', view.clause.start - 2) + 1, senders[0]?.at ?? 0)
    return ((said && DATA_NOUN.test(said)) || /^(?:供数|报数)$/u.test(verb.word) || GIVES_IT.test(view.after)) && senders.length > 0 && (!verb.frames.has('take') || GIVES_IT.test(view.after)) ? reading('FEEDS', senders, orElse(subjectOf(view, true), 'before'), 0.8) : []
  }
  // 向B输出验签能力
  if (toward.length > 0 && /^(?:输出|开放|共享|供给|供应)$/u.test(verb.word) && (verb.word === '输出' ? /(?:能力|服务|算力|算法|组件)(?:支撑)?$/u : /(?:算力|算法)(?:能力|资源|服务|模型)?$/u).test(view.after)) return reading('SUPPORTS', orElse(systems(subjectOf(view, true)), 'before'), target, 0.85)
  const isTarget = (argument: Argument): boolean => target.includes(argument)
  // …的数据,由{agency}推送至B: whose data it is was said before; who sends it is no source.
  const carried = DATA_AT_END.test(view.code.slice(0, view.clause.start)) && /[\uE000-\uE3FF]/u.test(lastClause(view))
  const by = bodies(near(view, 'by')).filter(({ group }) => !carried || group.label === 'System')
  const agents = [...by, ...bodies(near(view, 'via'))]
  // 落地到A后再分发到B
  const stop = view.clause.items[view.index - 1]
  if (stop?.kind === 'argument' && stop.role === 'goal' && stop.group.label === 'System' && /^后?再?$/u.test(stop.tail) && stop.tail !== '') return reading('FEEDS', [stop], target, 0.85)
  const before = view.before.filter((argument) => !isTarget(argument))
  const named = [...new Set([...listedWithData(bodies(before)), ...withData(bodies(object)).filter((argument) => !isTarget(argument)), ...agents, ...bodies(near(view, 'from'))])]
  // A的服务事项整合到B: A goes there with what it does.
  if (named.length > 0 && verb.frames.has('absorb') && named.every(({ tail }) => FUNCTIONS.test(tail))) return []
  if (named.length > 0 && verb.frames.has('move') && LEGACY_DATA.test(view.code.slice(view.clause.start, verb.at))) return []
  // A的数据经B汇入C passes through B.
  const via = systems(near(view, 'via'))
  const past = named.filter((argument) => !via.includes(argument))
  if (named.length > 0) return [...reading('FEEDS', named, target), ...(via.length > 0 && past.length > 0 ? reading('FEEDS', past, via, 0.85) : [])]
  const speaksOfData = DATA_NOUN.test(view.code.slice(view.clause.start, view.clause.end))
  // 盖章一律交给B
  if (verb.word === '交' && !speaksOfData) return []
  const dataBefore = carriesDataBefore(view)
  if (verb.frames.has('absorb') && !speaksOfData && !dataBefore) return []
  const subject = bodies(subjectOf(view)).filter((argument) => !isTarget(argument))
  // A接入B without data is a link.
  // …;雨水情数据接入B: that of what was spoken of before.
  if (verb.frames.has('link')) return !speaksOfData ? [] : subject.length > 0 ? reading('FEEDS', subject, target, 0.8) : DATA_BEFORE.test(view.code.slice(view.clause.start, verb.at)) ? reading('FEEDS', 'before', target, 0.75) : []
  if (subject.length > 0) return reading('FEEDS', subject, target, speaksOfData ? 0.9 : 0.8)
  // …的视频资源,均应汇聚到B: what flows was spoken of before.
  const saidBefore = dataBefore || !verb.frames.has('absorb') && (verb.complement !== '' ? DATA_NOUN.test(view.code.slice(0, view.clause.start)) : verb.word.length > 1 && saysData(view))
  return speaksOfData || saidBefore || /^(?:供数|报数|输出|汇交|反哺|推送|报送|上传|上报|回传|抄送|抄报|抄告|转报|转推|上送|呈报|汇交|推给|报至|回灌|回流)/u.test(verb.word) ? reading('FEEDS', passedOn(view) ? 'reached' : 'data', target) : []
}

/** The clause before, as code. */
function lastClause({ code, clause }: View): string {
  const before = code.slice(0, Math.max(0, clause.start - 1))
  return before.slice(before.lastIndexOf(',') + 1)
}

/** 由A、B分别反馈办理结果 */
const GIVES_IT = new RegExp(`^(?:反馈|推送|报送|上报|上传|回传|更新|补充|下发|汇交)[^,\uE000-\uEFFF]{0,10}(?:${DATA_NOUN.source})$`, 'u')

/** 雨水情数据均须接入 */
const DATA_BEFORE = new RegExp(`(?:${DATA_NOUN.source})[^,\uE000-\uEFFF]{0,6}$`, 'u')

/** A的数据、B的预警、C的雨情: of a list with data in it every member gives. */
function listedWithData(list: readonly Argument[]): readonly Argument[] {
  const given = withData(list)
  return given.some(({ role }) => role === 'bare') ? list.filter((argument) => given.includes(argument) || argument.role === 'bare') : given
}

const RECEIVES = /^(?:归拢|汇拢|归并|集于|集纳|集中|归集|汇聚|汇集|汇总|接收|接受|采集|收集|抽取|获取|整合|存储|聚合)$/u

/** 从A抽取, 汇聚A的数据. */
export function take(view: View): readonly Reading[] {
  const { verb } = view
  const selfGoal = verb.complement !== '' && verb.word.endsWith(verb.complement)
  if (/[至到入给]$/u.test(verb.complement) && !selfGoal) return []
  const from = bodies(near(view, 'from', true))
  // 接受B的监测: what is taken is no data.
  const object = bodies(own(view, 'object', ...(selfGoal ? ['goal' as const] : []))).filter(({ tail }) => !/(?:监测|监管|监督|指导|管理|考核|检查|评估|调度|支援|支持|委托|任务)$/u.test(tail))
  // 向上承接B
  if (verb.word === '承接' && /向[上下]$/u.test(view.code.slice(view.clause.start, verb.at)) && withData(object).length === 0) return object.length > 0 ? reading('CONNECTS_TO', orElse(subjectOf(view, true), 'before'), object, 0.8) : []
  const by = systems(near(view, 'by'))
  // A下线,由B承接其功能
  if (by.length > 0 && verb.word === '承接' && /功能|职能|业务/u.test(view.after)) return reading('EVOLVES_INTO', orElse(subjectOf(view, true), 'before'), by, 0.85)
  const sure = /^(?:带入|订阅|抽数|查询|拉取|抽取|获取|调取|采集|提取|接收|抓取|取流|取数|读取|承接)$/u.test(verb.word)
  const source = from.length > 0 ? from : sure ? object : withData(object).filter(({ tail }) => !verb.frames.has('join') || !isMeans(tail))
  // A的数据由B归集; A的功能由B承接
  if (source.length === 0 && object.length === 0 && by.length > 0) {
    const said = spokenBefore(view, by[0]?.at ?? 0)
    if (verb.word === '承接' && /功能|职能|业务/u.test(said)) return reading('MERGES_INTO', orElse(subjectOf(view, true), 'before'), by, 0.75)
    return RECEIVES.test(verb.word) && DATA_NOUN.test(said) ? reading('FEEDS', orElse(bodies(subjectOf(view)), 'before'), by, 0.8) : []
  }
  // 对A的受理信息进行采集
  const about = source.length === 0 && object.length === 0 ? withData(bodies(near(view, 'about'))) : []
  if (about.length > 0 && RECEIVES.test(verb.word) && /(?:进行|实行|实施|予以|全程|实时|统一)[^,]{0,4}$/u.test(view.code.slice(about[0]?.at, verb.at))) return reading('FEEDS', about, 'taker', 0.8)
  // B可从中提取线索
  if (source.length === 0 && object.length === 0 && /从[其此]?中$/u.test(view.code.slice(view.clause.start, verb.at)) && systems(subjectOf(view, true)).length > 0) return reading('FEEDS', 'joined', subjectOf(view, true), 0.75)
  // 将A、B的监测信息集于一屏
  const themes = source.length === 0 && own(view, 'goal', 'result', 'place').length === 0 ? withData(bodies(near(view, 'theme'))) : []
  if (themes.length > 0 && RECEIVES.test(verb.word)) return reading('FEEDS', themes, 'taker', 0.8)
  if (source.length === 0 || near(view, 'toward').length > 0) return []
  const subject = systems(subjectOf(view)).filter((argument) => !source.includes(argument))
  return reading('FEEDS', source, orElse(subject, 'taker'))
}

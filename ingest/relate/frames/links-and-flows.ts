/** Frames of verbs that join systems or carry data: CONNECTS_TO, FEEDS. */
import type { Argument } from '../clauses.ts'
import { LEGACY_DATA } from './moves.ts'
import { areas, argumentsBehind, bodies, carriesDataBefore, DATA_NOUN, MEANS_OF_BUILDING, near, orElse, own, ownAlone, reading, DATA_AT_END, speaksOfData as saysData, spokenBefore, subjectOf, systems, withData, type Reading, type View } from './view.ts'

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
  if (partner.length > 0) return reading('CONNECTS_TO', orElse(subject, 'before'), partner)
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
  return withinList(view, subject)
}

/** What runs between partners that are named; of a list alone it says nothing. */
const CARRIES = /^(?:接口|端口|通道|链路|专线|专用通道|统一登录|统一编码|信任传递|视频会商|会商|通话|三方通话|交换机制|会商机制|数据传输)$/u

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
  const goals = systems([...within, ...own(view, 'goal').filter(({ hasData }) => !(selfGoal && hasData)), ...argumentsBehind(view).filter(({ role, verb: of }) => role === 'goal' && of !== verb)])
  const object = own(view, 'object')
  const target = toward.length > 0 ? toward : goals.length > 0 ? goals : verb.frames.has('take') || verb.frames.has('absorb') ? [] : systems(object).filter(({ hasData }) => !hasData)
  // 对接B并汇交数据
  const linked = view.clause.items[view.index - 2]
  const partner = view.clause.items[view.index - 1]
  if (target.length === 0 && object.length === 0 && verb.complement === '' && linked?.kind === 'verb' && linked.frames.has('link') && partner?.kind === 'argument' && partner.verb === linked && partner.group.label === 'System' && /^(?:等?系统)?(?:并|且|同时)/u.test(view.code.slice(partner.at + 1, verb.at)) && DATA_NOUN.test(view.after)) return reading('FEEDS', orElse(bodies(subjectOf({ ...view, verb: linked, index: view.index - 2 })), 'before'), [partner], 0.8)
  if (target.length === 0) {
    // 水质数据由A推送
    // 字段由各局补入
    const senders = /^(?:补入|补录|录入|填报|报送|上报|推送)$/u.test(verb.word) ? bodies(near(view, 'by')) : systems(near(view, 'by'))
    const said = senders.length > 0 && object.length === 0 && view.code.slice(view.code.lastIndexOf(',', view.clause.start - 2) + 1, senders[0]?.at ?? 0)
    return ((said && DATA_NOUN.test(said)) || /^(?:供数|报数)$/u.test(verb.word)) && senders.length > 0 && !verb.frames.has('take') ? reading('FEEDS', senders, orElse(subjectOf(view, true), 'before'), 0.8) : []
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
  if (named.length > 0 && verb.frames.has('move') && LEGACY_DATA.test(view.code.slice(view.clause.start, verb.at))) return []
  // A的数据经B汇入C passes through B.
  const via = systems(near(view, 'via'))
  const past = named.filter((argument) => !via.includes(argument))
  if (named.length > 0) return [...reading('FEEDS', named, target), ...(via.length > 0 && past.length > 0 ? reading('FEEDS', past, via, 0.85) : [])]
  const speaksOfData = DATA_NOUN.test(view.code.slice(view.clause.start, view.clause.end))
  const dataBefore = carriesDataBefore(view)
  if (verb.frames.has('absorb') && !speaksOfData && !dataBefore) return []
  const subject = bodies(subjectOf(view)).filter((argument) => !isTarget(argument))
  // A接入B without data is a link.
  // …;雨水情数据接入B: that of what was spoken of before.
  if (verb.frames.has('link')) return !speaksOfData ? [] : subject.length > 0 ? reading('FEEDS', subject, target, 0.8) : DATA_BEFORE.test(view.code.slice(view.clause.start, verb.at)) ? reading('FEEDS', 'before', target, 0.75) : []
  if (subject.length > 0) return reading('FEEDS', subject, target, speaksOfData ? 0.9 : 0.8)
  // …的视频资源,均应汇聚到B: what flows was spoken of before.
  const saidBefore = dataBefore || !verb.frames.has('absorb') && (verb.complement !== '' ? DATA_NOUN.test(view.code.slice(0, view.clause.start)) : verb.word.length > 1 && saysData(view))
  return speaksOfData || saidBefore || /^(?:供数|报数|输出|汇交|反哺|推送|报送|上传|上报|回传|抄送|汇交|推给|报至|回灌|回流)/u.test(verb.word) ? reading('FEEDS', passedOn(view) ? 'reached' : 'data', target) : []
}

/** …汇入B,再推送至C; 经清洗后同步至C: B sends it on. */
function passedOn(view: View): boolean {
  return /^(?:再|经[^,]{0,8}后|经清洗|而后|随后|继而|然后|之后)/u.test(view.code.slice(view.clause.start, view.verb.at))
}

/** The clause before, as code. */
function lastClause({ code, clause }: View): string {
  const before = code.slice(0, Math.max(0, clause.start - 1))
  return before.slice(before.lastIndexOf(',') + 1)
}

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
  const source = from.length > 0 ? from : sure ? object : withData(object).filter(({ tail }) => !verb.frames.has('join') || !MEANS_OF_BUILDING.test(tail))
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

/** A的数据来自B; A的核验能力来自B. */
export function origin(view: View): readonly Reading[] {
  const object = bodies(own(view, 'object', 'place', 'goal'))
  const said = view.code.slice(view.clause.start, view.verb.at)
  if (systems(object).length > 0 && object.every(({ tail }) => /^的[^,]{0,6}(?:支撑|保障)$/u.test(tail))) return reading('SUPPORTS', object, orElse(subjectOf(view, true), 'before'), 0.85)
  if (systems(object).length > 0 && /(?:能力|服务|功能|算力|引擎|组件)(?:均|都|主要|也|则)?$/u.test(said)) return reading('DEPENDS_ON', orElse(subjectOf(view, true), 'before'), systems(object), 0.8)
  return object.length === 0 ? [] : reading('FEEDS', object, orElse(subjectOf(view, true), 'before'))
}

/** What is given is data, or ends in something that is: 提供参保信息, 提供数据支撑, but 提供信息服务. */
const GIVES_DATA = /数据(?!级|安全|备份|容灾|灾备|存储|治理|分析|处理|加工|计算|中心|脱敏|清洗)|(?:格点|预报|监测|遥感|影像|观测|数据)产品|信息资源|目录|(?:信息|视频资源|视频|图像|影像|画面|名单|结果|证照|线索|清单|指标|报告|轨迹|流水|记录|工单|档案|票据|凭证|成果|台账|底图|材料|画像|评分|评价)(?:等)?$/u

/** What one stands on, whatever words describe it: 影像底座, 视频会商能力. */
const NEEDED = /(?:底座|能力|引擎|组件|环境|算力|算法|模型|底板|基座|框架)(?:分别|均|统一|都)?由?$/u

/** 为B提供支撑 or 数据; 由A提供. */
export function provide(view: View): readonly Reading[] {
  const served = systems([...near(view, 'for', true), ...near(view, 'toward'), ...ownAlone(view, 'goal')])
  const what = view.code.slice(view.verb.end, view.clause.end).replace(served.length > 0 ? /[\uE000-\uEFFF].*$/u : /[\uE000-\uEFFF]/gu, '')
  const flows = GIVES_DATA.test(what)
  const subject = subjectOf(view, true)
  const by = bodies(near(view, 'by'))
  const object = withData(bodies(own(view, 'object')))
  if (served.length > 0) {
    // 预警结果提供给B使用
    if (view.verb.complement !== '' && DATA_NOUN.test(view.code.slice(view.clause.start, view.verb.at))) return reading('FEEDS', orElse(bodies(subjectOf(view)), 'before'), served, 0.85)
    if (object.length > 0) return reading('FEEDS', object, served)
    // …的数据,均须经A提供给B
    if (what === '' && subject.length === 0 && by.length === 0 && DATA_AT_END.test(view.code.slice(0, view.clause.start))) return reading('FEEDS', 'data', served, 0.85)
    // 人口数据由X向B提供
    if (by.length > 0) return reading(flows || (what === '' && DATA_NOUN.test(spokenBefore(view, by[0]?.at ?? 0))) ? 'FEEDS' : 'SUPPORTS', by, served)
    // 为A提供认证支撑的B
    const described = own(view, 'object')
    if (described.length > 0 && /的$/u.test(view.code.slice(view.verb.end, described[0]?.at))) return reading(flows ? 'FEEDS' : 'SUPPORTS', systems(described), served, 0.85)
    return flows || /^供[给应]$/u.test(view.verb.word) ? reading('FEEDS', orElse(bodies(subjectOf(view)), passedOn(view) ? 'reached' : 'before'), served, 0.85) : reading('SUPPORTS', orElse(subject, 'before'), served, 0.85)
  }
  if (by.length === 0) return []
  const provided = what === '' ? spokenBefore(view, by[0]?.at ?? view.clause.start) : what
  const type = NEEDED.test(provided) ? 'DEPENDS_ON' : /(?:计算|存储|网络|云|服务器|机房|密码|安全)[^,]{0,3}资源/u.test(provided) ? 'DEPENDS_ON' : DATA_NOUN.test(provided) ? 'FEEDS' : /算法|能力|(?<![底地]图|地理|信息|查询|校验|认证|核验)服务|环境|组件|引擎|接口|算力|资源/u.test(provided) ? 'DEPENDS_ON' : 'SUPPORTS'
  const end = orElse(subject, 'before')
  // 客流由A供给
  if (type === 'SUPPORTS' && /^供[给应]$/u.test(view.verb.word) && !/支撑|保障|服务|认证|签名|印章|支付|缴/u.test(provided)) return reading('FEEDS', by, end, 0.85)
  return type === 'DEPENDS_ON' ? reading(type, end, systems(by), 0.8) : reading(type, by, end, 0.85)
}

/** B由A的数据加工生成. */
export function derive(view: View): readonly Reading[] {
  const by = withData(bodies(near(view, 'by')))
  return by.length === 0 ? [] : reading('FEEDS', by, orElse(subjectOf(view, true), 'before'))
}

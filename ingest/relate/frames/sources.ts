/** Frames of verbs that say where something comes from, or who gives it: FEEDS, SUPPORTS, DEPENDS_ON. */
import { bodies, DATA_NOUN, near, orElse, own, ownAlone, passedOn, reading, DATA_AT_END, spokenBefore, subjectOf, systems, withData, type Reading, type View } from './view.ts'

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

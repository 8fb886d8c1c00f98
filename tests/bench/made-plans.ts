/**
 * Plans of many agencies, for measuring the search for duplicates: each agency
 * builds systems whose names are put together from the words that plans use, so
 * that purposes, fields and objects recur as they do in real ones.
 */
import type { DocumentGraph, Entity } from '../../graph/model/document-graph.ts'
import { documentId, entityId, measureId, relationId } from '../../graph/model/ids.ts'
import { mulberry } from './made-network.ts'

const FIELDS = ['民政', '教育', '公安', '城管', '环保', '水务', '交通', '卫生', '人社', '财政', '司法', '规划', '应急', '气象', '农业', '林业', '档案', '商务', '统计', '科技']
const OBJECTS = ['渣土', '噪声', '校车', '桥梁', '隧道', '河道', '湿地', '养老', '婚姻', '殡葬', '医保', '药品', '食品', '电梯', '燃气', '供热', '停车', '公交', '出租车', '危化品', '矿山', '林地', '耕地', '种子', '兽药', '招标', '采购', '合同', '票据', '薪酬', '考试', '学籍', '教师', '图书', '文物', '景区', '酒店', '商圈', '外贸', '口岸', '仓储', '粮库', '水库', '堤坝', '管网', '路灯', '绿地', '垃圾', '污水', '扬尘']
const PURPOSES = ['监管', '监测', '审批', '执法', '应急指挥', '数据共享交换', '大数据分析', '云', '办公', '视频监控', '信用', '热线', '统计', '预警', '登记', '档案', '缴费', '预约', '追溯', '调度']
const HEADS = ['系统', '平台', '信息系统', '管理系统', '服务平台']
/** Combinations repeat after so many; what stands in front tells them apart. */
const PARTS = ['', '综合', '一体化', '移动', '分析', '公共', '区域', '重点', '农村', '城区']

/** @param each systems of one agency; @param places cities that the agencies are spread over */
export function* madePlans(agencies: number, each: number, places: number): Generator<DocumentGraph> {
  const random = mulberry(agencies)
  const any = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  for (let number = 0; number < agencies; number += 1) {
    const city = `云岭${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[number % places] ?? ''}市`
    const field = FIELDS[Math.floor(number / places) % FIELDS.length] ?? ''
    const agency = entity('Agency', city, `市${field}${Math.floor(number / places / FIELDS.length) || ''}局`)
    const names = new Set<string>()
    while (names.size < each) names.add(`${random() < 0.3 ? field : ''}${any(PARTS)}${any(OBJECTS)}${any(PURPOSES)}${any(HEADS)}`)
    yield plan(city, `云岭市${field}规划 ${number}`, agency, [...names].map((name) => entity('System', city, name)), 2015 + (number % 6))
  }
}

function plan(city: string, title: string, agency: Entity, systems: readonly Entity[], year: number): DocumentGraph {
  const date = `${year}-03-01`
  const id = documentId(city, title, date)
  const text = systems.map(({ name }) => `建设${name}。`).join('\n')
  const measures = systems.map(({ name }, index) => {
    const start = text.indexOf(`建设${name}。`)
    return { id: measureId(id, String(index + 1)), number: String(index + 1), title: name, part: null, lead: [agency.id], implement: [], severally: false, deadline: null, start, end: start + name.length + 3 }
  })
  const actions = systems.map(({ id: system, name }, index) => {
    const start = measures[index]?.start ?? 0
    return { measure: measureId(id, String(index + 1)), system, action: index % 4 === 0 ? ('upgrade' as const) : ('build' as const), cue: '建设', start, end: start + name.length + 2 }
  })
  const relations = systems.slice(1).flatMap(({ id: target }, index) => {
    const source = systems[index]?.id
    if (source === undefined || index % 3 !== 0) return []
    return [{ id: relationId(id, 'CONNECTS_TO', source, target, index), type: 'CONNECTS_TO' as const, source, target, measure: null, evidence: '与其对接', cue: '对接', confidence: 0.9, status: 'planned' as const, start: index, end: index + 4 }]
  })
  return {
    document: { id, source: `${title}.txt`, sha256: '0'.repeat(64), size: text.length, format: 'txt', encoding: 'utf-8', encodingReason: '全文符合 UTF-8', title, issuer: null, date, jurisdiction: city, text, edits: [], repairs: {}, problems: [] },
    parts: [], mentions: [], measures, actions, relations,
    entities: [agency, ...systems],
    responsibilities: systems.map(({ id: system }, index) => ({ agency: agency.id, system, role: 'lead' as const, actions: ['build' as const], measures: [measureId(id, String(index + 1))], certain: true })),
  }
}

function entity(label: 'Agency' | 'System', city: string, name: string): Entity {
  return { id: entityId(label, city, name), label, name, jurisdiction: city, qualifiedName: `${city}${name}`, aliases: [], kind: label === 'System' ? (name.endsWith('平台') ? 'platform' : 'system') : null, function: label === 'System' ? 'other' : null, generic: false, inferred: false }
}

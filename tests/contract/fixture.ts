/**
 * Two small plans of an invented city, made by hand: they share an agency and
 * two systems and differ in what they say of them. All names are made up for
 * this fixture.
 */
import { documentId, entityId, measureId, partId, relationId, type DocumentId } from '../../graph/model/ids.ts'
import type { DocumentGraph, Entity } from '../../graph/model/document-graph.ts'
import type { EntityLabel } from '../../graph/model/vocabulary.ts'

const CITY = '云岭市'
const PROVINCE = '青原省'

function entity(label: EntityLabel, jurisdiction: string | null, name: string, more: Partial<Entity> = {}): Entity {
  const none = { aliases: [], kind: null, function: null, generic: false, inferred: false }
  return { id: entityId(label, jurisdiction, name), label, name, jurisdiction, qualifiedName: name, ...none, ...more }
}

const office = entity('Agency', CITY, '市数据办', { qualifiedName: '云岭市数据办' })
const forestry = entity('Agency', CITY, '市林场局')
const tea = entity('System', CITY, '茶山监测平台', { kind: 'platform', function: 'monitoring', aliases: ['监测平台'], qualifiedName: '云岭市茶山监测平台' })
const network = entity('System', CITY, '市政务云网', { kind: 'network', function: 'network' })
const provincial = entity('System', PROVINCE, '省级茶山平台', { kind: 'platform', function: 'monitoring', inferred: true })
const ledger = entity('System', CITY, '山林台账库', { kind: 'database', function: 'archive' })
const plain = entity('System', CITY, '巡护系统', { kind: 'system', function: 'other' })
const area = entity('Area', CITY, '各县区')

/** A plan with parts, with every kind of node and edge. */
export const firstPlan: DocumentGraph = plan({
  title: '云岭市茶山信息化计划（2018 年）',
  date: '2018-02-28',
  text: '云岭市茶山信息化计划\n一、平台\n1．茶山监测平台接入省级茶山平台，依托市政务云网运行。市数据办牵头，市林场局落实。\n2．建设山林台账库。',
  build: (id, text) => {
    const part = { id: partId(id, '1'), number: '1', title: '平台' }
    const one = { id: measureId(id, '1.1'), number: '1.1', title: '茶山监测平台', part: part.id, lead: [office.id], implement: [forestry.id], severally: false, deadline: '2018年6月底', ...spanOf(text, '1．', '\n2．') }
    const two = { id: measureId(id, '1.2'), number: '1.2', title: '山林台账库', part: part.id, lead: [forestry.id], implement: [], severally: true, deadline: null, ...spanOf(text, '2．', '。', true) }
    const connects = spanOf(text, '茶山监测平台接入', '，')
    const hosted = spanOf(text, '依托', '。')
    return {
      parts: [part],
      measures: [one, two],
      entities: [office, forestry, tea, network, provincial, ledger, area],
      mentions: [
        { entity: tea.id, measure: one.id, text: '茶山监测平台', ...at(text, '茶山监测平台') },
        { entity: provincial.id, measure: one.id, text: '省级茶山平台', ...at(text, '省级茶山平台') },
        { entity: network.id, measure: one.id, text: '市政务云网', ...at(text, '市政务云网') },
        { entity: ledger.id, measure: two.id, text: '山林台账库', ...at(text, '山林台账库') },
        { entity: office.id, measure: one.id, text: '市数据办', ...at(text, '市数据办') },
        { entity: area.id, measure: null, text: '云岭市', ...at(text, '云岭市') },
      ],
      relations: [
        { id: relationId(id, 'CONNECTS_TO', tea.id, provincial.id, connects.start), type: 'CONNECTS_TO', source: tea.id, target: provincial.id, measure: one.id, evidence: text.slice(connects.start, connects.end), cue: '接入', confidence: 0.95, status: 'planned', ...connects },
        { id: relationId(id, 'DEPENDS_ON', tea.id, network.id, hosted.start), type: 'DEPENDS_ON', source: tea.id, target: network.id, measure: one.id, evidence: text.slice(hosted.start, hosted.end), cue: '依托', confidence: 1, status: 'existing', ...hosted },
        { id: relationId(id, 'OWNS', office.id, network.id, hosted.start), type: 'OWNS', source: office.id, target: network.id, measure: null, evidence: text.slice(hosted.start, hosted.end), cue: '依托', confidence: 0.5, status: 'existing', ...hosted },
      ],
      actions: [
        { measure: one.id, system: tea.id, action: 'upgrade', cue: '接入', ...connects },
        { measure: two.id, system: ledger.id, action: 'build', cue: '建设', ...at(text, '建设山林台账库') },
      ],
      responsibilities: [
        { agency: office.id, system: tea.id, role: 'lead', actions: ['upgrade'], measures: [one.id], certain: true },
        { agency: forestry.id, system: ledger.id, role: 'lead', actions: ['build'], measures: [two.id], certain: false },
      ],
      overlaps: [{ a: tea.id, b: provincial.id, score: 0.75, reasons: [{ name: 'same-function', weight: 0.4, text: '功能相同' }, { name: 'shared-words', weight: 0.35, text: '名称相近' }] }],
    }
  },
})

/** A plan without parts that names three of the same entities, one of them otherwise. */
export const secondPlan: DocumentGraph = plan({
  title: '云岭市山林巡护方案',
  date: null,
  text: '云岭市山林巡护方案\n1．巡护系统向山林台账库推送数据，接入茶山监测系统。',
  build: (id, text) => {
    const one = { id: measureId(id, '1'), number: '1', title: '巡护系统', part: null, lead: [office.id], implement: [], severally: false, deadline: null, ...spanOf(text, '1．', '。', true) }
    const feeds = spanOf(text, '巡护系统向', '，')
    const renamed = { ...tea, name: '茶山监测平台', aliases: ['茶山监测系统'], function: 'supervision' as const, kind: 'system' as const }
    return {
      parts: [],
      measures: [one],
      entities: [office, renamed, ledger, plain],
      mentions: [
        { entity: plain.id, measure: one.id, text: '巡护系统', ...at(text, '巡护系统') },
        { entity: tea.id, measure: one.id, text: '茶山监测系统', ...at(text, '茶山监测系统') },
      ],
      relations: [
        { id: relationId(id, 'FEEDS', plain.id, ledger.id, feeds.start), type: 'FEEDS', source: plain.id, target: ledger.id, measure: one.id, evidence: text.slice(feeds.start, feeds.end), cue: '推送', confidence: 0.9, status: 'planned', ...feeds },
      ],
      actions: [{ measure: one.id, system: plain.id, action: 'integrate', cue: '接入', ...at(text, '接入') }],
      responsibilities: [{ agency: office.id, system: plain.id, role: 'lead', actions: ['integrate'], measures: [one.id], certain: true }],
    }
  },
})

export const ids = { office: office.id, forestry: forestry.id, tea: tea.id, network: network.id, provincial: provincial.id, ledger: ledger.id, plain: plain.id, area: area.id }

/** The same plan under another id, with statements of its own about the same entities. */
export function copyOf(original: DocumentGraph, number: number): DocumentGraph {
  const from = original.document.id
  const to = `${from}-${number}` as DocumentId
  return JSON.parse(JSON.stringify(original).replaceAll(from, to).replaceAll(/"(r-[0-9a-f]{20})"/gu, `"$1-${number}"`)) as DocumentGraph
}

interface Recipe {
  readonly title: string
  readonly date: string | null
  readonly text: string
  readonly build: (id: DocumentGraph['document']['id'], text: string) => Omit<DocumentGraph, 'document'>
}

function plan({ title, date, text, build }: Recipe): DocumentGraph {
  const id = documentId(CITY, title, date)
  const document = {
    id, title, date, text,
    source: `${title}.txt`,
    sha256: '0'.repeat(64),
    size: 4096,
    format: 'txt' as const,
    encoding: 'utf-8',
    encodingReason: '全文符合 UTF-8',
    issuer: null,
    jurisdiction: CITY,
    edits: [{ rule: 'repair/pinyin-gloss', start: 1, end: 1, original: '(\u200b"qū")', originalStart: 1 }],
    repairs: { 'pinyin-gloss': 2018 },
    problems: [{ rule: 'outline/number', source: title, place: { start: 0, end: 3 }, actual: '"引号"', expected: '数字', fatal: false }],
  }
  return { document, ...build(id, text) }
}

function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** From the first word up to, or with, the first mark after it. */
function spanOf(text: string, from: string, to: string, including = false): { start: number; end: number } {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start)
  return { start, end: end + (including ? to.length : 0) }
}

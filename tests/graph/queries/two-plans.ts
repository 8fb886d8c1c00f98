/**
 * Two small plans written for the questions, so that every count can be told by
 * hand: a city's with parts, one of its districts' without. Both speak of the
 * city's extranet.
 */
import type { DocumentGraph, Entity, Measure, Relation, Responsibility } from '../../../graph/model/document-graph.ts'
import { documentId, entityId, measureId, partId, relationId } from '../../../graph/model/ids.ts'
import type { DocumentId, EntityId } from '../../../graph/model/ids.ts'
import type { EntityLabel, RelationType, SystemKind } from '../../../graph/model/vocabulary.ts'

const CITY = '云山市'

function entity(label: EntityLabel, name: string, kind: SystemKind | null, aliases: readonly string[] = []): Entity {
  return {
    id: entityId(label, CITY, name),
    label, name, kind, aliases,
    jurisdiction: CITY,
    qualifiedName: name.startsWith('市') ? `云山${name}` : name,
    function: kind === null ? null : 'other',
    generic: false,
    inferred: false,
  }
}

const ENTITIES = {
  office: entity('Agency', '市政府办公厅', null, ['云山市人民政府办公厅']),
  housing: entity('Agency', '市房产局', null),
  groups: entity('Agency', '各区政府', null),
  extranet: entity('System', '市电子政务外网', 'network', ['电子政务外网']),
  portal: entity('System', '外网门户', 'website'),
  approval: entity('System', '房产审批系统', 'system'),
  exchange: entity('System', '市级共享交换平台', 'platform'),
  app: entity('System', '我的云山APP', 'app'),
  street: entity('Area', '街镇', null),
}
export type Name = keyof typeof ENTITIES
export const idOf = (name: Name): EntityId => ENTITIES[name].id

const CITY_TEXT = [
  '云山市2020年电子政务工作要点',
  '一、基础设施',
  '(一)升级改造市电子政务外网。(市政府办公厅牵头,各区政府负责落实)',
  '(二)建设房产审批系统,部署在市电子政务外网,与市级共享交换平台对接。房产审批系统向街镇延伸,依托市电子政务外网。(市房产局、市政府办公厅分别负责落实)',
].join('\n')
const DISTRICT_TEXT = '城东区2021年计划\n1.外网门户依托市电子政务外网。'

export function cityPlan(): DocumentGraph {
  const document = documentId(CITY, '云山市2020年电子政务工作要点', '2020-03-01')
  const [first, second] = [measureId(document, '1.1'), measureId(document, '1.2')]
  const part = partId(document, '1')
  const said = (type: RelationType, source: Name, target: Name, evidence: string): Relation => {
    const start = CITY_TEXT.indexOf(evidence)
    return {
      id: relationId(document, type, idOf(source), idOf(target), start),
      type, source: idOf(source), target: idOf(target), measure: second,
      evidence, start, end: start + evidence.length, cue: evidence.slice(-2), confidence: 0.9, status: 'planned',
    }
  }
  const names: readonly Name[] = ['office', 'housing', 'groups', 'extranet', 'approval', 'exchange', 'street', 'app']
  return {
    document: record(document, '云山市2020年电子政务工作要点', '2020-03-01', CITY_TEXT),
    parts: [{ id: part, number: '1', title: '基础设施' }],
    measures: [
      { ...measure(first, '1.1', '升级改造市电子政务外网', CITY_TEXT), part, lead: [idOf('office')], implement: [idOf('groups')] },
      {
        ...measure(second, '1.2', '建设房产审批系统', CITY_TEXT), part,
        lead: [], implement: [idOf('housing'), idOf('office')], severally: true,
      },
    ],
    entities: names.map((name) => ENTITIES[name]),
    mentions: [
      { entity: idOf('extranet'), text: '市电子政务外网', measure: first, ...spanOf(CITY_TEXT, '市电子政务外网') },
      { entity: idOf('approval'), text: '房产审批系统', measure: second, ...spanOf(CITY_TEXT, '房产审批系统') },
      { entity: idOf('office'), text: '云山市', measure: null, ...spanOf(CITY_TEXT, '云山市') },
    ],
    relations: [
      said('DEPENDS_ON', 'approval', 'extranet', '部署在市电子政务外网'),
      { ...said('DEPENDS_ON', 'approval', 'extranet', '依托市电子政务外网'), status: 'existing' },
      said('CONNECTS_TO', 'approval', 'exchange', '与市级共享交换平台对接'),
      said('EXTENDS_TO', 'approval', 'street', '房产审批系统向街镇延伸'),
    ],
    actions: [
      { measure: first, system: idOf('extranet'), action: 'upgrade', cue: '升级', start: 0, end: 0 },
      { measure: second, system: idOf('approval'), action: 'build', cue: '建设', start: 0, end: 0 },
    ],
    responsibilities: [
      responsible('office', 'extranet', 'lead', first),
      responsible('housing', 'approval', 'implement', second),
    ],
  }

  function responsible(agency: Name, system: Name, role: 'lead' | 'implement', of: typeof first): Responsibility {
    const actions = role === 'lead' ? (['upgrade'] as const) : (['build'] as const)
    return { agency: idOf(agency), system: idOf(system), role, actions, measures: [of], certain: true }
  }
}

/** Its measures hang on the document itself. */
export function districtPlan(): DocumentGraph {
  const document = documentId(CITY, '城东区2021年计划', '2021-01-01')
  const only = measureId(document, '1')
  const evidence = '外网门户依托市电子政务外网'
  const span = spanOf(DISTRICT_TEXT, evidence)
  return {
    document: record(document, '城东区2021年计划', '2021-01-01', DISTRICT_TEXT),
    parts: [],
    measures: [measure(only, '1', '外网门户依托市电子政务外网', DISTRICT_TEXT)],
    entities: [ENTITIES.portal, ENTITIES.extranet],
    mentions: [
      { entity: idOf('portal'), text: '外网门户', measure: only, ...spanOf(DISTRICT_TEXT, '外网门户') },
      { entity: idOf('extranet'), text: '市电子政务外网', measure: only, ...spanOf(DISTRICT_TEXT, '市电子政务外网') },
    ],
    relations: [
      {
        id: relationId(document, 'DEPENDS_ON', idOf('portal'), idOf('extranet'), span.start),
        type: 'DEPENDS_ON', source: idOf('portal'), target: idOf('extranet'), measure: only,
        evidence, ...span, cue: '依托', confidence: 0.8, status: 'planned',
      },
    ],
    actions: [],
    responsibilities: [],
  }
}

function record(id: DocumentId, title: string, date: string, text: string): DocumentGraph['document'] {
  return {
    id, title, date, text,
    source: `${title}.txt`, sha256: '0'.repeat(64), size: 4096, format: 'txt', encoding: 'utf-8', encodingReason: '全文符合 UTF-8', issuer: null, jurisdiction: CITY,
    edits: [
      { rule: 'repair/gloss', start: 1, end: 1, original: '(yún)', originalStart: 1 },
      { rule: 'repair/traditional', start: 2, end: 3, original: '雲', originalStart: 7 },
    ],
    repairs: { 'repair/gloss': 2 },
    problems: [{ rule: 'outline/heading', source: title, place: null, actual: '无', expected: '标题', fatal: false }],
  }
}

function measure(id: Measure['id'], number: string, title: string, text: string): Measure {
  return { id, number, title, part: null, lead: [], implement: [], severally: false, deadline: null, ...spanOf(text, title) }
}

function spanOf(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/**
 * A plan made from a few lines, for questions whose answer is told by hand:
 * `甲 DEPENDS_ON 乙`, one statement each. Names that end in 局 are agencies, in 镇
 * areas, all else systems. All in measure 1.
 */
import type { DocumentGraph, Entity, Relation, Responsibility } from '../../../graph/model/document-graph.ts'
import { documentId, entityId, measureId, relationId } from '../../../graph/model/ids.ts'
import type { EntityId } from '../../../graph/model/ids.ts'
import type { EntityLabel, RelationType } from '../../../graph/model/vocabulary.ts'

const CITY = '青川市'

const labelOf = (name: string): EntityLabel => (name.endsWith('局') ? 'Agency' : name.endsWith('镇') ? 'Area' : 'System')
export const made = (name: string): EntityId => entityId(labelOf(name), CITY, name)

/**
 * @param lines `source TYPE target [confidence]`; `agency RESPONSIBLE_FOR system` too; a name alone stands for itself
 */
export function madePlan(title: string, lines: readonly string[]): DocumentGraph {
  const id = documentId(CITY, title, '2024-01-01')
  const measure = measureId(id, '1')
  const entities = new Map<string, Entity>()
  const relations: Relation[] = []
  const responsibilities: Responsibility[] = []
  const entity = (name: string): EntityId => {
    const label = labelOf(name)
    const kind = label === 'System' ? (name.endsWith('平台') ? 'platform' : 'system') : null
    entities.set(name, {
      id: made(name), label, name, kind, aliases: [], jurisdiction: CITY, qualifiedName: name.startsWith('市') ? `青川${name}` : name,
      function: kind === null ? null : 'other', generic: name.startsWith('各'), inferred: false,
    })
    return made(name)
  }
  for (const [place, line] of lines.entries()) {
    const [from = '', type, to = '', confidence = '0.9'] = line.split(' ')
    const source = entity(from)
    if (type === undefined) continue
    const target = entity(to)
    if (type === 'RESPONSIBLE_FOR') {
      responsibilities.push({ agency: source, system: target, role: 'lead', actions: ['build'], measures: [measure], certain: true })
      continue
    }
    const start = place * 10
    relations.push({
      id: relationId(id, type as RelationType, source, target, start), type: type as RelationType, source, target, measure,
      evidence: line, cue: type, confidence: Number(confidence), status: 'planned', start, end: start + 5,
    })
  }
  const lead = responsibilities.map(({ agency }) => agency)
  return {
    document: {
      id, title, source: `${title}.txt`, sha256: '0'.repeat(64), size: 0, format: 'txt', encoding: 'utf-8', encodingReason: '没有别的字节',
      issuer: null, date: '2024-01-01', jurisdiction: CITY, text: `${title}\n${lines.join('\n')}`, edits: [], repairs: {}, problems: [],
    },
    parts: [],
    measures: [{ id: measure, number: '1', title: `${title}的任务`, part: null, lead: [...new Set(lead)], implement: [], severally: false, deadline: null, start: 0, end: 10 }],
    entities: [...entities.values()],
    mentions: [],
    relations,
    actions: responsibilities.map(({ system }) => ({ measure, system, action: 'build' as const, cue: '建设', start: 0, end: 1 })),
    responsibilities,
  }
}

/**
 * A plan for a network of any size with the degrees of a real one, so that the
 * product itself serves it: every line is a sentence of its text, every agency's
 * systems are its measures.
 */
import type { DocumentGraph, Entity, Measure, Relation, Responsibility } from '../../graph/model/document-graph.ts'
import { documentId, entityId, measureId, relationId } from '../../graph/model/ids.ts'
import { RELATION_ENDS, RELATION_TYPES } from '../../graph/model/vocabulary.ts'
import type { GraphView } from '../../web/api.ts'
import { RELATION_WORDS } from '../../web/app/state/words.ts'
import { syntheticNetwork } from '../bench/web/synthetic-network.ts'

const CITY = '云岭市'
const TITLE = '云岭市2026年政务信息化工作要点'

/** @param model the real network, as the API gives it */
export function syntheticPlan(model: GraphView, size: { readonly nodes: number; readonly edges: number }): DocumentGraph {
  const id = documentId(CITY, TITLE, '2026-01-05')
  // Lines that no relation can be, between two areas, are left out; enough remain.
  const network = syntheticNetwork(model, { nodes: size.nodes, edges: Math.ceil(1.4 * size.edges) })
  const entities = new Map(network.nodes.map((node): [string, Entity] => {
    const { label, kind, name, generic, inferred } = node
    return [node.id, { id: entityId(label, CITY, name), label, name, kind, function: node.function, jurisdiction: CITY, qualifiedName: `云岭${name}`, aliases: [], generic, inferred }]
  }))
  const pieces: string[] = [`${TITLE}\n`]
  let length = pieces[0]?.length ?? 0
  const say = (words: string): { readonly start: number; readonly end: number } => {
    pieces.push(`${words}。\n`)
    const start = length
    length += words.length + 2
    return { start, end: start + words.length }
  }
  const relations: Relation[] = []
  const responsibilities: Responsibility[] = []
  const measures: Measure[] = []
  for (const edge of network.edges) {
    const [one, other] = [entities.get(edge.source), entities.get(edge.target)]
    if (!one || !other || relations.length + responsibilities.length >= size.edges) continue
    const [source, target] = one.label === 'System' && other.label === 'Agency' ? [other, one] : one.label === 'Area' ? [other, one] : [one, other]
    if (source.label === 'Agency' && target.label === 'System') {
      const number = `1.${measures.length + 1}`
      const measure = measureId(id, number)
      measures.push({ id: measure, number, title: `建设${target.name}`, part: null, lead: [source.id], implement: [], severally: false, deadline: null, ...say(`建设${target.name}，由${source.name}牵头`) })
      responsibilities.push({ agency: source.id, system: target.id, role: 'lead', actions: ['build'], measures: [measure], certain: true })
      continue
    }
    const allowed = RELATION_TYPES.filter((type) => RELATION_ENDS[type][0].includes(source.label) && RELATION_ENDS[type][1].includes(target.label))
    const type = allowed.find((known) => known === edge.type) ?? allowed[0]
    if (!type) continue
    const cue = RELATION_WORDS[type]
    const evidence = `${source.name}${cue}${target.name}`
    const { start, end } = say(evidence)
    relations.push({ id: relationId(id, type, source.id, target.id, start), type, source: source.id, target: target.id, measure: null, start, end, evidence, cue, confidence: 0.9, status: edge.status ?? 'planned' })
  }
  const text = pieces.join('')
  const names = new Map([...entities.values()].map((entity) => [entity.id, entity.name]))
  return {
    document: {
      id, source: 'synthetic.txt', sha256: '0'.repeat(64), size: text.length, format: 'txt', encoding: 'utf-8', encodingReason: '全文符合 UTF-8',
      title: TITLE, issuer: null, date: '2026-01-05', jurisdiction: CITY, text, edits: [], repairs: {}, problems: [],
    },
    parts: [], measures, entities: [...entities.values()],
    mentions: relations.flatMap(({ source, start }) => {
      const name = names.get(source) ?? ''
      return [{ entity: source, text: name, measure: null, start, end: start + name.length }]
    }),
    relations, actions: [], responsibilities,
  }
}

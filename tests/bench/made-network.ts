/**
 * A network of any size as one document, for measuring stores: invented systems
 * with relations between them, the same for the same numbers. A few systems are
 * joined to many and most to few, as in real plans.
 */
import type { DocumentGraph, Entity, Relation, Responsibility } from '../../graph/model/document-graph.ts'
import { documentId, entityId, relationId } from '../../graph/model/ids.ts'
import { SYSTEM_FUNCTIONS, SYSTEM_KINDS } from '../../graph/model/vocabulary.ts'

const CITY = '云岭市'
/** Types between two systems. */
const TYPES = ['CONNECTS_TO', 'FEEDS', 'DEPENDS_ON', 'MIGRATES_TO', 'PART_OF', 'SUPPORTS'] as const

/** @param agencies each answers for some of the systems, the first for many; none unless told */
export function madeNetwork(systems: number, relations: number, agencies = 0): DocumentGraph {
  const title = `量测用的网络（${systems} 个系统）`
  const id = documentId(CITY, title, null)
  const random = mulberry(systems)
  const entities = Array.from({ length: systems }, (_, number) => system(number))
  const text = entities.map(({ name }) => name).join('、')
  const statements = Array.from({ length: relations }, (_, number): Relation => {
    const type = TYPES[number % TYPES.length] ?? 'FEEDS'
    // The square leans to the first: some systems are hubs.
    const source = entities[Math.floor(random() * systems)] as Entity
    const target = entities[Math.floor(random() ** 2 * systems)] as Entity
    const start = number
    return {
      id: relationId(id, type, source.id, target.id, start),
      type, source: source.id, target: target.id, measure: null, start, end: start + 20,
      evidence: `推进${source.name}与${target.name}互联互通，实现业务协同和数据共享`,
      cue: '对接', confidence: 0.9, status: 'planned',
    }
  })
  const organs = Array.from({ length: agencies }, (_, number) => agency(number))
  const responsibilities = entities.flatMap(({ id: system }, number): readonly Responsibility[] => {
    // One in three has no one named.
    const organ = organs[Math.floor(random() ** 2 * agencies)]
    return organ === undefined || number % 3 === 0 ? [] : [{ agency: organ.id, system, role: 'lead', actions: ['build'], measures: [], certain: true }]
  })
  return {
    document: {
      id, source: 'network.txt', sha256: '0'.repeat(64), size: text.length, format: 'txt', encoding: 'utf-8', encodingReason: '全文符合 UTF-8',
      title, issuer: null, date: null, jurisdiction: CITY, text, edits: [], repairs: {}, problems: [],
    },
    parts: [], measures: [], mentions: [], actions: [], responsibilities,
    entities: [...entities, ...organs], relations: statements,
  }
}

/** The network as so many documents, as one of that size would come about: each states its share of it and names what that joins. */
export function inDocuments(graph: DocumentGraph, count: number): readonly DocumentGraph[] {
  const byId = new Map(graph.entities.map((entity) => [entity.id, entity]))
  return Array.from({ length: count }, (_, number) => {
    const title = `${graph.document.title}之${number + 1}`
    const share = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => index % count === number)
    const relations = share(graph.relations)
    const responsibilities = share(graph.responsibilities)
    const named = new Set([...share(graph.entities).map(({ id }) => id), ...relations.flatMap(({ source, target }) => [source, target]), ...responsibilities.flatMap(({ agency, system }) => [agency, system])])
    return {
      ...graph,
      document: { ...graph.document, id: documentId(CITY, title, null), title },
      entities: [...named].flatMap((id) => byId.get(id) ?? []),
      relations, responsibilities,
    }
  })
}

function system(number: number): Entity {
  const name = `第${number}号业务平台`
  return {
    id: entityId('System', CITY, name), label: 'System', name, jurisdiction: CITY, qualifiedName: `${CITY}${name}`,
    aliases: [`${number}号平台`],
    kind: SYSTEM_KINDS[number % SYSTEM_KINDS.length] ?? null,
    function: SYSTEM_FUNCTIONS[number % SYSTEM_FUNCTIONS.length] ?? null,
    generic: false, inferred: false,
  }
}

function agency(number: number): Entity {
  const name = `市第${number}局`
  return {
    id: entityId('Agency', CITY, name), label: 'Agency', name, jurisdiction: CITY, qualifiedName: `云岭${name}`,
    aliases: [], kind: null, function: null, generic: false, inferred: false,
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Systems that a planner should look at as possible duplicates: the same function
 * built by different agencies, or the same thing built again at the same tier.
 * Pure over DocumentGraphs. Candidates come from blocks (same jurisdiction and
 * function), never from all pairs; the score is a sum of named reasons.
 */
import type { DocumentGraph, Entity, Overlap } from '../model/document-graph.ts'
import type { EntityId } from '../model/ids.ts'
import { localName } from '../model/name.ts'
import type { SystemFunction } from '../model/vocabulary.ts'

/**
 * How much it says that two systems have this function. A city needs one data
 * exchange or one cloud; every bureau has systems for supervision.
 */
const FUNCTION_WEIGHT: Readonly<Partial<Record<SystemFunction, number>>> = {
  'data-exchange': 2,
  'data-centre': 2,
  cloud: 2,
  emergency: 2,
  identity: 2,
  payment: 2,
  'big-data': 1.5,
  office: 1.5,
  approval: 1,
  spatial: 1,
  video: 1,
  portal: 0.5,
  monitoring: 0.5,
  service: 0.5,
  network: 0.5,
}
/** Below this a pair is not worth a look. */
const LEAST_SCORE = 2
/** A block larger than this is no finding but a flood (a hundred systems named 信息系统). */
const LARGEST_BLOCK = 60

/** @returns pairs by falling score; each pair once */
export function findOverlaps(graph: DocumentGraph): readonly Overlap[] {
  const related = relatedPairs(graph)
  const found: Overlap[] = []
  for (const block of blocks(graph)) {
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) {
        if (related.has(pairKey(a.id, b.id))) continue
        const reasons = reasonsFor(graph, a, b)
        const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
        if (score >= LEAST_SCORE) found.push({ a: a.id, b: b.id, score: Math.round(score * 100) / 100, reasons: reasons.map(({ text }) => text) })
      }
    }
  }
  return found.sort((x, y) => y.score - x.score || x.a.localeCompare(y.a) || x.b.localeCompare(y.b))
}

/** Named systems that a measure acts on, by jurisdiction and function. */
function blocks(graph: DocumentGraph): readonly (readonly Entity[])[] {
  const acted = new Set(graph.actions.map(({ system }) => system))
  const byKey = new Map<string, Entity[]>()
  for (const entity of graph.entities) {
    if (entity.label !== 'System' || entity.generic || !acted.has(entity.id)) continue
    const key = `${entity.jurisdiction ?? ''} ${entity.function ?? ''}`
    byKey.set(key, [...(byKey.get(key) ?? []), entity])
  }
  return [...byKey.values()].filter((block) => block.length > 1 && block.length <= LARGEST_BLOCK)
}

interface Reason {
  readonly weight: number
  readonly text: string
}

function reasonsFor(graph: DocumentGraph, a: Entity, b: Entity): readonly Reason[] {
  const reasons: Reason[] = []
  const weight = a.function === null ? 0 : (FUNCTION_WEIGHT[a.function] ?? 0)
  if (weight > 0) reasons.push({ weight, text: '功能相同' })
  const shared = longestShared(localName(a.name, a.jurisdiction), localName(b.name, b.jurisdiction))
  if (shared.length >= 3) reasons.push({ weight: Math.min(2, (shared.length - 2) * 0.4), text: `名称都含“${shared}”` })
  const [ofA, ofB] = [agenciesOf(graph, a.id), agenciesOf(graph, b.id)]
  if (ofA.length > 0 && ofB.length > 0) {
    const common = ofA.filter((agency) => ofB.includes(agency))
    if (common.length === 0) reasons.push({ weight: 1, text: `由不同单位负责:${ofA.join('、')};${ofB.join('、')}` })
    else reasons.push({ weight: -0.5, text: `同由${common.join('、')}负责` })
  }
  if (isBuilt(graph, a.id) && isBuilt(graph, b.id)) reasons.push({ weight: 0.5, text: '都是新建' })
  return reasons
}

/** One supplies, contains or replaces the other: not built twice. */
function relatedPairs(graph: DocumentGraph): ReadonlySet<string> {
  const wholes = new Map<EntityId, EntityId[]>()
  const pairs = new Set<string>()
  for (const { type, source, target } of graph.relations) {
    if (type !== 'OWNS' && type !== 'COOPERATES_WITH' && type !== 'CONNECTS_TO') pairs.add(pairKey(source, target))
    if (type === 'PART_OF') wholes.set(target, [...(wholes.get(target) ?? []), source])
  }
  for (const parts of wholes.values()) {
    for (const [index, a] of parts.entries()) for (const b of parts.slice(index + 1)) pairs.add(pairKey(a, b))
  }
  return pairs
}

function pairKey(a: EntityId, b: EntityId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function agenciesOf(graph: DocumentGraph, system: EntityId): readonly string[] {
  const ids = new Set(graph.responsibilities.filter((one) => one.system === system && one.certain).map(({ agency }) => agency))
  return graph.entities.filter(({ id }) => ids.has(id)).map(({ name }) => name)
}

function isBuilt(graph: DocumentGraph, system: EntityId): boolean {
  return graph.actions.some((one) => one.system === system && one.action === 'build')
}

/** The longest run of characters that both names have. */
function longestShared(a: string, b: string): string {
  let best = ''
  for (let start = 0; start < a.length; start += 1) {
    let end = start + best.length + 1
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end)
      end += 1
    }
  }
  return best
}

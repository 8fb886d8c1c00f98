/**
 * What the finder knows of one system, gathered from all documents that name it:
 * the same facts whether they come from DocumentGraphs or from a store.
 */
import type { DocumentGraph } from '../model/document-graph.ts'
import type { EntityId } from '../model/ids.ts'
import type { Action, RelationType, SystemFunction, SystemKind } from '../model/vocabulary.ts'
import { localName } from '../model/name.ts'
import { nameCore, type NameCore } from './name-core.ts'
import { nameParts, type NameParts } from './name-parts.ts'
import { Sentences } from './sentences.ts'
import { tierOf } from './tier.ts'

/** What one measure does to the system, with the words that say so. */
export interface Act {
  readonly action: Action
  readonly measure: string
  /** Where in the document: neighbouring acts are told apart by it. */
  readonly start: number
  /** 构建价格应急指挥系统 */
  readonly phrase: string
  /** Of the document, or null where it tells none. */
  readonly year: number | null
}

export interface Link {
  readonly type: RelationType
  readonly other: EntityId
  readonly outgoing: boolean
  readonly evidence: string
}

export interface SystemProfile {
  readonly id: EntityId
  readonly name: string
  readonly aliases: readonly string[]
  readonly jurisdiction: string | null
  /** By tier.ts; '' where nothing says so. */
  readonly tier: string
  readonly kind: SystemKind | null
  readonly function: SystemFunction | null
  readonly inferred: boolean
  readonly parts: NameParts
  /** The name without the words for its own place. */
  readonly local: string
  readonly core: NameCore
  /** Ids of those that answer for it, with their names. */
  readonly agencies: ReadonlyMap<EntityId, string>
  /** Whose name stands in front of the system's, or null. */
  readonly owner: EntityId | null
  readonly acts: readonly Act[]
  readonly links: readonly Link[]
  /** Sentences of measures that name it, by their place (document and offset), so that two systems' are compared. */
  readonly sentences: ReadonlyMap<string, string>
}

/** Named systems of all the graphs, each once, in the order of first appearance. Linear in their size. */
export function profilesOf(graphs: readonly DocumentGraph[]): readonly SystemProfile[] {
  const drafts = new Map<EntityId, Draft>()
  for (const graph of graphs) {
    for (const entity of graph.entities) {
      if (entity.label !== 'System' || entity.generic) continue
      const draft = drafts.get(entity.id)
      if (draft === undefined) drafts.set(entity.id, { entity, aliases: new Set(entity.aliases), agencies: new Map(), owner: null, acts: [], links: [], sentences: new Map() })
      else for (const alias of entity.aliases) draft.aliases.add(alias)
    }
    addStatements(graph, drafts)
  }
  return [...drafts.values()].map(({ entity: { id, name, jurisdiction, kind, function: purpose, inferred }, aliases, ...rest }) =>
    profileOf({ id, name, aliases: [...aliases], jurisdiction, kind, function: purpose, inferred, ...rest }),
  )
}

/** With what the name says. */
export function profileOf(facts: Omit<SystemProfile, keyof SaidByName>): SystemProfile {
  const { name, jurisdiction, owner, agencies } = facts
  return { ...facts, ...saidByName(name, jurisdiction, owner === null ? null : (agencies.get(owner) ?? null)) }
}

/** Of its date, else the year that its title opens with or holds: 南京市2018年电子政务工作要点. */
export function planYear(date: string | null, title: string): number | null {
  const year = Number(date?.slice(0, 4) ?? /(?:19|20)\d\d(?=年)/u.exec(title)?.[0] ?? Number.NaN)
  return Number.isNaN(year) ? null : year
}

type SaidByName = Pick<SystemProfile, 'tier' | 'local' | 'core' | 'parts'>

/** What a system's name tells by itself: read once, since each pair asks for it. `owner` as in nameParts. */
export function saidByName(name: string, jurisdiction: string | null, owner: string | null): SaidByName {
  return { tier: tierOf(name, jurisdiction), local: localName(name, jurisdiction), core: nameCore(name, jurisdiction), parts: nameParts(name, jurisdiction, owner) }
}

interface Draft {
  readonly entity: DocumentGraph['entities'][number]
  readonly aliases: Set<string>
  readonly agencies: Map<EntityId, string>
  owner: EntityId | null
  readonly acts: Act[]
  readonly links: Link[]
  readonly sentences: Map<string, string>
}

function addStatements(graph: DocumentGraph, drafts: ReadonlyMap<EntityId, Draft>): void {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const { id: document, text, date, title } = graph.document
  const sentences = new Sentences(document, text)
  for (const { entity, measure, start } of graph.mentions) if (measure !== null) drafts.get(entity)?.sentences.set(...sentences.at(start))
  const year = planYear(date, title)
  for (const { system, action, measure, start, end } of graph.actions) drafts.get(system)?.acts.push({ action, measure, start, phrase: text.slice(start, end), year })
  for (const { agency, system, certain } of graph.responsibilities) if (certain) drafts.get(system)?.agencies.set(agency, names.get(agency) ?? agency)
  for (const { type, source, target, evidence } of graph.relations) {
    if (type === 'OWNS') {
      const draft = drafts.get(target)
      if (draft !== undefined) {
        draft.owner ??= source
        draft.agencies.set(source, names.get(source) ?? source)
      }
      continue
    }
    drafts.get(source)?.links.push({ type, other: target, outgoing: true, evidence })
    drafts.get(target)?.links.push({ type, other: source, outgoing: false, evidence })
  }
}

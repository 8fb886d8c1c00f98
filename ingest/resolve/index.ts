/**
 * resolve: mentions → entities. Each label by its own rules; within a document
 * one thing under two names is one entity.
 */
import { givenNames } from '../given-names.ts'
import type { FoundMention, Outline, Resolved, ResolvedMention, EntityDraft } from '../stages.ts'
import { spanAt } from '../span-search.ts'
import type { Span } from '../../graph/model/document-graph.ts'
import { resolveAgencies, type Grouped } from './agencies.ts'
import { resolveAreas } from './areas.ts'
import { resolveSystems } from './systems.ts'

export function resolve(text: string, mentions: readonly FoundMention[], outline: Outline): Resolved {
  const measureOf = (offset: number): number | null => spanAt(outline.measures, offset)
  const clauseStarts = new Set(outline.measures.flatMap(({ clause }) => (clause?.agencies ?? []).map(({ start }) => start)))
  const salutation = salutationOf(text, outline.measures[0]?.start ?? 0)
  const entities: EntityDraft[] = []
  const resolved: ResolvedMention[] = []
  const take = (own: readonly FoundMention[], { entities: found, entitiesOf }: Grouped): void => {
    const offset = entities.length
    entities.push(...found)
    own.forEach(({ label, start, end }, index) => {
      for (const entity of entitiesOf[index] ?? []) resolved.push({ entity: offset + entity, label, start, end, measure: measureOf(start) })
    })
  }
  const [agencies, systems, areas] = (['Agency', 'System', 'Area'] as const).map((label) => mentions.filter((mention) => mention.label === label))
  take(agencies ?? [], resolveAgencies(agencies ?? [], outline.jurisdiction, ({ start }) => clauseStarts.has(start), givenNames(text), ({ start }) => start >= salutation.start && start < salutation.end))
  take(systems ?? [], resolveSystems(text, systems ?? [], outline, measureOf, agencies ?? []))
  take(areas ?? [], resolveAreas(areas ?? [], outline.jurisdiction))
  return { entities, mentions: resolved.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** 各区人民政府，市政府各部门： in a line of its own above the text: whom the plan is sent to. Empty where there is none. */
function salutationOf(text: string, firstMeasure: number): Span {
  const front = text.slice(0, firstMeasure)
  const line = SALUTATION.exec(front)
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].length }
}

const SALUTATION = /^[^\n。]{0,300}(?:各|有关|直属)[^\n。]{0,300}[:：][ \t\u3000]*$/mu

/**
 * A DocumentGraph as one JSON object in the shape of the gold labels
 * (tests/gold/GUIDELINE.md), with the proof added: what `zhenglian extract`
 * prints and what the scorer reads. Ends are named by entity names and measures
 * by their numbers, as in the labels.
 */
import type { DocumentGraph, Entity, Mention, Span } from '../model/document-graph.ts'
import type { EntityId, MeasureId } from '../model/ids.ts'
import { findOverlaps } from '../overlap/find-overlaps.ts'
import type { Problem } from '../model/problem.ts'
import type { Action, DocumentFormat, EntityLabel, RelationType, Role, Status, SystemFunction, SystemKind } from '../model/vocabulary.ts'

export interface ExtractJson {
  readonly document: string
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly jurisdiction: string | null
  readonly format: DocumentFormat
  readonly encoding: string | null
  readonly encodingReason: string | null
  /** How many edits each repair rule made. */
  readonly repairs: Readonly<Record<string, number>>
  readonly measures: readonly ExtractMeasure[]
  readonly entities: readonly ExtractEntity[]
  readonly relations: readonly ExtractRelation[]
  readonly actions: readonly { readonly measure: string; readonly system: string; readonly action: Action }[]
  readonly responsibilities: readonly {
    readonly agency: string
    readonly system: string
    readonly role: Role
    readonly actions: readonly Action[]
    readonly measures: readonly string[]
    readonly certain: boolean
  }[]
  readonly overlaps: readonly { readonly a: string; readonly b: string; readonly score: number; readonly why: string }[]
  readonly problems: readonly Problem[]
}

export interface ExtractMeasure {
  readonly id: string
  readonly title: string
  readonly lead: readonly string[]
  readonly implement: readonly string[]
  readonly deadline?: string
}

export interface ExtractEntity {
  readonly id: string
  readonly name: string
  readonly label: EntityLabel
  readonly kind?: SystemKind
  readonly function?: SystemFunction
  readonly jurisdiction: string | null
  readonly qualifiedName: string
  readonly aliases: readonly string[]
  readonly measures: readonly string[]
  readonly generic?: true
  readonly inferred?: true
  readonly mentions: readonly (Span & { readonly text: string })[]
}

export interface ExtractRelation extends Span {
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly measure: string | null
  readonly evidence: string
  readonly cue: string
  readonly confidence: number
  readonly status: Status
}

/** @returns the graph in the labels' shape; order follows the graph's own */
export function toExtractJson(graph: DocumentGraph): ExtractJson {
  const names = new Map<EntityId, string>(graph.entities.map((entity) => [entity.id, entity.name]))
  const numbers = new Map<MeasureId, string>(graph.measures.map((measure) => [measure.id, measure.number]))
  const nameOf = (id: EntityId): string => names.get(id) ?? id
  const numberOf = (id: MeasureId): string => numbers.get(id) ?? id
  const { document } = graph
  const mentionsOf = new Map<EntityId, Mention[]>(graph.entities.map(({ id }) => [id, []]))
  for (const mention of graph.mentions) mentionsOf.get(mention.entity)?.push(mention)

  return {
    document: document.source.replace(/\.[^.]*$/u, ''),
    title: document.title,
    issuer: document.issuer,
    date: document.date,
    jurisdiction: document.jurisdiction,
    format: document.format,
    encoding: document.encoding,
    encodingReason: document.encodingReason,
    repairs: document.repairs,
    measures: graph.measures.map((measure) => ({
      id: measure.number,
      title: measure.title,
      lead: measure.lead.map(nameOf),
      implement: measure.implement.map(nameOf),
      ...(measure.deadline === null ? {} : { deadline: measure.deadline }),
    })),
    entities: graph.entities.map((entity) => extractEntity(entity, mentionsOf.get(entity.id) ?? [], numberOf)),
    relations: graph.relations.map((relation) => ({
      type: relation.type,
      source: nameOf(relation.source),
      target: nameOf(relation.target),
      measure: relation.measure === null ? null : numberOf(relation.measure),
      evidence: relation.evidence,
      start: relation.start,
      end: relation.end,
      cue: relation.cue,
      confidence: relation.confidence,
      status: relation.status,
    })),
    actions: graph.actions.map(({ measure, system, action }) => ({
      measure: numberOf(measure),
      system: nameOf(system),
      action,
    })),
    responsibilities: graph.responsibilities.map((responsibility) => ({
      agency: nameOf(responsibility.agency),
      system: nameOf(responsibility.system),
      role: responsibility.role,
      actions: responsibility.actions,
      measures: responsibility.measures.map(numberOf),
      certain: responsibility.certain,
    })),
    overlaps: findOverlaps(graph).map(({ a, b, score, reasons }) => ({
      a: nameOf(a),
      b: nameOf(b),
      score,
      why: reasons.map(({ text }) => text).join('；'),
    })),
    problems: document.problems,
  }
}

function extractEntity(
  entity: Entity,
  mentions: readonly Mention[],
  numberOf: (id: MeasureId) => string,
): ExtractEntity {
  const measures = new Set<string>()
  for (const mention of mentions) if (mention.measure !== null) measures.add(numberOf(mention.measure))
  return {
    id: entity.id,
    name: entity.name,
    label: entity.label,
    ...(entity.kind === null ? {} : { kind: entity.kind }),
    ...(entity.function === null ? {} : { function: entity.function }),
    jurisdiction: entity.jurisdiction,
    qualifiedName: entity.qualifiedName,
    aliases: entity.aliases,
    measures: [...measures],
    ...(entity.generic ? { generic: true as const } : {}),
    ...(entity.inferred ? { inferred: true as const } : {}),
    mentions: mentions.map(({ start, end, text }) => ({ start, end, text })),
  }
}

/**
 * One document as rows: what `UNWIND $rows` writes, the same for every engine.
 * Pure and sorted by nothing but the document's own order; no Cypher here.
 */
import { createHash } from 'node:crypto'
import type { DocumentGraph } from '../model/document-graph.ts'
import { packEdits } from '../model/packed-edits.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import { factsOf, type EntityFacts } from './entity-facts.ts'
import { RelationshipGroups } from './transaction.ts'

/** A property value that both engines can keep: no maps, lists of one type. */
export type Property = null | boolean | number | string | readonly string[]
export type Properties = { readonly [key: string]: Property }

export interface RelationshipRow {
  readonly source: string
  readonly target: string
  readonly properties: Properties
}

/** Rows that one statement can write: same type, same labels at both ends. */
export interface RelationshipRows {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly rows: RelationshipRow[]
}

export interface DocumentRows {
  readonly document: { readonly id: string; readonly properties: Properties }
  readonly parts: readonly Properties[]
  readonly measures: readonly Properties[]
  /** What this document says of each, by id; what its node carries is merged from all documents. */
  readonly entities: ReadonlyMap<EntityLabel, ReadonlyMap<string, EntityFacts>>
  readonly relationships: readonly RelationshipRows[]
}

/**
 * Raised with every change to what is written for a document, so that a store
 * filled by an older version is written anew when the document comes again.
 */
const ROWS_VERSION = 4

/**
 * @param digest of the whole, by `digestOf`; kept with the document
 * @throws {TypeError} where a relation or mention names an entity that the document does not have
 */
export function documentRows(graph: DocumentGraph, digest: string): DocumentRows {
  const { document } = graph
  const labels = new Map(graph.entities.map((entity) => [entity.id as string, entity.label]))
  const labelOf = (id: string): EntityLabel => {
    const label = labels.get(id)
    if (!label) throw new TypeError(`document ${document.id} speaks of entity ${id}, which it does not hold`)
    return label
  }
  const groups = new RelationshipGroups()
  const relate = groups.add.bind(groups)
  const inDocument = { document: document.id }

  for (const part of graph.parts) relate('HAS_PART', 'Document', 'Part', document.id, part.id, inDocument)
  for (const measure of graph.measures) {
    if (measure.part) relate('HAS_MEASURE', 'Part', 'Measure', measure.part, measure.id, inDocument)
    else relate('HAS_MEASURE', 'Document', 'Measure', document.id, measure.id, inDocument)
    for (const agency of new Set(measure.lead)) relate('LEADS', labelOf(agency), 'Measure', agency, measure.id, inDocument)
    for (const agency of new Set(measure.implement)) relate('IMPLEMENTS', labelOf(agency), 'Measure', agency, measure.id, inDocument)
  }
  for (const entity of graph.entities) {
    relate('NAMES', 'Document', entity.label, document.id, entity.id, { ...inDocument, ...factsOf(entity) })
  }
  for (const { entity, measure, start, end, text } of graph.mentions) {
    const properties = { ...inDocument, start, end, text }
    if (measure) relate('MENTIONS', 'Measure', labelOf(entity), measure, entity, properties)
    else relate('MENTIONS', 'Document', labelOf(entity), document.id, entity, properties)
  }
  for (const { measure, system, action, cue, start, end } of graph.actions) {
    relate('ACTS_ON', 'Measure', labelOf(system), measure, system, { ...inDocument, action, cue, start, end, phrase: document.text.slice(start, end) })
  }
  for (const { agency, system, role, actions, measures, certain } of graph.responsibilities) {
    const properties = { ...inDocument, role, actions, measures, certain, derived: true }
    relate('RESPONSIBLE_FOR', labelOf(agency), labelOf(system), agency, system, properties)
  }
  for (const { type, source, target, ...statement } of graph.relations) {
    const { id, evidence, measure, start, end, cue, confidence, status } = statement
    const properties = { ...inDocument, id, evidence, measure, start, end, cue, confidence, status }
    relate(type, labelOf(source), labelOf(target), source, target, properties)
  }

  return {
    document: { id: document.id, properties: documentProperties(graph, digest) },
    parts: graph.parts.map(({ id, number, title }) => ({ ...inDocument, id, number, title })),
    measures: graph.measures.map(({ id, number, title, start, end, deadline, severally }) => ({
      ...inDocument, id, number, title, start, end, deadline, severally,
    })),
    entities: factsByLabel(graph),
    relationships: groups.rows(),
  }
}

function documentProperties(graph: DocumentGraph, digest: string): Properties {
  const { id, source, sha256, size, format, encoding, encodingReason, title, issuer, date, jurisdiction, text, edits, repairs, problems } =
    graph.document
  return {
    id, source, sha256, size, format, encoding, encodingReason, title, issuer, date, jurisdiction, text,
    edits: JSON.stringify(packEdits(edits)),
    repairs: JSON.stringify(repairs),
    problems: JSON.stringify(problems),
    digest,
  }
}

/** Tells whether a document that comes again is the very same, so that nothing needs writing. */
export function digestOf(graph: DocumentGraph): string {
  return createHash('sha256').update(`${ROWS_VERSION}\0${JSON.stringify(graph)}`).digest('hex')
}

function factsByLabel(graph: DocumentGraph): DocumentRows['entities'] {
  const labels = new Map<EntityLabel, Map<string, EntityFacts>>()
  for (const entity of graph.entities) {
    const facts = labels.get(entity.label) ?? new Map<string, EntityFacts>()
    labels.set(entity.label, facts.set(entity.id, factsOf(entity)))
  }
  return labels
}

/**
 * Stable ids. An id is a hash of label, jurisdiction and the normal form of the
 * name, nothing else: the same input gives the same ids on every machine and in
 * every order, and a store is written by MERGE on them.
 */
import { hash } from 'node:crypto'
import { ENTITY_LABELS } from './vocabulary.ts'
import type { EntityLabel, RelationType } from './vocabulary.ts'
import { localName, normalName } from './name.ts'

declare const brand: unique symbol
export type Id<Kind extends string> = string & { readonly [brand]: Kind }
export type EntityId = Id<'entity'>
export type DocumentId = Id<'document'>
export type PartId = Id<'part'>
export type MeasureId = Id<'measure'>
export type RelationId = Id<'relation'>
export type CorrectionId = Id<'correction'>

/** The first 80 bits of SHA-256 over the parts, as 20 hex digits. Parts are kept apart by a zero byte. */
function digest(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0')).slice(0, 20)
}

/**
 * @param jurisdiction the entity's own jurisdiction (江苏省 for a provincial system in a Nanjing plan), or null where unknown
 */
export function entityId(label: EntityLabel, jurisdiction: string | null, name: string): EntityId {
  return `${label[0]?.toLowerCase()}-${digest(label, jurisdiction ?? '', localName(name, jurisdiction))}` as EntityId
}

/** The label that an entity's id was made with. */
export function labelOfId(id: string): EntityLabel {
  const label = ENTITY_LABELS.find((known) => known[0]?.toLowerCase() === id[0])
  if (label === undefined) throw new TypeError(`“${id}” is no id of an entity`)
  return label
}

/** One document: its jurisdiction, title and date. A text without a title is told apart by its content. */
export function documentId(jurisdiction: string | null, title: string, date: string | null): DocumentId {
  return `d-${digest('Document', jurisdiction ?? '', normalName(title), date ?? '')}` as DocumentId
}

export function partId(document: DocumentId, number: string): PartId {
  return `${document}/p${number}` as PartId
}

/** @param number the guideline's measure id ("2.4") */
export function measureId(document: DocumentId, number: string): MeasureId {
  return `${document}/${number}` as MeasureId
}

/** One statement: the same triple said at two places is two statements. */
export function relationId(
  document: DocumentId,
  type: RelationType,
  source: EntityId,
  target: EntityId,
  start: number,
): RelationId {
  return `r-${digest(document, type, source, target, String(start))}` as RelationId
}

/** One correction of its kind for one target: a later one takes its place. */
export function correctionId(kind: string, ...target: readonly string[]): CorrectionId {
  return `c-${digest('Correction', kind, ...target)}` as CorrectionId
}

/** A statement that a person added: one for each triple. */
export function addedRelationId(type: RelationType, source: EntityId, target: EntityId): RelationId {
  return `r-${digest('added', type, source, target)}` as RelationId
}

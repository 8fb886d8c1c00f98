/**
 * An entity as every question returns it: the columns to ask for, and their
 * reading. `label` is the property, not the engine's label list, because a
 * system carries its kind as a second label.
 */
import { ENTITY_LABELS, SYSTEM_FUNCTIONS, SYSTEM_KINDS } from '../model/vocabulary.ts'
import type { EntityLabel, SystemFunction, SystemKind } from '../model/vocabulary.ts'
import type { Row } from './row.ts'

export interface EntityRef {
  readonly id: string
  readonly label: EntityLabel
  readonly name: string
  readonly kind: SystemKind | null
  /** 南京市: two cities may each have a 市发改委. */
  readonly jurisdiction: string | null
}

export interface EntityFacts extends EntityRef {
  readonly qualifiedName: string
  readonly function: SystemFunction | null
  readonly generic: boolean
  readonly inferred: boolean
}

/** `n` is an entity, not a document, part or measure. */
export const isEntity = (node: string): string => ENTITY_LABELS.map((label) => `${node}:${label}`).join(' OR ')

/** Cypher columns of one entity, under names that start with the variable's (`n_id`). */
export const refColumns = (node: string): string => columns(node, ['id', 'label', 'name', 'kind', 'jurisdiction'])

export const factColumns = (node: string): string =>
  columns(node, ['id', 'label', 'name', 'kind', 'jurisdiction', 'qualifiedName', 'function', 'generic', 'inferred'])

const columns = (node: string, keys: readonly string[]): string =>
  keys.map((key) => `${node}.${key} AS ${node}_${key}`).join(', ')

export function readRef(row: Row, node: string): EntityRef {
  return {
    id: row.text(`${node}_id`),
    label: row.oneOf(`${node}_label`, ENTITY_LABELS),
    name: row.text(`${node}_name`),
    kind: row.oneOfOrNull(`${node}_kind`, SYSTEM_KINDS),
    jurisdiction: row.textOrNull(`${node}_jurisdiction`),
  }
}

export function readFacts(row: Row, node: string): EntityFacts {
  return {
    ...readRef(row, node),
    qualifiedName: row.text(`${node}_qualifiedName`),
    function: row.oneOfOrNull(`${node}_function`, SYSTEM_FUNCTIONS),
    generic: row.flag(`${node}_generic`),
    inferred: row.flag(`${node}_inferred`),
  }
}

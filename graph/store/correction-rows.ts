/**
 * Corrections as nodes: `(:Correction {id, kind, who, at, note, names, …})`,
 * the target's fields flat beside the rest, so that plain Cypher reads them.
 */
import type { Correction } from '../model/correction.ts'
import type { Properties } from './rows.ts'

export const CORRECTION_LABEL = 'Correction'

/** The fields of all kinds: what a kind does not have is null, which an engine keeps as nothing. */
const FIELDS = [
  'id', 'kind', 'who', 'at', 'note', 'names',
  'entity', 'source', 'target', 'type', 'statement', 'document', 'evidence', 'name', 'status', 'verdict',
] as const

export function correctionRow(correction: Correction): Properties {
  return Object.fromEntries(FIELDS.map((field) => [field, (correction as unknown as Properties)[field] ?? null]))
}

/** The columns of a correction `c`, in the order that `readCorrection` takes. */
export const CORRECTION_COLUMNS = FIELDS.map((field) => `c.${field} AS ${field}`).join(', ')

/** @param values in the order of `CORRECTION_COLUMNS`, as `correctionRow` wrote them */
export function readCorrection(values: readonly unknown[]): Correction {
  const all = Object.fromEntries(FIELDS.map((field, place) => [field, values[place] ?? null]))
  const kept = OWN_FIELDS[all['kind'] as Correction['kind']]
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => SIGNED.includes(field) || kept.includes(field)),
  ) as unknown as Correction
}

const SIGNED: readonly string[] = ['id', 'kind', 'who', 'at', 'note', 'names']

const OWN_FIELDS: Readonly<Record<Correction['kind'], readonly string[]>> = {
  'reject-relation': ['source', 'type', 'target', 'statement', 'document', 'evidence'],
  'reject-entity': ['entity'],
  rename: ['entity', 'name'],
  join: ['source', 'target'],
  'add-relation': ['source', 'type', 'target', 'status', 'evidence'],
  'overlap-verdict': ['source', 'target', 'verdict'],
}

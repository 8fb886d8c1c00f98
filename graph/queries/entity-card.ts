/**
 * All that is known of one entity: its facts, who answers for it, what is said
 * of it in either direction, and where it is named.
 */
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { degrees } from './drawn-edges.ts'
import { factColumns, readFacts } from './entity-row.ts'
import type { EntityFacts } from './entity-row.ts'
import { mentionPlaces } from './mention-places.ts'
import type { MentionPlace } from './mention-places.ts'
import { responsibilitiesOf } from './responsibilities.ts'
import type { MeasureRole } from './responsibilities.ts'
import { rowsOf } from './row.ts'
import { statementsOf } from './statements.ts'
import type { Statement } from './statements.ts'

export interface EntityCard extends EntityFacts {
  /** Lines in the whole store. */
  readonly degree: number
  readonly aliases: readonly string[]
  /** Agencies that lead or implement the measures that act on a system; for an agency, its own measures. */
  readonly responsibilities: readonly MeasureRole[]
  /** Statements whose source this is. */
  readonly outgoing: readonly Statement[]
  /** Statements whose target this is. */
  readonly incoming: readonly Statement[]
  readonly mentions: readonly MentionPlace[]
}

// One branch a label: an index finds a node by label and id only.
const ENTITY = ENTITY_LABELS.map(
  (label) => `MATCH (n:${label} {id: $id}) RETURN ${factColumns('n')}, n.aliases AS n_aliases`,
).join('\nUNION\n')

/** @returns null where there is no such entity */
export async function entityCard(store: GraphStore, id: string): Promise<EntityCard | null> {
  const [row] = rowsOf(await store.read(ENTITY, { id }, { own: true }))
  if (row === undefined) return null
  const facts = readFacts(row, 'n')
  const [degree, responsibilities, statements, mentions] = await Promise.all([
    degrees(store, [id]),
    responsibilitiesOf(store, facts),
    statementsOf(store, facts),
    mentionPlaces(store, facts),
  ])
  return {
    ...facts,
    aliases: row.texts('n_aliases'),
    degree: degree.get(id) ?? 0,
    responsibilities,
    ...statements,
    mentions,
  }
}

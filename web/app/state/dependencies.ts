/**
 * An entity's statements sorted by the question a planner asks of them: what does
 * it need, who needs it, what does it merely talk to, and the rest.
 *
 * Which end needs which is the design's rule of impact: over DEPENDS_ON,
 * MIGRATES_TO and MERGES_INTO the source needs the target; over FEEDS and
 * SUPPORTS the target needs the source; over PART_OF the whole needs the part;
 * over CONNECTS_TO both are touched, weakly; the others touch nobody.
 */
import type { RelationType } from '../../../graph/model/vocabulary.ts'
import type { EntityCard, EntityRef, Statement } from '../../api.ts'

/** The statements that join this entity to one other by one type. */
export interface Link {
  readonly other: EntityRef
  readonly type: RelationType
  /** True where the entity in question is the statement's source. */
  readonly outgoing: boolean
  readonly statements: readonly Statement[]
}

export interface Dependencies {
  readonly needs: readonly Link[]
  readonly neededBy: readonly Link[]
  readonly connected: readonly Link[]
  readonly rest: readonly Link[]
}

type Side = keyof Dependencies

const SOURCE_SIDE: Readonly<Record<RelationType, Side>> = {
  DEPENDS_ON: 'needs',
  MIGRATES_TO: 'needs',
  MERGES_INTO: 'needs',
  FEEDS: 'neededBy',
  SUPPORTS: 'neededBy',
  PART_OF: 'neededBy',
  CONNECTS_TO: 'connected',
  EXTENDS_TO: 'rest',
  EVOLVES_INTO: 'rest',
  OWNS: 'rest',
  COOPERATES_WITH: 'rest',
}

const OTHER_SIDE: Readonly<Record<Side, Side>> = { needs: 'neededBy', neededBy: 'needs', connected: 'connected', rest: 'rest' }

export function dependencies(card: EntityCard): Dependencies {
  const sides: Record<Side, Map<string, Link>> = { needs: new Map(), neededBy: new Map(), connected: new Map(), rest: new Map() }
  for (const statement of card.outgoing) add(sides[SOURCE_SIDE[statement.type]], statement, true)
  for (const statement of card.incoming) add(sides[OTHER_SIDE[SOURCE_SIDE[statement.type]]], statement, false)
  return {
    needs: [...sides.needs.values()],
    neededBy: [...sides.neededBy.values()],
    connected: [...sides.connected.values()],
    rest: [...sides.rest.values()],
  }
}

function add(links: Map<string, Link>, statement: Statement, outgoing: boolean): void {
  const other = outgoing ? statement.target : statement.source
  const key = `${statement.type} ${outgoing} ${other.id}`
  const link = links.get(key)
  links.set(key, { other, type: statement.type, outgoing, statements: [...(link?.statements ?? []), statement] })
}

/**
 * Which entities have been joined as one thing under several names? Questions
 * treat all of them as one place of the network; no node is rewritten.
 */
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface Joined {
  /** One id for all that are joined: the smallest; an entity that is not joined is its own. */
  placeOf(id: string): string
  /** All that are joined with another. */
  readonly all: readonly string[]
  /** The entities of a place; null where it is one entity alone. */
  membersOf(place: string): readonly { readonly id: string; readonly label: EntityLabel }[] | null
}

const JOINS = `
MATCH (a)-[:SAME_AS]->(b)
RETURN DISTINCT a.id AS a, a.label AS aLabel, b.id AS b, b.label AS bLabel`

export async function joinedEntities(store: GraphStore): Promise<Joined> {
  const labels = new Map<string, EntityLabel>()
  const parents = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    return at
  }
  for (const row of rowsOf(await store.read(JOINS, {}, WHOLE_GRAPH))) {
    const [a, b] = [row.text('a'), row.text('b')]
    labels.set(a, row.oneOf('aLabel', ENTITY_LABELS)).set(b, row.oneOf('bLabel', ENTITY_LABELS))
    const [small, large] = [root(a), root(b)].sort(order) as [string, string]
    parents.set(large, small)
  }
  const members = new Map<string, { id: string; label: EntityLabel }[]>()
  for (const [id, label] of [...labels].sort(([a], [b]) => order(a, b))) {
    const place = root(id)
    members.set(place, [...(members.get(place) ?? []), { id, label }])
  }
  return { all: [...labels.keys()].sort(order), placeOf: root, membersOf: (place) => members.get(place) ?? null }
}

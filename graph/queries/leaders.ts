/**
 * Which agencies lead a measure that acts on a system? All of them, where
 * RESPONSIBLE_FOR says whose it is in the end; not where the measure says 分别, since
 * there each has its own share.
 */
import type { GraphStore } from '../store/graph-store.ts'
import type { EntityRef } from './entity-row.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export type Leader = Pick<EntityRef, 'id' | 'name'>

const LEADERS = `
MATCH (a:Agency)-[:LEADS]->(m:Measure)-[:ACTS_ON]->(s:System) WHERE m.severally = false
RETURN DISTINCT s.id AS system, a.id AS id, a.name AS name`

/** @returns by the system's id, ordered by theirs; one without any is missing */
export async function leadersOf(store: GraphStore): Promise<ReadonlyMap<string, readonly Leader[]>> {
  const leaders = new Map<string, Leader[]>()
  for (const row of rowsOf(await store.read(LEADERS, {}, WHOLE_GRAPH))) {
    const leader = { id: row.text('id'), name: row.text('name') }
    leaders.set(row.text('system'), [...(leaders.get(row.text('system')) ?? []), leader].sort((a, b) => order(a.id, b.id)))
  }
  return leaders
}

/**
 * Which agencies answer for these systems, by what measures do (RESPONSIBLE_FOR)
 * or by name (OWNS)?
 */
import type { GraphStore } from '../store/graph-store.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

/** The lines that make a system an agency's. */
export const ANSWERS_FOR = 'RESPONSIBLE_FOR|OWNS'

// From the system that an index finds: the embedded engine begins where the pattern does.
const AGENCIES = `
UNWIND $ids AS id
MATCH (s:System {id: id})<-[:${ANSWERS_FOR}]-(a:Agency)
RETURN DISTINCT id, ${refColumns('a')}`

/** @returns system → agencies by id; those without one are missing */
export async function agenciesOf(store: GraphStore, systems: readonly string[]): Promise<ReadonlyMap<string, readonly EntityRef[]>> {
  const found = new Map<string, EntityRef[]>()
  if (systems.length === 0) return found
  for (const row of rowsOf(await store.read(AGENCIES, { ids: systems }, WHOLE_GRAPH))) {
    const id = row.text('id')
    found.set(id, [...(found.get(id) ?? []), readRef(row, 'a')])
  }
  for (const agencies of found.values()) agencies.sort((a, b) => order(a.id, b.id))
  return found
}

/**
 * What is the network hung on? Systems by their lines to others: how many, how
 * many of them lead in and out, of which types, to how many agencies' systems.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { RELATION_TYPES } from '../model/vocabulary.ts'
import type { RelationType, SystemKind } from '../model/vocabulary.ts'
import { agenciesOf } from './agencies-of.ts'
import { WHOLE_GRAPH } from './drawn-edges.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { JOINING } from './isolated-systems.ts'
import { pageOf } from './page.ts'
import type { Page, Paging } from './page.ts'
import { order, rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'

export interface Hub {
  readonly system: EntityRef
  /** Different lines: (source, type, target) once. */
  readonly lines: number
  readonly incoming: number
  readonly outgoing: number
  readonly neighbours: number
  readonly statements: number
  /** Lines by type, the most first. */
  readonly types: readonly { readonly type: RelationType; readonly lines: number }[]
  readonly agencies: readonly EntityRef[]
}

export interface HubOptions extends Paging {
  /** Empty: all. */
  readonly kinds: readonly SystemKind[]
}

const LINES = `
MATCH (x)-[r:${JOINING.join('|')}]->(y)
RETURN type(r) AS type, ${refColumns('x')}, ${refColumns('y')}, count(r) AS statements`

interface Count {
  readonly refs: Map<string, EntityRef>
  readonly in: Set<string>
  readonly out: Set<string>
  readonly neighbours: Set<string>
  readonly types: Map<RelationType, number>
  statements: number
}

/** The most lines first; a system under several names counts as one. */
export async function hubs(store: GraphStore, { kinds, ...paging }: HubOptions): Promise<Page<Hub>> {
  const [table, joined] = await Promise.all([store.read(LINES, {}, WHOLE_GRAPH), joinedEntities(store)])
  const counts = new Map<string, Count>()
  const at = (ref: EntityRef): Count => {
    const place = joined.placeOf(ref.id)
    const count = counts.get(place) ?? { refs: new Map(), in: new Set(), out: new Set(), neighbours: new Set(), types: new Map(), statements: 0 }
    counts.set(place, count)
    count.refs.set(ref.id, ref)
    return count
  }
  for (const row of rowsOf(table)) {
    const [type, source, target] = [row.oneOf('type', RELATION_TYPES), readRef(row, 'x'), readRef(row, 'y')]
    const [from, to] = [joined.placeOf(source.id), joined.placeOf(target.id)]
    if (from === to) continue
    note(at(source), 'out', type, to, row.number('statements'))
    note(at(target), 'in', type, from, row.number('statements'))
  }
  const found = [...counts]
    .map(([place, count]) => ({ hub: hubOf(place, count), ids: [...count.refs.keys()] }))
    .filter(({ hub: { system } }) => system.label === 'System' && (kinds.length === 0 || kinds.includes(system.kind ?? 'system')))
    .sort((a, b) => b.hub.lines - a.hub.lines || b.hub.statements - a.hub.statements || order(a.hub.system.id, b.hub.system.id))
  const page = pageOf(found, paging)
  const agencies = await agenciesOf(store, page.rows.flatMap(({ ids }) => ids))
  return {
    ...page,
    rows: page.rows.map(({ hub, ids }) => ({
      ...hub,
      agencies: [...new Map(ids.flatMap((id) => agencies.get(id) ?? []).map((agency) => [agency.id, agency])).values()].sort((a, b) => order(a.id, b.id)),
    })),
  }
}

function note(count: Count, side: 'in' | 'out', type: RelationType, other: string, statements: number): void {
  const line = `${type} ${other}`
  if (!count[side].has(line)) count.types.set(type, (count.types.get(type) ?? 0) + 1)
  count[side].add(line)
  count.neighbours.add(other)
  count.statements += statements
}

function hubOf(place: string, { refs, in: incoming, out, neighbours, types, statements }: Count): Omit<Hub, 'agencies'> {
  const system = refs.get(place) ?? [...refs.values()].sort((a, b) => order(a.id, b.id))[0]
  if (system === undefined) throw new Error(`no entity at ${place}`)
  return {
    system,
    lines: incoming.size + out.size,
    incoming: incoming.size,
    outgoing: out.size,
    neighbours: neighbours.size,
    statements,
    types: [...types].map(([type, lines]) => ({ type, lines })).sort((a, b) => b.lines - a.lines || order(a.type, b.type)),
  }
}


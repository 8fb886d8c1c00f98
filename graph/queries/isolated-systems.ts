/**
 * Which systems connect to nothing? Those that no statement joins to another
 * system, nor to an agency as giver or taker of data. Who owns one, and what areas
 * it reaches, connects it to nothing.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { agenciesOf } from './agencies-of.ts'
import { factColumns, readFacts } from './entity-row.ts'
import type { EntityFacts, EntityRef } from './entity-row.ts'
import type { DocumentRef } from './measure-places.ts'
import { pageOf } from './page.ts'
import type { Page, Paging } from './page.ts'
import { order, rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

/** What joins a system to another place of the network. */
export const JOINING = ['CONNECTS_TO', 'FEEDS', 'DEPENDS_ON', 'MIGRATES_TO', 'MERGES_INTO', 'PART_OF', 'SUPPORTS', 'EVOLVES_INTO'] as const

export interface IsolatedSystem extends EntityFacts {
  readonly agencies: readonly EntityRef[]
  readonly documents: readonly DocumentRef[]
}

const ISOLATED = `
MATCH (s:System) WHERE NOT (s)-[:${JOINING.join('|')}]-()
RETURN ${factColumns('s')}`

const NAMED_IN = `
UNWIND $ids AS id
MATCH (s:System {id: id})<-[:NAMES]-(d:Document)
RETURN id, d.id AS document, d.title AS title`

/** Classes of systems without a name of their own are left out. By name. */
export async function isolatedSystems(store: GraphStore, paging: Paging): Promise<Page<IsolatedSystem>> {
  const [table, joined] = await Promise.all([store.read(ISOLATED, {}, WHOLE_GRAPH), joinedEntities(store)])
  const all = rowsOf(table).map((row) => readFacts(row, 's'))
  const alone = new Set(all.map(({ id }) => id))
  const found = all
    .filter(({ id, generic }) => !generic && (joined.membersOf(joined.placeOf(id)) ?? []).every((member) => alone.has(member.id)))
    .sort((a, b) => order(a.name, b.name) || order(a.id, b.id))
  const page = pageOf(found, paging)
  const ids = page.rows.map(({ id }) => id)
  const [agencies, naming] = await Promise.all([agenciesOf(store, ids), ids.length === 0 ? null : store.read(NAMED_IN, { ids }, WHOLE_GRAPH)])
  const documents = new Map<string, DocumentRef[]>()
  for (const row of naming === null ? [] : rowsOf(naming)) {
    const id = row.text('id')
    documents.set(id, [...(documents.get(id) ?? []), { id: row.text('document'), title: row.text('title') }])
  }
  return {
    ...page,
    rows: page.rows.map((facts) => ({
      ...facts,
      agencies: agencies.get(facts.id) ?? [],
      documents: (documents.get(facts.id) ?? []).sort((a, b) => order(a.id, b.id)),
    })),
  }
}

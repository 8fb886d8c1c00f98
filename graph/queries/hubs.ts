/**
 * What is the network hung on? Systems by their lines to others: how many, how
 * many of them lead in and out, of which types, to how many neighbours. All
 * systems are counted from bare lines; names are fetched for those that are shown.
 */
import { labelOfId } from '../model/ids.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { RelationType, SystemKind } from '../model/vocabulary.ts'
import { agenciesOf } from './agencies-of.ts'
import { entityRefs } from './entity-refs.ts'
import type { EntityRef } from './entity-row.ts'
import { JOINING } from './isolated-systems.ts'
import { pageOf } from './page.ts'
import type { Page, Paging } from './page.ts'
import { plainLines } from './plain-lines.ts'
import type { PlainLine } from './plain-lines.ts'
import { order, rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'
import type { Joined } from './same-as.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

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

/** The most lines first; a system under several names counts as one. */
export async function hubs(store: GraphStore, { kinds, ...paging }: HubOptions): Promise<Page<Hub>> {
  const [found, joined, ofKind] = await Promise.all([plainLines(store, JOINING), joinedEntities(store), idsOfKinds(store, kinds)])
  const lines = placeLines(found, joined)
  const counts = countLines(lines)
  const places = [...counts]
    .filter(([place]) => labelOfId(place) === 'System' && (ofKind === null || membersOf(joined, place).some((id) => ofKind.has(id))))
    .sort(([a, one], [b, other]) => other.lines - one.lines || other.statements - one.statements || order(a, b))
    .map(([place]) => place)
  const page = pageOf(places, paging)
  const members = page.rows.flatMap((place) => membersOf(joined, place))
  const [refs, agencies, own] = [await entityRefs(store, members), await agenciesOf(store, members), linesOf(lines, new Set(page.rows))]
  return {
    ...page,
    rows: page.rows.flatMap((place): readonly Hub[] => {
      const ids = membersOf(joined, place)
      const system = ids.flatMap((id) => refs.get(id) ?? [])[0]
      if (system === undefined) return []
      const owners = new Map(ids.flatMap((id) => agencies.get(id) ?? []).map((agency) => [agency.id, agency]))
      return [{ system, ...describe(place, own.get(place) ?? []), agencies: [...owners.values()].sort((a, b) => order(a.id, b.id)) }]
    }),
  }
}

/** A line between two places; what joins a place to itself is left out. */
interface PlaceLine {
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly statements: number
}

/** Lines of several names of one place become one. */
function placeLines(found: readonly PlainLine[], joined: Joined): readonly PlaceLine[] {
  const alone: PlaceLine[] = []
  const merged = new Map<string, PlaceLine>()
  for (const { type: any, source: from, target: to, statements } of found) {
    const [type, source, target] = [any as RelationType, joined.placeOf(from.id), joined.placeOf(to.id)]
    if (source === target) continue
    const line = { type, source, target, statements }
    // Only what touches a joined place can be there twice.
    if (joined.membersOf(source) === null && joined.membersOf(target) === null) {
      alone.push(line)
      continue
    }
    const key = `${source} ${type} ${target}`
    merged.set(key, { ...line, statements: statements + (merged.get(key)?.statements ?? 0) })
  }
  return [...alone, ...merged.values()]
}

function countLines(lines: readonly PlaceLine[]): ReadonlyMap<string, { readonly lines: number; readonly statements: number }> {
  const counts = new Map<string, { lines: number; statements: number }>()
  for (const { source, target, statements } of lines) {
    for (const place of [source, target]) {
      const count = counts.get(place) ?? { lines: 0, statements: 0 }
      counts.set(place, count)
      count.lines += 1
      count.statements += statements
    }
  }
  return counts
}

function linesOf(lines: readonly PlaceLine[], places: ReadonlySet<string>): ReadonlyMap<string, readonly PlaceLine[]> {
  const own = new Map<string, PlaceLine[]>([...places].map((place) => [place, []]))
  for (const line of lines) for (const place of [line.source, line.target]) own.get(place)?.push(line)
  return own
}

function describe(place: string, lines: readonly PlaceLine[]): Omit<Hub, 'system' | 'agencies'> {
  const types = new Map<RelationType, number>()
  for (const { type } of lines) types.set(type, (types.get(type) ?? 0) + 1)
  const outgoing = lines.filter(({ source }) => source === place).length
  return {
    lines: lines.length,
    incoming: lines.length - outgoing,
    outgoing,
    neighbours: new Set(lines.map(({ source, target }) => (source === place ? target : source))).size,
    statements: lines.reduce((sum, { statements }) => sum + statements, 0),
    types: [...types].map(([type, count]) => ({ type, lines: count })).sort((a, b) => b.lines - a.lines || order(a.type, b.type)),
  }
}

const OF_KINDS = 'MATCH (s:System) WHERE s.kind IN $kinds RETURN s.id AS id'

/** Null for all. */
async function idsOfKinds(store: GraphStore, kinds: readonly SystemKind[]): Promise<ReadonlySet<string> | null> {
  if (kinds.length === 0) return null
  return new Set(rowsOf(await store.read(OF_KINDS, { kinds }, WHOLE_GRAPH)).map((row) => row.text('id')))
}

const membersOf = (joined: Joined, place: string): readonly string[] => joined.membersOf(place)?.map(({ id }) => id) ?? [place]

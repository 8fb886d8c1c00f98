/**
 * What breaks if this system stops? Everything that depends on it, directly or
 * through others, by distance, with the chain of sentences that leads there and
 * the agencies that answer for it. Which end of a line is affected is the model's
 * rule (graph/model/impact.ts). What is reached only over CONNECTS_TO somewhere
 * on the way is affected weakly: it loses an exchange, not its ground.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { AFFECTED_END, IMPACT_TYPES } from '../model/impact.ts'
import type { RelationType } from '../model/vocabulary.ts'
import { agenciesOf } from './agencies-of.ts'
import type { EntityFacts, EntityRef } from './entity-row.ts'
import { Neighbourhood } from './neighbourhood.ts'
import type { Neighbour } from './neighbourhood.ts'
import { pageOf } from './page.ts'
import type { Page, Paging } from './page.ts'
import { provenLines } from './proven-lines.ts'
import type { ProvenLine } from './proven-lines.ts'
import { order } from './row.ts'

export interface ImpactOptions extends Paging {
  /** Longest chain. */
  readonly depth: number
  /** Leave out what is affected only weakly. */
  readonly strongOnly: boolean
}

export interface ChainLink {
  /** Affected by `by`. */
  readonly affected: EntityRef
  readonly by: EntityRef
  /** What says so, the surest first. */
  readonly lines: readonly ProvenLine[]
}

export interface Affected {
  readonly entity: EntityRef
  /** Links of the shortest chain of this strength. */
  readonly distance: number
  readonly strength: 'strong' | 'weak'
  /** From the system that stops to this one. */
  readonly chain: readonly ChainLink[]
  /** Who answers for it or owns it. */
  readonly agencies: readonly EntityRef[]
}

export interface Impact extends Page<Affected> {
  readonly of: EntityFacts
  readonly strong: number
  readonly weak: number
  /** Of all that is affected, by how many of their systems; not of this page alone. */
  readonly agencies: readonly { readonly agency: EntityRef; readonly systems: number }[]
  /** False where the search was given up before all was seen. */
  readonly complete: boolean
}

interface Reached {
  readonly place: string
  readonly distance: number
  readonly strong: boolean
  /** The place before it in the chain. */
  readonly before: string
}

export async function impact(store: GraphStore, of: EntityFacts, options: ImpactOptions): Promise<Impact> {
  const network = await Neighbourhood.open(store, IMPACT_TYPES)
  const start = network.enter(of)
  const strong = await reach(network, start, options.depth, false)
  const all = options.strongOnly ? strong : await reach(network, start, options.depth, true)
  const reached = [...all.values()]
    .filter(({ place }) => place !== start)
    .map((one) => strong.get(one.place) ?? one)
    .sort((a, b) => Number(b.strong) - Number(a.strong) || a.distance - b.distance || order(a.place, b.place))
  const page = pageOf(reached, options)
  const chains = page.rows.map((one) => chainOf(one, start, one.strong ? strong : all))
  const [lines, owners] = await Promise.all([
    provenLines(store, chains.flat().flatMap(([by, place]) => pairsOf(network, by, place)), IMPACT_TYPES),
    agenciesOf(store, reached.flatMap(({ place }) => network.membersOf(place).map(({ id }) => id))),
  ])
  const refs = new Map([...lines.values()].flatMap(({ source, target }) => [[source.id, source], [target.id, target]] as const))
  const rows = page.rows.map((one, index): Affected => {
    const chain = (chains[index] ?? []).map((link) => linkOf(network, link, lines, one.strong))
    const agencies = uniqueById(network.membersOf(one.place).flatMap(({ id }) => owners.get(id) ?? []))
    const entity = chain.at(-1)?.affected ?? refs.get(one.place)
    if (entity === undefined) throw new Error(`no line leads to ${one.place}: the store changed while it was read`)
    return { entity, distance: one.distance, strength: one.strong ? 'strong' : 'weak', chain, agencies }
  })
  return {
    of, ...page, rows,
    strong: reached.filter((one) => one.strong).length,
    weak: reached.filter((one) => !one.strong).length,
    agencies: concerned(network, reached, owners),
    complete: !network.exhausted,
  }
}

/** By breadth: each place by its shortest chain, among equal ones by the first id. */
async function reach(network: Neighbourhood, start: string, depth: number, weakly: boolean): Promise<ReadonlyMap<string, Reached>> {
  const reached = new Map<string, Reached>([[start, { place: start, distance: 0, strong: true, before: start }]])
  let rim = [start]
  // An agency that loses an exchange goes on working: what it exchanges with others is not affected through it.
  const passes = (place: string): boolean => place === start || network.labelOf(place) === 'System'
  for (let distance = 1; distance <= depth && rim.length > 0; distance += 1) {
    await network.load(rim.filter(passes))
    const next: string[] = []
    for (const here of rim.filter(passes)) {
      for (const neighbour of network.around(here)) {
        if (!affects(neighbour, weakly) || reached.has(neighbour.place)) continue
        reached.set(neighbour.place, { place: neighbour.place, distance, strong: !weakly, before: here })
        next.push(neighbour.place)
      }
    }
    rim = next.sort(order)
  }
  return reached
}

/** Whether what stands at the other end of the line is affected when this end stops. */
function affects({ type, outgoing }: Neighbour, weakly: boolean): boolean {
  const end = AFFECTED_END[type as RelationType]
  return (weakly && end === 'both') || end === (outgoing ? 'target' : 'source')
}

/** Pairs (affecting, affected) from the start to the place. */
function chainOf(last: Reached, start: string, reached: ReadonlyMap<string, Reached>): readonly (readonly [string, string])[] {
  const links: (readonly [string, string])[] = []
  for (let at: Reached | undefined = last; at !== undefined && at.place !== start; at = reached.get(at.before)) links.unshift([at.before, at.place])
  return links
}

function pairsOf(network: Neighbourhood, by: string, place: string) {
  return network.membersOf(by).flatMap((a) => network.membersOf(place).flatMap((b) => [{ source: a, target: b }, { source: b, target: a }]))
}

function linkOf(network: Neighbourhood, [by, place]: readonly [string, string], all: ReadonlyMap<string, ProvenLine>, strong: boolean): ChainLink {
  const [here, there] = [by, place].map((of) => new Set(network.membersOf(of).map(({ id }) => id))) as [Set<string>, Set<string>]
  const lines = [...all.values()]
    .filter(({ type, source, target }) => {
      const end = AFFECTED_END[type as RelationType]
      const forth = here.has(source.id) && there.has(target.id)
      const back = there.has(source.id) && here.has(target.id)
      return (forth && end === 'target') || (back && end === 'source') || (!strong && (forth || back) && end === 'both')
    })
    .sort((a, b) => surety(b) - surety(a) || b.statements - a.statements || order(a.id, b.id))
  const [first] = lines
  if (first === undefined) throw new Error(`no line between ${by} and ${place}: the store changed while it was read`)
  const forth = here.has(first.source.id)
  return { by: forth ? first.source : first.target, affected: forth ? first.target : first.source, lines }
}

const surety = ({ proofs }: ProvenLine): number => proofs[0]?.confidence ?? 0

function concerned(
  network: Neighbourhood,
  reached: readonly Reached[],
  owners: ReadonlyMap<string, readonly EntityRef[]>,
): Impact['agencies'] {
  const counts = new Map<string, { agency: EntityRef; systems: number }>()
  for (const { place } of reached) {
    for (const agency of uniqueById(network.membersOf(place).flatMap(({ id }) => owners.get(id) ?? []))) {
      counts.set(agency.id, { agency, systems: (counts.get(agency.id)?.systems ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.systems - a.systems || order(a.agency.id, b.agency.id))
}

const uniqueById = (refs: readonly EntityRef[]): readonly EntityRef[] =>
  [...new Map(refs.map((ref) => [ref.id, ref])).values()].sort((a, b) => order(a.id, b.id))

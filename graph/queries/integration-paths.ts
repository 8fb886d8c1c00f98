/**
 * How does A reach B? The shortest and the k best paths between two entities, by
 * chosen relation types, directed or not, through systems alone or through
 * agencies too; each step with the sentences that prove it. Neither engine's own
 * path search is used: one has none that fits, and both must say the same.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { RELATION_TYPES } from '../model/vocabulary.ts'
import { bestPaths } from './best-paths.ts'
import type { Way } from './best-path.ts'
import type { GraphEdgeType } from './drawn-edges.ts'
import type { EntityFacts, EntityRef } from './entity-row.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { provenLines } from './proven-lines.ts'
import type { ProvenLine } from './proven-lines.ts'

export interface PathOptions {
  /** How many paths, the best first. */
  readonly count: number
  /** Follow lines from source to target only. */
  readonly directed: boolean
  /** Empty: every type. */
  readonly relations: readonly GraphEdgeType[]
  /** Also through agencies: who answers for, owns or works with whom. */
  readonly throughAgencies: boolean
  /** Longest path. */
  readonly maxSteps: number
}

export interface PathStep {
  /** Where an entity is joined with another (SAME_AS), a step may end at the one name and the next begin at the other. */
  readonly from: EntityRef
  readonly to: EntityRef
  /** What joins the two, the surest first; a line may point either way. */
  readonly lines: readonly ProvenLine[]
}

export interface IntegrationPath {
  readonly length: number
  /** Of the weakest step, 0 to 1. */
  readonly confidence: number
  readonly steps: readonly PathStep[]
}

export interface IntegrationPaths {
  readonly from: EntityFacts
  readonly to: EntityFacts
  /** Both names mean one thing. */
  readonly same: boolean
  readonly paths: readonly IntegrationPath[]
  /** False where the search was given up before all of the network was seen. */
  readonly complete: boolean
}

export async function integrationPaths(store: GraphStore, from: EntityFacts, to: EntityFacts, options: PathOptions): Promise<IntegrationPaths> {
  const types = typesFor(options)
  const network = await Neighbourhood.open(store, types)
  const [start, goal] = [network.enter(from), network.enter(to)]
  const ways = await bestPaths(network, start, goal, options.count, {
    directed: options.directed,
    maxSteps: options.maxSteps,
    mayPass: ({ label }) => label === 'System' || (label === 'Agency' && options.throughAgencies),
  })
  const lines = await provenLines(store, pairsOf(network, ways), types)
  const paths = ways.map((way) => pathOf(network, way, lines, options.directed))
  return { from, to, same: start === goal, paths, complete: !network.exhausted }
}

function typesFor({ relations, throughAgencies }: PathOptions): readonly GraphEdgeType[] {
  if (relations.length > 0) return relations
  return throughAgencies ? [...RELATION_TYPES, 'RESPONSIBLE_FOR'] : RELATION_TYPES
}

/** Every pair of entities between which a step may have lines, both ways. */
function pairsOf(network: Neighbourhood, ways: readonly Way[]) {
  return ways.flatMap(({ places }) =>
    places.slice(1).flatMap((place, index) =>
      network.membersOf(places[index] ?? '').flatMap((a) =>
        network.membersOf(place).flatMap((b) => [{ source: a, target: b }, { source: b, target: a }]),
      ),
    ),
  )
}

function pathOf(network: Neighbourhood, { places }: Way, all: ReadonlyMap<string, ProvenLine>, directed: boolean): IntegrationPath {
  const steps = places.slice(1).map((place, index): PathStep => {
    const here = new Set(network.membersOf(places[index] ?? '').map(({ id }) => id))
    const there = new Set(network.membersOf(place).map(({ id }) => id))
    const lines = [...all.values()]
      .filter(({ source, target }) => (here.has(source.id) && there.has(target.id)) || (!directed && there.has(source.id) && here.has(target.id)))
      .sort((a, b) => surety(b) - surety(a) || b.statements - a.statements || (a.id < b.id ? -1 : 1))
    // A step without a line would be no step: the search found one.
    const [first] = lines
    if (first === undefined) throw new Error(`no line between ${places[index]} and ${place}: the store changed while it was read`)
    const forth = here.has(first.source.id)
    return { from: forth ? first.source : first.target, to: forth ? first.target : first.source, lines }
  })
  return { length: steps.length, confidence: Math.min(...steps.map(({ lines }) => (lines[0] ? surety(lines[0]) : 0))), steps }
}

const surety = ({ proofs }: ProvenLine): number => proofs[0]?.confidence ?? 0

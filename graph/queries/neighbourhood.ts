/**
 * The network around some places, fetched as a search walks through it: each
 * round asks for the lines of all places of its rim at once, found by index, and
 * nothing is asked twice. The same on both engines, since the search itself is
 * done here. A place is an entity, or all that are joined with it by SAME_AS.
 */
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { GRAPH_EDGE_TYPES } from './drawn-edges.ts'
import type { GraphEdgeType } from './drawn-edges.ts'
import { order, rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'
import type { Joined } from './same-as.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

/** What leads from one place to another by one type, in one direction. */
export interface Neighbour {
  readonly place: string
  readonly label: EntityLabel
  readonly type: GraphEdgeType
  /** The line goes from here to there. */
  readonly outgoing: boolean
  /** 1 minus the confidence of the surest statement, in thousandths: whole, so that sums are exact. */
  readonly doubt: number
}

const ROUND = 2_000
/** A search that has seen so many places is no question any more. */
export const MOST_PLACES = 30_000

const LINES = (label: EntityLabel, types: readonly GraphEdgeType[]): string => `
UNWIND $ids AS id
MATCH (n:${label} {id: id})-[r:${types.join('|')}]-(m)
RETURN id, startNode(r).id = id AS outgoing, type(r) AS type, m.id AS other, m.label AS label,
  max(coalesce(r.confidence, CASE WHEN r.certain = false THEN 0.5 ELSE 1.0 END)) AS confidence`

export class Neighbourhood {
  readonly #store: GraphStore
  readonly #types: readonly GraphEdgeType[]
  readonly #joined: Joined
  readonly #labels = new Map<string, EntityLabel>()
  readonly #lines = new Map<string, readonly Neighbour[]>()

  private constructor(store: GraphStore, types: readonly GraphEdgeType[], joined: Joined) {
    this.#store = store
    this.#types = types
    this.#joined = joined
  }

  static async open(store: GraphStore, types: readonly GraphEdgeType[]): Promise<Neighbourhood> {
    return new Neighbourhood(store, types, await joinedEntities(store))
  }

  /** Where a search begins. */
  enter({ id, label }: { readonly id: string; readonly label: EntityLabel }): string {
    const place = this.#joined.placeOf(id)
    this.#labels.set(place, label)
    return place
  }

  membersOf(place: string): readonly { readonly id: string; readonly label: EntityLabel }[] {
    return this.#joined.membersOf(place) ?? [{ id: place, label: this.labelOf(place) }]
  }

  labelOf(place: string): EntityLabel {
    return this.#labels.get(place) ?? 'System'
  }

  /** True where no more places are fetched. */
  get exhausted(): boolean {
    return this.#lines.size >= MOST_PLACES
  }

  /** What leads from a place that was loaded, in an order that no engine decides. */
  around(place: string): readonly Neighbour[] {
    return this.#lines.get(place) ?? []
  }

  /** Fetches the lines of those places that were not fetched before. */
  async load(places: Iterable<string>): Promise<void> {
    const wanted = [...new Set(places)].filter((place) => !this.#lines.has(place)).slice(0, MOST_PLACES - this.#lines.size)
    const found = new Map<string, Map<string, Neighbour>>(wanted.map((place) => [place, new Map()]))
    const members = wanted.flatMap((place) => this.membersOf(place))
    for (const label of ENTITY_LABELS) {
      const ids = members.filter((member) => member.label === label).map(({ id }) => id)
      for (let from = 0; from < ids.length; from += ROUND) await this.#fetch(label, ids.slice(from, from + ROUND), found)
    }
    for (const [place, lines] of found) {
      this.#lines.set(place, [...lines.values()].sort((a, b) => order(a.place, b.place) || order(a.type, b.type) || Number(b.outgoing) - Number(a.outgoing)))
    }
  }

  async #fetch(label: EntityLabel, ids: readonly string[], found: ReadonlyMap<string, Map<string, Neighbour>>): Promise<void> {
    const table = await this.#store.read(LINES(label, this.#types), { ids }, WHOLE_GRAPH)
    for (const row of rowsOf(table)) {
      const [here, place] = [this.#joined.placeOf(row.text('id')), this.#joined.placeOf(row.text('other'))]
      if (here === place) continue
      const neighbour: Neighbour = {
        place,
        label: row.oneOf('label', ENTITY_LABELS),
        type: row.oneOf('type', GRAPH_EDGE_TYPES),
        outgoing: row.flag('outgoing'),
        doubt: Math.round((1 - row.number('confidence')) * 1000),
      }
      this.#labels.set(place, neighbour.label)
      const key = `${place} ${neighbour.type} ${neighbour.outgoing}`
      const lines = found.get(here)
      const before = lines?.get(key)
      if (before === undefined || before.doubt > neighbour.doubt) lines?.set(key, neighbour)
    }
  }
}

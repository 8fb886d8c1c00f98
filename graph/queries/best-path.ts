/**
 * The best path between two places: the fewest steps, among those the least
 * doubt; equals are decided by ids. Searched from both ends at once, level by
 * level, the smaller rim first; every shortest path is kept until the best of
 * them is known, so that chance decides nothing.
 */
import type { Neighbour, Neighbourhood } from './neighbourhood.ts'
import { order } from './row.ts'

export interface Way {
  /** From the first place to the last. */
  readonly places: readonly string[]
  readonly doubt: number
}

export interface Search {
  readonly directed: boolean
  /** Whether a path may lead through it; the ends always may be what they are. */
  readonly mayPass: (neighbour: Neighbour) => boolean
  readonly maxSteps: number
  readonly blockedPlaces: ReadonlySet<string>
  /** `from to`, in the direction of travel. */
  readonly blockedSteps: ReadonlySet<string>
}

/** Fewer steps first, then less doubt, then by ids. */
export const byWorth = (a: Way, b: Way): number =>
  a.places.length - b.places.length || a.doubt - b.doubt || order(a.places.join(' '), b.places.join(' '))

export const stepKey = (from: string, to: string): string => `${from} ${to}`

/** @returns null where no path is short enough */
export async function bestPath(network: Neighbourhood, from: string, to: string, search: Search): Promise<Way | null> {
  if (from === to) return null
  const forward = new Side(from, to, true, search)
  const backward = new Side(to, from, false, search)
  while (forward.depth + backward.depth < search.maxSteps) {
    const side = forward.rim.length <= backward.rim.length ? forward : backward
    if (side.rim.length === 0) return null
    await side.grow(network)
    const other = side === forward ? backward : forward
    // The first level that meets: every shortest path goes through one of these.
    const meeting = side.rim.filter((place) => other.reached.has(place))
    if (meeting.length > 0) return best(meeting, forward, backward)
  }
  return null
}

function best(meeting: readonly string[], forward: Side, backward: Side): Way {
  const ways = meeting.map((place): Way => {
    const [first, second] = [forward.bestTo(place), backward.bestTo(place)]
    return { places: [...first.places, ...second.places.slice(1)], doubt: first.doubt + second.doubt }
  })
  return ways.reduce((a, b) => (byWorth(a, b) <= 0 ? a : b))
}

/** One of the two searches: how it came to each place that it reached. */
class Side {
  rim: readonly string[]
  depth = 0
  /** place → the places before it, each with the doubt of the step; all as far from the start. */
  readonly reached: Map<string, Map<string, number>>
  readonly #levels = new Map<string, number>()
  readonly #known = new Map<string, Way>()
  readonly #goal: string
  readonly #forward: boolean
  readonly #search: Search

  constructor(start: string, goal: string, forward: boolean, search: Search) {
    this.rim = [start]
    this.reached = new Map([[start, new Map()]])
    this.#levels.set(start, 0)
    this.#known.set(start, { places: [start], doubt: 0 })
    this.#goal = goal
    this.#forward = forward
    this.#search = search
  }

  async grow(network: Neighbourhood): Promise<void> {
    await network.load(this.rim)
    this.depth += 1
    const next: string[] = []
    for (const here of this.rim) {
      for (const neighbour of network.around(here)) {
        if (!this.#mayStep(here, neighbour)) continue
        const { place, doubt } = neighbour
        const level = this.#levels.get(place)
        if (level !== undefined && level < this.depth) continue
        if (level === undefined) {
          this.#levels.set(place, this.depth)
          this.reached.set(place, new Map())
          next.push(place)
        }
        const before = this.reached.get(place)
        before?.set(here, Math.min(doubt, before.get(here) ?? Infinity))
      }
    }
    this.rim = next
  }

  #mayStep(here: string, neighbour: Neighbour): boolean {
    const { directed, mayPass, blockedPlaces, blockedSteps } = this.#search
    const { place, outgoing } = neighbour
    if (directed && outgoing !== this.#forward) return false
    if (blockedPlaces.has(place)) return false
    if (blockedSteps.has(this.#forward ? stepKey(here, place) : stepKey(place, here))) return false
    return place === this.#goal || mayPass(neighbour)
  }

  /** The best way between here and the side's own end, in the order of walking: equals must be decided alike on both sides. */
  bestTo(place: string): Way {
    const known = this.#known.get(place)
    if (known) return known
    let found: Way | null = null
    for (const [before, doubt] of this.reached.get(place) ?? []) {
      const way = this.bestTo(before)
      const longer: Way = { places: this.#forward ? [...way.places, place] : [place, ...way.places], doubt: way.doubt + doubt }
      if (found === null || byWorth(longer, found) < 0) found = longer
    }
    // Every place reached has one before it, but the start, which is known.
    const way = found ?? { places: [place], doubt: 0 }
    this.#known.set(place, way)
    return way
  }
}

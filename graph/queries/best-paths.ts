/**
 * The k best paths without circles (Yen): each next one leaves a better one at
 * some place, by a step that no better one takes there.
 */
import { bestPath, byWorth, stepKey } from './best-path.ts'
import type { Search, Way } from './best-path.ts'
import type { Neighbourhood } from './neighbourhood.ts'

export async function bestPaths(
  network: Neighbourhood,
  from: string,
  to: string,
  count: number,
  search: Pick<Search, 'directed' | 'mayPass' | 'maxSteps'>,
): Promise<readonly Way[]> {
  const free = { ...search, blockedPlaces: new Set<string>(), blockedSteps: new Set<string>() }
  const first = await bestPath(network, from, to, free)
  if (first === null) return []
  const found = [first]
  const waiting = new Map<string, Way>()
  while (found.length < count) {
    const last = found.at(-1) ?? first
    for (let at = 0; at < last.places.length - 1; at += 1) {
      const way = await leaving(network, last, at, found, search)
      if (way !== null) waiting.set(way.places.join(' '), way)
    }
    const next = [...waiting.values()].sort(byWorth)[0]
    if (next === undefined) break
    waiting.delete(next.places.join(' '))
    found.push(next)
  }
  return found
}

/** The best path that goes with `way` up to a place and then by another step than all that were found. */
async function leaving(
  network: Neighbourhood,
  way: Way,
  at: number,
  found: readonly Way[],
  search: Pick<Search, 'directed' | 'mayPass' | 'maxSteps'>,
): Promise<Way | null> {
  const root = way.places.slice(0, at + 1)
  const [here = '', goal = ''] = [root.at(-1), way.places.at(-1)]
  const same = found.filter(({ places }) => root.every((place, index) => places[index] === place))
  const spur = await bestPath(network, here, goal, {
    ...search,
    maxSteps: search.maxSteps - at,
    blockedPlaces: new Set(root),
    blockedSteps: new Set(same.map(({ places }) => stepKey(here, places[at + 1] ?? ''))),
  })
  if (spur === null) return null
  await network.load(root)
  return { places: [...root.slice(0, -1), ...spur.places], doubt: rootDoubt(network, root, search.directed) + spur.doubt }
}

function rootDoubt(network: Neighbourhood, root: readonly string[], directed: boolean): number {
  return root.slice(1).reduce((sum, place, index) => {
    const steps = network.around(root[index] ?? '').filter((neighbour) => neighbour.place === place && (!directed || neighbour.outgoing))
    return sum + Math.min(...steps.map(({ doubt }) => doubt))
  }, 0)
}

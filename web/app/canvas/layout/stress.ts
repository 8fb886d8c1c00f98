/**
 * One connected part of the network laid out so that distances on the screen are
 * those along its lines: stochastic gradient descent on stress (Zheng, Pawar and
 * Goodman 2018), with the far distances of large parts taken to some pivots alone
 * (sparse stress, Ortmann, Klimenta and Brandes 2017). Near linear in nodes and
 * lines, where fcose takes a minute at 2,000 nodes.
 */
import { seededRandom } from './seeded-random.ts'

export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Up to so many nodes every pair counts; beyond, the pairs with so many pivots. */
const PIVOTS = 160
const ROUNDS = 30
/** Steps of the last round, as a share of what a line lacks in length. */
const LAST_STEP = 0.1

/**
 * @param neighbours of each node, by index; connected
 * @param length of a line, in the canvas's units
 */
export function stressLayout(neighbours: readonly (readonly number[])[], length: number): Places {
  const random = seededRandom(0x2018_0228)
  const count = neighbours.length
  const x = Float64Array.from({ length: count }, () => random() * length)
  const y = Float64Array.from({ length: count }, () => random() * length)
  const pairs = shuffled(pairsOf(neighbours, random), random)
  const furthest = pairs.reduce((most, { distance }) => Math.max(most, distance), 1)
  const first = furthest ** 2
  const decay = Math.log(LAST_STEP / first) / (ROUNDS - 1)
  const from = Int32Array.from(pairs, (pair) => pair.from)
  const to = Int32Array.from(pairs, (pair) => pair.to)
  const distance = Float64Array.from(pairs, (pair) => pair.distance * length)
  const pull = Float64Array.from(pairs, (pair) => pair.weight)
  const mutual = Uint8Array.from(pairs, (pair) => (pair.mutual ? 1 : 0))
  for (let round = 0; round < ROUNDS; round++) {
    const step = first * Math.exp(decay * round)
    for (let pair = 0; pair < from.length; pair++) {
      const a = from[pair]!
      const b = to[pair]!
      const dx = x[a]! - x[b]!
      const dy = y[a]! - y[b]!
      const apart = Math.sqrt(dx * dx + dy * dy) || 1e-6
      const share = (Math.min(1, step * pull[pair]!) * (apart - distance[pair]!)) / (2 * apart)
      x[a]! -= share * dx
      y[a]! -= share * dy
      if (mutual[pair] === 0) continue
      x[b]! += share * dx
      y[b]! += share * dy
    }
  }
  return { x, y }
}

interface Pair {
  readonly from: number
  readonly to: number
  /** In lines. */
  readonly distance: number
  readonly weight: number
  /** Whether `to` moves too; a pivot stands for its region and does not. */
  readonly mutual: boolean
}

function pairsOf(neighbours: readonly (readonly number[])[], random: () => number): Pair[] {
  const count = neighbours.length
  const everyPair = count <= PIVOTS
  const { pivots, distances } = everyPair
    ? { pivots: neighbours.map((_, node) => node), distances: neighbours.map((_, node) => distancesFrom(node, neighbours)) }
    : spreadPivots(neighbours, random)
  const regions = everyPair ? pivots.map(() => 1) : regionSizes(distances, count)
  const pairs: Pair[] = []
  pivots.forEach((pivot, index) => {
    for (let node = everyPair ? pivot + 1 : 0; node < count; node++) {
      const distance = distances[index]![node]!
      if (distance > 1 || (everyPair && distance === 1)) pairs.push({ from: node, to: pivot, distance, weight: regions[index]! / distance ** 2, mutual: everyPair })
    }
  })
  if (!everyPair) neighbours.forEach((others, node) => others.forEach((other) => other > node && pairs.push({ from: node, to: other, distance: 1, weight: 1, mutual: true })))
  return pairs
}

/** Pivots far from one another, with the distances from each. */
function spreadPivots(neighbours: readonly (readonly number[])[], random: () => number): { readonly pivots: readonly number[]; readonly distances: readonly Int32Array[] } {
  const pivots = [0]
  const distances = [distancesFrom(0, neighbours)]
  const nearest = Int32Array.from(distances[0]!)
  while (pivots.length < PIVOTS) {
    let next = 0
    let most = -1
    for (let node = 0; node < nearest.length; node++) {
      const far = nearest[node]! * (0.5 + random())
      if (far > most) [next, most] = [node, far]
    }
    const reach = distancesFrom(next, neighbours)
    pivots.push(next)
    distances.push(reach)
    for (let node = 0; node < nearest.length; node++) nearest[node] = Math.min(nearest[node]!, reach[node]!)
  }
  return { pivots, distances }
}

/** How many nodes each pivot is the nearest to. */
function regionSizes(distances: readonly Int32Array[], count: number): readonly number[] {
  const sizes = new Array<number>(distances.length).fill(0)
  for (let node = 0; node < count; node++) {
    let nearest = 0
    for (let pivot = 1; pivot < distances.length; pivot++) if (distances[pivot]![node]! < distances[nearest]![node]!) nearest = pivot
    sizes[nearest]!++
  }
  return sizes
}

/** Lines from one node to each. */
export function distancesFrom(start: number, neighbours: readonly (readonly number[])[]): Int32Array {
  const distances = new Int32Array(neighbours.length).fill(-1)
  const queue = [start]
  distances[start] = 0
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!
    for (const other of neighbours[node]!) {
      if (distances[other] !== -1) continue
      distances[other] = distances[node]! + 1
      queue.push(other)
    }
  }
  return distances
}

function shuffled<T>(items: T[], random: () => number): readonly T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[items[at], items[other]] = [items[other]!, items[at]!]
  }
  return items
}

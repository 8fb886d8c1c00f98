import { describe, expect, it } from 'vitest'
import { arrange, type LayoutTask } from '../../../web/app/canvas/layout/arrange.ts'
import { seededRandom } from '../../../web/app/canvas/layout/seeded-random.ts'
import { layoutQuality } from '../../bench/web/layout-quality.ts'
import { distancesFrom, stressLayout } from '../../../web/app/canvas/layout/stress.ts'

const task = (nodes: number, lines: readonly number[], placed: LayoutTask['placed'] = []): LayoutTask => ({ nodes, lines, aspect: 1.6, placed })

/** A tree of hubs with lines across: what a plan's network looks like. */
function network(nodes: number): readonly number[] {
  const random = seededRandom(nodes)
  const lines: number[] = []
  for (let node = 1; node < nodes; node++) lines.push(node, Math.floor(random() ** 2 * node))
  for (let extra = 0; extra < nodes; extra++) lines.push(Math.floor(random() * nodes), Math.floor(random() * nodes))
  return lines
}

const gap = ({ x, y }: { x: Float64Array; y: Float64Array }, a: number, b: number): number => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))

describe('a place for every node', () => {
  it('draws distances as they are along the lines', () => {
    const path = Array.from({ length: 8 }, (_, node) => [node - 1, node + 1].filter((other) => other >= 0 && other < 8))
    const places = stressLayout(path, 100)
    for (let node = 1; node < 8; node++) expect(gap(places, 0, node) / (100 * node)).toBeCloseTo(1, 1)
  })

  it('takes the far distances of a large part to pivots alone, and still draws near what is near', () => {
    const side = 35
    const isIn = (one: number): boolean => one >= 0 && one < side
    const grid = Array.from({ length: side * side }, (_, node) => {
      const [row, column] = [Math.floor(node / side), node % side]
      return [[row - 1, column], [row + 1, column], [row, column - 1], [row, column + 1]].flatMap(([r = -1, c = -1]) => (isIn(r) && isIn(c) ? [r * side + c] : []))
    })
    const places = stressLayout(grid, 100)
    const corner = distancesFrom(0, grid)
    const ratios = [...corner].flatMap((distance, node) => (distance > 4 ? [gap(places, 0, node) / (100 * distance)] : []))
    // Far from 0.02, which a heap gives, and within the √2 by which ways along a grid are longer.
    expect(Math.min(...ratios)).toBeGreaterThan(0.7)
    expect(Math.max(...ratios)).toBeLessThan(1.41)
  })

  it('puts no node on another, parts beside one another', () => {
    const lines = [...network(150), ...network(40).map((node) => node + 150)]
    const { x, y } = arrange(task(195, lines))
    for (let a = 0; a < 195; a++) for (let b = a + 1; b < 195; b++) expect(gap({ x, y }, a, b), `${a} and ${b}`).toBeGreaterThan(24)
  })

  it('makes a crowded picture larger rather than bend it', () => {
    const lines = network(600)
    const neighbours = Array.from({ length: 600 }, () => new Set<number>())
    for (let at = 0; at < lines.length; at += 2) {
      neighbours[lines[at]!]!.add(lines[at + 1]!)
      neighbours[lines[at + 1]!]!.add(lines[at]!)
    }
    const lists = neighbours.map((set, node) => [...set].filter((other) => other !== node))
    const before = layoutQuality(lists, stressLayout(lists, 100))
    expect(layoutQuality(lists, arrange(task(600, lines))).stress).toBeLessThan(1.1 * before.stress)
  })

  it('is the same every time', () => {
    const one = arrange(task(300, network(300)))
    expect(arrange(task(300, network(300)))).toEqual(one)
  })

  it('leaves what has a place where it is, and puts the new beside its neighbours', () => {
    const placed = [0, 1, 2].map((node) => ({ node, x: node * 200, y: 0 }))
    const places = arrange(task(6, [0, 1, 1, 2, 2, 3, 3, 4], placed))
    expect(Array.from(places.x).slice(0, 3)).toEqual([0, 200, 400])
    expect(Array.from(places.y).slice(0, 3)).toEqual([0, 0, 0])
    expect(gap(places, 2, 3)).toBeLessThan(200)
    expect(gap(places, 3, 4)).toBeLessThan(200)
    // What no line joins goes below.
    expect(places.y[5]).toBeGreaterThan(0)
  })

  it('finds places for a single node and for none', () => {
    expect([...arrange(task(1, [])).x]).toEqual([0])
    expect(arrange(task(0, [])).x).toHaveLength(0)
  })
})

import { describe, expect, test } from 'vitest'
import { clustersOf } from '../../../graph/overlap/clusters.ts'
import type { EntityId } from '../../../graph/model/ids.ts'

const overlap = (a: string, b: string, score: number) => ({ a: a as EntityId, b: b as EntityId, score, reasons: [] })

describe('overlaps that hang together', () => {
  test('all pairs of three are one tight finding', () => {
    const found = clustersOf([overlap('民政', '城管', 4), overlap('城管', '公安', 4), overlap('民政', '公安', 3.5)])
    expect(found).toEqual([{ members: ['民政', '城管', '公安'], overlaps: [0, 1, 2], tightness: 1, score: 4 }])
  })

  test('a chain of links is no cluster', () => {
    const chain = ['a', 'b', 'c', 'd', 'e'].map((one, index, all) => overlap(one, all[index + 1] ?? 'f', 3 - index / 10))
    expect(clustersOf(chain).map(({ members }) => members.length)).toEqual([2, 2, 2])
  })

  test('two tight groups that one weak link touches stay two', () => {
    const tight = (names: readonly string[], score: number) => names.flatMap((one, at) => names.slice(at + 1).map((other) => overlap(one, other, score)))
    const found = clustersOf([...tight(['云1', '云2', '云3'], 4), ...tight(['库1', '库2', '库3'], 3), overlap('云1', '库1', 1)])
    expect(found.map(({ members }) => members.length)).toEqual([3, 3])
  })
})

/** The labelled systems are sound, and the proposals are worth what the project says of them. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { entityId } from '../../graph/model/ids.ts'
import { bootstrap } from './bootstrap.ts'
import { readLabelledSystems, scoreSameSystems, type LabelledSystem } from './score-same-systems.ts'

const FILE = fileURLToPath(new URL('../gold/same-system/systems.json', import.meta.url))
let labelled: readonly LabelledSystem[]
beforeAll(async () => {
  labelled = await readLabelledSystems(FILE)
})

describe('the labelled systems', () => {
  it('are named once, and two of one id are labelled as one', () => {
    const names = labelled.map(({ name, jurisdiction }) => `${jurisdiction} ${name}`)
    expect(new Set(names).size).toBe(names.length)
    const byId = new Map<string, number>()
    for (const { name, jurisdiction, is } of labelled) {
      const id = entityId('System', jurisdiction, name)
      expect(byId.get(id) ?? is).toBe(is)
      byId.set(id, is)
    }
  })

  it('hold at least sixty pairs, and at least as many traps as half of them', () => {
    const { pairs, traps } = scoreSameSystems(labelled)
    expect(pairs).toBeGreaterThanOrEqual(60)
    expect(traps).toBeGreaterThanOrEqual(pairs / 2)
  })
})

it('proposals to join: precision 0.95, recall 0.85, and the same interval each time', () => {
  const [first, again] = [scoreSameSystems(labelled), scoreSameSystems(labelled.toReversed())]
  expect(first.precision?.value).toBeGreaterThanOrEqual(0.95)
  expect(first.recall?.value).toBeGreaterThanOrEqual(0.85)
  expect(first.bcubed?.value).toBeGreaterThanOrEqual(0.9)
  expect(again.precision?.value).toBe(first.precision?.value)
  expect(scoreSameSystems(labelled)).toEqual(first)
})

it('an interval holds its figure, and is none where nothing can be judged', () => {
  const mean = (sample: readonly number[]): number => sample.reduce((sum, one) => sum + one, 0) / sample.length
  const interval = bootstrap([0, 0, 1, 1, 1, 1, 1, 1, 1, 1], mean)
  expect(interval?.value).toBe(0.8)
  expect(interval?.low).toBeLessThan(0.8)
  expect(interval?.high).toBeGreaterThanOrEqual(0.9)
  expect(bootstrap([], () => 1)).toBeNull()
})

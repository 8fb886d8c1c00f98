/** What was read is kept, and never longer than it is true: on a real store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { withKeptReads } from '../../../web/server/kept-reads.ts'
import { temporaryStore } from '../../graph/queries/temporary-store.ts'
import type { TemporaryStore } from '../../graph/queries/temporary-store.ts'
import { cityPlan } from '../../graph/queries/two-plans.ts'

const DOCUMENTS = 'MATCH (d:Document) RETURN d.id'
let temporary: TemporaryStore
let store: GraphStore
beforeAll(async () => {
  temporary = await temporaryStore()
  store = withKeptReads(temporary.store)
})
afterAll(() => temporary.remove())

describe('reads that are kept', () => {
  it('are made once while nothing is written, and anew afterwards', async () => {
    const ask = () => store.read(DOCUMENTS, {}, { own: true })
    const [one, other] = [await ask(), await ask()]
    expect(other).toBe(one)
    expect(one.rows).toHaveLength(0)
    const during = store.write(cityPlan())
    const early = ask()
    await during
    await early
    expect((await ask()).rows).toHaveLength(1)
    await store.remove(cityPlan().document.id)
    expect((await ask()).rows).toHaveLength(0)
  })

  it('are told apart by what they ask for, and are the product’s own alone', async () => {
    const ask = (limit: number, own: boolean) => store.read(`${DOCUMENTS} LIMIT $limit`, { limit }, { own })
    expect(await ask(1, true)).not.toBe(await ask(2, true))
    expect(await ask(1, false)).not.toBe(await ask(1, false))
  })

  it('do not keep what failed', async () => {
    const ask = () => store.read('MATCH (', {}, { own: true })
    await expect(ask()).rejects.toThrow()
    await expect(ask()).rejects.toThrow()
  })
})

/** Possible duplicates over HTTP. */
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparedFinding, Findings } from '../../../web/api.ts'
import { createApp } from '../../../web/server/app.ts'
import { withFreshFindings } from '../../../web/server/findings-fresh.ts'
import { readPlans } from '../../contract/findings-plans.ts'
import { temporaryStore, type TemporaryStore } from '../../graph/queries/temporary-store.ts'

let temporary: TemporaryStore
let app: Hono
beforeAll(async () => {
  const { first, second } = await readPlans()
  temporary = await temporaryStore(first, second)
  app = createApp(temporary.store, { appDir: temporary.folder })
})
afterAll(() => temporary.remove())

const get = async (path: string): Promise<{ status: number; body: unknown }> => {
  const response = await app.request(path)
  return { status: response.status, body: await response.json() }
}
const list = async (query = ''): Promise<Findings> => (await get(`/api/findings${query}`)).body as Findings
const send = (method: string, path: string, body?: unknown): Promise<Response> =>
  Promise.resolve(app.request(path, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }))

describe('the list', () => {
  it('is of now, in pages, with what it can be narrowed to', async () => {
    const all = await list()
    expect(all.total).toBeGreaterThan(3)
    expect(all.facets.kinds.map(({ value }) => value).toSorted()).toEqual(['overlap', 'planned-again', 'same-system'])
    const page = await list('?limit=1&offset=1')
    expect(page).toMatchObject({ total: all.total, offset: 1, rows: [{ id: all.rows[1]?.id }] })
    expect((await list('?kind=planned-again')).rows).toMatchObject([{ kind: 'planned-again', a: { name: '环境应急指挥系统' } }])
  })

  it.each([
    ['/api/findings?kind=other', 400],
    ['/api/findings?limit=0', 400],
    ['/api/findings/s-1~OVERLAPS~s-2', 404],
  ])('%s is refused', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
})

describe('one finding', () => {
  it('side by side: both cards, what is shared and what differs', async () => {
    const [first] = (await list('?kind=overlap')).rows
    const { body } = await get(`/api/findings/${first?.id}`)
    const { finding, a, b, comparison } = body as ComparedFinding
    expect(finding.id).toBe(first?.id)
    expect([a.id, b.id]).toEqual([first?.a.id, first?.b.id])
    expect(comparison.agencies.onlyA.length).toBeGreaterThan(0)
    expect(finding.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(finding.score)
  })

  it('a verdict is a correction, and is taken back as one', async () => {
    const [first] = (await list('?kind=overlap')).rows
    const verdict = { kind: 'overlap-verdict', source: first?.a.id, target: first?.b.id, verdict: 'later', who: '王工', note: '等立项' }
    expect((await send('POST', '/api/corrections', verdict)).status).toBe(201)
    const decision = (await list('?verdict=later')).rows[0]?.decision
    expect(decision).toMatchObject({ verdict: 'later', who: '王工', note: '等立项' })
    expect((await send('DELETE', `/api/corrections/${decision?.correction}`)).status).toBe(200)
    expect((await list('?verdict=later')).rows).toEqual([])
  })

  it('a system that was planned again can be decided on', async () => {
    const [again] = (await list('?kind=planned-again')).rows
    const verdict = { kind: 'overlap-verdict', source: again?.a.id, target: again?.a.id, verdict: 'rejected', who: '王工' }
    expect((await send('POST', '/api/corrections', verdict)).status).toBe(201)
    expect((await list('?kind=planned-again')).rows[0]?.decision?.verdict).toBe('rejected')
  })
})

it('a statement about findings is answered with those of now', async () => {
  const { third } = await readPlans()
  await temporary.store.write(third)
  const answer = await send('POST', '/api/cypher', { query: "MATCH (a:System)-[:OVERLAPS]-(b:System) WHERE a.name = '审计云平台' RETURN b.name" })
  expect(((await answer.json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(0)
})

it('a store that is watched follows what is written, soon after the last of several', async () => {
  const { third } = await readPlans()
  const watched = withFreshFindings(temporary.store, 20)
  const state = async (): Promise<unknown> => (await temporary.store.read('MATCH (s:ZhenglianStore) RETURN s.findingsOf')).rows[0]?.[0]
  await watched.remove(third.document.id)
  expect(await state()).toBeNull()
  await expect.poll(state, { timeout: 10_000 }).toEqual(expect.any(String))
})

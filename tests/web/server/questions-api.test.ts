/** The planners' questions over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { createApp } from '../../../web/server/app.ts'
import { temporaryStore } from '../../graph/queries/temporary-store.ts'
import type { TemporaryStore } from '../../graph/queries/temporary-store.ts'
import { cityPlan, districtPlan, idOf } from '../../graph/queries/two-plans.ts'

let temporary: TemporaryStore
let app: Hono
beforeAll(async () => {
  temporary = await temporaryStore(cityPlan(), districtPlan())
  app = createApp(temporary.store, { appDir: temporary.folder })
})
afterAll(() => temporary.remove())

const get = async (path: string): Promise<{ status: number; body: unknown }> => {
  const response = await app.request(path)
  return { status: response.status, body: await response.json() }
}
const query = (given: Readonly<Record<string, string>>): string => new URLSearchParams(given).toString()

describe('questions', () => {
  it('are listed with title, parameters and a statement', async () => {
    const { body } = await get('/api/questions')
    expect(body).toContainEqual(expect.objectContaining({ name: 'path', title: '从甲到乙的对接路径', cypher: expect.stringContaining('MATCH') as string, example: expect.any(Object) as object }))
    expect((body as { parameters: { name: string; unlessTold?: string }[] }[])[0]?.parameters[0]).toEqual({ name: 'from', title: '起点：名称或编号' })
  })

  it('are answered, by name and by id, in pages', async () => {
    expect(await get(`/api/questions/path?${query({ from: '外网门户', to: idOf('exchange') })}`)).toMatchObject({
      status: 200, body: { from: { id: idOf('portal') }, paths: [{ length: 3, steps: [{ to: { name: '市电子政务外网' } }, {}, {}] }], complete: true },
    })
    expect(await get(`/api/questions/impact?${query({ of: '市电子政务外网', limit: '1', offset: '1' })}`)).toMatchObject({ body: { total: 3, offset: 1, next: 2, rows: [{ distance: 1 }] } })
    expect(await get('/api/questions/hubs?kind=network,website&limit=1')).toMatchObject({ body: { total: 2, rows: [{ system: { name: '市电子政务外网' } }] } })
    expect(await get('/api/questions/isolated')).toMatchObject({ body: { rows: [{ name: '我的云山APP' }] } })
    expect(await get('/api/questions/agencies')).toMatchObject({ body: { total: 1, rows: [{ agency: { name: '市房产局' }, needs: { name: '市政府办公厅' } }] } })
    expect(await get('/api/questions/agency-matrix')).toMatchObject({ body: { cells: [[0, 0], [2, 0]] } })
    expect(await get(`/api/questions/agency?${query({ of: '市房产局' })}`)).toMatchObject({ body: { agency: { name: '市房产局' }, builds: [{ system: { name: '房产审批系统' } }] } })
    expect(await get(`/api/questions/adds?${query({ document: '城东区' })}`)).toMatchObject({ body: { newEntities: [{ name: '外网门户' }] } })
  }, 120_000)

  it.each([
    ['/api/questions/nothing', 404, 'not-found'],
    [`/api/questions/impact?${query({ of: 's-00000000000000000000' })}`, 404, 'not-found'],
    [`/api/questions/impact?${query({ of: '没有这个系统' })}`, 404, 'not-found'],
    [`/api/questions/adds?${query({ document: 'd-00000000000000000000' })}`, 404, 'not-found'],
    [`/api/questions/adds?${query({ document: '年' })}`, 422, 'ambiguous'],
    ['/api/questions/path?from=x', 400, 'bad-request'],
    [`/api/questions/impact?${query({ of: '市电子政务外网', depth: '11' })}`, 400, 'bad-request'],
    ['/api/questions/hubs?limit=0', 400, 'bad-request'],
    ['/api/questions/hubs?limits=5', 400, 'bad-request'],
    ['/api/export?form=json', 400, 'bad-request'],
    ['/api/search?query=x', 400, 'bad-request'],
  ])('%s: %i in JSON, in Chinese', async (path, status, code) => {
    const answer = await get(path)
    expect(answer).toMatchObject({ status, body: { error: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/u) as string } } })
  })

  it('gives the candidates of a name that fits several', async () => {
    expect(await get(`/api/questions/impact?${query({ of: '外网' })}`)).toMatchObject({
      status: 422, body: { error: { code: 'ambiguous', candidates: [{ name: '市电子政务外网' }, { name: '外网门户' }] } },
    })
  })

  it('take no POST', async () => {
    expect((await app.request('/api/questions/hubs', { method: 'POST' })).status).toBe(405)
  })
})

/** Named views over HTTP: kept, listed, renamed, deleted; what cannot be one is refused in words. */
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../web/server/app.ts'
import { temporaryStore } from '../../graph/queries/temporary-store.ts'
import type { TemporaryStore } from '../../graph/queries/temporary-store.ts'
import { cityPlan, idOf } from '../../graph/queries/two-plans.ts'

let temporary: TemporaryStore
let app: Hono
beforeAll(async () => {
  temporary = await temporaryStore(cityPlan())
  app = createApp(temporary.store, { appDir: temporary.folder })
})
afterAll(() => temporary.remove())

async function send(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await app.request(path, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: await response.json() }
}

describe('named views', () => {
  it('are kept, listed with what has gone, renamed, deleted and kept again', async () => {
    const entities = [{ id: idOf('extranet'), name: '市电子政务外网' }, { id: 's-0', name: '已拆分的平台' }]
    const made = await send('POST', '/api/views', { name: '  外网\u0000 专题 ', link: '?view=table', entities })
    expect(made).toMatchObject({ status: 201, body: { name: '外网 专题', link: '?view=table', entities } })
    const { id } = made.body as { readonly id: string }
    expect(await send('GET', '/api/views')).toMatchObject({ body: { views: [{ id, gone: ['已拆分的平台'] }] } })
    expect(await send('POST', '/api/views', { name: '外网 专题', link: '' })).toMatchObject({ status: 409, body: { error: { code: 'name-taken' } } })
    expect(await send('PATCH', `/api/views/${id}`, { name: '外网' })).toMatchObject({ status: 200, body: { id, name: '外网', link: '?view=table', entities } })
    const deleted = await send('DELETE', `/api/views/${id}`)
    expect(deleted).toMatchObject({ status: 200, body: { name: '外网', entities } })
    expect(await send('GET', '/api/views')).toMatchObject({ body: { views: [] } })
    expect(await send('POST', '/api/views', deleted.body)).toMatchObject({ status: 201, body: { name: '外网', entities } })
  })

  it.each([
    [{ name: '', link: '' }, '1 到 80 个字'],
    [{ name: '视'.repeat(81), link: '' }, '1 到 80 个字'],
    [{ name: '视图', link: 'https://elsewhere.example/' }, '从“?”开始'],
    [{ name: '视图', link: `?q=${'x'.repeat(20_000)}` }, '不超过'],
    [{ name: '视图', link: '', entities: [{ id: 1 }] }, 'entities'],
    [[], 'JSON 对象'],
  ])('refuses %j', async (body, words) => {
    const answer = await send('POST', '/api/views', body)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(words)
  })

  it('are imported as they were exported, in place of the same and of no other', async () => {
    const view = { id: 'v-00000000-0000-4000-8000-000000000001', name: '导入的', link: '?view=overview', at: '2026-01-02T03:04:05.000Z', entities: [] }
    expect(await send('POST', '/api/views/import', { views: [view] })).toMatchObject({ status: 200, body: { imported: 1, taken: [] } })
    const again = await send('POST', '/api/views/import', { views: [{ ...view, link: '' }, { ...view, id: 'v-00000000-0000-4000-8000-000000000002' }] })
    expect(again.body).toEqual({ imported: 1, taken: ['导入的'] })
    const { views } = (await send('GET', '/api/views')).body as { readonly views: readonly { readonly name: string }[] }
    expect(views.filter(({ name }) => name === '导入的')).toEqual([{ ...view, link: '', gone: [] }])
    expect(await send('POST', '/api/views/import', { views: [{ ...view, id: 'c-1' }] })).toMatchObject({ status: 400 })
    expect(await send('GET', '/api/views/v-1')).toMatchObject({ status: 405 })
  })

  it('says that there is none', async () => {
    expect(await send('PATCH', '/api/views/v-0', { name: '视图' })).toMatchObject({ status: 404 })
    expect(await send('DELETE', '/api/views/v-0')).toMatchObject({ status: 404 })
  })
})

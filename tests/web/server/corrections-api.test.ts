/** Corrections over HTTP: made with who and when, listed, carried to another store, taken back. */
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

interface Listed { readonly corrections: readonly { readonly id: string; readonly kind: string; readonly orphaned: boolean; readonly overruledBy: string | null }[] }
const send = async (method: string, path: string, body?: unknown, to = app): Promise<{ status: number; body: unknown }> => {
  const headers = { 'content-type': 'application/json' }
  const response = await to.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: await response.json() }
}
const list = async (of = app): Promise<Listed['corrections']> => ((await send('GET', '/api/corrections', undefined, of)).body as Listed).corrections

describe('corrections', () => {
  it('are made, hold over a new reading, are carried to another store, and taken back', async () => {
    const made = await send('POST', '/api/corrections', { kind: 'rename', entity: idOf('extranet'), name: '市政务外网', who: '李工', note: '文件笔误' })
    expect(made).toMatchObject({ status: 201, body: { kind: 'rename', who: '李工', note: '文件笔误', names: ['市电子政务外网'], at: expect.stringMatching(/^\d{4}-.*Z$/u) as string } })
    const line = { kind: 'reject-relation', source: idOf('approval'), type: 'CONNECTS_TO', target: idOf('exchange'), who: '李工' }
    expect(await send('POST', '/api/corrections', line)).toMatchObject({ status: 201, body: { names: ['房产审批系统', '市级共享交换平台'] } })
    expect(await send('GET', `/api/entities/${idOf('exchange')}`)).toMatchObject({ body: { degree: 0, incoming: [] } })
    await temporary.store.remove(cityPlan().document.id)
    expect((await list()).map(({ kind, orphaned }) => `${kind} ${orphaned}`).sort()).toEqual(['reject-relation true', 'rename false'])
    await temporary.store.write(cityPlan())
    expect(await send('GET', `/api/entities/${idOf('extranet')}`)).toMatchObject({ body: { name: '市政务外网', aliases: expect.arrayContaining(['市电子政务外网']) as string[] } })
    const exported = await list()
    expect(exported.every(({ orphaned }) => !orphaned)).toBe(true)

    const other = await temporaryStore()
    try {
      const another = createApp(other.store, { appDir: other.folder })
      expect(await send('POST', '/api/corrections/import', { corrections: exported }, another)).toEqual({ status: 200, body: { imported: 2, older: 0, orphaned: 2 } })
      expect((await list(another)).every(({ orphaned }) => orphaned)).toBe(true)
      for (const plan of [districtPlan(), cityPlan()]) await other.store.write(plan)
      expect(await list(another)).toEqual(exported)
      expect(await send('GET', `/api/entities/${idOf('extranet')}`, undefined, another)).toMatchObject({ body: { name: '市政务外网' } })
    } finally {
      await other.remove()
    }

    for (const { id } of exported) expect(await send('DELETE', `/api/corrections/${id}`)).toEqual({ status: 200, body: { undone: 1 } })
    expect(await send('GET', `/api/entities/${idOf('extranet')}`)).toMatchObject({ body: { name: '市电子政务外网' } })
    expect(await list()).toEqual([])
  }, 120_000)

  it.each([
    ['no object', [], 400],
    ['an unknown kind', { kind: 'delete', who: '李工' }, 400],
    ['nobody', { kind: 'reject-entity', entity: idOf('app') }, 400],
    ['no id', { kind: 'reject-entity', entity: 'x', who: '李工' }, 400],
    ['no name', { kind: 'rename', entity: idOf('app'), name: ' ', who: '李工' }, 400],
    ['one joined with itself', { kind: 'join', source: idOf('app'), target: idOf('app'), who: '李工' }, 400],
    ['an agency joined with a system', { kind: 'join', source: idOf('app'), target: idOf('office'), who: '李工' }, 400],
    ['ends that do not fit', { kind: 'add-relation', source: idOf('app'), type: 'OWNS', target: idOf('portal'), status: 'existing', who: '李工' }, 400],
    ['an unknown target', { kind: 'reject-entity', entity: 's-00000000000000000000', who: '李工' }, 404],
  ])('refuse %s, in Chinese', async (_, body, status) => {
    expect(await send('POST', '/api/corrections', body)).toMatchObject({ status, body: { error: { message: expect.stringMatching(/[\u4e00-\u9fff]/u) as string } } })
  })

  it('say what wins: the later of two, and no over yes', async () => {
    const rename = (name: string, who: string) => send('POST', '/api/corrections', { kind: 'rename', entity: idOf('portal'), name, who })
    const first = await rename('门户一', '李工')
    expect(first).toMatchObject({ body: { replaces: null } })
    expect(await rename('门户二', '王工')).toMatchObject({ body: { name: '门户二', replaces: { name: '门户一', who: '李工' } } })
    const older = { corrections: [{ ...(first.body as object), at: '2020-01-01T00:00:00.000Z' }] }
    expect(await send('POST', '/api/corrections/import', older)).toMatchObject({ body: { imported: 0, older: 1 } })
    expect(await send('GET', `/api/entities/${idOf('portal')}`)).toMatchObject({ body: { name: '门户二' } })

    await send('POST', '/api/corrections', { kind: 'join', source: idOf('portal'), target: idOf('approval'), who: '李工' })
    const rejected = (await send('POST', '/api/corrections', { kind: 'reject-entity', entity: idOf('portal'), who: '王工' })).body as { id: string }
    const states = async () => Object.fromEntries((await list()).map(({ kind, overruledBy }) => [kind, overruledBy]))
    expect(await states()).toEqual({ rename: rejected.id, join: rejected.id, 'reject-entity': null })
    await send('DELETE', `/api/corrections/${rejected.id}`)
    expect(await states()).toEqual({ rename: null, join: null })
    for (const { id } of await list()) await send('DELETE', `/api/corrections/${id}`)
  }, 120_000)

  it('that are not there cannot be taken back', async () => {
    expect(await send('DELETE', '/api/corrections/c-nothing')).toMatchObject({ status: 404 })
  })
})

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreError } from '../../../graph/store/errors.ts'
import type { StoreErrorCode } from '../../../graph/store/errors.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { createApp } from '../../../web/server/app.ts'
import { temporaryStore } from '../../graph/queries/temporary-store.ts'
import type { TemporaryStore } from '../../graph/queries/temporary-store.ts'
import { cityPlan, districtPlan, idOf } from '../../graph/queries/two-plans.ts'

let temporary: TemporaryStore
let appDir: string
let app: Hono

beforeAll(async () => {
  temporary = await temporaryStore(cityPlan(), districtPlan())
  appDir = await mkdtemp(join(tmpdir(), 'zhenglian-app-'))
  await writeFile(join(appDir, 'index.html'), '<!doctype html><title>政联图谱</title>')
  await mkdir(join(appDir, 'assets'))
  await writeFile(join(appDir, 'assets', 'main-a1b2.js'), 'export {}')
  await writeFile(join(temporary.folder, 'secret.txt'), 'secret')
  await symlink(join(temporary.folder, 'secret.txt'), join(appDir, 'linked.txt'))
  app = createApp(temporary.store, { appDir })
})
afterAll(async () => {
  await temporary.remove()
  await rm(appDir, { recursive: true, force: true })
})

const json = { 'content-type': 'application/json' }
const cypher = (body: unknown, headers: Record<string, string> = json): Promise<Response> =>
  Promise.resolve(app.request('/api/cypher', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) }))

async function errorOf(response: Response): Promise<{ status: number; code: unknown; message: unknown }> {
  const { error } = (await response.json()) as { error: { code: unknown; message: unknown } }
  return { status: response.status, ...error }
}

describe('answers', () => {
  it('health', async () => {
    const response = await app.request('/api/health')
    expect(await response.json()).toMatchObject({ ok: true, store: { engine: 'embedded' }, documents: 2, entities: 9, relations: 5 })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('graph, with filters repeated or joined by commas', async () => {
    const all = (await (await app.request('/api/graph')).json()) as { nodes: unknown[]; edges: unknown[] }
    expect(all.nodes).toHaveLength(9)
    const joined = await (await app.request('/api/graph?kind=network,website')).json()
    const repeated = await (await app.request('/api/graph?kind=network&kind=website')).json()
    expect(joined).toEqual(repeated)
    expect(joined).toMatchObject({ omitted: { nodes: 7, reason: 'filter' } })
    const limited = await app.request(`/api/graph?agency=${idOf('housing')}&limit=2`)
    expect(await limited.json()).toMatchObject({ nodes: [{ name: '市房产局' }, {}], omitted: { reason: 'filter-and-limit' } })
  })

  it('entity, search, documents, document', async () => {
    const card = await app.request(`/api/entities/${idOf('extranet')}`)
    expect(await card.json()).toMatchObject({ name: '市电子政务外网', kind: 'network' })
    const found = await app.request(`/api/search?q=${encodeURIComponent('外网')}`)
    expect(await found.json()).toMatchObject({ results: [{ name: '外网门户' }, { name: '市电子政务外网' }], truncated: false })
    const list = (await (await app.request('/api/documents')).json()) as { id: string }[]
    expect(list).toHaveLength(2)
    expect(await (await app.request(`/api/documents/${list[0]?.id}`)).json()).toMatchObject({ title: '城东区2021年计划' })
  })

  it('cypher: columns, and rows in their order', async () => {
    const response = await cypher({
      query: 'MATCH (s:System) WHERE s.name CONTAINS $part RETURN s.name AS name, s.kind AS kind ORDER BY name',
      params: { part: '外网' },
    })
    expect(await response.json()).toMatchObject({
      columns: ['name', 'kind'],
      rows: [['外网门户', 'website'], ['市电子政务外网', 'network']],
      truncated: false,
    })
  })

  it('takes a document in', async () => {
    const fresh = await temporaryStore()
    try {
      const other = createApp(fresh.store, { appDir })
      const post = (body: string): Promise<Response> =>
        Promise.resolve(other.request(`/api/documents?source=${encodeURIComponent('计划.txt')}`, {
          method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body,
        }))
      const response = await post('云山市2020年工作要点\n一、建设市级共享交换平台。（市发改委牵头）\n')
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ document: { source: '计划.txt' }, found: { measures: 1 } })
      expect(await (await other.request('/api/health')).json()).toMatchObject({ documents: 1 })
      expect(await errorOf(await post(''))).toMatchObject({ status: 422, code: 'unreadable' })
    } finally {
      await fresh.remove()
    }
  })
})

describe('refuses, in JSON', () => {
  it.each([
    ['/api/nothing', 404, 'not-found'],
    ['/api', 404, 'not-found'],
    ['/api/entities/s-nothing', 404, 'not-found'],
    ['/api/documents/d-nothing', 404, 'not-found'],
    ['/api/graph?limit=0', 400, 'bad-request'],
    ['/api/graph?limit=1e3', 400, 'bad-request'],
    ['/api/graph?kind=Document', 400, 'bad-request'],
    ['/api/graph?relation=MENTIONS', 400, 'bad-request'],
    ['/api/search?q=x&limit=many', 400, 'bad-request'],
    ['/api/cypher?query=RETURN+1', 405, 'method-not-allowed'],
  ])('%s', async (path, status, code) => {
    expect(await errorOf(await app.request(path))).toMatchObject({ status, code })
  })

  it.each([
    ['no JSON', '{"query": ', 400, 'bad-json'],
    ['no object', '[]', 400, 'bad-request'],
    ['no query', '{}', 400, 'bad-request'],
    ['an empty query', '{"query": " "}', 400, 'bad-request'],
    ['a query that is no text', '{"query": 1}', 400, 'bad-request'],
    ['params that are no object', '{"query": "RETURN 1", "params": [1]}', 400, 'bad-request'],
    ['wrong Cypher', '{"query": "MATCH (n RETURN n"}', 400, 'invalid'],
    ['a write', '{"query": "CREATE (n:System) RETURN n"}', 403, 'forbidden'],
    ['too much', `{"query": "${'x'.repeat(1_100_000)}"}`, 413, 'too-large'],
  ])('%s in a Cypher request', async (_, body, status, code) => {
    const error = await errorOf(await cypher(body))
    expect(error).toMatchObject({ status, code })
    expect(error.message).toMatch(/[\u4e00-\u9fff]/u)
  })

  it('forms, which other sites could send unasked', async () => {
    expect(await errorOf(await cypher('query=RETURN+1', { 'content-type': 'application/x-www-form-urlencoded' }))).toMatchObject({ status: 415 })
    expect(await errorOf(await cypher('{"query":"RETURN 1"}', { 'content-type': 'text/plain' }))).toMatchObject({ status: 415 })
  })

  it('a document without a plain file name', async () => {
    for (const source of ['', '../a.txt', 'a/b.txt', 'a\\b.txt']) {
      const response = await app.request(`/api/documents?source=${encodeURIComponent(source)}`, {
        method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x',
      })
      expect(await errorOf(response)).toMatchObject({ status: 400 })
    }
  })

  it.each<[StoreErrorCode, number]>([
    ['invalid', 400], ['forbidden', 403], ['timeout', 504], ['unreachable', 503],
    ['unauthorised', 503], ['locked', 503], ['unwritable', 500], ['unusable', 500],
  ])('a store that says %s', async (code, status) => {
    const failing: GraphStore = { ...storeOf(), read: () => Promise.reject(new StoreError(code, '出了问题。')) }
    const response = await createApp(failing, { appDir }).request('/api/health')
    expect(await errorOf(response)).toEqual({ status, code, message: '出了问题。' })
  })

  it('an unforeseen failure without telling its inside', async () => {
    const failing: GraphStore = { ...storeOf(), read: () => Promise.reject(new TypeError('secret at /home/me')) }
    const error = await errorOf(await createApp(failing, { appDir }).request('/api/documents'))
    expect(error).toMatchObject({ status: 500, code: 'internal' })
    expect(error.message).not.toContain('secret')
  })
})

describe('lets only the own page and programs in', () => {
  const status = async (headers: Record<string, string>, path = '/api/health', boundTo?: string): Promise<number> =>
    (await createApp(temporary.store, boundTo === undefined ? { appDir } : { appDir, boundTo, token: 'open' }).request(path, { headers: { ...headers, authorization: 'Bearer open' } })).status

  it.each(['127.0.0.1:4518', 'localhost:4518', 'LOCALHOST', '[::1]:4518', '127.3.2.1'])('host %s passes', async (host) => {
    expect(await status({ host })).toBe(200)
  })
  it.each(['evil.example', 'evil.example:4518', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.5:4518', '0.0.0.0', 'localhost@evil.example', ''])(
    'host “%s” is refused, for pages too',
    async (host) => {
      expect(await status({ host })).toBe(403)
      expect(await status({ host }, '/')).toBe(403)
    },
  )
  it('bound to every address, any address passes and a foreign name does not', async () => {
    expect(await status({ host: '192.168.1.5:4518' }, '/', '0.0.0.0')).toBe(200)
    expect(await status({ host: 'evil.example' }, '/', '0.0.0.0')).toBe(403)
  })
  it.each([
    ['http://127.0.0.1:4518', 200],
    ['http://127.0.0.1:3000', 403],
    ['https://127.0.0.1:4518', 403],
    ['http://localhost:4518', 403],
    ['http://evil.example', 403],
    ['null', 403],
  ])('origin %s: %i', async (origin, expected) => {
    expect(await status({ host: '127.0.0.1:4518', origin })).toBe(expected)
  })
  it('a request that a browser marks as another site’s is refused', async () => {
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    // Following a link from elsewhere to the page itself is no harm.
    expect(await status({ 'sec-fetch-site': 'cross-site' }, '/')).toBe(200)
  })
})

describe('the app’s files', () => {
  it('serves the page at every address of the app, under a strict policy', async () => {
    for (const path of ['/', '/documents/d-1', `/?q=${encodeURIComponent('外网')}`]) {
      const response = await app.request(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/html')
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/u)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
  it('serves assets to be kept, and says so where there is none', async () => {
    const asset = await app.request('/assets/main-a1b2.js')
    expect(asset.headers.get('content-type')).toContain('text/javascript')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect((await app.request('/assets/gone.js')).status).toBe(404)
  })
  it.each(['/..%2f..%2fetc%2fpasswd', '/%2e%2e%2fsecret.txt', '/.hidden.txt', '/assets/..%5c..%5csecret.txt', '/a%00.txt', '/%E0%A4%A', '/linked.txt'])(
    'refuses %s',
    async (path) => {
      const response = await app.request(path)
      expect([400, 404]).toContain(response.status)
      expect(await response.text()).not.toContain('secret')
    },
  )
  it('refuses to be written to', async () => {
    expect((await app.request('/', { method: 'POST' })).status).toBe(405)
  })
  it('says that the page is not built', async () => {
    const empty = createApp(temporary.store, { appDir: join(appDir, 'assets') })
    expect(await errorOf(await empty.request('/'))).toMatchObject({ status: 404, code: 'not-built' })
  })
})

/** The methods of the real store, to be replaced one by one. */
function storeOf(): GraphStore {
  const { store } = temporary
  return {
    description: store.description,
    engine: store.engine,
    read: (...args) => store.read(...args),
    write: (graph) => store.write(graph),
    remove: (id) => store.remove(id),
    correct: (corrections) => store.correct(corrections),
    keepFindings: (findings, of) => store.keepFindings(findings, of),
    keepView: (view) => store.keepView(view),
    forgetView: (id) => store.forgetView(id),
    undo: (ids) => store.undo(ids),
    schema: () => store.schema(),
    backup: (file) => store.backup(file),
    close: () => Promise.resolve(),
  }
}

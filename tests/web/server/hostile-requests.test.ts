/**
 * Requests that must be refused, each by name, over a real port; and those of a
 * person and of programs that must pass. The statements are in
 * tests/contract/attacks.ts.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphDigest } from '../../contract/graph-digest.ts'
import { createApp } from '../../../web/server/app.ts'
import { serve, type Serving } from '../../../web/server/serve.ts'
import { temporaryStore, type TemporaryStore } from '../../graph/queries/temporary-store.ts'
import { cityPlan } from '../../graph/queries/two-plans.ts'

const TOKEN = 'token-of-the-test'
const QUERY = JSON.stringify({ query: 'MATCH (n:System) RETURN count(n) AS n' })
const WRITE = JSON.stringify({ query: 'MATCH (n) DETACH DELETE n' })
const JSON_TYPE = { 'content-type': 'application/json' }

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

let temporary: TemporaryStore
let folder: string
let own: Serving
let open: Serving
let before: string

beforeAll(async () => {
  temporary = await temporaryStore(cityPlan())
  folder = await mkdtemp(join(tmpdir(), 'zhenglian-hostile-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  own = await serve(createApp(temporary.store, { appDir: folder }), { port: 0 })
  // As if others could reach it, which a test must not let them.
  open = await serve(createApp(temporary.store, { appDir: folder, boundTo: '192.0.2.1', token: TOKEN }), { port: 0 })
  before = await graphDigest(temporary.store)
})
afterAll(async () => {
  await own?.close()
  await open?.close()
  await temporary?.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Bare HTTP: fetch would mend paths and hosts. */
function ask(server: Serving, { method = 'POST', path = '/api/cypher', headers = {}, body = '' }: Asked): Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent: false, host: '127.0.0.1', port: server.port, method, path, headers: { host: `127.0.0.1:${server.port}`, 'content-length': Buffer.byteLength(body), ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => { text += chunk.toString() })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

const json = (headers: Record<string, string>, body = QUERY): Asked => ({ headers: { ...JSON_TYPE, ...headers }, body })
const encoded = encodeURIComponent('MATCH (n) DETACH DELETE n')

const HOSTILE: Readonly<Record<string, readonly [Asked, number]>> = {
  'Cypher by GET': [{ method: 'GET', path: `/api/cypher?query=${encoded}` }, 405],
  'Cypher by GET with a body': [{ method: 'GET', headers: JSON_TYPE, body: QUERY }, 405],
  'Cypher by HEAD': [{ method: 'HEAD' }, 405],
  'Cypher by PUT': [{ method: 'PUT', headers: JSON_TYPE, body: QUERY }, 405],
  'Cypher by PATCH': [{ method: 'PATCH', headers: JSON_TYPE, body: QUERY }, 405],
  'Cypher by DELETE': [{ method: 'DELETE', headers: JSON_TYPE, body: QUERY }, 405],
  'Cypher by OPTIONS, as a browser asks before a request across origins': [{ method: 'OPTIONS', headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' } }, 403],
  'a method overridden by header': [{ method: 'GET', headers: { 'x-http-method-override': 'POST', ...JSON_TYPE }, body: QUERY }, 405],
  'a method overridden by the address': [{ method: 'GET', path: '/api/cypher?_method=POST' }, 405],
  'a form': [{ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encoded}` }, 415],
  'a form of parts': [{ headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\n\r\n${QUERY}\r\n--x--` }, 415],
  'JSON said to be text, as another page could send it unasked': [{ headers: { 'content-type': 'text/plain' }, body: QUERY }, 415],
  'JSON of no type': [{ body: QUERY }, 415],
  'a body that is no JSON': [json({}, '{"query":'), 400],
  'a body that is a list': [json({}, '["MATCH (n) RETURN n"]'), 400],
  'a query that is no text': [json({}, '{"query":{"$ne":1}}'), 400],
  'parameters that are no object': [json({}, '{"query":"RETURN 1 AS x","params":"x"}'), 400],
  'a body of two megabytes': [json({}, JSON.stringify({ query: 'RETURN 1 AS x', params: { x: 'x'.repeat(2 << 20) } })), 413],
  'a statement that writes': [json({}, WRITE), 403],
  'a statement that writes, behind EXPLAIN': [json({}, JSON.stringify({ query: 'EXPLAIN MATCH (n) DETACH DELETE n' })), 403],
  'the host of another site (DNS rebinding)': [json({ host: 'evil.example' }), 403],
  'a name below localhost': [json({ host: 'evil.localhost' }), 403],
  'localhost as another site’s name': [json({ host: 'localhost.evil' }), 403],
  '127.0.0.1 as another site’s name': [json({ host: '127.0.0.1.evil.example' }), 403],
  'a name that resolves to loopback': [json({ host: '127.0.0.1.nip.io' }), 403],
  'every address as host': [json({ host: '0.0.0.0' }), 403],
  'every address of IPv6 as host': [json({ host: '[::]' }), 403],
  'another address of IPv6 as host': [json({ host: '[fe80::1]' }), 403],
  'an address of the neighbourhood as host': [json({ host: '192.168.1.5' }), 403],
  'a host with a user before it': [json({ host: 'localhost@evil.example' }), 400],
  'the page itself, by the host of another site': [{ method: 'GET', path: '/', headers: { host: 'evil.example' } }, 403],
  'a page of another site': [json({ origin: 'http://evil.example' }), 403],
  'a page without an origin of its own (a file, a frame in a sandbox)': [json({ origin: 'null' }), 403],
  'a page of another port of this machine': [json({ origin: 'http://127.0.0.1:1' }), 403],
  'a page of this machine by another name': [json({ origin: 'http://localhost' }), 403],
  'a page by the other protocol': [json({ origin: 'https://127.0.0.1' }), 403],
  'an origin that is cut off': [json({ origin: 'http://' }), 403],
  'what a browser marks as of another site': [json({ 'sec-fetch-site': 'cross-site' }), 403],
  'what a browser marks as of a neighbouring site': [json({ 'sec-fetch-site': 'same-site' }), 403],
  'removal of a document by a page of another site': [{ method: 'DELETE', path: '/api/documents/d-1', headers: { origin: 'http://evil.example' } }, 403],
  'an upload by a page of another site': [{ path: '/api/documents?source=a.txt', headers: { origin: 'http://evil.example', 'content-type': 'application/octet-stream' }, body: 'x' }, 403],
  'a correction by a form': [{ path: '/api/corrections', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'x=1' }, 415],
  'a path out of the app’s folder': [{ method: 'GET', path: '/../../../../etc/passwd.txt' }, 404],
  'a path out of the folder, encoded': [{ method: 'GET', path: '/..%2f..%2f..%2fetc%2fpasswd' }, 400],
  'a path out of the folder, encoded twice': [{ method: 'GET', path: '/%252e%252e/%252e%252e/etc/passwd.txt' }, 404],
  'a path out of the folder, with backslashes': [{ method: 'GET', path: '/assets/..%5c..%5csecret.txt' }, 400],
  'a path with a zero byte': [{ method: 'GET', path: '/index.html%00.txt' }, 400],
  'a hidden file': [{ method: 'GET', path: '/.zhenglian/server.json' }, 400],
  'an id that climbs': [{ method: 'GET', path: '/api/entities/..%2f..%2fhealth' }, 404],
}

describe('refused', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_name, [asked, status]) => {
    const answer = await ask(own, asked)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/root:|"rows"/u)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  const API = { method: 'GET', path: '/api/health' }
  it.each<[string, Asked]>([
    ['without a token', API],
    ['with a wrong one', { ...API, headers: { authorization: 'Bearer wrong' } }],
    ['with the beginning of the right one', { ...API, headers: { authorization: `Bearer ${TOKEN.slice(0, -1)}` } }],
    ['with an empty one', { ...API, headers: { authorization: 'Bearer ' } }],
    ['with the right one as a password', { ...API, headers: { authorization: `Basic ${Buffer.from(`x:${TOKEN}`).toString('base64')}` } }],
    ['with the right one in the address of the API, where it would be noted down', { ...API, path: `/api/health?token=${TOKEN}` }],
    ['with a wrong one in a cookie', { ...API, headers: { cookie: 'zhenglian-token=wrong' } }],
    ['to a page without a token', { method: 'GET', path: '/' }],
    ['to a page with a wrong one', { method: 'GET', path: '/?token=wrong' }],
    ['to Cypher without a token', { headers: JSON_TYPE, body: QUERY }],
  ])('at a server that others reach: %s', async (_name, asked) => {
    const answer = await ask(open, asked)
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('口令')
    expect(answer.text).not.toContain(TOKEN)
  })

  it('at a server that others reach: a foreign host even with the token', async () => {
    expect((await ask(open, { ...API, headers: { host: 'evil.example', authorization: `Bearer ${TOKEN}` } })).status).toBe(403)
  })

  it('nothing of it has changed the graph', async () => {
    expect(await graphDigest(temporary.store)).toBe(before)
  })

  it('a server that others reach and that asks for nothing is not even made', () => {
    for (const boundTo of ['0.0.0.0', '::', '192.168.1.5', 'server.example']) {
      expect(() => createApp(temporary.store, { appDir: folder, boundTo })).toThrow(TypeError)
    }
  })
})

describe('let pass', () => {
  it.each<[string, Asked]>([
    ['a program, without an Origin', json({})],
    ['the own page', { ...json({}), headers: { ...JSON_TYPE, origin: 'OWN' } }],
    ['loopback of IPv6', json({ host: '[::1]' })],
    ['JSON with its characters said', json({ 'content-type': 'application/json; charset=utf-8' })],
  ])('%s', async (_name, asked) => {
    const origin: Record<string, string> = asked.headers?.['origin'] === 'OWN' ? { origin: own.url.replace(/\/$/u, '') } : {}
    const { status, text } = await ask(own, { ...asked, headers: { ...asked.headers, ...origin } })
    expect([status, text.includes('"rows"')]).toEqual([200, true])
  })

  it('a person who opens the address with the token, once', async () => {
    const first = await ask(open, { method: 'GET', path: `/documents/d-1?token=${TOKEN}&q=1` })
    expect([first.status, first.headers['location']]).toEqual([303, '/documents/d-1?q=1'])
    const [cookie = ''] = first.headers['set-cookie'] as string[]
    expect(cookie).toMatch(/HttpOnly/iu)
    expect(cookie).toMatch(/SameSite=Strict/iu)
    const later = await ask(open, { ...json({}), headers: { ...JSON_TYPE, cookie: cookie.split(';')[0] ?? '' } })
    expect(later.status).toBe(200)
  })

  it('a program with the token', async () => {
    expect((await ask(open, json({ authorization: `Bearer ${TOKEN}` }))).status).toBe(200)
  })
})

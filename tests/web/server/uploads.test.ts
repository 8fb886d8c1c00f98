import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError, Upload } from '../../../web/api.ts'
import { createApp } from '../../../web/server/app.ts'
import { serve, type Serving } from '../../../web/server/serve.ts'
import { Uploads } from '../../../web/server/uploads.ts'
import { temporaryStore, type TemporaryStore } from '../../graph/queries/temporary-store.ts'

const PLAN = '云山市2020年工作要点\n一、建设市级共享交换平台。（市发改委牵头）\n二、将市级共享交换平台接入省级共享交换平台。（市数据局负责）\n'
const OTHER = '云山市2021年工作要点\n一、升级市级共享交换平台。（市发改委牵头）\n二、建设市级档案系统。（市档案局负责）\n'

let temporary: TemporaryStore
let uploads: Uploads
let serving: Serving
let appDir: string

beforeAll(async () => {
  temporary = await temporaryStore()
  appDir = await mkdtemp(join(tmpdir(), 'zhenglian-uploads-'))
  await writeFile(join(appDir, 'index.html'), '<!doctype html>')
  uploads = new Uploads(temporary.store)
  serving = await serve(createApp(temporary.store, { appDir, uploads }), { port: 0 })
})
afterAll(async () => {
  uploads.close()
  await serving.close()
  await temporary.remove()
  await rm(appDir, { recursive: true, force: true })
})

const octets = { 'content-type': 'application/octet-stream' }
const post = (source: string, body: BodyInit, headers: Record<string, string> = octets): Promise<Response> =>
  fetch(`${serving.url}api/uploads?source=${encodeURIComponent(source)}`, { method: 'POST', headers, body })
const get = async <T>(path: string): Promise<T> => (await (await fetch(serving.url + path)).json()) as T
const errorOf = async (response: Response): Promise<ApiError['error']> => ((await response.json()) as ApiError).error

/** What the events tell until one of them is as wanted. */
async function eventsUntil(wanted: (upload: Upload) => boolean): Promise<readonly Upload[]> {
  const stop = new AbortController()
  const response = await fetch(`${serving.url}api/uploads/events`, { signal: stop.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const told: Upload[] = []
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end)
      text = text.slice(end + 2)
      const data: unknown = JSON.parse(/^data: (.*)$/mu.exec(event)?.[1] ?? 'null')
      if (event.includes('event: uploads')) told.push(...(data as Upload[]))
      else if (event.includes('event: upload')) told.push(data as Upload)
      const found = told.find(wanted)
      if (found) {
        stop.abort()
        return told
      }
    }
  }
  return told
}

const ended = async (id: string): Promise<Upload> => {
  const told = await eventsUntil((upload) => upload.id === id && !['waiting', 'reading'].includes(upload.state))
  return told.findLast((upload) => upload.id === id)!
}
const upload = async (source: string, body: BodyInit): Promise<Upload> => {
  const response = await post(source, body)
  expect(response.status).toBe(202)
  return ended(((await response.json()) as Upload).id)
}

describe('an upload', () => {
  it('is read stage by stage, told as events, and says what was found', async () => {
    const response = await post('要点.txt', PLAN)
    const { id, state } = (await response.json()) as Upload
    expect(['waiting', 'reading']).toContain(state)
    const told = await eventsUntil((one) => one.id === id && one.state === 'done')
    const done = told.findLast((one) => one.id === id)!
    expect(done.stages.map(({ stage }) => stage)).toEqual(['read', 'repair', 'outline', 'segment', 'recognise', 'resolve', 'relate', 'write'])
    expect(done.result).toMatchObject({ document: { source: '要点.txt' }, found: { measures: 2, agencies: 2 }, heldAs: null, replaced: false })
    const [listed] = await get<{ source: string; readAt: string; size: number }[]>('api/documents')
    expect(listed).toMatchObject({ source: '要点.txt', size: Buffer.byteLength(PLAN) })
    expect(Date.parse(listed!.readAt)).toBeGreaterThan(Date.now() - 60_000)
  })

  it('that is there already says so, under the name it has', async () => {
    expect((await upload('又一份.txt', PLAN)).result).toMatchObject({ heldAs: '要点.txt', replaced: false })
    expect(await get<unknown[]>('api/documents')).toHaveLength(1)
  })

  it('that is a newer text of the same plan takes its place, and says so', async () => {
    expect((await upload('要点.txt', PLAN.replace('市数据局', '市档案局'))).result).toMatchObject({ heldAs: null, replaced: true })
    expect((await upload('要点.txt', PLAN)).result).toMatchObject({ replaced: true })
  })

  it('that cannot be read fails in words, and those behind it go on', async () => {
    const bad = await post('坏.txt', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251))
    const good = await post('另一份.txt', OTHER)
    const failed = await ended(((await bad.json()) as Upload).id)
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'unreadable' } })
    expect(failed.error?.message).toContain('坏.txt')
    expect(await ended(((await good.json()) as Upload).id)).toMatchObject({ state: 'done' })
  })

  it('is cancelled while it waits or is read, and leaves nothing', async () => {
    const long = (await (await post('长.txt', '甲市计划\n' + '一、建设共享平台。（市发改委牵头）\n'.repeat(60_000))).json()) as Upload
    const behind = (await (await post('后.txt', '丙市2022年计划\n一、建设丙市平台。（市财政局牵头）\n')).json()) as Upload
    for (const { id } of [behind, long]) expect((await fetch(`${serving.url}api/uploads/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await ended(long.id)).state).toBe('cancelled')
    expect((await ended(behind.id)).state).toBe('cancelled')
    expect(await get<unknown[]>('api/documents')).toHaveLength(2)
    expect((await fetch(`${serving.url}api/uploads/${long.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await fetch(`${serving.url}api/uploads/${long.id}`, { method: 'DELETE' })).status).toBe(404)
    expect(await upload('再来.txt', PLAN)).toMatchObject({ state: 'done' })
  })

  it('leaves the server free to answer while it is read', async () => {
    const long = (await (await post('长.txt', '甲市计划\n' + '一、建设共享平台。（市发改委牵头）\n'.repeat(60_000))).json()) as Upload
    await eventsUntil((one) => one.id === long.id && one.stages.length >= 1)
    const found = await get<{ results: unknown[] }>(`api/search?q=${encodeURIComponent('平台')}`)
    expect(found.results.length).toBeGreaterThan(0)
    expect(uploads.list.find((one) => one.id === long.id)?.state).toBe('reading')
    await fetch(`${serving.url}api/uploads/${long.id}`, { method: 'DELETE' })
    await ended(long.id)
  })
})

describe('a hostile upload', () => {
  it.each(['', '../../etc/passwd', 'a/b.txt', 'a\\b.txt', '..', '. .', '\u202e\u200b', 'a\0.txt', `${'长'.repeat(300)}.txt`])('with the name %j is refused in one sentence', async (source) => {
    const response = await post(source, PLAN)
    expect(response.status).toBe(400)
    const { message } = await errorOf(response)
    expect(message).toMatch(/^文件名[^\n\p{Cc}\p{Cf}]+。$/u)
  })

  it.each([
    ['\u202egnp.\u202ctxt.exe', 'gnp.txt.exe'],
    ['a\u0007\u001b[31m\nb.txt', 'a[31mb.txt'],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    ['  名\u200b 字.txt ', '名 字.txt'],
  ])('with the name %j is kept as %j', async (source, kept) => {
    expect(await upload(source, '')).toMatchObject({ source: kept, state: 'failed' })
  })

  it('of another type, from another page, or as a form is refused', async () => {
    expect((await post('a.txt', PLAN, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post('a.txt', PLAN, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415)
    for (const path of ['api/uploads?source=a.txt', 'api/documents?source=a.txt']) {
      expect((await fetch(serving.url + path, { method: 'POST', headers: { ...octets, origin: 'http://evil.example' }, body: PLAN })).status).toBe(403)
    }
    const [first] = await get<{ id: string }[]>('api/documents')
    expect((await fetch(`${serving.url}api/documents/${first?.id}`, { method: 'DELETE', headers: { origin: 'http://evil.example' } })).status).toBe(403)
  })

  it('that says it is too large is refused before it is sent', async () => {
    const answer = await raw({ ...octets, 'content-length': String(200 * 1024 * 1024) }, 0)
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('“大.txt”超过 64 MB 的上限')
  })

  it('that turns out too large is refused as it arrives, and is not kept', async () => {
    const before = process.memoryUsage().arrayBuffers
    const answer = await raw({ ...octets, 'transfer-encoding': 'chunked' }, 200)
    expect(answer.status).toBe(413)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024)
    expect(await upload('小.txt', PLAN)).toMatchObject({ state: 'done' })
  })

  it('in a crowd is told to wait, and the crowd is read all the same', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => post(`${index}.txt`, '')))
    const taken = answers.filter(({ status }) => status === 202)
    const refused = answers.filter(({ status }) => status === 429)
    expect(taken.length + refused.length).toBe(40)
    for (const one of refused) expect((await errorOf(one)).message).toContain('排队')
    for (const one of taken) expect((await ended(((await one.json()) as Upload).id)).state).toBe('failed')
  })
})

describe('removing a document', () => {
  it('says what would go and what stays, and does that', async () => {
    const list = await get<{ id: string; source: string }[]>('api/documents')
    const other = list.find(({ source }) => source === '另一份.txt')!
    const would = await get(`api/documents/${other.id}/removal`)
    expect(would).toMatchObject({ title: '云山市2021年工作要点', measures: 2, agencies: 1, systems: 1 })
    expect(would).toMatchObject({ shared: expect.toSatisfy((many: number) => many >= 2) as number })
    const before = await get<{ entities: number }>('api/health')
    expect((await fetch(`${serving.url}api/documents/${other.id}`, { method: 'DELETE' })).status).toBe(204)
    const after = await get<{ entities: number; documents: number }>('api/health')
    const { agencies, systems, areas } = would as { agencies: number; systems: number; areas: number }
    expect(before.entities - after.entities).toBe(agencies + systems + areas)
    expect(after.documents).toBe(1)
    for (const path of ['', '/removal']) expect((await fetch(`${serving.url}api/documents/${other.id}${path}`, { method: path === '' ? 'DELETE' : 'GET' })).status).toBe(404)
  })
})

/** A POST that sends what it likes, whatever its headers say. */
function raw(headers: Record<string, string>, megabytes: number): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${serving.url}api/uploads?source=${encodeURIComponent('大.txt')}`, { method: 'POST', headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => {
        asked.destroy()
        resolve({ status: response.statusCode ?? 0, body })
      })
    })
    let answered = false
    asked.on('response', () => (answered = true))
    asked.on('error', (error) => answered || reject(error))
    const piece = Buffer.alloc(1024 * 1024, 65)
    let sent = 0
    const send = (): void => {
      if (sent >= megabytes || answered || asked.destroyed) return
      sent += 1
      if (asked.write(piece)) setImmediate(send)
      else asked.once('drain', send)
    }
    if (megabytes === 0) asked.flushHeaders()
    send()
  })
}

/** Bad files over HTTP: each refused in one sentence that names it, the next is read all the same, and the store is what it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiError, IngestResult } from '../../../web/api.ts'
import { createApp } from '../../../web/server/app.ts'
import { serve, type Serving } from '../../../web/server/serve.ts'
import { Uploads } from '../../../web/server/uploads.ts'
import { graphDigest } from '../../contract/graph-digest.ts'
import { temporaryStore, type TemporaryStore } from '../../graph/queries/temporary-store.ts'
import { docx, ole, paragraph, pdf, zip } from '../../ingest/read/made-files.ts'

const PLAN = '云山市2020年工作要点\n一、建设市级共享交换平台。（市发改委牵头）\n'
const WHOLE = docx(paragraph('建设市级共享交换平台。'))

let temporary: TemporaryStore
let uploads: Uploads
let serving: Serving

beforeAll(async () => {
  temporary = await temporaryStore()
  uploads = new Uploads(temporary.store)
  serving = await serve(createApp(temporary.store, { appDir: '/nowhere', uploads }), { port: 0 })
  await post('要点.txt', PLAN)
})
afterAll(async () => {
  uploads.close()
  await serving.close()
  await temporary.remove()
})

const post = (source: string, body: BodyInit): Promise<Response> =>
  fetch(`${serving.url}api/documents?source=${encodeURIComponent(source)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body })

const BAD: readonly (readonly [name: string, bytes: () => Uint8Array<ArrayBuffer>, words: string])[] = [
  ['空.txt', () => new Uint8Array(), '空文件'],
  ['扫描件.pdf', () => bytes(pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>'])), '没有文字'],
  ['加密.docx', () => bytes(ole({ EncryptedPackage: Buffer.alloc(5_000), EncryptionInfo: Buffer.alloc(200) })), '有密码保护'],
  ['截断.docx', () => bytes(WHOLE.subarray(0, WHOLE.length / 2)), '截断'],
  ['图片.docx', () => bytes(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'PNG 图片'],
  ['炸弹.docx', () => bytes(zip([['word/document.xml', Buffer.alloc(80 << 20)]])), 'MB 的上限'],
  ['太长.txt', () => bytes(Buffer.from('建设政务平台。\n'.repeat(260_000))), '200 万字'],
]

describe('the store', () => {
  it.each(BAD)('is untouched by “%s”, which is refused in words', async (name, file, words) => {
    const before = await graphDigest(temporary.store)
    const response = await post(name, file())
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    const { message } = ((await response.json()) as ApiError).error
    expect(message).toMatch(new RegExp(`^“${name}”[^\\n]+。$`, 'u'))
    expect(message).toContain(words)
    expect(await graphDigest(temporary.store)).toBe(before)
  }, 120_000)

  it('takes the next document all the same', async () => {
    const before = await graphDigest(temporary.store)
    expect((await post('好.docx', bytes(WHOLE))).status).toBe(200)
    expect(await graphDigest(temporary.store)).not.toBe(before)
  })
})

describe('a name that Windows keeps for a device', () => {
  it.each(['CON', 'NUL.txt', 'com1.docx', 'aux', 'LPT9.html'])('is a name like any other, since nothing is written under it: %s', async (source) => {
    const response = await post(source, PLAN)
    expect(response.status).toBe(200)
    expect(((await response.json()) as IngestResult).document).toMatchObject({ source, title: '云山市2020年工作要点' })
  })
})

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(buffer)
}

/**
 * The routes of documents: the list, one to read, what comes in, what goes. A
 * file's bytes are counted as they arrive, so that none takes more memory than
 * the limit before it is refused.
 */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { DocumentId } from '../../graph/model/ids.ts'
import { documentView } from '../../graph/queries/document-view.ts'
import { documents } from '../../graph/queries/documents.ts'
import { readings } from '../../graph/queries/readings.ts'
import { removal } from '../../graph/queries/removal.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { IngestResult, ListedDocument, OpenedDocument, Upload } from '../api.ts'
import { BadRequest, notFound } from './bad-request.ts'
import { encodingOption, fileName } from './request-values.ts'
import type { Uploads } from './uploads.ts'

const MEGABYTE = 1024 * 1024
const LARGEST_MB = 64
/** A comment now and then, so that a connection that broke is noticed on both sides. */
const HEARTBEAT_MS = 15_000

export function documentRoutes(store: GraphStore, uploads: Uploads): Hono {
  const api = new Hono()

  api.get('/documents', async (context) => {
    const [found, readAt] = await Promise.all([documents(store), readings(store)])
    const list: readonly ListedDocument[] = found.map((one) => ({ ...one, readAt: readAt.get(one.id) ?? null }))
    return context.json(list)
  })

  api.get('/documents/:id', async (context) => {
    const id = context.req.param('id')
    const [view, readAt] = await Promise.all([documentView(store, id), readings(store)])
    if (view === null) throw notFound('文件', id)
    const opened: OpenedDocument = { ...view, readAt: readAt.get(id) ?? null }
    return context.json(opened)
  })

  api.get('/documents/:id/removal', async (context) => {
    const found = await removal(store, context.req.param('id'))
    if (found === null) throw notFound('文件', context.req.param('id'))
    return context.json(found)
  })

  api.delete('/documents/:id', async (context) => {
    const id = context.req.param('id')
    if (!(await store.remove(id as DocumentId))) throw notFound('文件', id)
    return context.body(null, 204)
  })

  api.post('/documents', async (context) => {
    const { done } = await received(context, uploads)
    const result: IngestResult = await done
    return context.json(result)
  })

  api.post('/uploads', async (context) => context.json((await received(context, uploads)).upload, 202))

  api.get('/uploads/events', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ event: 'uploads', data: JSON.stringify(uploads.list) })
      await new Promise<void>((resolve) => {
        const send = (upload: Upload | null): void => {
          if (upload === null) resolve()
          else void stream.writeSSE({ event: 'upload', data: JSON.stringify(upload) })
        }
        const heartbeat = setInterval(() => void stream.write(':\n\n'), HEARTBEAT_MS)
        const end = uploads.subscribe(send)
        stream.onAbort(() => {
          clearInterval(heartbeat)
          end()
          resolve()
        })
        heartbeat.unref()
      })
    }),
  )

  api.delete('/uploads/:id', (context) => {
    if (!uploads.remove(context.req.param('id'))) throw new BadRequest(404, 'not-found', '没有这次上传；它可能已经结束。')
    return context.body(null, 204)
  })
  return api
}

async function received(context: Context, uploads: Uploads): Promise<ReturnType<Uploads['add']>> {
  const source = fileName(context.req.query('source') ?? '')
  if (!/^application\/octet-stream\s*(;|$)/iu.test(context.req.header('content-type') ?? '')) {
    throw new BadRequest(415, 'unsupported-type', '请求体应为文件内容（Content-Type: application/octet-stream）。')
  }
  const options = encodingOption(context.req.query('encoding'))
  return uploads.add(await bodyOf(context, source, uploads), source, options)
}

/** Room is taken as bytes arrive, and given back where they are not kept. */
async function bodyOf(context: Context, source: string, uploads: Uploads): Promise<Uint8Array> {
  const tooLarge = new BadRequest(413, 'too-large', `“${source}”超过 ${LARGEST_MB} MB 的上限，没有读入；请拆分后再加入。`)
  if (Number(context.req.header('content-length') ?? 0) > LARGEST_MB * MEGABYTE) throw tooLarge
  const reader = context.req.raw.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    uploads.takeRoom(0)
    for (;;) {
      const read = await reader?.read()
      if (!read || read.done) break
      const chunk = read.value as Uint8Array
      if (size + chunk.length > LARGEST_MB * MEGABYTE) throw tooLarge
      uploads.takeRoom(chunk.length)
      size += chunk.length
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    uploads.giveRoom(size)
    await reader?.cancel().catch(() => {})
    throw error
  }
}

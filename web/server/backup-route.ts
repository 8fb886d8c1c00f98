/** `GET /api/backup`: the whole of the embedded store as one file. */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { GraphStore } from '../../graph/store/graph-store.ts'

export function backupRoute(store: GraphStore): Hono {
  const route = new Hono()
  route.get('/', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'zhenglian-backup-'))
    const file = join(folder, 'backup')
    const remove = () => rm(folder, { recursive: true, force: true })
    const size = await store.backup(file).then(async () => (await stat(file)).size).catch(async (error: unknown) => {
      await remove()
      throw error
    })
    context.header('content-type', 'application/octet-stream')
    // Tells the other side whether it has all of it.
    context.header('content-length', String(size))
    return stream(context, async (out) => {
      try {
        for await (const chunk of createReadStream(file)) await out.write(chunk as Uint8Array)
      } finally {
        await remove()
      }
    })
  })
  return route
}

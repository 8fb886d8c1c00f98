/** The real server on a store that is open; prints its address, and closes both at Ctrl-C. */
import { join } from 'node:path'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { createApp } from '../../web/server/app.ts'
import { withKeptReads } from '../../web/server/kept-reads.ts'
import { serve } from '../../web/server/serve.ts'
import { Uploads } from '../../web/server/uploads.ts'

export async function serveStore(opened: GraphStore, port: number): Promise<void> {
  const store = withKeptReads(opened)
  const uploads = new Uploads(store)
  const serving = await serve(createApp(store, { appDir: join(import.meta.dirname, '../../dist/app'), uploads }), { port })
  console.log(serving.url)
  process.once('SIGINT', () => {
    uploads.close()
    void serving.close().then(() => store.close())
  })
}

/**
 * The real server on a real embedded store that nothing was read into:
 * `zhenglian start` would fill an empty store with the seeds at once.
 *
 *   node --import tsx tests/browser/serve-empty.ts STORE PORT
 */
import { join } from 'node:path'
import { openStore } from '../../graph/store/open.ts'
import { createApp } from '../../web/server/app.ts'
import { serve } from '../../web/server/serve.ts'
import { Uploads } from '../../web/server/uploads.ts'

const [folder = '', port = '0'] = process.argv.slice(2)
const store = await openStore({ store: folder, env: {} })
const uploads = new Uploads(store)
const serving = await serve(createApp(store, { appDir: join(import.meta.dirname, '../../dist/app'), uploads }), { port: Number(port) })
console.log(serving.url)
process.once('SIGINT', () => {
  uploads.close()
  void serving.close().then(() => store.close())
})

/**
 * The real server on a real embedded store that nothing was read into:
 * `zhenglian start` would fill an empty store with the seeds at once.
 *
 *   node --import ./bin/typescript.js tests/browser/serve-empty.ts STORE PORT
 */
import { openStore } from '../../graph/store/open.ts'
import { serveStore } from './serve-store.ts'

const [folder = '', port = '0'] = process.argv.slice(2)
await serveStore(await openStore({ store: folder, env: {} }), Number(port))

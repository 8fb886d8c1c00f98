// The worker that read-apart.ts starts: a worker cannot be TypeScript before
// tsx is registered in it.
import { register } from 'tsx/esm/api'

register()
await import('./reader-worker.ts')

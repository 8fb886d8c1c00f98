// The thread that check-apart.ts starts: a thread cannot be TypeScript before tsx
// is registered in it.
import { register } from 'tsx/esm/api'

register()
await import('./check-thread.ts')

// The thread that check-apart.ts starts: what its process has registered does not
// hold in a thread.
import '../../bin/typescript.js'

await import('./check-thread.ts')

// Lets this process load the package's TypeScript: `node --import bin/typescript.js`,
// or imported before anything else in a thread. The hooks say how.
import { register } from 'node:module'

register('./typescript-hooks.js', import.meta.url)
// Whoever looks at the inside of an error is told lines of the source; to read the
// maps of every module would cost all others a tenth of the start.
if (process.env.ZHENGLIAN_DEBUG) process.setSourceMapsEnabled(true)

/** A program of its own that writes the plans of crash.ts, one after the other, and says each when it is done; made to be killed. */
import { openStore } from '../../graph/store/open.ts'
import { CRASH_PLANS } from './crash.ts'

const store = await openStore({ store: process.argv[2] === '' ? undefined : process.argv[2] })
process.send?.('opened')
for (const plan of CRASH_PLANS) {
  await store.write(plan)
  process.send?.(plan.document.id)
}
await store.close()
process.disconnect?.()

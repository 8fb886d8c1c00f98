/** A program of its own that opens an embedded store, writes, says the digest, and stays until it is killed. */
import { openStore } from '../../graph/store/open.ts'
import { firstPlan } from './fixture.ts'
import { graphDigest } from './graph-digest.ts'

const store = await openStore({ store: process.argv[2], env: {} })
await store.write(firstPlan)
process.send?.(await graphDigest(store))
setInterval(() => {}, 60_000)

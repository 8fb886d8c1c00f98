/**
 * A program of its own, to be run where files may not grow (`ulimit -f`): writes
 * one document that fits and one that does not, and says what came of it as JSON.
 */
import { madeNetwork } from '../bench/made-network.ts'
import { openStore } from '../../graph/store/open.ts'
import { firstPlan, secondPlan } from './fixture.ts'

const outcome = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => ({ ...(error as object), message: String((error as Error).message) }))

const store = await openStore({ store: process.argv[2], env: {} })
const count = async () => (await store.read('MATCH (d:Document) RETURN count(d)')).rows[0]?.[0]
const fits = await outcome(store.write(firstPlan))
const grows = await outcome(store.write(madeNetwork(6_000, 12_000)))
const left = await count()
const after = await outcome(store.write(secondPlan))
const all = await count()
const closed = await outcome(store.close())
console.log(JSON.stringify({ fits, grows, left, after, all, closed }))

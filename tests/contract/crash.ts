/**
 * Killing an ingest at a random moment, and looking what is there: every document
 * that was reported done is whole, none is there in part, and running again gives
 * the graph of a run that nothing disturbed.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { TYPESCRIPT } from '../../graph/store/engine-process.ts'
import { openStore } from '../../graph/store/open.ts'
import { digestOf, documentRows } from '../../graph/store/rows.ts'
import { madeNetwork } from '../bench/made-network.ts'
import { copyOf, firstPlan, secondPlan } from './fixture.ts'
import { graphDigest } from './graph-digest.ts'

/** Small ones, and large ones whose transactions take a while. */
export const CRASH_PLANS = Array.from({ length: 18 }, (_, number) =>
  number % 6 === 5 ? madeNetwork(300 + number, 900) : copyOf(number % 2 === 0 ? firstPlan : secondPlan, number),
)

/** Where the store is, as `openStore` reads it. */
export interface CrashPlace {
  /** A folder; empty for the Neo4j of `env`. */
  readonly store: string
  readonly env: NodeJS.ProcessEnv
}

export interface Crash {
  /** Documents reported done before the end. */
  readonly done: number
  /** Documents found afterwards: those, and perhaps one whose report was on its way. */
  readonly found: number
  /** What was wrong; empty where nothing was. */
  readonly faults: readonly string[]
}

/** The digest of the whole, and how long writing it takes, on an empty store that is left full. */
export async function undisturbed(place: CrashPlace): Promise<{ readonly digest: string; readonly ms: number }> {
  const { ms } = await ingest(place, null)
  return { digest: await withStore(place, graphDigest), ms }
}

/**
 * @param place an empty store; afterwards it holds the whole
 * @param after milliseconds from the first write to the kill
 * @param everything also the engine's own processes, as a power cut does; else the program alone
 */
export async function crashOnce(place: CrashPlace, digest: string, after: number, everything: boolean): Promise<Crash> {
  const { done } = await ingest(place, { after, everything })
  const { found, faults } = await withStore(place, (store) => lookAt(store, done))
  await ingest(place, null)
  const whole = await withStore(place, graphDigest)
  return { done: done.length, found, faults: whole === digest ? faults : [...faults, 'running again gave another graph'] }
}

async function lookAt(store: GraphStore, done: readonly string[]): Promise<{ readonly found: number; readonly faults: readonly string[] }> {
  const faults: string[] = []
  const count = async (cypher: string, id: string) => Number((await store.read(cypher, { id })).rows[0]?.[0])
  let found = 0
  for (const plan of CRASH_PLANS) {
    const { id } = plan.document
    const there = await count('MATCH (d:Document {id: $id}) RETURN count(d)', id)
    const counts = [
      there,
      await count('MATCH ()-[r]->() WHERE r.document = $id RETURN count(r)', id),
      await count('MATCH (m:Measure {document: $id}) RETURN count(m)', id),
      await count('MATCH (:Document {id: $id})-[:NAMES]->(e) WHERE e.name IS NOT NULL RETURN count(e)', id),
    ]
    const lines = documentRows(plan, digestOf(plan)).relationships.reduce((sum, { rows }) => sum + rows.length, 0)
    const whole = [1, lines, plan.measures.length, plan.entities.length]
    if (there === 0 && done.includes(id)) faults.push(`${id} was reported done and is not there`)
    if (String(counts) !== String(whole) && counts.some((number) => number > 0)) faults.push(`${id} is there in part: ${counts.join()} of ${whole.join()}`)
    found += there
  }
  return { found, faults }
}

async function withStore<T>({ store, env }: CrashPlace, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const opened = await openStore({ store: store === '' ? undefined : store, env })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** Runs the program to its end, or kills it. @returns the documents it reported done */
async function ingest({ store, env }: CrashPlace, kill: { readonly after: number; readonly everything: boolean } | null): Promise<{ readonly done: readonly string[]; readonly ms: number }> {
  const script = fileURLToPath(new URL('./ingest-program.ts', import.meta.url))
  // A group of its own, so that all of it can be killed at once.
  const program = fork(script, [store], { execArgv: ['--import', TYPESCRIPT], env: { ...process.env, ...env }, detached: kill?.everything ?? false })
  const done: string[] = []
  let opened = 0
  program.on('message', (said) => {
    if (said !== 'opened') return done.push(String(said))
    opened = performance.now()
    if (kill) setTimeout(() => killed(program, kill.everything), kill.after)
    return 0
  })
  const code = await new Promise((resolve, reject) => {
    program.once('exit', resolve)
    program.once('error', reject)
  })
  if (kill === null && code !== 0) throw new Error(`the ingest ended with ${String(code)}`)
  return { done, ms: performance.now() - opened }
}

function killed(program: ChildProcess, everything: boolean): void {
  try {
    if (everything && program.pid !== undefined && process.platform !== 'win32') process.kill(-program.pid, 'SIGKILL')
    else program.kill('SIGKILL')
  } catch {
    // It was quicker.
  }
}

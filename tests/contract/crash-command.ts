/**
 * `npm run crash -- --times 50 --engines embedded,5.26`: kills ingests at random
 * moments and says what was found. Ends with 1 where anything was lost, in part,
 * or other than it should be.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clear } from '../bench/bare-write.ts'
import { crashOnce, undisturbed, type CrashPlace } from './crash.ts'
import { missingFor, startNeo4j, type Neo4jLine } from './neo4j-server.ts'

const { values } = parseArgs({ options: { times: { type: 'string', default: '50' }, engines: { type: 'string', default: 'embedded,5.26' } } })
let faults = 0

for (const engine of values.engines.split(',')) {
  const { empty, stop } = engine === 'embedded' ? await folders() : await server(engine as Neo4jLine)
  try {
    const { digest, ms } = await undisturbed(await empty())
    console.log(`${engine}: an ingest that nothing disturbs takes ${(ms / 1_000).toFixed(1)} s`)
    for (let time = 1; time <= Number(values.times); time += 1) {
      const after = Math.random() * ms
      const everything = engine === 'embedded' && time % 2 === 0
      const crash = await crashOnce(await empty(), digest, after, everything)
      faults += crash.faults.length
      console.log(`  ${time}: killed${everything ? ' with its engine' : ''} after ${after.toFixed(0)} ms, ${crash.done} documents done, ${crash.found} found: ${crash.faults.join('; ') || 'whole'}`)
    }
  } finally {
    await stop()
  }
}
console.log(faults === 0 ? 'nothing lost, nothing in part, every second run gave the same graph' : `${faults} FAULTS`)
process.exitCode = faults === 0 ? 0 : 1

async function folders(): Promise<{ empty(): Promise<CrashPlace>; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-crash-'))
  let number = 0
  return {
    empty: async () => ({ store: join(folder, String((number += 1))), env: {} }),
    stop: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

async function server(line: Neo4jLine): Promise<{ empty(): Promise<CrashPlace>; stop(): Promise<void> }> {
  const missing = missingFor(line)
  if (missing !== null) throw new Error(`Neo4j ${line}: ${missing}`)
  const running = await startNeo4j(line)
  return {
    empty: async () => {
      await clear(running)
      return { store: '', env: running.env }
    },
    stop: () => running.stop(),
  }
}

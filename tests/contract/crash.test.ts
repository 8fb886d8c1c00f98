/** Five ingests killed at random moments; `npm run crash` does it as often as wanted, and on Neo4j. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crashOnce, undisturbed, type CrashPlace } from './crash.ts'
import { openTemporary, type TemporaryStore } from './temporary-store.ts'

describe('an ingest into the embedded store, killed', () => {
  const temporaries: TemporaryStore[] = []
  const empty = async (): Promise<CrashPlace> => {
    const temporary = await openTemporary()
    temporaries.push(temporary)
    return { store: temporary.path, env: {} }
  }
  let whole: { readonly digest: string; readonly ms: number }
  beforeAll(async () => { whole = await undisturbed(await empty()) })
  afterAll(() => Promise.all(temporaries.map((temporary) => temporary.stop())))

  it.each([1, 2, 3, 4, 5])('time %i: what was reported done is whole, nothing is in part, and running again completes it', async (time) => {
    const crash = await crashOnce(await empty(), whole.digest, Math.random() * whole.ms, time % 2 === 0)
    expect(crash.faults).toEqual([])
    expect(crash.found).toBeGreaterThanOrEqual(crash.done)
  }, 120_000)
})

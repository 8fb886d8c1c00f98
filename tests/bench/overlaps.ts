/**
 * What it costs to look for duplicates over a whole store: finding against reading
 * the systems from the store in the same run, and how both grow.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDuplicates } from '../../graph/overlap/find-overlaps.ts'
import { findingsOf } from '../../graph/overlap/fresh-findings.ts'
import { storedProfiles } from '../../graph/overlap/stored-profiles.ts'
import { openStore } from '../../graph/store/open.ts'
import { madePlans } from './made-plans.ts'

/** Systems an agency's plan names. */
const EACH = 50

/** @param counts of systems, each a store of its own; @param places how many cities they are spread over */
export async function benchOverlaps(counts: readonly number[], places: number): Promise<void> {
  let before: { readonly systems: number; readonly find: number; readonly candidates: number } | null = null
  for (const systems of counts) {
    const folder = await mkdtemp(join(tmpdir(), 'zhenglian-bench-'))
    try {
      const store = await openStore({ store: join(folder, 'store'), env: {} })
      const agencies = Math.round(systems / EACH)
      for (const plan of madePlans(agencies, EACH, places)) await store.write(plan)
      // Twice: the first reading makes the snapshot.
      await storedProfiles(store)
      const reading = await timed(() => storedProfiles(store))
      const profiles = reading.value
      findDuplicates(profiles.slice(0, 500))
      const finding = await timed(() => Promise.resolve(findingsOf(profiles)))
      const { candidates } = findDuplicates(profiles)
      const keeping = await timed(() => store.keepFindings(finding.value, 'bench'))
      const ratio = (finding.ms / reading.ms).toFixed(2)
      console.log(`${profiles.length} systems of ${agencies} agencies in ${places} places: read ${seconds(reading.ms)}, find ${seconds(finding.ms)} (${ratio} × read), keep ${seconds(keeping.ms)}`)
      console.log(`  ${candidates} candidate pairs (${(candidates / profiles.length).toFixed(1)} a system), ${finding.value.length} findings`)
      if (before !== null) {
        const grown = profiles.length / before.systems
        console.log(`  ${grown.toFixed(2)} times the systems: ${(finding.ms / before.find).toFixed(2)} times the time, ${(candidates / before.candidates).toFixed(2)} times the candidates`)
      }
      before = { systems: profiles.length, find: finding.ms, candidates }
      await store.close()
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

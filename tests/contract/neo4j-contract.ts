/**
 * What one line of Neo4j is held to: what an export makes of it, the same answers
 * as the embedded engine, the contract of all stores, and what only a server can do
 * to its clients. One server for all, emptied between them: to start one takes ten
 * seconds of processor time, and its first answers as much again.
 */
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCorrections } from '../../graph/corrections/corrections.ts'
import { parseCorrections } from '../../graph/corrections/parse-correction.ts'
import { refreshFindings } from '../../graph/overlap/fresh-findings.ts'
import { openStore } from '../../graph/store/open.ts'
import { clear } from '../bench/bare-write.ts'
import { exportedStore } from '../graph/export/exported-store.ts'
import type { TemporaryStore } from '../graph/queries/temporary-store.ts'
import { crashOnce, undisturbed } from './crash.ts'
import { emptyNeo4j } from './empty-neo4j.ts'
import { describeExport, startOnImport } from './export-contract.ts'
import { decide, decided } from './findings-contract.ts'
import { readPlans } from './findings-plans.ts'
import { copyOf, firstPlan, secondPlan } from './fixture.ts'
import { dumpGraph, graphDigest } from './graph-digest.ts'
import { missingFor, type Neo4jLine, type RunningNeo4j } from './neo4j-server.ts'
import { describeSameAnswers } from './same-answers-contract.ts'
import { describeStore } from './store-contract.ts'
import { openTemporary } from './temporary-store.ts'

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as Error)
const WRONG = 'secret-of-the-test'

export function describeNeo4j(line: Neo4jLine): void {
  const missing = missingFor(line)
  let server: RunningNeo4j
  let whole: { readonly digest: string; readonly ms: number } | undefined
  describe(missing === null ? `Neo4j ${line}` : `SKIPPED: Neo4j ${line}: ${missing}`, () => {
    let exporting: TemporaryStore
    beforeAll(async () => {
      if (missing !== null) return
      exporting = await exportedStore()
      server = await startOnImport(line, exporting.store)
    }, 300_000)
    afterAll(async () => {
      await server?.stop()
      await exporting?.remove()
    })

    describe.skipIf(missing !== null)(missing === null ? 'beside the embedded engine' : `SKIPPED: beside the embedded engine: ${missing}`, () => {
      describeExport(() => server, () => exporting.store)
      describeSameAnswers(() => server)
    })

    describeStore(`Neo4j ${line}`, missing, async () => {
      await emptyNeo4j(server)
      return {
        open: () => openStore({ env: server.env }),
        heldMemory: () => heldMemory(server),
        stop: async () => {},
      }
    })

    describe.skipIf(missing !== null)(missing === null ? 'as a server' : `SKIPPED: as a server: ${missing}`, () => {
      it('refuses a wrong password', async () => {
        const error = await refusal(openStore({ env: { ...server.env, NEO4J_PASSWORD: WRONG } }))
        expect(error).toMatchObject({ name: 'StoreError', code: 'unauthorised', message: expect.stringContaining('NEO4J_PASSWORD') })
        expect(error?.message).toContain(server.uri)
        expect(error?.message).not.toContain(WRONG)
      })

      it('has no such database', async () => {
        const error = await refusal(openStore({ env: { ...server.env, NEO4J_DATABASE: 'nosuch' } }))
        expect(error).toMatchObject({ code: 'unusable', message: expect.stringContaining('nosuch') })
      })

      it('is reached by --store, which goes before NEO4J_URI', async () => {
        const store = await openStore({ store: server.uri, env: { ...server.env, NEO4J_URI: 'bolt://127.0.0.1:9' } })
        expect(store.engine).toBe('neo4j')
        expect(store.description).toContain(server.uri)
        expect(store.description).not.toContain(server.password)
        await store.close()
      })

      it('holds every verdict that was given in the embedded store and came by export', async () => {
        const plans = await readPlans()
        const temporary = await openTemporary()
        const embedded = await temporary.open()
        await embedded.write(plans.first)
        await refreshFindings(embedded)
        await decide(embedded, '环境应急指挥系统', '价格应急指挥系统', 'rejected', '对象不同')
        await decide(embedded, '市级数据共享交换平台', '民政数据共享交换平台', 'confirmed', '并入市级')
        for (const plan of [plans.first, plans.second]) await embedded.remove(plan.document.id)
        for (const plan of [plans.second, plans.first, plans.third]) await embedded.write(plan)
        const before = await decided(embedded)
        expect(before).toHaveLength(2)
        const corrections = (await listCorrections(embedded)).map(({ orphaned: _orphaned, ...correction }) => correction)

        const store = await openStore({ env: server.env })
        for (const plan of [plans.third, plans.first, plans.second]) await store.write(plan)
        await store.correct(parseCorrections(JSON.stringify({ corrections })))
        expect(await decided(store)).toEqual(before)
        expect((await dumpGraph(store)).relationships).toEqual((await dumpGraph(embedded)).relationships)
        await embedded.close()
        await temporary.stop()
        for (const { document } of Object.values(plans)) await store.remove(document.id)
        await store.undo(corrections.map(({ id }) => id))
        await store.close()
      })

      it('takes two programs at once that write documents with entities in common', async () => {
        const [one, two] = [await openStore({ env: server.env }), await openStore({ env: server.env })]
        await Promise.all([one.write(firstPlan), two.write(secondPlan), one.write(secondPlan), two.write(firstPlan)])
        const together = await graphDigest(one)
        for (const { document } of [firstPlan, secondPlan]) await one.remove(document.id)
        for (const plan of [secondPlan, firstPlan]) await one.write(plan)
        expect(await graphDigest(two)).toBe(together)
        await Promise.all([one.close(), two.close()])
      })

      it.each([1, 2, 3, 4, 5])('its client is killed in the middle of an ingest, time %i: nothing is in part, and running again completes it', async () => {
        const place = { store: '', env: server.env }
        await clear(server)
        whole ??= await undisturbed(place)
        await clear(server)
        const crash = await crashOnce(place, whole.digest, Math.random() * whole.ms, false)
        expect(crash.faults).toEqual([])
        expect(crash.found).toBeGreaterThanOrEqual(crash.done)
        await clear(server)
      }, 240_000)

      it('is lost in the middle of a result, says so at once, and is found again', async () => {
        const store = await openStore({ env: server.env })
        await store.write(firstPlan)
        const before = await graphDigest(store)
        const endless = refusal(store.read('UNWIND range(1, 100000000) AS x RETURN x', {}, { timeoutMs: 60_000, maxRows: 100_000_000, maxBytes: 2_000_000_000 }))
        await new Promise((resolve) => setTimeout(resolve, 500))
        await server.kill()
        const killed = performance.now()
        expect(await endless).toMatchObject({ code: 'unreachable', message: expect.stringContaining(server.uri) })
        expect(performance.now() - killed).toBeLessThan(20_000)
        await server.startAgain()
        expect(await graphDigest(store)).toBe(before)
        await store.close()
      }, 180_000)

      it('is restarted in the middle of an ingest, which waits and finishes', async () => {
        const store = await openStore({ env: server.env })
        const plans = Array.from({ length: 30 }, (_, number) => copyOf(number % 2 === 0 ? firstPlan : secondPlan, number))
        const ingest = (async () => { for (const plan of plans) await store.write(plan) })()
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await server.kill()
        await server.startAgain()
        await ingest
        const other = await openTemporary()
        const embedded = await other.open()
        for (const plan of plans) await embedded.write(plan)
        await store.remove(firstPlan.document.id)
        await store.remove(secondPlan.document.id)
        expect(await graphDigest(store)).toBe(await graphDigest(embedded))
        await embedded.close()
        await other.stop()
        for (const { document } of plans) await store.remove(document.id)
        await store.close()
      }, 240_000)
    })
  })
}

/** Of all transactions but the one that asks, as the server sees it. */
async function heldMemory({ uri, user, password }: RunningNeo4j): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery, estimatedUsedHeapMemory WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN currentQuery, estimatedUsedHeapMemory",
    )
    // One that runs and holds nothing yet counts too.
    return records.reduce((sum, record) => sum + 1 + Number(record.get('estimatedUsedHeapMemory') ?? 0), 0)
  } finally {
    await driver.close()
  }
}

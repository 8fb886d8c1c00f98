/** The limits that every store keeps while it reads: time, rows, bytes, the length of paths, and the statement itself. */
import { describe, expect, it } from 'vitest'
import { search } from '../../graph/queries/search.ts'
import { MOST_STEPS } from '../../graph/store/path-limits.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { firstPlan, secondPlan } from './fixture.ts'

/** Minutes of work that keep little: larger ranges reach the embedded engine's limit of memory before that of time. */
const ENDLESS = 'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c WITH a, b, c WHERE a + b + c < 0 RETURN count(*)'
const LIMIT_MS = 5_000

export function describeLimits(store: () => GraphStore, engine: () => { heldMemory(): Promise<number> }): void {
  const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as { code?: string; message: string })
  const timed = async (work: () => Promise<unknown>) => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  const medianOf = async (work: () => Promise<unknown>) => {
    const times: number[] = []
    for (let run = 0; run < 7; run += 1) times.push(await timed(work))
    return times.sort((a, b) => a - b)[3] ?? Number.NaN
  }

  describe('limits', () => {
    it.each([
      ['one query', 'UNWIND range(1, 100000) AS x RETURN x'],
      ['a larger LIMIT of its own', 'UNWIND range(1, 100000) AS x RETURN x LIMIT 90_000'],
      ['a larger LIMIT by parameter, in order', "UNWIND range(1, 100000) AS x WITH x, '𠮷' AS y RETURN x ORDER BY y, x LIMIT $most"],
      ['both arms of UNION ALL', 'UNWIND range(1, 1000000) AS x RETURN x UNION ALL UNWIND range(1, 1000000) AS x RETURN x LIMIT 900000'],
      ['both arms of UNION', 'UNWIND range(1, 100000) AS x RETURN x UNION UNWIND range(1, 100000) AS x RETURN x'],
    ])('cuts at the row limit and says so: %s', async (_name, cypher) => {
      const { rows, truncated } = await store().read(cypher, { most: 50_000 }, { maxRows: 10 })
      expect(rows).toHaveLength(10)
      expect(truncated).toBe(true)
    })

    it.each([
      ['ten rows', 'UNWIND range(1, 10) AS x RETURN x', 10],
      ['a smaller LIMIT of its own', 'UNWIND range(1, 100) AS x RETURN x LIMIT 3', 3],
      ['many rows that UNION makes few', 'UNWIND range(1, 5000) AS x RETURN x % 5 AS y UNION RETURN 9 AS y', 6],
      ['a LIMIT in a subquery', 'CALL { UNWIND range(1, 100) AS x RETURN x LIMIT 50 } RETURN count(x) AS all', 1],
    ])('leaves whole what is within it: %s', async (_name, cypher, length) => {
      const { rows, truncated } = await store().read(cypher, {}, { maxRows: 10 })
      expect([rows.length, truncated]).toEqual([length, false])
    })

    it('has ten thousand rows as its limit unless told otherwise', async () => {
      expect((await store().read('UNWIND range(1, 20000) AS x RETURN x')).rows).toHaveLength(10_000)
    })

    it('cuts a result at the limit of bytes, and refuses a row that is too large alone', async () => {
      const text = '字'.repeat(100_000)
      const cut = await store().read('UNWIND range(1, 100) AS x RETURN $text AS t', { text }, { maxBytes: 1_000_000 })
      expect([cut.rows.length, cut.truncated]).toEqual([4, true])
      const one = await refusal(store().read('RETURN $text AS t', { text }, { maxBytes: 100_000 }))
      expect(one).toMatchObject({ code: 'invalid', message: expect.stringContaining('MB') })
    })

    it.each([
      '(a)-[*]->(b)', '(a)-[:FEEDS*2..]->(b)', '(a)-[r:FEEDS|DEPENDS_ON*0..]-(b)', `(a)-[*..${MOST_STEPS + 1}]->(b)`, `(a)-[*1_00]->(b)`,
      '(a)-->+(b)', '(a)-[:FEEDS]->*(b)', '(a)-->{2,}(b)', '(a) ((x)-->(y))+ (b)', `(a)-->{1,${MOST_STEPS + 1}}(b)`,
      '(a) WHERE EXISTS { (a)-[*]->(:Agency) }',
    ])('refuses a path without a bound: %s', async (pattern) => {
      const error = await refusal(store().read(`MATCH ${pattern} RETURN count(*)`))
      expect(error).toMatchObject({ code: 'forbidden', message: expect.stringMatching(/路径.*\[\*1\.\.6\]/u) })
    })

    it('takes a path with a bound, and a shortest one without', async () => {
      await store().write(firstPlan)
      const { rows } = await store().read('MATCH p = shortestPath((a:System)-[*]->(b:System)) WHERE a.id <> b.id RETURN length(p)')
      expect(rows.length).toBeGreaterThan(0)
      expect((await store().read(`MATCH (a:System)-[*1..${MOST_STEPS}]->(b:System) RETURN count(*)`)).rows).toHaveLength(1)
    })

    it('refuses a statement of a megabyte, and one that is nested too deep', async () => {
      const started = performance.now()
      expect(await refusal(store().read(`RETURN '${'x'.repeat(1_000_000)}' AS x`))).toMatchObject({ code: 'invalid', message: expect.stringContaining('50000') })
      for (const [open, close] of [['(', ')'], ['[', ']'], ['{a:', '}']] as const) {
        const nested = `RETURN ${open.repeat(8_000)}1${close.repeat(8_000)} AS x`
        expect(await refusal(store().read(nested))).toMatchObject({ code: 'invalid' })
      }
      expect(performance.now() - started).toBeLessThan(30_000)
    }, 60_000)

    it('gives up a statement that takes minutes to parse, and answers others meanwhile', async () => {
      await store().write(firstPlan)
      await Promise.all([1, 2, 3].map(() => search(store(), '平台', 10)))
      const started = performance.now()
      const slow = refusal(store().read(`RETURN ${'CASE WHEN true THEN '.repeat(60)}1${' END'.repeat(60)} AS x`))
      expect((await search(store(), '平台', 10)).results.length).toBeGreaterThan(0)
      expect(performance.now() - started).toBeLessThan(2_000)
      expect(await slow).toMatchObject({ code: 'invalid', message: expect.stringContaining('没有运行') })
      expect((await store().read('RETURN 1 AS one')).rows).toEqual([[1]])
    })

    it('ends a statement at its time limit, gives its memory back, and answers others meanwhile and after', async () => {
      await store().write(firstPlan)
      // Several at once, so that all that will answer is up.
      await Promise.all([1, 2, 3].map(() => search(store(), '平台', 10)))
      const idle = await medianOf(() => search(store(), '平台', 10))
      const before = await engine().heldMemory()
      const started = performance.now()
      const running = refusal(store().read(ENDLESS, {}, { timeoutMs: LIMIT_MS })).then((error) => ({ error, ms: performance.now() - started }))
      await new Promise((resolve) => setTimeout(resolve, 200))
      const meanwhile = await medianOf(() => search(store(), '平台', 10))
      expect(performance.now() - started).toBeLessThan(LIMIT_MS)
      expect(meanwhile).toBeLessThan(Math.max(4 * idle, 100))
      const { error, ms } = await running
      expect(error).toMatchObject({ code: 'timeout' })
      expect(Math.abs(ms - LIMIT_MS)).toBeLessThan(1_000)
      await new Promise((resolve) => setTimeout(resolve, LIMIT_MS + 1_000 - ms))
      // A reader that waits for the next statement takes some.
      expect(await engine().heldMemory()).toBeLessThan(before + 150_000_000)
      await store().write(secondPlan)
      expect((await store().read('MATCH (d:Document) RETURN count(d)')).rows).toEqual([[2]])
    })
  })
}

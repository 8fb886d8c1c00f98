/**
 * The Cypher that each question offers to begin one's own from gives what the
 * question itself answers, where nothing is joined, on the seed.
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questionNamed, QUESTIONS } from '../../../graph/queries/catalogue.ts'
import type { Answers, QuestionName } from '../../../graph/queries/catalogue.ts'
import { Given } from '../../../graph/queries/given.ts'
import { checkReading } from '../../../graph/store/read-guard.ts'
import { ingestDocument } from '../../../ingest/pipeline.ts'
import { madePlan } from './made-plan.ts'
import { temporaryStore } from './temporary-store.ts'
import type { TemporaryStore } from './temporary-store.ts'

const SEED = new URL('../../../seeds/000_76fcdf778cb303a1.txt', import.meta.url)

let temporary: TemporaryStore
beforeAll(async () => {
  // A second document that shares names with the first, and one agency that gives data itself.
  temporary = await temporaryStore(await ingestDocument(await readFile(SEED), 'seed.txt'), madePlan('对接计划', [
    '住建局 RESPONSIBLE_FOR 甲平台', '数据局 RESPONSIBLE_FOR 乙平台', '甲平台 DEPENDS_ON 乙平台', '数据局 FEEDS 甲平台', '甲平台 CONNECTS_TO 乙平台',
  ]))
}, 180_000)
afterAll(() => temporary.remove())

/** The rows of the statement, and the answer to the question with the same values. */
async function both<Name extends QuestionName>(name: Name, more: Readonly<Record<string, string>> = {}) {
  const { cypher, example } = questionNamed(name)
  const { rows } = await temporary.store.read(cypher, example)
  const given = new Given(Object.fromEntries(Object.entries({ ...example, ...more }).map(([key, text]) => [key, [text]])))
  const answer: Answers[Name] = await questionNamed(name).ask(temporary.store, given)
  return { rows, answer }
}
const sorted = (lines: readonly unknown[]): readonly string[] => lines.map((line) => JSON.stringify(line)).sort()

describe('the statement of', () => {
  it.each(QUESTIONS)('“$name” passes the guard', async ({ cypher }) => {
    await expect(Promise.resolve(checkReading(cypher))).resolves.toBeDefined()
  })

  it('path: the shortest', async () => {
    const { rows, answer } = await both('path', { count: '1' })
    const [best] = answer.paths
    expect(best?.steps.length).toBeGreaterThan(1)
    expect(rows.map(([names]) => names)).toContainEqual([best?.steps[0]?.from.name, ...(best?.steps ?? []).map(({ to }) => to.name)])
    expect(rows[0]?.at(-1)).toBe(best?.length)
  }, 120_000)

  it('impact: what is affected directly and strongly', async () => {
    const { rows, answer } = await both('impact', { depth: '1', strong: 'true' })
    expect(answer.rows.length).toBeGreaterThan(3)
    expect(sorted([...new Set(rows.map(([name]) => name))])).toEqual(sorted(answer.rows.map(({ entity }) => entity.name)))
  }, 120_000)

  it('agencies: pairs with their statements and systems', async () => {
    const { rows, answer } = await both('agencies')
    const strong = answer.rows.filter(({ statements }) => statements > 0)
    expect(strong.map(({ agency, needs }) => `${agency.name} ${needs.name}`)).toContain('住建局 数据局')
    expect(sorted(rows.map(([agency, needs, statements]) => [agency, needs, statements]))).toEqual(sorted(strong.map(({ agency, needs, statements }) => [agency.name, needs.name, statements])))
  }, 120_000)

  it('agency-matrix: the cells that are not empty', async () => {
    const { rows, answer: { agencies, cells } } = await both('agency-matrix')
    const filled = cells.flatMap((row, from) => row.flatMap((cell, to) => (cell === 0 ? [] : [[agencies[from]?.name, agencies[to]?.name, cell]])))
    expect(filled.length).toBeGreaterThan(10)
    expect(sorted(rows)).toEqual(sorted(filled))
  }, 120_000)

  it('agency: its measures by role', async () => {
    const { rows, answer } = await both('agency')
    const measures = [...answer.leads.map(({ measure }) => ['LEADS', measure.number]), ...answer.implements.map(({ measure }) => ['IMPLEMENTS', measure.number])]
    expect(measures.length).toBeGreaterThan(5)
    expect(new Set(sorted(rows.map(([number, , role]) => [role, number])))).toEqual(new Set(sorted(measures)))
  }, 120_000)

  it('isolated: the same systems', async () => {
    const { rows, answer } = await both('isolated', { limit: '5000' })
    expect(answer.rows.length).toBeGreaterThan(10)
    expect(sorted(rows.map(([name, kind]) => [name, kind]))).toEqual(sorted(answer.rows.map(({ name, kind }) => [name, kind])))
  }, 120_000)

  it('hubs: the same counts', async () => {
    const { rows, answer } = await both('hubs', { limit: '20' })
    expect(rows.map(([, lines, statements]) => [lines, statements])).toEqual(answer.rows.map(({ lines, statements }) => [lines, statements]))
    expect(rows[0]?.[0]).toBe(answer.rows[0]?.system.name)
  }, 120_000)

  it('adds: what it alone names', async () => {
    const { rows, answer } = await both('adds')
    expect(answer.newEntities.length).toBeGreaterThan(100)
    expect(sorted(rows)).toEqual(sorted(answer.newEntities.map(({ name, label }) => [name, label])))
  }, 120_000)
})

/**
 * Every question about the seed and some small plans, asked of the embedded
 * engine and of a Neo4j: the answers must be the same to the letter, with
 * corrections in force as well.
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfCorrection } from '../../graph/model/correction.ts'
import type { CorrectionTarget } from '../../graph/model/correction.ts'
import { QUESTIONS, questionNamed } from '../../graph/queries/catalogue.ts'
import type { Answers, QuestionName } from '../../graph/queries/catalogue.ts'
import { counts } from '../../graph/queries/counts.ts'
import { documentView } from '../../graph/queries/document-view.ts'
import { documents } from '../../graph/queries/documents.ts'
import { entityCard } from '../../graph/queries/entity-card.ts'
import { findEntity } from '../../graph/queries/find-entity.ts'
import { Given } from '../../graph/queries/given.ts'
import { graphView } from '../../graph/queries/graph-view.ts'
import { removal } from '../../graph/queries/removal.ts'
import { search } from '../../graph/queries/search.ts'
import type { GraphStore, Value } from '../../graph/store/graph-store.ts'
import { openStore } from '../../graph/store/open.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import { made, madePlan } from '../graph/queries/made-plan.ts'
import { temporaryStore } from '../graph/queries/temporary-store.ts'
import type { TemporaryStore } from '../graph/queries/temporary-store.ts'
import { cityPlan, districtPlan } from '../graph/queries/two-plans.ts'
import { emptyNeo4j } from './empty-neo4j.ts'
import type { RunningNeo4j } from './neo4j-server.ts'

const SEED = new URL('../../seeds/000_76fcdf778cb303a1.txt', import.meta.url)
const ALL = { kinds: [], relations: [], agencies: [], functions: [], statuses: [], years: [], due: [], also: [], limit: 5000 }
const MADE = madePlan('对接计划', [
  '甲平台 CONNECTS_TO 乙平台 0.9', '乙平台 FEEDS 丙平台 0.9', '丙平台 DEPENDS_ON 丁平台 0.9', '甲平台 DEPENDS_ON 乙平台 0.8',
  '甲平台 CONNECTS_TO 己平台 0.5', '己平台 FEEDS 庚平台 0.9', '庚平台 DEPENDS_ON 丁平台 0.9', '丁平台 PART_OF 戊平台',
  '住建局 RESPONSIBLE_FOR 甲平台', '数据局 RESPONSIBLE_FOR 丁平台', '数据局 OWNS 戊平台', '住建局 COOPERATES_WITH 数据局', '甲平台 EXTENDS_TO 东镇', '孤立平台',
])
const CORRECTIONS: readonly CorrectionTarget[] = [
  { kind: 'join', source: made('丁平台'), target: made('孤立平台') },
  { kind: 'reject-relation', source: made('乙平台'), type: 'FEEDS', target: made('丙平台'), statement: null, document: null, evidence: null },
  { kind: 'reject-entity', entity: made('己平台') },
  { kind: 'rename', entity: made('庚平台'), name: '庚字平台' },
  { kind: 'add-relation', source: made('孤立平台'), type: 'FEEDS', target: made('甲平台'), status: 'existing', evidence: null },
]

export function describeSameAnswers(server: () => RunningNeo4j): void {
  describe('says the same as the embedded engine', () => {
    let temporary: TemporaryStore
    let embedded: GraphStore
    let neo4j: GraphStore

    beforeAll(async () => {
      const graphs = [await ingestDocument(await readFile(SEED), 'seed.txt'), cityPlan(), districtPlan(), MADE]
      await emptyNeo4j(server())
      neo4j = await openStore({ env: server().env })
      for (const graph of graphs) await neo4j.write(graph)
      temporary = await temporaryStore(...graphs)
      embedded = temporary.store
    }, 180_000)
    afterAll(async () => {
      await neo4j?.close()
      await temporary?.remove()
    })

    /** What the embedded engine says, once Neo4j has said the same. */
    async function both<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
      const [here, there] = await Promise.all([ask(embedded), ask(neo4j)])
      expect(there).toEqual(here)
      return here
    }
    const asked = <Name extends QuestionName>(name: Name, given: Readonly<Record<string, string>> = {}): Promise<Answers[Name]> =>
      both((store) => questionNamed(name).ask(store, new Given(Object.fromEntries(Object.entries(given).map(([key, text]) => [key, [text]])))))

    it('counts and documents', async () => {
      expect(await both(counts)).toMatchObject({ documents: 4 })
      // When each was read in is each store's own.
      const timeless = async (store: GraphStore) => (await documents(store)).map((one) => ({ ...one, readAt: null }))
      for (const { id } of await both(timeless)) {
        await both(async (store) => ({ ...(await documentView(store, id)), readAt: null }))
        expect((await both((store) => removal(store, id)))?.measures).toBeGreaterThan(0)
        await asked('adds', { document: id })
      }
    })

    it('graph views', async () => {
      const { facets } = await both((store) => graphView(store, ALL))
      await both((store) => graphView(store, { ...ALL, limit: 20 }))
      await both((store) => graphView(store, { ...ALL, kinds: ['platform', 'Agency'], limit: 30 }))
      await both((store) => graphView(store, { ...ALL, relations: ['CONNECTS_TO', 'DEPENDS_ON'] }))
      for (const { value } of facets.functions.slice(0, 3)) await both((store) => graphView(store, { ...ALL, functions: [value] }))
      await both((store) => graphView(store, { ...ALL, statuses: ['planned'], also: [facets.agencies[0]?.value ?? ''] }))
      await both((store) => graphView(store, { ...ALL, years: [2018] }))
      for (const { value } of facets.agencies.slice(0, 5)) await both((store) => graphView(store, { ...ALL, agencies: [value] }))
    })

    it('searches, and names that are understood', async () => {
      for (const query of ['外网', '平台', '市', 'app', 'ＡＰＰ', '省电子', '不存在的名称', '省级统一平台', '民政共享平台', '市发展改革委', '.*']) {
        await both((store) => search(store, query, 15))
        await both((store) => findEntity(store, query))
      }
    })

    it('the card of every entity', async () => {
      const { nodes } = await graphView(embedded, ALL)
      expect(nodes.length).toBeGreaterThan(100)
      // Some at once, and no more than a driver has connections for.
      for (let at = 0; at < nodes.length; at += 10) await Promise.all(nodes.slice(at, at + 10).map(({ id }) => both((store) => entityCard(store, id))))
    }, 120_000)

    it('paths', async () => {
      const { paths } = await asked('path', { from: '民政数据共享交换平台', to: '省级统一平台' })
      expect(paths[0]).toMatchObject({ length: 3 })
      await asked('path', { from: '民政数据共享交换平台', to: '省级统一平台', agencies: 'true', count: '8' })
      await asked('path', { from: '民政数据共享交换平台', to: '省级统一平台', directed: 'true' })
      expect((await asked('path', { from: '甲平台', to: '丁平台', count: '9' })).paths).toHaveLength(2)
      await asked('path', { from: '甲平台', to: '丁平台', relation: 'CONNECTS_TO,FEEDS,DEPENDS_ON', directed: 'true' })
    })

    it('impact of every hub', async () => {
      const { rows } = await asked('hubs', { limit: '30' })
      for (const { system } of rows) await asked('impact', { of: system.id })
      await asked('impact', { of: rows[0]?.system.id ?? '', depth: '2', strong: 'true', offset: '1', limit: '2' })
    }, 120_000)

    it('agencies, isolated systems, hubs', async () => {
      const { rows } = await asked('agencies')
      expect(rows.length).toBeGreaterThan(10)
      await asked('agencies', { of: rows[0]?.agency.id ?? '' })
      await asked('agency-matrix')
      for (const { agency } of rows.slice(0, 10)) await asked('agency', { of: agency.id })
      expect((await asked('isolated')).total).toBeGreaterThan(10)
      await asked('hubs', { kind: 'platform' })
    }, 120_000)

    it.each(QUESTIONS)('the statement of “$name” in the catalogue', async ({ cypher, example }) => {
      // In which order an engine collects is its own.
      const unordered = (value: Value): Value => (Array.isArray(value) ? [...value].map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value)
      await both(async (store) => {
        const { columns, rows } = await store.read(cypher, example)
        return { columns, rows: rows.map((row) => row.map(unordered)) }
      })
    })

    it('all of it with corrections in force', async () => {
      const corrections = CORRECTIONS.map((target) => ({ ...target, id: idOfCorrection(target), who: '王工', at: '2026-01-01T00:00:00.000Z', note: null, names: [] }))
      await embedded.correct(corrections)
      await neo4j.correct(corrections)
      await both(counts)
      await both((store) => graphView(store, ALL))
      for (const name of ['甲平台', '乙平台', '丁平台', '庚字平台', '孤立平台', '住建局', '数据局']) await both((store) => entityCard(store, made(name === '庚字平台' ? '庚平台' : name)))
      expect((await asked('path', { from: '庚平台', to: '甲平台', count: '5' })).paths[0]).toMatchObject({ length: 2 })
      await asked('impact', { of: '丁平台' })
      await asked('impact', { of: '孤立平台' })
      await asked('agencies')
      await asked('agency', { of: '数据局' })
      await asked('isolated')
      await asked('hubs')
      await asked('adds', { document: '对接计划' })
      expect((await both((store) => findEntity(store, '己平台'))).found).toBe('none')
    })
  })
}

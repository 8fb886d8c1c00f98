/**
 * The one suite that every store is held to, with its real engine. What differs
 * between engines is handed in: how to open an empty store, and how to stop it.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import type { GraphStore, NodeValue, PathValue, RelationshipValue } from '../../graph/store/graph-store.ts'
import { ATTACKS, HONEST, NEO4J_ONLY, NO_CYPHER } from './attacks.ts'
import { describeCorrections } from './corrections-contract.ts'
import { describeFindings } from './findings-contract.ts'
import { describeSavedViews } from './saved-views-contract.ts'
import { firstPlan, ids, secondPlan } from './fixture.ts'
import { dumpGraph, graphDigest } from './graph-digest.ts'
import { describeLimits } from './limits-contract.ts'
import { openTemporary } from './temporary-store.ts'

export interface StoreUnderTest {
  open(): Promise<GraphStore>
  /** Bytes that the engine holds for statements in progress. */
  heldMemory(): Promise<number>
  stop(): Promise<void>
}

/** @param missing why the engine cannot run here; the suite is then skipped by a name that says so */
export function describeStore(name: string, missing: string | null, start: () => Promise<StoreUnderTest>): void {
  describe.skipIf(missing !== null)(missing === null ? `store contract: ${name}` : `SKIPPED: store contract: ${name}: ${missing}`, () => {
    let engine: StoreUnderTest
    let store: GraphStore
    beforeAll(async () => {
      engine = await start()
      store = await engine.open()
    })
    afterAll(async () => {
      await store?.close()
      await engine?.stop()
    })
    afterEach(async () => {
      const { rows } = await store.read('MATCH (d:Document) RETURN d.id')
      for (const [id] of rows) await store.remove(id as DocumentGraph['document']['id'])
    })

    const count = async (pattern: string) => (await store.read(`MATCH ${pattern} RETURN count(*)`)).rows[0]?.[0]
    const totals = async () => [await count('(n)'), await count('()-[r]->()')]
    const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as { code?: string; message: string })

    describe('writing', () => {
      it('writes every node and edge of a document, and reads them back', async () => {
        const summary = await store.write(firstPlan)
        expect(summary.nodesCreated).toBeGreaterThanOrEqual(1 + 1 + 2 + 7)
        expect(await count('(:Document)-[:HAS_PART]->(:Part)-[:HAS_MEASURE]->(:Measure)')).toBe(2)
        expect(await count('(:Measure)-[:MENTIONS]->()')).toBe(5)
        expect(await count('(:Document)-[:MENTIONS]->(:Area)')).toBe(1)
        expect(await count('(:Agency)-[:LEADS]->(:Measure)')).toBe(2)
        expect(await count('(:Agency)-[:IMPLEMENTS]->(:Measure)')).toBe(1)
        expect(await count('(:Measure)-[:ACTS_ON]->(:System)')).toBe(2)
        const { rows } = await store.read("MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(s:System) RETURN a.name, r.role, r.actions, r.certain, r.derived, s.name ORDER BY s.name")
        expect(rows).toEqual([
          ['市林场局', 'lead', ['build'], false, true, '山林台账库'],
          ['市数据办', 'lead', ['upgrade'], true, true, '茶山监测平台'],
        ])
      })

      it('keeps what a document is', async () => {
        await store.write(firstPlan)
        const { rows } = await store.read('MATCH (d:Document) RETURN d.id, d.title, d.date, d.issuer, d.jurisdiction, d.text, d.repairs, d.problems')
        const { id, title, date, jurisdiction, text, repairs, problems } = firstPlan.document
        expect(rows).toEqual([[id, title, date, null, jurisdiction, text, JSON.stringify(repairs), JSON.stringify(problems)]])
      })

      it('keeps what a measure and an entity are', async () => {
        await store.write(firstPlan)
        const measures = await store.read('MATCH (m:Measure) RETURN m.number, m.start, m.deadline, m.severally ORDER BY m.number')
        const [one, two] = firstPlan.measures
        expect(measures.rows).toEqual([['1.1', one?.start, '2018年6月底', false], ['1.2', two?.start, null, true]])
        const entity = await store.read('MATCH (s:System {id: $id}) RETURN s.name, s.qualifiedName, s.jurisdiction, s.aliases, s.kind, s.function, s.generic, s.inferred, s.label', { id: ids.tea })
        expect(entity.rows).toEqual([['茶山监测平台', '云岭市茶山监测平台', '云岭市', ['监测平台'], 'platform', 'monitoring', false, false, 'System']])
      })

      it('finds the connections to provincial platforms, each with its sentence', async () => {
        await store.write(firstPlan)
        const { columns, rows } = await store.read("MATCH (a:System)-[r:CONNECTS_TO]->(b:System) WHERE b.name STARTS WITH '省' RETURN a.name, b.name, r.evidence")
        expect(columns).toEqual(['a.name', 'b.name', 'r.evidence'])
        expect(rows).toEqual([['茶山监测平台', '省级茶山平台', '茶山监测平台接入省级茶山平台']])
      })

      it('labels systems by kind', async () => {
        await store.write(firstPlan)
        expect((await store.read('MATCH (p:Platform) RETURN p.name ORDER BY p.name')).rows).toEqual([['省级茶山平台'], ['茶山监测平台']])
        expect((await store.read('MATCH (n:Network) RETURN n.name')).rows).toEqual([['市政务云网']])
      })

      it('changes nothing when the same document comes twice', async () => {
        await store.write(firstPlan)
        const before = [await totals(), await graphDigest(store)]
        expect(await store.write(firstPlan)).toEqual({ nodesCreated: 0, relationshipsCreated: 0 })
        expect([await totals(), await graphDigest(store)]).toEqual(before)
      })

      it('gives the same graph for two documents in either order', async () => {
        await store.write(firstPlan)
        await store.write(secondPlan)
        const forth = await dumpGraph(store)
        await store.remove(firstPlan.document.id)
        await store.remove(secondPlan.document.id)
        await store.write(secondPlan)
        await store.write(firstPlan)
        expect(await dumpGraph(store)).toEqual(forth)
      })

      it('gives the same graph as the embedded engine', async () => {
        await store.write(firstPlan)
        await store.write(secondPlan)
        const other = await openTemporary()
        try {
          const embedded = await other.open()
          await embedded.write(firstPlan)
          await embedded.write(secondPlan)
          expect(await dumpGraph(store)).toEqual(await dumpGraph(embedded))
          await embedded.close()
        } finally {
          await other.stop()
        }
      })

      it('merges what documents say of one system', async () => {
        await store.write(firstPlan)
        await store.write(secondPlan)
        const { rows } = await store.read('MATCH (s:Platform {id: $id}) RETURN s.name, s.kind, s.aliases, s.function', { id: ids.tea })
        // One says monitoring, one says supervision: the vocabulary's order decides. platform tells more than system.
        expect(rows).toEqual([['茶山监测平台', 'platform', ['监测平台', '茶山监测系统'].sort(), 'supervision']])
      })

      it('replaces a document with the same id', async () => {
        await store.write(secondPlan)
        await store.write(firstPlan)
        const shorter: DocumentGraph = {
          ...firstPlan,
          measures: firstPlan.measures.slice(0, 1),
          entities: firstPlan.entities.filter(({ id }) => id !== ids.ledger),
          mentions: firstPlan.mentions.filter(({ entity }) => entity !== ids.ledger),
          relations: firstPlan.relations.slice(0, 1),
          actions: firstPlan.actions.slice(0, 1),
          responsibilities: firstPlan.responsibilities.slice(0, 1),
        }
        await store.write(shorter)
        expect(await count(`(:Document {id: '${firstPlan.document.id}'})-[:HAS_PART]->()-[:HAS_MEASURE]->(:Measure)`)).toBe(1)
        expect(await count('()-[:DEPENDS_ON]->()')).toBe(0)
        // The other document still names it.
        expect(await count('(:Database)')).toBe(1)
        await store.write(firstPlan)
        expect(await count('()-[:DEPENDS_ON]->()')).toBe(1)
      })

      it('removes a document and what only it supported', async () => {
        await store.write(secondPlan)
        const before = await dumpGraph(store)
        await store.write(firstPlan)
        expect(await store.remove(firstPlan.document.id)).toBe(true)
        expect(await dumpGraph(store)).toEqual(before)
        expect(await store.remove(firstPlan.document.id)).toBe(false)
        expect(await store.remove(secondPlan.document.id)).toBe(true)
        expect(await dumpGraph(store)).toEqual({ nodes: [], relationships: [] })
      })

      it('writes all of a document or nothing', async () => {
        await store.write(firstPlan)
        const before = await graphDigest(store)
        const broken = { ...secondPlan, mentions: [...secondPlan.mentions, { entity: ids.area, measure: null, text: '无', start: 0, end: 1 }] }
        expect(await refusal(store.write(broken))).toMatchObject({ name: 'StoreError' })
        expect(await graphDigest(store)).toBe(before)
      })

      it('takes writes from many callers at once', async () => {
        const plans = [firstPlan, secondPlan, firstPlan, secondPlan]
        await Promise.all(plans.map((plan) => store.write(plan)))
        const digest = await graphDigest(store)
        await store.remove(firstPlan.document.id)
        await store.remove(secondPlan.document.id)
        for (const plan of [firstPlan, secondPlan]) await store.write(plan)
        expect(await graphDigest(store)).toBe(digest)
      })

      it('describes what it holds', async () => {
        await store.write(firstPlan)
        const schema = await store.schema()
        expect(schema.labels).toContainEqual({ name: 'System', count: 4 })
        expect(schema.labels).toContainEqual({ name: 'Platform', count: 2 })
        expect(schema.labels.map(({ name: label }) => label)).not.toContain('ZhenglianStore')
        expect(schema.relationshipTypes).toContainEqual({ name: 'CONNECTS_TO', count: 1 })
        expect(schema.relationshipTypes.map(({ name: type }) => type)).not.toContain('FEEDS')
        expect(schema.propertyKeys).toEqual(expect.arrayContaining(['name', 'evidence']))
      })
    })

    describe('values', () => {
      it('gives nodes, relationships and paths by the ids of the model', async () => {
        await store.write(firstPlan)
        const { rows } = await store.read('MATCH p = (a:System {id: $id})-[r:CONNECTS_TO]->(b) RETURN a, r, p, [a.id, {of: b}] AS nested', { id: ids.tea })
        const [node, relationship, path, nested] = rows[0] as [NodeValue, RelationshipValue, PathValue, unknown[]]
        expect(node).toMatchObject({ $: 'node', id: ids.tea, labels: ['Platform', 'System'], properties: { name: '茶山监测平台' } })
        expect(relationship).toMatchObject({ $: 'relationship', id: firstPlan.relations[0]?.id, type: 'CONNECTS_TO', source: ids.tea, target: ids.provincial })
        expect(path.nodes.map(({ id }) => id)).toEqual([ids.tea, ids.provincial])
        expect(path.relationships).toEqual([relationship])
        expect(nested).toMatchObject([ids.tea, { of: { $: 'node', id: ids.provincial } }])
      })

      it('gives the ends of a relationship that comes alone', async () => {
        await store.write(firstPlan)
        const { rows } = await store.read('MATCH ()-[r:LEADS]->() RETURN r ORDER BY r.document, startNode(r).id')
        expect(rows.map(([r]) => (r as RelationshipValue).source).sort()).toEqual([ids.office, ids.forestry].sort())
        expect(new Set(rows.map(([r]) => (r as RelationshipValue).id)).size).toBe(2)
      })

      it('gives numbers as numbers, lists as lists, nothing as null', async () => {
        await store.write(firstPlan)
        const { rows } = await store.read('MATCH ()-[r:CONNECTS_TO]->() RETURN r.start, r.confidence, r.missing, [1, 2.5, true, null, \'x\'] AS list, {a: 1} AS map')
        expect(rows).toEqual([[firstPlan.relations[0]?.start, 0.95, null, [1, 2.5, true, null, 'x'], { a: 1 }]])
      })

      it('gives dates in ISO form', async () => {
        expect((await store.read("RETURN date('2018-02-28') AS d, duration('P1D') AS e")).rows).toEqual([['2018-02-28', 'P1D']])
      })

      it('takes parameters of every kind', async () => {
        await store.write(firstPlan)
        const params = { n: 2018, half: 0.5, yes: true, none: null, text: "省'\"`", list: ['a', 'b'], map: { a: [1] } }
        const { rows } = await store.read('RETURN $n AS n, $half AS h, $yes AS y, $none AS o, $text AS t, $list AS l, $map.a AS m', params)
        expect(rows).toEqual([[2018, 0.5, true, null, params.text, ['a', 'b'], [1]]])
        expect((await store.read('MATCH (s:System) WHERE s.id IN $ids RETURN s.id LIMIT $most', { ids: [ids.tea, ids.ledger], most: 1 })).rows).toHaveLength(1)
      })
    })

    describe('reading only', () => {
      it.each(Object.entries(ATTACKS))('refuses: %s', async (_name, cypher) => {
        const error = await refusal(store.read(cypher))
        expect(error).toMatchObject({ name: 'StoreError', code: 'forbidden' })
        expect(error?.message).toMatch(/[\u4e00-\u9fff].*。$/u)
      })

      it.each(Object.entries(NO_CYPHER))('does not understand: %s', async (_name, cypher) => {
        const error = await refusal(store.read(cypher))
        expect(error).toMatchObject({ name: 'StoreError', code: expect.stringMatching(/^(?:invalid|forbidden)$/u) })
        expect(error?.message).toMatch(/[\u4e00-\u9fff].*。$/u)
      })

      it('is the same graph after all attacks', async () => {
        await store.write(firstPlan)
        const before = await graphDigest(store)
        for (const cypher of Object.values({ ...ATTACKS, ...NO_CYPHER })) await refusal(store.read(cypher))
        expect(await graphDigest(store)).toBe(before)
      })

      it('is refused writing by the engine itself too, where the guard is not asked', async () => {
        await store.write(firstPlan)
        const before = await graphDigest(store)
        const writing = ["CREATE (n:System {id: 'x'})", "MERGE (n:System {id: 'x'}) RETURN n", 'MATCH (n:System) SET n.name = 1', 'MATCH (n) DETACH DELETE n', 'MATCH (n:System) REMOVE n.name RETURN n']
        const refusals = await Promise.all(writing.map((cypher) => refusal(store.read(cypher, {}, { own: true }))))
        expect(refusals).toEqual(writing.map(() => expect.objectContaining({ name: 'StoreError' })))
        expect(await graphDigest(store)).toBe(before)
      })

      it.each(Object.entries(HONEST))('lets pass: %s', async (_name, cypher) => {
        await store.write(firstPlan)
        expect((await store.read(cypher)).columns.length).toBeGreaterThan(0)
      })

      it.each(Object.entries(NEO4J_ONLY))('reads, or says that only Neo4j can: %s', async (_name, cypher) => {
        await store.write(firstPlan)
        if (store.engine === 'neo4j') expect((await store.read(cypher)).rows).not.toEqual([])
        else expect(await refusal(store.read(cypher))).toMatchObject({ code: 'invalid', message: expect.stringContaining('Neo4j') })
      })

      it('says what is wrong with a statement, and where', async () => {
        expect(await refusal(store.read('MATCH (n)\nRETURN n.x,,m'))).toMatchObject({ code: 'invalid', message: expect.stringMatching(/第 2 行第 12 列/u) })
        expect(await refusal(store.read('RETURN nosuch(1)'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('nosuch') })
        expect(await refusal(store.read('RETURN $absent AS x'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('absent') })
        expect(await refusal(store.read('  '))).toMatchObject({ code: 'invalid' })
      })
    })

    describeLimits(() => store, () => engine)
    describeCorrections(() => store)
    describeFindings(() => store)
    describeSavedViews(() => store)

    it('keeps everything over closing and opening', async () => {
      await store.write(firstPlan)
      const before = await graphDigest(store)
      await store.close()
      store = await engine.open()
      expect(await graphDigest(store)).toBe(before)
    })

    it('tells where it is', () => {
      expect(store.description).toMatch(/内嵌图数据库|Neo4j/u)
    })
  })
}

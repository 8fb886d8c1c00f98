/**
 * Every question about the seed and the two small plans, asked of the embedded
 * engine and of a real Neo4j: the answers must be the same to the letter.
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counts } from '../../../graph/queries/counts.ts'
import { documentView } from '../../../graph/queries/document-view.ts'
import { documents } from '../../../graph/queries/documents.ts'
import { entityCard } from '../../../graph/queries/entity-card.ts'
import { graphView } from '../../../graph/queries/graph-view.ts'
import { search } from '../../../graph/queries/search.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { openStore } from '../../../graph/store/open.ts'
import { ingestDocument } from '../../../ingest/pipeline.ts'
import { missingFor, startNeo4j } from '../../contract/neo4j-server.ts'
import type { RunningNeo4j } from '../../contract/neo4j-server.ts'
import { temporaryStore } from './temporary-store.ts'
import type { TemporaryStore } from './temporary-store.ts'
import { cityPlan, districtPlan } from './two-plans.ts'

const LINE = '5.26'
const SEED = new URL('../../../seeds/000_76fcdf778cb303a1.txt', import.meta.url)
const ALL = { kinds: [], relations: [], agencies: [], limit: 5000 }
const missing = missingFor(LINE)

describe.skipIf(missing !== null)(missing === null ? 'the same on both engines' : `SKIPPED: the same on both engines: ${missing}`, () => {
  let server: RunningNeo4j
  let temporary: TemporaryStore
  let embedded: GraphStore
  let neo4j: GraphStore

  beforeAll(async () => {
    const graphs = [await ingestDocument(await readFile(SEED), 'seed.txt'), cityPlan(), districtPlan()]
    server = await startNeo4j(LINE)
    neo4j = await openStore({ env: server.env })
    for (const graph of graphs) await neo4j.write(graph)
    temporary = await temporaryStore(...graphs)
    embedded = temporary.store
  }, 180_000)
  afterAll(async () => {
    await neo4j?.close()
    await server?.stop()
    await temporary?.remove()
  })

  /** What the embedded engine says, once Neo4j has said the same. */
  async function both<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
    const [here, there] = [await ask(embedded), await ask(neo4j)]
    expect(there).toEqual(here)
    return here
  }

  it('counts and documents', async () => {
    expect(await both(counts)).toMatchObject({ documents: 3 })
    for (const { id } of await both(documents)) await both((store) => documentView(store, id))
  })

  it('graph views', async () => {
    const { facets } = await both((store) => graphView(store, ALL))
    await both((store) => graphView(store, { ...ALL, limit: 20 }))
    await both((store) => graphView(store, { ...ALL, kinds: ['platform', 'Agency'], limit: 30 }))
    await both((store) => graphView(store, { ...ALL, relations: ['CONNECTS_TO', 'DEPENDS_ON'] }))
    for (const { value } of facets.agencies.slice(0, 5)) await both((store) => graphView(store, { ...ALL, agencies: [value] }))
  })

  it('searches', async () => {
    for (const query of ['外网', '平台', '市', 'app', 'ＡＰＰ', '省电子', '不存在的名称']) {
      await both((store) => search(store, query, 15))
    }
  })

  it('the card of every entity', async () => {
    const { nodes } = await graphView(embedded, ALL)
    expect(nodes.length).toBeGreaterThan(100)
    for (const { id } of nodes) await both((store) => entityCard(store, id))
  }, 120_000)
})

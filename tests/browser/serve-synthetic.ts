/**
 * The real server on a store with a synthetic network of 2,000 nodes and 4,000
 * lines, whose degrees are those of the first seed:
 *
 *   node --import ./bin/typescript.js tests/browser/serve-synthetic.ts STORE PORT
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { graphView } from '../../graph/queries/graph-view.ts'
import { openStore } from '../../graph/store/open.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import { serveStore } from './serve-store.ts'
import { syntheticPlan } from './synthetic-plan.ts'

const SIZE = { nodes: 2_000, edges: 4_000 }
const SEEDS = join(import.meta.dirname, '../../seeds')
const [folder = '', port = '0'] = process.argv.slice(2)

const seed = (await readdir(SEEDS)).find((name) => name.endsWith('.txt')) ?? ''
const model = await openStore({ store: `${folder}-model`, env: {} })
await model.write(await ingestDocument(await readFile(join(SEEDS, seed)), seed))
const view = await graphView(model, { kinds: [], relations: [], agencies: [], functions: [], statuses: [], years: [], due: [], also: [], limit: 5_000 })
await model.close()

const store = await openStore({ store: folder, env: {} })
await store.write(syntheticPlan(view, SIZE))
await serveStore(store, Number(port))

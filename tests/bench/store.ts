/**
 * What the stores cost: writing against the bare engine in the same run, and the
 * questions on a large network. Every engine is a real one.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { openStore } from '../../graph/store/open.ts'
import { missingFor, startNeo4j, type Neo4jLine } from '../contract/neo4j-server.ts'
import { bareEmbedded, bareNeo4j, clear } from './bare-write.ts'
import { inDocuments, madeNetwork } from './made-network.ts'
import { timeQuestions } from './question-times.ts'

/** A document is written in one transaction, which the engine keeps in memory; none states more than this. */
const RELATIONS_A_DOCUMENT = 75_000

interface Size {
  readonly systems: number
  readonly relations: number
}

export interface StoreBench {
  readonly write: Size
  readonly ask: Size
  /** `embedded` or a line of Neo4j. */
  readonly engines: readonly string[]
  readonly runs: number
}

/** An engine to measure. Each call of `open` gives an empty store. */
interface Bench {
  open(): Promise<GraphStore>
  bare(graph: DocumentGraph): Promise<number>
  stop(): Promise<void>
}

export async function benchStores({ write, ask, engines, runs }: StoreBench): Promise<void> {
  for (const name of engines) {
    const bench = name === 'embedded' ? await embedded() : await neo4j(name as Neo4jLine)
    if (bench === null) continue
    try {
      await measureWriting(name, bench, write, runs)
      await measureQuestions(name, bench, ask)
    } finally {
      await bench.stop()
    }
  }
}

async function embedded(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-bench-'))
  let number = 0
  const next = () => join(folder, String((number += 1)))
  return {
    open: () => openStore({ store: next(), env: {} }),
    bare: (graph) => bareEmbedded(next(), graph),
    stop: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

async function neo4j(line: Neo4jLine): Promise<Bench | null> {
  const missing = missingFor(line)
  if (missing !== null) {
    console.log(`Neo4j ${line}: NOT MEASURED: ${missing}`)
    return null
  }
  const server = await startNeo4j(line, { heapMegabytes: 3_000 })
  // Constraints first: the bare driver has them too.
  await (await openStore({ env: server.env })).close()
  return {
    async open() {
      await clear(server)
      return openStore({ env: server.env })
    },
    bare: (graph) => bareNeo4j(server, graph),
    stop: () => server.stop(),
  }
}

/** In turns, the fastest of each: what else the machine does then counts least. */
async function measureWriting(name: string, bench: Bench, { systems, relations }: Size, runs: number): Promise<void> {
  const graph = madeNetwork(systems, relations)
  const [bare, own, again]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < runs; run += 1) {
    bare.push(await bench.bare(graph))
    const store = await bench.open()
    own.push(await timed(() => store.write(graph)))
    again.push(
      await timed(async () => {
        const { nodesCreated, relationshipsCreated } = await store.write(graph)
        if (nodesCreated + relationshipsCreated > 0) throw new Error('the second write added something')
      }),
    )
    await store.close()
  }
  const [fastest, first, second] = [Math.min(...bare), Math.min(...own), Math.min(...again)]
  console.log(`${name}: ${systems} systems and ${relations} relations, fastest of ${runs} runs in turns`)
  console.log(`  bare UNWIND+MERGE  ${seconds(fastest)}   all ${bare.map(seconds).join(' ')}`)
  console.log(`  GraphStore.write   ${seconds(first)}   all ${own.map(seconds).join(' ')}   ${(first / fastest).toFixed(2)} × bare`)
  console.log(`  the same again     ${seconds(second)}   adds nothing`)
}

async function measureQuestions(name: string, bench: Bench, { systems, relations }: Size): Promise<void> {
  const graph = madeNetwork(systems, relations, Math.ceil(systems / 50))
  const store = await bench.open()
  try {
    const documents = inDocuments(graph, Math.ceil(relations / RELATIONS_A_DOCUMENT))
    const written = await timed(async () => {
      for (const document of documents) await store.write(document)
    })
    console.log(`${name}: ${systems} systems and ${relations} relations in ${documents.length} documents, written in ${seconds(written)}`)
    await timeQuestions(store, graph, { local: 40, whole: 5 }, console.log)
  } finally {
    await store.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`

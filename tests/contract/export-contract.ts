/** What an export makes of a Neo4j: CSV through neo4j-admin and the Cypher script in an empty one both give the graph that was taken out. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { listCorrections } from '../../graph/corrections/corrections.ts'
import { exportGraph } from '../../graph/export/export-graph.ts'
import { IMPORT_OPTIONS } from '../../graph/export/import-csv.ts'
import { questionNamed } from '../../graph/queries/catalogue.ts'
import type { QuestionName } from '../../graph/queries/catalogue.ts'
import { Given } from '../../graph/queries/given.ts'
import type { Texts } from '../../graph/queries/given.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { openStore } from '../../graph/store/open.ts'
import { exported } from '../graph/export/exported-store.ts'
import { idOf } from '../graph/queries/two-plans.ts'
import { emptyNeo4j } from './empty-neo4j.ts'
import { dumpGraph } from './graph-digest.ts'
import type { GraphDump } from './graph-digest.ts'
import { startNeo4j, type Neo4jLine, type RunningNeo4j } from './neo4j-server.ts'

const ASKED: readonly (readonly [QuestionName, Texts])[] = [
  ['path', { from: ['民政数据共享交换平台'], to: ['省级统一平台'] }], ['impact', { of: [idOf('extranet')] }], ['agencies', {}], ['hubs', {}], ['isolated', {}],
]

/** A server that begins with what neo4j-admin made of the store's CSV. */
export async function startOnImport(line: Neo4jLine, store: GraphStore): Promise<RunningNeo4j> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-import-'))
  try {
    const imported = { nodes: join(folder, 'nodes.csv'), relationships: join(folder, 'relationships.csv'), options: IMPORT_OPTIONS }
    await writeFile(imported.nodes, exportGraph(store, 'csv-nodes'))
    await writeFile(imported.relationships, exportGraph(store, 'csv-relationships'))
    return await startNeo4j(line, { imported })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** neo4j-admin has no empty list: the property is not there, which questions take for the same. */
const withoutEmptyLists = ({ nodes, relationships }: GraphDump): GraphDump => {
  const without = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => JSON.stringify(JSON.parse(line), (_key, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value))).sort()
  return { nodes: without(nodes), relationships: without(relationships) }
}

/** @param server as `startOnImport` gives it, before anything is done to it */
export function describeExport(server: () => RunningNeo4j, exporting: () => GraphStore): void {
  describe('an export', () => {
    it('neo4j-admin makes the same graph of the CSV files, with the same answers', async () => {
      const loaded = await openStore({ env: server().env })
      expect(withoutEmptyLists(await dumpGraph(loaded))).toEqual(withoutEmptyLists(await dumpGraph(exporting())))
      for (const [name, given] of ASKED) {
        const answer = (store: GraphStore) => questionNamed(name).ask(store, new Given(given))
        expect(await answer(loaded)).toEqual(await answer(exporting()))
      }
      expect(await listCorrections(loaded)).toEqual(await listCorrections(exporting()))
      await loaded.close()
    }, 180_000)

    it('the Cypher script makes it too, in an empty one', async () => {
      await emptyNeo4j(server())
      const driver = neo4j.driver(server().uri, neo4j.auth.basic(server().user, server().password))
      try {
        for (const statement of (await exported(exporting(), 'cypher')).split(/;\n/u).filter((text) => text.trim() !== '')) await driver.executeQuery(statement)
      } finally {
        await driver.close()
      }
      const loaded = await openStore({ env: server().env })
      expect(await dumpGraph(loaded)).toEqual(await dumpGraph(exporting()))
      await loaded.close()
    }, 180_000)
  })
}

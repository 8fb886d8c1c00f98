/**
 * The same systems and relations as they would be written without a store: MERGE
 * over UNWIND in one transaction, by the driver or the engine alone. What
 * `GraphStore.write` costs is told against this.
 */
import engine from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import { batches } from '../../graph/store/transaction.ts'
import type { RunningNeo4j } from '../contract/neo4j-server.ts'

type Run = (cypher: string, rows: readonly unknown[]) => Promise<unknown>

async function mergeAll({ entities, relations }: DocumentGraph, run: Run): Promise<void> {
  for (const rows of batches(entities)) await run('UNWIND $rows AS row MERGE (n:System {id: row.id}) SET n += row', rows)
  const types = new Map<string, object[]>()
  for (const { type, source, target, ...properties } of relations) {
    const same = types.get(type)
    if (same) same.push({ source, target, properties })
    else types.set(type, [{ source, target, properties }])
  }
  for (const [type, all] of types) {
    const cypher =
      'UNWIND $rows AS row MATCH (a:System {id: row.source}) MATCH (b:System {id: row.target}) ' +
      `MERGE (a)-[r:${type} {id: row.properties.id}]->(b) SET r += row.properties`
    for (const rows of batches(all)) await run(cypher, rows)
  }
}

/** @returns milliseconds */
export async function bareEmbedded(file: string, graph: DocumentGraph): Promise<number> {
  const db = engine.GrafeoDB.create(file)
  await db.executeCypher('CREATE INDEX system_id IF NOT EXISTS FOR (n:System) ON (n.id)')
  const started = performance.now()
  const transaction = db.beginTransaction()
  await mergeAll(graph, (cypher, rows) => transaction.executeCypher(cypher, { rows }))
  transaction.commit()
  const ms = performance.now() - started
  db.close()
  return ms
}

/** On a server that has the store's constraints; what was there is cleared before. @returns milliseconds */
export async function bareNeo4j(server: RunningNeo4j, graph: DocumentGraph): Promise<number> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  await clear(server)
  const session = driver.session()
  const started = performance.now()
  await session.executeWrite((tx) => mergeAll(graph, async (cypher, rows) => { await tx.run(cypher, { rows }) }))
  const ms = performance.now() - started
  await driver.close()
  return ms
}

export async function clear(server: RunningNeo4j): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await driver.close()
}

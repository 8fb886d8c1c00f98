/** A server as it was before anything wrote to it, so that several suites can follow each other on one. */
import neo4j from 'neo4j-driver'
import { clear } from '../bench/bare-write.ts'
import type { RunningNeo4j } from './neo4j-server.ts'

/** Without nodes, constraints and indexes, but for those of every new database. */
export async function emptyNeo4j(server: RunningNeo4j): Promise<void> {
  await clear(server)
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  try {
    for (const [what, listed] of [['CONSTRAINT', 'SHOW CONSTRAINTS YIELD name'], ['INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"]] as const) {
      const { records } = await driver.executeQuery(listed)
      for (const record of records) await driver.executeQuery(`DROP ${what} \`${String(record.get('name'))}\``)
    }
  } finally {
    await driver.close()
  }
}

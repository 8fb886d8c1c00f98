/** The contract on Neo4j, the 2026 line. */
import { openStore } from '../../graph/store/open.ts'
import { missingFor, startNeo4j } from './neo4j-server.ts'
import { describeStore } from './store-contract.ts'

describeStore('Neo4j 2026', missingFor('2026'), async () => {
  const server = await startNeo4j('2026')
  return { open: () => openStore({ env: server.env }), stop: () => server.stop() }
})

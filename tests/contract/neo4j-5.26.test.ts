/** The contract on Neo4j, the 5.26 line. */
import { openStore } from '../../graph/store/open.ts'
import { missingFor, startNeo4j } from './neo4j-server.ts'
import { describeStore } from './store-contract.ts'

describeStore('Neo4j 5.26', missingFor('5.26'), async () => {
  const server = await startNeo4j('5.26')
  return { open: () => openStore({ env: server.env }), stop: () => server.stop() }
})

/** The contract on Neo4j, the 2026 line. */
import { describeNeo4j } from './neo4j-contract.ts'

describeNeo4j('2026')

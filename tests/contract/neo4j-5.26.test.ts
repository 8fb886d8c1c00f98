/** The contract on Neo4j, the 5.26 line. */
import { describeNeo4j } from './neo4j-contract.ts'

describeNeo4j('5.26')

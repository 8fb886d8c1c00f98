/** Opens the store that the user means: a folder, or a Neo4j somewhere. */
import { resolve } from 'node:path'
import { openEmbedded } from './embedded.ts'
import type { GraphStore } from './graph-store.ts'

export interface OpenOptions {
  /** `--store`: a folder, or a URI of Neo4j (neo4j://, neo4j+s://, bolt://). Goes before NEO4J_URI. */
  readonly store?: string | undefined
  readonly env?: NodeJS.ProcessEnv | undefined
  readonly cwd?: string | undefined
  /** How many statements the embedded engine runs at once: one is enough for a command, which ends sooner so. */
  readonly statementsAtOnce?: number | undefined
}

const NEO4J_URI = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//u

/**
 * The embedded store in `./.zhenglian/` unless `store` or NEO4J_URI says otherwise.
 * @throws {StoreError} with a sentence for the user
 */
export async function openStore({ store, env = process.env, cwd = process.cwd(), statementsAtOnce }: OpenOptions = {}): Promise<GraphStore> {
  const uri = store !== undefined ? (NEO4J_URI.test(store) ? store : null) : env['NEO4J_URI'] || null
  if (uri === null) return openEmbedded(resolve(cwd, store ?? '.zhenglian'), statementsAtOnce)
  // Who stays with the embedded store need not wait for the driver to load.
  const { openNeo4j } = await import('./neo4j.ts')
  return openNeo4j({
    uri,
    user: env['NEO4J_USER'] ?? 'neo4j',
    password: env['NEO4J_PASSWORD'] ?? '',
    database: env['NEO4J_DATABASE'] || undefined,
  })
}

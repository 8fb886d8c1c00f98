/** The Neo4j driver of the store. */
import type { GraphStore } from './graph-store.ts'
import { StoreError } from './errors.ts'
export async function openNeo4j(options: { uri: string; user: string; password: string; database: string | undefined }): Promise<GraphStore> {
  throw new StoreError('unreachable', `还不能连接 ${options.uri}。`)
}

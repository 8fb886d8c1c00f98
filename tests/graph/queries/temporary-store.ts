/** A real embedded store in a folder of its own, with the two small plans in it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentGraph } from '../../../graph/model/document-graph.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { openStore } from '../../../graph/store/open.ts'

export interface TemporaryStore {
  readonly store: GraphStore
  readonly folder: string
  remove(): Promise<void>
}

export async function temporaryStore(...graphs: readonly DocumentGraph[]): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-store-'))
  const store = await openStore({ store: folder, env: {} })
  for (const graph of graphs) await store.write(graph)
  return {
    store,
    folder,
    remove: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

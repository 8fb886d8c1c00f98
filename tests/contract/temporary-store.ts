/** An embedded store in a folder of its own that goes with the test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { openStore } from '../../graph/store/open.ts'
import { engineProcesses } from './engine-processes.ts'

export interface TemporaryStore {
  readonly path: string
  open(): Promise<GraphStore>
  heldMemory(): Promise<number>
  stop(): Promise<void>
}

export async function openTemporary(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-store-'))
  const path = join(folder, 'store')
  return {
    path,
    open: () => openStore({ store: path, env: {} }),
    heldMemory: async () => (await engineProcesses()).reduce((sum, { memory }) => sum + memory, 0),
    stop: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

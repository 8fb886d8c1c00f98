/** `zhenglian backup` and `zhenglian restore`: the embedded store as one file, and back. */
import { stat } from 'node:fs/promises'
import { restoreEmbedded } from '../../graph/store/restore.ts'
import { CommandError } from './command-error.ts'
import { withStore } from './reach-store.ts'
import { findServer } from './server-address.ts'
import { embeddedFolder } from './store-place.ts'
import { say } from './terminal.ts'

export async function backup(file: string, { store }: { readonly store?: string }): Promise<void> {
  await withStore(store, async (reached) => {
    await reached.backup(file)
    const { size } = await stat(file)
    say(`已备份到 ${file}（${(size / 1e6).toFixed(1)} MB），来自${reached.description}。恢复：zhenglian restore ${file}`)
  })
}

export async function restore(file: string, { store, force = false }: { readonly store?: string; readonly force?: boolean }): Promise<void> {
  const folder = embeddedFolder(store)
  if (folder === null) {
    throw new CommandError('restore 只用于内嵌图库；Neo4j 请用 neo4j-admin database load，或用 --store 指定一个文件夹。')
  }
  const server = await findServer(folder)
  if (server !== null) throw new CommandError(`图库正由服务 ${server.url}（进程 ${server.pid}）使用，没有恢复；请先停止它。`)
  await restoreEmbedded(file, folder, { force })
  say(`已从 ${file} 恢复到图库 ${folder}。`)
}

/**
 * Putting a backup in the place of an embedded store. What is there is kept
 * beside it until the new one has been opened.
 */
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkBackup } from './backup.ts'
import { openEmbedded } from './embedded.ts'
import { StoreError } from './errors.ts'
import { prepareFolder, reasonOf, type StoreFolder } from './store-folder.ts'

/**
 * Puts the backup in the place of the store in this folder.
 * @param force also where there is a store already
 * @throws {StoreError} with nothing changed
 */
export async function restoreEmbedded(file: string, path: string, { force }: { readonly force: boolean }): Promise<void> {
  const from = resolve(file)
  await checkBackup(from)
  const folder = await prepareFolder(path)
  const there = await stat(folder.file).catch(() => null)
  if (there && !force) throw new StoreError('unwritable', `图库 ${path} 里已有内容，没有恢复；确认要用备份替换它，请加 --force。`)
  if (there) await refuseHeld(folder)
  const [fresh, former] = [`${folder.file}.restoring`, `${folder.file}.former`]
  try {
    await rm(fresh, { force: true })
    await copyFile(from, fresh)
  } catch (cause) {
    await rm(fresh, { force: true })
    throw new StoreError('unwritable', `备份 ${file} 没能复制到 ${path}（${reasonOf(cause)}）；原有内容未变。`, { cause })
  }
  await moveStore(folder.file, former)
  try {
    await rename(fresh, folder.file)
    const store = await openEmbedded(path)
    await store.close()
  } catch (cause) {
    await removeStore(folder.file)
    await moveStore(former, folder.file)
    throw new StoreError('unusable', `备份 ${file} 恢复后没能打开（${cause instanceof Error ? cause.message : String(cause)}）；已换回原有内容。`, { cause })
  }
  await removeStore(former)
}

/** A damaged store is what one restores over; one that a program holds is not. */
async function refuseHeld(folder: StoreFolder): Promise<void> {
  try {
    const store = await openEmbedded(folder.path)
    await store.close()
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'unusable') throw error
  }
}

const LOG = '.wal'

/** The file and its log, as far as they are there. */
async function moveStore(from: string, to: string): Promise<void> {
  await removeStore(to)
  for (const part of ['', LOG]) {
    await rename(from + part, to + part).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}

async function removeStore(file: string): Promise<void> {
  for (const part of ['', LOG]) await rm(file + part, { recursive: true, force: true })
}

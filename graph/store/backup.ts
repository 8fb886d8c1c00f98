/**
 * A backup of the embedded store: one file that the engine can open; nothing but
 * it is needed to have everything back (restore.ts).
 */
import { rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { EngineEnded, EngineError, EngineProcess } from './engine-process.ts'
import { StoreError } from './errors.ts'
import { refuseOtherSchema } from './schema-version.ts'
import { reasonOf } from './store-folder.ts'
import { STORE_LABEL } from './write-document.ts'

const CHECK_MS = 120_000

/**
 * Writes a copy beside the place where it shall be, proves it, and puts it there.
 * @param save writes the copy, which must not be there yet
 */
export async function backUp(file: string, save: (to: string) => Promise<void>): Promise<void> {
  const to = resolve(file)
  if (await stat(to).catch(() => null)) throw new StoreError('unwritable', `${file} 已经存在，没有覆盖；请换一个文件名，或先移走它。`)
  const folder = await stat(dirname(to)).catch(() => null)
  if (!folder?.isDirectory()) throw new StoreError('unwritable', `文件夹 ${dirname(to)} 不存在，备份没有写成；请先建立它，或换一个位置。`)
  const partial = `${to}.partial-${process.pid}`
  try {
    await save(partial)
    await checkBackup(partial)
    await rename(partial, to)
  } finally {
    await rm(partial, { force: true })
  }
}

/**
 * Opens the file for reading and looks what schema it has; it is left as it is.
 * @throws {StoreError} unusable, where it is no backup, damaged, or of another schema
 */
export async function checkBackup(file: string): Promise<void> {
  const there = await stat(file).catch((cause: unknown) => {
    throw new StoreError('unusable', `备份文件 ${file} 打不开（${reasonOf(cause)}）；请检查路径。`, { cause })
  })
  if (!there.isFile()) throw new StoreError('unusable', `${file} 不是备份文件，而是文件夹；备份是 zhenglian backup 写成的一个文件。`)
  const reader = new EngineProcess()
  try {
    await reader.ask('openReader', { snapshot: file }, CHECK_MS)
    const cypher = `MATCH (s:${STORE_LABEL}) RETURN s.schemaVersion`
    const { rows } = await reader.ask('read', { cypher, params: {}, maxRows: 1, maxBytes: 1_000_000 }, CHECK_MS)
    if (rows.length > 0) refuseOtherSchema(Number(rows[0]?.[0] ?? 0), file)
  } catch (cause) {
    if (!(cause instanceof EngineError || cause instanceof EngineEnded)) throw cause
    throw new StoreError('unusable', `${file} 不是完好的备份，可能已损坏；图库没有动，请换一份备份。`, { cause })
  } finally {
    reader.kill('closed')
    await reader.exited()
  }
}

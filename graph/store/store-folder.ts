/**
 * The folder of an embedded store: what lies in it, whether it can be written,
 * and who holds it. No engine here.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreError } from './errors.ts'

export interface StoreFolder {
  readonly path: string
  /** The engine's file; its log lies beside it. */
  readonly file: string
  /** Copies for readers; nothing of value. */
  readonly snapshots: string
}

/** Who holds a store, for the words of an error; the lock itself is the engine's. */
export interface Holder {
  readonly pid: number
  /** ISO time. */
  readonly since: string
}

/** Makes the folder where there is none, and proves that it can be written. */
export async function prepareFolder(path: string): Promise<StoreFolder> {
  const folder = { path, file: join(path, 'graph.grafeo'), snapshots: join(path, 'snapshots') }
  const there = await stat(path).catch(() => null)
  if (there && !there.isDirectory()) {
    throw new StoreError('unwritable', `图数据库的位置 ${path} 是一个文件，不是文件夹；请用 --store 指定一个文件夹。`)
  }
  try {
    await makeFolder(path)
    // Permission bits say nothing to root, and nothing of a full or read-only disk: write and see.
    const probe = join(path, `.write-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    throw new StoreError('unwritable', `图数据库的文件夹 ${path} 无法写入（${reasonOf(cause)}）；请检查权限和磁盘，或用 --store 指定另一个文件夹。`, { cause })
  }
  return folder
}

/** Not `recursive`: Node's own never returns where a folder cannot be made below one that exists (/proc). */
async function makeFolder(path: string): Promise<void> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (there) return
  await makeFolder(dirname(path))
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段是文件',
  ENOENT: '路径无法建立',
  ENAMETOOLONG: '路径太长',
}

export function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  return REASONS[code] ?? (code || String(cause))
}

/** To be called by the holder of the lock alone. */
export async function takeFolder(folder: StoreFolder): Promise<void> {
  await rm(folder.snapshots, { recursive: true, force: true })
  await mkdir(folder.snapshots, { recursive: true })
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() }
  await writeFile(join(folder.path, 'holder.json'), JSON.stringify(holder))
}

export async function leaveFolder(folder: StoreFolder): Promise<void> {
  await rm(folder.snapshots, { recursive: true, force: true })
  await rm(join(folder.path, 'holder.json'), { force: true })
}

/** Null where it is not known. */
export async function holderOf(folder: StoreFolder): Promise<Holder | null> {
  try {
    const { pid, since } = JSON.parse(await readFile(join(folder.path, 'holder.json'), 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : null
  } catch {
    return null
  }
}

/**
 * `zhenglian ingest PATH…`: files and folders into the store. A bad file among
 * good ones is named and passed over; the rest goes in.
 */
import { sentenceFor } from './command-error.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'
import { StoreError } from '../../graph/store/errors.ts'
import { documentBytes } from './document-bytes.ts'
import { documentProgress } from './document-progress.ts'
import { readOptions } from './read-options.ts'
import { findDocuments } from './find-documents.ts'
import type { FoundFile } from './find-documents.ts'
import { reachStore } from './reach-store.ts'
import type { ReachedStore } from './reach-store.ts'
import { print, say, sayIfNoPlan } from './terminal.ts'

export async function ingest(paths: readonly string[], { store, encoding }: { readonly store?: string; readonly encoding?: string }): Promise<void> {
  const { files, failures, warnings } = await findDocuments(paths)
  for (const warning of warnings) say(warning)
  for (const failure of failures) say(`错误：${failure}`)
  if (failures.length > 0) process.exitCode = 1
  if (files.length === 0) return

  const reached = await reachStore(store)
  try {
    const done = await ingestFiles(reached, files, readOptions(encoding))
    if (done.failed > 0) process.exitCode = 1
    if (done.done > 0) await reached.refresh()
    await print(summary({ ...done, failed: done.failed + failures.length }, reached))
  } finally {
    await reached.close()
  }
}

export interface Ingested {
  readonly done: number
  readonly failed: number
  readonly nodes: number
  readonly relationships: number
}

/** @throws {StoreError} where the store itself fails: the next file would fare no better */
export async function ingestFiles(store: ReachedStore, files: readonly FoundFile[], options: ReadOptions = {}): Promise<Ingested> {
  let [done, failed, nodes, relationships] = [0, 0, 0, 0]
  for (const [index, file] of files.entries()) {
    const progress = documentProgress(file.source, `${index + 1}/${files.length}`)
    try {
      const { created, found } = await store.ingest(await documentBytes(file.path), file.source, progress, options)
      sayIfNoPlan(file.source, found)
      done += 1
      nodes += created.nodes
      relationships += created.relationships
    } catch (error) {
      if (error instanceof StoreError) throw error
      failed += 1
      say(`错误：${named(file, sentenceFor(error))}`)
      if (process.env['ZHENGLIAN_DEBUG'] === '1') console.error(error)
    } finally {
      progress.done()
    }
  }
  return { done, failed, nodes, relationships }
}

const named = (file: FoundFile, sentence: string): string =>
  sentence.includes(file.source) ? sentence : `“${file.source}”：${sentence}`

function summary({ done, failed, nodes, relationships }: Ingested, store: ReachedStore): string {
  const skipped = failed === 0 ? '' : `，跳过 ${failed} 份`
  return `已入库 ${done} 份文件${skipped}；新增 ${nodes} 个节点、${relationships} 条连线（${store.description}）`
}

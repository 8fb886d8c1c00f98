/**
 * The embedded store: one writer process that holds the file, and reader
 * processes on snapshots of it. A statement that reads never reaches the writer,
 * so it cannot write whatever it says, and it can be ended at any moment.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Correction } from '../model/correction.ts'
import type { DocumentGraph } from '../model/document-graph.ts'
import type { DuplicateFinding } from '../model/duplicates.ts'
import type { CorrectionId, DocumentId } from '../model/ids.ts'
import type { SavedView } from '../model/saved-view.ts'
import { backUp } from './backup.ts'
import { checkApart } from './check-apart.ts'
import { EngineEnded, EngineProcess } from './engine-process.ts'
import { closingError, copyingError, openingError, readingError, writingError } from './embedded-errors.ts'
import type { ChangeName, Requests } from './embedded-protocol.ts'
import type { GraphStore, Params, ReadOptions, Schema, Table, WriteSummary } from './graph-store.ts'
import { readLimits } from './read-limits.ts'
import { MOST_READERS, ReaderPool } from './reader-pool.ts'
import { leaveFolder, prepareFolder, takeFolder, type StoreFolder } from './store-folder.ts'
import { boundResult } from './result-bounds.ts'

/** How long a store is waited for that another program may just be closing. */
const LOCK_PATIENCE_MS = 2_000

/**
 * @param path the store's folder; made where there is none
 * @param statementsAtOnce each by a process of its own; more wait
 * @throws {StoreError} unwritable, locked, unusable or unreachable
 */
export async function openEmbedded(path: string, statementsAtOnce = MOST_READERS): Promise<GraphStore> {
  const folder = await prepareFolder(path)
  const readers = new ReaderPool(statementsAtOnce)
  try {
    const writer = await openWriter(folder)
    await takeFolder(folder)
    readers.warm()
    return new EmbeddedStore(folder, writer, readers)
  } catch (error) {
    await readers.close()
    throw error
  }
}

async function openWriter(folder: StoreFolder): Promise<EngineProcess> {
  const deadline = Date.now() + LOCK_PATIENCE_MS
  for (;;) {
    const writer = new EngineProcess()
    try {
      await writer.ask('openWriter', { file: folder.file, path: folder.path })
      return writer
    } catch (error) {
      writer.kill('closed')
      await writer.exited()
      const opening = await openingError(error, folder)
      if (opening.code !== 'locked' || Date.now() > deadline) throw opening
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  readonly description: string
  readonly #folder: StoreFolder
  readonly #readers: ReaderPool
  #writer: Promise<EngineProcess>
  #writes: Promise<unknown> = Promise.resolve()
  /** Counts what was written, so that a snapshot is known to be of now. */
  #generation = 0
  #snapshot: { readonly generation: number; readonly path: Promise<string> } | null = null
  #closing: Promise<void> | null = null

  constructor(folder: StoreFolder, writer: EngineProcess, readers: ReaderPool) {
    this.description = `内嵌图数据库 ${folder.path}`
    this.#folder = folder
    this.#writer = Promise.resolve(writer)
    this.#readers = readers
  }

  write(graph: DocumentGraph): Promise<WriteSummary> {
    return this.#change('write', { graph })
  }

  remove(document: DocumentId): Promise<boolean> {
    return this.#change('remove', { document })
  }

  async correct(corrections: readonly Correction[]): Promise<void> {
    await this.#change('correct', { corrections })
  }

  async keepFindings(findings: readonly DuplicateFinding[], of: string): Promise<void> {
    await this.#change('keepFindings', { findings, of })
  }

  undo(corrections: readonly CorrectionId[]): Promise<number> {
    return this.#change('undo', { corrections })
  }

  keepView(view: SavedView): Promise<boolean> {
    return this.#change('keepView', { view })
  }

  forgetView(id: string): Promise<boolean> {
    return this.#change('forgetView', { id })
  }

  async read(cypher: string, params: Params = {}, options: ReadOptions = {}): Promise<Table> {
    const { timeoutMs, maxRows, maxBytes } = readLimits(options)
    const bounded = options.own ? cypher : boundResult(cypher, (await checkApart(cypher)).bounds, maxRows + 1, params)
    try {
      return await this.#readers.ask(await this.#currentSnapshot(), 'read', { cypher: bounded, params, maxRows, maxBytes }, timeoutMs)
    } catch (error) {
      throw readingError(error, this.#folder, timeoutMs, cypher)
    }
  }

  async schema(): Promise<Schema> {
    try {
      return await this.#readers.ask(await this.#currentSnapshot(), 'schema', {})
    } catch (error) {
      throw readingError(error, this.#folder, 0)
    }
  }

  async backup(file: string): Promise<void> {
    await this.#writes
    await backUp(file, async (to) => { await this.#askWriter('snapshot', { to }) })
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#readers.close()
    await this.#writes.catch(() => {})
    const writer = await this.#writer.catch(() => null)
    if (writer?.alive) {
      await leaveFolder(this.#folder)
      await writer.ask('close', {}).catch((error: unknown) => {
        writer.kill('closed')
        throw closingError(error, this.#folder)
      })
      await writer.release()
    }
  }

  /** Changes run one after the other; each is acknowledged when it is on disk. */
  #change<Name extends ChangeName>(name: Name, args: Requests[Name]['args']): Promise<Requests[Name]['reply']> {
    const change = this.#writes.then(() => this.#askWriter(name, args))
    this.#writes = change.catch(() => {})
    return change
  }

  async #askWriter<Name extends ChangeName | 'snapshot'>(name: Name, args: Requests[Name]['args']): Promise<Requests[Name]['reply']> {
    if (this.#closing) throw writingError(new EngineEnded('closed'), this.#folder)
    try {
      return await this.#withWriter(name, args)
    } catch (error) {
      throw name === 'snapshot' ? copyingError(error, this.#folder) : writingError(error, this.#folder)
    } finally {
      if (name !== 'snapshot') this.#generation += 1
    }
  }

  /**
   * A writer that died is started again and asked once more: its transaction
   * was committed or is gone, and to write the same document again is nothing.
   */
  async #withWriter<Name extends ChangeName | 'snapshot'>(name: Name, args: Requests[Name]['args']): Promise<Requests[Name]['reply']> {
    const writer = await this.#liveWriter()
    try {
      return await writer.ask(name, args)
    } catch (error) {
      if (!(error instanceof EngineEnded) || this.#closing) throw error
      if (name === 'snapshot') await removeFile((args as Requests['snapshot']['args']).to)
      return await (await this.#liveWriter()).ask(name, args)
    }
  }

  async #liveWriter(): Promise<EngineProcess> {
    const current = await this.#writer.catch(() => null)
    if (current?.alive) return current
    await current?.exited()
    this.#writer = openWriter(this.#folder)
    return this.#writer
  }

  /** The path of a snapshot that holds all that was acknowledged before this call. */
  async #currentSnapshot(): Promise<string> {
    if (this.#closing) throw new EngineEnded('closed')
    // A write in progress is not waited for while there is a snapshot of all that was
    // acknowledged: the generation is raised before a writer is told.
    if (this.#snapshot?.generation === this.#generation) return this.#snapshot.path
    await this.#writes
    if (this.#snapshot?.generation !== this.#generation) {
      const old = this.#snapshot
      const generation = this.#generation
      const path = this.#save(generation)
      this.#snapshot = { generation, path }
      path.then(
        () => this.#dropSnapshot(old),
        () => { if (this.#snapshot?.path === path) this.#snapshot = null },
      )
    }
    return this.#snapshot.path
  }

  async #save(generation: number): Promise<string> {
    const to = join(this.#folder.snapshots, `${generation}-${Date.now()}.grafeo`)
    await this.#askWriter('snapshot', { to })
    return to
  }

  async #dropSnapshot(snapshot: { readonly path: Promise<string> } | null): Promise<void> {
    const path = await snapshot?.path.catch(() => null)
    if (path) await removeFile(path)
  }
}

/** A file that a reader still holds stays where the system wants it so; the next start clears it. */
async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true, recursive: true }).catch(() => {})
}


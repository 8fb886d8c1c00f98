/**
 * The files on their way into the store: one is read after the other, whoever
 * sent them, and everyone who listens is told of each step. What fails or is
 * cancelled leaves the store as it was, and the others go on.
 */
import { createHash, randomUUID } from 'node:crypto'
import { heldDocuments } from '../../graph/queries/held-documents.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'
import type { Upload, UploadResult } from '../api.ts'
import { BadRequest } from './bad-request.ts'
import { DocumentReader, ReadingCancelled } from './document-reader.ts'
import { wordsFor } from './error-answer.ts'
import { ingestInto } from './ingest-into.ts'

interface Job {
  upload: Upload
  /** Gone once it has been read. */
  bytes: Uint8Array | null
  /** Asked to end, perhaps before its reading began. */
  cancelled: boolean
  readonly options: ReadOptions
  readonly resolve: (result: UploadResult) => void
  readonly reject: (error: unknown) => void
}

const MOST_WAITING = 32
/** Bytes of all files that are being sent or wait. */
const MOST_BYTES = 192 * 1024 * 1024
/** Of those that have ended, so many are remembered for who comes back after a break. */
const MOST_ENDED = 200

export class Uploads {
  readonly #store: GraphStore
  readonly #reader = new DocumentReader()
  readonly #jobs = new Map<string, Job>()
  readonly #listeners = new Set<(upload: Upload | null) => void>()
  #held = 0
  #running: Job | null = null

  constructor(store: GraphStore) {
    this.#store = store
  }

  get list(): readonly Upload[] {
    return [...this.#jobs.values()].map(({ upload }) => upload)
  }

  /**
   * Takes room for bytes that arrive, before they are kept.
   * @throws {BadRequest} 429 where too much waits already
   */
  takeRoom(bytes: number): void {
    const waiting = [...this.#jobs.values()].filter(({ upload }) => !hasEnded(upload)).length
    if (this.#held + bytes > MOST_BYTES || waiting >= MOST_WAITING) {
      throw new BadRequest(429, 'busy', '排队等候的文件太多，请等前面的读完，再加入其余的。')
    }
    this.#held += bytes
  }

  giveRoom(bytes: number): void {
    this.#held -= bytes
  }

  /** @param bytes for which room was taken; it is given back when they have been read */
  add(bytes: Uint8Array, source: string, options: ReadOptions): { readonly upload: Upload; readonly done: Promise<UploadResult> } {
    const upload: Upload = { id: randomUUID(), source, size: bytes.length, state: 'waiting', stages: [], result: null, error: null }
    const done = new Promise<UploadResult>((resolve, reject) => this.#jobs.set(upload.id, { upload, bytes, cancelled: false, options, resolve, reject }))
    // Who only watches the events does not wait for the promise.
    done.catch(() => {})
    this.#tell(upload)
    void this.#readNext()
    return { upload, done }
  }

  /**
   * Ends a reading, or forgets one that has ended. False where there is none.
   * @throws {BadRequest} 409 where it is being written
   */
  remove(id: string): boolean {
    const job = this.#jobs.get(id)
    if (!job) return false
    if (hasEnded(job.upload)) this.#jobs.delete(id)
    else if (job !== this.#running) this.#end(job, { state: 'cancelled' }, new ReadingCancelled('cancelled'))
    else if (job.upload.stages.at(-1)?.stage === 'relate') throw new BadRequest(409, 'too-late', `“${job.upload.source}”正在写入图库，不能取消了；读入后可以在文件列表中移除。`)
    else this.#cancelRunning(job)
    return true
  }

  /** @param listener is given each upload that changes, and null when the server closes. @returns a function that ends it */
  subscribe(listener: (upload: Upload | null) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    for (const job of this.#jobs.values()) if (!hasEnded(job.upload) && job !== this.#running) this.#end(job, { state: 'cancelled' }, new ReadingCancelled('closed'))
    if (this.#running) this.#running.cancelled = true
    this.#reader.close()
    for (const listener of this.#listeners) listener(null)
    this.#listeners.clear()
  }

  #cancelRunning(job: Job): void {
    job.cancelled = true
    this.#reader.cancel()
  }

  async #readNext(): Promise<void> {
    if (this.#running) return
    const job = [...this.#jobs.values()].find(({ upload }) => upload.state === 'waiting')
    if (!job?.bytes) return
    this.#running = job
    this.#change(job, { state: 'reading' })
    try {
      const result = await this.#read(job, job.bytes)
      this.#end(job, { state: 'done', result })
      job.resolve(result)
    } catch (error) {
      if (error instanceof ReadingCancelled) this.#end(job, { state: 'cancelled' }, error)
      else this.#end(job, { state: 'failed', error: wordsFor(error) }, error)
    }
    this.#running = null
    void this.#readNext()
  }

  async #read(job: Job, bytes: Uint8Array): Promise<UploadResult> {
    const before = await heldDocuments(this.#store)
    const result = await ingestInto(
      this.#store,
      bytes,
      job.upload.source,
      (...args) => {
        if (job.cancelled) throw new ReadingCancelled('cancelled')
        return this.#reader.read(...args)
      },
      (stage, found) => this.#change(job, { stages: [...job.upload.stages, { stage, found }] }),
      job.options,
    )
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const same = before.find((one) => one.sha256 === sha256)
    const replaced = before.some((one) => one.id === result.document.id && one.sha256 !== sha256)
    return { ...result, heldAs: same?.source ?? null, replaced }
  }

  #end(job: Job, change: Partial<Upload>, error?: unknown): void {
    this.giveRoom(job.bytes?.length ?? 0)
    job.bytes = null
    this.#change(job, change)
    if (error !== undefined) job.reject(error)
    const ended = [...this.#jobs.values()].filter(({ upload }) => hasEnded(upload))
    for (const { upload } of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) this.#jobs.delete(upload.id)
  }

  #change(job: Job, change: Partial<Upload>): void {
    job.upload = { ...job.upload, ...change }
    this.#tell(job.upload)
  }

  #tell(upload: Upload): void {
    for (const listener of this.#listeners) listener(upload)
  }
}

const hasEnded = ({ state }: Upload): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

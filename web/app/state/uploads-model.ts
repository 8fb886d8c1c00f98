/**
 * The files that were dropped or picked, on their way to the server and through
 * its stages. Sends a few at a time, so that hundreds may be given at once; what
 * fails is said and the others go on. The server's events tell how far each is,
 * and a break of them is told, not hidden.
 */
import type { Upload } from '../../api.ts'
import { failureWords } from '../language/failure-words.ts'
import { msg, str } from '../language/language.ts'
import { type ApiClient, ApiFailure } from './api-client.ts'
import { Model } from './model.ts'

export interface Entry {
  readonly key: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** `queued` and `sending` are this page's; from then on the server's own. */
  readonly phase: 'queued' | 'sending' | Upload['state']
  /** What the server tells of it, once it has it. */
  readonly upload: Upload | null
  /** Why it was not read, in one sentence. */
  readonly failure: string | null
  /** Whether this page has the file and sending it again could help: not one that is too large, or that another page sent. */
  readonly retriable: boolean
}

export interface UploadsState {
  readonly entries: readonly Entry[]
  /** The events have broken off while something is being read. */
  readonly broken: boolean
  /** A sentence on files that were not taken, or on what could not be done. */
  readonly notice: string | null
}

const MOST_AT_ONCE = 200
const LARGEST_MB = 64
/** On their way or waiting at the server. */
const SENT_AHEAD = 3
const BUSY_WAIT_MS = 2_000

export class UploadsModel extends Model<UploadsState> {
  readonly #api: ApiClient
  readonly #done: () => void
  readonly #files = new Map<number, File>()
  /** Told of by an event before the answer to its sending was here. */
  readonly #early = new Map<string, Upload>()
  #events: EventSource | null = null
  #next = 1
  #wait = 0

  /** @param done called when the store has changed */
  constructor(api: ApiClient, done: () => void) {
    super({ entries: [], broken: false, notice: null })
    this.#api = api
    this.#done = done
  }

  add(files: readonly File[]): void {
    const taken = files.slice(0, MOST_AT_ONCE)
    const entries = taken.map((file): Entry => {
      const key = this.#next++
      const tooLarge = file.size > LARGEST_MB * 1024 * 1024
      if (!tooLarge) this.#files.set(key, file)
      const failure = tooLarge ? msg(str`超过 ${LARGEST_MB} MB 的上限，没有读入；请拆分后再加入。`) : null
      return { key, name: file.name, size: file.size, phase: tooLarge ? 'failed' : 'queued', upload: null, failure, retriable: !tooLarge }
    })
    const left = files.length - taken.length
    const notice = left > 0 ? msg(str`一次最多加入 ${MOST_AT_ONCE} 份文件，其余 ${left} 份没有加入，请稍后再加。`) : files.length === 0 ? msg('没有可以加入的文件。') : null
    this.replace({ ...this.state, entries: [...this.state.entries, ...entries], notice })
    this.#sendMore()
  }

  async cancel(key: number): Promise<void> {
    const entry = this.#entry(key)
    if (!entry || hasEnded(entry)) return
    if (!entry.upload) {
      this.#files.delete(key)
      this.#change(key, { phase: 'cancelled' })
      return
    }
    try {
      await this.#api.endUpload(entry.upload.id)
    } catch (error) {
      this.replace({ ...this.state, notice: sentenceOf(error, msg('取消没有成功。')) })
    }
  }

  retry(key: number): void {
    if (!this.#files.has(key)) return
    this.#change(key, { phase: 'queued', upload: null, failure: null })
    this.#sendMore()
  }

  /** Takes those that have ended off the list. */
  clear(): void {
    for (const entry of this.state.entries.filter(hasEnded)) this.#files.delete(entry.key)
    this.replace({ ...this.state, entries: this.state.entries.filter((entry) => !hasEnded(entry)), notice: null })
  }

  /** Listens to the server while there is something to hear, or somebody looks. */
  watch(looking: boolean): void {
    const wanted = looking || this.state.entries.some((entry) => !hasEnded(entry))
    if (wanted && !this.#events) this.#listen()
    else if (!wanted && this.#events) {
      this.#events.close()
      this.#events = null
    }
  }

  #listen(): void {
    const events = this.#api.uploadEvents()
    this.#events = events
    events.addEventListener('uploads', (event) => this.#compare(JSON.parse(event.data as string) as readonly Upload[]))
    events.addEventListener('upload', (event) => this.#take(JSON.parse(event.data as string) as Upload))
    events.addEventListener('open', () => this.#setBroken(false))
    events.addEventListener('error', () => {
      this.#setBroken(true)
      // A browser gives up where the answer was no stream at all; then it is asked again from here.
      if (events.readyState !== EventSource.CLOSED || this.#events !== events) return
      this.#events = null
      window.setTimeout(() => this.watch(false), BUSY_WAIT_MS)
    })
  }

  /** All that the server knows: what it no longer knows was lost with its process. */
  #compare(list: readonly Upload[]): void {
    this.#setBroken(false)
    for (const upload of list) this.#take(upload)
    const known = new Set(list.map(({ id }) => id))
    for (const { key, upload, ...entry } of this.state.entries) {
      if (upload && !hasEnded(entry) && !known.has(upload.id)) this.#change(key, { phase: 'failed', failure: msg('服务重新启动过，这份文件没有读完，请重新加入。') })
    }
    this.#sendMore()
  }

  #take(upload: Upload): void {
    const entry = this.state.entries.find((one) => one.upload?.id === upload.id)
    const before = entry?.phase
    if (!entry) this.#early.set(upload.id, upload)
    if (entry) this.#change(entry.key, { upload, phase: upload.state, failure: upload.error?.message ?? null })
    // What another page or the command line sent is shown while it runs.
    else if (!hasEnded({ phase: upload.state }) && !this.state.entries.some((one) => one.phase === 'sending')) {
      this.replace({ ...this.state, entries: [...this.state.entries, { key: this.#next++, name: upload.source, size: upload.size, phase: upload.state, upload, failure: null, retriable: false }] })
    }
    if (entry && upload.state === 'done') this.#files.delete(entry.key)
    if (entry && before !== upload.state && hasEnded({ phase: upload.state })) {
      if (upload.state === 'done') this.#done()
      this.#sendMore()
    }
  }

  #sendMore(): void {
    this.watch(false)
    const { entries } = this.state
    let room = SENT_AHEAD - entries.filter(({ phase }) => phase === 'sending' || phase === 'waiting' || phase === 'reading').length
    for (const entry of entries) {
      if (room <= 0) break
      if (entry.phase !== 'queued') continue
      room--
      void this.#send(entry)
    }
  }

  async #send({ key }: Entry): Promise<void> {
    const file = this.#files.get(key)
    if (!file) return
    this.#change(key, { phase: 'sending' })
    try {
      const upload = await this.#api.upload(file)
      const cancelled = this.#entry(key)?.phase === 'cancelled'
      this.#change(key, { upload, phase: upload.state })
      this.#take(this.#early.get(upload.id) ?? upload)
      this.#early.delete(upload.id)
      if (cancelled) void this.cancel(key)
    } catch (error) {
      if (error instanceof ApiFailure && error.code === 'busy') {
        this.#change(key, { phase: 'queued' })
        clearTimeout(this.#wait)
        this.#wait = window.setTimeout(() => this.#sendMore(), BUSY_WAIT_MS)
        return
      }
      this.#change(key, { phase: 'failed', failure: sentenceOf(error, msg('文件没有送到。')) })
    }
    this.#sendMore()
  }

  #entry(key: number): Entry | undefined {
    return this.state.entries.find((one) => one.key === key)
  }

  #change(key: number, change: Partial<Entry>): void {
    this.replace({ ...this.state, entries: this.state.entries.map((one) => (one.key === key ? { ...one, ...change } : one)) })
  }

  #setBroken(broken: boolean): void {
    if (broken !== this.state.broken) this.replace({ ...this.state, broken })
  }
}

export function hasEnded({ phase }: Pick<Entry, 'phase'>): boolean {
  return phase === 'done' || phase === 'failed' || phase === 'cancelled'
}

function sentenceOf(error: unknown, otherwise: string): string {
  if (!(error instanceof ApiFailure)) return otherwise
  if (error.kind === 'unreachable') return msg('连接不上服务，没有读入；服务恢复后请重试。')
  return error.message === '' ? otherwise : failureWords(error)
}

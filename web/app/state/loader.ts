/**
 * One thing that is fetched: what was wanted last wins, an older answer is
 * dropped, and what is on screen stays there while a newer one is awaited or
 * could not be had.
 */
import { ApiFailure } from './api-client.ts'
import { Model } from './model.ts'

export interface Load<Value> {
  /** What was asked for; empty where nothing is. */
  readonly key: string
  readonly value: Value | null
  readonly loading: boolean
  readonly failure: ApiFailure | null
}

const NOTHING = { key: '', value: null, loading: false, failure: null } as const

type Fetch<Value> = (signal: AbortSignal) => Promise<Value>

export class Loader<Value> extends Model<Load<Value>> {
  readonly #keepsOld: boolean
  #fetch: Fetch<Value> | null = null
  #running: AbortController | null = null

  /** @param keepsOld whether the value of another key stays in sight while the new one loads */
  constructor(keepsOld = false) {
    super(NOTHING)
    this.#keepsOld = keepsOld
  }

  /** Fetches unless this very thing is here or on its way. */
  want(key: string, fetch: Fetch<Value>): void {
    const { state } = this
    if (state.key === key && (state.loading || state.value !== null || state.failure !== null)) return
    this.#fetch = fetch
    this.replace({ key, value: this.#keepsOld ? state.value : null, loading: true, failure: null })
    void this.#run(key, fetch)
  }

  /** Takes what was fetched elsewhere; `fetch` is for fetching it again. */
  put(key: string, value: Value, fetch: Fetch<Value>): void {
    this.#fetch = fetch
    this.replace({ key, value, loading: false, failure: null })
  }

  /** Fetches the same again, old value in sight. */
  again(): void {
    if (!this.#fetch) return
    const { key, value } = this.state
    this.replace({ key, value, loading: true, failure: null })
    void this.#run(key, this.#fetch)
  }

  clear(): void {
    this.#running?.abort()
    this.#running = null
    this.#fetch = null
    this.replace(NOTHING)
  }

  async #run(key: string, fetch: Fetch<Value>): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    try {
      const value = await fetch(running.signal)
      if (this.#running === running) this.replace({ key, value, loading: false, failure: null })
    } catch (error) {
      if (this.#running !== running) return
      const failure = error instanceof ApiFailure ? error : new ApiFailure('refused', String(error), { cause: error })
      this.replace({ ...this.state, loading: false, failure })
    }
  }
}

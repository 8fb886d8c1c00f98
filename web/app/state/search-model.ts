/** Search as you type: waits a moment for the next key, and drops answers to older questions. */
import type { SearchResults } from '../../api.ts'
import { type ApiClient, ApiFailure } from './api-client.ts'
import { Model } from './model.ts'

export interface Search {
  readonly query: string
  readonly results: SearchResults | null
  readonly failure: ApiFailure | null
}

const WAIT_MS = 120
const RESULT_LIMIT = 12
/** Longer questions find nothing and make long URLs. */
const QUERY_LIMIT = 100

export class SearchModel extends Model<Search> {
  readonly #api: ApiClient
  #timer = 0
  #running: AbortController | null = null

  constructor(api: ApiClient) {
    super({ query: '', results: null, failure: null })
    this.#api = api
  }

  ask(query: string): void {
    clearTimeout(this.#timer)
    this.#running?.abort()
    const asked = query.trim().slice(0, QUERY_LIMIT)
    if (asked === '') {
      this.replace({ query: '', results: null, failure: null })
      return
    }
    this.replace({ ...this.state, query: asked, failure: null })
    this.#timer = window.setTimeout(() => void this.#run(asked), WAIT_MS)
  }

  async #run(query: string): Promise<void> {
    const running = new AbortController()
    this.#running = running
    try {
      const results = await this.#api.search(query, RESULT_LIMIT, running.signal)
      if (this.#running === running) this.replace({ query, results, failure: null })
    } catch (error) {
      if (this.#running !== running || running.signal.aborted) return
      const failure = error instanceof ApiFailure ? error : new ApiFailure('refused', String(error), { cause: error })
      this.replace({ query, results: null, failure })
    }
  }
}

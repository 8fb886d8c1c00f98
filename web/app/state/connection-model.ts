/**
 * Whether the server is there. Asks its health now and then, oftener while it is
 * away, and tells when it has come back or when its store holds something new.
 */
import type { Health } from '../../api.ts'
import type { ApiClient } from './api-client.ts'
import { Model } from './model.ts'

export interface Connection {
  readonly away: boolean
  readonly health: Health | null
}

const CALM_MS = 10_000
/** While the server is away, or has nothing yet and may just be reading its first documents. */
const EAGER_MS = 2_500

export class ConnectionModel extends Model<Connection> {
  readonly #api: ApiClient
  #timer = 0

  constructor(api: ApiClient) {
    super({ away: false, health: null })
    this.#api = api
  }

  /** Asks at once, then keeps asking while the page is in sight. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer)
    try {
      const health = await this.#api.health(AbortSignal.timeout(CALM_MS))
      this.replace({ away: false, health: sameCounts(health, this.state.health) ? this.state.health : health })
    } catch {
      this.replace({ ...this.state, away: true })
    }
    this.#timer = window.setTimeout(() => void this.#next(), this.state.away || this.state.health?.documents === 0 ? EAGER_MS : CALM_MS)
  }

  async #next(): Promise<void> {
    if (document.visibilityState === 'visible') return this.ask()
    document.addEventListener('visibilitychange', () => void this.ask(), { once: true })
  }
}

function sameCounts(a: Health, b: Health | null): boolean {
  return b !== null && a.documents === b.documents && a.entities === b.entities && a.relations === b.relations
}

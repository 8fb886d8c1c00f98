/** A document that may be removed: first what would go with it is asked, then it is done. */
import type { Removal } from '../../api.ts'
import { failureWords } from '../language/failure-words.ts'
import { msg } from '../language/language.ts'
import { type ApiClient, ApiFailure } from './api-client.ts'
import { Model } from './model.ts'

export interface Asked {
  readonly id: string
  /** Null until it is known. */
  readonly removal: Removal | null
  readonly busy: boolean
  readonly failure: string
}

export class RemovalModel extends Model<Asked | null> {
  readonly #api: ApiClient
  readonly #done: (id: string) => void

  /** @param done called when the document is gone */
  constructor(api: ApiClient, done: (id: string) => void) {
    super(null)
    this.#api = api
    this.#done = done
  }

  async ask(id: string): Promise<void> {
    this.replace({ id, removal: null, busy: false, failure: '' })
    try {
      const removal = await this.#api.removal(id, AbortSignal.timeout(30_000))
      if (this.state?.id === id) this.replace({ id, removal, busy: false, failure: '' })
    } catch (error) {
      if (this.state?.id === id) this.replace({ id, removal: null, busy: false, failure: sentenceOf(error) })
    }
  }

  async answer(yes: boolean): Promise<void> {
    const asked = this.state
    if (!asked || asked.busy) return
    if (!yes) {
      this.replace(null)
      return
    }
    this.replace({ ...asked, busy: true, failure: '' })
    try {
      await this.#api.removeDocument(asked.id)
      this.replace(null)
      this.#done(asked.id)
    } catch (error) {
      this.replace({ ...asked, busy: false, failure: sentenceOf(error) })
    }
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ApiFailure && error.message !== '') return failureWords(error)
  return error instanceof ApiFailure && error.kind === 'unreachable' ? msg('连接不上服务，没有移除。') : msg('没有成功，请重试。')
}

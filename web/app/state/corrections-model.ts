/** Corrections: those in force, and the one that is being made. The name of who makes them is typed once and kept by the browser. */
import type { Correction, CorrectionTarget } from '../../../graph/model/correction.ts'
import type { EntityCard, ListedCorrection, Statement } from '../../api.ts'
import { failureWords } from '../language/failure-words.ts'
import { msg } from '../language/language.ts'
import { type ApiClient, ApiFailure } from './api-client.ts'
import { Loader } from './loader.ts'
import { Model } from './model.ts'

/** What is to be corrected, before it is said how. */
export type Subject =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'rename' | 'reject' | 'join' | 'add'; readonly card: EntityCard }

export interface Correcting {
  readonly subject: Subject | null
  readonly busy: boolean
  readonly failure: string
  /** What was done last, for a moment of certainty. */
  readonly done: string
}

const WHO = 'zhenglian-who'
const IDLE: Correcting = { subject: null, busy: false, failure: '', done: '' }

export class CorrectionsModel extends Model<Correcting> {
  readonly list = new Loader<readonly ListedCorrection[]>(true)
  readonly #api: ApiClient
  readonly #changed: () => void

  /** @param changed called when the graph is another one */
  constructor(api: ApiClient, changed: () => void) {
    super(IDLE)
    this.#api = api
    this.#changed = changed
  }

  get who(): string {
    return localStorage.getItem(WHO) ?? ''
  }

  want(): void {
    this.list.want('all', async (signal) => (await this.#api.corrections(signal)).corrections)
  }

  begin(subject: Subject): void {
    this.replace({ ...IDLE, subject })
  }

  giveUp(): void {
    this.replace(IDLE)
  }

  async make(target: CorrectionTarget, who: string, note: string): Promise<void> {
    localStorage.setItem(WHO, who)
    await this.#do(() => this.#api.correct({ ...target, who, note: note === '' ? null : note }), msg('已更正，可在“更正”页撤销。'))
  }

  async undo(id: Correction['id']): Promise<void> {
    await this.#do(() => this.#api.undoCorrection(id), msg('已撤销这条更正。'))
  }

  async #do(act: () => Promise<unknown>, done: string): Promise<void> {
    if (this.state.busy) return
    this.replace({ ...this.state, busy: true, failure: '' })
    try {
      await act()
      this.replace({ ...IDLE, done })
      this.list.again()
      this.#changed()
    } catch (error) {
      const away = error instanceof ApiFailure && error.kind === 'unreachable'
      const words = error instanceof ApiFailure && error.message !== '' ? failureWords(error) : msg('没有成功，请重试。')
      this.replace({ ...this.state, busy: false, failure: away ? msg('连接不上服务，没有更正。') : words })
    }
  }
}

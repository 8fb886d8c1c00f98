/**
 * Looking through possible duplicates: the list, the one that is looked at, and
 * what a person decides. Who decides is typed once and kept in this browser.
 */
import type { ComparedFinding, Finding, Findings, Verdict } from '../../api.ts'
import { failureWords } from '../language/failure-words.ts'
import { msg, str } from '../language/language.ts'
import { ApiFailure, type ApiClient } from './api-client.ts'
import { findingTitle, VERDICT_WORDS } from './finding-words.ts'
import { Loader } from './loader.ts'
import { Model } from './model.ts'
import { reviewQuery, type ReviewPage } from './review-page.ts'

export interface ReviewState {
  readonly who: string
  readonly busy: boolean
  /** What could not be done, in words; empty otherwise. */
  readonly failure: string
  /** What was done last and can be taken back. */
  readonly last: { readonly correction: string; readonly words: string } | null
}

const WHO_KEY = 'zhenglian-who'
const UNNAMED = '请先写明是谁作出的。'

export class ReviewModel extends Model<ReviewState> {
  readonly list = new Loader<Findings>(true)
  readonly compared = new Loader<ComparedFinding>()
  readonly #api: ApiClient
  readonly #joined: () => void

  /** @param joined called when two names were joined, or are two again: the network has changed */
  constructor(api: ApiClient, joined: () => void) {
    super({ who: remembered(), busy: false, failure: '', last: null })
    this.#api = api
    this.#joined = joined
  }

  get loaders(): readonly Loader<unknown>[] {
    return [this.list, this.compared]
  }

  want(page: ReviewPage | null): void {
    if (page === null) {
      this.list.clear()
      this.compared.clear()
      return
    }
    const query = reviewQuery(page)
    this.list.want(query, (signal) => this.#api.findings(query, signal))
    const { finding } = page
    if (finding === '') this.compared.clear()
    else this.compared.want(finding, (signal) => this.#api.finding(finding, signal))
  }

  name(who: string): void {
    try {
      localStorage.setItem(WHO_KEY, who)
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    this.replace({ ...this.state, who, failure: who === '' ? msg(UNNAMED) : '' })
  }

  /** @returns whether it was taken */
  async decide(finding: Finding, verdict: Verdict, note: string): Promise<boolean> {
    return this.#correct({ kind: 'overlap-verdict', source: finding.a.id, target: finding.b.id, verdict, note }, `${findingTitle(finding)}${msg('：')}${msg(VERDICT_WORDS[verdict])}`)
  }

  async join(finding: Finding, note: string): Promise<boolean> {
    const done = await this.#correct({ kind: 'join', source: finding.a.id, target: finding.b.id, note }, msg(str`${finding.a.name} 与 ${finding.b.name} 已合为一个系统`))
    if (done) this.#joined()
    return done
  }

  async undo(correction: string): Promise<void> {
    if (this.state.busy) return
    this.replace({ ...this.state, busy: true, failure: '' })
    try {
      await this.#api.undoCorrection(correction)
      this.replace({ ...this.state, busy: false, last: this.state.last?.correction === correction ? null : this.state.last })
      this.#again()
      this.#joined()
    } catch (error) {
      this.replace({ ...this.state, busy: false, failure: sentenceOf(error) })
    }
  }

  async #correct(target: Readonly<Record<string, string>>, words: string): Promise<boolean> {
    const { who, busy } = this.state
    if (busy) return false
    if (who === '') {
      this.replace({ ...this.state, failure: msg(UNNAMED) })
      return false
    }
    this.replace({ ...this.state, busy: true, failure: '' })
    try {
      const { id } = await this.#api.correct({ ...target, who })
      this.replace({ ...this.state, busy: false, last: { correction: id, words } })
      this.#again()
      return true
    } catch (error) {
      this.replace({ ...this.state, busy: false, failure: sentenceOf(error) })
      return false
    }
  }

  #again(): void {
    for (const loader of this.loaders) if (loader.state.key !== '') loader.again()
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(WHO_KEY) ?? ''
  } catch {
    return ''
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ApiFailure && error.message !== '') return failureWords(error)
  return error instanceof ApiFailure && error.kind === 'unreachable' ? msg('连接不上服务，没有保存。') : msg('没有成功，请重试。')
}

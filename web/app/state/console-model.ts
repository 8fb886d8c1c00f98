/** The console: the statement that runs, its result, and what was run before, kept by the browser. */
import type { CypherCheck, CypherResult, LiveSchema, QuestionSummary } from '../../api.ts'
import { failureWords } from '../language/failure-words.ts'
import { msg } from '../language/language.ts'
import { type ApiClient, ApiFailure } from './api-client.ts'
import { Loader } from './loader.ts'
import { Model } from './model.ts'

export interface ConsoleState {
  readonly running: boolean
  readonly query: string
  readonly result: CypherResult | null
  readonly failure: string
  /** The newest first. */
  readonly history: readonly string[]
}

const KEPT = 'zhenglian-queries'
const MOST_KEPT = 30

export class ConsoleModel extends Model<ConsoleState> {
  readonly schema = new Loader<LiveSchema>(true)
  readonly questions = new Loader<readonly QuestionSummary[]>(true)
  readonly #api: ApiClient
  #running: AbortController | null = null

  constructor(api: ApiClient) {
    super({ running: false, query: '', result: null, failure: '', history: readHistory() })
    this.#api = api
  }

  want(): void {
    this.schema.want('schema', (signal) => this.#api.schema(signal))
    this.questions.want('questions', (signal) => this.#api.questions(signal))
  }

  async run(query: string): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const history = [query, ...this.state.history.filter((one) => one !== query)].slice(0, MOST_KEPT)
    localStorage.setItem(KEPT, JSON.stringify(history))
    this.replace({ running: true, query, result: null, failure: '', history })
    try {
      const result = await this.#api.cypher(query, running.signal)
      if (this.#running === running) this.replace({ ...this.state, running: false, result })
    } catch (error) {
      if (this.#running !== running) return
      this.replace({ ...this.state, running: false, failure: sentenceOf(error, running.signal.aborted) })
    }
  }

  stop(): void {
    this.#running?.abort()
  }

  /** Null where the server cannot be asked: then nothing is marked. */
  async check(query: string): Promise<CypherCheck | null> {
    try {
      return await this.#api.checkCypher(query, AbortSignal.timeout(5_000))
    } catch {
      return null
    }
  }
}

function sentenceOf(error: unknown, stopped: boolean): string {
  if (stopped) return msg('已停止，没有等结果。')
  if (error instanceof ApiFailure && error.kind === 'unreachable') return msg('连接不上服务，查询没有运行。')
  return error instanceof ApiFailure && error.message !== '' ? failureWords(error) : msg('查询没有成功。')
}

function readHistory(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST_KEPT) : []
  } catch {
    return []
  }
}

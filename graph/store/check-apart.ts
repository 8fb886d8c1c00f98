/**
 * Checks statements in threads of their own, with a limit of processor time: on
 * some statements the grammar works for minutes, and the program must go on
 * answering meanwhile. A busy machine makes no statement too complex.
 */
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { CheckAnswer } from './check-thread.ts'
import { StoreError } from './errors.ts'
import type { Reading } from './read-guard.ts'

const LONGEST_STATEMENT = 50_000
/** Of processor time; no less passes on the clock. */
const LIMIT_MS = 3_000
/** On the clock, whatever the machine is busy with: nobody waits longer. */
const LONGEST_WAIT_MS = 30_000
const LOOK_EVERY_MS = 100
/** A thread that is at one statement for so long is left to it, and the next goes to another. */
const STUCK_MS = 300
const MOST_THREADS = 3
const HEAP_MEGABYTES = 512

const threads: CheckThread[] = []

/** @throws {StoreError} forbidden or invalid, with the reason and the place */
export async function checkApart(cypher: string): Promise<Reading> {
  if (cypher.length > LONGEST_STATEMENT) throw new StoreError('invalid', `查询太长（${cypher.length} 个字符，上限 ${LONGEST_STATEMENT}）；请缩短，或把数据放进参数。`)
  const answer = await freeThread().check(cypher)
  if ('code' in answer) throw new StoreError(answer.code, answer.message)
  return answer
}

/** Loads the grammar ahead of the first statement, for those who are about to write one. */
export function awaitStatements(): void {
  freeThread().load()
}

function freeThread(): CheckThread {
  const free = threads.find((thread) => !thread.stuck) ?? (threads.length >= MOST_THREADS ? threads[0] : undefined)
  if (free) return free
  const thread = new CheckThread()
  threads.push(thread)
  return thread
}

/** One statement after the other; the grammar is loaded with the first. */
class CheckThread {
  #worker: Promise<Worker> | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #began: number | null = null

  get stuck(): boolean {
    return this.#began !== null && performance.now() - this.#began > STUCK_MS
  }

  check(cypher: string): Promise<CheckAnswer> {
    const mine = this.#turn.then(() => this.#ask(cypher))
    this.#turn = mine.catch(() => {})
    return mine
  }

  load(): void {
    this.#worker ??= started()
    // Whoever asks hears why it failed.
    this.#worker.catch(() => {})
  }

  async #ask(cypher: string): Promise<CheckAnswer> {
    this.#worker ??= started()
    const worker = await this.#worker.catch((error: unknown) => {
      this.#worker = null
      throw error
    })
    this.#began = performance.now()
    let stop = (): void => {}
    worker.ref()
    try {
      return await new Promise<CheckAnswer>((resolve, reject) => {
        const failed = (why: string, cause?: unknown) => reject(new StoreError('invalid', `这条查询${why}，没有运行；请拆成几条，或减少嵌套。`, { cause }))
        stop = afterWorking(LIMIT_MS, () => failed(`太复杂，${LIMIT_MS / 1_000} 秒内没有读懂`))
        worker.once('message', resolve)
        worker.once('error', (cause) => failed('太复杂，无法解析', cause))
        worker.postMessage(cypher)
      })
    } catch (error) {
      this.#worker = null
      await worker.terminate()
      throw error
    } finally {
      stop()
      this.#began = null
      for (const event of ['message', 'error']) worker.removeAllListeners(event)
      worker.unref()
    }
  }
}

/**
 * Calls back once so much has passed on the clock and the process has worked so
 * long beside this thread. What the machine gave to others, and a time asleep, do
 * not count. Node tells the time of single threads in later versions only.
 *
 * @returns ends the waiting
 */
function afterWorking(limit: number, done: () => void): () => void {
  const [began, cpu, loop] = [performance.now(), process.cpuUsage(), performance.eventLoopUtilization()]
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(cpu)
    const passed = performance.now() - began
    const worked = (user + system) / 1_000 - performance.eventLoopUtilization(loop).active
    if (passed < limit || (worked < limit && passed < LONGEST_WAIT_MS)) return
    clearInterval(timer)
    done()
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/** Resolves when the grammar is there, which takes a second or more and counts for no statement. */
function started(): Promise<Worker> {
  const worker = new Worker(new URL('./check-start.js', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } })
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.removeAllListeners('error')
      worker.unref()
      resolve(worker)
    })
    worker.once('error', reject)
  })
}

/**
 * Engine processes that read. Each serves one statement at a time on a snapshot
 * of the store; one that runs past its limit is killed and replaced, and the
 * others answer meanwhile.
 */
import { EngineEnded, EngineProcess } from './engine-process.ts'
import type { Requests } from './embedded-protocol.ts'

/** How many, unless told. */
export const MOST_READERS = 3
/** One that answers while another is at a long statement: a process takes half a second to come up. */
const LEAST_READERS = 2

interface Reader {
  readonly process: EngineProcess
  snapshot: string | null
}

export class ReaderPool {
  readonly #idle: Reader[] = []
  readonly #queue: ((reader: Reader) => void)[] = []
  readonly #most: number
  #busy = 0
  #closed = false

  constructor(most: number) {
    this.#most = most
  }

  /** Starts processes ahead of need: one is always free for the next statement, as far as there may be more. */
  warm(): void {
    while (!this.#closed && this.#wantsMore()) this.#idle.unshift(newReader())
  }

  #wantsMore(): boolean {
    const all = this.#idle.length + this.#busy
    return all < this.#most && (all < LEAST_READERS || this.#idle.length === 0)
  }

  /**
   * Runs one request on a reader that has `snapshot` open.
   * @throws {EngineError} what the engine says
   * @throws {EngineEnded} with `timeout` or `memory` where the work was ended
   */
  async ask<Name extends 'read' | 'schema'>(
    snapshot: string,
    name: Name,
    args: Requests[Name]['args'],
    timeoutMs?: number,
  ): Promise<Requests[Name]['reply']> {
    const reader = await this.#take()
    try {
      if (reader.snapshot !== snapshot) {
        await reader.process.ask('openReader', { snapshot })
        reader.snapshot = snapshot
      }
      return await reader.process.ask(name, args, timeoutMs)
    } finally {
      this.#giveBack(reader)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    const idle = this.#idle.splice(0)
    for (const { process } of idle) process.kill('closed')
    await Promise.all(idle.map(({ process }) => process.exited()))
  }

  async #take(): Promise<Reader> {
    if (this.#closed) throw new EngineEnded('closed')
    // Those that have served stand at the end: they are up.
    for (let reader = this.#idle.pop(); reader; reader = this.#idle.pop()) {
      if (!reader.process.alive) continue
      this.#busy += 1
      // The next statement may come while this one runs.
      setImmediate(() => this.warm())
      return reader
    }
    if (this.#busy < this.#most) {
      this.#busy += 1
      return newReader()
    }
    return new Promise((resolve) => this.#queue.push(resolve))
  }

  #giveBack(reader: Reader): void {
    const next = this.#queue.shift()
    if (next) return next(reader.process.alive ? reader : newReader())
    this.#busy -= 1
    if (this.#closed) reader.process.kill('closed')
    else if (reader.process.alive) this.#idle.push(reader)
    this.warm()
  }
}

function newReader(): Reader {
  return { process: new EngineProcess(), snapshot: null }
}

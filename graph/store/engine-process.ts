/**
 * The program's hold on one engine process: starts it, asks it, ends it. Knows
 * nothing of stores; embedded.ts decides who writes and who reads.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StoreError } from './errors.ts'
import { EXIT_MEMORY, type EngineFailure, type Reply, type RequestName, type Requests } from './embedded-protocol.ts'

/** The engine answered with an error. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly status: string | null

  constructor({ message, status }: EngineFailure) {
    super(message)
    this.status = status
  }
}

export type EndReason = 'crash' | 'timeout' | 'memory' | 'closed'

/** The process ended before it answered. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded'
  readonly reason: EndReason

  constructor(reason: EndReason, detail = '') {
    super(`engine process ended: ${reason}${detail ? `: ${detail}` : ''}`)
    this.reason = reason
  }
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

const SCRIPT = fileURLToPath(new URL('./embedded-process.ts', import.meta.url))
/** What lets a child process run TypeScript: from this package, not from the user's folder, and as a URL, which Windows needs. */
export const TYPESCRIPT = new URL('../../bin/typescript.js', import.meta.url).href

export class EngineProcess {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  readonly #exited: Promise<void>
  #number = 0
  #ended: EngineEnded | null = null
  #endReason: EndReason | null = null
  #lastWords = ''

  constructor() {
    this.#child = fork(SCRIPT, [], {
      execArgv: ['--import', TYPESCRIPT],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.on('message', (reply) => this.#settle(reply as Reply))
    this.#child.on('error', (error) => this.#end('crash', error.message))
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString()).slice(-2_000)
    })
    this.#exited = new Promise((resolve) => {
      this.#child.on('exit', (code) => {
        this.#end(this.#endReason ?? (code === EXIT_MEMORY ? 'memory' : 'crash'), this.#lastWords.trim())
        resolve()
      })
    })
    this.#hold(false)
  }

  get alive(): boolean {
    return this.#ended === null && this.#endReason === null
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /**
   * @param timeoutMs after which the process is killed, whatever it is doing
   * @throws {EngineError} what the engine says
   * @throws {EngineEnded} where the process ended before it answered
   */
  async ask<Name extends RequestName>(name: Name, args: Requests[Name]['args'], timeoutMs?: number): Promise<Requests[Name]['reply']> {
    if (this.#ended) throw this.#ended
    const number = (this.#number += 1)
    const timer = timeoutMs === undefined ? null : setTimeout(() => this.kill('timeout'), timeoutMs)
    try {
      this.#hold(true)
      return await new Promise<Requests[Name]['reply']>((resolve, reject) => {
        this.#waiting.set(number, { resolve: resolve as Waiting['resolve'], reject })
        this.#child.send({ number, name, args }, (error) => {
          if (error) this.#end('crash', error.message)
        })
      })
    } finally {
      if (timer) clearTimeout(timer)
      if (this.#waiting.size === 0) this.#hold(false)
    }
  }

  /** Ends the process at once; what it was asked is rejected with `reason`. */
  kill(reason: EndReason): void {
    if (this.#endReason === null) this.#endReason = reason
    this.#child.kill('SIGKILL')
  }

  /** Resolves when the process is gone, and its locks with it. */
  exited(): Promise<void> {
    this.#hold(true)
    return this.#exited
  }

  /** Lets the process end by itself, its work done. */
  async release(): Promise<void> {
    if (this.#endReason === null) this.#endReason = 'closed'
    if (this.#child.connected) this.#child.disconnect()
    await this.exited()
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    if ('failure' in reply) waiting?.reject(errorOf(reply.failure))
    else waiting?.resolve(reply.value)
  }

  #end(reason: EndReason, detail: string): void {
    this.#ended ??= new EngineEnded(reason, detail)
    for (const waiting of this.#waiting.values()) waiting.reject(this.#ended)
    this.#waiting.clear()
  }

  /** An idle engine process does not keep the program from ending. */
  #hold(on: boolean): void {
    const stderr = this.#child.stderr as (NodeJS.ReadableStream & { ref?(): void; unref?(): void }) | null
    if (on) {
      this.#child.ref()
      this.#child.channel?.ref()
    } else {
      this.#child.unref()
      this.#child.channel?.unref()
      stderr?.unref?.()
    }
  }
}

function errorOf(failure: EngineFailure): Error {
  return failure.code ? new StoreError(failure.code, failure.message) : new EngineError(failure)
}

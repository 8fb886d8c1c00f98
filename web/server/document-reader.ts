/**
 * The server's hold on its reading process: started with the first document,
 * ended when it has long had nothing to do, and started anew where a document
 * brought it down. One document at a time; uploads.ts keeps the queue.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import { TYPESCRIPT } from '../../graph/store/engine-process.ts'
import type { Progress } from '../../ingest/pipeline.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'
import { UnreadableDocument } from '../../ingest/read/unreadable-document.ts'
import type { ReadingReply, ReadingRequest } from './reading-protocol.ts'

const SCRIPT = fileURLToPath(new URL('./reading-process.ts', import.meta.url))
const MEMORY_MB = 800
const IDLE_MS = 60_000
const LONGEST_READING_MS = 15 * 60_000

/** The reading was ended because somebody asked for it. */
export class ReadingCancelled extends Error {
  override readonly name = 'ReadingCancelled'
}

export class DocumentReader {
  #child: ChildProcess | null = null
  #idle: NodeJS.Timeout | undefined
  #fail: ((error: Error) => void) | null = null

  /**
   * @throws {UnreadableDocument} where nothing can be made of the bytes, or they take too much memory or time
   * @throws {ReadingCancelled}
   */
  async read(bytes: Uint8Array, source: string, progress: Progress, options: ReadOptions = {}): Promise<DocumentGraph> {
    clearTimeout(this.#idle)
    const child = this.#child ?? this.#start()
    hold(child, true)
    const late = setTimeout(() => this.#stop(new UnreadableDocument(source, `“${source}”读了 ${LONGEST_READING_MS / 60_000} 分钟还没有读完，已停止，请拆分后再试。`)), LONGEST_READING_MS)
    try {
      return await new Promise<DocumentGraph>((resolve, reject) => {
        this.#fail = reject
        child.on('message', (message) => {
          const reply = message as ReadingReply
          if (reply.kind === 'stage') progress(reply.stage, reply.found)
          else if (reply.kind === 'read') resolve(reply.graph)
          else reject(reply.unreadable ? new UnreadableDocument(source, reply.message) : new Error(reply.message))
        })
        child.once('exit', () => reject(new UnreadableDocument(source, `读取“${source}”时内存不足或程序中断，这份文件没有读入；请拆分后再试。`)))
        const request: ReadingRequest = { bytes, source, options }
        child.send(request, (error) => error && reject(error))
      })
    } finally {
      clearTimeout(late)
      this.#fail = null
      child.removeAllListeners('message').removeAllListeners('exit')
      if (child.exitCode === null && child.signalCode === null && child === this.#child) this.#rest(child)
      else if (child === this.#child) this.#child = null
    }
  }

  /** Ends what is being read now; the next document gets a fresh process. */
  cancel(): void {
    this.#stop(new ReadingCancelled('cancelled'))
  }

  close(): void {
    clearTimeout(this.#idle)
    this.cancel()
  }

  #start(): ChildProcess {
    this.#child = fork(SCRIPT, [], {
      execArgv: ['--import', TYPESCRIPT, `--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // A process that cannot even start is told of by `exit` or by `send`.
    this.#child.on('error', () => {})
    return this.#child
  }

  #stop(reason: Error): void {
    const child = this.#child
    this.#child = null
    this.#fail?.(reason)
    child?.kill('SIGKILL')
  }

  #rest(child: ChildProcess): void {
    hold(child, false)
    this.#idle = setTimeout(() => this.#stop(new ReadingCancelled('idle')), IDLE_MS)
    this.#idle.unref()
  }
}

/** An idle process does not keep the program from ending. */
function hold(child: ChildProcess, on: boolean): void {
  if (on) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

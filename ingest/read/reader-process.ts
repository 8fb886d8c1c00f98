/**
 * The process that read-apart.ts starts: one task at a time, answered with its
 * reading or with why there is none. A process and no thread, since a thread that
 * runs out of memory takes its whole process along.
 */
import { Worker } from 'node:worker_threads'
import { read, type Reading, type ReadingTask } from './reader.ts'
import { ReadingRefused } from './unreadable-document.ts'

/** The bytes follow on standard input: a message would hold them several times over, on both sides. */
export interface ReaderRequest {
  readonly task: ReadingTask
  readonly length: number
}

export type ReaderAnswer = ReaderOutcome & {
  /** Bytes that the process holds after the task: what a large file left behind would count against the next. */
  readonly held: number
}

export type ReaderOutcome = { readonly reading: Reading } | { readonly refused: string } | { readonly failed: string }

const watch = new Worker(new URL('./reader-watch.js', import.meta.url), { execArgv: [], workerData: process.argv.slice(2).map(Number) })
watch.unref()

process.on('message', (request) => void answer(request as ReaderRequest))
process.on('disconnect', () => process.exit())

async function answer({ task, length }: ReaderRequest): Promise<void> {
  watch.postMessage('begin')
  const outcome = await outcomeOf(task, await bytesOf(length))
  watch.postMessage('end')
  process.send?.({ ...outcome, held: process.memoryUsage.rss() } satisfies ReaderAnswer)
}

function bytesOf(length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let filled = 0
  return new Promise((resolve) => {
    const take = (chunk: Buffer): void => {
      filled += chunk.copy(bytes, filled)
      if (filled < length) return
      process.stdin.off('data', take).pause()
      resolve(bytes)
    }
    process.stdin.on('data', take).resume()
  })
}

async function outcomeOf(task: ReadingTask, bytes: Uint8Array): Promise<ReaderOutcome> {
  try {
    return { reading: await read(task, bytes) }
  } catch (error) {
    if (error instanceof ReadingRefused) return { refused: error.message }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/**
 * Reads a file in a worker with a limit of time and memory. The formats are
 * large, their libraries were written for honest files, and a file that makes one
 * loop or fill the memory must cost that file alone: its worker is ended.
 */
import { Worker } from 'node:worker_threads'
import type { Reading, ReadingTask } from './reader.ts'
import type { WorkerAnswer } from './reader-worker.ts'
import { ReadingRefused } from './unreadable-document.ts'

const SECONDS = 60
/** Of the worker's own objects, and of all that the process holds more than before (buffers count there alone). */
const HEAP_MEGABYTES = 384
const GROWTH_MEGABYTES = 560
const LOOK_EVERY_MS = 50
/** A worker costs a third of a second to start, and its libraries memory to keep. */
const IDLE_MS = 10_000

const MEGABYTE = 1024 * 1024

let idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * One file after the other, so that what they take together stays bounded.
 * @throws {ReadingRefused}
 */
export function readApart(task: ReadingTask): Promise<Reading> {
  const mine = turn.then(() => readOne(task))
  turn = mine.catch(() => {})
  return mine
}

async function readOne(task: ReadingTask): Promise<Reading> {
  const worker = takeWorker()
  const answer = await answerOf(worker, task).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  keep(worker)
  if ('reading' in answer) return answer.reading
  if ('refused' in answer) throw new ReadingRefused(answer.refused)
  throw new ReadingRefused('读取时出错，文件可能已经损坏，请重新取得或另存后再试', { cause: new Error(answer.failed) })
}

function answerOf(worker: Worker, task: ReadingTask): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss()
    const began = Date.now()
    const end = (settle: () => void): void => {
      clearInterval(watch)
      quiet(worker)
      settle()
    }
    const watch = setInterval(() => {
      if (Date.now() - began > SECONDS * 1000) end(() => reject(new ReadingRefused(`读了 ${SECONDS} 秒还没有读完，已停止；请另存为纯文本（.txt）后再试`)))
      else if (process.memoryUsage.rss() - before > GROWTH_MEGABYTES * MEGABYTE) end(() => reject(tooLarge()))
    }, LOOK_EVERY_MS)
    worker.once('message', (answer: WorkerAnswer) => end(() => resolve(answer)))
    worker.once('error', (cause) => end(() => reject('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(cause) : new ReadingRefused('读取时出错，文件可能已经损坏，请重新取得或另存后再试', { cause }))))
    worker.once('exit', () => end(() => reject(new ReadingRefused('读取时出错，文件可能已经损坏，请重新取得或另存后再试'))))
    worker.postMessage(task)
  })
}

const tooLarge = (cause?: unknown): ReadingRefused => new ReadingRefused('展开后太大，超过了内存上限，不像一份正常的文件；请拆分或另存为纯文本（.txt）后再试', { cause })

/** Its own listeners keep the worker's port open. */
function quiet(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

function takeWorker(): Worker {
  if (idle !== null) {
    const { worker, timer } = idle
    idle = null
    clearTimeout(timer)
    quiet(worker)
    worker.ref()
    return worker
  }
  return new Worker(new URL('./worker-start.js', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } })
}

/** It neither holds the process up nor outlives its use for long. */
function keep(worker: Worker): void {
  const timer = setTimeout(() => {
    idle = null
    void worker.terminate()
  }, IDLE_MS)
  timer.unref()
  worker.unref()
  worker.once('error', () => (idle = null))
  worker.once('exit', () => (idle = null))
  idle = { worker, timer }
}

/** Inside the worker: one task at a time, answered with its reading or with why there is none. */
import { parentPort } from 'node:worker_threads'
import { read, type Reading, type ReadingTask } from './reader.ts'
import { ReadingRefused } from './unreadable-document.ts'

export type WorkerAnswer = { readonly reading: Reading } | { readonly refused: string } | { readonly failed: string }

async function answerTo(task: ReadingTask): Promise<WorkerAnswer> {
  try {
    return { reading: await read(task) }
  } catch (error) {
    if (error instanceof ReadingRefused) return { refused: error.message }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function answer(task: ReadingTask): Promise<void> {
  parentPort?.postMessage(await answerTo(task))
}

parentPort?.on('message', (task: ReadingTask) => void answer(task))

/**
 * Reads a file in a process of its own, with a limit of time and memory. The
 * formats are large, their libraries were written for honest files, and a file
 * that makes one loop or fill the memory must cost that file alone.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Reading, ReadingTask } from './reader.ts'
import type { ReaderAnswer, ReaderRequest } from './reader-process.ts'
import { ReadingRefused } from './unreadable-document.ts'

const MEGABYTE = 1024 * 1024
/** Of the reader's own objects, and of all that its process holds. */
const HEAP_MEGABYTES = 320
const MOST_BYTES = 450 * MEGABYTE
/** Of the processor: a busy machine is not the file's fault. By the clock only what sleeps is ended. */
const MOST_SECONDS = 60
const LATEST_MS = 10 * 60_000
/** A process costs half a second to start, and its libraries memory to keep. */
const IDLE_MS = 10_000
/** One that holds more than this after a file is not kept for the next. */
const MOST_KEPT_BYTES = 250 * MEGABYTE

const SCRIPT = fileURLToPath(new URL('./reader-process.ts', import.meta.url))
const TYPESCRIPT = new URL('../../bin/typescript.js', import.meta.url).href

const TOO_LARGE = '展开后太大，超过了内存上限，不像一份正常的文件；请拆分或另存为纯文本（.txt）后再试'
const TOO_SLOW = `读了 ${MOST_SECONDS} 秒还没有读完，已停止；请另存为纯文本（.txt）后再试`
const BROKEN = '读取时出错，文件可能已经损坏，请重新取得或另存后再试'

let idle: { readonly child: ChildProcess; readonly timer: NodeJS.Timeout } | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * One file after the other, so that what they take together stays bounded.
 * @throws {ReadingRefused}
 */
export function readApart(task: ReadingTask, bytes: Uint8Array): Promise<Reading> {
  const mine = turn.then(() => readOne(task, bytes))
  turn = mine.catch(() => {})
  return mine
}

async function readOne(task: ReadingTask, bytes: Uint8Array): Promise<Reading> {
  const child = takeChild()
  const answer = await answerOf(child, task, bytes).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  if (answer.held > MOST_KEPT_BYTES) child.kill('SIGKILL')
  else keep(child)
  if ('reading' in answer) return answer.reading
  if ('refused' in answer) throw new ReadingRefused(answer.refused)
  throw new ReadingRefused(BROKEN, { cause: new Error(answer.failed) })
}

function answerOf(child: ChildProcess, task: ReadingTask, bytes: Uint8Array): Promise<ReaderAnswer> {
  let late: NodeJS.Timeout | undefined
  return new Promise<ReaderAnswer>((resolve, reject) => {
    let lastWord = ''
    child.stdout?.on('data', (chunk: Buffer) => (lastWord = (lastWord + chunk.toString()).slice(-20)))
    late = setTimeout(() => reject(new ReadingRefused(TOO_SLOW)), LATEST_MS)
    child.once('message', (answer) => resolve(answer as ReaderAnswer))
    // `close` rather than `exit`: what it wrote last has arrived by then.
    child.once('close', (code) => reject(endedWords(lastWord, code)))
    child.once('error', (cause) => reject(new ReadingRefused(BROKEN, { cause })))
    // Where the process ends before it has taken all, `close` says so.
    child.send({ task, length: bytes.length } satisfies ReaderRequest, () => {})
    child.stdin?.write(bytes, () => {})
  }).finally(() => {
    clearTimeout(late)
    quiet(child)
  })
}

/** A process that V8 ended ran out of its heap, one that was killed from outside out of the machine's memory. */
function endedWords(lastWord: string, code: number | null): ReadingRefused {
  if (lastWord.endsWith('time')) return new ReadingRefused(TOO_SLOW)
  return new ReadingRefused(code === 0 ? BROKEN : TOO_LARGE)
}

function quiet(child: ChildProcess): void {
  for (const event of ['message', 'close', 'error']) child.removeAllListeners(event)
  child.stdout?.removeAllListeners('data')
  child.stdout?.resume()
  child.on('error', () => {})
}

function takeChild(): ChildProcess {
  if (idle !== null) {
    const { child, timer } = idle
    idle = null
    clearTimeout(timer)
    if (child.connected) {
      hold(child, true)
      return child
    }
  }
  const child = fork(SCRIPT, [String(MOST_BYTES), String(MOST_SECONDS)], {
    execArgv: ['--import', TYPESCRIPT, `--max-old-space-size=${HEAP_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  })
  child.stdin?.on('error', () => {})
  return child
}

/** It neither holds the program up nor outlives its use for long. */
function keep(child: ChildProcess): void {
  const timer = setTimeout(() => {
    idle = null
    child.kill('SIGKILL')
  }, IDLE_MS)
  timer.unref()
  hold(child, false)
  idle = { child, timer }
}

interface Holdable {
  ref?(): void
  unref?(): void
}

function hold(child: ChildProcess, on: boolean): void {
  const handles: readonly (Holdable | null | undefined)[] = [child, child.channel, child.stdin as Holdable | null, child.stdout as Holdable | null]
  for (const handle of handles) {
    if (on) handle?.ref?.()
    else handle?.unref?.()
  }
}

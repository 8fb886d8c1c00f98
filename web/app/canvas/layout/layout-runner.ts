/** Has a layout made in a worker; a new task ends the one before, whose picture nobody waits for any more. */
import type { LayoutTask, Network } from './arrange.ts'
import type { Places } from './stress.ts'

/** Started ahead of the first task: a worker takes as long to come up as a small network to be laid out. */
let ahead: Worker | null = null

export function startAhead(): void {
  ahead ??= newWorker()
}

/** For the first task, if it is of the same network. */
export function runAhead(network: Network): void {
  ahead?.postMessage(network)
}

export class LayoutRunner {
  #worker: Worker | null = null
  #busy = false
  #abandon: (() => void) | null = null

  /** Resolves to null where another task came first or the runner was ended. */
  async run(task: LayoutTask): Promise<Places | null> {
    this.cancel()
    // A worker that is idle has all its code loaded: it is used again.
    this.#worker ??= takeWorker()
    const worker = this.#worker
    this.#busy = true
    return new Promise((resolve, reject) => {
      this.#abandon = () => resolve(null)
      worker.onmessage = ({ data }: MessageEvent<Places>) => {
        this.#busy = false
        this.#abandon = null
        resolve(data)
      }
      worker.onerror = (event) => reject(new Error(`layout worker: ${event.message}`))
      worker.postMessage(task)
    })
  }

  cancel(): void {
    if (!this.#busy) return
    this.#worker?.terminate()
    this.#worker = null
    this.#busy = false
    this.#abandon?.()
    this.#abandon = null
  }

  /** Starts the worker ahead of its first task, while the graph is still on its way. */
  warmUp(): void {
    this.#worker ??= takeWorker()
  }

  end(): void {
    this.cancel()
    this.#worker?.terminate()
    this.#worker = null
  }
}

function takeWorker(): Worker {
  const worker = ahead ?? newWorker()
  ahead = null
  return worker
}

const newWorker = (): Worker => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })

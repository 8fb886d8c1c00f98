/**
 * Has a layout made in a worker; a new task ends the one before, whose picture
 * nobody waits for any more, but for what was begun before the canvas was there.
 */
import type { LaidOutPart, LayoutTask, Network } from './arrange.ts'
import type { Places } from './stress.ts'

/** Started ahead of the first task: a worker takes as long to come up as a small network to be laid out. */
let ahead: Worker | null = null
/** What that worker was given before there was a canvas; null parts where it failed. */
let expected: { readonly network: string; readonly parts: Promise<readonly LaidOutPart[] | null> } | null = null

export function startAhead(): void {
  if (ahead) return
  const worker = (ahead = newWorker())
  worker.onerror = () => {
    if (ahead === worker) ahead = null
  }
}

/** Begins with what does not depend on the canvas's shape. */
export function layOutAhead(network: Network): void {
  const worker = ahead
  if (!worker) return
  // Lent: one that fails does not come back.
  ahead = null
  const parts = new Promise<readonly LaidOutPart[] | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<readonly LaidOutPart[]>) => {
      ahead = worker
      resolve(data)
    }
    worker.onerror = () => resolve(null)
  })
  expected = { network: JSON.stringify(network), parts }
  worker.postMessage(network)
}

/** Once, and where this very network was laid out ahead. */
export function takeAhead(network: Network): Promise<readonly LaidOutPart[] | null> | null {
  const taken = expected?.network === JSON.stringify(network) ? expected.parts : null
  if (taken) expected = null
  return taken
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
    if (!expected) this.#worker ??= takeWorker()
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

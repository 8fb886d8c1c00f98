/** Has a layout made in a worker; a new task ends the one before, whose picture nobody waits for any more. */
import type { LaidOutPart, LayoutTask, Network } from './arrange.ts'
import type { Places } from './stress.ts'

/** Started ahead of the first task: a worker takes as long to come up as a small network to be laid out. */
let ahead: Worker | null = null
/** What that worker was given before there was a canvas; null parts where it failed. */
let expected: { readonly network: string; readonly parts: Promise<readonly LaidOutPart[] | null> } | null = null
let expecting = false

export function startAhead(): void {
  ahead ??= newWorker()
}

/** Begins with what does not depend on the canvas's shape. */
export function layOutAhead(network: Network): void {
  const worker = ahead
  if (!worker) return
  expecting = true
  const parts = new Promise<readonly LaidOutPart[] | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<readonly LaidOutPart[]>) => resolve(data)
    worker.onerror = () => resolve(null)
  })
  expected = { network: JSON.stringify(network), parts: parts.finally(() => (expecting = false)) }
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
    if (!expecting) this.#worker ??= takeWorker()
  }

  end(): void {
    this.cancel()
    this.#worker?.terminate()
    this.#worker = null
  }
}

function takeWorker(): Worker {
  // Whoever has another task does not wait for what was expected.
  if (expecting || !ahead) return newWorker()
  const worker = ahead
  ahead = null
  return worker
}

const newWorker = (): Worker => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })

/** The product itself as a child process: `zhenglian start` on a store of its own, on loopback. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  readonly url: string
  readonly store: string
  /** Ends the process the hard way, as a crash would. */
  kill(): Promise<void>
  /** Starts it again at the same address. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')
const READY_MS = 150_000

/** @param options.seeds false starts on an empty store and leaves it empty */
export async function startServer(options: { seeds?: boolean } = {}): Promise<RunningServer> {
  if (!existsSync(join(ROOT, 'dist/app/index.html'))) throw new Error('dist/app is not built: run `npx vite build` first')
  const store = await mkdtemp(join(tmpdir(), 'zhenglian-browser-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const run = (): ChildProcess => spawnServer(port, store, options.seeds ?? true)
  let child = run()
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  await ready(url, child)
  return {
    url,
    store,
    kill: () => end('SIGKILL'),
    restart: async () => {
      child = run()
      await ready(url, child)
    },
    stop: async () => {
      await end('SIGINT')
      await rm(store, { recursive: true, force: true })
    },
  }
}

function spawnServer(port: number, store: string, seeds: boolean): ChildProcess {
  const args = ['bin/zhenglian.js', 'start', '--no-open', '--port', String(port), '--store', join(store, 'graph')]
  const child = spawn(process.execPath, seeds ? args : [...args, '--no-seeds'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stdout.on('data', (data: Buffer) => said.push(data.toString()))
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()))
  child.once('exit', (code) => {
    if (code) console.error(`the server ended with ${code}:\n${said.join('').slice(-2000)}`)
  })
  return child
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    try {
      if ((await fetch(new URL('api/health', url))).ok) return
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the server did not answer within ${READY_MS / 1000} s`)
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

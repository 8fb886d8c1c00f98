/** The product itself as a child process, on loopback, on a store of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface RunningServer {
  /** With a slash at the end. */
  readonly url: string
  /** Ends the process the hard way, as a crash would. */
  kill(): Promise<void>
  /** Starts it again at the same address, on the same store. */
  restart(): Promise<void>
  /** Ends it as Ctrl-C does, and removes the store. */
  stop(): Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')
const READY_MS = 150_000

/** @param options.empty an empty store instead of one with the seeds read in; `synthetic`: one with a network of 2,000 nodes */
export async function startServer(options: { empty?: boolean; synthetic?: boolean } = {}): Promise<RunningServer> {
  if (!existsSync(join(ROOT, 'dist/app/index.html'))) throw new Error('dist/app is not built: run `npx vite build` first')
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-browser-'))
  const store = join(folder, 'graph')
  const command = (port: string): readonly string[] =>
    options.empty || options.synthetic
      ? ['--import', './bin/typescript.js', `tests/browser/serve-${options.empty ? 'empty' : 'synthetic'}.ts`, store, port]
      : ['bin/zhenglian.js', 'start', '--no-open', '--port', port, '--store', store]
  if (!options.empty && !options.synthetic) await cp(await seededStore(), store, { recursive: true })
  let { child, url } = await run(command('0'))
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    url,
    kill: () => end('SIGKILL'),
    restart: async () => {
      ;({ child, url } = await run(command(new URL(url).port)))
    },
    stop: async () => {
      await end('SIGINT')
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

let seeded: Promise<string> | undefined

/** The folder of a store with the seeds in it, which each server gets a copy of: they are read once in this process. */
function seededStore(): Promise<string> {
  return (seeded ??= readSeeds())
}

async function readSeeds(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-seeded-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const store = join(folder, 'graph')
  await promisify(execFile)(process.execPath, ['bin/zhenglian.js', 'ingest', 'seeds', '--store', store], { cwd: ROOT, timeout: READY_MS })
  return store
}

/** Resolves when the server prints its address: everything is read in by then. */
function run(args: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let out = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within ${READY_MS / 1000} s:\n${said}`)), READY_MS)
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0]
      if (!url) return
      clearTimeout(late)
      resolve({ child, url })
    })
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code}:\n${said}`))
    })
  })
}

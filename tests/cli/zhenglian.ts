/** Runs the real command as a person does, and keeps the two streams apart. */
import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const SEED = join(ROOT, 'seeds', '000_76fcdf778cb303a1.txt')

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<Outcome>
  /** Resolves with standard output once it matches; rejects where the command ends before. */
  printed(pattern: RegExp): Promise<string>
}

/** @param env on top of this process's own, without any Neo4j that a developer may have set */
export function begin(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Running {
  const { NEO4J_URI: _uri, ZHENGLIAN_DEBUG: _debug, ...inherited } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'zhenglian.js'), ...args], { cwd, env: { ...inherited, ...env } })
  child.stdin.end()
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Outcome>((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })))
  return {
    child,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => void (pattern.test(stdout) && resolve(stdout))
        look()
        child.stdout.on('data', look)
        void ended.then((outcome) => reject(new Error(`ended first: ${JSON.stringify(outcome)}`)))
      }),
  }
}

export const zhenglian = (args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>): Promise<Outcome> =>
  begin(args, cwd, env).ended

/** A folder of its own for a test, and its removal. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'zhenglian-cli-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

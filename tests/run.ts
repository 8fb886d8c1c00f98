/**
 * `npm test`: builds the app, then checks types, lint and dead code, then runs
 * every test. What could not be run is named at the end, loudly; with
 * ZHENGLIAN_NO_SKIPS=1 (CI) it counts as failed. Closes with `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tallyOf } from './tooling/tally.ts'
import type { Tally } from './tooling/tally.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** One check each; the app is built first because the server's and the browser's tests serve it. */
const CHECKS = [
  ['build', 'vite', ['build', '--logLevel', 'warn']],
  ['types', 'tsc', ['-p', '.']],
  ['lint', 'oxlint', []],
  ['dead code', 'knip', ['--no-progress']],
] as const

const noSkips = process.env['ZHENGLIAN_NO_SKIPS'] === '1'
let passed = 0
const failures: string[] = []

for (const [name, program, args] of CHECKS) {
  console.log(`\n== ${name}`)
  if ((await run(program, args)) === 0) passed += 1
  else failures.push(name)
}

console.log('\n== tests')
const tests = await runTests()
passed += tests.passed
failures.push(...tests.failed)

if (tests.skipped.length > 0) {
  const bar = '!'.repeat(72)
  console.log(`\n${bar}\nNOT RUN (${tests.skipped.length})${noSkips ? ': counted as failed, because ZHENGLIAN_NO_SKIPS=1' : ''}`)
  for (const name of tests.skipped) console.log(`  - ${name}`)
  console.log(bar)
}
if (failures.length > 0) console.log(`\nFAILED\n${failures.map((name) => `  - ${name}`).join('\n')}`)

const failed = failures.length + (noSkips ? tests.skipped.length : 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function runTests(): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-tests-'))
  const report = join(folder, 'report.json')
  try {
    const status = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
    const tally = tallyOf(await readFile(report, 'utf8').catch(() => null))
    // An error outside every test (an unhandled rejection) fails the run and no test.
    return status !== 0 && tally.failed.length === 0 ? { ...tally, failed: [`vitest ended with status ${status}`] } : tally
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The exit status of a program of node_modules/.bin. */
function run(program: string, args: readonly string[]): Promise<number> {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (status) => resolve(status ?? 1))
  })
}

/**
 * `npm test`: builds the app, then checks types, lint and dead code, then runs
 * every test, two files at a time. What could not be run is named at the end, loudly; with
 * ZHENGLIAN_NO_SKIPS=1 (CI) it counts as failed. Closes with `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import config from '../vite.config.ts'
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

/** The longest project has a line of its own; the others run one after the other beside it, one file at a time. */
const LONGEST = 'contract'
const PROJECTS = (config.test?.projects ?? []).map((project) => {
  if (typeof project !== 'object' || !('test' in project) || !project.test?.name) throw new Error(`vite.config.ts: this project has no name to be run by: ${JSON.stringify(project)}`)
  return String(project.test.name)
})

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
  const line = async (projects: readonly string[]): Promise<readonly Tally[]> => {
    const tallies: Tally[] = []
    for (const name of projects) tallies.push(await runProject(name, join(folder, `${name}.json`)))
    return tallies
  }
  try {
    const tallies = (await Promise.all([line([LONGEST]), line(PROJECTS.filter((name) => name !== LONGEST))])).flat()
    return { passed: tallies.reduce((sum, tally) => sum + tally.passed, 0), failed: tallies.flatMap(({ failed }) => failed), skipped: tallies.flatMap(({ skipped }) => skipped) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runProject(name: string, report: string): Promise<Tally> {
  const status = await run('vitest', ['run', `--project=${name}`, '--maxWorkers=1', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], true)
  const tally = tallyOf(await readFile(report, 'utf8').catch(() => null))
  // An error outside every test (an unhandled rejection) fails the run and no test.
  return status !== 0 && tally.failed.length === 0 ? { ...tally, failed: [`vitest of ${name} ended with status ${status}`] } : tally
}

/**
 * The exit status of a program of node_modules/.bin.
 * @param shared whether another writes beside it: on a terminal of its own it would wipe the other's lines
 */
function run(program: string, args: readonly string[], shared = false): Promise<number> {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: shared ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  })
  child.stdout?.pipe(process.stdout, { end: false })
  child.stderr?.pipe(process.stderr, { end: false })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (status) => resolve(status ?? 1))
  })
}

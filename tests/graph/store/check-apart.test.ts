/** The limit of the check is on what the machine gives to it: a real process, held up on the way. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { TYPESCRIPT } from '../../../graph/store/engine-process.ts'

const PROGRAM = fileURLToPath(new URL('./check-program.ts', import.meta.url))
const nested = (depth: number): string => `RETURN ${'CASE WHEN true THEN '.repeat(depth)}1${' END'.repeat(depth)} AS x`

/** @returns the program's last line */
async function checked(statement: string, asleepMs: number): Promise<string> {
  const program = spawn(process.execPath, ['--import', TYPESCRIPT, PROGRAM, statement], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = ''
  for await (const line of createInterface({ input: program.stdout })) {
    last = line
    if (line !== 'checking' || asleepMs === 0) continue
    program.kill('SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, asleepMs))
    program.kill('SIGCONT')
  }
  return last
}

describe('the limit of the check', () => {
  // Windows knows no SIGSTOP.
  test.skipIf(process.platform === 'win32')('lets a statement be read, however long the machine is busy with something else', async () => {
    const [, said = '', ms = ''] = /^(\w+) (\d+)/u.exec(await checked(nested(12), 4_500)) ?? []
    expect(said).toBe('read')
    expect(Number(ms)).toBeGreaterThan(4_000)
  }, 120_000)

  test('ends one that works for minutes', async () => {
    const line = await checked(nested(60), 0)
    expect(line).toMatch(/^refused/u)
    expect(line).toContain('3 秒')
  }, 120_000)
})

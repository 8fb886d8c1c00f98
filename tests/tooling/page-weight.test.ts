/** How much JavaScript the app loads before the console is opened: held to 260 kB, compressed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const ASSETS = join(import.meta.dirname, '../../dist/app/assets')
const MOST = 260_000

it('stays under 260 kB of JavaScript before the console', async () => {
  const scripts = (await readdir(ASSETS)).filter((name) => name.endsWith('.js'))
  const ofConsole = scripts.filter((name) => name.startsWith('zl-console'))
  expect(ofConsole).toHaveLength(1)
  const sizes = await Promise.all(scripts.filter((name) => !ofConsole.includes(name)).map(async (name) => gzipSync(await readFile(join(ASSETS, name)), { level: 9 }).length))
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST)
})

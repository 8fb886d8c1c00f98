/**
 * How much JavaScript the app loads before the console is opened: held to 260 kB,
 * compressed. The English words are a file of their own that whoever reads
 * Chinese never loads; they are held apart.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const ASSETS = join(import.meta.dirname, '../../dist/app/assets')
const MOST = 260_000
const MOST_ENGLISH = 20_000

/** Bytes of the scripts that pass, compressed. */
async function weightOf(names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(ASSETS, name)), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

it('stays under 260 kB of JavaScript before the console', async () => {
  const scripts = (await readdir(ASSETS)).filter((name) => name.endsWith('.js'))
  const ofConsole = scripts.filter((name) => name.startsWith('zl-console'))
  const english = scripts.filter((name) => name.startsWith('english'))
  expect(ofConsole).toHaveLength(1)
  expect(english).toHaveLength(1)
  const rest = scripts.filter((name) => !ofConsole.includes(name) && !english.includes(name))
  expect(rest.length).toBeGreaterThan(0)
  expect(await weightOf(rest)).toBeLessThanOrEqual(MOST)
  expect(await weightOf(english)).toBeLessThanOrEqual(MOST_ENGLISH)
})

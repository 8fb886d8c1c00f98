/** Store files that something has happened to, and disks that are full: one clear sentence, and nothing lost that was there. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingError } from '../../graph/store/embedded-errors.ts'
import { EngineError, TYPESCRIPT } from '../../graph/store/engine-process.ts'
import { firstPlan, secondPlan } from './fixture.ts'
import { graphDigest } from './graph-digest.ts'
import { openTemporary, type TemporaryStore } from './temporary-store.ts'

let temporary: TemporaryStore
let file: string
beforeEach(async () => {
  temporary = await openTemporary()
  file = join(temporary.path, 'graph.grafeo')
})
afterEach(() => temporary.stop())

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error)

/** Writes a plan, closes, and gives the digest of the graph and the bytes of the file. */
async function filled(): Promise<{ readonly digest: string; readonly bytes: Buffer }> {
  const store = await temporary.open()
  await store.write(firstPlan)
  const digest = await graphDigest(store)
  await store.close()
  return { digest, bytes: await readFile(file) }
}

describe('a damaged store file is refused in words and left as it is', () => {
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['one byte', (bytes) => bytes.subarray(0, 1)],
    ['its first page alone', (bytes) => bytes.subarray(0, 4_096)],
    ['half of it', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['zeroes in place of its second half', (bytes) => Buffer.concat([bytes.subarray(0, bytes.length >> 1), Buffer.alloc(bytes.length >> 1)])],
    ['another file of that name', () => Buffer.from('<!doctype html><title>政联图谱</title>')],
  ])('%s', async (_name, damage) => {
    const { bytes } = await filled()
    const damaged = damage(bytes)
    await writeFile(file, damaged)
    const error = await refusal(temporary.open())
    expect(error).toMatchObject({ name: 'StoreError', code: 'unusable', message: expect.stringMatching(/^图数据库 .*(?:损坏|备份).*。$/u) })
    expect((error as Error).message).toContain(temporary.path)
    expect(await readFile(file)).toEqual(damaged)
  })

  it('a folder in its place', async () => {
    await filled()
    await rm(file)
    await mkdir(file)
    expect(await refusal(temporary.open())).toMatchObject({ code: 'unusable', message: expect.stringContaining(temporary.path) })
    expect((await stat(file)).isDirectory()).toBe(true)
  })

  it('put back as it was, it opens with all that it held', async () => {
    const { digest, bytes } = await filled()
    await writeFile(file, bytes.subarray(0, bytes.length >> 1))
    await refusal(temporary.open())
    await writeFile(file, bytes)
    const store = await temporary.open()
    expect(await graphDigest(store)).toBe(digest)
    await store.close()
  })
})

it.each(['Permission denied (os error 13)', 'Read-only file system (os error 30)'])('says that a file may not be written: %s', async (message) => {
  const folder = { path: '/somewhere', file: '/somewhere/graph.grafeo', snapshots: '/somewhere/snapshots' }
  expect(await openingError(new EngineError({ message, status: null }), folder)).toMatchObject({ code: 'unwritable', message: expect.stringContaining('权限') })
})

describe('a store of another schema', () => {
  it.each([[99, '升级'], [0, '重新导入'], [-1, '重新导入']])('version %i is refused before anything is touched', async (version, remedy) => {
    const store = await temporary.open()
    await store.write(secondPlan)
    await store.close()
    await setSchemaVersion(version)
    const before = await readFile(file)
    const error = await refusal(temporary.open())
    expect(error).toMatchObject({ code: 'unusable', message: expect.stringContaining(remedy) })
    expect((error as Error).message).toContain(`结构版本 ${version}`)
    expect(await readFile(file)).toEqual(before)
  })
})

async function setSchemaVersion(version: number): Promise<void> {
  const { default: engine } = await import('@grafeo-db/js')
  const db = engine.GrafeoDB.create(file)
  await db.executeCypher('MATCH (s:ZhenglianStore) SET s.schemaVersion = $version', { version })
  db.close()
}

describe.skipIf(process.platform === 'win32')('a disk without space', () => {
  it('refuses the document that does not fit, keeps what was there, and takes one that fits', async () => {
    const program = fileURLToPath(new URL('./full-disk.ts', import.meta.url))
    // A file of this program may not pass 600 KiB: what ENOSPC is to a disk.
    const { stdout } = await promisify(execFile)('bash', ['-c', 'ulimit -f 600; exec "$0" "$@"', process.execPath, '--import', TYPESCRIPT, program, temporary.path])
    const { grows, ...others } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { grows: unknown }
    expect(grows).toMatchObject({ code: 'unwritable', message: expect.stringMatching(/磁盘已满.*原有内容未变/u) })
    expect(others).toEqual({ fits: null, left: 1, after: null, all: 2, closed: null })
    const store = await temporary.open()
    expect((await store.read('MATCH (d:Document) RETURN d.id ORDER BY d.id')).rows.flat()).toEqual([firstPlan.document.id, secondPlan.document.id].sort())
    await store.close()
  })
})

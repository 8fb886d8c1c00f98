/** Backing the embedded store up and restoring it: nothing lost, whatever is wrong with the file or the place. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restoreEmbedded } from '../../graph/store/restore.ts'
import { firstPlan, secondPlan } from './fixture.ts'
import { graphDigest } from './graph-digest.ts'
import { openTemporary, type TemporaryStore } from './temporary-store.ts'

let temporary: TemporaryStore
let file: string
/** Of a store with both plans. */
let digest: string
beforeEach(async () => {
  temporary = await openTemporary()
  file = join(dirname(temporary.path), 'backup.grafeo')
  const store = await temporary.open()
  await store.write(firstPlan)
  await store.write(secondPlan)
  digest = await graphDigest(store)
  await store.backup(file)
  // Written after the backup: not in it.
  await store.remove(secondPlan.document.id)
  await store.close()
})
afterEach(() => temporary.stop())

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error)
const present = async () => {
  const store = await temporary.open()
  const found = await graphDigest(store)
  await store.close()
  return found
}

describe('backup and restore', () => {
  it('gives everything back, in a new place', async () => {
    const place = join(dirname(temporary.path), 'elsewhere')
    await restoreEmbedded(file, place, { force: false })
    expect(await readdir(place)).toEqual(['graph.grafeo'])
    expect(await present()).not.toBe(digest)
    await restoreEmbedded(file, temporary.path, { force: true })
    expect(await present()).toBe(digest)
    expect(await readdir(temporary.path)).toEqual(['graph.grafeo'])
  })

  it('replaces no store unless told to', async () => {
    const before = await present()
    expect(await refusal(restoreEmbedded(file, temporary.path, { force: false }))).toMatchObject({ code: 'unwritable', message: expect.stringContaining('--force') })
    expect(await present()).toBe(before)
  })

  it('replaces a damaged store', async () => {
    await writeFile(join(temporary.path, 'graph.grafeo'), 'damaged')
    await restoreEmbedded(file, temporary.path, { force: true })
    expect(await present()).toBe(digest)
  })

  it('replaces no store that is in use', async () => {
    const store = await temporary.open()
    expect(await refusal(restoreEmbedded(file, temporary.path, { force: true }))).toMatchObject({ code: 'locked' })
    expect((await store.read('MATCH (d:Document) RETURN count(d)')).rows).toEqual([[1]])
    await store.close()
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['half of it', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['nothing in it', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('PK no backup')],
  ])('a damaged backup is refused before anything is touched: %s', async (_name, damage) => {
    const before = await present()
    const damaged = damage(await readFile(file))
    await writeFile(file, damaged)
    const error = await refusal(restoreEmbedded(file, temporary.path, { force: true }))
    expect(error).toMatchObject({ code: 'unusable', message: expect.stringContaining(file) })
    expect(await present()).toBe(before)
    expect(await readFile(file)).toEqual(damaged)
  })

  it('a backup that is not there, or is a folder, is said to be so', async () => {
    for (const [place, words] of [[`${file}.nowhere`, '打不开'], [temporary.path, '文件夹']] as const) {
      expect(await refusal(restoreEmbedded(place, temporary.path, { force: true }))).toMatchObject({ code: 'unusable', message: expect.stringContaining(words) })
    }
  })

  it('is written over nothing, into no folder that is not there, and leaves nothing in part', async () => {
    const store = await temporary.open()
    const before = await readFile(file)
    expect(await refusal(store.backup(file))).toMatchObject({ code: 'unwritable', message: expect.stringContaining('已经存在') })
    expect(await readFile(file)).toEqual(before)
    expect(await refusal(store.backup(join(dirname(file), 'nowhere', 'x')))).toMatchObject({ code: 'unwritable', message: expect.stringContaining('不存在') })
    await mkdir(join(dirname(file), 'folder'))
    expect(await refusal(store.backup(join(dirname(file), 'folder')))).toMatchObject({ code: 'unwritable' })
    expect((await readdir(dirname(file))).filter((name) => name.includes('partial'))).toEqual([])
    await store.close()
  })
})

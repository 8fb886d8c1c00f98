/**
 * What only the embedded store can suffer: its engine process killed, its
 * folder held, damaged or not writable, its program gone without a word.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TYPESCRIPT } from '../../graph/store/engine-process.ts'
import { openStore } from '../../graph/store/open.ts'
import { engineProcesses } from './engine-processes.ts'
import { copyOf, firstPlan, secondPlan } from './fixture.ts'
import { graphDigest } from './graph-digest.ts'
import { openTemporary, type TemporaryStore } from './temporary-store.ts'

let temporary: TemporaryStore
beforeEach(async () => { temporary = await openTemporary() })
afterEach(() => temporary.stop())

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error)

describe.skipIf(process.platform === 'win32')('engine process killed', () => {
  it('loses nothing that was acknowledged, has nothing in part, and goes on', async () => {
    const store = await temporary.open()
    const plans = Array.from({ length: 12 }, (_, number) => copyOf(firstPlan, number))
    const acknowledged: string[] = []
    const killer = setInterval(() => {
      void engineProcesses().then((found) => found.forEach(({ pid }) => { try { process.kill(pid, 'SIGKILL') } catch { /* gone already */ } }))
    }, 350)
    for (const plan of plans) {
      const done = await store.write(plan).then(() => true, () => false)
      if (done) acknowledged.push(plan.document.id)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    clearInterval(killer)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(acknowledged.length).toBeGreaterThan(0)
    const { rows } = await store.read('MATCH (d:Document) OPTIONAL MATCH (d)-[:NAMES]->(e) WITH d, count(e) AS names OPTIONAL MATCH (d)-[:HAS_PART]->()-[:HAS_MEASURE]->(m) RETURN d.id, names, count(m)')
    for (const row of rows) expect(row.slice(1)).toEqual([firstPlan.entities.length, firstPlan.measures.length])
    expect(rows.map(([id]) => id)).toEqual(expect.arrayContaining(acknowledged))
    for (const plan of plans) await store.write(plan)
    const digest = await graphDigest(store)
    await store.close()

    const fresh = await openTemporary()
    const other = await fresh.open()
    for (const plan of plans) await other.write(plan)
    expect(await graphDigest(other)).toBe(digest)
    await other.close()
    await fresh.stop()
  })

  it('is the end of a statement that takes too much memory, said in words, and of nothing else', async () => {
    const store = await temporary.open()
    await store.write(firstPlan)
    const greedy = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a, b, c WHERE a + b + c < 0 RETURN count(*)'
    expect(await refusal(store.read(greedy, {}, { timeoutMs: 60_000 }))).toMatchObject({ code: 'timeout', message: expect.stringContaining('内存') })
    expect((await store.read('MATCH (d:Document) RETURN count(d)')).rows).toEqual([[1]])
    await store.close()
  })

  it('leaves no process behind after closing', async () => {
    const store = await temporary.open()
    await store.read('RETURN 1 AS one')
    await store.close()
    expect(await engineProcesses()).toEqual([])
    expect((await readdir(temporary.path)).filter((name) => name.startsWith('holder') || name === 'snapshots')).toEqual([])
  })

  it('gives the lock back when the program is killed, with all that was acknowledged', async () => {
    const { program, digest } = await otherProgram(temporary.path)
    const locked = await refusal(temporary.open())
    expect(locked).toMatchObject({ name: 'StoreError', code: 'locked' })
    expect((locked as Error).message).toContain(String(program.pid))
    expect((locked as Error).message).toContain(temporary.path)
    program.kill('SIGKILL')
    await new Promise((resolve) => program.once('exit', resolve))
    const store = await temporary.open()
    expect(await graphDigest(store)).toBe(digest)
    await store.close()
  })
})

/** A second program that opens the store, writes a document, and stays. */
async function otherProgram(path: string): Promise<{ program: ChildProcess; digest: string }> {
  const script = fileURLToPath(new URL('./store-holder.ts', import.meta.url))
  const program = fork(script, [path], { execArgv: ['--import', TYPESCRIPT] })
  const digest = await new Promise<string>((resolve, reject) => {
    program.once('message', (message) => resolve(String(message)))
    program.once('exit', (code) => reject(new Error(`holder ended with ${code}`)))
  })
  return { program, digest }
}

describe('a store folder that cannot be used', () => {
  const open = (store: string) => refusal(openStore({ store, env: {} }))

  it('is a file', async () => {
    await writeFile(temporary.path, 'x')
    expect(await open(temporary.path)).toMatchObject({ code: 'unwritable', message: expect.stringContaining(temporary.path) })
  })

  it('lies below a file', async () => {
    await writeFile(temporary.path, 'x')
    expect(await open(join(temporary.path, 'a', 'b'))).toMatchObject({ code: 'unwritable' })
  })

  it.skipIf(process.platform !== 'linux')('lies where nothing can be made', async () => {
    expect(await open('/proc/zhenglian')).toMatchObject({ code: 'unwritable', message: expect.stringContaining('/proc/zhenglian') })
  })

  it('holds no store but something else of that name', async () => {
    await mkdir(temporary.path)
    await writeFile(join(temporary.path, 'graph.grafeo'), 'no database')
    expect(await open(temporary.path)).toMatchObject({ code: 'unusable', message: expect.stringContaining(temporary.path) })
    expect(await readFile(join(temporary.path, 'graph.grafeo'), 'utf8')).toBe('no database')
  })

  it('is damaged, and is left as it is', async () => {
    const store = await temporary.open()
    await store.write(secondPlan)
    await store.close()
    const file = join(temporary.path, 'graph.grafeo')
    const bytes = await readFile(file)
    bytes.fill(7, bytes.length >> 1)
    await writeFile(file, bytes)
    expect(await open(temporary.path)).toMatchObject({ code: 'unusable' })
    expect(await readFile(file)).toEqual(bytes)
  })
})

it('refuses work after closing, in words', async () => {
  const store = await temporary.open()
  await store.close()
  await store.close()
  expect(await refusal(store.read('RETURN 1 AS one'))).toMatchObject({ name: 'StoreError' })
  expect(await refusal(store.write(firstPlan))).toMatchObject({ name: 'StoreError' })
})

it('ends a statement that eats memory before the machine feels it', async () => {
  const store = await temporary.open()
  const greedy = 'WITH range(1, 200000000) AS numbers RETURN size(numbers) AS size'
  expect(await refusal(store.read(greedy, {}, { timeoutMs: 30_000 }))).toMatchObject({ code: 'timeout' })
  expect((await store.read('RETURN 1 AS one')).rows).toEqual([[1]])
  await store.close()
})

it('writes and removes a document with more statements than the engine walks over at once', async () => {
  const store = await temporary.open()
  const [template] = firstPlan.entities.filter(({ label }) => label === 'System')
  const [statement] = firstPlan.relations
  if (!template || !statement) throw new Error('the fixture has a system and a relation')
  const entities = Array.from({ length: 1_000 }, (_, number) => ({ ...template, id: `s-${number}` as typeof template.id, name: `系统${number}` }))
  const relations = Array.from({ length: 66_000 }, (_, number) => ({
    ...statement,
    id: `r-${number}` as typeof statement.id,
    source: `s-${number % 1_000}` as typeof template.id,
    target: `s-${(number * 7 + 1) % 1_000}` as typeof template.id,
    measure: null,
  }))
  const none = { parts: [], measures: [], mentions: [], actions: [], responsibilities: [] }
  await store.write({ document: firstPlan.document, ...none, entities, relations })
  expect((await store.schema()).relationshipTypes).toContainEqual({ name: 'CONNECTS_TO', count: 66_000 })
  expect(await store.remove(firstPlan.document.id)).toBe(true)
  expect((await store.schema()).relationshipTypes).toEqual([])
  await store.close()
})

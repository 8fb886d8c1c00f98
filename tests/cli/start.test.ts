import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, ROOT, SEED, temporaryFolder, zhenglian } from './zhenglian.ts'
import type { Running } from './zhenglian.ts'

const built = existsSync(join(ROOT, 'dist', 'app', 'index.html'))
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/$/mu

describe.skipIf(!built)(built ? 'start' : 'SKIPPED: start needs the built app (npm run build)', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  const running: Running[] = []
  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL')
    await folder.remove()
  })

  const start = async (): Promise<{ server: Running; url: string }> => {
    const server = begin(['start', '--no-open', '--port', '0'], folder.path)
    running.push(server)
    const [url = ''] = ADDRESS.exec(await server.printed(ADDRESS)) ?? []
    return { server, url }
  }
  const health = async (url: string): Promise<{ documents: number; relations: number }> =>
    (await (await fetch(`${url}api/health`)).json()) as { documents: number; relations: number }

  it('fills an empty store from the seeds, serves, lets the command line work through it, and closes', async () => {
    const { server, url } = await start()
    expect(await health(url)).toMatchObject({ documents: 1 })
    expect(await (await fetch(url)).text()).toContain('<html')

    const query = await zhenglian(['query', 'MATCH (d:Document) RETURN count(d) AS n', '--format', 'csv'], folder.path)
    expect(query).toMatchObject({ status: 0, stdout: 'n\r\n1\r\n' })
    const ingest = await zhenglian(['ingest', SEED], folder.path)
    expect(ingest).toMatchObject({ status: 0 })
    expect(ingest.stdout).toContain('新增 0 个节点、0 条连线')
    expect(ingest.stdout).toContain(url)
    const wrong = await zhenglian(['query', 'CREATE (n:System)'], folder.path)
    expect(wrong).toMatchObject({ status: 1, stdout: '' })
    expect(wrong.stderr.trim().split('\n')).toHaveLength(1)

    const second = await zhenglian(['start', '--no-open'], folder.path)
    expect(second).toMatchObject({ status: 1, stdout: '' })
    expect(second.stderr.trim().split('\n')).toHaveLength(1)
    expect(second.stderr).toContain(url)

    const backup = await zhenglian(['backup', 'copy.zhenglian'], folder.path)
    expect(backup).toMatchObject({ status: 0 })
    expect(backup.stderr).toContain(url)
    const overwriting = await zhenglian(['restore', 'copy.zhenglian'], folder.path)
    expect(overwriting).toMatchObject({ status: 1, stdout: '' })
    expect(overwriting.stderr).toContain(url)

    server.child.kill('SIGINT')
    expect(await server.ended).toMatchObject({ status: 0, stdout: `${url}\n` })
    expect(existsSync(join(folder.path, '.zhenglian', 'server.json'))).toBe(false)

    const count = ['query', 'MATCH (s:System) RETURN count(s) AS n', '--format', 'csv']
    expect(await zhenglian(['restore', 'copy.zhenglian', '--store', 'other'], folder.path)).toMatchObject({ status: 0 })
    expect(await zhenglian([...count, '--store', 'other'], folder.path)).toEqual(await zhenglian(count, folder.path))
  }, 120_000)

  it('ingests nothing the second time', async () => {
    const { server, url } = await start()
    expect(await health(url)).toMatchObject({ documents: 1 })
    server.child.kill('SIGTERM')
    const { status, stderr } = await server.ended
    expect(status).toBe(0)
    expect(stderr).not.toContain('读取：')
  })

  it.skipIf(process.platform === 'win32')('a server that was killed is no hindrance to the next', async () => {
    const { server } = await start()
    server.child.kill('SIGKILL')
    await server.ended
    expect(JSON.parse(await readFile(join(folder.path, '.zhenglian', 'server.json'), 'utf8'))).toMatchObject({ pid: server.child.pid })
    const query = await zhenglian(['query', 'MATCH (d:Document) RETURN count(d) AS n', '--format', 'csv'], folder.path)
    expect(query).toMatchObject({ status: 0, stdout: 'n\r\n1\r\n' })
    const next = await start()
    next.server.child.kill('SIGINT')
    expect((await next.server.ended).status).toBe(0)
  })
})

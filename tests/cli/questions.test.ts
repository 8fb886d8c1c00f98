/** The planners' questions as a person asks them at the command line, about the seed. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IntegrationPaths } from '../../web/api.ts'
import { begin, SEED, temporaryFolder, zhenglian } from './zhenglian.ts'
import type { Outcome } from './zhenglian.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
  await zhenglian(['ingest', SEED], folder.path)
})
afterAll(() => folder.remove())

const run = (...args: readonly string[]): Promise<Outcome> => zhenglian(args, folder.path)

describe('path', () => {
  it('from one platform to the province’s, each step with its sentence', async () => {
    const { status, stdout, stderr } = await run('path', '民政数据共享交换平台', '省级统一平台')
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^路径 +步 +从 +关系 +到 +可信度 +出处 +原文$/u)
    expect(lines[2]).toMatch(/^1 +1 +民政数据共享交换平台 +组成→ +智慧民政综合云平台 +\S+ +《南京市2018年电子政务工作要点》5\.4（规划） +充分整合/u)
    expect(lines.at(-1)).toMatch(/对接→ +省级大数据共享交换平台 .*并与省级统一平台对接/u)
    expect(stderr).toContain('1 条路径')
  })

  it('as JSON and as CSV, with options', async () => {
    const { stdout } = await run('path', '“民政 数据共享交换平台”', '江苏省大数据共享交换平台', '--agencies', '--count', '2', '--format', 'json')
    const { paths } = JSON.parse(stdout) as IntegrationPaths
    expect(paths.map(({ length }) => length)).toEqual([3, 4])
    const csv = await run('path', '民政数据共享交换平台', '省级统一平台', '--directed', '--steps', '3', '--format', 'csv')
    expect(csv.stdout.split('\r\n')[0]).toBe('路径,步,从,关系,到,可信度,出处,原文')
    expect(csv.stdout.split('\r\n')).toHaveLength(5)
  })

  it('says that there is none, and what to try', async () => {
    const { status, stdout, stderr } = await run('path', '12348南京法网', '省级统一平台')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('没有找到路径')
  })
})

describe('the others', () => {
  it.each([
    ['impact', ['impact', '电子政务外网', '--depth', '2'], /市政府综合协同办公系统/u, /影响 \d+ 个系统.*\n涉及机构：/u],
    ['agencies', ['agencies', '--of', '市发改委'], /市发改委 +市政府办公厅 +2 +0/u, /对机构/u],
    ['the matrix', ['agencies', '--matrix'], /^机构（行依赖列） +/u, /个机构/u],
    ['agency', ['agency', '民政局'], /负责 +民政数据中心 +落实、建设/u, /^市民政局：牵头 \d+ 项任务/u],
    ['isolated', ['isolated', '--limit', '3'], /12348南京法网 +网站 +市司法局/u, /显示 3 行，共 \d+ 行/u],
    ['hubs', ['hubs', '--kind', 'network', '--limit', '1'], /市电子政务外网 +网络 +\d+/u, /显示 1 行/u],
    ['adds', ['adds', '南京市2018年'], /新关系 +\S+ 对接 \S+/u, /只有它提到/u],
  ])('%s', async (_, args, table, note) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(note) as string })
    expect(stdout).toMatch(table)
    const json = await run(...args, '--format', 'json')
    expect(JSON.parse(json.stdout)).toBeTypeOf('object')
  })
})

describe('says in one line what is wrong', () => {
  it.each([
    ['a name that fits none', ['path', '不存在的平台', '省级统一平台'], '不存在的平台'],
    ['an unknown id', ['agency', 'a-00000000000000000000'], 'a-00000000000000000000'],
    ['a wrong number', ['impact', '市电子政务外网', '--depth', '很多'], '很多'],
    ['a wrong type', ['path', '民政数据共享交换平台', '省级统一平台', '--relation', 'KNOWS'], 'KNOWS'],
    ['a missing end', ['path', '民政数据共享交换平台'], '终点'],
    ['a system where an agency is asked for', ['agency', '市电子政务外网'], '“市电子政务外网”是系统，这里要的是机构'],
    ['an unknown kind', ['hubs', '--kind', '飞船'], '平台（platform）'],
    ['options that exclude each other', ['agencies', '--matrix', '--limit', '3'], '--matrix 与 --limit 不能一起用'],
    ['a missing option', ['export'], '--format'],
    ['a store that is not there', ['hubs', '--store', 'nostore'], 'nostore'],
    ['an unknown format', ['hubs', '--format', 'xlsx'], 'xlsx'],
  ])('%s', async (_, args, naming) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(naming)
    expect(stderr).toMatch(/^错误：/u)
  })
})

describe('names', () => {
  it('that fit several are listed with their ids, one a line', async () => {
    const { status, stdout, stderr } = await run('impact', '数据中心')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const [first, ...choices] = stderr.trimEnd().split('\n')
    expect(first).toMatch(/^错误：“数据中心”可以指.*：$/u)
    expect(choices.length).toBeGreaterThan(1)
    for (const choice of choices) expect(choice).toMatch(/^ {2}\S+ s-[0-9a-f]{20}$/u)
  })

  it('of relations and kinds are taken in Chinese', async () => {
    const { stdout } = await run('path', '市級綜合安全管理平台', '省级综合安全管理平台', '--relation', '对接', '--format', 'csv')
    expect(stdout.split('\r\n')[1]).toContain('对接→')
  })
})

describe('an empty store', () => {
  it.each([['hubs'], ['impact', '市电子政务外网'], ['adds', '工作要点']])('says so: %s', async (...args) => {
    await mkdir(join(folder.path, 'empty'), { recursive: true })
    expect((await run(...args, '--store', 'empty')).stderr).toMatch(/^(?:错误：)?图库是空的，还没有读入文件/u)
  })
})

describe('through a running server', () => {
  it('every answer is the same', async () => {
    const asked: readonly (readonly string[])[] = [
      ['path', '民政数据共享交换平台', '省级统一平台'],
      ['impact', '数据中心'],
      ['query', 'CREATE (n)'],
      ['export', '--format', 'graphml'],
    ]
    const answers = async (): Promise<readonly Outcome[]> => {
      const all: Outcome[] = []
      for (const args of asked) all.push(await run(...args))
      return all
    }
    const direct = await answers()
    const server = begin(['start', '--port', '0', '--no-open'], folder.path)
    await server.printed(/^http:/mu)
    expect(await answers()).toEqual(direct)
    server.child.kill('SIGTERM')
    await server.ended
  })
})

describe('export and corrections', () => {
  it('writes two CSV files for neo4j-admin, or one text', async () => {
    expect(await run('export', '--format', 'csv', '--out', 'csv')).toMatchObject({ status: 0, stdout: '' })
    expect((await run('export', '--format', 'cypher')).stdout).toMatch(/^CREATE CONSTRAINT [\s\S]*;\n$/u)
    expect(await run('export', '--format', 'xlsx')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('graphml') as string })
  })

  it('carries corrections in and out, and refuses what is none', async () => {
    const { stdout } = await run('corrections', 'export')
    expect(JSON.parse(stdout)).toEqual({ corrections: [] })
    expect(await run('corrections', 'import', SEED)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('JSON') as string })
    expect(await run('corrections', 'undo', 'c-nothing')).toMatchObject({ status: 1, stderr: expect.stringContaining('c-nothing') as string })
  })

  it('carries views in and out, and leaves out one whose name another has', async () => {
    const view = { id: 'v-00000000-0000-4000-8000-000000000001', name: '外网专题', link: '?view=table', at: '2026-01-02T03:04:05.000Z', entities: [{ id: 's-0', name: '已拆分的平台' }] }
    const file = join(folder.path, 'views.json')
    await writeFile(file, JSON.stringify({ views: [view] }))
    expect((await run('views', 'import', file)).stdout).toContain('已导入 1 个视图')
    expect(JSON.parse((await run('views', 'export')).stdout)).toEqual({ views: [view] })
    expect((await run('views', 'list')).stdout).toMatch(/外网专题 +2026-01-02T03:04:05\.000Z +\?view=table +已拆分的平台/u)
    await writeFile(file, JSON.stringify({ views: [view, { ...view, id: 'v-00000000-0000-4000-8000-000000000002' }] }))
    expect((await run('views', 'import', file)).stdout).toMatch(/已导入 1 个视图.*1 个没有导入.*外网专题/u)
    expect(await run('views', 'import', SEED)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('JSON') as string })
  })
})

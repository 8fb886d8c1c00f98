import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile, copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, SEED, temporaryFolder, zhenglian } from './zhenglian.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const TO_PROVINCE =
  "MATCH (a:System)-[r:CONNECTS_TO]->(b:System) WHERE b.name STARTS WITH '省' RETURN a.name AS a, b.name AS b, r.evidence AS evidence"

describe('help', () => {
  it.each([[], ['--help'], ['extract', '--help'], ['ingest', '--help'], ['start', '--help'], ['query', '--help'], ['evaluate', '--help'],
    ...['path', 'impact', 'agencies', 'agency', 'isolated', 'hubs', 'adds', 'changes', 'export', 'corrections', 'views'].map((name) => [name, '--help'])])(
    '%s %s in Chinese, with an example',
    async (...args) => {
      const { status, stdout, stderr } = await zhenglian(args, folder.path)
      expect(status).toBe(0)
      expect(stderr).toBe('')
      expect(stdout).toContain('用法：')
      expect(stdout).toContain('选项：')
      expect(stdout).toMatch(/\n {2}zhenglian [a-z]+ /u)
      expect(stdout).not.toMatch(/Usage|Options|Commands|default|display help/u)
    },
  )
})

describe('extract', () => {
  it('prints one JSON object and nothing else, and touches no store', async () => {
    const { status, stdout, stderr } = await zhenglian(['extract', SEED], folder.path)
    expect(status).toBe(0)
    const extracted = JSON.parse(stdout) as { measures: unknown[]; relations: { evidence: string; start: number; end: number }[] }
    expect(extracted.measures).toHaveLength(40)
    expect(stderr).toContain('识别：')

    const text = (await zhenglian(['extract', SEED, '--text'], folder.path)).stdout
    for (const { evidence, start, end } of extracted.relations) expect(text.slice(start, end)).toBe(evidence)
    // No store was made.
    expect(await zhenglian(['query', 'RETURN 1'], folder.path)).toMatchObject({ status: 1 })
  })

  it('prints every change as JSON, each explained, enough to undo them all', async () => {
    const { status, stdout } = await zhenglian(['extract', SEED, '--edits'], folder.path)
    expect(status).toBe(0)
    const printed = JSON.parse(stdout) as {
      repairs: Record<string, number>
      edits: { rule: string; start: number; end: number; original: string; replacement: string; originalStart: number; explanation: string }[]
      problems: unknown[]
    }
    const { edits, repairs } = printed
    expect(edits).toHaveLength(Object.values(repairs).reduce((a, b) => a + b, 0))
    const text = (await zhenglian(['extract', SEED, '--text'], folder.path)).stdout.slice(0, -1)
    let undone = ''
    let at = 0
    for (const edit of edits) {
      expect(text.slice(edit.start, edit.end)).toBe(edit.replacement)
      expect(edit.explanation).toMatch(/^[^\n]+。$/u)
      undone += text.slice(at, edit.start)
      expect(undone).toHaveLength(edit.originalStart)
      undone += edit.original
      at = edit.end
    }
    expect(undone + text.slice(at)).toBe((await readFile(SEED, 'utf8')).replace(/\n$/u, ''))
    expect(edits.find(({ original }) => original === '(qū)')?.explanation).toBe('转码时混入了注音，“(qū)”已删去（去除注音）。')
    expect(Array.isArray(printed.problems)).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', async () => {
    const command = `"${process.execPath}" "${join(ROOT, 'bin/zhenglian.js')}" extract "${SEED}" 2>err.txt | head -c 10; cat err.txt`
    const { stdout } = await promisify(execFile)('bash', ['-c', command], { cwd: folder.path })
    expect(stdout.startsWith('{\n  "docum')).toBe(true)
    expect(stdout).not.toContain('EPIPE')
    expect(stdout).not.toContain('错误')
  })
})

describe('ingest and query', () => {
  it('takes folders in, and the same again changes nothing', async () => {
    await mkdir(join(folder.path, 'plans', 'city'), { recursive: true })
    await copyFile(SEED, join(folder.path, 'plans', 'city', 'nanjing.txt'))
    await writeFile(join(folder.path, 'plans', 'small.md'), '云山市2020年工作要点\n一、建设市级共享交换平台。（市发改委牵头）\n')
    await writeFile(join(folder.path, 'plans', 'scan.png'), 'PNG')
    const ingest = (): ReturnType<typeof zhenglian> => zhenglian(['ingest', 'plans', '--store', 'plans-store'], folder.path)

    const first = await ingest()
    expect(first).toMatchObject({ status: 0 })
    expect(first.stdout).toContain('已入库 2 份文件；新增')
    expect(first.stderr).toContain('跳过“plans”中的 scan.png')
    expect(first.stderr).toMatch(/\[1\/2\] nanjing\.txt {2}读取：.* · 修复：.* · 提纲：40 项任务 · .* · 入库：/u)
    const second = await ingest()
    expect(second.stdout).toContain('新增 0 个节点、0 条连线')
  })

  it('answers as table, JSON and CSV', async () => {
    const ask = async (format: string): Promise<string> =>
      (await zhenglian(['query', TO_PROVINCE, '--store', 'plans-store', '--format', format], folder.path)).stdout
    const rows = JSON.parse(await ask('json')) as { a: string; b: string; evidence: string }[]
    expect(rows).toContainEqual({ a: '市级综合安全管理平台', b: '省级综合安全管理平台', evidence: expect.stringContaining('与省级平台对接') as string })
    const table = (await ask('table')).trimEnd().split('\n')
    expect(table).toHaveLength(rows.length + 2)
    const csv = await ask('csv')
    expect(csv.split('\r\n')[0]).toBe('a,b,evidence')
    expect(csv).toContain('市级综合安全管理平台,省级综合安全管理平台,')
  })
})

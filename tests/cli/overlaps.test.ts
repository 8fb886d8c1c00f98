/** Possible duplicates at the command line: the list in its forms, filters, verdicts, joining and undoing. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listed } from '../contract/findings-contract.ts'
import { openStore } from '../../graph/store/open.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import type { Findings } from '../../web/api.ts'
import { htmlReport, markdownReport } from '../../web/cli/findings-report.ts'
import { decideOverlap, overlaps } from '../../web/cli/overlaps.ts'
import { temporaryFolder, zhenglian } from './zhenglian.ts'
import type { Outcome } from './zhenglian.ts'

const PLANS = {
  '2018.txt': `云岭市2018年信息化工作要点
一、应急指挥
1．建设环境应急指挥系统。（市环保局负责落实）
2．建设价格应急指挥系统。（市物价局负责落实）
二、云
1．建设城管云平台。（市城管局负责落实）
2．建设民政云平台。（市民政局负责落实）
`,
  '2019.txt': `云岭市2019年信息化工作要点
一、应急指挥
1．建设环境应急指挥系统。（市环保局负责落实）
2．建设市应急指挥平台。（市应急局负责落实）
二、热线
1．建设12345<b>热线平台。（市政务办负责落实）
2．建设12345热线系统。（市政务办负责落实）
`,
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let findings: Findings
beforeAll(async () => {
  folder = await temporaryFolder()
  const store = await openStore({ store: join(folder.path, '.zhenglian'), env: {} })
  for (const [name, text] of Object.entries(PLANS)) await store.write(await ingestDocument(new TextEncoder().encode(text), name))
  findings = await listed(store)
  await store.close()
})
afterAll(() => folder.remove())

// One command a test: each starts the program and the store anew.
const run = (...args: readonly string[]): Promise<Outcome> => zhenglian(['overlaps', ...args], folder.path)
const found = async (...args: readonly string[]): Promise<Findings> => JSON.parse((await run(...args, '--format', 'json')).stdout) as Findings

describe('the list', () => {
  it('as a table, the strongest first, with what was counted beside it', async () => {
    const { status, stdout, stderr } = await run()
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(/^序 +类别 +得分 +系统 +机构 +结论 +主要理由$/u)
    expect(stdout).toMatch(/功能重复 +\d\.\d\d +(价格应急指挥系统 ↔ 环境应急指挥系统|环境应急指挥系统 ↔ 价格应急指挥系统) +\S+ +未定 +都用于应急指挥/u)
    expect(stdout).toMatch(/跨年度重复立项 +1\.50 +环境应急指挥系统 /u)
    expect(stderr).toMatch(/\d+ 条疑似重复/u)
  })

  it('as CSV', async () => {
    const { stdout } = await run('--format', 'csv')
    expect(stdout.split('\r\n')[0]).toMatch(/^编号,类别,得分,甲,/u)
  })

  it('as a page of its own', async () => {
    expect((await run('--format', 'html', '--kind', '跨年度重复立项')).stdout).toMatch(/^<!doctype html>[^]*范围：跨年度重复立项[^]*1\. 环境应急指挥系统/u)
  })

  it('narrowed by the words that people read', async () => {
    const { total, rows } = await found('--function', '应急指挥', '--agency', '物价', '--tier', '市级')
    expect(total).toBeGreaterThan(0)
    expect(rows.every(({ a, b }) => [...a.agencies, ...b.agencies].some(({ name }) => name === '市物价局'))).toBe(true)
  })

  it('says so where nothing is left', async () => {
    expect((await run('--tier', '省级')).stderr).toContain('没有符合条件的疑似重复')
  })

  it.each([
    [() => overlaps({ kind: '别的' }), '--kind 不能是“别的”；可用：功能重复（overlap）'],
    [() => overlaps({ format: 'pdf' }), '没有“pdf”这种输出格式'],
    [() => overlaps({ limit: '0' }), '--limit 应为不小于 1 的整数'],
    [() => decideOverlap('环境', '价格', '也许', {}), '没有“也许”这种结论'],
  ])('what it does not know is refused in words', async (refused, words) => {
    await expect(refused()).rejects.toThrow(words)
  })
})

describe('reports', () => {
  const head = { store: '图库 <甲>', at: '2026-01-02T03:04:05.000Z', filters: '' }
  const NAME = '<img src=x onerror=alert(1)>|`# 甲'
  const hostile = (): Findings => ({ ...findings, rows: findings.rows.map((row) => ({ ...row, a: { ...row.a, name: NAME } })) })

  it('Markdown, without markup from a document', () => {
    const text = markdownReport(hostile(), head)
    expect(text).toMatch(/^# 疑似重复建设清单\n/u)
    expect(text).toContain('## 跨年度重复立项（1）')
    expect(text).toMatch(/- \+3\.00 都用于应急指挥：/u)
    expect(text).not.toContain('<img')
    expect(text).not.toMatch(/^\| .*[^\\]\|`# 甲/mu)
  })

  it('a page that needs nothing beside it, without markup from a document, to be printed', () => {
    const page = htmlReport(hostile(), head)
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toMatch(/<img|<script|src="|href=|@import|url\(/u)
    expect(page).toContain('@media print')
    expect(page).toContain('图库 &lt;甲&gt;')
  })

  it('of nothing say so', () => {
    expect(htmlReport({ ...findings, rows: [], total: 0, clusters: [] }, head)).toContain('没有符合条件的疑似重复')
  })
})

describe('what a person decides', () => {
  it('is taken with who and a note', async () => {
    expect((await run('decide', '环境应急指挥系统', '价格应急', '确认', '--who', '王工', '--note', '合建')).stdout).toMatch(/应急指挥系统：确认重复/u)
  })

  it('stands in the list', async () => {
    const { rows } = await found('--verdict', '确认重复')
    expect(rows[0]?.decision).toMatchObject({ verdict: 'confirmed', who: '王工', note: '合建' })
    verdict = rows[0]?.decision?.correction ?? ''
  })
  let verdict = ''

  it('is taken back', async () => {
    expect((await run('undo', verdict)).stdout).toContain(`已撤销更正 ${verdict}`)
  })

  it('needs a pair that is in the list', async () => {
    expect(await run('decide', '甲', '乙', '确认', '--who', '王工')).toMatchObject({ status: 1, stderr: expect.stringContaining('疑似重复中没有“甲”与“乙”这一对') as string })
  })

  it('needs a name', async () => {
    expect(await run('decide', '环境', '价格', '确认')).toMatchObject({ status: 1, stderr: expect.stringContaining('请用 --who 写明是谁作出的') as string })
  })

  it('names a system that was planned again twice', async () => {
    expect((await run('decide', '环境应急指挥系统', '环境应急指挥系统', '待定', '--who', '王工')).stdout).toContain('环境应急指挥系统：以后再看')
  })

  it('joins two names', async () => {
    const [pair] = findings.rows.filter(({ kind }) => kind === 'overlap')
    expect((await run('join', pair?.a.name ?? '', pair?.b.name ?? '', '--who', '王工')).stdout).toMatch(/undo c-[0-9a-f]{20}/u)
  })

  it('is shown as joined', async () => {
    expect((await found()).joined).toMatchObject([{ who: '王工' }])
  })
})

/** Possible duplicates at the command line: the list in its forms, filters, verdicts, joining and undoing. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/store/open.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import type { Findings } from '../../web/api.ts'
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
beforeAll(async () => {
  folder = await temporaryFolder()
  const store = await openStore({ store: join(folder.path, '.zhenglian'), env: {} })
  for (const [name, text] of Object.entries(PLANS)) await store.write(await ingestDocument(new TextEncoder().encode(text), name))
  await store.close()
})
afterAll(() => folder.remove())

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

  it('as CSV, Markdown and a page of its own, without markup from a document', async () => {
    const { stdout: csv } = await run('--format', 'csv')
    expect(csv.split('\r\n')[0]).toMatch(/^编号,类别,得分,甲,/u)
    const { stdout: markdown } = await run('--format', 'markdown')
    expect(markdown).toMatch(/^# 疑似重复建设清单\n/u)
    expect(markdown).toContain('## 跨年度重复立项（1）')
    expect(markdown).toMatch(/- \+2\.20 都用于应急指挥：/u)
    const { stdout: html } = await run('--format', 'html')
    expect(html).toMatch(/^<!doctype html>/u)
    expect(html).not.toContain('<b>热线')
    expect(html).not.toMatch(/src=|href=|@import|url\(/u)
    expect(html).toContain('@media print')
  })

  it('is narrowed, by the words that people read', async () => {
    expect((await found('--kind', '跨年度重复立项')).rows.map(({ a }) => a.name)).toEqual(['环境应急指挥系统'])
    const emergency = await found('--function', '应急指挥', '--agency', '物价', '--tier', '市级')
    expect(emergency.total).toBeGreaterThan(0)
    expect(emergency.rows.every(({ a, b }) => [...a.agencies, ...b.agencies].some(({ name }) => name === '市物价局'))).toBe(true)
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

describe('what a person decides', () => {
  it('a verdict stands in the list, and goes when it is taken back', async () => {
    const { stdout } = await run('decide', '环境应急指挥系统', '价格应急', '确认', '--who', '王工', '--note', '合建')
    expect(stdout).toMatch(/应急指挥系统：确认重复/u)
    expect((await run('decide', '甲', '乙', '确认', '--who', '王工')).stderr).toContain('疑似重复中没有“甲”与“乙”这一对')
    const [row] = (await found('--verdict', '确认重复')).rows
    expect(row?.decision).toMatchObject({ verdict: 'confirmed', who: '王工', note: '合建' })
    expect((await run('undo', row?.decision?.correction ?? '')).status).toBe(0)
  })

  it('a system that was planned again is named twice', async () => {
    expect((await run('decide', '环境应急指挥系统', '环境应急指挥系统', '待定', '--who', '王工')).stdout).toContain('环境应急指挥系统：以后再看')
  })

  it('two names are joined, and two again', async () => {
    const [first] = (await found('--kind', '功能重复')).rows
    const { stdout } = await run('join', first?.a.name ?? '', first?.b.name ?? '', '--who', '王工')
    const [, id = ''] = /undo (c-[0-9a-f]{20})/u.exec(stdout) ?? []
    expect((await found()).joined).toMatchObject([{ correction: id, who: '王工' }])
    expect((await run('undo', id)).stdout).toContain(`已撤销更正 ${id}`)
  })
})

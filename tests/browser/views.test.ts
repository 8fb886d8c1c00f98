/** The views of one selection (agencies, matrix, table, overview) in the real app on the seed: they agree, and the URL holds them. */
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { openTab, PHONE } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { accountOf, numbersOf } from './walk.ts'

describeInBrowser('the views of a selection', (browser) => {
  const app = appOnSeed(browser)
  const open = (word: string) => app.tab.page.getByRole('navigation', { name: '视图与问题' }).getByRole('link', { name: word, exact: true }).click()

  it('shows agencies as nodes, and behind a line the systems and sentences that join them', async () => {
    const { page } = app.tab
    await open('机构')
    await expect.poll(async () => numbersOf(await accountOf(page)).edges.shown).toBeGreaterThan(5)
    const { nodes } = numbersOf(await accountOf(page))
    expect(nodes.shown).toBeGreaterThan(5)
    expect(await accountOf(page)).toContain('没有连线')
    const { rows } = (await (await fetch(`${app.server.url}api/questions/agencies`)).json()) as { rows: { agency: { id: string; name: string }; needs: { id: string; name: string } }[] }
    await page.goto(`${page.url()}&edge=DEPENDS_ON~${rows[0]?.agency.id}~${rows[0]?.needs.id}`)
    const panel = page.locator('zl-panel')
    await panel.getByRole('button', { name: rows[0]?.agency.name ?? '' }).first().waitFor()
    await panel.locator('[data-role=statement]').first().waitFor()
  })

  it('shows the same in a matrix, opened cell by cell, of systems too', async () => {
    const { page } = app.tab
    await page.getByRole('button', { name: '关闭详情' }).click()
    await open('矩阵')
    const cells = page.locator('zl-matrix td button')
    await cells.first().waitFor()
    const { total } = (await (await fetch(`${app.server.url}api/questions/agencies`)).json()) as { total: number }
    expect(await cells.count()).toBe(total)
    await cells.first().click()
    await page.locator('zl-panel [data-role=statement]').first().waitFor()
    await page.getByRole('button', { name: '系统 × 系统' }).click()
    const cell = page.locator('zl-matrix td button').first()
    const words = (await cell.getAttribute('aria-label')) ?? ''
    await cell.click()
    await page.locator('zl-panel').getByRole('button', { name: words.split(' 到 ')[0] ?? '' }).first().waitFor()
    expect(page.url()).toContain('view=matrix&of=systems')
    // The heads stay where they are while the cells move.
    const head = page.locator('zl-matrix thead th').nth(1)
    const before = await head.boundingBox()
    await page.locator('zl-matrix .scroll').evaluate((element) => element.scrollTo({ top: 300 }))
    expect((await head.boundingBox())?.y).toBe(before?.y)
  })

  it('sorts, searches, chooses columns and copies the table, and a reload brings it back', async () => {
    const { page, context } = app.tab
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open('表格')
    await page.getByRole('columnheader', { name: '连线' }).getByRole('button').click()
    await page.getByRole('columnheader', { name: '连线' }).getByRole('button').click()
    const lines = async () => (await page.locator('zl-table tbody td.number').allInnerTexts()).map(Number)
    const sorted = await lines()
    expect(sorted.length).toBeGreaterThan(100)
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a))
    await page.getByLabel('在表中查找').fill('政务')
    await page.getByLabel('在表中查找').press('Enter')
    await page.getByText(/因为在表中查找“政务”/).waitFor()
    await page.getByText('选择列').click()
    await page.getByRole('checkbox', { name: '全称' }).uncheck()
    const url = page.url()
    await page.reload()
    await page.getByText(/因为在表中查找“政务”/).waitFor()
    expect(page.url()).toBe(url)
    expect(await page.getByRole('columnheader', { name: '全称' }).count()).toBe(0)
    await page.getByRole('button', { name: '复制表格' }).click()
    await page.getByText('已复制').waitFor()
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(copied[0]).toBe('名称\t类型\t功能\t负责机构\t连线\t辖区\t文件年份\t期限')
    expect(copied.length - 1).toBe(await page.locator('zl-table tbody tr').count())
  })

  it('counts what the graph holds, and each bar is a filter that every view keeps', async () => {
    const { page } = app.tab
    await open('概览')
    const chart = page.getByRole('region', { name: '系统的功能' })
    await chart.getByRole('button').first().waitFor()
    await page.getByRole('region', { name: '文件年份' }).getByRole('button', { name: /2018 年/ }).waitFor()
    const word = (await chart.locator('.word').first().innerText()).trim()
    const total = Number(await chart.locator('.count').first().innerText())
    await chart.getByRole('button').first().click()
    await expect.poll(() => accountOf(page)).toContain('有筛选条件')
    expect(page.url()).toMatch(/function=/)
    await open('表格')
    await page.getByRole('columnheader', { name: '功能' }).waitFor()
    await page.getByLabel('在表中查找').fill('')
    await page.getByLabel('在表中查找').press('Enter')
    const cells = await page.locator('zl-table tbody tr td:nth-child(3)').allInnerTexts()
    expect(cells.filter((cell) => cell === word).length).toBe(total)
    expect(cells.every((cell) => cell === word || cell === '')).toBe(true)
  })

  it('filters by what is there and what is planned', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?view=table&of=lines&status=planned`)
    await page.getByRole('columnheader', { name: '现有还是规划' }).waitFor()
    const cells = await page.locator('zl-table tbody tr td:nth-child(4)').allInnerTexts()
    expect(cells.length).toBeGreaterThan(10)
    expect(new Set(cells)).toEqual(new Set(['规划']))
  })

  it('fits a phone, each of them', async () => {
    const { page, context, complaints } = await openTab(browser(), `${app.server.url}?view=matrix`, { size: PHONE })
    for (const [view, part] of [['matrix', 'zl-matrix table'], ['table', 'zl-table table'], ['overview', 'zl-overview section'], ['agencies', '#canvas']] as const) {
      await page.goto(`${app.server.url}?view=${view}`)
      await page.locator(part).first().waitFor({ state: 'attached' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

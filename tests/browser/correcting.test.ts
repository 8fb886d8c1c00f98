/** Correcting and the console in the real app on the seed and the real store. */
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { chooseBySearch } from './walk.ts'

describeInBrowser('correcting and the console', (browser) => {
  const app = appOnSeed(browser)
  /** Into an emptied editor: over what is selected, Chromium itself puts styles into the text, which are refused. */
  const write = async (statement: string) => {
    await app.tab.page.locator('zl-cypher-editor .cm-content').press('Control+a')
    await app.tab.page.keyboard.press('Delete')
    if (statement !== '') await app.tab.page.keyboard.insertText(statement)
  }
  const corrections = async () => ((await (await fetch(`${app.server.url}api/corrections`)).json()) as { corrections: { kind: string; who: string; names: string[] }[] }).corrections

  it('takes a statement out that is wrong, with who says so', async () => {
    const { page } = app.tab
    await chooseBySearch(page, '市电子政务外网', /^全?市电子政务外网$/)
    const sentence = page.locator('zl-panel [data-role=statement]').filter({ hasText: '将非涉密业务应用迁移至市电子政务外网' })
    const before = await sentence.count()
    await page.locator('zl-panel zl-statement').filter({ hasText: '将非涉密业务应用迁移至市电子政务外网' }).first().getByRole('button', { name: '不对？' }).click()
    await page.getByRole('button', { name: '更正', exact: true }).click()
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await page.getByLabel('您是').fill('甲乙丙')
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByText('已更正').first().waitFor()
    await expect.poll(() => sentence.count()).toBeLessThan(before)
    expect(await corrections()).toMatchObject([{ kind: 'reject-relation', who: '甲乙丙' }])
  })

  it('renames, marks it on the card, and undoes', async () => {
    const { page } = app.tab
    await chooseBySearch(page, '市民政局')
    await page.locator('zl-entity-card summary').filter({ hasText: '更正' }).click()
    await page.getByRole('button', { name: '改名' }).click()
    expect(await page.getByLabel('您是').inputValue()).toBe('甲乙丙')
    await page.getByLabel('新名称').fill('市民政局<b>新</b>')
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: '市民政局<b>新</b>' }).waitFor()
    await page.locator('zl-entity-card').getByText('已更正 1 处').waitFor()
    await page.locator('zl-entity-card').getByRole('button', { name: '撤销' }).click()
    await page.getByRole('heading', { level: 2, name: '市民政局', exact: true }).waitFor()
  })

  it('adds a line that was missing', async () => {
    const { page } = app.tab
    await page.locator('zl-entity-card summary').filter({ hasText: '更正' }).click()
    await page.getByRole('button', { name: '补充一条' }).click()
    const other = page.getByRole('combobox', { name: '另一个' })
    await other.fill('智慧民政综合云平台')
    await page.locator('zl-correct datalist option').first().waitFor({ state: 'attached' })
    await other.press('Tab')
    await page.locator('zl-correct select').first().selectOption('OWNS')
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByText('已更正').first().waitFor()
    expect((await corrections()).map(({ kind }) => kind).sort()).toEqual(['add-relation', 'reject-relation'])
  })

  it('lists what was corrected, and takes it back', async () => {
    const { page } = app.tab
    await page.getByRole('link', { name: '更正', exact: true }).click()
    await page.getByText('共 2 条').waitFor()
    await page.locator('zl-corrections').getByText(/不对（只这一处原文）/).waitFor()
    for (let left = 2; left > 0; left--) {
      await page.locator('zl-corrections').getByRole('button', { name: '撤销' }).first().click()
      await expect.poll(async () => (await corrections()).length).toBe(left - 1)
      await page.getByRole('button', { name: '撤销' }).first().waitFor({ state: left > 1 ? 'visible' : 'detached' })
    }
    await page.getByText('还没有更正').waitFor()
  })

  it('runs a statement, an example of each question among them, as table and as graph', async () => {
    const { page } = app.tab
    await page.getByRole('link', { name: '查询', exact: true }).click()
    const editor = page.locator('zl-cypher-editor .cm-content')
    await editor.waitFor()
    const names = await page.getByLabel('例子').locator('option').evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value).filter(Boolean))
    expect(names.length).toBeGreaterThanOrEqual(7)
    await page.getByLabel('例子').selectOption('path')
    await page.getByRole('button', { name: '运行', exact: true }).click()
    await page.getByText(/\d+ 行，用时/).waitFor()
    await page.locator('zl-console td').filter({ hasText: '民政数据共享交换平台' }).first().waitFor()
    await write('MATCH (a:System)-[r:CONNECTS_TO]->(b) RETURN a, r, b')
    await editor.press('Control+Enter')
    await page.locator('zl-console').getByRole('button', { name: '图', exact: true }).click()
    await expect.poll(() => page.locator('zl-console #canvas').getAttribute('aria-label')).toMatch(/查询结果，\d\d+ 个节点/)
    expect(page.url()).toContain('view=console&query=MATCH')
    expect(await page.getByLabel('运行过的语句').locator('option').count()).toBe(3)
  })

  it('completes from the live schema, and marks what the grammar objects to', async () => {
    const { page } = app.tab
    const editor = page.locator('zl-cypher-editor .cm-content')
    await write('')
    await editor.pressSequentially('MATCH (a:Pla')
    await page.locator('.cm-tooltip-autocomplete').getByText('Platform').waitFor()
    await page.keyboard.press('Escape')
    await write('MATCH (a:System RETURN a')
    await page.locator('.cm-lintRange-error').first().waitFor()
  })

  it('cuts a result of a million rows, says so, and stays usable; refuses to write', async () => {
    const { page } = app.tab
    const editor = page.locator('zl-cypher-editor .cm-content')
    await write('UNWIND range(1, 1000000) AS n RETURN n')
    await editor.press('Control+Enter')
    await page.getByText(/结果太多，只取了前/).waitFor({ timeout: 60_000 })
    await page.locator('zl-console').getByRole('button', { name: '表格' }).click()
    expect(await page.locator('zl-console tbody tr').count()).toBe(200)
    await write('MATCH (n) DETACH DELETE n')
    await editor.press('Control+Enter')
    await page.locator('zl-console [role=alert]').filter({ hasText: '不能修改' }).waitFor()
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

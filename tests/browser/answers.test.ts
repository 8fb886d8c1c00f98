/** Paths, impact and an agency's page, walked through in the real app on the seed. */
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { appOnSeed } from './app-on-seed.ts'
import { openTab, PHONE } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { chooseBySearch, settled } from './walk.ts'

const field = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true })

describeInBrowser('answers to questions', (browser) => {
  const app = appOnSeed(browser)

  it('finds the path between two names that are not written out, in words and with each sentence', async () => {
    const { page } = app.tab
    await page.getByRole('link', { name: '路径' }).click()
    await field(page, '起点').fill('民政共享平台')
    await field(page, '起点').press('Enter')
    await field(page, '终点').fill('省级统一平台')
    await field(page, '终点').press('Enter')
    const chain = page.locator('#chain')
    await chain.waitFor()
    expect(await chain.innerText()).toBe('民政数据共享交换平台 是 智慧民政综合云平台 的组成部分；智慧民政综合云平台 对接 市级大数据共享交换平台；市级大数据共享交换平台 对接 省级大数据共享交换平台。')
    expect(await page.locator('zl-path [data-role=statement]').count()).toBeGreaterThanOrEqual(3)
    await page.locator('zl-path [data-role=statement]').filter({ hasText: '并与省级统一平台对接' }).first().waitFor()
  })

  it('gives the Cypher that finds the path again', async () => {
    const { page } = app.tab
    await page.getByText('找到这条路径的 Cypher').click()
    const query = await page.locator('zl-path pre').innerText()
    const answer = await (await fetch(`${app.server.url}api/cypher`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json()
    expect(answer.rows).toContainEqual(['民政数据共享交换平台', '智慧民政综合云平台', '市级大数据共享交换平台', '省级大数据共享交换平台'])
  })

  it('comes back by its link, and by the back button', async () => {
    const { page } = app.tab
    const link = page.url()
    expect(link).toContain('view=path')
    await page.reload()
    await page.locator('#chain').waitFor()
    await page.goBack()
    await page.getByText('给出两个名称').waitFor()
  })

  it('offers whom a name may mean, and takes nodes chosen on the canvas', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?view=path&from=${encodeURIComponent('平台')}&to=${encodeURIComponent('省级统一平台')}`)
    await page.getByText('“平台”可以指这几个').waitFor()
    await page.locator('zl-answer-failure').getByRole('button', { name: /智慧民政综合云平台/ }).click()
    await page.locator('#chain').waitFor()
    await page.getByRole('button', { name: '清空' }).click()
    await settled(page)
    const ids = await page.evaluate(async () => {
      const { nodes } = (await (await fetch('/api/graph?limit=2000')).json()) as { nodes: { id: string; name: string }[] }
      return ['市电子政务外网门户', '市电子政务外网'].map((name) => nodes.find((node) => node.name === name)?.id ?? '')
    })
    for (const id of ids) {
      const place = await page.locator('zl-network').evaluate((element, node) => ('placeOf' in element && typeof element.placeOf === 'function' ? (element.placeOf(node) as { x: number; y: number } | null) : null), id)
      await page.mouse.click(place?.x ?? 0, place?.y ?? 0)
    }
    await expect.poll(() => page.locator('#chain').innerText().catch(() => '')).toContain('市电子政务外网')
    expect(page.url()).toContain(`from=${ids[0]}&to=${ids[1]}`)
  })

  it('says what a stopped system affects, by distance, with the agencies concerned', async () => {
    const { page } = app.tab
    await page.goto(app.server.url)
    await settled(page)
    await chooseBySearch(page, '市电子政务外网', /^全?市电子政务外网$/)
    await page.getByRole('button', { name: '停用影响谁' }).click()
    const sentence = page.locator('#impact')
    await sentence.waitFor()
    expect(await sentence.innerText()).toMatch(/停用，\d+ 个系统直接或间接受影响/)
    await page.getByRole('heading', { name: /相关机构/ }).waitFor()
    await page.locator('zl-impact').getByRole('button', { name: /市政府办公厅/ }).first().waitFor()
    await page.getByRole('heading', { name: /隔 1 层受影响/ }).waitFor()
    await page.locator('zl-impact summary').first().click()
    await page.locator('zl-impact [data-role=statement]').first().waitFor()
  })

  it('opens the page of an agency: what it leads, builds, needs', async () => {
    const { page } = app.tab
    await page.goto(app.server.url)
    await settled(page)
    await chooseBySearch(page, '市发改委')
    await page.getByRole('button', { name: '机构全貌' }).click()
    await page.getByRole('region', { name: '牵头的任务' }).waitFor()
    await page.getByRole('region', { name: '负责的系统' }).waitFor()
    const needs = page.getByRole('region', { name: '依赖哪些机构' })
    await needs.locator('summary').first().click()
    await needs.locator('[data-role=statement]').first().waitFor()
    expect(page.url()).toContain('view=agency')
  })

  it('tells what changed from one document to another', async () => {
    const { page } = app.tab
    const later = '南京市2019年电子政务工作要点\n2019年3月1日\n一、基础设施\n(一)升级改造市电子政务外网。建设市政务服务一体化平台,依托市电子政务外网建设市政务服务一体化平台。(市政府办公厅牵头,市发改委落实)\n'
    const answer = await fetch(`${app.server.url}api/documents?source=2019.txt`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: later })
    expect(answer.ok).toBe(true)
    const documents = (await (await fetch(`${app.server.url}api/documents`)).json()) as { id: string; source: string }[]
    const from = documents.find(({ source }) => source !== '2019.txt')?.id ?? ''
    const to = documents.find(({ source }) => source === '2019.txt')?.id ?? ''
    await page.goto(`${app.server.url}?view=changes`)
    await page.getByLabel('前一份').selectOption(from)
    await page.getByLabel('后一份').selectOption(to)
    await page.locator('#changes').waitFor()
    expect(page.url()).toContain(`view=changes&from=${from}&to=${to}`)
    await page.getByRole('region', { name: '延续' }).getByRole('button', { name: /市电子政务外网/ }).waitFor()
    await page.getByRole('region', { name: '新出现' }).getByRole('button', { name: /一体化平台/ }).first().waitFor()
    await page.getByRole('region', { name: '不再提到' }).locator('[data-role=statement]').first().waitFor()
  })

  it('says in words that a name is unknown, however long, and stays usable', async () => {
    const { page, context } = await openTab(browser(), `${app.server.url}?view=impact&of=${'无'.repeat(500)}`)
    await page.getByText('没有找到').waitFor()
    await page.goto(`${app.server.url}?view=agency&of=a-00000000000000000000`)
    await page.getByText('没有找到').waitFor()
    await context.close()
  })

  it('fits a phone', async () => {
    const { page, context, complaints } = await openTab(browser(), `${app.server.url}?view=path&from=${encodeURIComponent('民政数据共享交换平台')}&to=${encodeURIComponent('省级统一平台')}`, { size: PHONE })
    await page.locator('#chain').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

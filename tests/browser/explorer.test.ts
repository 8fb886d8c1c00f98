/** A planner's walk through the real app on the real server, store and seed: no mocks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTab, PHONE, type Tab } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { accountOf, chooseBySearch, numbersOf, openStatement, settled } from './walk.ts'

/** The plan also says 全市电子政务外网; which of the two names it goes by is the resolver's to decide. */
const SYSTEM = /^全?市电子政务外网$/

describeInBrowser('the app in a browser', (browser) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  describe('the explorer', () => {
    let tab: Tab
    beforeAll(async () => {
      tab = await openTab(browser(), server.url)
      await settled(tab.page)
    })
    afterAll(async () => tab.context.close())

    it('shows the network and says how much of it', async () => {
      const { nodes, edges } = numbersOf(await accountOf(tab.page))
      expect(nodes.total).toBeGreaterThan(100)
      expect(nodes.shown).toBeLessThanOrEqual(nodes.total)
      expect(edges.shown).toBe(edges.total)
    })

    it('finds 外网 in 市电子政务外网 and selects it from the keyboard', async () => {
      const { page } = tab
      const field = page.getByRole('combobox')
      await field.fill('外网')
      const option = page.getByRole('option', { name: /市电子政务外网(?!门户)/ }).first()
      await option.waitFor()
      for (let step = 0; step < 12 && (await option.getAttribute('aria-selected')) !== 'true'; step++) await field.press('ArrowDown')
      await field.press('Enter')
      await page.getByRole('heading', { level: 2, name: SYSTEM }).waitFor()
      expect(page.url()).toMatch(/[?&]node=s-/)
    })

    it('shows who leads, what depends on it, and the sentence with its cue', async () => {
      const { page } = tab
      await page.getByRole('region', { name: '由谁牵头、由谁落实' }).waitFor()
      await page.getByRole('region', { name: '什么依赖它' }).getByRole('button', { name: '非涉密业务应用', exact: false }).first().waitFor()
      const sentence = page.locator('[data-role=statement]').filter({ hasText: '将非涉密业务应用迁移至市电子政务外网' }).first()
      expect(await sentence.locator('mark').first().innerText()).toContain('迁移')
    })

    it('opens the document at the sentence, its words marked and in sight', async () => {
      const { page } = tab
      await page.locator('[data-role=statement]').filter({ hasText: '将非涉密业务应用迁移至市电子政务外网' }).first().click()
      const mark = page.locator('article mark')
      await mark.first().waitFor()
      expect((await mark.allInnerTexts()).join('')).toContain('将非涉密业务应用迁移至市电子政务外网')
      const box = await mark.first().boundingBox()
      expect(box && box.y > 0 && box.y < 900).toBe(true)
      expect(page.url()).toMatch(/document=d-.*mark=\d+-\d+/)
      await page.getByRole('button', { name: '文件信息' }).click()
      await page.getByText('来源文件').waitFor()
    })

    it('comes back the same after a reload, and the back button leaves the document', async () => {
      const { page } = tab
      const before = await page.locator('article mark').allInnerTexts()
      await page.reload()
      await page.locator('article mark').first().waitFor()
      expect(await page.locator('article mark').allInnerTexts()).toEqual(before)
      await page.getByRole('heading', { level: 2, name: SYSTEM }).waitFor()
      await page.goBack()
      await page.locator('article').waitFor({ state: 'detached' })
      await page.getByRole('heading', { level: 2, name: SYSTEM }).waitFor()
      await page.goForward()
      await page.locator('article mark').first().waitFor()
      await page.getByRole('button', { name: '关闭文件' }).click()
      await page.locator('article').waitFor({ state: 'detached' })
    })

    it('selects by a click on the canvas, and nothing by a click beside', async () => {
      const { page } = tab
      const id = new URL(page.url()).searchParams.get('node') ?? ''
      await page.getByRole('button', { name: '关闭详情' }).click()
      await page.locator('zl-panel').waitFor({ state: 'detached' })
      await settled(page)
      const place = await page.locator('zl-network').evaluate((element, node) => {
        return 'placeOf' in element && typeof element.placeOf === 'function' ? (element.placeOf(node) as { x: number; y: number } | null) : null
      }, id)
      expect(place).not.toBeNull()
      await page.mouse.click(place?.x ?? 0, place?.y ?? 0)
      await page.getByRole('heading', { level: 2, name: SYSTEM }).waitFor()
      await page.getByRole('button', { name: '关闭详情' }).click()
    })

    it('filters by kind and relation, changes the counts, and clears', async () => {
      const { page } = tab
      const all = numbersOf(await accountOf(page))
      await page.getByRole('checkbox', { name: '平台' }).check()
      await expect.poll(async () => numbersOf(await accountOf(page)).nodes.shown).toBeLessThan(all.nodes.shown)
      expect(await accountOf(page)).toContain('有筛选条件')
      expect(page.url()).toContain('kind=platform')
      await page.getByRole('button', { name: '全部清除' }).click()
      await expect.poll(async () => numbersOf(await accountOf(page)).nodes.shown).toBe(all.nodes.shown)
      await page.getByRole('checkbox', { name: '对接' }).check()
      await expect.poll(async () => numbersOf(await accountOf(page)).edges.shown).toBeLessThan(all.edges.shown)
      await page.goBack()
      await expect.poll(async () => numbersOf(await accountOf(page)).edges.shown).toBe(all.edges.shown)
    })

    it('shows all when asked', async () => {
      const { page } = tab
      await page.getByRole('button', { name: '全部显示' }).click()
      await expect.poll(async () => {
        const { nodes } = numbersOf(await accountOf(page))
        return nodes.total - nodes.shown
      }).toBe(0)
    })

    it('answers an unknown id in words', async () => {
      const { page } = tab
      await page.goto(`${server.url}?node=s-00000000000000000000&document=d-00000000000000000000`)
      await page.getByText('没有找到这个机构或系统').waitFor()
      await page.getByText('没有找到这个文件').waitFor()
      expect(numbersOf(await accountOf(page)).nodes.shown).toBeGreaterThan(0)
    })

    it('complains of nothing: no script error, no refusal by the content security policy', () => {
      expect(tab.complaints).toEqual([])
    })
  })

  describe('on a phone', () => {
    it('goes from search to the marked words and back', async () => {
      const { page, context, complaints } = await openTab(browser(), server.url, { size: PHONE })
      await settled(page)
      await chooseBySearch(page, '市电子政务外网', SYSTEM)
      await openStatement(page)
      const article = await page.locator('article').boundingBox()
      expect(article?.width).toBe(PHONE.width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      await page.getByRole('button', { name: '关闭文件' }).click()
      await page.getByRole('button', { name: '关闭详情' }).click()
      await page.getByRole('button', { name: '筛选', exact: true }).click()
      await page.getByRole('checkbox', { name: '平台' }).check()
      await page.getByRole('button', { name: '关闭筛选' }).click()
      await expect.poll(() => accountOf(page)).toContain('有筛选条件')
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  describe('when the server goes away', () => {
    it('says so, keeps the view, and recovers', async () => {
      const { page, context } = await openTab(browser(), server.url)
      await settled(page)
      await chooseBySearch(page, '市电子政务外网', SYSTEM)
      await server.kill()
      await page.getByRole('combobox').fill('平台')
      await page.getByRole('checkbox', { name: '平台' }).check()
      await page.getByText('连接不上服务').first().waitFor()
      expect(numbersOf(await accountOf(page)).nodes.shown).toBeGreaterThan(0)
      await server.restart()
      await page.locator('.away').waitFor({ state: 'detached', timeout: 30_000 })
      await page.getByRole('checkbox', { name: '平台' }).waitFor()
      await expect.poll(() => accountOf(page)).toContain('有筛选条件')
      await context.close()
    })
  })

  describe('an empty store', () => {
    it('says what to do', async () => {
      const empty = await startServer({ empty: true })
      const { page, context, complaints } = await openTab(browser(), empty.url)
      await page.getByText('还没有文件').waitFor()
      expect(await page.locator('code').innerText()).toContain('zhenglian ingest')
      expect(complaints).toEqual([])
      await context.close()
      await empty.stop()
    })
  })
})

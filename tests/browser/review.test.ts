/** Possible duplicates in the app: the list and its filters, verdicts by key, undo, joining, the empty state, a phone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { openTab, PHONE } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { startServer } from './server.ts'

/** A crowded machine answers late. */
const PATIENT = { timeout: 20_000 }
const rows = (page: Page) => page.locator('zl-review .rows > .row')
const current = (page: Page) => page.locator('zl-review .rows > .row[aria-current]')
const pair = (page: Page) => page.getByRole('region', { name: '并排比较' })

async function opened(page: Page): Promise<void> {
  await rows(page).first().waitFor()
  await pair(page).getByRole('heading', { level: 3, name: /^理由/u }).waitFor()
}

describeInBrowser('the review of possible duplicates', (browser) => {
  const app = appOnSeed(browser)

  it('is reached from the header, and shows the first side by side with its reasons', async () => {
    const { page } = app.tab
    await page.getByRole('link', { name: '重复', exact: true }).click()
    await opened(page)
    expect(page.url()).toContain('view=review')
    const reasons = await pair(page).locator('.reasons li').allInnerTexts()
    const sum = reasons.reduce((total, line) => total + Number((/^[+−][\d.]+/u.exec(line)?.[0] ?? '0').replace('−', '-')), 0)
    expect(sum).toBeCloseTo(Number(await current(page).locator('.score').innerText()))
    expect(await pair(page).locator('zl-entity-card').count()).toBe(2)
    await pair(page).getByRole('row', { name: /^机构/u }).waitFor()
  })

  it('asks who it is before it takes a verdict', async () => {
    const { page } = app.tab
    await page.keyboard.press('1')
    await pair(page).getByRole('alert').getByText('请先写明是谁作出的').waitFor()
    await page.getByLabel('谁', { exact: true }).fill('王工')
    await page.getByLabel('说明', { exact: true }).fill('合并建设')
    await page.getByLabel('说明', { exact: true }).press('Enter')
  })

  it('takes a verdict by one key, goes on to the next, and takes it back', async () => {
    const { page } = app.tab
    const first = await current(page).innerText()
    await page.keyboard.press('1')
    await pair(page).getByText(/：确认重复。/u).waitFor()
    await expect.poll(() => current(page).innerText(), PATIENT).not.toBe(first)
    await rows(page).first().getByText('确认重复').waitFor()
    await page.keyboard.press('k')
    await pair(page).getByText(/王工.*：合并建设/u).waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => rows(page).first().innerText(), PATIENT).not.toContain('确认重复')
  })

  it('tells its keys', async () => {
    const { page } = app.tab
    await page.keyboard.press('?')
    await pair(page).getByText('下一条、上一条').waitFor()
    await page.keyboard.press('?')
    await pair(page).getByText('下一条、上一条').waitFor({ state: 'detached' })
  })

  it('a verdict stays over a reload, and a filter is in the address', async () => {
    const { page } = app.tab
    await page.keyboard.press('2')
    await pair(page).getByText(/：不是重复。/u).waitFor()
    await page.getByLabel('全部结论').selectOption({ label: '不是重复（1）' })
    await expect.poll(() => rows(page).count(), PATIENT).toBe(1)
    expect(page.url()).toContain('only-verdict=rejected')
    await page.reload()
    await opened(page)
    await expect.poll(() => rows(page).count(), PATIENT).toBe(1)
    await pair(page).getByRole('button', { name: '撤销结论' }).click()
    await page.getByText('没有符合这些条件的').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).first().click()
    await opened(page)
  })

  it('joins two names, and makes them two again', async () => {
    const { page } = app.tab
    await page.getByLabel('全部类别').selectOption({ index: 1 })
    await opened(page)
    await page.keyboard.press('m')
    await pair(page).getByText('已合为一个系统').waitFor()
    await page.getByText(/^已合为一个系统的（1）/u).click()
    await page.locator('zl-review .extra').getByRole('button', { name: '撤销' }).click()
    await page.getByText(/^已合为一个系统的（1）/u).waitFor({ state: 'detached' })
  })

  it('a sentence leads to its document and back', async () => {
    const { page } = app.tab
    await opened(page)
    await pair(page).locator('zl-measures .title').first().click()
    await page.locator('zl-document article').waitFor()
    await page.goBack()
    await opened(page)
  })

  it('on a phone the list comes first, then the pair, and back', async () => {
    const phone = await openTab(browser(), `${app.server.url}?view=review`, { size: PHONE })
    const { page } = phone
    await rows(page).first().waitFor()
    expect(await pair(page).isVisible()).toBe(false)
    await rows(page).nth(1).click()
    await pair(page).getByRole('button', { name: '确认重复' }).waitFor()
    expect(await rows(page).first().isVisible()).toBe(false)
    await page.getByRole('button', { name: '回到清单' }).click()
    await rows(page).first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await phone.context.close()
  })

  it('says of a store without overlaps what would stand there', async () => {
    const other = await startServer({ empty: true })
    const plan = '云山市2020年工作要点\n一、建设市级档案管理系统。（市档案局负责）\n'
    await fetch(`${other.url}api/documents?source=a.txt`, { method: 'POST', body: plan, headers: { 'content-type': 'application/octet-stream' } })
    const alone = await openTab(browser(), `${other.url}?view=review`)
    await alone.page.getByText('没有发现可能重复的系统').waitFor()
    await alone.context.close()
    await other.stop()
  })

  it('brings no complaint to the console', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

/** 原文 and 修复后 of the damaged seed: the switch, the marks, the way from change to change, what is in doubt. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTab, PHONE, type Tab } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { openedDocument, settled } from './walk.ts'

const next = (page: Page) => page.getByRole('button', { name: '下一处改动' })
const switchTo = (page: Page, name: '原文' | '修复后') => page.getByRole('radio', { name }).click()
const count = (page: Page) => page.locator('zl-text-bar .count').innerText()
const note = (page: Page) => page.locator('article .note')

/** How far down the section stands that is pointed at. */
const placeOf = (page: Page): Promise<number> => page.locator('article p.here').evaluate((line) => line.getBoundingClientRect().top)

describeInBrowser('the two texts of a document', (browser) => {
  let server: RunningServer
  let tab: Tab
  let edits = 0
  beforeAll(async () => {
    server = await startServer()
    const document = await openedDocument(server.url)
    edits = Object.values(document.repairs).reduce((a, b) => a + b, 0)
    tab = await openTab(browser(), `${server.url}?document=${document.id}`)
    await settled(tab.page)
  })
  afterAll(async () => {
    await tab.context.close()
    await server.stop()
  })

  it('marks what was changed, and says how much', async () => {
    const { page } = tab
    expect(edits).toBeGreaterThan(1000)
    expect(await count(page)).toBe(`共 ${edits} 处改动`)
    expect(await page.locator('article').innerText()).toContain('升级改造市电子政务外网')
    await page.locator('article .edit.shift').first().waitFor()
    expect(await page.locator('article .edit.script').count()).toBeGreaterThan(100)
    expect(await page.locator('article .edit.gone').count()).toBeGreaterThan(50)
  })

  it('goes from change to change, each explained in one sentence, the place in the address', async () => {
    const { page } = tab
    await next(page).click()
    expect(await count(page)).toBe(`第 1 处 / 共 ${edits} 处`)
    expect(await note(page).innerText()).toMatch(/^[^\n]*“.+”[^\n]*（.+）。$/)
    await next(page).click()
    await next(page).click()
    expect(await count(page)).toBe(`第 3 处 / 共 ${edits} 处`)
    expect(page.url()).toContain('edit=3')
    await page.getByRole('button', { name: '上一处改动' }).click()
    expect(await count(page)).toContain('第 2 处')
    for (let step = 0; step < 2; step++) await page.getByRole('button', { name: '上一处改动' }).click()
    expect(await count(page)).toContain(`第 ${edits} 处`)
    await expect.poll(async () => (await page.locator('article .edit.current').first().boundingBox())?.y ?? 0).toBeGreaterThan(150)
  })

  it('explains at a click and from the keyboard', async () => {
    const { page } = tab
    await next(page).click()
    const shift = page.locator('article .edit.shift[role=button]').first()
    await shift.click()
    await expect.poll(() => note(page).innerText()).toContain('错位字节还原')
    expect(page.url()).toMatch(/edit=\d+/)
    await shift.press('ArrowRight')
    const after = await count(page)
    await page.keyboard.press('Escape')
    expect(after).toMatch(/第 \d+ 处/)
    expect(page.url()).not.toContain('edit=')
    await page.locator('article').waitFor()
  })

  it('shows the text as it was at the other position of the switch, at the same place', async () => {
    const { page } = tab
    await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: /3\.5/ }).click()
    await page.waitForTimeout(300)
    const place = await placeOf(page)
    await switchTo(page, '原文')
    await page.waitForTimeout(300)
    expect(page.url()).toContain('text=original')
    expect(Math.abs((await placeOf(page)) - place)).toBeLessThan(45)
    const text = (await page.locator('article').innerText()).replace(/\s/gu, '')
    expect(text).toContain('?。ǘ┥壐脑')
    expect(text).not.toContain('(二)升级改造市电子政务外网')
    expect(await page.locator('article .edit.gloss', { hasText: '(' }).count()).toBeGreaterThan(50)
    await switchTo(page, '修复后')
    await page.waitForTimeout(300)
    expect(Math.abs((await placeOf(page)) - place)).toBeLessThan(45)
  })

  it('marks the words behind a statement in both texts, also after a reload', async () => {
    const { page } = tab
    const document = await openedDocument(server.url)
    const start = document.text.indexOf('将非涉密业务应用迁移至市电子政务外网')
    await page.goto(`${server.url}?document=${document.id}&mark=${start}-${start + 18}`)
    await page.locator('article mark').first().waitFor()
    expect((await page.locator('article mark').allInnerTexts()).join('')).toBe('将非涉密业务应用迁移至市电子政务外网')
    await switchTo(page, '原文')
    await expect.poll(async () => (await page.locator('article mark').allInnerTexts()).join('')).toMatch(/^將非涉密業.*電子政務外網/u)
    await page.reload()
    await expect.poll(async () => (await page.locator('article mark').allInnerTexts()).join('')).toMatch(/^將非涉密業.*電子政務外網/u)
    const box = await page.locator('article mark').first().boundingBox()
    expect(box && box.y > 150 && box.y < 900).toBe(true)
  })

  it('marks and lists what could not be decided, and a click goes there', async () => {
    const { page } = tab
    await switchTo(page, '修复后')
    await page.getByRole('button', { name: /未能确定 \d+ 处/ }).click()
    const places = page.getByRole('button', { name: '看这一处' })
    expect(await places.count()).toBeGreaterThan(0)
    await places.last().click()
    await page.locator('article mark .problem').first().waitFor()
    await page.locator('article mark .problem').first().hover()
    await expect.poll(() => note(page).innerText()).toContain('未能确定')
    for (const words of ['来源文件', '纯文本', 'UTF-8', '读入时间', 'SHA-256', '去除注音']) expect(await page.locator('zl-document-record dl').innerText()).toContain(words)
  })

  it('fits a phone, and offers a name behind a change in it', async () => {
    const document = await openedDocument(server.url)
    const phone = await openTab(browser(), `${server.url}?document=${document.id}&edit=2`, { size: PHONE })
    await phone.page.locator('article .edit.current').first().waitFor()
    expect(await phone.page.evaluate(() => [globalThis.document.documentElement.scrollWidth, globalThis.document.documentElement.scrollTop])).toEqual([PHONE.width, 0])
    await phone.page.locator('article a.mention .edit').first().click()
    await note(phone.page).getByRole('button', { name: '在图中查看这个名称' }).click()
    await phone.page.locator('zl-panel').waitFor()
    await phone.context.close()
    expect(phone.complaints).toEqual([])
  })

  it('complains of nothing', () => {
    expect(tab.complaints).toEqual([])
  })
})

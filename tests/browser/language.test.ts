/**
 * Chinese and English: the browser's language first, then what was chosen; and in
 * English no Chinese word of the interface is left, in any view. What the server
 * says (names, titles, sentences) is the documents' and stays.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { VIEWS_OF_APP, type ViewOfApp } from './views-of-app.ts'
import { chooseBySearch, openStatement, settled } from './walk.ts'

const CHINESE = /\p{Script=Han}/u

/** Everything that can be read in the page, attributes and shadow roots included, beside what says of itself that it is Chinese. */
function readable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const visit = (node: Node): void => {
      if (node instanceof Element) {
        if (node.matches('[lang="zh-Hans"], style, script')) return
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) found.push(node.getAttribute(name) ?? '')
        if (node.shadowRoot) visit(node.shadowRoot)
      } else if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '')
      node.childNodes.forEach(visit)
    }
    visit(document.body)
    return found.map((text) => text.trim()).filter((text) => text !== '')
  })
}

describeInBrowser('Chinese and English', (browser) => {
  const app = appOnSeed(browser)
  /** Every string that the server sent. */
  const said = new Set<string>()

  function listen(page: Page): void {
    const take = (value: unknown): void => {
      if (typeof value === 'string') said.add(value.trim())
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take)
    }
    page.on('response', (response) => {
      if (response.url().includes('/api/') && response.headers()['content-type']?.includes('json')) void response.json().then(take, () => {})
    })
  }

  /** The Chinese that is neither a string of the server nor made of some. */
  function leftIn(texts: readonly string[]): readonly string[] {
    const names = [...said].filter((one) => CHINESE.test(one)).sort((a, b) => b.length - a.length)
    return [...new Set(texts)].filter((text) => CHINESE.test(text) && !said.has(text) && CHINESE.test(names.reduce((rest, name) => rest.replaceAll(name, ''), text)))
  }

  it('is Chinese for a Chinese browser, and English once that is chosen, which is kept', async () => {
    const { page } = app.tab
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await page.getByRole('link', { name: 'Agencies', exact: true }).waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Zhenglian'])
    expect(await page.locator('#account').innerText()).toMatch(/Showing \d+ of \d+ nodes, \d+ of \d+ relations/u)
    await page.reload()
    await page.getByRole('link', { name: 'Agencies', exact: true }).waitFor()
  })

  it.each(VIEWS_OF_APP)('leaves no Chinese word of its own in English: $name', async ({ query, ready }: ViewOfApp) => {
    const { page } = app.tab
    if (said.size === 0) listen(page)
    await page.goto(`${app.server.url}${query}`)
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(leftIn(await readable(page))).toEqual([])
  })

  it('leaves none in the details of a system and in its document either', async () => {
    const { page } = app.tab
    await page.goto(app.server.url)
    await settled(page)
    const field = page.getByRole('combobox', { name: 'Search agencies, systems, platforms' })
    await field.fill('市电子政务外网')
    await page.getByRole('option').first().waitFor()
    await field.press('Enter')
    await page.getByRole('heading', { level: 2, name: /市电子政务外网/u }).waitFor()
    expect(leftIn(await readable(page))).toEqual([])
    await openStatement(page)
    await page.getByRole('button', { name: 'About' }).click()
    await page.getByText('Checksum').waitFor()
    expect(leftIn(await readable(page))).toEqual([])
  })

  it('goes back to Chinese without a reload, the view as it was', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?view=table`)
    await page.getByRole('button', { name: 'Copy table' }).waitFor()
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('button', { name: '复制表格' }).waitFor()
    await chooseBySearch(page, '市发改委')
  })

  it('is English for an English browser, and as the link says whatever the browser prefers', async () => {
    const context = await browser().newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(app.server.url)
    await page.getByRole('link', { name: 'Duplicates' }).waitFor()
    await page.goto(`${app.server.url}?lang=zh`)
    await page.getByRole('link', { name: '重复' }).waitFor()
    await context.close()
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

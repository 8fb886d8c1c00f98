/**
 * For everyone: axe-core finds nothing serious or critical in any view, light or
 * dark; the way from the start to the proof needs no mouse.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { VIEWS_OF_APP } from './views-of-app.ts'
import { settled } from './walk.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describeInBrowser('for everyone', (browser) => {
  const app = appOnSeed(browser)

  async function grave(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`))
  }

  for (const scheme of ['light', 'dark'] as const) {
    it.each(VIEWS_OF_APP)(`axe-core objects to nothing grave: $name, ${scheme}`, async ({ query, ready }) => {
      const { page } = app.tab
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.goto(`${app.server.url}${query}`)
      await page.locator(ready).first().waitFor()
      expect(await grave(page)).toEqual([])
    })
  }

  it('goes from the start to the proof by the keyboard alone', async () => {
    const { page } = app.tab
    await page.goto(app.server.url)
    await settled(page)
    const list = page.getByRole('listbox', { name: /图中的节点/ })
    await list.focus()
    const current = list.locator('.at')
    for (let step = 0; step < 40 && !/平台\s+平台，/u.test(await current.innerText()); step++) await page.keyboard.press('ArrowDown')
    const name = (await current.locator('span').first().innerText()).trim()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
    await page.locator('zl-panel [data-role=statement]').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('article mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('article').waitFor({ state: 'detached' })
  })

  it('switches between light and dark, and keeps what was chosen', async () => {
    const { page } = app.tab
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(app.server.url)
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: '改用深色' }).click()
    expect(await ground()).not.toBe(light)
    await page.reload()
    await page.getByRole('button', { name: '改用浅色' }).waitFor()
    expect(await ground()).not.toBe(light)
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

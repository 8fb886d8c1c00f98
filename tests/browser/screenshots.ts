/**
 * Pictures of the main states at desktop and phone size, to be looked at:
 *
 *   npx tsx tests/browser/screenshots.ts [folder] [address]
 *
 * Starts the app on a fresh store with the seeds, unless an address is given.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { DESKTOP, launchBrowser, openTab, PHONE } from './browser.ts'
import { startServer } from './server.ts'
import { chooseBySearch, openStatement, settled } from './walk.ts'

const [folder = '.cache/screenshots', address] = process.argv.slice(2)
const SYSTEM = '市电子政务外网'
const AGENCY = '市发改委'

const STATES: readonly { readonly name: string; readonly make: (page: Page) => Promise<void> }[] = [
  { name: '1-network', make: async () => {} },
  { name: '2-search', make: async (page) => {
    await page.getByRole('combobox').fill('外网')
    await page.getByRole('option').first().waitFor()
  } },
  { name: '3-system', make: (page) => chooseBySearch(page, SYSTEM, /市电子政务外网/) },
  { name: '4-document', make: openStatement },
  { name: '5-record', make: async (page) => page.getByRole('button', { name: '文件信息' }).click() },
  { name: '6-agency', make: async (page) => {
    await page.getByRole('button', { name: '关闭文件' }).click()
    await chooseBySearch(page, AGENCY)
  } },
  { name: '7-filtered', make: async (page) => {
    await page.getByRole('button', { name: '关闭详情' }).click()
    const open = page.getByRole('button', { name: '筛选', exact: true })
    if (await open.isVisible()) await open.click()
    await page.getByRole('checkbox', { name: '平台' }).check()
  } },
  { name: '8-everything', make: async (page) => {
    const close = page.getByRole('button', { name: '关闭筛选' })
    await page.getByRole('button', { name: '全部清除' }).click()
    if (await close.isVisible()) await close.click()
    await page.getByRole('button', { name: '全部显示' }).click()
  } },
]

await mkdir(folder, { recursive: true })
const server = address ? null : await startServer()
const browser = await launchBrowser()
try {
  for (const [label, size] of [['desktop', DESKTOP], ['phone', PHONE]] as const) {
    const { page, complaints } = await openTab(browser, address ?? server?.url ?? '', { size, fonts: true })
    await settled(page)
    for (const { name, make } of STATES) {
      await make(page)
      await settled(page)
      await page.screenshot({ path: join(folder, `${label}-${name}.png`) })
      console.log(`${label}-${name}.png`)
    }
    for (const complaint of complaints) console.error(`complaint: ${complaint}`)
  }
} finally {
  await browser.close()
  await server?.stop()
}

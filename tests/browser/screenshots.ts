/**
 * Pictures of every view at desktop and phone size, light and dark, to be looked at:
 *
 *   npm run screenshots -- [folder] [--language en] [--only network,path] [--at address]
 *
 * Starts the app on a fresh store with the seeds, unless an address is given.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { DESKTOP, launchBrowser, openTab, PHONE } from './browser.ts'
import { startServer } from './server.ts'
import { settled } from './walk.ts'

interface Picture {
  readonly name: string
  /** The view, as its link says it. */
  readonly link: string
  /** What has to be there before the picture is taken, beyond a network at rest. */
  readonly until?: string
  /** What a link cannot say. */
  readonly make?: (page: Page) => Promise<void>
}

const { positionals: [folder = '.cache/screenshots'], values: { language, at, only } } = parseArgs({ allowPositionals: true, options: { language: { type: 'string', default: 'zh' }, at: { type: 'string' }, only: { type: 'string' } } })
const server = at ? null : await startServer()
const url = at ?? server?.url ?? ''

const api = async (path: string): Promise<unknown> => (await fetch(`${url}api/${path}`)).json()
async function entity(name: string): Promise<string> {
  const { results } = (await api(`search?q=${encodeURIComponent(name)}&limit=1`)) as { readonly results: readonly { readonly id: string }[] }
  return results[0]?.id ?? ''
}
const documents = (await api('documents')) as readonly { readonly id: string; readonly entities: number }[]
const [largest, other] = [...documents].sort((a, b) => b.entities - a.entities)
const [system, agency, from, to] = await Promise.all(['市电子政务外网', '市发改委', '民政数据共享交换平台', '省级大数据共享交换平台'].map(entity))
const query = encodeURIComponent('MATCH (a:System)-[r:DEPENDS_ON]->(b:System) RETURN a, r, b LIMIT 40')

const PICTURES: readonly Picture[] = [
  { name: 'network', link: '' },
  { name: 'system', link: `node=${system}`, until: 'zl-entity-card h2' },
  { name: 'sentence', link: `node=${system}`, until: 'zl-entity-card h2', make: async (page) => {
    await page.locator('zl-panel [data-role=statement]').first().click()
    await page.locator('article mark').first().waitFor()
  } },
  { name: 'groups', link: 'group=function' },
  { name: 'groups-agency', link: 'group=agency' },
  { name: 'agencies', link: 'view=agencies' },
  { name: 'matrix-agencies', link: 'view=matrix', until: 'zl-matrix td' },
  { name: 'matrix-systems', link: 'view=matrix&of=systems', until: 'zl-matrix td' },
  { name: 'table', link: 'view=table', until: 'zl-table td' },
  { name: 'overview', link: 'view=overview', until: 'zl-overview button' },
  { name: 'path', link: `view=path&from=${from}&to=${to}`, until: '#chain' },
  { name: 'impact', link: `view=impact&of=${system}`, until: '#impact' },
  { name: 'agency', link: `view=agency&of=${agency}`, until: 'zl-agency h2' },
  { name: 'review', link: 'view=review', until: 'zl-review .row' },
  { name: 'changes', link: `view=changes&from=${largest?.id}&to=${other?.id}`, until: 'zl-changes p' },
  { name: 'corrections', link: 'view=corrections', until: 'zl-corrections h2' },
  { name: 'console', link: `view=console&query=${query}`, until: 'zl-cypher-editor .cm-content', make: async (page) => {
    await page.locator('zl-console .run').click()
    await page.locator('zl-console td').first().waitFor()
  } },
  { name: 'document-original', link: `node=${system}&document=${largest?.id}&text=original`, until: 'article a.mention' },
  { name: 'document-repaired', link: `node=${system}&document=${largest?.id}`, until: 'article a.mention' },
  { name: 'documents', link: 'documents=date-down', until: 'zl-documents td' },
  // Last, since its list stays open.
  { name: 'search', link: '', make: async (page) => {
    await page.getByRole('combobox').fill('外网')
    await page.getByRole('option').first().waitFor()
  } },
]

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
try {
  for (const [label, size] of [['desktop', DESKTOP], ['phone', PHONE]] as const) {
    const { page, complaints } = await openTab(browser, `${url}?lang=${language}`, { size, fonts: true })
    await settled(page)
    for (const { name, link, until, make } of PICTURES) {
      if (only !== undefined && !only.split(',').includes(name)) continue
      // As the back button does it: the page stays, and with it the fonts.
      await page.evaluate((search) => {
        history.pushState(null, '', `./?${search}`)
        dispatchEvent(new PopStateEvent('popstate'))
      }, link)
      if (until) await page.locator(until).first().waitFor()
      await make?.(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.waitForTimeout(450)
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
        await page.screenshot({ path: join(folder, `${name}-${label}-${colorScheme}.png`) })
      }
      console.log(`${name}, ${label}`)
    }
    for (const complaint of complaints) console.error(`complaint: ${complaint}`)
  }
} finally {
  await browser.close()
  await server?.stop()
}

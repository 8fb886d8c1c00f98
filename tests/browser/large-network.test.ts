/** The walk through the app on a network of 2,000 nodes and 4,000 lines with the seed's degrees: one server, one tab, view after view. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { GraphNode, GraphView } from '../../web/api.ts'
import { appOnSeed } from './app-on-seed.ts'
import { DESKTOP } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { accountOf, numbersOf, settled } from './walk.ts'

/** Two thousand symbols are drawn by a browser without a graphics card, beside whatever else runs. */
const PATIENCE_MS = 90_000
/** By which the worker's script comes later. */
const HELD_MS = 1500

const shown = async (page: Page): Promise<number> => numbersOf(await accountOf(page)).nodes.shown
const view = (page: Page, name: string) => page.locator('zl-views').getByRole('link', { name, exact: true })

/** Names of two systems that two lines join by way of a third. */
function chainOf({ nodes, edges }: GraphView): readonly [from: string, to: string] {
  const systems = new Map(nodes.filter(({ label }) => label === 'System').map((node) => [node.id, node.name]))
  const lines = edges.filter(({ type, source, target }) => type !== 'RESPONSIBLE_FOR' && systems.has(source) && systems.has(target))
  for (const { source, target } of lines) {
    const next = lines.find((line) => line.source === target && line.target !== source)
    if (next) return [systems.get(source) ?? '', systems.get(next.target) ?? '']
  }
  throw new Error('no two lines follow each other')
}

describeInBrowser('a network of 2,000 nodes', (browser) => {
  const app = appOnSeed(browser, { synthetic: true })
  let graph: GraphView
  /** The best-connected first. */
  const most = (label: GraphNode['label']): GraphNode => graph.nodes.find((node) => node.label === label) as GraphNode

  it('is shown whole, says so, and goes into a file and the list', async () => {
    const { page } = app.tab
    page.setDefaultTimeout(PATIENCE_MS)
    graph = (await (await fetch(`${app.server.url}api/graph?limit=2000`)).json()) as GraphView
    expect(graph.total).toEqual({ nodes: 2000, edges: 4000 })
    const { nodes, edges } = numbersOf(await accountOf(page))
    expect([nodes.total, edges]).toEqual([2000, { shown: 4000, total: 4000 }])
    await page.getByRole('listbox', { name: `图中的节点，共 ${nodes.shown} 个` }).waitFor({ state: 'attached' })
    await page.getByText('导出', { exact: true }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON' }).click()])
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly nodes: readonly unknown[] }
    expect(file.nodes).toHaveLength(nodes.shown)
  })

  it('shows the same selection as table and charts, and a bar filters', async () => {
    const { page } = app.tab
    const all = await shown(page)
    await view(page, '表格').click()
    const rows = page.locator('zl-table [role=status]').first()
    expect(await rows.innerText()).toBe(`${all} 行`)
    await view(page, '概览').click()
    await page.locator('zl-overview').getByRole('button', { name: /^平台/u }).first().click()
    await view(page, '表格').click()
    await expect.poll(async () => Number(/\d+/u.exec(await rows.innerText())?.[0])).toBeLessThan(all)
  })

  it('goes on drawing while it is laid out, and searches by pinyin', async () => {
    const { page } = app.tab
    await page.addInitScript(() => {
      const counted = { frames: 0 }
      Object.assign(window, { counted })
      const tick = (): void => {
        const canvas = document.querySelector('zl-app')?.shadowRoot?.querySelector('zl-network')?.shadowRoot?.querySelector('#canvas')
        if (canvas?.getAttribute('aria-busy') === 'true') counted.frames++
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    })
    // A fast machine would be done before the canvas is there to be seen busy.
    let held = 0
    await page.route('**/layout-worker*', async (route) => {
      held++
      await new Promise((resolve) => setTimeout(resolve, HELD_MS))
      await route.continue()
    })
    await page.goto(`${app.server.url}?node=${most('System').id}`)
    await settled(page)
    await page.unroute('**/layout-worker*')
    expect(held).toBe(1)
    expect(await page.evaluate(() => (window as unknown as { counted: { frames: number } }).counted.frames)).toBeGreaterThan(3)
    await page.locator('zl-search input').fill('dzzw')
    await page.getByRole('option', { name: /电子政务/u }).first().waitFor()
    await page.locator('zl-search input').fill('')
  })

  it('keeps a system alone, counts its neighbours beforehand, expands it, and takes the step back', async () => {
    const { page } = app.tab
    const { id } = most('System')
    await page.locator('zl-tools').getByRole('button', { name: '只看', exact: true }).click()
    await expect.poll(() => shown(page)).toBe(1)
    const some = page.locator('zl-neighbours').getByRole('button', { name: /^展开 \d+ 个$/u }).first()
    const count = Number(/\d+/u.exec(await some.innerText())?.[0])
    await settled(page)
    const place = () => page.locator('zl-network').evaluate((element, node) => ('placeOf' in element && typeof element.placeOf === 'function' ? (element.placeOf(node) as { x: number; y: number }) : { x: 0, y: 0 }), id)
    const before = await place()
    await some.click()
    await expect.poll(() => shown(page)).toBe(1 + count)
    await settled(page)
    const after = await place()
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(DESKTOP.height / 20)
    await page.locator('#account').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page)).toBe(1)
  })

  it('opens the sentence behind a line in its document', async () => {
    const { page } = app.tab
    await page.locator('zl-panel [data-role=statement]').first().click()
    await page.locator('article mark').first().waitFor()
  })

  it('shows who needs whom among agencies, and systems as a matrix', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?view=matrix`)
    await page.locator('zl-matrix td button').first().waitFor()
    expect(numbersOf(await accountOf(page)).edges.shown).toBeGreaterThan(20)
    await page.getByRole('button', { name: '系统 × 系统' }).click()
    await page.locator('zl-matrix td button').first().waitFor()
  })

  it('draws the agencies with who needs whom', async () => {
    const { page } = app.tab
    await view(page, '机构').click()
    await page.locator('.caption').waitFor()
    const canvas = page.locator('zl-network:not([hidden]) #canvas')
    await expect.poll(async () => Number(/，(\d+) 个节点/u.exec((await canvas.getAttribute('aria-label')) ?? '')?.[1]), { timeout: PATIENCE_MS }).toBeGreaterThan(100)
    await page.locator('zl-network:not([hidden]) #canvas[aria-busy=false]').waitFor()
  })

  it('finds a path in words with its sentences, and marks it in the picture', async () => {
    const { page } = app.tab
    const [first, second] = chainOf(graph)
    await view(page, '路径').click()
    for (const [label, name] of [['起点', first], ['终点', second]] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(name)
      await page.getByRole('combobox', { name: label, exact: true }).press('Enter')
    }
    expect(await page.locator('#chain').innerText()).toContain(second)
    await page.locator('zl-path [data-role=statement]').first().waitFor()
    await page.locator('zl-network:not([hidden]) #canvas[aria-busy=false]').waitFor()
  })

  it('tells what a stopped system affects, layer by layer, and opens why', async () => {
    const { page } = app.tab
    await view(page, '影响').click()
    await page.getByRole('combobox', { name: '系统', exact: true }).fill(most('System').name)
    await page.getByRole('combobox', { name: '系统', exact: true }).press('Enter')
    expect(await page.locator('#impact').innerText()).toMatch(/停用，\d+ 个系统直接或间接受影响/u)
    await page.locator('zl-impact summary').first().click()
    await page.locator('zl-impact [data-role=statement]').first().waitFor()
  })

  it('opens the page of the agency with the most lines, and the sentences behind what it needs', async () => {
    const { page } = app.tab
    const { id } = most('Agency')
    await page.evaluate((search) => {
      history.pushState(null, '', `./?${search}`)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `view=agency&of=${id}`)
    await page.getByRole('region', { name: '牵头的任务' }).waitFor()
    expect(await page.locator('zl-agency .lead').innerText()).toMatch(/牵头 \d{2,} 项任务.*依赖 \d{2,} 个机构/u)
    await page.getByRole('region', { name: '依赖哪些机构' }).locator('summary').first().click()
    await page.locator('zl-agency [data-role=statement]').first().waitFor()
  })

  it('runs a statement in the console and shows what was cut', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?view=console&query=${encodeURIComponent('MATCH (a:System)-[r]->(b:System) RETURN a, r, b LIMIT 150')}`)
    await page.locator('zl-console .run').click()
    await page.getByText(/^150 行，用时/u).waitFor()
    await page.locator('zl-console').getByRole('button', { name: '图', exact: true }).click()
    await page.locator('zl-console zl-network #canvas[aria-busy=false]').waitFor()
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

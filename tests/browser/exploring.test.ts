/** Exploring in the real app on the seed: expand with counts beforehand, hide, pin, box, group, and every step undone. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { appOnSeed } from './app-on-seed.ts'
import { DESKTOP } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { accountOf, chooseBySearch, numbersOf, settled } from './walk.ts'

type Place = { readonly x: number; readonly y: number }

const placeOf = (page: Page, id: string): Promise<Place> =>
  page.locator('zl-network').evaluate((element, node) => ('placeOf' in element && typeof element.placeOf === 'function' ? (element.placeOf(node) as Place) : { x: 0, y: 0 }), id)
const shown = async (page: Page): Promise<number> => numbersOf(await accountOf(page)).nodes.shown
const tool = (page: Page, name: string) => page.locator('zl-tools').getByRole('button', { name, exact: true })

describeInBrowser('exploring', (browser) => {
  const app = appOnSeed(browser)
  let id = ''

  it('finds 电子政务 by its pinyin initials', async () => {
    const { page } = app.tab
    await page.locator('zl-search input').fill('dzzw')
    await page.getByRole('option', { name: /电子政务/ }).first().waitFor()
    await page.locator('zl-search input').fill('')
    await chooseBySearch(page, '市电子政务外网', /^全?市电子政务外网$/)
    id = new URL(page.url()).searchParams.get('node') ?? ''
  })

  it('keeps one alone, says so, and expands it by relation and kind with counts told before', async () => {
    const { page } = app.tab
    await tool(page, '只看').click()
    await expect.poll(() => shown(page)).toBe(1)
    expect(await accountOf(page)).toContain('只看选定的')
    const neighbours = page.locator('zl-neighbours')
    expect(await neighbours.locator('summary').innerText()).toMatch(/\d+ 个不在画面上/)
    const some = neighbours.getByRole('button', { name: /^展开 \d+ 个$/ }).first()
    const count = Number(/\d+/.exec(await some.innerText())?.[0])
    await settled(page)
    await some.click()
    await expect.poll(() => shown(page)).toBe(1 + count)
  })

  it('moves nothing that is there by more than a twentieth of the picture when more comes', async () => {
    const { page } = app.tab
    await settled(page)
    const before = await placeOf(page, id)
    await page.getByRole('button', { name: /^全部展开/ }).click()
    await expect.poll(async () => /都在画面上/.test(await page.locator('zl-neighbours summary').innerText())).toBe(true)
    await settled(page)
    const after = await placeOf(page, id)
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(DESKTOP.height / 20)
  })

  it('undoes and redoes every step, by button and by key', async () => {
    const { page } = app.tab
    const many = await shown(page)
    await tool(page, '撤销').click()
    await expect.poll(() => shown(page)).toBeLessThan(many)
    await page.locator('#account').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page)).toBe(1)
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    await expect.poll(() => shown(page)).toBe(many)
    await page.reload()
    await settled(page)
    expect(await shown(page)).toBe(many)
  })

  it('collapses, hides, and restores', async () => {
    const { page } = app.tab
    const many = await shown(page)
    await tool(page, '收起').click()
    await expect.poll(() => shown(page)).toBeLessThan(many)
    await tool(page, '还原').click()
    await expect.poll(() => shown(page)).toBeGreaterThan(many)
    const all = await shown(page)
    await tool(page, '隐藏').click()
    await expect.poll(() => shown(page)).toBeLessThan(all)
    expect(await accountOf(page)).toContain('隐藏了 1 个')
    await tool(page, '撤销').click()
    await expect.poll(() => shown(page)).toBe(all)
  })

  it('pins where a node was dragged to, and the link holds it', async () => {
    const { page } = app.tab
    await page.getByRole('button', { name: '关闭详情' }).click()
    await settled(page)
    const from = await placeOf(page, id)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => page.url()).toContain(`pins=${id}_`)
    await settled(page)
    const after = await placeOf(page, id)
    expect(Math.hypot(after.x - from.x - 60, after.y - from.y - 40)).toBeLessThan(4)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => Math.round((await placeOf(page, id)).x - from.x)).toBe(0)
  })

  it('moves the picture as one image while it is dragged, and draws it where it comes to rest', async () => {
    const { page } = app.tab
    const box = await page.locator('#canvas').boundingBox()
    if (!box) throw new Error('no canvas')
    const transforms = () => page.locator('#canvas canvas').evaluateAll((layers) => layers.map((layer) => (layer as HTMLElement).style.transform).filter((transform) => transform !== ''))
    const hidden = () => page.locator('#canvas canvas').evaluateAll((layers) => layers.filter((layer) => (layer as HTMLElement).style.visibility === 'hidden').length)
    const from = await placeOf(page, id)
    await page.mouse.move(box.x + 8, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + 58, box.y + 38, { steps: 5 })
    await expect.poll(transforms).toEqual(['translate(50px, 30px) scale(1)'])
    expect(await hidden()).toBe(2)
    await page.mouse.up()
    await expect.poll(transforms).toEqual([])
    expect(await hidden()).toBe(0)
    const after = await placeOf(page, id)
    expect(Math.round(after.x - from.x)).toBe(50)
    expect(Math.round(after.y - from.y)).toBe(30)
  })

  it('gathers by a box, and does something with all of them', async () => {
    const { page } = app.tab
    const all = await shown(page)
    await tool(page, '框选').click()
    const box = await page.locator('#canvas').boundingBox()
    if (!box) throw new Error('no canvas')
    await page.mouse.move(box.x + 20, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 })
    await page.mouse.up()
    const said = page.locator('zl-tools .chosen')
    await said.waitFor()
    const gathered = Number(/\d+/.exec(await said.innerText())?.[0])
    expect(gathered).toBeGreaterThan(3)
    await tool(page, '隐藏').click()
    await expect.poll(async () => accountOf(page)).toContain(`隐藏了 ${gathered} 个`)
    expect(await shown(page)).toBeLessThanOrEqual(all - gathered)
    await tool(page, '框选').click()
    await tool(page, '还原').click()
    await expect.poll(() => shown(page)).toBe(all)
  })

  it('groups by function, folds all groups and unfolds them', async () => {
    const { page } = app.tab
    const all = await shown(page)
    await tool(page, '按功能分组').click()
    await expect.poll(() => page.url()).toContain('group=function')
    await tool(page, '全部收拢').click()
    await settled(page)
    expect(await page.locator('#canvas').getAttribute('aria-label')).not.toContain(`${all} 个节点`)
    await tool(page, '全部摊开').click()
    await expect.poll(() => page.locator('#canvas').getAttribute('aria-label')).toContain(`${all} 个节点`)
    // From one grouping to the other: members change groups.
    await tool(page, '按机构分组').click()
    await expect.poll(() => page.url()).toContain('group=agency')
    await settled(page)
    await expect.poll(() => page.locator('#canvas').getAttribute('aria-label')).toContain(`${all} 个节点`)
    await tool(page, '按机构分组').click()
    await settled(page)
  })

  it('gives a link that puts every node where it stands, and files of what is shown', async () => {
    const { page, context } = app.tab
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const before = await placeOf(page, id)
    await page.getByText('导出', { exact: true }).click()
    await page.getByRole('button', { name: '复制链接，含节点位置' }).click()
    await page.getByText('已复制').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    for (const [word, sign] of [['图片 PNG', '\x89PNG'], ['矢量图 SVG', '<svg'], ['GraphML（Gephi、yEd）', '<?xml'], ['CSV：节点', '\uFEFF"名称"'], ['JSON', '{']] as const) {
      if (!(await page.getByRole('button', { name: word }).isVisible())) await page.getByText('导出', { exact: true }).click()
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), page.getByRole('button', { name: word }).click({ timeout: 90_000 })])
      const bytes = await readFile(await download.path())
      expect(bytes.toString(word === '图片 PNG' ? 'latin1' : 'utf8').startsWith(sign)).toBe(true)
    }
    await page.goto(link)
    await settled(page)
    const after = await placeOf(page, id)
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(60)
  })

  it('says in words where a link names nodes that are gone, and stays usable', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?only=s-00000000000000000000&pins=s-0_zz_1&folded=g-x&many=s-1&hidden=~~`)
    await page.getByText('这些节点已不在图谱中').waitFor()
    await page.getByRole('button', { name: '全部显示' }).click()
    await expect.poll(() => shown(page)).toBeGreaterThan(100)
  })

  it('groups by agency: a system of several leading agencies stands with one and names the others, in the picture and in the list', async () => {
    const { page } = app.tab
    const plan = '南京市2020年电子政务工作要点\n2020年3月1日\n一、应用\n(一)建设市级联合应急指挥平台,依托市电子政务外网建设市级联合应急指挥平台。(市发改委、市公安局牵头,市民政局落实)\n'
    expect((await fetch(`${app.server.url}api/documents?source=2020.txt`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: plan })).ok).toBe(true)
    await page.goto(`${app.server.url}?group=agency`)
    await settled(page)
    expect(Number(/带外圈的 (\d+) 个系统/u.exec(await page.locator('.caption').innerText())?.[1])).toBeGreaterThan(0)
    const list = page.getByRole('listbox', { name: /图中的节点/ })
    await list.focus()
    const platform = list.getByRole('option').filter({ hasText: '联合应急指挥平台' })
    for (let step = 0; step < 40 && (await platform.count()) === 0; step++) await page.keyboard.press('PageDown')
    // It stands with one of the two; who implements is not named.
    expect(await platform.first().innerText()).toMatch(/另属(市发改委|市公安局)(?!、)/u)
    await page.locator('#account').click()
    await tool(page, '按机构分组').click()
    await expect.poll(() => page.locator('.caption').count()).toBe(0)
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

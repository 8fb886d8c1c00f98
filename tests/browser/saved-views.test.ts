/** Views kept under a name: kept, opened in another browser with every node where it stood, renamed, deleted, brought back; and what has gone is said. */
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { openTab } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { chooseBySearch, settled } from './walk.ts'

interface Network extends HTMLElement {
  pinsOf(ids: readonly string[]): readonly { readonly id: string; readonly x: number; readonly y: number }[]
}

describeInBrowser('views kept under a name', (browser) => {
  const app = appOnSeed(browser)
  const api = async (path: string, init?: RequestInit): Promise<unknown> => (await fetch(`${app.server.url}api/${path}`, init)).json()
  const open = async (page = app.tab.page): Promise<void> => page.getByRole('button', { name: '存下的视图' }).click()
  const dialog = (page = app.tab.page) => page.getByRole('dialog', { name: '存下的视图' })

  it('says what it is for while there are none, and keeps what is seen', async () => {
    const { page } = app.tab
    await chooseBySearch(page, '市电子政务外网', /市电子政务外网/u)
    await open()
    await dialog().getByText('还没有存下的视图').waitFor()
    await dialog().getByLabel('视图的名称').fill('外网 <b>专题</b>')
    await page.keyboard.press('Enter')
    await dialog().getByRole('button', { name: /外网 <b>专题<\/b>/u }).first().waitFor()
  })

  it('opens it in another browser with the same selection and every node where it stood', async () => {
    const { page } = app.tab
    await page.keyboard.press('Escape')
    const ids = ((await api('graph')) as { readonly nodes: readonly { readonly id: string; readonly degree: number }[] }).nodes.filter(({ degree }) => degree > 0).slice(0, 40).map(({ id }) => id)
    const before = await page.evaluate((wanted) => document.querySelector('zl-app')?.shadowRoot?.querySelector<Network>('zl-network')?.pinsOf(wanted) ?? [], ids)
    const { page: other, context } = await openTab(browser(), app.server.url)
    await settled(other)
    await open(other)
    await dialog(other).getByRole('button', { name: /外网/u }).first().click()
    await other.getByRole('heading', { level: 2, name: /市电子政务外网/u }).waitFor()
    await settled(other)
    const after = await other.evaluate((wanted) => document.querySelector('zl-app')?.shadowRoot?.querySelector<Network>('zl-network')?.pinsOf(wanted) ?? [], ids)
    expect(before.length).toBeGreaterThan(20)
    for (const { id, x, y } of before) {
      const now = after.find((one) => one.id === id)
      expect(Math.hypot((now?.x ?? Infinity) - x, (now?.y ?? Infinity) - y)).toBeLessThan(2)
    }
    await context.close()
  })

  it('renames it, refuses a name that another one has, deletes it and brings it back', async () => {
    const { page } = app.tab
    await open()
    await dialog().getByLabel('视图的名称').fill('全图')
    await dialog().getByRole('button', { name: '保存' }).click()
    await dialog().getByRole('button', { name: /^全图/u }).waitFor()
    await dialog().getByRole('button', { name: '改名' }).first().click()
    await dialog().getByLabel('新名称').fill('外网 <b>专题</b>')
    await page.keyboard.press('Enter')
    await dialog().getByRole('alert').filter({ hasText: '已有名为' }).waitFor()
    await dialog().getByRole('button', { name: '改名' }).first().click()
    await dialog().getByLabel('新名称').fill('2018 年全图')
    await page.keyboard.press('Enter')
    await dialog().getByRole('button', { name: /^2018 年全图/u }).waitFor()
    await dialog().getByRole('button', { name: '删除“2018 年全图”' }).click()
    await dialog().getByText('已删除“2018 年全图”。').waitFor()
    await expect.poll(() => dialog().getByRole('button', { name: /^2018 年全图/u }).count()).toBe(0)
    await dialog().getByRole('button', { name: '撤销' }).click()
    await dialog().getByRole('button', { name: /^2018 年全图/u }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('says which nodes have gone and which settings it does not know, and shows the rest', async () => {
    const { page } = app.tab
    const view = { name: '旧视图', link: '?view=table&kind=gadget&node=s-00000000000000000000', entities: [{ id: 's-00000000000000000000', name: '已拆分的平台' }] }
    await api('views', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(view) })
    await open()
    await dialog().getByRole('button', { name: /^旧视图/u }).click()
    const notice = page.getByRole('alert').filter({ hasText: '没有全部恢复' })
    await notice.waitFor()
    expect(await notice.innerText()).toContain('1 个节点已不在图谱中（已拆分的平台）；1 项设置来自另一个版本，认不出（kind=gadget）')
    await page.locator('zl-table tbody tr').first().waitFor()
    await notice.getByRole('button', { name: '知道了' }).click()
    await notice.waitFor({ state: 'detached' })
  })

  it('complains of nothing', () => {
    expect(app.tab.complaints).toEqual([])
  })
})

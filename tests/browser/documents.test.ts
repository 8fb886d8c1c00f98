/** Files come in by picking and by dropping, a bad one among good ones; the list, its order, removal; a break of the server. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openTab, PHONE, type Tab } from './browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { type RunningServer, startServer } from './server.ts'

const text = (name: string, words: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
const FIRST = text('云山2020.txt', '云山市2020年工作要点\n一、建设市级共享交换平台。（市发改委牵头）\n二、将市级共享交换平台接入省级共享交换平台。（市数据局负责）\n')
const SECOND = text('云山2021.txt', '云山市2021年工作要点\n一、升级市级共享交换平台。（市发改委牵头）\n二、建设市级档案管理系统。（市档案局负责）\n')
const SHIFTED = text('青河.txt', '青河市2022年工作要点\n一、建設市級應急指揮平臺。（市應急局負責）\n二、建设市级�档案平台。（市档案局负责）\n')
const BAD = { name: '<img src=x onerror=document.title=1>.txt', mimeType: 'text/plain', buffer: Buffer.from(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)) }

const pick = (page: Page, files: readonly { name: string; mimeType: string; buffer: Buffer }[]) => page.locator('input[type=file]').first().setInputFiles([...files])
const entry = (page: Page, name: string) => page.getByRole('list', { name: '正在加入的文件' }).getByRole('listitem').filter({ hasText: name })
const rows = (page: Page) => page.locator('zl-documents tbody tr')

describeInBrowser('documents in the app', (browser) => {
  let server: RunningServer
  let tab: Tab
  beforeAll(async () => {
    server = await startServer({ empty: true })
    tab = await openTab(browser(), server.url)
  })
  afterAll(async () => {
    await tab.context.close()
    await server.stop()
  })

  it('begins with an empty store, takes picked files, a bad one among good ones', async () => {
    const { page } = tab
    await page.getByText('还没有文件').waitFor()
    await pick(page, [FIRST, BAD, SHIFTED])
    await entry(page, FIRST.name).getByText(/读出 2 项任务、\d+ 个机构/).waitFor()
    await entry(page, 'img src=x').getByText(/没有可读的文字|不是纯文本|无法/).waitFor()
    await entry(page, SHIFTED.name).getByText('未能读懂').waitFor()
    await expect.poll(() => rows(page).count()).toBe(2)
    expect(page.url()).toContain('documents=date-down')
    expect(await page.title()).toBe('政联图谱')
  })

  it('leads from what was not understood to its place', async () => {
    const { page } = tab
    await entry(page, SHIFTED.name).getByText('未能读懂').click()
    await entry(page, SHIFTED.name).getByRole('button', { name: '看这一处' }).first().click()
    await page.locator('article mark .problem').waitFor()
    await page.goBack()
    await rows(page).first().waitFor()
  })

  it('takes dropped files anywhere in the window, under a notice', async () => {
    const { page } = tab
    const dropped = await page.evaluateHandle(({ name, words }) => {
      const data = new DataTransfer()
      data.items.add(new File([words], name, { type: 'text/plain' }))
      return data
    }, { name: SECOND.name, words: SECOND.buffer.toString() })
    await page.dispatchEvent('zl-app', 'dragenter', { dataTransfer: dropped })
    await page.getByText('松开即可加入文件').waitFor()
    await page.dispatchEvent('zl-app', 'drop', { dataTransfer: dropped })
    await page.getByText('松开即可加入文件').waitFor({ state: 'detached' })
    await entry(page, SECOND.name).getByText('读出 2 项任务').waitFor()
    await expect.poll(() => rows(page).count()).toBe(3)
  })

  it('says of a file that is there already that it is', async () => {
    const { page } = tab
    await page.getByRole('button', { name: '清除已结束的' }).click()
    await pick(page, [{ ...FIRST, name: '换了名字.txt' }])
    await entry(page, '换了名字.txt').getByText('这份文件已经在库中（此前名为“云山2020.txt”）').waitFor()
    expect(await rows(page).count()).toBe(3)
  })

  it('takes the same file twice at once as one', async () => {
    const { page } = tab
    await page.getByRole('button', { name: '清除已结束的' }).click()
    await pick(page, [FIRST, FIRST])
    await expect.poll(() => entry(page, FIRST.name).getByText(/这份文件已经在库中.*没有重复加入/).count(), { timeout: 20_000 }).toBe(2)
    expect(await rows(page).count()).toBe(3)
    await page.getByText('加入完毕').waitFor()
  })

  it('refuses what is too large, and offers no second try of it', async () => {
    const { page } = tab
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(65 * 1024 * 1024)], '太大.txt'))
      document.querySelector('zl-app')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    await entry(page, '太大.txt').getByText('超过 64 MB 的上限').waitFor()
    expect(await entry(page, '太大.txt').getByRole('button', { name: '重试' }).count()).toBe(0)
    await page.getByRole('button', { name: '清除已结束的' }).click()
  })

  it('sorts by a click on a heading, and keeps the order in the address', async () => {
    const { page } = tab
    await page.getByRole('button', { name: '标题' }).click()
    const titles = await page.locator('zl-documents td.title button').allInnerTexts()
    expect(titles).toHaveLength(3)
    await page.getByRole('button', { name: '标题' }).click()
    await expect.poll(() => page.locator('zl-documents td.title button').allInnerTexts()).toEqual([...titles].reverse())
    expect(page.url()).toContain('documents=title-down')
    expect(await page.getByRole('columnheader', { name: '标题' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('removes one after saying what goes and what stays', async () => {
    const { page } = tab
    const before = await (await fetch(`${server.url}api/health`)).json() as { entities: number }
    await page.getByRole('button', { name: '移除《云山市2021年工作要点》' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/2 项任务/).waitFor()
    expect(await dialog.innerText()).toMatch(/1 个机构、1 个系统也会从图中消失。[\s\S]*会保留。[\s\S]*重新加入同一份文件即可/)
    await dialog.getByRole('button', { name: '不移除' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await rows(page).count()).toBe(3)
    await page.getByRole('button', { name: '移除《云山市2021年工作要点》' }).click()
    await dialog.getByRole('button', { name: '移除', exact: true }).click()
    await expect.poll(() => rows(page).count()).toBe(2)
    const after = await (await fetch(`${server.url}api/health`)).json() as { entities: number }
    expect(before.entities - after.entities).toBe(2)
  })

  it('works by keyboard alone: a removal is asked for, left, and the focus is back', async () => {
    const { page } = tab
    const remove = page.getByRole('button', { name: /^移除《/ }).first()
    await remove.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => remove.evaluate((button) => button.matches(':focus'))).toBe(true)
    await page.keyboard.press('Shift+Tab')
    expect(await page.locator('zl-documents :focus').count()).toBe(1)
  })

  it('goes on telling how far a file is after the page was loaded anew', async () => {
    const { page } = tab
    await pick(page, [text('重新打开.txt', '丁市计划\n' + '一、建设共享平台。（市发改委牵头）\n'.repeat(60_000))])
    await entry(page, '重新打开.txt').getByText(/正在(读取|修复|提纲|分词)…/).waitFor()
    await page.reload()
    await entry(page, '重新打开.txt').getByText(/正在(读取|修复|提纲|分词|识别)…/).waitFor()
    await entry(page, '重新打开.txt').getByRole('button', { name: '取消' }).click()
    await entry(page, '重新打开.txt').getByText('已取消').waitFor()
  })

  it('is cancelled while it is read, and says so', async () => {
    const { page } = tab
    await pick(page, [text('很长.txt', '甲市计划\n' + '一、建设共享平台。（市发改委牵头）\n'.repeat(60_000))])
    await entry(page, '很长.txt').getByRole('button', { name: '取消' }).click()
    await entry(page, '很长.txt').getByText('已取消').waitFor()
  })

  it('tells of a break of the server, keeps the view, and says what was lost', async () => {
    const { page } = tab
    await pick(page, [text('断开.txt', '乙市计划\n' + '一、建设共享平台。（市发改委牵头）\n'.repeat(60_000))])
    await entry(page, '断开.txt').getByText(/正在(读取|修复|提纲|分词)…/).waitFor()
    await server.kill()
    await page.getByText('与服务的连接断开了').waitFor()
    expect(await rows(page).count()).toBe(2)
    await server.restart()
    await entry(page, '断开.txt').getByText('服务重新启动过').waitFor({ timeout: 30_000 })
    await entry(page, '断开.txt').getByRole('button', { name: '重试' }).waitFor()
  })

  it('goes back to the network, which shows what came in', async () => {
    const { page } = tab
    await page.getByRole('button', { name: '回到图谱' }).click()
    await expect.poll(() => page.locator('#account').innerText()).toMatch(/共 [1-9]\d* 个节点/)
  })

  it('fits a phone', async () => {
    const phone = await openTab(browser(), `${server.url}?documents=measures-down`, { size: PHONE })
    await rows(phone.page).first().waitFor()
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    const box = await phone.page.getByRole('button', { name: /^移除《/ }).first().boundingBox()
    expect(box && box.width >= 40 && box.x + box.width <= PHONE.width).toBe(true)
    expect(phone.complaints).toEqual([])
    await phone.context.close()
  })

  it('complains of nothing', () => {
    expect(tab.complaints).toEqual([])
  })
})

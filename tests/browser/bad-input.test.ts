/** What nobody planned for: dead links, endless words, markup in names, a document of scripts, an empty store, a server that goes and comes back. */
import { expect, it } from 'vitest'
import { appOnSeed } from './app-on-seed.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { accountOf, numbersOf, settled } from './walk.ts'

describeInBrowser('bad input', (browser) => {
  const app = appOnSeed(browser)

  it('takes a search for 10,000 characters for what it is', async () => {
    const { page } = app.tab
    const field = page.getByRole('combobox', { name: '搜索机构、系统、平台' })
    await field.fill('网'.repeat(10_000))
    await page.getByText(/没有找到含/).waitFor()
    await field.fill('外网')
    await page.getByRole('option', { name: /外网/ }).first().waitFor()
    await field.press('Escape')
  })

  it('answers an address that there is not, and views of an older kind, with something usable', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}no/such/page`)
    await settled(page)
    expect((await fetch(`${app.server.url}api/no/such/thing`)).status).toBe(404)
    await page.goto(`${app.server.url}?view=constellation&kind=starship&status=maybe&year=soon&sort=x&group=zodiac&text=runes`)
    await settled(page)
    expect(numbersOf(await accountOf(page)).nodes.shown).toBeGreaterThan(100)
  })

  it('shows a document full of scripts as words, in every view', async () => {
    const { page } = app.tab
    const name = '<img src=x onerror=alert(1)>数据共享平台'
    const text = `某市电子政务工作要点\n一、重点任务\n(一)建设${name}。建设市级"<script>alert(1)</script>"综合平台并与省级平台对接。依托市电子政务外网建设${name}。(牵头单位:市发改委)\n`.repeat(3)
    const answer = await fetch(`${app.server.url}api/documents?source=${encodeURIComponent('<b>要点<b>.txt')}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: text })
    expect(answer.ok).toBe(true)
    let alerted = false
    page.on('dialog', (dialog) => {
      alerted = true
      void dialog.dismiss()
    })
    for (const view of ['network', 'table', 'matrix', 'overview', 'agencies']) {
      await page.goto(`${app.server.url}?view=${view}&isolated=1`)
      await page.locator('#account').waitFor()
      await page.waitForTimeout(300)
    }
    expect(alerted).toBe(false)
    expect(await page.locator('img').count()).toBe(0)
  })

  it('says that the server is away, keeps the view, and recovers', async () => {
    const { page } = app.tab
    await page.goto(`${app.server.url}?view=table`)
    await page.locator('zl-table tbody tr').first().waitFor()
    const rows = await page.locator('zl-table tbody tr').count()
    await app.server.kill()
    await page.getByRole('link', { name: '影响', exact: true }).click()
    await page.getByRole('combobox', { name: '系统', exact: true }).fill('市公共数据开放网站')
    await page.getByRole('combobox', { name: '系统', exact: true }).press('Enter')
    await page.getByText('连接不上服务').first().waitFor()
    await page.getByRole('link', { name: '表格', exact: true }).click()
    expect(await page.locator('zl-table tbody tr').count()).toBe(rows)
    await app.server.restart()
    await page.locator('.away').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('link', { name: '影响', exact: true }).click()
    await page.getByRole('combobox', { name: '系统', exact: true }).fill('市公共数据开放网站')
    await page.getByRole('combobox', { name: '系统', exact: true }).press('Enter')
    await page.locator('#impact').waitFor()
  })
})

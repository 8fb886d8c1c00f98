/** The steps that walks through the app share. Elements are found as a user finds them: by role and name. */
import type { Page } from 'playwright-core'

/** Waits until the graph is there and the picture has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#account').waitFor()
  await page.locator('#canvas[aria-busy=false]').waitFor()
  await page.waitForTimeout(450)
}

/** @param heading the name its card bears, where that is not the words searched for */
export async function chooseBySearch(page: Page, words: string, heading: string | RegExp = words): Promise<void> {
  const field = page.getByRole('combobox', { name: '搜索机构、系统、平台' })
  await field.fill(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await field.press('Enter')
  await page.getByRole('heading', { level: 2, name: heading }).waitFor()
}

/** Clicks the first sentence in the panel and waits for the document with the words marked. */
export async function openStatement(page: Page): Promise<void> {
  await page.locator('[data-role=statement]').first().click()
  await page.locator('article mark').first().waitFor()
}

export async function accountOf(page: Page): Promise<string> {
  return (await page.locator('#account').innerText()).replace(/\s+/g, ' ')
}

/** 显示 200 / 共 219 个节点，253 / 共 253 条关系 */
export function numbersOf(account: string): Record<'nodes' | 'edges', { shown: number; total: number }> {
  const match = /(\d+) \/ 共 (\d+) 个节点，(\d+) \/ 共 (\d+) 条关系/.exec(account)
  const [, nodes = 0, allNodes = 0, edges = 0, allEdges = 0] = (match ?? []).map(Number)
  return { nodes: { shown: nodes, total: allNodes }, edges: { shown: edges, total: allEdges } }
}

/** The first document of the server, as the API gives it. */
export async function openedDocument(url: string): Promise<{ readonly id: string; readonly text: string; readonly repairs: Readonly<Record<string, number>> }> {
  const [first] = (await (await fetch(`${url}api/documents`)).json()) as readonly { readonly id: string }[]
  return (await (await fetch(`${url}api/documents/${first?.id}`)).json()) as Awaited<ReturnType<typeof openedDocument>>
}

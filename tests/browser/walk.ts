/** The steps that walks through the app share. Elements are found as a user finds them: by role and name. */
import type { Page } from 'playwright-core'

/** Waits until the graph is there and the picture has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#account').waitFor()
  await page.waitForTimeout(450)
}

export async function chooseBySearch(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox')
  await field.fill(name)
  await page.getByRole('option', { name }).first().waitFor()
  await field.press('Enter')
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

/** Clicks the first sentence in the panel and waits for the document with the words marked. */
export async function openStatement(page: Page): Promise<void> {
  await page.locator('[data-role=statement]').first().click()
  await page.locator('article mark').first().waitFor()
}

export async function accountOf(page: Page): Promise<string> {
  return (await page.locator('#account').innerText()).replace(/\s+/g, ' ')
}

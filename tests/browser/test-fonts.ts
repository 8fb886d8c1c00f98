/**
 * Chinese glyphs for a browser on a machine without any: the npm package
 * @fontsource/noto-sans-sc, served to the page from the app's own origin by the
 * test alone, so that the app's content security policy stays in force.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

const PATH = '/test-fonts/'
const WEIGHTS = [400, 700]

export async function serveFonts(context: BrowserContext): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
  await context.route(`**${PATH}**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname)
    const css = name.endsWith('.css')
    const body = await readFile(join(folder, css ? '' : 'files', name))
    await route.fulfill({ body, contentType: css ? 'text/css' : 'font/woff2' })
  })
}

/** Gives the open page the fonts, and waits until every character it shows has its glyph. */
export async function useFonts(page: Page, characters: string): Promise<void> {
  for (const weight of WEIGHTS) await page.addStyleTag({ url: `${PATH}${weight}.css` })
  await page.evaluate(async ({ text, weights }) => {
    for (const weight of weights) await document.fonts.load(`${weight} 16px "Noto Sans SC"`, text)
    await document.fonts.ready
  }, { text: characters, weights: WEIGHTS })
}

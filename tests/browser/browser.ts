/**
 * A real Chromium: the one inside @sparticuz/chromium on Linux, an installed
 * Chrome or Edge elsewhere. Where there is none, `browserOrReason` says why, and
 * the suite is skipped under a name that says so.
 */
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { serveFonts, useFonts } from './test-fonts.ts'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Sparticuz's list is made for a cloud function; these would switch off what the tests look at, make it frail, or emulate a graphics card. */
const UNWANTED = /^--(disable-web-security|allow-running-insecure-content|single-process|headless|disable-features|in-process-gpu|no-zygote|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/

/** Its emulated graphics card costs more than all else that it does; without one the processor draws, as it does wherever Chrome finds none. */
const NO_CARD = '--disable-gpu'

export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux') {
    const { default: chromium } = await import('@sparticuz/chromium')
    const args = [...chromium.args.filter((arg) => !UNWANTED.test(arg)), NO_CARD]
    return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true })
  }
  try {
    return await playwright.launch({ channel: 'chrome', headless: true })
  } catch {
    return playwright.launch({ channel: 'msedge', headless: true })
  }
}

/** The browser, or in words why there is none. */
export async function browserOrReason(): Promise<{ browser: Browser } | { reason: string }> {
  try {
    return { browser: await launchBrowser() }
  } catch (error) {
    return { reason: String(error instanceof Error ? error.message : error).split('\n')[0] ?? 'no browser' }
  }
}

export interface Tab {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained of: script errors and refusals by the content security policy. */
  readonly complaints: readonly string[]
}

/** @param options.fonts whether Chinese glyphs are wanted: for pictures; tests read text, which needs none */
export async function openTab(browser: Browser, url: string, options: { size?: { width: number; height: number }; fonts?: boolean } = {}): Promise<Tab> {
  const size = options.size ?? DESKTOP
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', hasTouch: size.width < 600, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  if (!options.fonts) {
    await page.goto(url)
    return { page, context, complaints }
  }
  // The canvas draws a name once: its glyphs have to be there before the graph is.
  await serveFonts(context)
  const characters = await charactersOf(url)
  let release = (): void => {}
  const ready = new Promise<void>((resolve) => (release = resolve))
  await context.route('**/api/graph*', async (route) => {
    await ready
    await route.continue()
  })
  await page.goto(url)
  await useFonts(page, characters)
  release()
  return { page, context, complaints }
}

/** Every character the graph and the interface may show. */
async function charactersOf(url: string): Promise<string> {
  const base = new URL(url).origin
  const texts = await Promise.all(['/api/graph?limit=2000', '/api/documents'].map(async (path) => (await fetch(base + path)).text()))
  const documents = JSON.parse(texts[1] ?? '[]') as readonly { readonly id: string }[]
  const pages = await Promise.all(documents.slice(0, 3).map(async ({ id }) => (await fetch(`${base}/api/documents/${id}`)).text()))
  return [...new Set([...texts, ...pages].join(''))].join('')
}

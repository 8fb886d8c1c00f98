/**
 * `npm run bench:web`: the canvas against plain Cytoscape with fcose, on a network
 * of 2,000 nodes and 4,000 lines, and the app's first view of the seed against an
 * empty graph; in one browser, as ratios. Plain fcose takes about a minute.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build, preview } from 'vite'
import type { GraphView } from '../../../web/api.ts'
import { DESKTOP, launchBrowser } from '../../browser/browser.ts'
import { startServer } from '../../browser/server.ts'
import type { Frames } from './page.ts'
import { syntheticNetwork } from './synthetic-network.ts'

const SIZE = { nodes: 2000, edges: 4000 }
const VISITS = 5
/** A 4K screen as it is mostly set: two of its pixels, each way, to one of the page. */
const SCREEN_4K = { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 2 }

const seed = await startServer()
const empty = await startServer({ empty: true })
const browser = await launchBrowser()
try {
  const model = (await (await fetch(`${seed.url}api/graph?limit=5000`)).json()) as GraphView
  await measureCanvas(browser, model)
  await measureFirstView(browser)
} finally {
  await browser.close()
  await seed.stop()
  await empty.stop()
}

async function measureCanvas(browser: Browser, model: GraphView): Promise<void> {
  const network = syntheticNetwork(model, SIZE)
  const outDir = await mkdtemp(join(tmpdir(), 'zhenglian-bench-'))
  const root = import.meta.dirname
  await build({ configFile: false, root, base: './', logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const server = await preview({ configFile: false, root, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  try {
    const url = server.resolvedUrls?.local[0] ?? ''
    const page = await pageAt(browser, url, { viewport: DESKTOP })
    const ours = await page.evaluate((given) => window.bench.ours(given), network)
    const plain = await page.evaluate((given) => window.bench.plain(given), network)
    await page.close()
    const page4K = await pageAt(browser, url, SCREEN_4K)
    const oursAt4K = await page4K.evaluate((given) => window.bench.oursMoved(given), network)
    const plainAt4K = await page4K.evaluate(([given, places]) => window.bench.plainMoved(given, places), [network, plain.places] as const)
    await page4K.close()
    console.log(`${SIZE.nodes} nodes, ${SIZE.edges} lines, the degrees of the seed`)
    const line = (name: string, one: number, other: number, unit: string, digits: number, times: (ours: number, plain: number) => string): void =>
      console.log(`  ${name.padEnd(24)} ${one.toFixed(digits).padStart(8)} ${unit}   plain fcose ${other.toFixed(digits).padStart(9)} ${unit}   ${times(one, other)}`)
    const faster = (a: number, b: number): string => `${(b / a).toFixed(1)} times faster`
    const ratio = (a: number, b: number): string => `ratio ${(a / b).toFixed(2)}`
    line('layout', ours.layout, plain.layout, 'ms', 0, faster)
    line('stress', ours.quality.stress, plain.quality.stress, '  ', 3, ratio)
    line('neighbourhood kept', ours.quality.neighbourhood, plain.quality.neighbourhood, '  ', 3, ratio)
    line('longest stall', ours.longestStall, plain.longestStall, 'ms', 0, ratio)
    const frames = (window: string, one: Frames, other: Frames): void => {
      line(`frame, ${window}`, one.every, other.every, 'ms', 1, faster)
      line('  of it the page is busy', one.busy, other.busy, 'ms', 1, faster)
    }
    frames(`${DESKTOP.width} × ${DESKTOP.height}`, ours.frames, plain.frames)
    frames('4K', oursAt4K, plainAt4K)
  } finally {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}

async function pageAt(browser: Browser, url: string, screen: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(screen)
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(url)
  return page
}

/** From the address to the picture laid out, named and painted, visits to both in turn. */
async function measureFirstView(browser: Browser): Promise<void> {
  const times = { seed: [] as number[], empty: [] as number[] }
  for (let visit = 0; visit < VISITS; visit++) {
    times.seed.push(await firstView(browser, seed.url, ['#account', '#canvas[aria-busy=false]']))
    times.empty.push(await firstView(browser, empty.url, ['zl-empty']))
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const [withSeed, without] = [median(times.seed), median(times.empty)]
  console.log(`first view: the seed ${withSeed.toFixed(0)} ms, an empty graph ${without.toFixed(0)} ms   ratio ${(withSeed / without).toFixed(2)}`)
}

/** @param signs what is there when the page is, in the order in which it comes: a canvas without its graph is at rest too */
async function firstView(browser: Browser, url: string, signs: readonly string[]): Promise<number> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' })
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(url)
  for (const sign of signs) await page.locator(sign).waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const time = performance.now() - start
  await context.close()
  return time
}

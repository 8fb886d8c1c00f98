/** One configuration for the web app's build (web/app → dist/app) and the tests. */
import { defineConfig } from 'vitest/config'

/** Styles and markup stand in the elements as templates, where a minifier leaves their spaces and comments alone. */
const spareStyles = {
  name: 'spare-styles',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!/\/web\/app\/.*\.ts$/u.test(id)) return null
    const spare = (style: string): string => style.replace(/\/\*[^]*?\*\//gu, '').replace(/\s+/gu, ' ').replace(/([{};:,]) | (?=[{}])/gu, '$1').replace(/;\}/gu, '}').replace(/(?<![\d.])0\.(?=\d)/gu, '.')
    const spared = code.replace(/\bcss`[^`]*`/gu, spare)
    // A line's indentation, which in markup is one space as good as twenty.
    return { code: id.includes('/elements/') ? spared.replace(/\n[ \t]+/gu, '\n') : spared, map: null }
  },
} as const

let metCytoscape = false
/** Cytoscape hangs algorithms and layouts that the app never asks for onto one prototype, where no bundler can tell: of each only the first kind of search and the empty layout stay. */
const spareCytoscape = {
  name: 'spare-cytoscape',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!id.includes('/cytoscape/dist/cytoscape.esm.mjs')) return null
    const cuts = [
      [/^\[(elesfn\$v), elesfn\$u, .*tarjanStronglyConnected\$1\]/mu, '[$1]'],
      [/^var layout = \[\{[^]*?(name: 'null',\s*impl: NullLayout)[^]*?\}\];$/mu, 'var layout = [{ $1 }];'],
    ] as const
    if (cuts.some(([from]) => code.search(from) < 0)) throw new Error('vite.config.ts: this version of Cytoscape is put together in another way; look its lists of algorithms and layouts up')
    metCytoscape = true
    return { code: cuts.reduce((all, [from, to]) => all.replace(from, to), code), map: null }
  },
  generateBundle() {
    if (!metCytoscape) throw new Error('vite.config.ts: Cytoscape came from another file than cytoscape/dist/cytoscape.esm.mjs, and nothing was cut from it')
  },
} as const

/** main.ts asks for the graph before it loads the app: the page names the app's scripts, so that they come along with it. */
const appAhead = {
  name: 'app-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_html: string, { bundle = {} }: { readonly bundle?: Readonly<Record<string, { readonly type: string; readonly name?: string; readonly fileName: string; readonly imports?: readonly string[] }>> }) {
      const app = Object.values(bundle).find(({ type, name }) => type === 'chunk' && name === 'start')
      return [app?.fileName ?? [], app?.imports ?? []].flat().map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `/${file}` }, injectTo: 'head' as const }))
    },
  },
} as const

export default defineConfig({
  root: 'web/app',
  plugins: [spareStyles, spareCytoscape, appAhead],
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // What knows no modulepreload loads a moment later.
    modulePreload: { polyfill: false },
    // Cytoscape alone is more than the usual limit.
    chunkSizeWarningLimit: 800,
    // `npm start` builds: who starts the app is told what concerns the app.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  test: {
    root: '.',
    // Two at once also on a machine of two cores: most of them wait for another process much of the time. `npm test` (tests/run.ts) gives each of its two lines one.
    maxWorkers: 2,
    projects: [
      // In one process: the dictionaries, grammars and modules that most of them need are loaded once. Whoever replaces something global puts it back. (Files of a project share a process only where none of another is in their group.)
      { test: { name: 'unit', isolate: false, sequence: { groupOrder: 1 }, include: ['tests/{ingest,graph,evaluate,tooling}/**/*.test.ts', 'tests/web/server/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      // What the app is made of configures its language when it is loaded, once a process.
      { test: { name: 'app', include: ['tests/web/app/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false } },
      // In one process, with one browser.
      { test: { name: 'browser', isolate: false, sequence: { groupOrder: 2 }, include: ['tests/browser/**/*.test.ts'], expect: { poll: { timeout: 15_000 } }, testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
})

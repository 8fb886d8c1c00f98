import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Files that break a rule, each alone in breaking it. */
const PLANTED: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['graph/model/a.ts', "import '../store/open.ts'", 'no-restricted-imports'],
  ['graph/model/b.ts', "import 'node:fs'", 'no-restricted-imports'],
  ['graph/model/c.ts', "import 'hono'", 'no-restricted-imports'],
  ['graph/model/c2.ts', "import 'neo4j-driver'", 'no-restricted-imports'],
  ['graph/queries/d.ts', "import '../../ingest/pipeline.ts'", 'no-restricted-imports'],
  ['graph/queries/e.ts', "import '../../web/api.ts'", 'no-restricted-imports'],
  ['graph/queries/f.ts', "import 'neo4j-driver'", 'no-restricted-imports'],
  ['graph/store/g.ts', "import '@grafeo-db/js'", 'no-restricted-imports'],
  ['ingest/resolve/h.ts', "import '../../graph/store/open.ts'", 'no-restricted-imports'],
  ['ingest/i.ts', "import '../web/server/app.ts'", 'no-restricted-imports'],
  ['web/server/j.ts', "import '../app/main.ts'", 'no-restricted-imports'],
  ['web/server/k.ts', "import '../cli/query.ts'", 'no-restricted-imports'],
  ['web/app/state/l.ts', "import '../../server/app.ts'", 'no-restricted-imports'],
  ['web/app/state/m.ts', "import '../../../graph/queries/search.ts'", 'no-restricted-imports'],
  ['web/app/elements/n.ts', "import cytoscape from 'cytoscape'\nexport const n = cytoscape", 'no-restricted-imports'],
  ['web/cli/o.ts', "import 'neo4j-driver'", 'no-restricted-imports'],
  ['ingest/p.ts', "import { q } from './q.ts'\nexport const p = (): unknown => q", 'no-cycle'],
  ['ingest/q.ts', "import { p } from './p.ts'\nexport const q = (): unknown => p", 'no-cycle'],
  ['web/r.ts', 'const later = async (): Promise<number> => 1\nlater()', 'no-floating-promises'],
  ['graph/s.ts', 'export const s: any = 1', 'no-explicit-any'],
]

/** The same lines where they are allowed. */
const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ['graph/model/ids2.ts', "import { createHash } from 'node:crypto'\nimport type { A } from './a2.ts'\nexport const ids = (a: A): unknown => createHash(a)"],
  ['graph/model/a2.ts', 'export type A = string'],
  ['graph/store/neo4j.ts', "import 'neo4j-driver'"],
  ['graph/store/embedded-process.ts', "import '@grafeo-db/js'"],
  ['graph/queries/t.ts', "import '../store/open.ts'\nimport '../model/ids2.ts'"],
  ['ingest/u.ts', "import '../graph/model/ids2.ts'"],
  ['web/server/v.ts', "import '../../ingest/u.ts'\nimport '../../graph/queries/t.ts'\nimport '../api.ts'"],
  ['web/app/state/w.ts', "import '../../api.ts'\nimport '../../../graph/model/a2.ts'"],
  ['web/app/canvas/x.ts', "import 'cytoscape'"],
]

let folder: string
let found: readonly { readonly filename: string; readonly code: string }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenglian-lint-'))
  await copyFile(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  // The project's own names types that are not installed here.
  const compilerOptions = { strict: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', allowImportingTsExtensions: true, noEmit: true }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  for (const [file, source] of [...PLANTED, ...ALLOWED]) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${source}\nexport {}\n`)
  }
  found = await lint(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function lint(cwd: string): Promise<typeof found> {
  // On the path, because a linked node_modules would be linted as well.
  const env = { ...process.env, PATH: [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) }
  const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
  return new Promise((resolve, reject) => {
    // It ends with status 1, because there is something to find.
    execFile(process.execPath, [program, '--format', 'json'], { cwd, env, maxBuffer: 1e8, timeout: 30_000 }, (_, stdout) => {
      try {
        resolve((JSON.parse(stdout) as { diagnostics: typeof found }).diagnostics)
      } catch (error) {
        reject(error as Error)
      }
    })
  })
}

const rulesOf = (file: string): readonly string[] =>
  found.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file)).map(({ code }) => code)

describe('a planted violation is found', () => {
  it.each(PLANTED)('%s: %s', (file, _, rule) => {
    expect(rulesOf(file).join(' ')).toContain(rule)
  })
})

describe('what is allowed passes', () => {
  it.each(ALLOWED)('%s', (file) => {
    expect(rulesOf(file).join(' ')).not.toMatch(/no-restricted-imports|no-cycle|no-floating-promises|no-explicit-any/u)
  })
})

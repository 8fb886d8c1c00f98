// How Node loads the package's TypeScript: without its types, and from a compiled
// copy where there is one. Every command starts several processes (the store's
// writer and readers, the readers of documents), and a general loader takes longer
// to load itself in each than they take to begin their work.
//
// A copy begins with the hash of the source that it was made of, so that it can
// never be of another. Where none can be kept (an installation that its user may
// not write to), each process compiles for itself.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const COPIES = new URL('../.cache/compiled/', import.meta.url)
/** What tsconfig.json says of it: only types go, and fields are those of the language. */
const OPTIONS = {
  loader: 'ts',
  target: 'node20.19',
  sourcemap: 'inline',
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
}

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context)
  const source = readFileSync(fileURLToPath(url), 'utf8')
  const begins = `// ${hashOf(JSON.stringify(OPTIONS) + source)}\n`
  const copy = new URL(`${hashOf(url)}.js`, COPIES)
  const kept = keptIn(copy)
  return { format: 'module', source: kept?.startsWith(begins) ? kept : await compile(url, source, begins, copy), shortCircuit: true }
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32)

function keptIn(copy) {
  try {
    return readFileSync(copy, 'utf8')
  } catch {
    return null
  }
}

async function compile(url, source, begins, copy) {
  const { transform } = await import('esbuild')
  const { code } = await transform(source, { ...OPTIONS, sourcefile: url })
  const compiled = begins + code
  try {
    mkdirSync(COPIES, { recursive: true })
    // Another process may read it meanwhile, or write the same.
    const written = new URL(`${copy.href}.${process.pid}`)
    writeFileSync(written, compiled)
    renameSync(written, copy)
  } catch {
    // The next process compiles again.
  }
  return compiled
}

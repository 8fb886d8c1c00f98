/**
 * From the paths that the user typed to the documents behind them.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileReason } from './command-error.ts'

export interface FoundFile {
  readonly path: string
  /** File name without folders. */
  readonly source: string
}

export interface FoundDocuments {
  /** In the order typed, a folder's by path; each file once. */
  readonly files: readonly FoundFile[]
  /** Sentences on paths that cannot be used. */
  readonly failures: readonly string[]
  /** Sentences on what was passed over. */
  readonly warnings: readonly string[]
}

/** What is taken up from a folder. A file named outright is tried whatever its name. */
const DOCUMENT_ENDINGS = ['.txt', '.md', '.markdown', '.html', '.htm', '.mht', '.mhtml', '.docx', '.doc', '.pdf', '.xlsx', '.xls', '.csv']
const ENDINGS = 'Word、PDF、Excel、网页（.html、.mht）、.csv、.txt、.md'
/** Office puts a lock file beside a document that is open; systems leave theirs in every folder. */
const LEFTOVERS = /^(?:[.~]|Thumbs\.db$|desktop\.ini$)/iu

export async function findDocuments(paths: readonly string[]): Promise<FoundDocuments> {
  const files = new Map<string, FoundFile>()
  const failures: string[] = []
  const warnings: string[] = []
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory()
      const found = isFolder ? await findInFolder(path) : { paths: [path], passedOver: [], unreadable: [] }
      failures.push(...found.unreadable)
      if (found.paths.length === 0) failures.push(nothingIn(path, found.passedOver))
      else if (found.passedOver.length > 0) warnings.push(`提示：跳过“${path}”中的 ${named(found.passedOver)}，只读 ${ENDINGS} 文件。`)
      for (const file of found.paths) await take(file)
    } catch (error) {
      failures.push(`“${path}”${fileReason(error)}。`)
    }
  }
  return { files: [...files.values()], failures, warnings }

  /** A link that leads nowhere or in a circle is named; what stands beside it goes in. */
  async function take(file: string): Promise<void> {
    try {
      files.set(await realpath(file), { path: file, source: basename(file) })
    } catch (error) {
      failures.push(`“${file}”${fileReason(error)}。`)
    }
  }
}

interface FolderContents {
  readonly paths: readonly string[]
  readonly passedOver: readonly string[]
  /** Sentences on folders in it that cannot be read. */
  readonly unreadable: readonly string[]
}

/** Hidden names and what programs leave behind are no documents and not worth a word; links to folders are not followed, for they may go in circles. */
async function findInFolder(folder: string): Promise<FolderContents> {
  const paths: string[] = []
  const passedOver: string[] = []
  const unreadable: string[] = []
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (LEFTOVERS.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      try {
        const inner = await findInFolder(path)
        paths.push(...inner.paths)
        passedOver.push(...inner.passedOver)
        unreadable.push(...inner.unreadable)
      } catch (error) {
        unreadable.push(`“${path}”${fileReason(error)}。`)
      }
    } else if (DOCUMENT_ENDINGS.includes(extname(entry.name).toLowerCase())) paths.push(path)
    else passedOver.push(path)
  }
  return { paths, passedOver, unreadable }
}

function nothingIn(folder: string, passedOver: readonly string[]): string {
  const others = passedOver.length === 0 ? '' : `（${named(passedOver)} 不能读）`
  return `“${folder}”里没有可入库的文件${others}：文件夹中需要有 ${ENDINGS} 文件。`
}

function named(paths: readonly string[]): string {
  const first = paths.slice(0, 3).map((path) => basename(path)).join('、')
  return paths.length > 3 ? `${first} 等 ${paths.length} 个` : first
}

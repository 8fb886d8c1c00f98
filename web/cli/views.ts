/** `zhenglian views list|export|import`: the views that were kept under a name, taken out of a store and into another. */
import { readFile } from 'node:fs/promises'
import { parseSavedViews } from '../../graph/saved-views/parse-saved-view.ts'
import { CommandError, fileReason } from './command-error.ts'
import { csv } from './csv.ts'
import type { Format } from './output-format.ts'
import { withStore } from './reach-store.ts'
import { print, say, tableRoom } from './terminal.ts'
import { textTable } from './text-table.ts'

interface Options {
  readonly store?: string
  readonly format?: Format
}

const COLUMNS = ['名称', '时间', '链接', '已不在图中的'] as const

export async function listedViews({ store, format = 'table' }: Options): Promise<void> {
  await withStore(store, async (reached) => {
    const views = await reached.views()
    if (format === 'json') return print(JSON.stringify({ views }, null, 2))
    const rows = views.map(({ name, at, link, gone }) => [name, at, link === '' ? '（第一屏）' : link, gone.join('、')])
    if (format === 'csv') await print(csv(COLUMNS, rows))
    else if (rows.length > 0) await print(textTable(COLUMNS, rows, tableRoom()))
    say(`${rows.length} 个视图`)
  })
}

/** Without what only this store knows (what has gone). */
export async function exportViews({ store }: Options): Promise<void> {
  await withStore(store, async (reached) => {
    const views = (await reached.views()).map(({ gone: _gone, ...view }) => view)
    await print(JSON.stringify({ views }, null, 2))
  })
}

export async function importViews(file: string, { store }: Options): Promise<void> {
  const json = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`“${file}”${fileReason(cause)}。`, { cause })
  })
  const views = parseSavedViews(json)
  await withStore(store, async (reached) => {
    const { imported, taken } = await reached.keepViews(views)
    const note = taken.length > 0 ? `；${taken.length} 个没有导入，名称已被别的视图占用：${taken.join('、')}` : ''
    await print(`已导入 ${imported} 个视图（${reached.description}）${note}`)
  })
}

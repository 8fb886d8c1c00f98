/** `zhenglian export`: the whole graph in a form that other programs read. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportForm } from '../../graph/export/export-graph.ts'
import { CommandError, fileReason } from './command-error.ts'
import { withStore } from './reach-store.ts'
import { print, say } from './terminal.ts'

const FORMATS: readonly string[] = ['graphml', 'json', 'cypher', 'csv']

/** @param out a file; for csv, which has two, a folder. Standard output unless told */
export async function exportTo({ store, format, out }: { readonly store?: string; readonly format: string; readonly out?: string }): Promise<void> {
  if (!FORMATS.includes(format)) throw new CommandError(`没有“${format}”这种导出格式：可用 ${FORMATS.join('、')}。`)
  if (format === 'csv' && out === undefined) throw new CommandError('csv 有两个文件，请用 --out 指定一个文件夹。')
  await withStore(store, async (reached) => {
    if (out === undefined) {
      for await (const piece of reached.export(format as ExportForm)) await print(piece, false)
      return
    }
    const files: readonly (readonly [string, ExportForm])[] =
      format === 'csv' ? [[join(out, 'nodes.csv'), 'csv-nodes'], [join(out, 'relationships.csv'), 'csv-relationships']] : [[out, format as ExportForm]]
    try {
      if (format === 'csv') await mkdir(out, { recursive: true })
      for (const [file, form] of files) await writeFile(file, reached.export(form))
    } catch (cause) {
      if (cause instanceof Error && 'syscall' in cause) throw new CommandError(`“${out}”${fileReason(cause)}。`, { cause })
      throw cause
    }
    say(`已导出 ${files.map(([file]) => file).join('、')}`)
  })
}

/**
 * `zhenglian corrections list|export|import|undo`: what people corrected, taken
 * out of a store and into another.
 */
import { readFile } from 'node:fs/promises'
import { parseCorrections } from '../../graph/corrections/parse-correction.ts'
import type { ListedCorrection } from '../api.ts'
import { RELATION_WORDS } from '../app/state/words.ts'
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

const COLUMNS = ['编号', '更正', '内容', '谁', '时间', '说明', '状态'] as const

const KIND_WORDS: Readonly<Record<ListedCorrection['kind'], string>> = {
  'reject-relation': '否定关系', 'reject-entity': '否定名称', rename: '改名', join: '合为一个', 'add-relation': '补充关系', 'overlap-verdict': '重复建设结论',
}

export async function listedCorrections({ store, format = 'table' }: Options): Promise<void> {
  await withStore(store, async (reached) => {
    const corrections = await reached.corrections()
    if (format === 'json') return print(JSON.stringify({ corrections }, null, 2))
    const rows = corrections.map((one) => [one.id, KIND_WORDS[one.kind], wordsOf(one), one.who, one.at, one.note ?? '', stateOf(one)])
    if (format === 'csv') await print(csv(COLUMNS, rows))
    else if (rows.length > 0) await print(textTable(COLUMNS, rows, tableRoom()))
    say(`${rows.length} 条更正`)
  })
}

/** Without what only this store knows (whether a target is there). */
export async function exportCorrections({ store }: Options): Promise<void> {
  await withStore(store, async (reached) => {
    const corrections = (await reached.corrections()).map(({ orphaned: _orphaned, overruledBy: _overruledBy, ...correction }) => correction)
    await print(JSON.stringify({ corrections }, null, 2))
  })
}

export async function importCorrections(file: string, { store }: Options): Promise<void> {
  const json = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`“${file}”${fileReason(cause)}。`, { cause })
  })
  const corrections = parseCorrections(json)
  await withStore(store, async (reached) => {
    const { imported, older, orphaned } = await reached.correct(corrections)
    const notes = [
      ...(older > 0 ? [`${older} 条比图库中已有的旧，没有取代它们`] : []),
      ...(orphaned > 0 ? [`${orphaned} 条的对象不在图中，先留着，读入相应的文件后生效`] : []),
    ]
    await print([`已导入 ${imported} 条更正（${reached.description}）`, ...notes].join('；'))
  })
}

export async function undoCorrection(id: string, { store }: Options): Promise<void> {
  await withStore(store, async (reached) => {
    if ((await reached.undo(id)) === 0) throw new CommandError(`没有编号为“${id}”的更正；编号见 zhenglian corrections list。`)
    await print(`已撤销更正 ${id}`)
  })
}

function stateOf({ orphaned, overruledBy }: ListedCorrection): string {
  if (orphaned) return '对象已不在图中'
  return overruledBy === null ? '有效' : `被 ${overruledBy} 否定`
}

function wordsOf(correction: ListedCorrection): string {
  const [first = '', second = ''] = correction.names
  switch (correction.kind) {
    case 'reject-entity':
      return first
    case 'rename':
      return `${first} → ${correction.name}`
    case 'join':
      return `${first} = ${second}`
    case 'overlap-verdict':
      return `${first} 与 ${second}：${{ confirmed: '是', rejected: '不是', later: '待定' }[correction.verdict]}`
    default:
      return `${first} ${RELATION_WORDS[correction.type]} ${second}`
  }
}

/**
 * The planners' questions on the command line: one name, its parameters as texts,
 * the answer as a table, JSON or CSV.
 */
import type { QuestionName } from '../api.ts'
import { TABLE_OF } from './answer-tables.ts'
import type { AnswerTable } from './answer-tables.ts'
import { csv } from './csv.ts'
import type { Format } from './output-format.ts'
import { withStore } from './reach-store.ts'
import type { ReachedStore } from './reach-store.ts'
import { withPlaces } from './shown-names.ts'
import { print, say, tableRoom } from './terminal.ts'
import { textTable } from './text-table.ts'
import { codesFor } from './vocabulary-options.ts'

export interface AskOptions {
  readonly store?: string
  readonly format?: Format
}

/** @param given parameter → what was typed; what is undefined was not given */
export async function ask<Name extends QuestionName>(
  name: Name,
  given: { readonly [parameter: string]: string | boolean | undefined },
  { store, format = 'table' }: AskOptions,
): Promise<void> {
  const texts = Object.entries(given).flatMap(([parameter, value]) => (value === undefined ? [] : [[parameter, [codesFor(parameter, String(value))]] as const]))
  await withStore(store, async (reached) => {
    const answer = await reached.ask(name, Object.fromEntries(texts))
    if (format === 'json') return await print(JSON.stringify(answer, null, 2))
    const { columns, rows, notes }: AnswerTable = TABLE_OF[name](withPlaces(answer))
    if (format === 'csv') await print(csv(columns, rows))
    else if (rows.length > 0) await print(textTable(columns, rows.map((row) => row.map((cell) => String(cell ?? ''))), tableRoom()))
    if (rows.length === 0 && (await isEmpty(reached))) say('图库是空的，还没有读入文件：请先用 zhenglian ingest 读入。')
    else for (const note of notes) say(note)
  })
}

async function isEmpty(reached: ReachedStore): Promise<boolean> {
  const { rows } = await reached.read('MATCH (d:Document) RETURN d.id LIMIT 1')
  return rows.length === 0
}

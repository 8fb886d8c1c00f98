/** Tables as text (.csv): quoted cells may hold separators and line ends. */
import papaparse from 'papaparse'
import { textBudget, type Block } from './blocks.ts'
import { csvSeparator } from './csv-separator.ts'

export function readCsv(text: string): readonly Block[] {
  const spend = textBudget()
  const { data } = papaparse.parse<readonly string[]>(text.trimStart(), { delimiter: csvSeparator(text) ?? '', skipEmptyLines: 'greedy' })
  for (const row of data) for (const cell of row) spend(cell.length + 1)
  return [{ kind: 'table', rows: data }]
}

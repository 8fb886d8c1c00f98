/**
 * Merged cells of a table, undone: the text of a cell stands in every row and
 * column that it spans, so that each row says by itself who leads it. A row that
 * is one cell from edge to edge (a part's name, a title) stays one cell.
 */

export interface TableCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

/** No list of tasks is wider or longer; spans beyond it are a mistake or an attack. */
const MOST_COLUMNS = 60
const MOST_ROWS_SPANNED = 2_000
/** Cells with text that are put in by spans alone, in one table. */
const MOST_FILLED = 200_000

/** @returns rows of cells, each at its own column */
export function withoutMergedCells(rows: readonly (readonly TableCell[])[]): readonly (readonly string[])[] {
  /** By column, what still hangs down from rows above. */
  let hanging: { text: string; left: number }[] = []
  let filled = 0
  return rows.map((cells) => {
    const row: string[] = []
    const next: { text: string; left: number }[] = []
    const whole = cells.length === 1 && (cells[0]?.columns ?? 1) > 1 && !hanging.some((above) => above.left > 0)
    const hang = (): void => {
      for (let above = hanging[row.length]; above !== undefined && above.left > 0; above = hanging[row.length]) {
        next[row.length] = { text: above.text, left: above.left - 1 }
        row.push(above.text)
      }
    }
    for (const { text, columns, rows: spanned } of cells) {
      hang()
      const width = whole ? 1 : Math.min(Math.max(1, columns), MOST_COLUMNS)
      const height = Math.min(Math.max(1, spanned), MOST_ROWS_SPANNED)
      filled += width * height - 1
      for (let column = 0; column < width && row.length < MOST_COLUMNS; column++) {
        if (height > 1) next[row.length] = { text: filled > MOST_FILLED ? '' : text, left: height - 1 }
        row.push(column === 0 || filled <= MOST_FILLED ? text : '')
      }
    }
    hang()
    hanging = next
    return row
  })
}

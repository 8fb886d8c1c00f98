/** One page of a long answer. */

export interface Paging {
  /** Rows to pass over. */
  readonly offset: number
  /** Most rows to return. */
  readonly limit: number
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Rows of all pages together. */
  readonly total: number
  readonly offset: number
}

export function pageOf<Row>(rows: readonly Row[], { offset, limit }: Paging): Page<Row> {
  return { rows: rows.slice(offset, offset + limit), total: rows.length, offset }
}

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
  /** The offset of the next page; null where this is the last. */
  readonly next: number | null
}

export function pageOf<Row>(rows: readonly Row[], { offset, limit }: Paging): Page<Row> {
  const next = offset + limit
  return { rows: rows.slice(offset, next), total: rows.length, offset, next: next < rows.length ? next : null }
}

/** The orders in which the list of documents can be shown. */
import type { ListedDocument } from '../../api.ts'

/** A column, and whether the largest, newest or last comes first. */
export interface DocumentOrder {
  readonly by: OrderColumn
  readonly down: boolean
}

export type OrderColumn = 'title' | 'issuer' | 'date' | 'jurisdiction' | 'measures' | 'entities' | 'relations' | 'problems' | 'read'

const VALUES: Readonly<Record<OrderColumn, (one: ListedDocument) => string | number | null>> = {
  title: (one) => one.title,
  issuer: (one) => one.issuer,
  date: (one) => one.date,
  jurisdiction: (one) => one.jurisdiction,
  measures: (one) => one.measures,
  entities: (one) => one.entities,
  relations: (one) => one.relations,
  problems: (one) => one.problemCount,
  read: (one) => one.readAt,
}

export const ORDER_COLUMNS = Object.keys(VALUES) as readonly OrderColumn[]
export const FIRST_ORDER: DocumentOrder = { by: 'date', down: true }

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** What has no value stands last either way. */
export function inOrder(documents: readonly ListedDocument[], { by, down }: DocumentOrder): readonly ListedDocument[] {
  const valueOf = VALUES[by]
  return [...documents].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
    return down ? -order : order
  })
}

/** `date-down`, as it stands in the URL. */
export function writeOrder({ by, down }: DocumentOrder): string {
  return `${by}-${down ? 'down' : 'up'}`
}

export function readOrder(text: string | null): DocumentOrder | null {
  if (text === null) return null
  const [by, way] = text.split('-')
  const column = ORDER_COLUMNS.find((one) => one === by)
  return column ? { by: column, down: way !== 'up' } : FIRST_ORDER
}

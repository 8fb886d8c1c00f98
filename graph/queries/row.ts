/**
 * A row from a driver, read by column with its type checked: the edge at which
 * engine values become the model's. Beyond it nothing asks what it has.
 */
import type { Table, Value } from '../store/graph-store.ts'

/** The store holds something that this program never writes. */
export class UnexpectedRow extends Error {
  override readonly name = 'UnexpectedRow'
}

export interface Row {
  text(column: string): string
  textOrNull(column: string): string | null
  number(column: string): number
  numberOrNull(column: string): number | null
  /** Null (a property that was never set) counts as false. */
  flag(column: string): boolean
  /** Null (a property that was never set) counts as no texts. */
  texts(column: string): readonly string[]
  /** @param values the closed vocabulary that the value must be of */
  oneOf<T extends string>(column: string, values: readonly T[]): T
  oneOfOrNull<T extends string>(column: string, values: readonly T[]): T | null
  /** What the store wrote as JSON, because a graph keeps no maps; null where it was never set. */
  json<T>(column: string): T | null
}

export function rowsOf(table: Table): readonly Row[] {
  const places = new Map(table.columns.map((column, place) => [column, place]))
  return table.rows.map((values) => {
    const value = (column: string): Value => {
      const place = places.get(column)
      if (place === undefined) throw new UnexpectedRow(`no column ${column} among ${table.columns.join(', ')}`)
      return values[place] ?? null
    }
    return rowReader(value)
  })
}

function rowReader(value: (column: string) => Value): Row {
  const wrong = (column: string, wanted: string): never => {
    throw new UnexpectedRow(`${column}: expected ${wanted}, found ${JSON.stringify(value(column))}`)
  }
  const text = (column: string): string => {
    const found = value(column)
    return typeof found === 'string' ? found : wrong(column, 'a text')
  }
  const number = (column: string): number => {
    const found = value(column)
    return typeof found === 'number' ? found : wrong(column, 'a number')
  }
  const oneOf = <T extends string>(column: string, values: readonly T[]): T =>
    values.find((known) => known === value(column)) ?? wrong(column, `one of ${values.join(', ')}`)
  return {
    text,
    textOrNull: (column) => (value(column) === null ? null : text(column)),
    number,
    numberOrNull: (column) => (value(column) === null ? null : number(column)),
    flag: (column) => {
      const found = value(column) ?? false
      return typeof found === 'boolean' ? found : wrong(column, 'true or false')
    },
    texts: (column) => {
      const found = value(column) ?? []
      return Array.isArray(found) && found.every((item) => typeof item === 'string')
        ? found
        : wrong(column, 'a list of texts')
    },
    oneOf,
    oneOfOrNull: (column, values) => (value(column) === null ? null : oneOf(column, values)),
    json: <T>(column: string): T | null => {
      if (value(column) === null) return null
      try {
        return JSON.parse(text(column)) as T
      } catch (cause) {
        throw new UnexpectedRow(`${column}: expected JSON`, { cause })
      }
    },
  }
}

/** For sorting by ids and numbers alike: by code unit, the same on every machine and engine. */
export const order = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The store as two CSV files for `neo4j-admin database import full
 * --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=U+001F
 * --multiline-fields=true`. Lossless but for empty lists, which that tool
 * does not have and questions do not need; and so not disarmed for spreadsheets.
 */
import type { GraphStore, Value } from '../store/graph-store.ts'
import { storedNodes, storedRelationships } from './stored-graph.ts'

/** What neo4j-admin must be told to read the files as they were written. */
export const IMPORT_OPTIONS = ['--array-delimiter=U+001F', '--multiline-fields=true'] as const

/** No text holds it: items of a list are kept apart by it. */
const ARRAY_DELIMITER = '\u001f'
const REAL = new Set(['confidence', 'score'])

type Properties = { readonly [key: string]: Value }

export async function* nodesCsv(store: GraphStore): AsyncGenerator<string> {
  const nodes = []
  for await (const own of storedNodes(store)) nodes.push(...own)
  const columns = columnsOf(nodes.map(({ properties }) => properties), ['id'])
  yield `${['id:ID', ':LABEL', ...columns.map(([name, type]) => `${name}${type}`)].join(',')}\n`
  for (const { id, labels, properties } of nodes) yield `${[quoted(id), quoted(labels.join(ARRAY_DELIMITER)), ...cells(columns, properties)].join(',')}\n`
}

export async function* relationshipsCsv(store: GraphStore): AsyncGenerator<string> {
  const relationships = []
  for await (const own of storedRelationships(store)) relationships.push(...own)
  const columns = columnsOf(relationships.map(({ properties }) => properties), [])
  yield `${[':START_ID', ':END_ID', ':TYPE', ...columns.map(([name, type]) => `${name}${type}`)].join(',')}\n`
  for (const { source, target, type, properties } of relationships) yield `${[quoted(source), quoted(target), type, ...cells(columns, properties)].join(',')}\n`
}

/** Names with the type that neo4j-admin reads; none for a text. */
function columnsOf(all: readonly Properties[], without: readonly string[]): readonly (readonly [name: string, type: string])[] {
  const types = new Map<string, string>()
  for (const properties of all) for (const [name, value] of Object.entries(properties)) if (!types.has(name) && value !== null) types.set(name, typeOf(name, value))
  return [...types].filter(([name]) => !without.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1))
}

function typeOf(name: string, value: Value): string {
  if (typeof value === 'number') return REAL.has(name) || !Number.isInteger(value) ? ':double' : ':long'
  if (typeof value === 'boolean') return ':boolean'
  return Array.isArray(value) ? ':string[]' : ''
}

const cells = (columns: readonly (readonly [string, string])[], properties: Properties): readonly string[] =>
  columns.map(([name]) => {
    const value = properties[name] ?? null
    if (value === null) return ''
    if (Array.isArray(value)) return value.length === 0 ? '' : quoted(value.join(ARRAY_DELIMITER))
    return typeof value === 'string' ? quoted(value) : String(value)
  })

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`

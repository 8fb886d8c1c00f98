/**
 * `zhenglian query CYPHER`: one read-only statement, its rows as a table, JSON
 * or CSV.
 */
import type { CypherResult } from '../api.ts'
import { CommandError } from './command-error.ts'
import { csv } from './csv.ts'
import type { Cell } from './csv.ts'
import type { Format } from './output-format.ts'
import { withStore } from './reach-store.ts'
import { print, say, tableRoom } from './terminal.ts'
import { textTable } from './text-table.ts'

export interface QueryOptions {
  readonly store?: string
  readonly format?: Format
}

export async function query(cypher: string, { store, format = 'table' }: QueryOptions): Promise<void> {
  if (cypher.trim() === '') throw new CommandError('没有给出 Cypher 语句；例如：zhenglian query "MATCH (s:System) RETURN s.name LIMIT 10"。')
  await withStore(store, async (reached) => {
    const result = await reached.read(cypher)
    await print(render(result, format))
    if (result.truncated) say(`提示：结果太多，只取了前 ${result.rows.length} 行；请用 LIMIT 或更窄的条件。`)
    else if (format === 'table') say(`${result.rows.length} 行，用时 ${Math.round(result.ms)} 毫秒`)
  })
}

function render({ columns, rows }: CypherResult, format: Format): string {
  if (format === 'csv') return csv(columns, rows.map((row) => row.map(csvCell)))
  if (format === 'table') return textTable(columns, rows.map((row) => row.map(tableCell)), tableRoom())
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])))
  return JSON.stringify(objects, null, 2)
}

function csvCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

function tableCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.some((item) => graphCell(item) !== null)) return value.map(tableCell).join('、')
  return graphCell(value) ?? JSON.stringify(value)
}

/** A node as `(:System 市电子政务外网)`, a relationship as `[:FEEDS]`, a path as both in their order; null for anything else. */
function graphCell(value: unknown): string | null {
  if (!isObject(value)) return null
  const { labels, properties, type, nodes, relationships } = value
  if (value['$'] === 'node' && Array.isArray(labels)) {
    const { name, title = '' } = isObject(properties) ? properties : {}
    return `(:${labels.join(':')} ${String(name ?? title)})`
  }
  if (value['$'] === 'relationship') return `[:${String(type)}]`
  if (value['$'] !== 'path' || !Array.isArray(nodes) || !Array.isArray(relationships)) return null
  return nodes.map((node, place) => tableCell(node) + walked(relationships[place], node)).join('')
}

/** The relationship as it is walked from this node on: `-[:FEEDS]->`, or against its direction. */
function walked(relationship: unknown, from: unknown): string {
  if (!isObject(relationship) || !isObject(from)) return ''
  const word = tableCell(relationship)
  return relationship['source'] === from['id'] ? `-${word}->` : `<-${word}-`
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null

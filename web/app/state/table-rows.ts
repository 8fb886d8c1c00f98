/** The selection as rows of a table: filtered by letters, sorted as Chinese is sorted, and as text to be copied. */
import type { GraphEdge, GraphNode } from '../../api.ts'
import { msg } from '../language/language.ts'
import type { ShownGraph } from './shown-graph.ts'
import type { Column } from './table-columns.ts'

export interface NodeRow {
  readonly node: GraphNode
  /** Names of those who answer for it or own it. */
  readonly agencies: readonly string[]
}

export interface LineRow {
  readonly edge: GraphEdge
  readonly source: GraphNode
  readonly target: GraphNode
}

export function nodeRows({ nodes, edges }: Pick<ShownGraph, 'nodes' | 'edges'>): readonly NodeRow[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const agencies = new Map<string, Set<string>>()
  for (const { type, source, target } of edges) {
    if (type !== 'RESPONSIBLE_FOR' && type !== 'OWNS') continue
    agencies.set(target, (agencies.get(target) ?? new Set()).add(names.get(source) ?? ''))
  }
  return nodes.map((node) => ({ node, agencies: [...(agencies.get(node.id) ?? [])] }))
}

export function lineRows({ nodes, edges }: Pick<ShownGraph, 'nodes' | 'edges'>): readonly LineRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)]
    return source && target ? [{ edge, source, target }] : []
  })
}

const inChinese = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** @param order a column's key, or empty for the order that the rows come in */
export function arranged<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: { readonly by: string; readonly down: boolean; readonly find: string }): readonly Row[] {
  const wanted = order.find.trim().toLowerCase()
  const found = wanted === '' ? rows : rows.filter((row) => columns.some(({ value }) => String(value(row)).toLowerCase().includes(wanted)))
  const column = columns.find(({ key }) => key === order.by)
  if (!column) return found
  const sign = order.down ? -1 : 1
  const compare = (a: string | number, b: string | number): number => (typeof a === 'number' && typeof b === 'number' ? a - b : inChinese.compare(String(a), String(b)))
  // What is empty comes last, whichever way the rest is sorted.
  return [...found].sort((a, b) => {
    const [one, other] = [column.value(a), column.value(b)]
    return Number(one === '') - Number(other === '') || sign * compare(one, other)
  })
}

/** With tabs between the cells, as a spreadsheet takes it. A cell that a spreadsheet would take for a formula is kept a text. */
export function asText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cell = (value: string | number): string => String(value).replace(/[\t\r\n]+/gu, ' ').replace(/^(?=[=+@-]\D)/u, "'")
  return [columns.map(({ word }) => msg(word)), ...rows.map((row) => columns.map(({ value }) => cell(value(row))))].map((cells) => cells.join('\t')).join('\n')
}

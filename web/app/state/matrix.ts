/** Who is joined to whom as rows and columns: the rows need the columns, or their lines lead there. The most joined come first. */
import type { EntityRef, GraphView } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import type { AgencyGraph } from './agency-graph.ts'
import { dependencyKey } from './agency-graph.ts'
import type { EdgeKey } from './view.ts'
import { RELATION_WORDS } from './words.ts'

export interface Cell {
  /** Statements. */
  readonly count: number
  /** What a click opens. */
  readonly edge: EdgeKey
  /** In words, for the title: 依托、对接. */
  readonly words: string
}

export interface Matrix {
  readonly entities: readonly EntityRef[]
  /** `cells.get(row id)?.get(column id)` */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>
}

export function agencyMatrix({ nodes, dependencies }: AgencyGraph): Matrix {
  return matrixOf(nodes, dependencies.map((one) => ({
    edge: dependencyKey(one),
    count: one.statements + one.weak,
    words: one.weak > 0 ? msg(str`${one.statements} 条依赖，${one.weak} 条对接`) : msg(str`${one.statements} 条依赖`),
  })))
}

export function systemMatrix({ nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>): Matrix {
  const systems = nodes.filter(({ label }) => label === 'System')
  const ids = new Set(systems.map(({ id }) => id))
  const between = edges.filter(({ source, target }) => ids.has(source) && ids.has(target))
  return matrixOf(systems, between.map(({ type, source, target, statements }) => ({ edge: { type, source, target }, count: statements, words: msg(RELATION_WORDS[type]) })))
}

function matrixOf(all: readonly EntityRef[], found: readonly Cell[]): Matrix {
  const weight = new Map<string, number>()
  const cells = new Map<string, Map<string, Cell>>()
  for (const cell of found) {
    const { source, target } = cell.edge
    for (const id of [source, target]) weight.set(id, (weight.get(id) ?? 0) + cell.count)
    const row = cells.get(source) ?? new Map<string, Cell>()
    cells.set(source, row)
    const before = row.get(target)
    row.set(target, before ? { edge: before.edge, count: before.count + cell.count, words: `${before.words}${msg('、')}${cell.words}` } : cell)
  }
  const entities = all.filter(({ id }) => weight.has(id)).sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
  return { entities, cells }
}

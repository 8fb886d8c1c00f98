/** What the graph holds, counted by each filter: all of it, and what of it is in the selection. */
import type { GraphView } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { isEdgeType } from './looks.ts'
import { isNodeClass, nodeClass } from './node-class.ts'
import type { FilterName } from './view.ts'
import { FUNCTION_WORDS, KIND_WORDS, RELATION_WORDS, STATUS_WORDS } from './words.ts'

export interface Bar {
  readonly value: string
  readonly word: string
  readonly total: number
  /** In the selection. */
  readonly shown: number
}

export interface Chart {
  readonly filter: FilterName
  readonly heading: string
  readonly bars: readonly Bar[]
}

export function overviewOf({ facets, nodes, edges }: GraphView): readonly Chart[] {
  const shownSystems = new Set(nodes.filter(({ label }) => label === 'System').map(({ id }) => id))
  const byAgency = new Map<string, Set<string>>()
  for (const { type, source, target } of edges) {
    if ((type === 'RESPONSIBLE_FOR' || type === 'OWNS') && shownSystems.has(target)) byAgency.set(source, (byAgency.get(source) ?? new Set()).add(target))
  }
  const count = (values: readonly (string | number | null)[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const value of values) if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
    return counts
  }
  const bars = (facet: readonly { readonly value: string | number; readonly count: number }[], shown: ReadonlyMap<string, number>, word: (value: string) => string): readonly Bar[] =>
    facet.map(({ value, count: total }) => ({ value: String(value), word: word(String(value)), total, shown: shown.get(String(value)) ?? 0 }))
  const known = <Key extends string>(words: Readonly<Record<Key, string>>) => (value: string): string => msg(words[value as Key] ?? value)
  return [
    { filter: 'agencies', heading: msg('机构负责的系统'), bars: facets.agencies.map(({ value, name, count: total }) => ({ value, word: name, total, shown: byAgency.get(value)?.size ?? 0 })) },
    { filter: 'functions', heading: msg('系统的功能'), bars: bars(facets.functions, count(nodes.map((node) => node.function)), known(FUNCTION_WORDS)) },
    { filter: 'kinds', heading: msg('类型'), bars: bars(facets.kinds.filter(({ value }) => isNodeClass(value)), count(nodes.map(nodeClass)), known(KIND_WORDS)) },
    { filter: 'relations', heading: msg('关系'), bars: bars(facets.relations.filter(({ value }) => isEdgeType(value)), count(edges.map(({ type }) => type)), known(RELATION_WORDS)) },
    { filter: 'statuses', heading: msg('现有还是规划'), bars: bars(facets.statuses, count(edges.map(({ status }) => status)), known(STATUS_WORDS)) },
    { filter: 'years', heading: msg('文件年份'), bars: bars(facets.years, count(nodes.flatMap((node) => node.years)), (year) => msg(str`${year} 年`)) },
    { filter: 'due', heading: msg('期限'), bars: bars(facets.due, count(nodes.flatMap((node) => node.due)), (year) => msg(str`${year} 年`)) },
  ]
}

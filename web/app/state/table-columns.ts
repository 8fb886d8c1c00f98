/** The columns of the two tables: nodes, and lines. What stands in a cell, and what it is sorted by. */
import { msg } from '../language/language.ts'
import { FUNCTION_WORDS, KIND_WORDS, RELATION_WORDS, STATUS_WORDS } from './words.ts'
import { nodeClass } from './node-class.ts'
import type { LineRow, NodeRow } from './table-rows.ts'

export interface Column<Row> {
  readonly key: string
  readonly word: string
  readonly value: (row: Row) => string | number
}

export const TABLE_COLUMNS: { readonly nodes: readonly Column<NodeRow>[]; readonly lines: readonly Column<LineRow>[] } = {
  nodes: [
    { key: 'name', word: '名称', value: ({ node }) => node.name },
    { key: 'kind', word: '类型', value: ({ node }) => msg(KIND_WORDS[nodeClass(node)]) },
    { key: 'function', word: '功能', value: ({ node }) => (node.function ? msg(FUNCTION_WORDS[node.function]) : '') },
    { key: 'agencies', word: '负责机构', value: ({ agencies }) => agencies.join(msg('、')) },
    { key: 'lines', word: '连线', value: ({ node }) => node.degree },
    { key: 'jurisdiction', word: '辖区', value: ({ node }) => node.jurisdiction ?? '' },
    { key: 'years', word: '文件年份', value: ({ node }) => node.years.join(msg('、')) },
    { key: 'due', word: '期限', value: ({ node }) => node.due.join(msg('、')) },
    { key: 'qualified', word: '全称', value: ({ node }) => node.qualifiedName },
  ],
  lines: [
    { key: 'source', word: '起点', value: ({ source }) => source.name },
    { key: 'relation', word: '关系', value: ({ edge }) => msg(RELATION_WORDS[edge.type]) },
    { key: 'target', word: '终点', value: ({ target }) => target.name },
    { key: 'status', word: '现有还是规划', value: ({ edge }) => (edge.status ? msg(STATUS_WORDS[edge.status]) : '') },
    { key: 'statements', word: '原文条数', value: ({ edge }) => edge.statements },
    { key: 'sourceKind', word: '起点类型', value: ({ source }) => msg(KIND_WORDS[nodeClass(source)]) },
    { key: 'targetKind', word: '终点类型', value: ({ target }) => msg(KIND_WORDS[nodeClass(target)]) },
  ],
}

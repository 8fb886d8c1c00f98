/** What is shown as a file for other programs: GraphML, CSV of nodes or lines, JSON. Nothing that is not on the screen. */
import { msg } from '../language/language.ts'
import type { ShownGraph } from './shown-graph.ts'
import { TABLE_COLUMNS, type Column } from './table-columns.ts'
import { lineRows, nodeRows } from './table-rows.ts'

export const TEXT_FORMS = ['graphml', 'nodes.csv', 'lines.csv', 'json'] as const
export type TextForm = (typeof TEXT_FORMS)[number]

export function shownAs(form: TextForm, shown: Pick<ShownGraph, 'nodes' | 'edges'>): string {
  switch (form) {
    case 'graphml':
      return graphml(shown)
    case 'nodes.csv':
      return csv(nodeRows(shown), TABLE_COLUMNS.nodes)
    case 'lines.csv':
      return csv(lineRows(shown), TABLE_COLUMNS.lines)
    case 'json':
      return JSON.stringify({ nodes: shown.nodes, edges: shown.edges }, null, 2)
  }
}

/** With a mark of UTF-8 in front, without which Excel reads Chinese wrongly. */
function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  // A cell that a spreadsheet would take for a formula is kept a text.
  const cell = (value: string | number): string => `"${String(value).replace(/^(?=[=+@-]\D)/u, "'").replaceAll('"', '""')}"`
  return `\uFEFF${[columns.map(({ word }) => msg(word)), ...rows.map((row) => columns.map(({ value }) => value(row)))].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

function graphml({ nodes, edges }: Pick<ShownGraph, 'nodes' | 'edges'>): string {
  const keys = [['node', 'label', 'string'], ['node', 'type', 'string'], ['node', 'kind', 'string'], ['node', 'function', 'string'], ['edge', 'label', 'string'], ['edge', 'status', 'string'], ['edge', 'weight', 'double']]
  const data = (of: string, name: string, value: string | number | null): string => (value === null ? '' : `<data key="${of}-${name}">${escaped(String(value))}</data>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([of, name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '<graph edgedefault="directed">',
    ...nodes.map((node) => `<node id="${escaped(node.id)}">${data('node', 'label', node.name)}${data('node', 'type', node.label)}${data('node', 'kind', node.kind)}${data('node', 'function', node.function)}</node>`),
    ...edges.map(({ type, source, target, status, statements }, at) => `<edge id="e${at}" source="${escaped(source)}" target="${escaped(target)}">${data('edge', 'label', type)}${data('edge', 'status', status)}${data('edge', 'weight', statements)}</edge>`),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** For XML, where some characters cannot stand at all. */
export const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)

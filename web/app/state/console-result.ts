/** The result of a statement as a graph, as words in a cell, and as a text to be copied. */
import { ENTITY_LABELS, ROLES, SYSTEM_FUNCTIONS, SYSTEM_KINDS } from '../../../graph/model/vocabulary.ts'
import type { CypherResult, GraphEdge, GraphNode, NodeValue, RelationshipValue } from '../../api.ts'
import { msg } from '../language/language.ts'
import { isEdgeType } from './looks.ts'
import type { ShownGraph } from './shown-graph.ts'
import { writeEdge } from './view.ts'
import { RELATION_WORDS } from './words.ts'

/** Agencies, systems and areas of the result with the lines between them; the rest of it is for the table alone. */
export function resultGraph({ rows }: CypherResult): ShownGraph {
  const nodes = new Map<string, NodeValue>()
  const lines = new Map<string, RelationshipValue>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isNode(value)) nodes.set(value.id, value)
    else if (isRelationship(value)) lines.set(value.id, value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(rows)
  const edges = new Map<string, GraphEdge>()
  for (const { type, source, target, properties } of lines.values()) {
    if (!isEdgeType(type)) continue
    const id = writeEdge({ type, source, target })
    const status = properties['status'] === 'planned' ? 'planned' : properties['status'] === 'existing' ? 'existing' : null
    edges.set(id, { id, type, source, target, status, role: ROLES.find((one) => one === properties['role']) ?? null, statements: (edges.get(id)?.statements ?? 0) + 1 })
  }
  const entities = [...nodes.values()].flatMap((node) => entityOf(node, [...edges.values()]))
  const there = new Set(entities.map(({ id }) => id))
  const drawn = [...edges.values()].filter(({ source, target }) => there.has(source) && there.has(target))
  return {
    nodes: entities,
    edges: drawn,
    account: { nodes: { shown: entities.length, total: nodes.size }, edges: { shown: drawn.length, total: lines.size }, isolated: 0, hidden: 0, dismissed: 0, filtered: false, limited: false },
  }
}

/** A name where there is one; never markup. */
export function cellWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isNode(value)) return String(value.properties['name'] ?? value.properties['title'] ?? value.id)
  if (isRelationship(value)) return `${isEdgeType(value.type) ? msg(RELATION_WORDS[value.type]) : value.type}${value.properties['evidence'] ? `${msg('：')}${String(value.properties['evidence'])}` : ''}`
  if (Array.isArray(value)) return value.map(cellWords).join(msg('、'))
  if (isPath(value)) return value.nodes.map(cellWords).join(' → ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The entity that a cell is, so that it can be opened. */
export const entityIn = (value: unknown): string | null => (isNode(value) && ENTITY_LABELS.some((label) => value.labels.includes(label)) ? value.id : null)

export function resultText({ columns, rows }: CypherResult): string {
  return [columns, ...rows.map((row) => row.map((value) => cellWords(value).replace(/[\t\r\n]+/gu, ' ')))].map((cells) => cells.join('\t')).join('\n')
}

function entityOf({ id, labels, properties }: NodeValue, edges: readonly GraphEdge[]): readonly GraphNode[] {
  const label = ENTITY_LABELS.find((one) => labels.includes(one))
  if (!label) return []
  const text = (key: string): string => String(properties[key] ?? '')
  return [{
    id, label, name: text('name'), qualifiedName: text('qualifiedName') || text('name'), jurisdiction: text('jurisdiction') || null,
    kind: SYSTEM_KINDS.find((one) => one === properties['kind']) ?? null,
    function: SYSTEM_FUNCTIONS.find((one) => one === properties['function']) ?? null,
    generic: properties['generic'] === true, inferred: properties['inferred'] === true, years: [], due: [], leaders: [],
    degree: edges.filter(({ source, target }) => source === id || target === id).length,
  }]
}

const kindOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && '$' in value ? value.$ : null)
const isNode = (value: unknown): value is NodeValue => kindOf(value) === 'node'
const isRelationship = (value: unknown): value is RelationshipValue => kindOf(value) === 'relationship'
const isPath = (value: unknown): value is { readonly nodes: readonly NodeValue[] } => kindOf(value) === 'path'

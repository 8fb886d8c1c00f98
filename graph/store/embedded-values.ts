/**
 * Values of the embedded engine to values of the contract. Nodes and
 * relationships arrive as objects with underscored fields; the engine's own
 * numbers are exchanged for the model's ids.
 */
import type { NodeValue, RelationshipValue, Value } from './graph-store.ts'
import { relationshipId } from './relationship-id.ts'

/** Gives the model's id of a node that is known by the engine's number alone. */
export type NodeIdOf = (engineId: number) => string

type Fields = { readonly [key: string]: unknown }

export function toValue(raw: unknown, nodeIdOf: NodeIdOf): Value {
  if (raw === null || raw === undefined) return null
  switch (typeof raw) {
    case 'boolean':
    case 'string':
      return raw
    case 'number':
      // JSON knows no infinity.
      return Number.isFinite(raw) ? raw : null
    case 'bigint':
      return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw.toString()
  }
  if (raw instanceof Date) return raw.toISOString()
  if (ArrayBuffer.isView(raw)) return Array.from(raw as Uint8Array | Float32Array)
  if (Array.isArray(raw)) return raw.map((item) => toValue(item, nodeIdOf))
  const fields = raw as Fields
  if (isNode(fields)) return toNode(fields, nodeIdOf)
  if (isRelationship(fields)) return toRelationship(fields, nodeIdOf)
  if (isPath(fields)) {
    return {
      $: 'path',
      nodes: fields.nodes.map((node) => toNode(node, nodeIdOf)),
      relationships: fields.edges.map((edge) => toRelationship(edge, nodeIdOf)),
    }
  }
  return valuesOf(fields, nodeIdOf)
}

interface RawNode extends Fields {
  readonly _id: number
  readonly _labels: readonly string[]
}

interface RawRelationship extends Fields {
  readonly _id: number
  readonly _type: string
  readonly _source: number
  readonly _target: number
}

function isNode(fields: Fields): fields is RawNode {
  return typeof fields['_id'] === 'number' && Array.isArray(fields['_labels'])
}

function isRelationship(fields: Fields): fields is RawRelationship {
  return typeof fields['_type'] === 'string' && typeof fields['_source'] === 'number'
}

/** A path is told from a map by what its lists hold: a path has at least one node. */
function isPath(fields: Fields): fields is { readonly nodes: readonly RawNode[]; readonly edges: readonly RawRelationship[] } {
  const { nodes, edges, ...rest } = fields
  if (!Array.isArray(nodes) || !Array.isArray(edges) || Object.keys(rest).length > 0) return false
  return nodes.length === edges.length + 1 && nodes.every(isNode) && edges.every(isRelationship)
}

function toNode({ _id, _labels, ...properties }: RawNode, nodeIdOf: NodeIdOf): NodeValue {
  const values = valuesOf(properties, nodeIdOf)
  const id = values['id']
  return { $: 'node', id: typeof id === 'string' ? id : nodeIdOf(_id), labels: [..._labels].sort(), properties: values }
}

function toRelationship({ _id, _type, _source, _target, ...properties }: RawRelationship, nodeIdOf: NodeIdOf): RelationshipValue {
  const ends = { source: nodeIdOf(_source), target: nodeIdOf(_target) }
  const values = valuesOf(properties, nodeIdOf)
  return { $: 'relationship', id: relationshipId(_type, ends.source, ends.target, values), type: _type, ...ends, properties: values }
}

function valuesOf(fields: Fields, nodeIdOf: NodeIdOf): { readonly [key: string]: Value } {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, toValue(value, nodeIdOf)]))
}

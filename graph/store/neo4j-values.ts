/**
 * Values of the Neo4j driver to values of the contract and back. The driver is
 * handed in, so that neo4j.ts stays the only file that imports it.
 */
import type { NodeValue, RelationshipValue, Value } from './graph-store.ts'
import { relationshipId } from './relationship-id.ts'

export interface DriverInteger {
  inSafeRange(): boolean
  toNumber(): number
  toString(): string
}

export interface DriverNode {
  readonly elementId: string
  readonly labels: readonly string[]
  readonly properties: Record<string, unknown>
}

export interface DriverRelationship {
  readonly elementId: string
  readonly type: string
  readonly startNodeElementId: string
  readonly endNodeElementId: string
  readonly properties: Record<string, unknown>
}

export interface DriverPath {
  readonly start: DriverNode
  readonly segments: readonly { readonly relationship: DriverRelationship; readonly end: DriverNode }[]
}

/** The driver's own tests for its types. */
export interface DriverTypes {
  isInt(value: unknown): value is DriverInteger
  isNode(value: unknown): value is DriverNode
  isRelationship(value: unknown): value is DriverRelationship
  isPath(value: unknown): value is DriverPath
  int(value: number): unknown
}

/** The model's ids of nodes by the driver's, gathered over a whole result. */
export class NodeIds {
  readonly #types: DriverTypes
  readonly #known = new Map<string, string>()
  readonly #unknown = new Set<string>()

  constructor(types: DriverTypes) {
    this.#types = types
  }

  /** Notes every node of the value, and the ends of its relationships. */
  gather(raw: unknown): void {
    if (raw === null || typeof raw !== 'object') return
    if (this.#types.isNode(raw)) this.learn(raw.elementId, raw.properties['id'])
    else if (this.#types.isRelationship(raw)) this.#want(raw)
    else if (this.#types.isPath(raw)) {
      this.gather(raw.start)
      for (const { relationship, end } of raw.segments) {
        this.gather(end)
        this.gather(relationship)
      }
    } else if (Array.isArray(raw)) for (const item of raw) this.gather(item)
    else if (isPlain(raw)) for (const item of Object.values(raw)) this.gather(item)
  }

  learn(elementId: string, id: unknown): void {
    this.#known.set(elementId, typeof id === 'string' ? id : elementId)
  }

  /** Nodes that a relationship joins, but that the result does not hold. */
  missing(): readonly string[] {
    return [...this.#unknown].filter((elementId) => !this.#known.has(elementId))
  }

  idOf(elementId: string): string {
    return this.#known.get(elementId) ?? elementId
  }

  #want({ startNodeElementId, endNodeElementId }: DriverRelationship): void {
    this.#unknown.add(startNodeElementId).add(endNodeElementId)
  }
}

export function toValue(raw: unknown, types: DriverTypes, ids: NodeIds): Value {
  if (raw === null || raw === undefined) return null
  if (typeof raw === 'boolean' || typeof raw === 'string') return raw
  // JSON knows no infinity.
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null
  if (typeof raw === 'bigint') return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw.toString()
  if (types.isInt(raw)) return raw.inSafeRange() ? raw.toNumber() : raw.toString()
  if (types.isNode(raw)) return toNode(raw, types, ids)
  if (types.isRelationship(raw)) return toRelationship(raw, types, ids)
  if (types.isPath(raw)) {
    return {
      $: 'path',
      nodes: [raw.start, ...raw.segments.map(({ end }) => end)].map((node) => toNode(node, types, ids)),
      relationships: raw.segments.map(({ relationship }) => toRelationship(relationship, types, ids)),
    }
  }
  if (Array.isArray(raw)) return raw.map((item) => toValue(item, types, ids))
  if (ArrayBuffer.isView(raw)) return Array.from(raw as Uint8Array)
  if (isPlain(raw)) return valuesOf(raw, types, ids)
  // Dates, times and durations write themselves in ISO 8601, but for a T that nothing follows; a point says its coordinates.
  return String(raw).replace(/^(P.*)T$/u, '$1')
}

/** Parameters for the driver: whole numbers as integers, else LIMIT $n would be given a float. */
export function toParameter(value: unknown, types: DriverTypes, key = ''): unknown {
  // These two are real numbers also where they happen to be whole.
  if (key === 'confidence' || key === 'score') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? types.int(value) : value
  if (Array.isArray(value)) return value.map((item) => toParameter(item, types))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toParameter(item, types, name)]))
  }
  return value
}

function toNode({ elementId, labels, properties }: DriverNode, types: DriverTypes, ids: NodeIds): NodeValue {
  const values = valuesOf(properties, types, ids)
  const id = values['id']
  return { $: 'node', id: typeof id === 'string' ? id : elementId, labels: [...labels].sort(), properties: values }
}

function toRelationship(raw: DriverRelationship, types: DriverTypes, ids: NodeIds): RelationshipValue {
  const { type, startNodeElementId, endNodeElementId } = raw
  const ends = { source: ids.idOf(startNodeElementId), target: ids.idOf(endNodeElementId) }
  const values = valuesOf(raw.properties, types, ids)
  return { $: 'relationship', id: relationshipId(type, ends.source, ends.target, values), type, ...ends, properties: values }
}

/** In order of the keys, as the embedded engine gives them. */
function valuesOf(fields: object, types: DriverTypes, ids: NodeIds): { readonly [key: string]: Value } {
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, value]) => [key, toValue(value, types, ids)]))
}

function isPlain(raw: object): boolean {
  const prototype = Object.getPrototypeOf(raw) as unknown
  return prototype === Object.prototype || prototype === null
}

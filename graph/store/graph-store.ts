/**
 * The contract of a graph store. Two drivers keep it (embedded.ts, neo4j.ts) and
 * one suite holds both to it (tests/contract). Nothing above this file knows
 * which engine answers.
 */
import type { Correction } from '../model/correction.ts'
import type { DocumentGraph } from '../model/document-graph.ts'
import type { DuplicateFinding } from '../model/duplicates.ts'
import type { CorrectionId, DocumentId } from '../model/ids.ts'
import type { SavedView } from '../model/saved-view.ts'

/** A value as it leaves a driver: JSON-safe, engine types gone. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | NodeValue
  | RelationshipValue
  | PathValue
  | { readonly [key: string]: Value }

/** `id` is the stable id of the model (its `id` property), never the engine's. */
export interface NodeValue {
  readonly $: 'node'
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: { readonly [key: string]: Value }
}

export interface RelationshipValue {
  readonly $: 'relationship'
  readonly id: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly properties: { readonly [key: string]: Value }
}

export interface PathValue {
  readonly $: 'path'
  readonly nodes: readonly NodeValue[]
  readonly relationships: readonly RelationshipValue[]
}

export type Params = { readonly [key: string]: Value }

export interface ReadOptions {
  /** Milliseconds after which the work is ended, not merely no longer waited for. */
  readonly timeoutMs?: number
  /** Rows after which reading stops and `truncated` is set. */
  readonly maxRows?: number
  /** Bytes of values, roughly, after which reading stops and `truncated` is set. */
  readonly maxBytes?: number
  /**
   * True for a statement that stands in this product's own source and takes what
   * users say in `params` alone: the guard is for what people and programs write.
   */
  readonly own?: boolean
}

export interface Table {
  readonly columns: readonly string[]
  /** Each row in the order of `columns`. */
  readonly rows: readonly (readonly Value[])[]
  /** True where `maxRows` or `maxBytes` cut the result. */
  readonly truncated: boolean
  readonly ms: number
}

export interface WriteSummary {
  readonly nodesCreated: number
  readonly relationshipsCreated: number
}

export interface Schema {
  readonly labels: readonly { readonly name: string; readonly count: number }[]
  readonly relationshipTypes: readonly { readonly name: string; readonly count: number }[]
  readonly propertyKeys: readonly string[]
}

export interface GraphStore {
  /** For the user's eyes: which engine, where. Never a password. */
  readonly description: string
  /** `embedded` or `neo4j`. */
  readonly engine: 'embedded' | 'neo4j'
  /**
   * Writes one document in one transaction: all of it or nothing. A document
   * with the same id is replaced; entities that only it supported go.
   */
  write(graph: DocumentGraph): Promise<WriteSummary>
  /** Removes a document and what only it supported. False where there is no such document. */
  remove(document: DocumentId): Promise<boolean>
  /**
   * Keeps corrections, each in place of the one with its id, and lays them over
   * the graph, where they stay over everything that is written later. One whose
   * target is not there is kept and waits for it.
   */
  correct(corrections: readonly Correction[]): Promise<void>
  /**
   * Takes the place of all findings about possible duplicates. Verdicts of people
   * lie over them.
   * @param of what the findings were made of: `(:ZhenglianStore).findingsOf`
   */
  keepFindings(findings: readonly DuplicateFinding[], of: string): Promise<void>
  /** Takes corrections back: the graph is as the documents have it. @returns how many there were */
  undo(corrections: readonly CorrectionId[]): Promise<number>
  /** Keeps a view of the explorer in place of the one with its id. False where another one has its name: then nothing is kept. */
  keepView(view: SavedView): Promise<boolean>
  /** False where there is no such view. */
  forgetView(id: string): Promise<boolean>
  /**
   * Runs one statement that cannot write, whatever it says.
   * @throws {StoreError} with a code of errors.ts
   */
  read(cypher: string, params?: Params, options?: ReadOptions): Promise<Table>
  schema(): Promise<Schema>
  /**
   * Writes all that was acknowledged to one new file, proven to open.
   * @throws {StoreError} unwritable; invalid on Neo4j, which has its own way, with the words for it
   */
  backup(file: string): Promise<void>
  /** Closes the store; what was acknowledged is on disk afterwards. */
  close(): Promise<void>
}

/**
 * What travels between web/server and web/app, as types. Paths and meanings:
 *
 * - `GET  /api/graph?kind=&relation=&agency=&limit=` → GraphView
 * - `GET  /api/entities/:id` → EntityCard
 * - `GET  /api/search?q=&limit=` → SearchResults
 * - `GET  /api/documents` → DocumentSummary[]
 * - `GET  /api/documents/:id` → DocumentView
 * - `POST /api/cypher {query, params}` → CypherResult
 * - `GET  /api/health` → Health
 *
 * Any error is a 4xx or 5xx with ApiError.
 */
import type { EntityLabel, RelationType, Role, Action, Status, SystemFunction, SystemKind } from '../graph/model/vocabulary.ts'
import type { Problem } from '../graph/model/problem.ts'

export interface ApiError {
  readonly error: { readonly code: string; readonly message: string }
}

export interface GraphNode {
  readonly id: string
  readonly label: EntityLabel
  readonly name: string
  readonly qualifiedName: string
  readonly jurisdiction: string | null
  readonly kind: SystemKind | null
  readonly function: SystemFunction | null
  readonly generic: boolean
  readonly inferred: boolean
  /** Relationships in the whole store, shown or not. */
  readonly degree: number
}

/** `RESPONSIBLE_FOR` stands beside the guideline's relation types. */
export type GraphEdgeType = RelationType | 'RESPONSIBLE_FOR'

export interface GraphEdge {
  readonly id: string
  readonly type: GraphEdgeType
  readonly source: string
  readonly target: string
  /** Statements that say this triple: one edge drawn, many sentences behind it. */
  readonly statements: number
  readonly status: Status | null
}

/** A filter value and how many nodes or edges of the unfiltered graph have it. */
export interface Facet {
  readonly value: string
  readonly count: number
}

export interface GraphView {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly facets: {
    /** Node class: a system kind, `Agency` or `Area`. */
    readonly kinds: readonly Facet[]
    readonly relations: readonly Facet[]
    /** value is the agency's id. */
    readonly agencies: readonly (Facet & { readonly name: string })[]
  }
  /** What the filters and the limit left out. */
  readonly omitted: { readonly nodes: number; readonly edges: number; readonly reason: 'none' | 'filter' | 'limit' | 'filter-and-limit' }
  readonly total: { readonly nodes: number; readonly edges: number }
}

export interface EntityRef {
  readonly id: string
  readonly label: EntityLabel
  readonly name: string
  readonly kind: SystemKind | null
}

/** The proof of one statement: open the document, mark start to end. */
export interface Evidence {
  readonly document: { readonly id: string; readonly title: string }
  readonly measure: { readonly id: string; readonly number: string; readonly title: string } | null
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Statement {
  readonly id: string
  readonly type: RelationType
  readonly source: EntityRef
  readonly target: EntityRef
  readonly cue: string
  readonly confidence: number
  readonly status: Status
  readonly evidence: Evidence
}

export interface MeasureRole {
  readonly measure: { readonly id: string; readonly number: string; readonly title: string }
  readonly document: { readonly id: string; readonly title: string }
  readonly role: Role
  readonly agency: EntityRef
  readonly system: EntityRef | null
  readonly actions: readonly Action[]
  readonly certain: boolean
}

export interface MentionPlace {
  readonly document: { readonly id: string; readonly title: string }
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface EntityCard extends GraphNode {
  readonly aliases: readonly string[]
  /** Agencies that lead or implement the measures that act on a system; for an agency, its own measures. */
  readonly responsibilities: readonly MeasureRole[]
  /** Statements whose source this is. */
  readonly outgoing: readonly Statement[]
  /** Statements whose target this is. */
  readonly incoming: readonly Statement[]
  readonly mentions: readonly MentionPlace[]
}

export interface SearchResults {
  readonly query: string
  readonly results: readonly (EntityRef & {
    readonly qualifiedName: string
    readonly aliases: readonly string[]
    readonly degree: number
  })[]
  readonly truncated: boolean
}

export interface DocumentSummary {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly issuer: string | null
  readonly date: string | null
  readonly jurisdiction: string | null
  readonly measures: number
  readonly entities: number
  readonly relations: number
}

export interface DocumentView extends DocumentSummary {
  readonly encoding: string
  readonly text: string
  readonly repairs: Readonly<Record<string, number>>
  readonly problems: readonly Problem[]
  readonly outline: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly start: number
    readonly end: number
  }[]
  readonly marks: readonly {
    readonly start: number
    readonly end: number
    readonly entity: EntityRef
  }[]
}

export interface CypherResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
  readonly truncated: boolean
  readonly ms: number
}

export interface Health {
  readonly ok: boolean
  readonly version: string
  readonly store: { readonly engine: 'embedded' | 'neo4j'; readonly description: string }
  readonly documents: number
  readonly entities: number
  readonly relations: number
}

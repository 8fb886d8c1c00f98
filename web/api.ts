/**
 * What travels between web/server and web/app, as types. Paths and meanings:
 *
 * - `GET  /api/graph?kind=&relation=&agency=&function=&status=&year=&due=&also=&limit=`
 *   → GraphView. `kind` (a system kind, `Agency` or `Area`), `relation`, `agency` (an
 *   id), `function`, `status` (of lines), `year` (of documents) and `due` (the year of a
 *   deadline) may be repeated or hold several values with commas; several values of
 *   one filter add up, filters narrow each other. `also` names nodes that no filter
 *   leaves out. `limit` is 1 to 5000, 400 unless told.
 * - `GET  /api/entities/:id` → EntityCard
 * - `GET  /api/search?q=&limit=` → SearchResults; `limit` is 1 to 200, 20 unless told
 * - `GET  /api/documents` → ListedDocument[]
 * - `GET  /api/documents/:id` → OpenedDocument (the id holds no slash)
 * - `POST /api/documents?source=NAME&encoding=`, the file's bytes as body → IngestResult;
 *   `encoding` only where the one that is found would be wrong
 * - `GET  /api/questions` → QuestionSummary[]: what planners ask, each with a
 *   Cypher statement to begin one's own from
 * - `GET  /api/questions/:name?…` → Answers[name], with the parameters that the
 *   list names. An entity is given by id or by name; a name that fits several is
 *   422 `ambiguous` with `candidates`. Long answers are pages: `offset`, `limit`, `next`.
 *   A parameter that the question does not take is refused.
 * - `GET  /api/export?format=graphml|json|cypher|csv-nodes|csv-relationships`, streamed
 * - `GET  /api/findings?kind=&verdict=&jurisdiction=&tier=&function=&agency=&standing=&words=&offset=&limit=`
 *   → Findings: possible duplicates, of now, with the filters' values; `verdict`
 *   may be `open`, `agency` part of a name. Several values as for the graph.
 * - `GET  /api/findings/:id` → ComparedFinding. A verdict on it is a correction
 *   `{kind: 'overlap-verdict', source, target, verdict, who, note}`, joining two
 *   names one of kind `join`; both are taken back by the correction's id.
 * - `GET  /api/views` → {views: ListedView[]}, newest first
 * - `POST /api/views/import {views}`, as GET gave them → {imported, taken}: names that others have
 * - `POST /api/views` takes {name, link, entities}, `PATCH /api/views/ID` {name}, `DELETE /api/views/ID` → SavedView
 * - `GET  /api/corrections` → {corrections: ListedCorrection[]}, newest first
 * - `POST /api/corrections {kind, …target, who, note?}` → Correction (201), with the
 *   one whose place it took as `replaces`
 * - `POST /api/corrections/import {corrections}`, as GET gave them → ImportSummary
 * - `DELETE /api/corrections/:id` → {undone}
 * - `GET  /api/documents/:id/removal` → Removal: what would go with it
 * - `DELETE /api/documents/:id` → 204
 * - `POST /api/uploads?source=NAME&encoding=`, the file's bytes as body → 202, Upload: read
 *   when its turn comes
 * - `GET  /api/uploads/events` → server-sent events: `uploads` with every Upload that the
 *   server knows, at once and after a break; then `upload` with each one that changes
 * - `DELETE /api/uploads/:id` → 204: ends the reading, or forgets what has ended
 * - `POST /api/cypher {query, params}` → CypherResult
 * - `POST /api/cypher/check {query}` → CypherCheck: nothing is run
 * - `GET  /api/schema` → LiveSchema: what the graph holds now
 * - `GET  /api/health` → Health
 *
 * Any error is a 4xx or 5xx with ApiError. The answers are those of
 * graph/queries, where each type stands beside its question.
 */
import type { Schema } from '../graph/store/graph-store.ts'
import type { Problem } from '../graph/model/problem.ts'
import type { DocumentView } from '../graph/queries/document-view.ts'
import type { Question } from '../graph/queries/catalogue.ts'
import type { DocumentSummary } from '../graph/queries/documents.ts'
import type { Candidate } from '../graph/queries/find-entity.ts'
import type { ReadingStage } from './reading-stages.ts'

export type { Problem } from '../graph/model/problem.ts'
export type { Removal } from '../graph/queries/removal.ts'
export type { EntityRef } from '../graph/queries/entity-row.ts'
export type { GraphEdge, GraphEdgeType } from '../graph/queries/drawn-edges.ts'
export type { Facet, GraphNode, GraphView, NodeClass } from '../graph/queries/graph-view.ts'
export type { EntityCard } from '../graph/queries/entity-card.ts'
export type { MeasureRole } from '../graph/queries/responsibilities.ts'
export type { Evidence, Statement } from '../graph/queries/statements.ts'
export type { MentionPlace } from '../graph/queries/mention-places.ts'
export type { SearchResults } from '../graph/queries/search.ts'

/** When a document was read in (ISO time); null for what an older version read in. */
interface ReadAt {
  readonly readAt: string | null
}
export type ListedDocument = DocumentSummary & ReadAt
export type OpenedDocument = DocumentView & ReadAt

export type { Compared, ComparedFinding } from '../graph/queries/finding.ts'
export type { Decision, Finding, FindingCluster, FindingFilter, Findings, FoundSystem, JoinedPair, OrphanedVerdict, Standing, VerdictFilter } from '../graph/queries/findings.ts'
export type { Verdict } from '../graph/model/correction.ts'
export type { FindingKind } from '../graph/model/duplicates.ts'
export type { ImportSummary, ListedCorrection } from '../graph/corrections/corrections.ts'
export type { SavedView } from '../graph/model/saved-view.ts'
export type { ListedView } from '../graph/queries/saved-views.ts'
export type { Answers, Parameter, QuestionName } from '../graph/queries/catalogue.ts'
export type { AgencyDependency, DependencyMatrix, ProvenThrough } from '../graph/queries/agency-dependencies.ts'
export type { AgencyPage } from '../graph/queries/agency-page.ts'
export type { DocumentChanges } from '../graph/queries/document-changes.ts'
export type { DocumentAdds } from '../graph/queries/document-adds.ts'
export type { Candidate } from '../graph/queries/find-entity.ts'
export type { Hub } from '../graph/queries/hubs.ts'
export type { Affected, Impact } from '../graph/queries/impact.ts'
export type { IntegrationPath, IntegrationPaths } from '../graph/queries/integration-paths.ts'
export type { IsolatedSystem } from '../graph/queries/isolated-systems.ts'
export type { Page } from '../graph/queries/page.ts'
export type { Proof, ProvenLine } from '../graph/queries/proven-lines.ts'

export type { NodeValue, RelationshipValue, Value } from '../graph/store/graph-store.ts'

export type QuestionSummary = Omit<Question, 'ask'>

export interface ApiError {
  readonly error: {
    /** For programs: `not-found`, `bad-request`, or the store's own code (`timeout`, `forbidden`, …). */
    readonly code: string
    /** For people: one clear sentence in Chinese. */
    readonly message: string
    /** With `ambiguous` and `not-found`: what may have been meant. */
    readonly candidates?: readonly Candidate[]
    /** The same in words, as `message` lists them; of documents too. */
    readonly choices?: readonly string[]
  }
}

export interface CypherResult {
  readonly columns: readonly string[]
  /** Each row in the order of `columns`. */
  readonly rows: readonly (readonly unknown[])[]
  readonly truncated: boolean
  readonly ms: number
}

/** What is wrong with a statement, and where, counted from 1. */
export type CypherCheck = { readonly ok: true } | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number }

export type LiveSchema = Schema

export interface IngestResult {
  readonly document: Pick<DocumentSummary, 'id' | 'source' | 'title'>
  /** How many of each were found; `entities` are agencies, systems and areas. */
  readonly found: {
    readonly measures: number
    readonly entities: number
    readonly agencies: number
    readonly systems: number
    readonly relations: number
  }
  /** How many changes the repair made. */
  readonly edits: number
  /** How many were new to the store. */
  readonly created: { readonly nodes: number; readonly relationships: number }
  readonly problems: number
  /** The first of the problems. */
  readonly firstProblems: readonly Problem[]
}

export type UploadState = 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled'

/** A file on its way into the store. */
export interface Upload {
  readonly id: string
  readonly source: string
  /** Bytes. */
  readonly size: number
  readonly state: UploadState
  /** The stages that have ended, in order, each with what it found. */
  readonly stages: readonly { readonly stage: ReadingStage; readonly found: string }[]
  /** Where it is done. */
  readonly result: UploadResult | null
  /** Where it failed. */
  readonly error: ApiError['error'] | null
}

export interface UploadResult extends IngestResult {
  /** The name under which the very same file was in the store before, or null. */
  readonly heldAs: string | null
  /** Whether it took the place of another file with the same title, date and jurisdiction. */
  readonly replaced: boolean
}

export interface Health {
  readonly ok: boolean
  readonly version: string
  readonly store: { readonly engine: 'embedded' | 'neo4j'; readonly description: string }
  readonly documents: number
  readonly entities: number
  readonly relations: number
}

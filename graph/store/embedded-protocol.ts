/**
 * What the embedded store and its engine processes say to each other over the
 * IPC channel: one request, one reply with the same number.
 */
import type { Correction } from '../model/correction.ts'
import type { DocumentGraph } from '../model/document-graph.ts'
import type { DuplicateFinding } from '../model/duplicates.ts'
import type { CorrectionId, DocumentId } from '../model/ids.ts'
import type { SavedView } from '../model/saved-view.ts'
import type { StoreErrorCode } from './errors.ts'
import type { Params, Schema, Table, WriteSummary } from './graph-store.ts'

/** Each request's name, what it carries, and what comes back. */
export interface Requests {
  /** Takes the store file for writing (and makes it), or a snapshot for reading. */
  openWriter: { args: { readonly file: string; readonly path: string }; reply: null }
  openReader: { args: { readonly snapshot: string }; reply: null }
  write: { args: { readonly graph: DocumentGraph }; reply: WriteSummary }
  remove: { args: { readonly document: DocumentId }; reply: boolean }
  correct: { args: { readonly corrections: readonly Correction[] }; reply: null }
  keepFindings: { args: { readonly findings: readonly DuplicateFinding[]; readonly of: string }; reply: null }
  undo: { args: { readonly corrections: readonly CorrectionId[] }; reply: number }
  keepView: { args: { readonly view: SavedView }; reply: boolean }
  forgetView: { args: { readonly id: string }; reply: boolean }
  /** Saves what is committed to a new file that readers can open. */
  snapshot: { args: { readonly to: string }; reply: null }
  read: { args: { readonly cypher: string; readonly params: Params; readonly maxRows: number; readonly maxBytes: number }; reply: Table }
  schema: { args: Record<string, never>; reply: Schema }
  close: { args: Record<string, never>; reply: null }
}

export type RequestName = keyof Requests
/** Those that change the store. */
export type ChangeName = 'write' | 'remove' | 'correct' | 'keepFindings' | 'undo' | 'keepView' | 'forgetView'

export interface Request<Name extends RequestName = RequestName> {
  readonly number: number
  readonly name: Name
  readonly args: Requests[Name]['args']
}

export interface EngineFailure {
  readonly message: string
  /** ISO GQL status of an error of the engine: 42001 for a syntax error. */
  readonly status: string | null
  /** Where it is no error of the engine but one of the contract. */
  readonly code?: StoreErrorCode
}

export type Reply =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: EngineFailure }

/** A reader that would take more memory than this above its start ends itself with EXIT_MEMORY. */
export const READER_MEMORY_BYTES = 1_000_000_000
export const EXIT_MEMORY = 77

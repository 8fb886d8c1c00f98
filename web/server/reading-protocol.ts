/** What the server and its reading process say to each other, one document at a time. */
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import type { StageName } from '../../ingest/pipeline.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'

export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly source: string
  readonly options: ReadOptions
}

export type ReadingReply =
  | { readonly kind: 'stage'; readonly stage: StageName; readonly found: string }
  | { readonly kind: 'read'; readonly graph: DocumentGraph }
  /** `unreadable`: the message is the sentence of an UnreadableDocument. */
  | { readonly kind: 'failed'; readonly unreadable: boolean; readonly message: string }

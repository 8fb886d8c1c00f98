/**
 * The store as the command line reaches it: opened here, or, while a server
 * holds it, through that server.
 */
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'
import { existsSync } from 'node:fs'
import type { Texts } from '../../graph/queries/given.ts'
import type { ExportForm } from '../../graph/export/export-graph.ts'
import type { Correction } from '../../graph/model/correction.ts'
import type { CorrectionId } from '../../graph/model/ids.ts'
import type { Paging } from '../../graph/queries/page.ts'
import type { ViewImport } from '../../graph/saved-views/import-views.ts'
import type { Answers, CypherResult, FindingFilter, Findings, IngestResult, ImportSummary, ListedCorrection, ListedView, QuestionName, SavedView } from '../api.ts'
import { CommandError } from './command-error.ts'
import type { DocumentProgress } from './document-progress.ts'
import { findServer } from './server-address.ts'
import { embeddedFolder } from './store-place.ts'

export interface ReachedStore {
  readonly description: string
  /** @throws {StoreError} here, or {CommandError} with the server's words */
  read(cypher: string): Promise<CypherResult>
  /** Takes one document in. @throws {UnreadableDocument} here, or {CommandError} with the server's words */
  ingest(bytes: Uint8Array, source: string, progress: DocumentProgress, options?: ReadOptions): Promise<IngestResult>
  /** Asks one of the planners' questions. */
  ask<Name extends QuestionName>(name: Name, given: Texts): Promise<Answers[Name]>
  /** Possible duplicates, of now. */
  findings(filter: FindingFilter, paging: Paging): Promise<Findings>
  /** Brings the findings in line with what was written; a server does so by itself. */
  refresh(): Promise<void>
  export(form: ExportForm): AsyncIterable<string>
  corrections(): Promise<readonly ListedCorrection[]>
  /** Of two corrections on one target the later stays. */
  correct(corrections: readonly Correction[]): Promise<ImportSummary>
  /** @returns how many there were under this id */
  undo(id: string): Promise<number>
  /** The views that were kept under a name. */
  views(): Promise<readonly ListedView[]>
  /** A view that is there already is replaced; one whose name another has is left out. */
  keepViews(views: readonly SavedView[]): Promise<ViewImport>
  /** Writes the whole store to a new file. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

const READ_LIMITS = { timeoutMs: 60_000, maxRows: 100_000 } as const

/** @throws {StoreError} where it can be reached in neither way */
export async function reachStore(place: string | undefined): Promise<ReachedStore> {
  const folder = embeddedFolder(place)
  const server = folder === null ? null : await findServer(folder)
  if (server !== null) {
    const { throughServer } = await import('./through-server.ts')
    return throughServer(server)
  }
  return opened(place)
}

/**
 * As `reachStore`, but makes no store: a mistyped place would answer with nothing.
 * @throws {CommandError} where there is none
 */
export async function reachForReading(place: string | undefined): Promise<ReachedStore> {
  const folder = embeddedFolder(place)
  if (folder !== null && !existsSync(folder)) {
    throw new CommandError(`图库“${folder}”不存在：请检查 --store，或先用 zhenglian ingest 把文件读入。`)
  }
  return reachStore(place)
}

/** As `reachForReading`, for one piece of work; the store is closed behind it, however that ends. */
export async function withStore(place: string | undefined, work: (reached: ReachedStore) => Promise<void>): Promise<void> {
  const reached = await reachForReading(place)
  try {
    await work(reached)
  } finally {
    await reached.close()
  }
}

async function opened(place: string | undefined): Promise<ReachedStore> {
  const { openStore } = await import('../../graph/store/open.ts')
  return reached(await openStore({ store: place, statementsAtOnce: 1 }))
}

export function reached(store: GraphStore): ReachedStore {
  return {
    description: store.description,
    read: (cypher) => store.read(cypher, {}, READ_LIMITS),
    ingest: async (bytes, source, progress, options) => {
      // Lexicon and segmenter load with the first document: a query does without.
      const [{ ingestInto }, { ingestDocument }] = await Promise.all([import('../server/ingest-into.ts'), import('../../ingest/pipeline.ts')])
      return ingestInto(store, bytes, source, ingestDocument, progress.stage, options)
    },
    ask: async (name, given) => {
      const [{ questionNamed }, { Given }] = await Promise.all([import('../../graph/queries/catalogue.ts'), import('../../graph/queries/given.ts')])
      return questionNamed(name).ask(store, new Given(given))
    },
    findings: async (filter, paging) => {
      const [{ refreshFindings }, { findings }] = await Promise.all([import('../../graph/overlap/fresh-findings.ts'), import('../../graph/queries/findings.ts')])
      await refreshFindings(store)
      return findings(store, filter, paging)
    },
    refresh: async () => {
      await (await import('../../graph/overlap/fresh-findings.ts')).refreshFindings(store)
    },
    export: async function* (form) {
      const { exportGraph } = await import('../../graph/export/export-graph.ts')
      yield* exportGraph(store, form)
    },
    corrections: async () => (await import('../../graph/corrections/corrections.ts')).listCorrections(store),
    correct: async (corrections) => (await import('../../graph/corrections/corrections.ts')).importCorrections(store, corrections),
    undo: (id) => store.undo([id as CorrectionId]),
    views: async () => (await import('../../graph/queries/saved-views.ts')).savedViews(store),
    keepViews: async (views) => (await import('../../graph/saved-views/import-views.ts')).importViews(store, views),
    backup: (file) => store.backup(file),
    close: () => store.close(),
  }
}

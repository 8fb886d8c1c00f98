/**
 * The embedded engine's own process, and the only file that imports it. It is
 * either the writer, which holds the store file, or a reader on a snapshot,
 * which cannot write and may be killed at any moment. A crash of the engine or
 * a query that runs away so never touches the program itself.
 */
import engine from '@grafeo-db/js'
import type { GrafeoDB, GrafeoError, QueryResult } from '@grafeo-db/js'
import { EXIT_MEMORY, READER_MEMORY_BYTES, type EngineFailure, type Reply, type Request, type RequestName, type Requests } from './embedded-protocol.ts'
import { toValue, type NodeIdOf } from './embedded-values.ts'
import { StoreError } from './errors.ts'
import type { Table, Value, WriteSummary } from './graph-store.ts'
import { ResultMeter } from './read-limits.ts'
import { refuseOtherSchema } from './schema-version.ts'
import type { Transaction } from './transaction.ts'
import { correct, IDENTIFIED_LABELS, removeDocument, STORE_LABEL, undoCorrections, writeDocument } from './write-document.ts'
import { keepFindings } from './write-findings.ts'
import { forgetView, keepView } from './write-saved-view.ts'

let opened: GrafeoDB | null = null

function database(): GrafeoDB {
  if (!opened) throw new Error('no store is open in this process')
  return opened
}

const handlers: { readonly [Name in RequestName]: (args: Requests[Name]['args']) => Promise<Requests[Name]['reply']> } = {
  async openWriter({ file, path }) {
    const db = engine.GrafeoDB.create(file)
    opened = db
    const version = await db.executeCypher(`MATCH (s:${STORE_LABEL}) RETURN s.schemaVersion`)
    // First of all: a store of another version is left as it is.
    refuseOtherSchema(version.length > 0 ? Number(version.scalar() ?? 0) : null, path)
    for (const label of [...IDENTIFIED_LABELS, STORE_LABEL]) {
      await db.executeCypher(`CREATE INDEX ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`)
    }
    return null
  },

  async openReader({ snapshot }) {
    opened?.close()
    opened = null
    opened = engine.GrafeoDB.openReadOnly(snapshot)
    endWhenMemoryRunsOut()
    return null
  },

  async write({ graph }) {
    const { summary } = await inTransaction((tx) => writeDocument(tx, graph))
    return summary
  },

  async remove({ document }) {
    const { value } = await inTransaction((tx) => removeDocument(tx, document))
    return value
  },

  async correct({ corrections }) {
    await inTransaction((tx) => correct(tx, corrections))
    return null
  },

  async keepFindings({ findings, of }) {
    await inTransaction((tx) => keepFindings(tx, findings, of))
    return null
  },

  async undo({ corrections }) {
    const { value } = await inTransaction((tx) => undoCorrections(tx, corrections))
    return value
  },

  async keepView({ view }) {
    const { value } = await inTransaction((tx) => keepView(tx, view))
    return value
  },

  async forgetView({ id }) {
    const { value } = await inTransaction((tx) => forgetView(tx, id))
    return value
  },

  async snapshot({ to }) {
    database().save(to)
    return null
  },

  async read({ cypher, params, ...most }) {
    const started = performance.now()
    const result = await database().executeCypher(cypher, params)
    return toTable(result, new ResultMeter(most), performance.now() - started)
  },

  async schema() {
    const schema = database().schema() as EngineSchema
    const counted = (names: EngineSchema['labels']) =>
      names.filter(({ name, count }) => count > 0 && name !== STORE_LABEL).sort((a, b) => (a.name < b.name ? -1 : 1))
    return {
      labels: counted(schema.labels),
      relationshipTypes: counted(schema.edge_types),
      propertyKeys: [...schema.property_keys].sort(),
    }
  },

  async close() {
    opened?.close()
    opened = null
    return null
  },
}

interface EngineSchema {
  readonly labels: readonly { readonly name: string; readonly count: number }[]
  readonly edge_types: readonly { readonly name: string; readonly count: number }[]
  readonly property_keys: readonly string[]
}

/** All of the work or nothing: what throws is rolled back. */
async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<{ value: T; summary: WriteSummary }> {
  const transaction = database().beginTransaction()
  let nodesCreated = 0
  let relationshipsCreated = 0
  try {
    const value = await work({
      async run(cypher, params) {
        const result = await transaction.executeCypher(cypher, params)
        nodesCreated += result.counters.nodesCreated
        relationshipsCreated += result.counters.edgesCreated
        return result.rows()
      },
    })
    transaction.commit()
    return { value, summary: { nodesCreated, relationshipsCreated } }
  } catch (error) {
    try {
      if (transaction.isActive) transaction.rollback()
    } catch {
      // A commit that failed has ended it already; what it failed with is what counts.
    }
    throw error
  }
}

function toTable(result: QueryResult, meter: ResultMeter, ms: number): Table {
  const { columns } = result
  const db = database()
  const ids = new Map<number, string>()
  const nodeIdOf: NodeIdOf = (engineId) => {
    let id = ids.get(engineId)
    if (id === undefined) ids.set(engineId, (id = String(db.getNode(engineId)?.get('id') ?? engineId)))
    return id
  }
  const rows: Value[][] = []
  for (let index = 0; index < result.length; index += 1) {
    const raw = result.get(index)
    const row = columns.map((column) => toValue(raw[column], nodeIdOf))
    if (!meter.takes(row)) break
    rows.push(row)
  }
  return { columns, rows, truncated: result.length > rows.length, ms }
}

/** The engine holds a whole result at once; better this process ends than the user's machine stands still. */
let watch: NodeJS.Timeout | null = null
function endWhenMemoryRunsOut(): void {
  if (watch) return
  const limit = process.memoryUsage.rss() + READER_MEMORY_BYTES
  watch = setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.exit(EXIT_MEMORY)
  }, 100)
  watch.unref()
}

function failureOf(error: unknown): EngineFailure {
  if (error instanceof StoreError) return { message: error.message, status: null, code: error.code }
  const { message, gqlStatus } = error as GrafeoError
  return { message: message ?? String(error), status: gqlStatus ?? null }
}

async function answer({ number, name, args }: Request): Promise<Reply> {
  try {
    const handle = handlers[name] as (args: unknown) => Promise<unknown>
    return { number, value: await handle(args) }
  } catch (error) {
    return { number, failure: failureOf(error) }
  }
}

// One request after the other: a snapshot never falls into a transaction.
let queue: Promise<void> = Promise.resolve()
process.on('message', (request: Request) => {
  queue = queue.then(async () => {
    const reply = await answer(request)
    process.send?.(reply)
  })
})

// The program is gone, killed perhaps: a writer finishes its transaction and
// gives the lock back; a reader has nothing to finish.
process.on('disconnect', () => {
  if (watch) process.exit(0)
  void queue.then(() => {
    opened?.close()
    process.exit(0)
  })
})

// Ctrl-C reaches every process of the terminal; it is the program that decides when to close.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

/**
 * A store that keeps what the product's own statements found until something is
 * written: every page begins with the same questions about the whole graph. Only
 * for the embedded engine, which no other program writes to meanwhile.
 */
import type { GraphStore, Params, ReadOptions, Table } from '../../graph/store/graph-store.ts'

/** Of all kept tables together: some ten megabytes. What is larger is read anew. */
const MOST_ROWS = 60_000

export function withKeptReads(store: GraphStore): GraphStore {
  if (store.engine !== 'embedded') return store
  let kept = new Map<string, Promise<Table>>()
  let rows = 0
  const forget = (): void => {
    kept = new Map()
    rows = 0
  }
  const change = async <T>(change: () => Promise<T>): Promise<T> => {
    try {
      return await change()
    } finally {
      // Also what was asked while it was written.
      forget()
    }
  }
  const read = (cypher: string, params: Params = {}, options: ReadOptions = {}): Promise<Table> => {
    if (!options.own) return store.read(cypher, params, options)
    const key = JSON.stringify([cypher, params, options])
    const before = kept.get(key)
    if (before) return before
    const into = kept
    const table = store.read(cypher, params, options)
    into.set(key, table)
    table.then(
      (found) => {
        if (kept !== into) return
        rows += found.rows.length + 1
        if (rows > MOST_ROWS) forget()
      },
      () => into.delete(key),
    )
    return table
  }
  return {
    description: store.description,
    engine: store.engine,
    read,
    schema: () => store.schema(),
    backup: (file) => store.backup(file),
    write: (graph) => change(() => store.write(graph)),
    remove: (document) => change(() => store.remove(document)),
    correct: (corrections) => change(() => store.correct(corrections)),
    undo: (corrections) => change(() => store.undo(corrections)),
    keepFindings: (findings, of) => change(() => store.keepFindings(findings, of)),
    keepView: (view) => change(() => store.keepView(view)),
    forgetView: (id) => change(() => store.forgetView(id)),
    close: () => store.close(),
  }
}

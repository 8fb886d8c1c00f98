/**
 * A store whose findings about duplicates follow what is written to it: soon
 * after the last of several writes, so that a hundred documents are looked
 * through once.
 */
import { refreshFindings } from '../../graph/overlap/fresh-findings.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'

const QUIET_MS = 1_000

export function withFreshFindings(store: GraphStore, quietMs = QUIET_MS): GraphStore {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<unknown> = Promise.resolve()
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      // Whoever asks for findings makes them fresh too, and hears what fails.
      running = refreshFindings(store).catch(() => {})
    }, quietMs)
  }
  const then = async <T>(change: Promise<T>): Promise<T> => {
    try {
      return await change
    } finally {
      soon()
    }
  }
  return {
    description: store.description,
    engine: store.engine,
    read: (...args) => store.read(...args),
    schema: () => store.schema(),
    backup: (file) => store.backup(file),
    write: (graph) => then(store.write(graph)),
    remove: (document) => then(store.remove(document)),
    correct: (corrections) => then(store.correct(corrections)),
    undo: (corrections) => then(store.undo(corrections)),
    keepFindings: (findings, of) => store.keepFindings(findings, of),
    keepView: (view) => store.keepView(view),
    forgetView: (id) => store.forgetView(id),
    close: async () => {
      if (timer !== null) clearTimeout(timer)
      await running
      await store.close()
    },
  }
}

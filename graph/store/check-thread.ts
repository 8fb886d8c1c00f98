/** Checks what comes in, one statement after the other; for check-apart.ts. */
import { parentPort } from 'node:worker_threads'
import { StoreError, type StoreErrorCode } from './errors.ts'
import { checkReading, type Reading } from './read-guard.ts'

export type CheckAnswer = Reading | { readonly code: StoreErrorCode; readonly message: string }

function answerTo(cypher: string): CheckAnswer {
  try {
    return checkReading(cypher)
  } catch (error) {
    if (error instanceof StoreError) return { code: error.code, message: error.message }
    throw error
  }
}

// Loads the grammar and lets it warm up.
answerTo('MATCH (n) RETURN n')
parentPort?.postMessage(null)
parentPort?.on('message', (cypher: string) => parentPort?.postMessage(answerTo(cypher)))

/**
 * What can go wrong with a store, as one typed error. `message` is one clear
 * sentence in Chinese that names what failed, which, and what to do; only the
 * command line and the server turn it into an exit code or a status.
 */
export type StoreErrorCode =
  /** Neo4j does not answer, or the embedded process cannot be started. */
  | 'unreachable'
  /** Wrong user or password. */
  | 'unauthorised'
  /** The path cannot be created or written. */
  | 'unwritable'
  /** Another program holds the store. */
  | 'locked'
  /** The store is damaged, or was written by a newer version. */
  | 'unusable'
  /** The statement would write, or uses what is not allowed. */
  | 'forbidden'
  /** The statement is wrong: syntax, unknown function, missing parameter. */
  | 'invalid'
  /** The statement was ended at its time limit. */
  | 'timeout'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}

/**
 * A request that cannot be answered, as a typed error: thrown anywhere below a
 * route, turned into JSON in one place (error-answer.ts).
 */
export type RequestStatus = 400 | 403 | 404 | 405 | 413 | 415 | 422

export class BadRequest extends Error {
  override readonly name = 'BadRequest'
  readonly status: RequestStatus
  /** For programs: `bad-request`, `not-found`, … */
  readonly code: string

  /** @param message one clear sentence in Chinese, shown to the user */
  constructor(status: RequestStatus, code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.status = status
    this.code = code
  }
}

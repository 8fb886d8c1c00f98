/**
 * A request that cannot be answered, as a typed error: thrown anywhere below a
 * route, turned into JSON in one place (error-answer.ts).
 */
export type RequestStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429

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

export const notFound = (what: string, id: string): BadRequest =>
  new BadRequest(404, 'not-found', `图中没有编号为“${id.slice(0, 100)}”的${what}；它可能已随文件删除。`)

/**
 * Errors become statuses and words here and nowhere else: always
 * `{error: {code, message}}`, never a stack trace.
 */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { StoreError } from '../../graph/store/errors.ts'
import type { StoreErrorCode } from '../../graph/store/errors.ts'
import { NoSuchTarget } from '../../graph/corrections/corrections.ts'
import { InvalidCorrection } from '../../graph/corrections/parse-correction.ts'
import { UnclearDocument } from '../../graph/queries/find-document.ts'
import { UnclearName } from '../../graph/queries/find-entity.ts'
import { WrongParameter } from '../../graph/queries/given.ts'
import { UnreadableDocument } from '../../ingest/read/unreadable-document.ts'
import type { ApiError, Candidate } from '../api.ts'
import { BadRequest } from './bad-request.ts'

const STATUS_OF_STORE_ERROR: { readonly [code in StoreErrorCode]: ContentfulStatusCode } = {
  invalid: 400,
  forbidden: 403,
  // Not 408: browsers send a request again on that.
  timeout: 504,
  unreachable: 503,
  unauthorised: 503,
  locked: 503,
  unwritable: 500,
  unusable: 500,
}

export function answerError(context: Context, error: unknown): Response {
  if (error instanceof BadRequest) return answer(context, error.status, error.code, error.message)
  if (error instanceof StoreError) {
    return answer(context, STATUS_OF_STORE_ERROR[error.code], error.code, error.message)
  }
  if (error instanceof UnreadableDocument) return answer(context, 422, 'unreadable', error.message)
  if (error instanceof NoSuchTarget) return answer(context, 404, 'not-found', error.message)
  if (error instanceof WrongParameter || error instanceof InvalidCorrection) return answer(context, 400, 'bad-request', error.message)
  if (error instanceof UnclearName || error instanceof UnclearDocument) {
    const candidates = error instanceof UnclearName ? error.candidates : undefined
    if (error.found === 'none') return answer(context, 404, 'not-found', error.message, candidates)
    return answer(context, 422, 'ambiguous', error.message, candidates)
  }
  if (process.env['ZHENGLIAN_DEBUG'] === '1') console.error(error)
  return answer(context, 500, 'internal', '服务器内部出错，这次请求没有完成。请重试；若反复出现，以 ZHENGLIAN_DEBUG=1 启动可看到详情。')
}

function answer(context: Context, status: ContentfulStatusCode, code: string, message: string, candidates?: readonly Candidate[]): Response {
  const body: ApiError = { error: { code, message, ...(candidates === undefined ? {} : { candidates }) } }
  return context.json(body, status)
}

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
import { InvalidSavedView } from '../../graph/saved-views/parse-saved-view.ts'
import { UnclearDocument } from '../../graph/queries/find-document.ts'
import { UnclearName } from '../../graph/queries/find-entity.ts'
import { WrongParameter } from '../../graph/queries/given.ts'
import { UnreadableDocument } from '../../ingest/read/unreadable-document.ts'
import type { ApiError } from '../api.ts'
import { BadRequest } from './bad-request.ts'
import { ReadingCancelled } from './document-reader.ts'

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
  const { status, ...words } = inWords(error)
  const body: ApiError = { error: words }
  return context.json(body, status)
}

/** The same without a request: for what went wrong while a file was read. */
export function wordsFor(error: unknown): ApiError['error'] {
  const { status: _status, ...words } = inWords(error)
  return words
}

type Words = ApiError['error'] & { readonly status: ContentfulStatusCode }

function inWords(error: unknown): Words {
  if (error instanceof BadRequest) return { status: error.status, code: error.code, message: error.message }
  if (error instanceof StoreError) return { status: STATUS_OF_STORE_ERROR[error.code], code: error.code, message: error.message }
  if (error instanceof UnreadableDocument) return { status: 422, code: 'unreadable', message: error.message }
  if (error instanceof ReadingCancelled) return { status: 409, code: 'cancelled', message: '读取已取消，这份文件没有入库。' }
  if (error instanceof NoSuchTarget) return { status: 404, code: 'not-found', message: error.message }
  if (error instanceof WrongParameter || error instanceof InvalidCorrection || error instanceof InvalidSavedView) return { status: 400, code: 'bad-request', message: error.message }
  if (error instanceof UnclearName || error instanceof UnclearDocument) {
    const known = error.found === 'none' ? ({ status: 404, code: 'not-found' } as const) : ({ status: 422, code: 'ambiguous' } as const)
    const candidates = error instanceof UnclearName ? { candidates: error.candidates } : {}
    return { ...known, message: error.message, ...candidates, choices: error.choices }
  }
  if (process.env['ZHENGLIAN_DEBUG'] === '1') console.error(error)
  return { status: 500, code: 'internal', message: '服务器内部出错，这次请求没有完成。请重试；若反复出现，以 ZHENGLIAN_DEBUG=1 启动可看到详情。' }
}

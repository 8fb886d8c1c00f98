/** The limits of one read, with the defaults that both drivers keep. */
import { StoreError } from './errors.ts'
import type { ReadOptions } from './graph-store.ts'

export const DEFAULT_TIMEOUT_MS = 10_000
export const DEFAULT_MAX_ROWS = 10_000

export function readLimits({ timeoutMs = DEFAULT_TIMEOUT_MS, maxRows = DEFAULT_MAX_ROWS }: ReadOptions): Required<ReadOptions> {
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new StoreError('invalid', `查询的时限应是正的毫秒数，而不是 ${timeoutMs}。`)
  if (!Number.isInteger(maxRows) || maxRows < 0) throw new StoreError('invalid', `查询的行数上限应是不小于 0 的整数，而不是 ${maxRows}。`)
  return { timeoutMs, maxRows }
}

export function timeoutError(timeoutMs: number, cause?: unknown): StoreError {
  return new StoreError('timeout', `查询超过了 ${timeoutMs / 1000} 秒的时限，已被终止；请缩小范围，或提高时限。`, { cause })
}

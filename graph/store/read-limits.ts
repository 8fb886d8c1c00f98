/** The limits of one read, with the defaults that both drivers keep. */
import { StoreError } from './errors.ts'
import type { ReadOptions } from './graph-store.ts'

export const DEFAULT_TIMEOUT_MS = 10_000
export const DEFAULT_MAX_ROWS = 10_000
export const DEFAULT_MAX_BYTES = 64_000_000

export function readLimits({ timeoutMs = DEFAULT_TIMEOUT_MS, maxRows = DEFAULT_MAX_ROWS, maxBytes = DEFAULT_MAX_BYTES }: ReadOptions): Required<Omit<ReadOptions, 'own'>> {
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new StoreError('invalid', `查询的时限应是正的毫秒数，而不是 ${timeoutMs}。`)
  if (!Number.isInteger(maxRows) || maxRows < 0) throw new StoreError('invalid', `查询的行数上限应是不小于 0 的整数，而不是 ${maxRows}。`)
  if (!Number.isInteger(maxBytes) || maxBytes <= 0) throw new StoreError('invalid', `查询结果的字节上限应是正整数，而不是 ${maxBytes}。`)
  return { timeoutMs, maxRows, maxBytes }
}

export function timeoutError(timeoutMs: number, cause?: unknown): StoreError {
  return new StoreError('timeout', `查询超过了 ${timeoutMs / 1000} 秒的时限，已被终止；请缩小范围，或提高时限。`, { cause })
}

/** Counts rows and bytes as they come, and says when it is enough. */
export class ResultMeter {
  readonly #maxRows: number
  readonly #maxBytes: number
  #rows = 0
  #bytes = 0

  constructor({ maxRows, maxBytes }: { readonly maxRows: number; readonly maxBytes: number }) {
    this.#maxRows = maxRows
    this.#maxBytes = maxBytes
  }

  /**
   * Takes one more row, or says that it is one too many.
   * @throws {StoreError} invalid where one row alone is too large
   */
  takes(row: readonly unknown[]): boolean {
    if (this.#rows >= this.#maxRows) return false
    const bytes = bytesOf(row)
    if (bytes > this.#maxBytes) {
      throw new StoreError('invalid', `结果里有一行超过了 ${Math.round(this.#maxBytes / 1e6)} MB 的上限；请只返回需要的属性。`)
    }
    if (this.#bytes + bytes > this.#maxBytes) return false
    this.#rows += 1
    this.#bytes += bytes
    return true
  }
}

/** Roughly what a value takes in memory. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length
  if (value === null || typeof value !== 'object') return 8
  let bytes = 16
  for (const item of Array.isArray(value) ? value : Object.values(value)) bytes += bytesOf(item)
  return bytes
}

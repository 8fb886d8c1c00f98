/**
 * The values of a request, parsed at the edge: beyond it they are what their
 * types say.
 */
import type { Context } from 'hono'
import { shownText } from '../../graph/model/shown-text.ts'
import type { Params, Value } from '../../graph/store/graph-store.ts'
import { BadRequest } from './bad-request.ts'

/** A whole number within bounds, or the default where it is not given. */
export function wholeNumber(
  context: Context,
  name: string,
  bounds: { readonly least: number; readonly most: number; readonly unlessTold: number },
): number {
  const text = context.req.query(name)
  if (text === undefined || text === '') return bounds.unlessTold
  const value = Number(text)
  if (/^\d+$/u.test(text) && value >= bounds.least && value <= bounds.most) return value
  throw new BadRequest(400, 'bad-request', `参数 ${name} 应为 ${bounds.least} 到 ${bounds.most} 的整数，收到的是“${text.slice(0, 50)}”。`)
}

/** Refuses what a route does not take: a mistyped parameter would be passed over in silence. */
export function onlyParameters(context: Context, known: readonly string[]): void {
  const unknown = Object.keys(context.req.queries()).find((name) => !known.includes(name))
  if (unknown === undefined) return
  const there = known.length === 0 ? '这个接口没有参数' : `可用：${known.join('、')}`
  throw new BadRequest(400, 'bad-request', `没有“${unknown.slice(0, 50)}”这个参数；${there}。`)
}

/** Several values: `?kind=platform,network` or `?kind=platform&kind=network`. */
export function listOf(context: Context, name: string): readonly string[] {
  const values = (context.req.queries(name) ?? []).flatMap((text) => text.split(','))
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
}

/** As `listOf`, each value a year. */
export function yearsOf(context: Context, name: string): readonly number[] {
  return listOf(context, name).map((value) => {
    if (/^\d{4}$/u.test(value)) return Number(value)
    throw new BadRequest(400, 'bad-request', `参数 ${name} 应为四位数的年份，收到的是“${value.slice(0, 50)}”。`)
  })
}

/** As `listOf`, each value one of a closed vocabulary. */
export function listOfKnown<T extends string>(context: Context, name: string, known: readonly T[]): readonly T[] {
  return listOf(context, name).map((value) => {
    const found = known.find((word) => word === value)
    if (found !== undefined) return found
    throw new BadRequest(400, 'bad-request', `参数 ${name} 不能是“${value.slice(0, 50)}”；可用：${known.join('、')}。`)
  })
}

/**
 * A file name without folders, as it is kept and shown: without control
 * characters, and without those that turn the direction of writing or cannot be
 * seen, since a name must be what it looks like.
 */
export function fileName(text: string): string {
  const name = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '').replace(/\s+/gu, ' ').trim().normalize('NFC')
  if (text.length <= 255 && !/[/\\\0]/u.test(text) && /[^.\s]/u.test(name)) return name
  throw new BadRequest(400, 'bad-request', `文件名“${shownText(text, 40)}”不能用：应不带文件夹、不超过 255 字，并且不只是点和空白。请改名后再加入。`)
}

/** The encoding that the user names for a file; none where it is to be found. */
export const encodingOption = (text: string | undefined): { readonly encoding?: string } => (text === undefined || text === '' ? {} : { encoding: text })

export async function jsonBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? ''
  // Also keeps forms of other sites out: they cannot send this type unasked.
  if (!/^application\/json\s*(;|$)/iu.test(type)) {
    throw new BadRequest(415, 'unsupported-type', '请求体应为 JSON（Content-Type: application/json）。')
  }
  try {
    return JSON.parse(await context.req.text()) as unknown
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new BadRequest(400, 'bad-json', '请求体不是合法的 JSON。', { cause })
    throw cause
  }
}

export interface CypherRequest {
  readonly query: string
  readonly params: Params
}

export function cypherRequest(body: unknown): CypherRequest {
  if (!isObject(body)) throw new BadRequest(400, 'bad-request', '请求体应为 JSON 对象：{"query": "MATCH …", "params": {}}。')
  const { query, params = {} } = body
  if (typeof query !== 'string' || query.trim() === '') {
    throw new BadRequest(400, 'bad-request', 'query 应为一条 Cypher 语句（文本，不能为空）。')
  }
  if (!isObject(params)) throw new BadRequest(400, 'bad-request', 'params 应为 JSON 对象，键是参数名。')
  // Parsed from JSON, so every value below is a Value.
  return { query, params: params as { readonly [key: string]: Value } }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Corrections as they come from outside, from a request or an exported file,
 * parsed at the edge: beyond it they are what their type says. The id is never
 * taken from outside; it follows from the target.
 */
import { idOfCorrection, VERDICTS } from '../model/correction.ts'
import type { Correction, CorrectionTarget } from '../model/correction.ts'
import type { EntityId, RelationId } from '../model/ids.ts'
import { RELATION_TYPES, STATUSES } from '../model/vocabulary.ts'

/** What was given is no correction. `message` is one sentence in Chinese. */
export class InvalidCorrection extends Error {
  override readonly name = 'InvalidCorrection'
}

type Fields = { readonly [key: string]: unknown }

const LONGEST = 2_000

/** @param at where the time is not given: a new correction */
export function parseCorrection(value: unknown, at?: string): Correction {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InvalidCorrection('更正应为 JSON 对象，形如 {"kind": "rename", "entity": "s-…", "name": "…", "who": "…"}。')
  const fields = value as Fields
  const target = targetOf(fields)
  const when = at ?? text(fields, 'at')
  if (Number.isNaN(Date.parse(when))) throw new InvalidCorrection(`更正的时间“${when}”不对：应为 ISO 时间，如 2026-01-02T03:04:05Z。`)
  const names = fields['names']
  return {
    ...target,
    id: idOfCorrection(target),
    who: text(fields, 'who', 40),
    at: new Date(when).toISOString(),
    note: optional(fields, 'note'),
    names: Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string').slice(0, 2) : [],
  }
}

/** @param text the JSON that `corrections export` wrote: `{corrections: […]}` */
export function parseCorrections(json: string): readonly Correction[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new InvalidCorrection('不是合法的 JSON；应为 zhenglian corrections export 导出的文件。', { cause })
  }
  const all = (value as { corrections?: unknown } | null)?.corrections
  if (!Array.isArray(all)) throw new InvalidCorrection('文件里没有 corrections；应为 zhenglian corrections export 导出的文件。')
  return all.map((one) => parseCorrection(one))
}

function targetOf(fields: Fields): CorrectionTarget {
  const kind = fields['kind']
  switch (kind) {
    case 'reject-entity':
      return { kind, entity: entity(fields, 'entity') }
    case 'rename':
      return { kind, entity: entity(fields, 'entity'), name: text(fields, 'name', 200) }
    case 'join':
      return { kind, ...pair(fields) }
    case 'overlap-verdict':
      // A system that was planned again is a pair with itself.
      return { kind, source: entity(fields, 'source'), target: entity(fields, 'target'), verdict: oneOf(fields, 'verdict', VERDICTS) }
    case 'add-relation':
      return { kind, ...pair(fields), type: oneOf(fields, 'type', RELATION_TYPES), status: oneOf(fields, 'status', STATUSES), evidence: optional(fields, 'evidence') }
    case 'reject-relation': {
      const type = oneOf(fields, 'type', [...RELATION_TYPES, 'RESPONSIBLE_FOR'] as const)
      const statement = optional(fields, 'statement') as RelationId | null
      return { kind, ...pair(fields), type, statement, document: optional(fields, 'document'), evidence: optional(fields, 'evidence') }
    }
    default:
      throw new InvalidCorrection(`没有“${String(kind).slice(0, 50)}”这种更正；可用：reject-relation、reject-entity、rename、join、add-relation、overlap-verdict。`)
  }
}

function pair(fields: Fields): { readonly source: EntityId; readonly target: EntityId } {
  const [source, target] = [entity(fields, 'source'), entity(fields, 'target')]
  if (source === target) throw new InvalidCorrection('更正的两端是同一个：source 与 target 应为两个不同的编号。')
  return { source, target }
}

function entity(fields: Fields, key: string): EntityId {
  const id = text(fields, key)
  if (!/^[as]-[0-9a-f]{20}$/u.test(id)) throw new InvalidCorrection(`${key} 应为机构或系统的编号（如 s-0123456789abcdef0123），收到的是“${id.slice(0, 50)}”。`)
  return id as EntityId
}

function text(fields: Fields, key: string, most = LONGEST): string {
  const value = fields[key]
  if (typeof value !== 'string' || value.trim() === '') throw new InvalidCorrection(`更正缺少 ${key}：应为文本，不能为空。`)
  if (value.length > most) throw new InvalidCorrection(`更正的 ${key} 太长：不超过 ${most} 字。`)
  return value.trim()
}

function optional(fields: Fields, key: string): string | null {
  const value = fields[key]
  return value === undefined || value === null || value === '' ? null : text(fields, key)
}

function oneOf<T extends string>(fields: Fields, key: string, known: readonly T[]): T {
  const found = known.find((word) => word === fields[key])
  if (found !== undefined) return found
  throw new InvalidCorrection(`更正的 ${key} 不能是“${String(fields[key]).slice(0, 50)}”；可用：${known.join('、')}。`)
}

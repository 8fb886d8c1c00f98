/** The stretch of a coded sentence between two commas, and what its words say of truth and time. */
import type { Status } from '../../graph/model/vocabulary.ts'
import type { CodedSentence } from './coded-sentence.ts'

const NEGATED = /不再|不得|不能|不宜|严禁|禁止|停止|避免|防止|尚未|未(?=与|向|能|按|接入|整合|对接|迁移|连接|建成|纳入|完成|实现)|无法|无需|无须|不必|不予|不宜|暂缓|暂不|取消|脱离|终止|断开|可行性|没有(?=与|向|同|接入|实现|对接)/u
const EXISTING = /已(?!全面推广)|现有|目前|原有|既有/u

/** @returns the clause around `at`, as code */
export function clauseAt(sentence: CodedSentence, at: number): string {
  const { code } = sentence
  const start = Math.max(code.lastIndexOf(',', at - 1), code.lastIndexOf(':', at - 1)) + 1
  const end = code.indexOf(',', at)
  return code.slice(start, end < 0 ? code.length : end)
}

/** A negated clause states no link (不得接入, 应接入未接入). */
export function isNegated(clause: string): boolean {
  return NEGATED.test(clause)
}

export function statusOf(clause: string): Status {
  return EXISTING.test(clause) ? 'existing' : 'planned'
}

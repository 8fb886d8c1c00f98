/** A correction as one sentence, and which of them speak of an entity. */
import type { ListedCorrection } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { RELATION_WORDS, STATUS_WORDS } from './words.ts'

const VERDICT_WORDS = { confirmed: '是重复的', rejected: '不是重复的', later: '以后再定' } as const

export function correctionInWords(correction: ListedCorrection): string {
  const [one = '', other = ''] = correction.names.map((name) => `“${name}”`)
  switch (correction.kind) {
    case 'reject-relation':
      return msg(str`${one} ${msg(RELATION_WORDS[correction.type])} ${other}：不对${correction.statement ? msg('（只这一处原文）') : ''}`)
    case 'reject-entity':
      return msg(str`${one} 不是机构或系统`)
    case 'rename':
      return msg(str`${one} 改名为“${correction.name}”`)
    case 'join':
      return msg(str`${one} 与 ${other} 是同一个`)
    case 'add-relation':
      return msg(str`补充：${one} ${msg(RELATION_WORDS[correction.type])} ${other}（${msg(STATUS_WORDS[correction.status])}）`)
    case 'overlap-verdict':
      return msg(str`${one} 与 ${other} ${msg(VERDICT_WORDS[correction.verdict])}`)
  }
}

/** What people said of it, verdicts on duplicates aside. */
export function correctionsOf(id: string, all: readonly ListedCorrection[]): readonly ListedCorrection[] {
  return all.filter((correction) => correction.kind !== 'overlap-verdict' && ('entity' in correction ? [correction.entity] : [correction.source, correction.target]).some((entity) => entity === id))
}

/** What a system's name tells of it: its kind by the head, its function by the words. */
import functions from '../lexicon/functions.json' with { type: 'json' }
import programmes from '../lexicon/programmes.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
import type { SystemFunction, SystemKind } from '../../graph/model/vocabulary.ts'

export interface SystemFacts {
  readonly kind: SystemKind
  readonly function: SystemFunction
}

export function systemFacts(name: string): SystemFacts {
  const programme = programmes.programmes.find((one) => one.name === name)
  if (programme !== undefined) return { kind: programme.kind as SystemKind, function: programme.function as SystemFunction }
  const row = functions.functions.find(({ words }) => words.some((word) => name.includes(word)))
  // 二级节点(柳州): the place behind is no part of the head.
  const head = headAtEnd(name.replace(/[(（][^()（）]+[)）]$/u, ''))
  const kind = head?.kind ?? (name.endsWith('服务') ? 'service' : 'system')
  return { kind, function: head?.generic === true ? 'other' : ((row?.function ?? 'other') as SystemFunction) }
}

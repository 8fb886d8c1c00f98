/**
 * What is left of a system's name when the ways of wording it are taken out:
 * 市级统一的数据共享交换平台 and 南京市政务数据共享交换平台 both leave 数据共享交换.
 */
import { localName } from '../model/name.ts'
import words from './lexicon/same-name.json' with { type: 'json' }

export interface NameCore {
  /** Without jurisdiction, optional words, head and purposes. */
  readonly core: string
  /** What kind of thing the head says it is; null where the name has no head. */
  readonly head: string | null
  /** 管理 and 服务, where the name has one of them alone. */
  readonly purpose: string | null
  /** 二期, 第四代, 2.0: another one is another system. */
  readonly phase: string
}

const PHASE = new RegExp(words.phase, 'gu')
const SYNONYMS = Object.entries(words.synonyms)
const HAS_SYNONYM = new RegExp(Object.keys(words.synonyms).join('|'), 'u')
const OPTIONAL = new RegExp([...words.optional].sort((a, b) => b.length - a.length).map((word) => word.replace('+', '\\+')).join('|'), 'gu')
const AS: Readonly<Record<string, string>> = words.optionalAs

export function nameCore(name: string, jurisdiction: string | null): NameCore {
  let rest = localName(name, jurisdiction)
  const phase = (rest.match(PHASE) ?? []).join(' ')
  rest = rest.replace(PHASE, '').replace(/\(\)|（）/gu, '')
  if (HAS_SYNONYM.test(rest)) for (const [from, to] of SYNONYMS) rest = rest.replaceAll(from, to)
  rest = rest.replace(OPTIONAL, (word) => AS[word] ?? '')
  // 热线平台 is a hotline: the head nearest to the name says more than the last.
  let head: string | null = null
  for (let found = headOf(rest); found !== null; found = headOf(rest)) {
    head = found.kind
    rest = rest.slice(0, -found.word.length)
  }
  const purposes = words.purposes.filter((word) => rest.includes(word))
  const purpose = purposes.length === 1 ? (purposes[0] ?? null) : null
  const bare = words.purposes.reduce((text, word) => text.replaceAll(word, ''), rest)
  return { core: bare.length >= 2 ? bare : rest, head, purpose, phase }
}

function headOf(text: string): { readonly kind: string; readonly word: string } | null {
  for (const { class: kind, words: heads } of words.heads) {
    const word = heads.find((one) => text.endsWith(one) && text.length > one.length)
    if (word !== undefined) return { kind, word }
  }
  return null
}

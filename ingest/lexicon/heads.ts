/** Head nouns of systems, with the kind that each tells: the longest head that a phrase ends with. */
import type { SystemKind } from '../../graph/model/vocabulary.ts'
import heads from './system-heads.json' with { type: 'json' }

export interface Head {
  readonly text: string
  readonly kind: SystemKind
  /** Names something built only with a word of the information field in front, or in quotation marks. */
  readonly weak: boolean
  /** Weak, but something built where its owner or place stands in front (省高院审判云). */
  readonly owned: boolean
  /** Weak, but something built where it ends a counted list (党建、物业两个板块). */
  readonly counted: boolean
  /** Weak, but something built behind the name of a system, with a place between them (政务服务网玉溪站点). */
  readonly branch: boolean
  /** Names a class of systems (业务应用), never one. */
  readonly generic: boolean
  /** Names something built whatever stands in front (数据中心). */
  readonly specific: boolean
}

const WEAK = new Set(heads.weak.words)
const OWNED = new Set(heads.owned.words)
const COUNTED = new Set(heads.counted.words)
const BRANCHES = new Set(heads.branches.words)
const SPECIFIC = new Set(heads.specific.words)
const GENERIC = new Set(heads.generic.words)
const SMALL_LETTER = /[a-z]/u
/** By their spelling in capitals: App is APP. */
const HEADS = new Map<string, Head>()
for (const [kind, words] of Object.entries(heads.kinds)) {
  for (const text of words) HEADS.set(folded(text), { text, kind: kind as SystemKind, weak: WEAK.has(text), owned: OWNED.has(text), counted: COUNTED.has(text), branch: BRANCHES.has(text), generic: GENERIC.has(text), specific: SPECIFIC.has(text) })
}
/** As the lexicon writes them. */
export const HEAD_WORDS: readonly string[] = Object.values(heads.kinds).flat()
/** The last two characters of every head, with the length of the longest: most phrases are told from names by these alone. */
const CLOSINGS = new Map<string, number>()
for (const head of HEADS.keys()) CLOSINGS.set(head.slice(-2), Math.max(CLOSINGS.get(head.slice(-2)) ?? 0, head.length))
const FIELD = new RegExp(heads.fields.words.join('|'), 'u')

const NOT_HEAD = new RegExp(`(?:${heads.notHeads.words.join('|')})$`, 'u')
/** 2.0, V3.0, 2.0版: a phase too. */
const VERSION = '[Vv]?\\d{1,2}\\.\\d版?'
const PHASE_AT_END = new RegExp(`(?<=.{2})(?:[(（]?(?:${heads.phases.join('|')})(?:工程|项目)?[)）]?|${VERSION})$`, 'u')
const PHASE_ENDINGS = lastCharacters([...heads.phases, '工程', '项目', ')', '）', '版', ...'0123456789'])
const PHASE = new RegExp(`^(?:[(（]?(?:${heads.phases.join('|')})(?:工程|项目)?[)）]?|${VERSION})$`, 'u')

/** Most words end with a character that no head and no phase ends with, and need no closer look. */
const ENDINGS = new Set([...PHASE_ENDINGS, ...lastCharacters([...HEADS.keys()])])

/** In capitals and small. */
function lastCharacters(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.slice(-1)).flatMap((last) => [last, last.toLowerCase()]))
}

function folded(word: string): string {
  return SMALL_LETTER.test(word) ? word.toUpperCase() : word
}

/** Whether a word behind a name is a phase of it (云平台二期). */
export function isPhase(word: string): boolean {
  return PHASE_ENDINGS.has(word.slice(-1)) && PHASE.test(word)
}

/** 云平台二期 → 云平台. */
export function withoutPhase(name: string): string {
  if (!PHASE_ENDINGS.has(name.slice(-1))) return name
  return name.replace(PHASE_AT_END, '')
}

/** Whether a phrase may end with a head or a phase, by its last character. */
export function mayEndName(phrase: string): boolean {
  return ENDINGS.has(phrase.slice(-1))
}

/** @returns the longest head that `phrase` ends with, or null */
export function headAtEnd(phrase: string): Head | null {
  if (!mayEndName(phrase)) return null
  const named = withoutPhase(phrase)
  const longest = CLOSINGS.get(folded(named.slice(-2))) ?? 1
  const end = folded(named.slice(-longest))
  for (let length = end.length; length > 0; length -= 1) {
    const head = HEADS.get(end.slice(-length))
    if (head === undefined) continue
    // 专题库 is a head, 题库 none.
    if (length <= (NOT_HEAD.exec(phrase)?.[0].length ?? 0)) return null
    const text = named.slice(-length)
    return head.text === text ? head : { ...head, text }
  }
  return null
}

/** Whether the modifiers in front of a weak head speak of information technology. */
export function inInformationField(modifiers: string): boolean {
  return FIELD.test(modifiers)
}

const ABSTRACT = new RegExp(`(?:${heads.abstract.words.join('|')})$`, 'u')

/** Whether the modifiers make a weak head an abstraction (指标体系, 重点工程). */
export function isAbstraction(modifiers: string): boolean {
  return ABSTRACT.test(modifiers)
}

const SECTOR = new RegExp(`^(?:${heads.sectors.words.join('|')})$`, 'u')

/** Whether a modifier before 系统 makes it a branch of government (民政系统). */
export function isSector(modifiers: string): boolean {
  return SECTOR.test(modifiers)
}

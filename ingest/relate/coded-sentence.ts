/**
 * A sentence with each group of coordinated mentions written as one character, so
 * that cue patterns are short regular expressions: 建设A并与B对接.
 *
 * Systems, agencies, areas and bodies that are also places (各区) have ranges of
 * private-use characters of their own; what stands in the text in those ranges is
 * put out of the way first.
 */
import type { Span } from '../../graph/model/document-graph.ts'
import type { ResolvedMention } from '../stages.ts'

export interface Group extends Span {
  readonly label: 'System' | 'Agency' | 'Area' | 'Both'
  /** Indices of the entities, in the order of the list. */
  readonly entities: readonly number[]
  /** For `Both`: the entities as areas. */
  readonly areas: readonly number[]
  /** How many of the entities stand before the last 与 or 和 of the list (A、B与C: 2), or 0. */
  readonly beforeAnd: number
  /** Where its character stands in `code`. */
  readonly at: number
  /** As it stands in the text. */
  readonly words: string
}

export interface CodedSentence extends Span {
  readonly text: string
  readonly code: string
  readonly groups: readonly Group[]
  readonly measure: number
  /** It goes on from the sentence before. */
  readonly afterSemicolon: boolean
}

const BASE = { System: 0xe000, Agency: 0xe400, Area: 0xe800, Both: 0xec00 } as const
const ROOM = 0x400

/** Whether a group stands at a place of a sentence's code. */
export function isGroupAt(code: string, at: number): boolean {
  const char = code.charCodeAt(at)
  return char >= BASE.System && char < BASE.Both + ROOM
}
const CLASSES = {
  S: '[\uE000-\uE3FF]',
  A: '[\uE400-\uE7FF\uEC00-\uEFFF]',
  P: '[\uE800-\uEFFF]',
  SA: '[\uE000-\uE7FF\uEC00-\uEFFF]',
} as const
const SEPARATOR = /^[”"」]?(?:各(?:处室|科室|单位))?(?:(?:、|和|与|及|以及)(?:各|各类|现有|原)?|各|各类)?[“"「]?$/u
/** “甲”“乙”两个模块 */
const QUOTED_BOTH = /^[”」][“「]$/u
/** 各区(园区) */
const AREA_SEPARATOR = /^[(（]$/u

/** 各类, 现有: not part of the name behind them. */
const QUANTIFIERS = '(?:各类|各级|各种|各|现有|已有|原有|相关|有关|所有|全部)*'
/** A、B等应用系统: what stands behind the last item of a list. */
const REST_OF_LIST = '(?:等[^,，。;；\uE000-\uEFFF]{0,10}?)?'

/**
 * A cue pattern from its template: `{source:S}` is a system that is the source,
 * `{target:SA}` a system or agency that is the target, `{S}` any system, `~n` up
 * to n characters within the clause.
 */
export function cuePattern(template: string): RegExp {
  const source = template
    .replace(/\{(source|target):(SA|S|A|P)\}/gu, (_, name: string, kind: keyof typeof CLASSES) => `${QUANTIFIERS}(?<${name}>${CLASSES[kind]})${REST_OF_LIST}`)
    .replace(/\{(SA|S|A|P)\}/gu, (_, kind: keyof typeof CLASSES) => CLASSES[kind])
    .replace(/~(\d+)/gu, '[^,，。;；\uE000-\uEFFF]{0,$1}?')
  return new RegExp(source, 'gu')
}

/** @param mentions resolved mentions that lie in the sentence, in order */
export function codeSentence(text: string, sentence: Span, mentions: readonly ResolvedMention[], measure: number): CodedSentence {
  const groups: Slot[] = []
  let code = ''
  let position = sentence.start
  for (const slot of slots(text, mentions)) {
    const between = text.slice(position, slot.start)
    const last = groups.at(-1)
    const joins = last !== undefined && (last.label === slot.label || (isAgencies(last) && isAgencies(slot)) || (isAreas(last) && isAreas(slot))) && last.end === position && (between !== '' || QUOTED_BOTH.test(text.slice(position - 1, position + 1))) && joinsList(slot, between, text, code.slice(Math.max(0, last.at - 2), last.at))
    if (joins) {
      if (/[与和同]/u.test(between)) last.beforeAnd = last.entities.length
      last.entities = [...last.entities, ...slot.entities]
      last.areas = [...last.areas, ...slot.areas]
      last.end = slot.end
      last.words = text.slice(last.start, slot.end)
      if (last.label !== slot.label) last.label = isAgencies(last) && isAgencies(slot) ? 'Agency' : 'Area'
    } else {
      code += plain(between)
      slot.at = code.length
      groups.push(slot)
      code += String.fromCharCode(BASE[slot.label] + ((groups.length - 1) % ROOM))
    }
    position = slot.end
  }
  code += plain(text.slice(position, sentence.end))
  return { start: sentence.start, end: sentence.end, text: text.slice(sentence.start, sentence.end), code, groups, measure, afterSemicolon: /[;；]/u.test(text.charAt(sentence.start - 1)) }
}

function isAreas({ label }: Slot): boolean {
  return label === 'Area' || label === 'Both'
}

function isAgencies({ label }: Slot): boolean {
  return label === 'Agency' || label === 'Both'
}

/** A向B、C向D is two pairs, not a list of B and C. */
function joinsList(slot: Slot, between: string, text: string, beforeList: string): boolean {
  if (beforeList.endsWith('向') && text.startsWith('向', slot.end)) return false
  // 通过A与B对接: B is the partner, not another means.
  if (slot.label === 'System' && /^[与同跟]$/u.test(between) && /^(?:通过|经由|借助|依托|利用)$/u.test(beforeList)) return false
  return SEPARATOR.test(between) || (slot.label !== 'System' && AREA_SEPARATOR.test(between))
}

/** The group that a character of the code stands for. */
export function groupOf(sentence: CodedSentence, char: string | undefined): Group | null {
  if (char === undefined) return null
  const at = sentence.code.indexOf(char)
  return sentence.groups.find((group) => group.at === at) ?? null
}

/** A group to be: others of its list may join it. */
type Slot = { -readonly [K in keyof Group]: Group[K] }

/** @param mentions the longer first where two begin together; @returns one slot for each longest mention; an area and an agency at one place are both. */
function slots(text: string, mentions: readonly ResolvedMention[]): readonly Slot[] {
  const found: Slot[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    if (last !== undefined && mention.start < last.end) {
      const same = mention.start === last.start && mention.end === last.end
      // 三个系统 stands for three.
      if (same && mention.label === last.label && mention.label !== 'Area') {
        last.entities = [...last.entities, mention.entity]
        continue
      }
      if (same && mention.label === 'Area' && last.label === 'Agency') {
        last.label = 'Both'
        last.areas = [mention.entity]
      }
      // 各部门系统应用: the longer of two that overlap is what is named.
      if (mention.end - mention.start <= last.end - last.start) continue
      found.pop()
    }
    const isArea = mention.label === 'Area'
    const { label, start, end } = mention
    found.push({ label, start, end, entities: isArea ? [] : [mention.entity], areas: isArea ? [mention.entity] : [], beforeAnd: 0, at: 0, words: text.slice(start, end) })
  }
  return found
}

/** What most stretches of a sentence have none of. */
const PUT_OTHERWISE = /[“”"「」『』\s\uE000-\uEFFF，]/u

/** Quotation marks and spaces go, private-use characters are replaced. */
function plain(text: string): string {
  if (!PUT_OTHERWISE.test(text)) return text
  return text.replace(/[“”"「」『』\s]/gu, '').replace(/[\uE000-\uEFFF]/gu, '□').replace(/，/gu, ',')
}

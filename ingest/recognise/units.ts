/**
 * Words classified by what they are to a system's name: part of it, a coordinator
 * within it, or a bound that it does not cross. Quoted strings become one unit.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import properNames from '../lexicon/proper-names.json' with { type: 'json' }
import { UNQUOTED_NAME } from '../lexicon/proper-names.ts'
import programmes from '../lexicon/programmes.json' with { type: 'json' }
import tiers from '../lexicon/tiers.json' with { type: 'json' }
import { headAtEnd, isPhase } from '../lexicon/heads.ts'
import { placeAtStart } from '../lexicon/places.ts'
import { remembered } from '../remembered.ts'
import type { Span } from '../../graph/model/document-graph.ts'
import type { Word } from '../stages.ts'

export type UnitClass =
  /** Ends a phrase: punctuation, verbs, prepositions, adverbs. */
  | 'bound'
  /** 、和与及以及: between the items of a list, or inside a name. */
  | 'coordinator'
  /** 的 */
  | 'attributive'
  /** 各类, 现有: what follows is a class, not one system. */
  | 'quantifier'
  /** 等 between a list and its common head. */
  | 'etcetera'
  | 'tier'
  | 'quoted'
  /** A government body, whole: its name holds verbs and coordinators of its own (市住房城乡建设局, 自然资源和规划局). */
  | 'agency'
  /** A programme of the whole country, a name by itself (金税三期). */
  | 'programme'
  /** A verb that may stand inside a name. */
  | 'inner-verb'
  | 'nominal'

export interface Unit extends Span {
  readonly class: UnitClass
  /** Tagged a verb by the segmenter, and none of those that name things (审批, 监测). */
  readonly verb: boolean
  /** Tagged a verb by the segmenter, of one character or more: before a tier, place or body it does something to it (走, 受). */
  readonly verbal: boolean
  /** Without quotation marks. */
  readonly text: string
}

const VERBS = new Set(bounds.verbs)
const INNER = new Set(bounds.inner)
/** Adverbs before a verb, part of a name before a noun. */
const MODIFIERS = new Set(bounds.modifiersBeforeNouns)
const NAMING = new Set(bounds.nominalVerbs)
const NEW_OR_OLD = new Set(bounds.newOrOld)
const GENERIC = new Set(bounds.generic)
const BUILT_FIELDS = new Set(bounds.builtFields)
const BUILDING_NOUNS = /^(?:市场|工程|项目|管理|用地|行业|领域|规划|监管|信用|质量)/u
/** 工程建设与运行管理 */
const RUNS = /^(?:运行|运营|管理|监管|养护|维护)/u
const TIERS = new Set(tiers.prefixes)
const PROGRAMMES = new Set(programmes.programmes.map(({ name }) => name))
const OPEN = new Set(['“', '「', '『', '"', '‘'])
const CLOSE = new Set(['”', '」', '』', '"', '’'])
const LONGEST_QUOTE = 24
const OPENS_UNQUOTED = new Set(properNames.unquoted.provinces)
const UNQUOTED = new RegExp(`^${UNQUOTED_NAME}`, 'u')
const LONGEST_UNQUOTED = 5
/** 市局 is a tier and a word. */
const SHORTEST_BODY = 3

/**
 * @param sentence the words of one sentence, in order
 * @param agencies names of bodies in the text, in order
 */
export function unitsOf(text: string, sentence: readonly Word[], agencies: readonly Span[] = []): readonly Unit[] {
  const words = cutAtBodies(text, sentence, agencies)
  const units: Unit[] = []
  const bodies = new Map<number, Span>()
  for (const agency of agencies) if (agency.end - agency.start >= SHORTEST_BODY) bodies.set(agency.start, agency)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined) continue
    const body = bodies.size === 0 ? undefined : bodies.get(word.start)
    const lastOfBody = body === undefined ? -1 : wordEndingAt(words, index, body.end)
    if (body !== undefined && lastOfBody >= 0) {
      units.push({ class: 'agency', text: text.slice(body.start, body.end), verb: false, verbal: false, start: body.start, end: body.end })
      index = lastOfBody
      continue
    }
    if (isTypographicSpace(word, words[index - 1], words[index + 1])) continue
    // 两家的会商系统: the count speaks of all that the list names, with 的 or without.
    if (word.text === '的' && endsWithCount(units)) continue
    const edition = words[index + 1]
    if (edition?.text === '版' && /^[Vv]?\d{1,2}\.\d$/u.test(word.text)) {
      units.push({ class: 'nominal', text: word.text + edition.text, verb: false, verbal: false, start: word.start, end: edition.end })
      index += 1
      continue
    }
    const close = OPEN.has(word.text) ? closingQuote(words, index) : -1
    const last = words[close]
    if (last !== undefined) {
      const inner = text.slice(word.end, last.start)
      units.push({ class: PROGRAMMES.has(inner) ? 'programme' : 'quoted', text: inner, verb: false, verbal: false, start: word.start, end: last.end })
      index = close
      continue
    }
    const proper = unquotedNameAt(text, words, index)
    if (proper > index) {
      const end = words[proper]?.end ?? word.end
      units.push({ class: 'quoted', text: text.slice(word.start, end), verb: false, verbal: false, start: word.start, end })
      index = proper
      continue
    }
    const bracket = word.text === '(' || word.text === '（' ? inlineBracket(words, index) : null
    if (bracket !== null) {
      const shut = words[index + 2]
      units.push({ class: 'nominal', text: `(${bracket})`, verb: false, verbal: false, start: word.start, end: shut?.end ?? word.end })
      index += 2
      continue
    }
    units.push({ class: classInContext(word, words[index - 1], words[index + 1], words[index + 2]), text: word.text, verb: isVerb(word), verbal: word.tag.startsWith('v') && !NAMING.has(word.text), start: word.start, end: word.end })
  }
  return units
}

/** 两家, not the 20 | 个 of what is measured (用户不足20个的系统). */
function endsWithCount(units: readonly Unit[]): boolean {
  const [before, last] = [units.at(-2), units.at(-1)]
  return last?.class === 'etcetera' && last.text !== '等' && !/\d/u.test(last.text) && !/\d/u.test(before?.class === 'etcetera' ? before.text : '')
}

/** 浙里|办: the words of a proper name without quotation marks are one. @returns the index of the last, or -1 */
function unquotedNameAt(text: string, words: readonly Word[], index: number): number {
  const start = words[index]?.start ?? 0
  if (!OPENS_UNQUOTED.has(text.charAt(start))) return -1
  const name = UNQUOTED.exec(text.slice(start, start + LONGEST_UNQUOTED))?.[0]
  return name === undefined ? -1 : wordEndingAt(words, index, start + name.length)
}

/** 政务服务 APP: a space between Chinese and Latin letters parts nothing. */
function isTypographicSpace({ text }: Word, before: Word | undefined, after: Word | undefined): boolean {
  if ((text !== ' ' && text !== '\u3000') || before === undefined || after === undefined) return false
  const [left, right] = [before.text.slice(-1), after.text.slice(0, 1)]
  return (/[一-龥]/u.test(left) && /[A-Za-z]/u.test(right)) || (/[A-Za-z0-9]/u.test(left) && /[一-龥]/u.test(right))
}

/** A word that reaches over the edge of a body's name is cut there (局多 in 自然资源局多规合一平台). */
function cutAtBodies(text: string, words: readonly Word[], agencies: readonly Span[]): readonly Word[] {
  if (agencies.length === 0) return words
  const edges = agencies.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b)
  const pieces: Word[] = []
  let next = 0
  for (const word of words) {
    let { start } = word
    for (let edge = edges[next]; edge !== undefined && edge < word.end; next += 1, edge = edges[next]) {
      if (edge <= start) continue
      pieces.push({ text: text.slice(start, edge), tag: 'n', start, end: edge })
      start = edge
    }
    pieces.push(start === word.start ? word : { text: text.slice(start, word.end), tag: 'n', start, end: word.end })
  }
  return pieces
}

function isVerb({ text, tag }: Word): boolean {
  // The segmenter takes some names of places for verbs (遵义).
  return (tag === 'v' || tag === 'vi' || tag === 'vq') && text.length >= 2 && !NAMING.has(text) && placeAtStart(text)?.length !== text.length
}

/** @returns its index, or -1 where no word from `index` on ends there */
function wordEndingAt(words: readonly Word[], index: number, end: number): number {
  let last = index
  while ((words[last]?.end ?? end) < end) last += 1
  return words[last]?.end === end ? last : -1
}

function closingQuote(words: readonly Word[], open: number): number {
  const from = words[open]?.end ?? 0
  for (let index = open + 1; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || word.start - from > LONGEST_QUOTE || /[。;；]/u.test(word.text)) return -1
    if (CLOSE.has(word.text)) return index
  }
  return -1
}

/** 因公出国(境)网上申办: a short bracket in the middle of a name. */
function inlineBracket(words: readonly Word[], open: number): string | null {
  const [inner, shut, next] = [words[open + 1], words[open + 2], words[open + 3]]
  // （一）A；（二）B: a number is no part of a name.
  if (inner === undefined || shut === undefined || /^[一二三四五六七八九十\d]+$/u.test(inner.text)) return null
  if (isPhase(inner.text) && /[)）]/u.test(shut.text)) return inner.text
  // 二级节点(柳州), 信用中国(黑龙江)网站
  if (/[)）]/u.test(shut.text) && inner.text.length >= 2 && placeAtStart(inner.text)?.length === inner.text.length) return inner.text
  if (next === undefined) return null
  const short = (inner.text.length <= 2 && /^[一-龥]+$/u.test(inner.text) && inner.text !== '暂行') || /^[A-Z]{2,6}$/u.test(inner.text)
  return short && /[)）]/u.test(shut.text) && classOf(next) === 'nominal' ? inner.text : null
}

/** 重点推进 says how, 重点项目 says what; 新建A builds it, 新建业务系统 are systems to come. */
function classInContext(word: Word, before: Word | undefined, next: Word | undefined, second: Word | undefined): UnitClass {
  const alone = classAlone(word)
  if (alone !== null) return alone
  // 1.A系统: the number of an item.
  if (before === undefined && /^\d{1,2}[.．]?$/u.test(word.text) && (word.text.length > 2 || /[.．]$/u.test(word.text) || /^[.．、]$/u.test(next?.text ?? ''))) return 'bound'
  if (NEW_OR_OLD.has(word.text)) return isHead(next) || (next !== undefined && GENERIC.has(next.text) && isHead(second)) ? 'nominal' : 'bound'
  // 16|个, A、B 3|个子系统: the count does what 等 does.
  if (next !== undefined && MEASURE_WORDS.has(next.text) && NUMBER.test(word.text)) return 'etcetera'
  if (MEASURE_WORDS.has(word.text) && NUMBER.test(before?.text ?? '')) return 'etcetera'
  if (next?.text.startsWith('年') === true && /^(?:19|20)\d\d$/u.test(word.text)) return 'bound'
  // 公路建设市场, 城乡建设管理: there building is the field.
  if (word.text === '建设' && before !== undefined && BUILT_FIELDS.has(before.text) && next !== undefined && (BUILDING_NOUNS.test(next.text) || (/^[与和]$/u.test(next.text) && RUNS.test(second?.text ?? '')))) return 'nominal'
  // 建设用地 is land; only where a clause begins is it built upon.
  if (word.text === '建设' && next?.text === '用地' && before !== undefined && !/^[,，。;；:：]$/u.test(before.text)) return 'nominal'
  // 在公积金、就业等领域应用: where it is used, no application.
  if (word.text === '应用' && before !== undefined && FIELDS_OF_USE.test(before.text)) return 'bound'
  // 公文信息|网|上流转: on the network, which names nothing.
  if (/^(?:信息|数据|业务)网$/u.test(word.text) && next?.text === '上' && second?.tag.startsWith('v') === true) return 'bound'
  // 全面应用市协同办公平台, ,服务污染天气预警系统: what may be part of a name does something here.
  if ((word.text === '应用' && before?.text === '全面') || (word.text === '全面' && next?.text === '应用')) return 'bound'
  if (DOES_AT_START.test(word.text) && (before === undefined || /^[,，。;；:：]$/u.test(before.text) || VERBS.has(before.text)) && next !== undefined && !isHead(next) && !GOES_ON.test(next.text)) return 'bound'
  // 边界接入系统, 视频接入平台: before nothing but a head a verb is part of the name.
  if (NAMES_BEFORE_HEAD.has(word.text) && before !== undefined && classOf(before) === 'nominal' && headAtEnd(before.text) === null && isHead(next)) return 'nominal'
  if (isPhase(word.text)) return 'nominal'
  if (!MODIFIERS.has(word.text)) return classOf(word)
  // 统一市级平台 makes one of many.
  if (word.text === '统一' && next !== undefined && before === undefined && (TIERS.has(next.text) || next.text === '部')) return 'bound'
  // 统一开发应用软件系统: a verb that may stand in a name leaves 统一 in it.
  const opensName = word.text === '统一' && next !== undefined && INNER.has(next.text)
  return next !== undefined && VERBS.has(next.text) && !opensName ? 'bound' : 'nominal'
}

const FIELDS_OF_USE = /(?:领域|方面|环节|场合|行业)$/u
const DOES_AT_START = /^(?:服务|维护|运营)$/u
const GOES_ON = /^(?:管理|监管|质量|支撑|保障|对象|事项|评价|监督|标准|网|[与和及、]|.*中心)$/u

/** Whether a word is a head and nothing else. */
function isHead(word: Word | undefined): boolean {
  return word !== undefined && headAtEnd(word.text)?.text === word.text
}

const NUMBER = /^(?:[二两三四五六七八九十]+|\d+)$/u
const MEASURE_WORDS = new Set('个大类套张款条')
const NAMES_BEFORE_HEAD = new Set(bounds.namesBeforeHead)
const ADVERBS = new Set([...bounds.adverbs, ...bounds.modifiersBeforeNouns, '优先', '加快', '有效', '扎实', '合力'])

/** 全面完成, 优先保障: one word of the segmenter says how and what. */
function isHowAndWhat(word: string): boolean {
  return word.length === 4 && VERBS.has(word.slice(2)) && ADVERBS.has(word.slice(0, 2))
}

/** A、B三个子系统: the count does what 等 does. */
const COUNT = /^(?:[二两三四五六七八九十]+|\d+)[余多]?[个大类套朵张项家款条本种块]$/u
/** What the lexicon says of a word; the first that names it counts. */
const CLASSES = new Map<string, UnitClass>()
for (const [kind, words] of [
  ['programme', PROGRAMMES],
  ['coordinator', ['、', '和', '与', '及', '以及', '暨']],
  ['attributive', ['的']],
  ['etcetera', ['等']],
  ['quantifier', [...bounds.quantifiers, ...Array.from('类种项个级', (unit) => `各${unit}`), '各']],
  ['tier', tiers.prefixes],
  ['inner-verb', bounds.verbs.filter((verb) => INNER.has(verb))],
  ['bound', [...bounds.verbs, ...bounds.prepositions, ...bounds.adverbs]],
] as const) {
  for (const word of words) if (!CLASSES.has(word)) CLASSES.set(word, COUNT.test(word) ? 'etcetera' : kind)
}
const BOUND_TAGS = new Set(['d', 'p', 'uj', 'u', 'ad', 'vd'])

function classOf({ text, tag }: Word): UnitClass {
  return classByWord(text, BOUND_TAGS.has(tag))
}

/** @param bound whether the segmenter takes it for a word that bounds a phrase */
function classByWord(text: string, bound: boolean): UnitClass {
  const known = CLASSES.get(text)
  if (known !== undefined) return known
  if (COUNT.test(text)) return 'etcetera'
  // 一是省平台…: the number of a point.
  if (/^[一二三四五六七八九]是$/u.test(text)) return 'bound'
  // The segmenter takes some names of places for adverbs (大连).
  if (bound) return text.length >= 2 && placeAtStart(text)?.length === text.length ? 'nominal' : 'bound'
  return !/[\p{L}\p{N}+]/u.test(text) ? 'bound' : 'nominal'
}

/** Words whose class depends on what stands beside them, as that of a number does. */
const BY_NEIGHBOURS = new Set([...NEW_OR_OLD, ...MEASURE_WORDS, ...NAMES_BEFORE_HEAD, ...MODIFIERS, '建设', '应用', '全面', '服务', '维护', '运营', '信息网', '数据网', '业务网'])

/** @returns null where its neighbours decide */
const aloneAs = (bound: boolean): ((text: string) => UnitClass | null) =>
  remembered((text) => {
    if (BY_NEIGHBOURS.has(text) || /^[\d一二两三四五六七八九十]/u.test(text)) return null
    if (isHowAndWhat(text)) return 'bound'
    return isPhase(text) ? 'nominal' : classByWord(text, bound)
  })
const boundAlone = aloneAs(true)
const otherAlone = aloneAs(false)

function classAlone({ text, tag }: Word): UnitClass | null {
  return BOUND_TAGS.has(tag) ? boundAlone(text) : otherAlone(text)
}

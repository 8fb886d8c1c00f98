/**
 * What a system's name tells the finder: what it is for (topics), whose field it is
 * in, whether it serves the whole jurisdiction, and the words that are its own.
 * 智慧民政综合云平台 → topic 云平台, field 民政, no word of its own.
 */
import { localName, normalName } from '../model/name.ts'
import { ownPlace, shortPlace } from '../model/place-name.ts'
import { WordRows } from '../model/word-rows.ts'
import nameWords from './lexicon/name-words.json' with { type: 'json' }
import topicWords from './lexicon/topics.json' with { type: 'json' }

/** As topics.json has it. */
export type Worth = keyof typeof WEIGHTS

/**
 * Three weights for all purposes rather than one for each. They and the weights of
 * reasons/ are set by hand and rounded. Refitted (a softmax over each labelled
 * document's pairs, held near what is here) on thirty-two documents and measured on
 * six others, they find no more than these do.
 */
const WEIGHTS = { one: 3, usual: 2.3, weak: 1.2 } as const

export interface Topic {
  readonly name: string
  readonly worth: Worth
  /** What its worth adds to a score. */
  readonly weight: number
  /** Departments commonly have one each. */
  readonly each: boolean
  /** A place has one for all: a department's beside it is the double. */
  readonly hub: boolean
  /** Those of its words that the name has. */
  readonly words: readonly string[]
}

export interface NameParts {
  /** The main one first. */
  readonly topics: readonly Topic[]
  /** Fields of departments, each by its first word. */
  readonly fields: readonly string[]
  /** Serves the whole jurisdiction rather than one field. */
  readonly wide: boolean
  /** A way of working (体系, 机制) rather than a system that is built, or devices of which many stand (自动站, 探头). */
  readonly notOneSystem: boolean
  /** Of many organs (省直部门网站): each has its own, and the name says none of them. */
  readonly ofMany: boolean
  /** Nothing but its purpose (统一办公平台): no word, field or owner of its own. */
  readonly bare: boolean
  /** Words that are neither topic nor field nor common to many names, of two characters at least. */
  readonly own: readonly string[]
}

const TOPICS = topicWords.topics.map(({ not = [], ...topic }: { name: string; words: string[]; not?: string[]; worth: string; each: boolean; hub: boolean }) => ({ ...topic, not, worth: worthNamed(topic.worth) }))
const HEADS = [...nameWords.heads].sort(longestFirst)
const TOPIC_WORDS = new WordRows(topicWords.topics.map(({ words }) => words))
const FIELD_WORDS = new WordRows(nameWords.fields)
const COMMON = alternatives([
  ...nameWords.qualities,
  ...nameWords.wide,
  ...nameWords.fields.flat(),
  ...topicWords.topics.flatMap(({ words }) => words),
])

/** @param owner the agency whose name stands in front of the system's, or null; its words say whose the system is, not what it is for */
export function nameParts(name: string, jurisdiction: string | null, owner: string | null): NameParts {
  const normal = normalName(name)
  const whole = localName(name, jurisdiction)
  const local = withoutOwner(whole, owner === null ? null : localName(owner, jurisdiction))
  const topics = topicsOf(local)
  const short = shortPlace(ownPlace(jurisdiction ?? ''))
  const own = ownWords(short.length < 2 ? local : local.replace(short, ' '))
  const fields = FIELD_WORDS.rowsIn(whole).map((row) => nameWords.fields[row]?.[0] ?? '')
  return {
    topics,
    fields,
    wide: fields.length === 0 && owner === null && (whole !== normal || nameWords.wide.some((word) => normal.includes(word))),
    notOneSystem: [...nameWords.frameworks, ...nameWords.devices].some((word) => local.endsWith(word)),
    ofMany: OF_MANY.test(whole),
    bare: fields.length === 0 && owner === null && own.length === 0 && (topics.length <= 1 || topics[0]?.hub === true) && whole === normal,
    own,
  }
}

const OF_MANY = new RegExp(`^(?:${nameWords.standing.join('|')})*(?:${nameWords.ofMany.join('|')})`, 'u')

function topicsOf(local: string): readonly Topic[] {
  const ended = `${local}$`
  const named = TOPIC_WORDS.rowsIn(ended).flatMap((row) => TOPICS[row] ?? [])
  return named.filter((topic) => isMeant(topic, ended)).map(({ name, worth, each, hub, words }) => ({ name, worth, weight: WEIGHTS[worth], each, hub, words: words.filter((word) => ended.includes(word)) }))
}

function worthNamed(worth: string): Worth {
  if (worth === 'one' || worth === 'usual' || worth === 'weak') return worth
  throw new TypeError(`topics.json: worth is “${worth}”, but must be one, usual or weak`)
}

/** Whether a word of the topic stands there also outside the longer words that only look like it. */
function isMeant({ words, not }: (typeof TOPICS)[number], local: string): boolean {
  if (not.length === 0) return true
  const others = not.flatMap((other) => placesOf(other, local).map((at) => [at, at + other.length] as const))
  // 监控平台 in 环境监控平台 is the other; 政务大数据 in 政务大数据平台 stands before what looks like it.
  return words.some((word) => placesOf(word, local).some((at) => !others.some(([from, to]) => from <= at && at < to)))
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}

/** 应急厅自建云平台: an organ's name in front, whether or not a statement says whose it is. 办理 and 委托 are no organs. */
const ORGAN = /^[^、，“(]{2,8}?(?:局|厅|委(?!托)|办公室|办(?![理公事件税案学])|管理中心|法院|检察院|高院|中院|支队|大队|总队|集团)(?=.{3}|OA|网$)/u

function withoutOwner(local: string, owner: string | null): string {
  if (owner !== null && local.startsWith(owner) && local.length > owner.length) return local.slice(owner.length)
  return local.replace(ORGAN, '')
}

function ownWords(local: string): readonly string[] {
  let rest = local
  for (let head = HEADS.find((word) => rest.endsWith(word)); head !== undefined; head = HEADS.find((word) => rest.endsWith(word))) rest = rest.slice(0, -head.length)
  return rest
    .replace(COMMON, ' ')
    .split(/[\s、和及与()]+/u)
    .filter((word) => word.length >= 2)
}

function alternatives(words: readonly string[]): RegExp {
  return new RegExp([...words].sort(longestFirst).map((word) => word.replace(/[+()]/gu, '\\$&')).join('|'), 'gu')
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

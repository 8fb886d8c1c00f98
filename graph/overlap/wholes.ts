/**
 * Which system is a piece of which, also where no relation says so: by its name
 * (市电子政务外网安全接入区 is of 市电子政务外网) and by its sentence (…作为门户网站的子网站).
 * A whole and its piece are never the same thing built twice.
 */
import { normalName } from '../model/name.ts'
import type { EntityId } from '../model/ids.ts'
import nameWords from './lexicon/name-words.json' with { type: 'json' }
import pieces from './lexicon/pieces.json' with { type: 'json' }
import type { Link, SystemProfile } from './system-profile.ts'

export interface Wholes {
  /** Of two systems whether one contains the other, over any number of levels. */
  readonly contains: (a: EntityId, b: EntityId) => boolean
  /** What stands behind the name of its whole in the name of a piece: that is what the piece is for. */
  readonly behindWhole: (part: EntityId) => string | undefined
}

const NO_WHOLES: ReadonlySet<EntityId> = new Set()

/** Linear in the systems, their names and their sentences. */
export function wholesOf(profiles: readonly SystemProfile[]): Wholes {
  const wholes = new Map<EntityId, Set<EntityId>>()
  const add = (part: EntityId, whole: EntityId): void => {
    if (part === whole) return
    const known = wholes.get(part)
    if (known) known.add(whole)
    else wholes.set(part, new Set([whole]))
  }
  const named = namesIn(profiles)
  const acted = actedOn(profiles)
  const behind = new Map<EntityId, string>()
  for (const profile of profiles) {
    for (const link of profile.links) {
      if (link.type === 'PART_OF') add(...(link.outgoing ? [profile.id, link.other] as const : [link.other, profile.id] as const))
      else if (link.outgoing && isPutInto(profile, link)) add(profile.id, link.other)
    }
    for (const { whole, rest } of wholesInName(profile, named)) {
      add(profile.id, whole)
      behind.set(profile.id, rest)
    }
    for (const { part, whole } of saidBySentences(profile, named, acted)) add(part, whole)
  }
  for (const { part, whole } of composed(profiles, named)) add(part, whole)
  for (const { part, whole } of frontEnds(profiles)) add(part, whole)
  const isWithin = (part: EntityId, whole: EntityId): boolean => {
    const seen = new Set([part])
    for (const at of seen) for (const next of wholes.get(at) ?? NO_WHOLES) {
      if (next === whole) return true
      seen.add(next)
    }
    return false
  }
  return { contains: (a, b) => isWithin(a, b) || isWithin(b, a), behindWhole: (part) => behind.get(part) }
}

/** Of one place: a system of that name, and one whose name is that with a head behind it (停车 of 停车小程序). */
type Named = (place: string | null, name: string) => EntityId | undefined

/** So short a name is met within another by chance. */
const SHORTEST_NAME = 3
const SHORTEST_STEM = 3
const HEAD = /(?:系统|平台|小程序|APP|网站|公众号|中心|门户)$/u

function namesIn(profiles: readonly SystemProfile[]): Named & { readonly stem: Named } {
  const names = new Map<string, EntityId>()
  const stems = new Map<string, EntityId>()
  // Of two systems of one name the first by its id, whatever the order.
  for (const { id, name, aliases, local, jurisdiction } of profiles.toSorted((x, y) => (x.id < y.id ? -1 : 1))) {
    for (const one of [normalName(name), local, ...aliases.map(normalName)]) {
      if (one.length >= SHORTEST_NAME) first(names, `${jurisdiction ?? ''} ${one}`, id)
      const stem = one.replace(HEAD, '')
      if (stem !== one && stem.length >= SHORTEST_STEM) first(stems, `${jurisdiction ?? ''} ${stem}`, id)
    }
  }
  const find = (place: string | null, name: string): EntityId | undefined => names.get(`${place ?? ''} ${name}`)
  return Object.assign(find, { stem: (place: string | null, name: string) => stems.get(`${place ?? ''} ${name}`) })
}

function first(map: Map<string, EntityId>, key: string, id: EntityId): void {
  if (!map.has(key)) map.set(key, id)
}

const PIECE = new RegExp(`(?:${pieces.heads.join('|')})$`, 'u')
/** 停车小程序 is what people have of 停车平台. */
const FRONT = new RegExp(`^(?:微信|手机|移动)?(?:${pieces.fronts.join('|')})$`, 'u')
/** 电子健康码管理系统 may be 电子健康码, and is no piece of it. */
const ONLY_HEAD: ReadonlySet<string> = new Set(nameWords.heads)
/** 政务云平台二期 goes on with 政务云平台: no piece of it. */
const PHASE_ONLY = /^[(（]?第?[一二三四五六七八九十\d.]+(?:期|代|轮)?[)）]?$/u

/** 政务网络安全平台 is not of 政务网. */
const WITHIN_WORD = /^网[络站格点]$/u

function wholesInName({ local, jurisdiction, id }: SystemProfile, named: ReturnType<typeof namesIn>): readonly { readonly whole: EntityId; readonly rest: string }[] {
  const found: { readonly whole: EntityId; readonly rest: string }[] = []
  for (let end = SHORTEST_STEM; end < local.length; end += 1) {
    const [front, rest] = [local.slice(0, end), local.slice(end)]
    if (PHASE_ONLY.test(rest) || WITHIN_WORD.test(`${front.slice(-1)}${rest.slice(0, 1)}`) || (ONLY_HEAD.has(rest) && !FRONT.test(rest))) continue
    const whole = named(jurisdiction, front) ?? (PIECE.test(rest) || FRONT.test(rest) ? named.stem(jurisdiction, front) : undefined)
    if (whole !== undefined && whole !== id) found.push({ whole, rest })
  }
  return found
}

/** 三个微应用 that are put into an app: whatever the verb, a piece is made of them. */
function isPutInto({ name }: SystemProfile, { type }: Link): boolean {
  return type === 'MERGES_INTO' && SUBORDINATE.test(name)
}

interface Piece {
  readonly part: EntityId
  readonly whole: EntityId
}

const ROLE = pieces.roles.join('|')
/** …作为政府门户网站的子网站; …属于该小程序的子频道 */
const AS_PIECE_OF = new RegExp(`(?<part>[^，。；,;:：]{2,30}?)(?:作为|属于|[是系])(?<whole>[^，。；,;:：]{2,30}?)的(?:一个|重要|有机)?(?:${ROLE})`, 'u')
const PRONOUN = /(?:[该此本]|这一)(?:平台|系统|中心|网络|网站)$/u
/** …系统作为一个模块整合进来; …,作为该平台的组成部分: of what the measure has spoken of before. */
const AS_PIECE = new RegExp(`作为(?:(?:该|本|此|其|这一)(?:平台|系统|中心|工程|网站|网络)?的?|一个|一项|其中)?(?:一个|重要|有机)?(?:${ROLE})`, 'u')
const SUBORDINATE = new RegExp(`(?:${pieces.subordinates.join('|')})$`, 'u')

function saidBySentences(profile: SystemProfile, named: Named, acted: ActedOn): readonly Piece[] {
  const { id, jurisdiction, acts, links } = profile
  const found: Piece[] = []
  for (const text of new Set([...acts.map(({ phrase }) => phrase), ...links.map(({ evidence }) => evidence)])) {
    const said = AS_PIECE_OF.exec(text)?.groups
    const whole = nameAtEnd(said?.['whole'], jurisdiction, named)
    const part = PRONOUN.test(said?.['part'] ?? '') ? (whole === id ? undefined : id) : nameAtEnd(said?.['part'], jurisdiction, named)
    if (part !== undefined && whole !== undefined) found.push({ part, whole })
  }
  for (const { phrase, measure, start } of acts) {
    // A 子系统 is one of the platform that its measure has spoken of before.
    if (AS_PIECE.test(phrase) || SUBORDINATE.test(profile.name)) {
      const whole = acted.before(measure, start, id)
      if (whole !== undefined) found.push({ part: id, whole })
    }
  }
  return found
}

const END = '(?:等)?(?:[一二两三四五六七八九十\\d]+[个大类家套]?(?:部分|系统|平台|子系统|模块|中心)?)?(?:共同|联合)?(?:组成|构成|汇成|合成)'
/** …平台由甲、乙、丙三部分组成 */
const MADE_UP_OF = new RegExp(`(?<whole>[^，。；,;:：]{0,30}?)由(?<parts>[^。；:：]{2,90}?)${END}(?!的)`, 'u')
/** 由甲、乙、丙三家汇成的…平台 */
const MAKE_UP = new RegExp(`由(?<parts>[^。；:：]{2,90}?)${END}的(?<whole>[^。；:：]{2,40})`, 'u')
/** Few sentences do: the rest is not searched. */
const SAYS_SO = /组成|构成|汇成|合成/u

/** What the sentences say is made up of several. */
function composed(profiles: readonly SystemProfile[], named: Named): readonly Piece[] {
  const found: Piece[] = []
  const seen = new Set<string>()
  for (const { jurisdiction, acts, links } of profiles) for (const text of [...acts.map(({ phrase }) => phrase), ...links.map(({ evidence }) => evidence)]) {
    if (seen.has(text) || !SAYS_SO.test(text)) continue
    seen.add(text)
    const said = MAKE_UP.exec(text) ?? MADE_UP_OF.exec(text)
    // …平台是全省数据的出口，由甲、乙两部分构成: what the sentence begins with.
    const whole = said?.[0] === undefined ? undefined : (nameAtEnd(said.groups?.['whole'], jurisdiction, named) ?? nameAtStart(said.groups?.['whole'], jurisdiction, named) ?? nameAtStart(text, jurisdiction, named))
    if (whole === undefined) continue
    for (const one of (said?.groups?.['parts'] ?? '').split(/[、，,和与及]|以及/u)) {
      const part = nameAtEnd(one, jurisdiction, named)
      if (part !== undefined) found.push({ part, whole })
    }
  }
  return found
}

/** 移动端为“掌上办”; 领导手机端叫“掌上指挥”: without the quotation marks. */
const FRONT_NAMED = new RegExp(`(?:${pieces.fronts.join('|')}|端)(?:[为是叫即称]|名为|称为|命名为)$`, 'u')

/** What a sentence gives as the name of an end is one of what it begins with. */
function frontEnds(profiles: readonly SystemProfile[]): readonly Piece[] {
  const namedIn = new Map<string, { readonly id: EntityId; readonly at: number; readonly before: string }[]>()
  for (const { id, name, aliases, sentences } of profiles) for (const [key, words] of sentences) {
    const sentence = normalName(words)
    const at = [name, ...aliases].map((one) => sentence.indexOf(normalName(one))).find((one) => one >= 0)
    if (at === undefined) continue
    const place = { id, at, before: sentence.slice(0, at) }
    const known = namedIn.get(key)
    if (known) known.push(place)
    else namedIn.set(key, [place])
  }
  return [...namedIn.values()].flatMap((places) => places.flatMap(({ id, at, before }): readonly Piece[] => {
    if (!FRONT_NAMED.test(before)) return []
    const [whole] = places.filter((one) => one.at < at && one.id !== id).sort((x, y) => x.at - y.at || (x.id < y.id ? -1 : 1))
    return whole === undefined ? [] : [{ part: id, whole: whole.id }]
  }))
}

function nameAtStart(text: string | undefined, place: string | null, named: Named): EntityId | undefined {
  const normal = normalName(text ?? '')
  for (let end = normal.length; end >= SHORTEST_NAME; end -= 1) {
    const found = named(place, normal.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

/** The longest name that a text closes with: words of the sentence may stand in front of it. */
function nameAtEnd(text: string | undefined, place: string | null, named: Named): EntityId | undefined {
  const normal = normalName(text ?? '')
  for (let at = 0; normal.length - at >= SHORTEST_NAME; at += 1) {
    const found = named(place, normal.slice(at))
    if (found !== undefined) return found
  }
  return undefined
}

interface ActedOn {
  /** The system that the measure builds or changes last before a place. */
  readonly before: (measure: string, start: number, except: EntityId) => EntityId | undefined
}

function actedOn(profiles: readonly SystemProfile[]): ActedOn {
  const byMeasure = new Map<string, { readonly start: number; readonly id: EntityId }[]>()
  for (const { id, name, acts } of profiles) for (const { measure, start } of acts) {
    if (SUBORDINATE.test(name)) continue
    const known = byMeasure.get(measure)
    if (known) known.push({ start, id })
    else byMeasure.set(measure, [{ start, id }])
  }
  for (const acts of byMeasure.values()) acts.sort((x, y) => x.start - y.start || (x.id < y.id ? -1 : 1))
  return { before: (measure, start, except) => byMeasure.get(measure)?.findLast((one) => one.start < start && one.id !== except)?.id }
}

/**
 * Names of systems in a list of noun phrases: where a name begins and ends, which
 * head its items share, and what is only a class of systems.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import { headAtEnd, inInformationField, isAbstraction, isPhase, isSector, withoutPhase, type Head } from '../lexicon/heads.ts'
import { placeAtEnd, placeAtStart } from '../lexicon/places.ts'
import { isProperName } from '../lexicon/proper-names.ts'
import type { FoundMention } from '../stages.ts'
import { headedItem, PROGRAMME, textOf, type Headed } from './headed-item.ts'
import { jointItems } from './joint-names.ts'
import { isGroup, type Item, type NounPhraseList } from './noun-phrases.ts'
import { ownsAllPlaces, sharedByPlace } from './shared-places.ts'
import type { Unit } from './units.ts'

const GENERIC = new Set(bounds.generic)
const PART_HEAD = /^(?:模块|板块|子系统|单元|组件|专栏|栏目|频道)$/u
const PARTS = /^(?:模块|组件|板块|单元|中心|功能中心|频道|栏目|专栏|专题|应用)$/u
/** What the head of a list keeps for all of its items. */
const SHARED_MODIFIERS = new Set(['业务', '行业', '专业'])
const DESCRIBES = new Set(bounds.describesAll)
/** 公安、民政两个部门业务系统: what is counted is whose they are. */
const OF_FIELDS = /^(?:部门|单位|领域|方面|环节|行业|层面|地区|县|市|区)/u
/** What runs on longer without a bound is no name. */
const LONGEST_NAME = 60
const LONG_MODIFIERS = 8
/** What bodies do, and systems do not. */
const ACTS = /^(?:负责|牵头|配合|会同|承担|协助|组织|应当|应|要|须|统筹|指导)$/u
const LONGEST_BEFORE_COLUMN = 6
/** 我市 says whose it is, and is no part of a name. */
const SPOKEN_TIER = /^[我本][省市区县]$/u

/**
 * @param topic whether the list stands in a heading that says what a measure is about
 * @returns the systems named in the list, in order; generic ones are marked, not left out
 */
export function systemsIn(list: NounPhraseList, topic: boolean): readonly FoundMention[] {
  const { items, coordinators } = jointItems(list, topic)
  const found: FoundMention[] = []
  let pending: Item[] = []
  items.forEach((item, index) => {
    const own = headedItem(item)
    // 市大数据中心负责运维: who does it.
    if (item.units.length === 1 && item.units[0]?.class === 'agency' && index === items.length - 1 && ACTS.test(list.after?.text ?? '')) return
    if (own === null || (index < coordinators.length && isSummedUp(own, items.slice(index + 1), coordinators.slice(index)))) {
      pending.push(item)
      return
    }
    // 智能城市、区块链应用等方面
    if (own.head.generic && coordinators[index]?.text === '等' && /^(?:方面|领域|环节|工作|要求)/u.test(textOf(items[index + 1]?.units ?? []))) {
      pending = []
      return
    }
    const separators = coordinators.slice(index - pending.length, index).map(({ text }) => text)
    const partners = pending.slice(firstOfList(separators))
    const { class: kind, text: count } = coordinators[index - 1] ?? {}
    const counted = kind === 'etcetera' && count !== '等'
    const shares = partners.length > 0 && !(kind === 'etcetera' ? count === '等' && isNamedApart(own) : isHeadAlone(own))
    // 公文传输、会务管理等应用: what one may do with it, a class.
    const uses = count === '等' && own.head.generic && isBareHead(own)
    const names = shares ? withSharedHead(partners, item, own, counted) : mentionsOf(own, item.quantified)
    found.push(...(uses ? names.map((mention) => ({ ...mention, generic: true })) : names))
    pending = []
  })
  return found.filter(({ name }) => name.length <= LONGEST_NAME)
}

/** Whether what follows in the list says what an item is that has a head of its own: 平台等系统, 消息中心、统一支付三个组件. */
function isSummedUp(own: Headed, rest: readonly Item[], separators: readonly Unit[]): boolean {
  if (separators.some(({ text }) => text === '等') && isBareHead(own)) return true
  const summing = countedHead(rest, separators)
  return summing !== null && isCounted(own, summing)
}

/** 神农城、炎帝陵等景区票务系统: behind 等 what has modifiers of its own is a class, of which the list gives examples. */
function isNamedApart(own: Headed): boolean {
  return !own.head.generic && !isBareHead(own) && own.units[0]?.class !== 'tier'
}

/** 整体智治、高效协同、系统重塑: a head alone behind 、 is an item of the list, and no head of it. */
function isHeadAlone(own: Headed): boolean {
  return own.head !== PROGRAMME && textOf(own.units) === own.head.text
}

/** The bare head behind the next count (三个公共组件), which the list before it shares or sums up; null where there is none. */
function countedHead(rest: readonly Item[], separators: readonly Unit[]): Headed | null {
  const count = separators.findIndex(isCount)
  const last = count < 0 ? undefined : rest[count]
  const counted = last === undefined ? null : headedItem(last)
  return counted !== null && isBareHead(counted) ? counted : null
}

function isCount({ class: kind, text }: Unit): boolean {
  return kind === 'etcetera' && text !== '等'
}

/** 用电监控、视频监控三个子系统: what ends like a head is a part by the head behind the count. */
function isCounted(own: Headed, counted: Headed): boolean {
  if (!/^(?:子系统|系统|子平台|驾驶舱|模块|功能模块|组件|板块|单元|中心|功能中心|专题|频道|栏目|专栏|专区)$/u.test(counted.head.text)) return false
  // 企业空间、统一支付、消息中心三个公共组件: a name by itself, which the count only sums up.
  if (counted.head.text === '组件' && !own.head.weak) return true
  // Of a 系统 only what is hardly a head; a 子系统 may be called after anything but a system.
  return (own.head.weak || counted.head.text !== '系统') && !/(?:系统|平台|模块|组件|板块|中心)$/u.test(own.head.text)
}

/**
 * Where the list begins whose head is shared. A list is A、B和C: 视频与慧眼平台 shares
 * nothing, and what stands before 与 in A与B、C平台 is no part of it.
 */
function firstOfList(separators: readonly string[]): number {
  if (!separators.some((text) => text === '、' || text === '等')) return separators.length
  for (let index = separators.length - 1; index >= 0; index -= 1) {
    if (separators[index] === '与') return index + 1
  }
  return 0
}

/** @param counted whether a count stands between the list and its head: there the list is all that the head speaks of (心电、影像两大中心系统) */
function withSharedHead(partners: readonly Item[], last: Item, own: Headed, counted: boolean): readonly FoundMention[] {
  const places = sharedByPlace(partners, own)
  if (places !== null) return ownsAllPlaces(own) ? places : [...places, ...mentionsOf(own, last.quantified)]
  const quoted = partners.some(({ units }) => units.some(({ class: kind }) => kind === 'quoted'))
  const builtTogether = counted && own.head.counted && own.trailing.length === 0
  if (own.head.weak && !own.head.generic && !quoted && !builtTogether && !isBuilt(own, modifiersOf(own.units, own.head))) return []
  // 公安、民政等部门业务系统: whose they are, not what they are called.
  if (!counted && isBareHead(own) && /^(?:部门|单位)/u.test(textOf(own.units))) return mentionsOf(own, true)
  // A、B等功能模块: the parts are named by what they do (features.ts).
  if (/^功能(?!区|中心)/u.test(textOf(own.units)) && isBareHead(own)) return []
  const whole = counted && !OF_FIELDS.test(textOf(own.units))
  // 会议、督查两个特色模块: a part is called by what it does, not by what the list says of all of them.
  const tail = whole ? (isBareHead(own) && PARTS.test(own.head.text) ? own.head.text.replace(/^功能(?=中心)/u, '') : textOf(withoutDescription(withoutTier(own.units)))) : sharedTail(own, partners)
  const [firstUnit] = own.units
  const tier = firstUnit?.class === 'tier' ? firstUnit.text : ''
  // 消息中心、统一支付三个组件: where one has a head of its own, all go by their names as they stand.
  const summed = whole && isBareHead(own) && partners.some((partner) => isNameByItself(partner, own.head))
  const completed = partners.flatMap((partner) => {
    const words = textOf(partner.units)
    const [first, end] = [partner.units[0], partner.units.at(-1)]
    if (words.length < 2 || first === undefined || end === undefined) return []
    return [{
      label: 'System' as const,
      name: summed || isProper(partner, own.head) ? words : tier + joined(words, tail),
      completed: true,
      generic: partner.quantified || last.quantified || (!counted && last.existing === true),
      start: first.start,
      end: end.end,
    }]
  })
  return isBareHead(own) || whole ? completed : [...completed, ...mentionsOf(own, last.quantified || (!counted && last.existing === true))]
}

/** “智治通”、“网格e通”等系统, “雪亮”二期、“智慧旅游”视频系统: a proper name, a phase of something. */
function isProper({ units }: Item, { kind }: Head): boolean {
  const last = units.at(-1)
  if (last === undefined) return false
  return last.class === 'quoted' ? kind !== 'app' && isProperName(last.text) : isPhase(last.text) && units.some(({ class: unit }) => unit === 'quoted')
}

function isNameByItself(item: Item, shared: Head): boolean {
  const own = headedItem(item)
  return own !== null && own.trailing.length === 0 && !own.head.weak && own.head.text !== shared.text && own.units.length > 0 && /(?:系统|平台|中心|库|小程序|APP|HIS|LIS|PACS)$/iu.test(own.head.text)
}

/** 三个跨部门应用, 三套独立软件: what the count says of all of them is no part of the name of one. */
function withoutDescription(units: readonly Unit[]): readonly Unit[] {
  const [first] = units
  return units.length > 1 && first !== undefined && DESCRIBES.has(first.text) ? withoutDescription(units.slice(1)) : units
}

/** 审计管理 + 管理系统 → 审计管理系统. */
function joined(words: string, tail: string): string {
  for (let length = Math.min(words.length, tail.length); length > 0; length -= 1) {
    if (words.endsWith(tail.slice(0, length))) return words + tail.slice(length)
  }
  return words + tail
}

/**
 * What the items before the last lack: all behind the owner where they are owners
 * (应急厅、交通厅自建云平台), the whole of a bare head (应用系统, 网络资源), else the head noun alone.
 */
function sharedTail(own: Headed, partners: readonly Item[]): string {
  const owners = partners.every(({ units }) => units.length === 1 && (units[0]?.class === 'agency' || /^[省市区县州]委$/u.test(textOf(units))))
  if (owners && own.units[0]?.class === 'agency') return textOf(own.units.slice(1))
  // 电气、鞋业两个行业产业大脑: 行业 is what the head says itself.
  if (isBareHead(own)) return textOf(withoutDescription(withoutTier(own.units))).replace(/^行业(?=产业)/u, '')
  // 卫生、应急、水利业务专网
  const before = own.units.at(-2)
  return own.units.length > 2 && before !== undefined && own.units.at(-1)?.text === own.head.text && SHARED_MODIFIERS.has(before.text) ? before.text + own.head.text : own.head.text
}

/** A head with nothing but generic modifiers, as behind 等: it names nothing by itself. */
function isBareHead(own: Headed): boolean {
  if (own.head !== PROGRAMME && GENERIC.has(modifiersOf(own.units, own.head))) return true
  const modifiers = withoutTier(own.units).slice(0, -1)
  const lastWord = own.units.at(-1)?.text ?? ''
  return own.head !== PROGRAMME && own.head.text.endsWith(lastWord) && modifiers.every(({ text }) => GENERIC.has(text) || own.head.text.startsWith(text))
}

function withoutTier(units: readonly Unit[]): readonly Unit[] {
  return units[0]?.class === 'tier' ? units.slice(1) : units
}

function mentionsOf(own: Headed, quantified: boolean): readonly FoundMention[] {
  const units = withoutWhatItIs(SPOKEN_TIER.test(own.units[0]?.text ?? '') ? own.units.slice(1) : own.units)
  const [first, last] = [units[0], units.at(-1)]
  if (first === undefined || last === undefined) return []
  const name = textOf(units)
  // “一云、一网、一平台”: a motto.
  if (last.class === 'quoted' && last.text.includes('、')) return []
  // 逐一登记系统名称、用途: what is asked of all systems.
  if (own.trailing[0]?.text === '名称' && name.length <= LONGEST_BEFORE_COLUMN) return []
  // “僵尸”信息系统: what anyone may call such systems.
  const quoted = units.some(({ class: kind, text }) => kind === 'quoted' && !GENERIC.has(text))
  const modifiers = modifiersOf(units, own.head)
  if (!quoted && own.head.weak && !isBuilt(own, modifiers)) return []
  if (own.head.text === '系统' && isSector(modifiers)) return []
  const generic =
    own.head.generic ||
    (quoted ? GENERIC.has(modifiers) : own.head !== PROGRAMME && (quantified || isGenericName(units, own.head)))
  // 等功能模块: the head of a list of parts, and no system.
  if (generic && PART_HEAD.test(own.head.text)) return []
  return [{ label: 'System', name, completed: false, generic, start: first.start, end: last.end }]
}

/** 网格员手机端“网格通”APP: what stands before a proper name says what it is or for whom; a tier, place or body is part of it. */
function withoutWhatItIs(units: readonly Unit[]): readonly Unit[] {
  const quoted = units.findIndex(({ class: kind, text }) => kind === 'programme' || (kind === 'quoted' && isProperName(text)))
  if (quoted <= 0) return units
  const owners = units.findIndex((unit) => !hasOwner([unit]))
  return owners === quoted ? units : units.slice(quoted)
}

/** A weak head names something built where its modifiers speak of information and it ends its phrase. */
function isBuilt(own: Headed, modifiers: string): boolean {
  // 高淳区旅游大数据 is a body of data of a place; 大数据 by itself is a technology.
  if (own.head.text === '大数据') {
    return own.trailing.length === 0 && modifiers.length >= 3 && (own.units[0]?.class === 'tier' || placeAtStart(textOf(own.units)) !== null)
  }
  // 应急指挥体系, 信用体系: an order of things, unless somebody's or told at length.
  if (own.head.text === '体系' && modifiers.length < LONG_MODIFIERS && !hasOwner(own.units) && placeAtStart(textOf(own.units)) === null) return false
  // 政务服务网玉溪站点: what stands before the place is the system that it belongs to.
  if (own.head.branch && headAtEnd(modifiers.slice(0, -(placeAtEnd(modifiers)?.length ?? modifiers.length))) !== null) return true
  const owned = own.head.owned && modifiers.length >= 2 && hasOwner(own.units)
  return (owned || inInformationField(modifiers)) && !isAbstraction(modifiers) && (!own.trailing.some(({ class: kind }) => kind === 'nominal') || FLOWS.test(own.trailing[0]?.text ?? ''))
}

/** 政务大厅开放…: what it does, no part of its name. */
const FLOWS = /^(?:开放|共享|报送|推送|上报|采集|归集|汇聚)$/u

/** 省高院审判云, 中山区教育网: a tier, place or body stands in front. */
function hasOwner([first]: readonly Unit[]): boolean {
  return first !== undefined && (first.class === 'tier' || first.class === 'agency' || (first.text.length >= 2 && placeAtStart(first.text)?.length === first.text.length))
}

function modifiersOf(units: readonly Unit[], head: Head): string {
  const words = withoutPhase(textOf(withoutTier(units)))
  return words.slice(0, words.length - head.text.length)
}

/** 市政务信息系统: all that the tier has. */
const ANY_SYSTEMS = /^(?:政务)?(?:信息|业务|应用)(?:化)?系统$/u

/** A head with no modifier that tells it from others: 信息系统, 业务管理系统, 省级平台. */
function isGenericName(units: readonly Unit[], head: Head): boolean {
  const modifiers = withoutPhase(textOf(units)).slice(0, -head.text.length)
  const words = withoutTier(units).filter(({ text }) => !isPhase(text)).slice(0, -1)
  if (head.specific || units.some(({ text }) => isPhase(text))) return false
  if (modifiers === '' || GENERIC.has(modifiers)) return true
  if (words.length === 0) return units[0]?.class === 'tier' && units.length > 1
  const tiered = words.length < units.length - 1
  if (tiered && ANY_SYSTEMS.test(textOf(withoutTier(units)))) return true
  return words.every(({ text, class: kind }) => (kind === 'agency' ? isGroup(text) : GENERIC.has(text))) && !(tiered && !head.weak && words.length > 0 && textOf(words) !== '统一')
}

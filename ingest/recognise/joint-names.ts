/**
 * Coordinators inside one name: 市、区两级…系统, 综合分析和服务平台, 时空大数据及云平台. Joins
 * such items before names are looked for; 国家和省… is two systems and is split.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
import { placeAtStart } from '../lexicon/places.ts'
import type { Item, NounPhraseList } from './noun-phrases.ts'
import { headedItem, textOf } from './headed-item.ts'
import type { Unit } from './units.ts'

/** Verbal nouns: 监测及预警平台 and 管理与服务平台 are one name. */
const VERBAL = new RegExp(`(?:${bounds.nominalVerbs.join('|')}|建设)$`, 'u')
const TIER_WORDS = /^(?:国家|省|市|区|县|州|镇|乡|街|街道|部|村|盟|旗)(?:级)?(?:[一二两三四五]级)?$/u
const AND = /^[和与及]$/u

export interface JointItems {
  readonly items: readonly Item[]
  readonly coordinators: readonly Unit[]
}

/** @param topic whether a heading is about them: 完善审计和财政监督系统 speaks of the systems of two fields */
export function jointItems(list: NounPhraseList, topic: boolean): JointItems {
  const items: Item[] = []
  const coordinators: Unit[] = []
  list.items.forEach((next, index) => {
    const item = items.at(-1)
    const coordinator = list.coordinators[index - 1]
    if (next.units.length === 0) return
    if (item === undefined || coordinator === undefined) {
      items.push(next)
      return
    }
    if (isTwoTiers(item, coordinator, next)) {
      items[items.length - 1] = { units: [...item.units, ...next.units.slice(1)], quantified: item.quantified }
      items.push(next)
      coordinators.push(coordinator)
    } else if (isOneName(item, coordinator, next) || (!topic && joinsTwoFields(list, index, item) && isOfTwoFields(list, index, item, coordinator, next))) {
      items[items.length - 1] = { units: [...item.units, coordinator, ...next.units], quantified: item.quantified || next.quantified }
    } else {
      items.push(next)
      coordinators.push(coordinator)
    }
  })
  return { items, coordinators }
}

/** 国家和省电子政务外网: one system of each tier. */
function isTwoTiers(item: Item, coordinator: Unit, next: Item): boolean {
  const [tier] = next.units
  return item.units.length === 1 && AND.test(coordinator.text) && item.units[0]?.class === 'tier' && tier?.class === 'tier' && headedItem(next) !== null
}

function isOneName(item: Item, coordinator: Unit, next: Item): boolean {
  if (isTierList(item)) return coordinator.text === '、'
  if (!AND.test(coordinator.text)) return false
  const left = textOf(item.units)
  const headed = headedItem(item)
  // 认证服务和用户管理体系: what is provided, before the head.
  const own = /(?:服务|大数据)$/u.test(headed?.head.text ?? '') || (headed?.head.weak === true && headed.trailing.at(-1)?.text === '建设') ? null : headed
  const target = headedItem(next)
  if (target === null) return false
  const right = textOf(target.units)
  // 大数据及云平台: the second has nothing but its head.
  if (own === null && right === target.head.text && (target.head.specific || !/(?:系统|平台)$/u.test(right)) && left.length > 2) return true
  const modifiers = right.slice(0, -target.head.text.length)
  // 市住建局房屋交易与产权管理系统: the body in front has one system, and 管理 is what it does.
  if (own === null && item.units[0]?.class === 'agency' && VERBAL.test(left) && target.head.text === '管理系统' && modifiers.length <= 4) return true
  if (own === null) return VERBAL.test(left) && modifiers.length <= 6 && (VERBAL.test(modifiers) || target.head.text.length > 2 && modifiers === '')
  // 政府网站和政务APP统一技术平台: the second has a head of its own before 统一.
  const unified = modifiers.indexOf('统一')
  return own.trailing.length === 0 && unified > 0 && headAtEnd(modifiers.slice(0, unified)) !== null
}

/** Whether nothing but the two stands in the list: A、B与C系统 are three systems. */
function joinsTwoFields({ items, coordinators }: NounPhraseList, index: number, item: Item): boolean {
  if (item !== items[index - 1]) return false
  const before = coordinators[index - 2]
  const endsBefore = before === undefined || headedItem(items[index - 2] ?? item) !== null
  return endsBefore && coordinators[index]?.class !== 'etcetera'
}

/** 核与辐射安全监管系统: of two fields that one head follows it is one system, unless each is a place or body of its own. */
function isOfTwoFields({ before, after }: NounPhraseList, index: number, item: Item, { text }: Unit, next: Item): boolean {
  if (!AND.test(text) || item.quantified || next.quantified || headedItem(item) !== null) return false
  const target = headedItem(next)
  const left = textOf(item.units)
  const [first] = next.units
  const last = item.units.at(-1)
  if (target === null || target.head.weak || first === undefined || last === undefined || target.units.length < 2) return false
  if (!/^[一-龥]{1,14}$/u.test(left) || opensOwn(first) || last.class !== 'nominal' || isOwner(last)) return false
  if (!WHOLE.test(target.head.text) || NO_FIELD.test(left) || last.verbal) return false
  // 将车辆轨迹与监管系统对接: one end of the link, and the other.
  return hasOwner(item) || !((index === 1 && TAKES.test(before?.text ?? '')) || LINKS.test(after?.text ?? '') || LINKS.test(target.trailing[0]?.text ?? ''))
}

const WHOLE = /(?:系统|平台|中心|数据库)$/u
const NO_FIELD = /(?:数据|信息|资源|人员|用户|企业|群众|机构|部门|单位|设备|设施|制度|机制|标准|规范|工作|体制|事项|结果|技术|能力|队伍|轨迹|单|方式|形式|手段|目录|视频)$/u
const TAKES = /^(?:将|把|与|以|从|使|推动|推进|促进|实现|加快)$/u
const LINKS = /^(?:对接|联通|打通|共享|互通|联动|联网|衔接|互认|连接|同步|比对|关联|融合|贯通|相连|直连|互联|互为|交换|结合|并轨)/u

function opensOwn(unit: Unit): boolean {
  return unit.class !== 'nominal' || isOwner(unit)
}

/** A tier, a place or a body. */
function isOwner({ class: kind, text }: Unit): boolean {
  return kind === 'tier' || kind === 'agency' || kind === 'quoted' || (text.length >= 2 && placeAtStart(text)?.length === text.length)
}

function hasOwner({ units }: Item): boolean {
  return units.length > 1 && units[0] !== undefined && isOwner(units[0])
}

function isTierList({ units }: Item): boolean {
  const words = textOf(units)
  return words !== '' && words.split('、').every((word) => TIER_WORDS.test(word))
}

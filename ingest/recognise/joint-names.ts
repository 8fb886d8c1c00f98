/**
 * Coordinators inside one name: 市、区两级…系统, 综合分析和服务平台, 时空大数据及云平台. Joins
 * such items before names are looked for; 国家和省… is two systems and is split.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import { headAtEnd } from '../lexicon/heads.ts'
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

export function jointItems(list: NounPhraseList): JointItems {
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
    } else if (isOneName(item, coordinator, next)) {
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

function isTierList({ units }: Item): boolean {
  const words = textOf(units)
  return words !== '' && words.split('、').every((word) => TIER_WORDS.test(word))
}

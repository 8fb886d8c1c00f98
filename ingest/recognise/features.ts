/**
 * Parts of a system that are named by what they do: “法律服务”功能, and the list in
 * 包括A、B、C等功能模块.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import type { FoundMention, Outline } from '../stages.ts'
import { matchesIn } from '../matches.ts'

const GENERIC = new Set(bounds.generic)

const MODULE = '功能模块|功能板块|模块|板块|专栏|栏目|频道'
const PART = `${MODULE}|功能`
const QUOTED_FEATURE = new RegExp(`[“"「]([一-龥A-Za-z0-9+]{2,12})[”"」](?=${PART})`, 'gu')
const listOf = (verbs: string, parts: string): string => `(?:${verbs})([^,，。;；]{4,80}?)等?(?:[一二两三四五六七八九十\\d]+个|若干个?|多个)?(?:${parts})`
/** What a system is able to do (具备移动审批、会议通知等功能) is no part of it. */
const FEATURE_LIST = new RegExp(`${listOf('包括|包含|涵盖|设置', PART)}|${listOf('具备', MODULE)}`, 'gu')

/** 完善A平台B、C、D等模块: parts named behind their whole. */
const PARTS_BEHIND = /(?<=平台|系统|APP|小程序|中心)([一-龥]{2,8}(?:、[一-龥]{2,8})+)等(?:[二两三四五六七八九十\d]+个)?(模块|子系统|板块)/gu

export function featuresIn(text: string, outline: Outline): readonly FoundMention[] {
  return outline.measures.flatMap(({ body }) => {
    const own = text.slice(body.start, body.end)
    const found: FoundMention[] = []
    for (const match of matchesIn(own, QUOTED_FEATURE)) found.push(feature(match[1] ?? '', body.start + match.index + 1))
    for (const match of matchesIn(own, FEATURE_LIST)) {
      const list = match[1] ?? match[2] ?? ''
      if (!list.includes('、')) continue
      let offset = body.start + match.index + match[0].indexOf(list)
      for (const piece of list.split(/([、和与及])/u)) {
        const name = piece.replace(/[“”"「」]/gu, '')
        if (name.length >= 3 && name.length <= 16) found.push(feature(name, offset + piece.indexOf(name)))
        offset += piece.length
      }
    }
    for (const match of matchesIn(own, PARTS_BEHIND)) {
      const list = (match[1] ?? '').replace(/^(?:的|中的|内|包括|包含|含|有|由)/u, '')
      let offset = body.start + match.index + (match[1] ?? '').length - list.length
      for (const piece of list.split(/(、)/u)) {
        if (piece !== '、') found.push({ ...feature(piece, offset), name: piece + (match[2] ?? ''), completed: true })
        offset += piece.length
      }
    }
    return found
  })
}

/** 由A、B和C组成: what a system is made of has names of its own, however plain (交换系统). */
const COMPOSED_OF = /由([^,，。;；:：由]{4,90}?)(?:等)?(?:[两三四五六七八九十\d]+(?:个|大|级)?(?:部分|子?系统|子?平台|模块|架构|分库|库)?)?(?:共同)?(?:组成|构成)/gu
const PART_HEAD = '系统|平台|中心|库|网|模块|门户|网关|节点|终端|端|站|湖|仓|池|版'
const PART_NAME = new RegExp(`^[一-龥A-Za-z0-9+]{2,14}(?:${PART_HEAD})$`, 'u')
const SHORTEST_PART = 3
const LONGEST_PART = 16
const PART_ENDS = new RegExp(`(?<=(?:${PART_HEAD}))`, 'gu')

/** The names of such parts, and wherever they stand in the measures. */
export function partsIn(text: string, outline: Outline): readonly FoundMention[] {
  const names = new Set<string>()
  for (const { body } of outline.measures) {
    for (const match of matchesIn(text.slice(body.start, body.end), COMPOSED_OF)) {
      for (const piece of (match[1] ?? '').split(/[、和与及]|以及/u)) {
        const name = piece.replace(/[“”"「」]/gu, '')
        if (PART_NAME.test(name) && !/^(?:下列|以下|若干|多|各|相关|有关|其他|[两三四五六七八九十\d])/u.test(name) && !GENERIC.has(name.slice(0, -2))) names.add(name)
      }
    }
  }
  if (names.size === 0) return []
  return outline.measures.flatMap(({ body }) => {
    const own = text.slice(body.start, body.end)
    return matchesIn(own, PART_ENDS).flatMap(({ index: end }): readonly FoundMention[] => {
      for (let length = Math.min(end, LONGEST_PART); length >= SHORTEST_PART; length -= 1) {
        const name = own.slice(end - length, end)
        if (names.has(name)) return [feature(name, body.start + end - length)]
      }
      return []
    })
  })
}

function feature(name: string, start: number): FoundMention {
  return { label: 'System', name, completed: false, generic: false, start, end: start + name.length }
}

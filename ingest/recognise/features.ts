/**
 * Parts of a system that are named by what they do: “法律服务”功能, and the list in
 * 包括A、B、C等功能模块.
 */
import type { FoundMention, Outline } from '../stages.ts'

const PART = '功能模块|功能板块|模块|板块|专栏|栏目|频道|功能'
const QUOTED_FEATURE = new RegExp(`[“"「]([一-龥A-Za-z0-9+]{2,12})[”"」](?=${PART})`, 'gu')
const FEATURE_LIST = new RegExp(`(?:包括|包含|涵盖|具备|设置)([^,，。;；]{4,80}?)等?(?:[一二两三四五六七八九十\\d]+个|若干个?|多个)?(?:${PART})`, 'gu')

/** 完善A平台B、C、D等模块: parts named behind their whole. */
const PARTS_BEHIND = /(?<=平台|系统|APP|小程序|中心)([一-龥]{2,8}(?:、[一-龥]{2,8})+)等(?:[二两三四五六七八九十\d]+个)?(模块|子系统|板块)/gu

export function featuresIn(text: string, outline: Outline): readonly FoundMention[] {
  return outline.measures.flatMap(({ body }) => {
    const own = text.slice(body.start, body.end)
    const found: FoundMention[] = []
    for (const match of own.matchAll(QUOTED_FEATURE)) found.push(feature(match[1] ?? '', body.start + match.index + 1))
    for (const match of own.matchAll(FEATURE_LIST)) {
      const list = match[1] ?? ''
      if (!list.includes('、')) continue
      let offset = body.start + match.index + match[0].indexOf(list)
      for (const piece of list.split(/([、和与及])/u)) {
        const name = piece.replace(/[“”"「」]/gu, '')
        if (name.length >= 3 && name.length <= 16) found.push(feature(name, offset + piece.indexOf(name)))
        offset += piece.length
      }
    }
    for (const match of own.matchAll(PARTS_BEHIND)) {
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

function feature(name: string, start: number): FoundMention {
  return { label: 'System', name, completed: false, generic: false, start, end: start + name.length }
}

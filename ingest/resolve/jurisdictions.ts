/**
 * Whose a name is: the jurisdiction that its first word tells (市… in a plan of
 * Nanjing: 南京市; 省…: 江苏省), where it is known.
 */
import { shortPlace } from '../../graph/model/place-name.ts'
import { placeAtStart, placeOfTier, placesAbove } from '../lexicon/places.ts'
import { leadingTier } from '../lexicon/tiers.ts'

/** 江北新区 in a plan of 南京 is 南京江北新区. */
const NEW_AREA = /^(?!国家|城市|高新|[各全我本])[一-龥]{2,4}?新区/u
const PROVINCIAL: readonly string[] = ['省', '自治区']

/**
 * @param own the document's jurisdiction
 * @returns full name, '国家' for national bodies and systems, or null where it is not known
 */
export function jurisdictionOfName(name: string, own: string | null): string | null {
  const lead = leadingTier(name)
  if (lead?.tier === '国家') return '国家'
  if (lead !== null) {
    if (own === null) return null
    // 区级… in a city's plan: of its districts, which only the city tells from others.
    return placeOfTier(own, lead.tier) ?? (PROVINCIAL.includes(lead.tier) ? null : own)
  }
  if (own !== null && name.startsWith(own)) return own
  const place = placeAtStart(name, own)
  const area = NEW_AREA.exec(name)?.[0]
  if (area !== undefined && (place === null || place.length < area.length)) {
    if (own === null || own.endsWith(area)) return own
    return own.endsWith('市') && !area.startsWith(shortPlace(own)) ? shortPlace(own) + area : area
  }
  return place?.full ?? own
}

/** Whether a place is one that the document's own lies in, so that 省… and 市… name it there. */
export function isAbove(place: string, own: string | null): boolean {
  return own !== null && placesAbove(own).includes(place)
}

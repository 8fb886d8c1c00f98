/**
 * Whose a name is: the jurisdiction that its first word tells (市… in a plan of
 * Nanjing: 南京市; 省…: 江苏省), where it is known.
 */
import { placeAtStart, provinceOf } from '../lexicon/places.ts'

/**
 * @param own the document's jurisdiction
 * @returns full name, '国家' for national bodies and systems, or null where it is not known
 */
export function jurisdictionOfName(name: string, own: string | null): string | null {
  if (/^(?:国家|全国|中央|部级)/u.test(name)) return '国家'
  // 省市一体化…: of both tiers, and so the plan's own.
  if (/^省市/u.test(name)) return own
  const ownTier = own?.at(-1) ?? ''
  const tier = /^[全我本]?([省市区县州盟旗])(?!场)/u.exec(name)?.[1]
  if (tier === undefined) {
    const place = placeAtStart(name)
    if (place === null) return own
    return own !== null && own.startsWith(place.full) ? own : place.full
  }
  if (tier === ownTier) return own
  if (tier === '省') return own === null ? null : provinceOf(own)
  return null
}

/** Places that share what follows the last of them: 江宁、秦淮、高淳区旅游大数据, 德阳、遂宁两地公共资源交易系统. */
import { placeAtEnd, placeAtStart } from '../lexicon/places.ts'
import type { FoundMention } from '../stages.ts'
import { textOf, type Headed } from './headed-item.ts'
import type { Item } from './noun-phrases.ts'
import type { Unit } from './units.ts'

const TIERS_OF_PLACES = /^(?:市州|州市|市县|县市|区县|县区|设区市|地市|[省市区县州]地)/u

/** 两地, 三市 */
const COUNTED_PLACES = /^[两二三四五六七八九十\d]+[省市区县州地]$/u
/** Too small a place for the lexicon, told by its tier. */
const TIERED = /^[一-龥]{2,3}[市区县旗]$/u

/** 江宁、秦淮、高淳区旅游大数据: places share what follows the last place. */
export function sharedByPlace(partners: readonly Item[], own: Headed): readonly FoundMention[] | null {
  const words = textOf(own.units)
  // 兰州市、天水市等14个市州共享平台: the tiers say again what the places are.
  const again = TIERS_OF_PLACES.exec(words)
  // 德阳、遂宁两地公共资源交易系统
  if (COUNTED_PLACES.test(own.units[1]?.text ?? '')) return placesWith([...partners.map(({ units }) => units), own.units.slice(0, 1)], textOf(own.units.slice(2)).replace(/^[(（][省市区县州][)）]/u, ''))
  const tier = again ?? /^[一-龥]{2,4}?([省市区县])/u.exec(words)
  if (tier === null) return null
  const rest = words.slice(tier[0].length - 1)
  const found: FoundMention[] = []
  for (const partner of partners) {
    const place = textOf(partner.units)
    const [first, end] = [partner.units[0], partner.units.at(-1)]
    if (first === undefined || end === undefined || place.length > 4 || (placeAtEnd(place)?.length !== place.length && !(again === null && TIERED.test(place)))) return null
    found.push({ label: 'System', name: /[省市区县州盟旗]$/u.test(place) ? place + rest.slice(1) : place + rest, completed: true, generic: false, start: first.start, end: end.end })
  }
  return found
}

/** Each place with what follows the count, or null where one of them is none. */
function placesWith(places: readonly (readonly Unit[])[], rest: string): readonly FoundMention[] | null {
  const found: FoundMention[] = []
  for (const units of places) {
    const [first, end] = [units[0], units.at(-1)]
    const place = textOf(units)
    if (first === undefined || end === undefined || placeAtStart(place)?.length !== place.length) return null
    found.push({ label: 'System', name: place + rest, completed: true, generic: false, start: first.start, end: end.end })
  }
  return found
}

/** Whether the last of the list is a place too, so that no name is left for the head by itself. */
export function ownsAllPlaces({ units }: Headed): boolean {
  return TIERS_OF_PLACES.test(textOf(units)) || COUNTED_PLACES.test(units[1]?.text ?? '')
}

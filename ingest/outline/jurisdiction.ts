/**
 * Whose plan it is: the full name of the jurisdiction (南京市), from its title,
 * its issuer, or else from what the text calls by a full name most.
 */
import { namesakes, placeAtStart } from '../lexicon/places.ts'

/**
 * @returns full name such as 南京市 or 江苏省, or null where the text does not tell
 */
export function jurisdictionOf(title: string, issuer: string | null, text: string): string | null {
  const named = [title, issuer ?? ''].map(leadingPlace).find((place) => place !== null)
  const found = named ?? /(?:^|[^一-龥])([一-龥]{2,7}?(?:自治区|省|市|自治州|县|区))人民政府/u.exec(text)?.[1] ?? null
  return found === null ? null : (toldApart(found, issuer ?? '', text) ?? found)
}

/** Of the counties of one name the one that the text names with its city (南京市鼓楼区), or whose city alone it names. */
function toldApart(name: string, issuer: string, text: string): string | undefined {
  const named = namesakes(name)
  const withCity = named.filter((full) => issuer.includes(full) || text.includes(full))
  const found = withCity.length > 0 ? withCity : named.filter((full) => text.includes(full.slice(0, -name.length)))
  return found.length === 1 ? found[0] : undefined
}

/** A new or development zone behind the name of a place is a jurisdiction of its own (雄安新区). */
const ZONE = /^(?:国家|国际|经济|高新|技术|产业|保税|自由|贸易|试验|综合)*(?:新区|开发区|经开区|高新区|示范区|自贸区|合作区)/u

/**
 * The place that a phrase opens with: the lowest tier where several stand
 * together (江苏省南京市 → 南京市). A place in no list is known by its tier word.
 */
function leadingPlace(phrase: string): string | null {
  let rest = phrase
  let found: string | null = null
  for (let place = placeAtStart(rest); place !== null; place = placeAtStart(rest)) {
    found = place.full
    rest = rest.slice(place.length)
  }
  const zone = ZONE.exec(rest)?.[0]
  if (found !== null) return zone === undefined ? found : phrase.slice(0, phrase.length - rest.length) + zone
  return /^([一-龥]{2,6}?(?:自治区|自治州|自治县|省|市|县|区|旗|盟))(?!场|政|民|域|块|级)/u.exec(phrase)?.[1] ?? null
}

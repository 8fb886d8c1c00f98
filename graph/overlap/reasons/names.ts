/** What one name says of the other: a part of it, a phase of it, the same in more words. */
import { isWide, sharedMainTopic, type Found, type Pair } from './pair.ts'

/** So long a name is not met within another by chance. */
const LONG_ENOUGH = 4

/** 市电子政务外网安全接入区 is a part of 市电子政务外网. */
export function namedAsPart(pair: Pair): Found | null {
  const [whole, part] = wholeAndPart(pair)
  if (whole.length < LONG_ENOUGH || part === whole || !part.startsWith(whole)) return null
  return { weight: -2, text: `“${part}”从名称看属于“${whole}”` }
}

/** 政务云二期 goes on with 政务云一期. */
export function otherPhase({ a, b }: Pair): Found | null {
  return a.core.phase !== b.core.phase && a.core.core === b.core.core ? { weight: -1.2, text: `同一系统的不同期：${a.name}、${b.name}` } : null
}

/** 公共法律服务平台 and 法律服务平台: more words for it, not another field's. */
export function nameWithin(pair: Pair): Found | null {
  const [short, long] = wholeAndPart(pair)
  if (short.length < LONG_ENOUGH || long === short || !long.endsWith(short)) return null
  const { a, b } = pair
  const fuller = a.local === long ? a : b
  const other = fuller === a ? b : a
  const ofAnother = fuller.owner !== null || fuller.parts.fields.some((field) => !other.parts.fields.includes(field))
  return ofAnother ? null : { weight: -1, text: `“${short}”是“${long}”的一部分，可能指同一系统` }
}

/** 统一办公平台 beside 省政务协同办公平台: a name of nothing but the purpose may mean the place's own. */
export function bareName(pair: Pair): Found | null {
  const { a, b } = pair
  const [bare, wide] = a.parts.bare && isWide(b) ? [a, b] : [b, a]
  // Of an agency of its own it is that agency's.
  if (!bare.parts.bare || !isWide(wide) || bare.agencies.size > 0 || sharedMainTopic(pair) === null) return null
  // Of which nothing else is said it is the whole's own part or another word for it.
  return { weight: bare.acts.length + bare.links.length === 0 ? -2.5 : -1, text: `“${bare.name}”只说出用途，可能就是“${wide.name}”` }
}

/** Without the words for their place, the shorter one first. */
function wholeAndPart({ a, b }: Pair): readonly [string, string] {
  return a.local.length <= b.local.length ? [a.local, b.local] : [b.local, a.local]
}

/** What the two are for: the same, near each other, or the same for other objects. */
import topicWords from '../lexicon/topics.json' with { type: 'json' }
import type { SystemFunction } from '../../model/vocabulary.ts'
import { isWide, mainTopic, nearMainTopics, phrases, sharedField, sharedMainTopic, topicNamed, type Found, type Pair } from './pair.ts'

/** A purpose that is only a side of one of the two. */
const SIDE = 0.3
/** What one of the two is for before all else, and the other beside something else. */
const HALF = 0.6
/** A second and third purpose that both have, beside the first. */
const FURTHER = 0.35

/** The main purpose of both in full; a purpose that is a side of one of them by a part. */
export function samePurpose({ a, b }: Pair): Found | null {
  const shared = a.parts.topics.filter((topic) => b.parts.topics.some(({ name }) => name === topic.name))
  if (shared.length === 0) return null
  const main = mainTopic(a) === mainTopic(b) ? mainTopic(a) : undefined
  const weights = shared.map(({ name, weight }) => weight * (name === main ? 1 : [mainTopic(a), mainTopic(b)].includes(name) ? HALF : SIDE)).sort((x, y) => y - x)
  return { weight: weights.reduce((sum, weight, index) => sum + weight * (index === 0 ? 1 : FURTHER), 0), text: `都用于${shared.map(({ name }) => name).join('、')}${phrases(a, b)}` }
}

/** 网格化管理 and 数字城管 are not the same, but both hand out what people report. */
export function nearPurpose(pair: Pair): Found | null {
  const { a, b } = pair
  const near = nearMainTopics(pair)
  if (near === undefined) return null
  // What both are for beside it has been counted.
  const counted = a.parts.topics.some((topic) => !topic.each && b.parts.topics.some(({ name }) => name === topic.name))
  return { weight: near.weight * (counted ? 0.5 : 1), text: `都涉及${near.work}（${mainTopic(a)}、${mainTopic(b)}）${phrases(a, b)}` }
}

/** A bureau or a place that puts the same things before the public on two websites. */
export function twoWebsites({ a, b }: Pair): Found | null {
  return a.kind === 'website' && b.kind === 'website' ? { weight: 0.9, text: `都是网站${phrases(a, b)}` } : null
}

/** A place wants one way in for the public: a bureau's own app beside the city's. */
export function publicChannels({ a, b }: Pair): Found | null {
  const wide = isWide(a) ? a : isWide(b) ? b : null
  const other = wide === a ? b : a
  if (wide === null || isWide(other) || !isChannel(a) || !isChannel(b)) return null
  return { weight: 0.2, text: `“${other.name}”和面向全局的“${wide.name}”都是面向公众的服务入口` }
}

function isChannel(profile: Pair['a']): boolean {
  const topic = mainTopic(profile)
  if (topic !== undefined && topicWords.internal.includes(topic)) return false
  return profile.kind === 'app' || profile.kind === 'website' || (topic !== undefined && topicWords.channels.includes(topic))
}

/** 审计, 税务: these classes are fields of a department, which are a reason of their own. */
const NO_PURPOSE: readonly SystemFunction[] = ['other', 'audit', 'tax']

/** Of one class of function, or of one main purpose, which is narrower. */
export function sameFunction(pair: Pair): Found | null {
  const { a, b } = pair
  if (sharedMainTopic(pair) !== null) return { weight: 1, text: '主要功能相同' }
  if (a.function === null || NO_PURPOSE.includes(a.function) || a.function !== b.function) return null
  // Where a name has no words for a purpose (a brand, 浙里办), the class is all there is to go by.
  return { weight: [a, b].some(({ parts }) => parts.topics.length === 0) ? 0.7 : 0.5, text: '功能类别相同' }
}

/** Monitoring of noise and monitoring of a river are two things; two clouds are two clouds whatever is in them. */
export function otherObjects(pair: Pair): Found | null {
  const topic = sharedMainTopic(pair)
  if (topic === null || topicWords.channels.includes(topic) || sharedField(pair) !== undefined) return null
  const [inA, inB] = [topicNamed(pair.a, topic), topicNamed(pair.b, topic)]
  if (inA?.worth !== 'weak') return null
  // 扬尘 in both is one object already; 扬尘 and 油烟 are two of one purpose.
  if (!inA.each && inA.words.some((word) => inB?.words.includes(word))) return null
  const [ofA, ofB] = [objectsOf(pair.a), objectsOf(pair.b)]
  if (ofA.length === 0 || ofB.length === 0 || ofA.some((one) => ofB.some((other) => longestShared(one, other).length >= 2))) return null
  return { weight: -1, text: `对象不同：“${ofA[0]}”、“${ofB[0]}”` }
}

function objectsOf({ parts }: Pair['a']): readonly string[] {
  return [...parts.own, ...parts.fields]
}

/** A word of their own that few systems have: 渣土. */
export function sharedWords({ a, b, namedWith }: Pair): Found | null {
  const word = a.parts.own.flatMap((one) => b.parts.own.map((other) => longestShared(one, other))).reduce((best, one) => (one.length > best.length ? one : best), '')
  if (word.length < 2) return null
  const weight = Math.min(1.6, (0.6 * word.length) / Math.max(1, Math.log2(namedWith(word))))
  return { weight, text: `名称都含“${word}”` }
}

/** 民政业务一体化平台 and 市民政互联网+政务服务平台: a field's platform for everything, twice. */
export function platformsOfOneField(pair: Pair): Found | null {
  const { a, b } = pair
  const field = sharedField(pair)
  return field === undefined || !isGeneral(a) || !isGeneral(b) ? null : { weight: 3.6, text: `都是${field}领域的综合平台${phrases(a, b)}` }
}

function isGeneral({ parts, kind }: Pair['a']): boolean {
  return (kind === 'platform' || kind === 'system') && parts.own.length === 0 && parts.topics.every(({ name }) => topicWords.channels.includes(name))
}

/** The longest run of characters that both have. */
function longestShared(a: string, b: string): string {
  let best = ''
  for (let start = 0; start < a.length; start += 1) {
    let end = start + best.length + 1
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end)
      end += 1
    }
  }
  return best
}

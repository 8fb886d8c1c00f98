/** What a reason looks at, and what several of them ask of it. */
import topicWords from '../lexicon/topics.json' with { type: 'json' }
import type { Topic } from '../name-parts.ts'
import type { Act, SystemProfile } from '../system-profile.ts'

export interface Pair {
  readonly a: SystemProfile
  readonly b: SystemProfile
  /** How many systems of the pool have a word in their names; rare words say more. */
  readonly namedWith: (word: string) => number
}

export interface Found {
  /** Negative where it speaks against. */
  readonly weight: number
  /** One Chinese clause that stands by itself. */
  readonly text: string
}

/** Null where it has nothing to say of the two. */
export type Rule = (pair: Pair) => Found | null

/** A network is one before all else, and an app a way to the public. */
export function mainTopic({ kind, parts, local }: SystemProfile): string | undefined {
  const first = parts.topics[0]?.name
  // 综治视联网 is for video; what is named 专网 is a line, whatever runs on it.
  if (kind === 'network' && (first === undefined || parts.topics.some(({ name }) => name === '网络'))) return '网络'
  if (APP.test(local) && (first === undefined || !topicWords.internal.includes(first))) return '移动应用'
  return parts.topics[0]?.name ?? (kind === 'website' ? '门户' : undefined)
}

const APP = /(?:APP|小程序|公众号|客户端|移动端)$/u

/** The purpose that both have before all else, or null. */
export function sharedMainTopic({ a, b }: Pair): string | null {
  const main = mainTopic(a)
  return main !== undefined && main === mainTopic(b) ? main : null
}

/** Purposes whose work overlaps, though they are not the same. */
export function nearMainTopics({ a, b }: Pair): (typeof topicWords.near)[number] | undefined {
  const [ofA, ofB] = [mainTopic(a), mainTopic(b)]
  if (ofA === undefined || ofB === undefined || ofA === ofB) return undefined
  return topicWords.near.find(({ of }) => of.includes(ofA) && of.includes(ofB))
}

/** What the rest of the plan says of two systems counts in full only where their purposes meet. */
export function share(pair: Pair): number {
  if (sharedMainTopic(pair) !== null) return 1
  return nearMainTopics(pair) === undefined ? 0.4 : 0.8
}

export function topicNamed({ parts }: SystemProfile, topic: string): Topic | undefined {
  return parts.topics.find(({ name }) => name === topic)
}

/** A channel to the public that names no field and no owner is the place's own, whatever it is called (浙里办APP). */
export function isWide({ parts, owner, kind, function: purpose }: SystemProfile): boolean {
  if (owner !== null) return false
  const channel = kind === 'app' || kind === 'website'
  if (channel && hasSpecialPurpose(parts)) return false
  return parts.wide || (parts.fields.length === 0 && purpose === 'service' && channel)
}

/** Of a field or an organ; a channel to the public also where it is for one thing (停车小程序). */
export function isDepartmental({ parts, owner, kind }: SystemProfile): boolean {
  return parts.fields.length > 0 || owner !== null || (kind === 'app' && hasSpecialPurpose(parts))
}

function hasSpecialPurpose({ topics }: SystemProfile['parts']): boolean {
  return topics.some(({ name }) => !topicWords.channels.includes(name))
}

export function sharedField({ a, b }: Pair): string | undefined {
  return a.parts.fields.find((name) => b.parts.fields.includes(name))
}

/** The act that builds it, the earliest first; going on with what was begun is none. */
export function built({ acts }: SystemProfile): Act | undefined {
  return acts.find(isNew)
}

export function isNew({ action, phrase }: Act): boolean {
  return action === 'build' && !/继续|续建|持续|加快|深化|深入|完成/u.test(phrase.slice(0, 8))
}

/** The sentence of each that speaks of it, where both have one. */
export function phrases(a: SystemProfile, b: SystemProfile): string {
  const [ofA, ofB] = [a.acts[0]?.phrase, b.acts[0]?.phrase]
  return ofA === undefined || ofB === undefined ? '' : `：${ofA} · ${ofB}`
}

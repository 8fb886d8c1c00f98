/** Who answers for the two, and what the plans do to them and when. */
import pieces from '../lexicon/pieces.json' with { type: 'json' }
import { built, share, type Found, type Pair } from './pair.ts'

export function differentAgencies(pair: Pair): Found | null {
  const { a, b } = pair
  if (a.agencies.size === 0 || b.agencies.size === 0 || [...a.agencies.keys()].some((id) => b.agencies.has(id))) return null
  // A bureau whose name stands in front has one of its own; one that only answers for a measure may build it for all.
  const owned = a.owner !== null && b.owner !== null
  return { weight: (owned ? 1.7 : 0.8) * share(pair), text: `由不同单位负责：${[...a.agencies.values()].join('、')}；${[...b.agencies.values()].join('、')}` }
}

export function sameAgency({ a, b }: Pair): Found | null {
  const common = [...a.agencies].filter(([id]) => b.agencies.has(id)).map(([, name]) => name)
  return common.length === 0 ? null : { weight: -0.2, text: `同由${common.join('、')}负责` }
}

export function bothNew({ a, b }: Pair): Found | null {
  const [ofA, ofB] = [built(a), built(b)]
  if (ofA === undefined || ofB === undefined || (ofA.year !== null && ofB.year !== null && ofA.year !== ofB.year)) return null
  return { weight: 0.1, text: ofA.year !== null && ofA.year === ofB.year ? `都是${ofA.year}年新建` : '都是新建' }
}

/** Planned as new in one year and as new again in another. */
export function plannedAgain({ a, b }: Pair): Found | null {
  const [ofA, ofB] = [built(a), built(b)]
  if (!ofA?.year || !ofB?.year || ofA.year === ofB.year) return null
  const [first, second] = ofA.year < ofB.year ? [ofA, ofB] : [ofB, ofA]
  return { weight: 0.6, text: `${first.year}年已计划新建，${second.year}年又计划新建：${first.phrase} · ${second.phrase}` }
}

/** What one sentence lists side by side for one agency is thought of as different things. */
export function sameSentence({ a, b }: Pair): Found | null {
  if (![...a.agencies.keys()].some((id) => b.agencies.has(id))) return null
  const near = a.acts.some((one) => b.acts.some((other) => one.measure === other.measure && one.start === other.start))
  return near ? { weight: -0.7, text: '在同一句中并列提出' } : null
}

/** …移动端为…, …由…组成: then the one may well be a piece of the other. */
const OF_PIECES = new RegExp(`[组构]成|${pieces.roles.join('|')}`, 'u')

/** Whoever names two systems in one breath compares them, or lets one do what the other does. */
export function namedTogether({ a, b }: Pair): Found | null {
  const shared = [...a.sentences].filter(([key]) => b.sentences.has(key)).map(([, sentence]) => sentence)
  const [sentence] = shared
  // One that says which is a piece of which is enough, whatever the others say.
  if (sentence === undefined || shared.some((one) => OF_PIECES.test(one))) return null
  return { weight: TOGETHER, text: `同一句中提到：“${sentence}”` }
}
const TOGETHER = 0.8

/** What a plan comes back to is what it is about: of two such it is worth asking. */
export function oftenNamed({ a, b }: Pair): Found | null {
  const again = Math.min(a.sentences.size + b.sentences.size - 2, MOST_OFTEN)
  return again < 1 ? null : { weight: OFTEN * again, text: `文中提到“${a.name}”的有 ${a.sentences.size} 句，提到“${b.name}”的有 ${b.sentences.size} 句` }
}
const OFTEN = 0.2
const MOST_OFTEN = 4

/** Named in passing: nothing is built. */
export function onlyNamed({ a, b }: Pair): Found | null {
  const idle = [a, b].filter(({ acts }) => acts.length === 0)
  return idle.length === 0 ? null : { weight: -0.2 * idle.length, text: `${idle.map(({ name }) => `“${name}”`).join('和')}只是提到，没有建设任务` }
}

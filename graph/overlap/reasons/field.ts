/** Whose field the two are in, and whether one serves all fields. */
import nameWords from '../lexicon/name-words.json' with { type: 'json' }
import topicWords from '../lexicon/topics.json' with { type: 'json' }
import { isDepartmental, isWide, mainTopic, share, sharedField, sharedMainTopic, topicNamed, type Found, type Pair } from './pair.ts'

export function wideAndDepartmental(pair: Pair): Found | null {
  const { a, b } = pair
  const wide = isWide(a) ? a : isWide(b) ? b : null
  const other = wide === a ? b : a
  if (wide === null || isWide(other) || !isDepartmental(other)) return null
  return { weight: 1.1 * share(pair), text: `“${wide.name}”面向全局，“${other.name}”属于一个部门或领域` }
}

/** Says more where the purpose is the same as well (a bureau with two of them), unless one word says both: 应急. */
export function sameField(pair: Pair): Found | null {
  const field = sharedField(pair)
  if (field === undefined) return null
  const topic = sharedMainTopic(pair)
  return { weight: topic === null || isSaidBy(field, topic) ? 0.6 : 1.2, text: `同属${field}领域` }
}

function isSaidBy(field: string, topic: string): boolean {
  const words: readonly string[] = topicWords.topics.find(({ name }) => name === topic)?.words ?? []
  return nameWords.fields.find(([first]) => first === field)?.some((word) => words.some((one) => one.includes(word))) ?? false
}

/** Departments that work on the same things: 环保 and 水务 both look after a river. */
export function nearFields({ a, b }: Pair): Found | null {
  if (a.parts.fields.some((name) => b.parts.fields.includes(name))) return null
  const near = nameWords.nearFields.find((group) => a.parts.fields.some((name) => group.includes(name)) && b.parts.fields.some((name) => group.includes(name)))
  if (near === undefined) return null
  const named = (fields: readonly string[]): string => fields.find((name) => near.includes(name)) ?? ''
  return { weight: 0.5, text: `领域相近：${named(a.parts.fields)}、${named(b.parts.fields)}` }
}

/** Where each department has one of its own anyway, and only the common one is doubled by it. */
export function differentFields(pair: Pair): Found | null {
  const { a, b } = pair
  const shared = sharedMainTopic(pair)
  const isEach = (topic: string | undefined): boolean => topic !== undefined && topicNamed(a, topic)?.each === true && topicNamed(b, topic)?.each === true
  const hub = shared !== null && topicNamed(a, shared)?.hub === true && topicNamed(b, shared)?.hub === true
  if (!hub && !(shared === null ? [mainTopic(a), mainTopic(b)].some(isEach) : isEach(shared))) return null
  if (a.parts.fields.length === 0 || b.parts.fields.length === 0 || a.parts.fields.some((name) => b.parts.fields.includes(name))) return null
  return { weight: hub ? -1.6 : -0.5, text: `领域不同：${a.parts.fields[0]}、${b.parts.fields[0]}` }
}

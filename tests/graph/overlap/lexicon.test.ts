/** The tables of purposes hold each word once, and nothing that can have no effect. */
import { expect, test } from 'vitest'
import lexicon from '../../../graph/overlap/lexicon/topics.json' with { type: 'json' }

const topics: readonly { readonly name: string; readonly words: readonly string[]; readonly not?: readonly string[] }[] = lexicon.topics
const twice = (words: readonly string[]): readonly string[] => words.filter((word, index) => words.indexOf(word) !== index)

test('a word stands for one purpose', () => {
  expect(twice(topics.flatMap(({ words }) => words))).toEqual([])
  expect(twice(topics.map(({ name }) => name))).toEqual([])
})

test('what looks like a word of a purpose holds one, or a beginning of one at its end', () => {
  const begins = (other: string, word: string): boolean => Array.from(other, (_, at) => other.slice(at)).some((rest) => rest.startsWith(word) || word.startsWith(rest))
  const without = topics.flatMap(({ name, words, not = [] }) => not.filter((other) => !words.some((word) => begins(other, word.replace('$', '')))).map((other) => `${name} ${other}`))
  expect(without).toEqual([])
})

test('two purposes are near each other by one group', () => {
  const pairs = lexicon.near.flatMap(({ of }) => of.flatMap((one, index) => of.slice(index + 1).map((other) => [one, other].sort().join(' '))))
  expect(twice(pairs)).toEqual([])
})

test('what is said of a purpose is said of one that there is', () => {
  const known = topics.map(({ name }) => name)
  expect([...lexicon.near.flatMap(({ of }) => of), ...lexicon.channels, ...lexicon.internal, ...lexicon.elsewhere].filter((name) => !known.includes(name))).toEqual([])
})

import { expect, test } from 'vitest'
import { matchesIn } from '../../ingest/matches.ts'

test.each([
  ['several', '对接省平台、市平台', /[省市]平台/gu],
  ['none', '对接省平台', /系统/gu],
  ['groups by name', '甲局、乙局', /(?<name>[甲乙])局/gu],
  ['looking behind', '与甲、与乙', /(?<=与)./gu],
  ['empty ones', '甲，乙', /(?=，)|$/gu],
  ['empty ones beside a character of two units', '𠮷𠮷', /(?:)/gu],
])('%s: as matchAll gives them', (_, text, pattern) => {
  expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)])
})

test('one pattern is used again from the start', () => {
  const pattern = /平台/gu
  expect(matchesIn('甲平台乙平台', pattern)).toHaveLength(2)
  expect(matchesIn('平台', pattern)).toHaveLength(1)
})

test('a pattern that would find its first match for ever is refused', () => {
  expect(() => matchesIn('平台', /平台/u)).toThrow('needs the flag g')
})

import { expect, test } from 'vitest'
import { remembered } from '../../ingest/remembered.ts'

test('what is said of a word is worked out once, null too', () => {
  const asked: string[] = []
  const lengthOf = remembered((word) => {
    asked.push(word)
    return word === '' ? null : word.length
  })
  expect(['平台', '', '平台', ''].map(lengthOf)).toEqual([2, null, 2, null])
  expect(asked).toEqual(['平台', ''])
})

test('more words than a dictionary has empty the memory, and are answered all the same', () => {
  let asked = 0
  const lengthOf = remembered((word) => {
    if (word === '0') asked += 1
    return word.length
  })
  for (let index = 0; index <= 100_000; index += 1) lengthOf(String(index))
  expect([lengthOf('0'), asked]).toEqual([1, 2])
})

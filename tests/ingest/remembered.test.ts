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
  const lengthOf = remembered((word) => word.length)
  for (let index = 0; index < 250_000; index += 1) expect(lengthOf(String(index))).toBe(String(index).length)
})

import { expect, test } from 'vitest'
import { Sentences } from '../../../graph/overlap/sentences.ts'

const text = '一、应急\n建设甲平台，接入乙系统。升级丙平台！'
const sentences = new Sentences('d', text)
const wordsAt = (word: string): string => sentences.at(text.indexOf(word))[1]

test('each place is in one sentence, which ends at its mark or its line', () => {
  expect([wordsAt('应急'), wordsAt('甲'), wordsAt('乙'), wordsAt('丙')]).toEqual(['一、应急', '建设甲平台，接入乙系统。', '建设甲平台，接入乙系统。', '升级丙平台！'])
  expect(sentences.at(text.length - 1)[1]).toBe('升级丙平台！')
})

test('keys are one for one sentence, and differ between sentences and documents', () => {
  const key = (of: Sentences, word: string): string => of.at(text.indexOf(word))[0]
  expect(key(sentences, '甲')).toBe(key(sentences, '乙'))
  expect(new Set([key(sentences, '甲'), key(sentences, '丙'), key(new Sentences('e', text), '甲')]).size).toBe(3)
})

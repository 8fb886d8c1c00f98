import nodejieba from 'nodejieba'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KnownWords } from '../../../ingest/segment/known-words.ts'

describe('known words', () => {
  const lines = readFileSync('tests/gold/nanjing-2018.clean.txt', 'utf8').split('\n')
  it('says what the segmenter says, also of words met before and of a word that depends on its neighbours', () => {
    const words = new KnownWords((tagged) => tagged)
    for (const line of [...lines, ...lines.toReversed(), '合并为一个平台', '并为其提供A1接口', '', '𠮷林𠀀', lines.join('\n')]) {
      expect(words.in(line)).toEqual(nodejieba.tag(line))
    }
  })
  it('works out once what depends on a word alone', () => {
    const met: string[] = []
    const words = new KnownWords(({ word }) => met.push(word))
    expect(words.in('对接平台，对接系统')).toEqual([1, 2, 3, 1, 4])
    expect(met).toEqual(['对接', '平台', '，', '系统'])
  })
})

import nodejieba from 'nodejieba'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { taggedWords } from '../../../ingest/segment/tagged-words.ts'

describe('taggedWords', () => {
  const lines = readFileSync('tests/gold/nanjing-2018.clean.txt', 'utf8').split('\n')
  it('says what the segmenter says, also of words met before and of a word that depends on its neighbours', () => {
    for (const line of [...lines, ...lines.toReversed(), '合并为一个平台', '并为其提供A1接口', '', '𠮷林𠀀', lines.join('\n')]) {
      expect(taggedWords(line)).toEqual(nodejieba.tag(line))
    }
  })
})

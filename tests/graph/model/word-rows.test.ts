import { describe, expect, it } from 'vitest'
import { WordRows } from '../../../graph/model/word-rows.ts'

const rows = new WordRows([['数据', '大数据'], ['政务云', '云平台'], ['热线']])

describe('WordRows', () => {
  it('finds each row that has a word in the text, once and in the order of the rows', () => {
    expect(rows.rowsIn('政务云平台与大数据中心的数据')).toEqual([0, 1])
  })

  it('finds words that lie over each other', () => {
    expect(new WordRows([['云平'], ['平台'], ['云平台']]).rowsIn('云平台')).toEqual([0, 1, 2])
  })

  it('finds nothing where a word only begins', () => {
    expect(rows.rowsIn('热门政务')).toEqual([])
  })
})

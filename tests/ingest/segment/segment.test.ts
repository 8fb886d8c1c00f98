import { describe, expect, it } from 'vitest'
import { segment } from '../../../ingest/segment/index.ts'

describe('segment', () => {
  const text = '将业务应用迁移至市电子政务外网,推进警务大数据工程建设及云平台。\n“A+B” 3'
  it('covers the text without gaps', () => {
    expect(segment(text).map((word) => word.text).join('')).toBe(text)
    for (const word of segment(text)) expect(text.slice(word.start, word.end)).toBe(word.text)
  })
  it('parts function words from their neighbours and puts compounds together', () => {
    expect(segment(text).map((word) => word.text)).toEqual(expect.arrayContaining(['迁移至', '及', '云平台', '大数据', '工程', '建设']))
  })
})

import { describe, expect, it } from 'vitest'
import { segment } from '../../../ingest/segment/index.ts'

describe('segment', () => {
  const text = '将业务应用迁移至市电子政务外网,推进警务大数据工程建设及云平台。\n“A+B” 3'
  const all = segment(text, [{ start: 0, end: text.length }])
  it('covers a stretch without gaps', () => {
    expect(all.map((word) => word.text).join('')).toBe(text)
    for (const word of all) expect(text.slice(word.start, word.end)).toBe(word.text)
  })
  it('parts function words from their neighbours and puts compounds together', () => {
    expect(all.map((word) => word.text)).toEqual(expect.arrayContaining(['迁移至', '及', '云平台', '大数据', '工程', '建设']))
  })
  it('reads each stretch by itself and nothing beside', () => {
    const [first, second] = ['（一）建好基础库', '市局']
    const plan = `${first}\n${second}`
    const words = segment(plan, [{ start: 3, end: first.length }, { start: first.length + 1, end: plan.length }])
    expect(words.map((word) => word.text).join('')).toBe('建好基础库市局')
    for (const word of words) expect(plan.slice(word.start, word.end)).toBe(word.text)
  })
})

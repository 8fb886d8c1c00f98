import { describe, expect, it } from 'vitest'
import { csv } from '../../web/cli/csv.ts'
import { displayWidth, textTable } from '../../web/cli/text-table.ts'

describe('csv', () => {
  it('quotes what needs quotes', () => {
    expect(csv(['a', 'b'], [['x,y', 'say "hi"\nthere'], [null, 1.5]])).toBe('a,b\r\n"x,y","say ""hi""\nthere"\r\n,1.5\r\n')
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x'])('disarms %j', (text) => {
    expect(csv(['a'], [[text]]).replaceAll('"', '').slice(3)).toMatch(/^'/u)
  })
  it('leaves numbers and honest texts as they are', () => {
    expect(csv(['a', 'b'], [[-3, '市电子政务外网-二期']])).toBe('a,b\r\n-3,市电子政务外网-二期\r\n')
  })
})

describe('text table', () => {
  it('aligns by the width on screen', () => {
    expect(textTable(['名称', 'n'], [['外网', '1'], ['APP', '20']])).toBe('名称  n\n────  ──\n外网  1\nAPP   20')
    expect(displayWidth('外网APP，')).toBe(9)
  })
  it('lets no control character through to the terminal', () => {
    expect(textTable(['a'], [['x\u001b[31my\nz']])).toBe('a\n─────────\nx [31my z')
  })
})

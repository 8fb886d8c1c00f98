/** Tables in a terminal: Chinese takes two columns, and what does not fit goes on below or comes after. */
import { describe, expect, it } from 'vitest'
import { displayWidth, textTable } from '../../web/cli/text-table.ts'

const widest = (table: string): number => Math.max(...table.split('\n').map(displayWidth))

describe('a table', () => {
  it('is aligned where Chinese and Latin stand together', () => {
    expect(textTable(['名称', 'n'], [['市电子政务外网', '1'], ['APP', '12']]).split('\n')).toEqual([
      '名称            n',
      '──────────────  ──',
      '市电子政务外网  1',
      'APP             12',
    ])
  })

  it('keeps a row in a line where there is no terminal', () => {
    expect(textTable(['原文'], [['依托'.repeat(200)]]).split('\n')).toHaveLength(3)
  })

  it('breaks the long cells and loses nothing', () => {
    const sentence = '依托市电子政务外网，建设市政务信息共享网站，支撑政府部门间跨地区、跨层级的信息共享'
    const table = textTable(['系统', '原文'], [['市政务信息共享网站', sentence], ['乙', '短']], 40)
    expect(widest(table)).toBeLessThanOrEqual(40)
    expect(table.split('\n').length).toBeGreaterThan(5)
    for (const character of sentence) expect(table).toContain(character)
  })

  it('comes in several where the columns are too many, each led by the first', () => {
    const columns = ['机构', ...Array.from({ length: 12 }, (_, n) => `第${n}个很长的机构名称`)]
    const table = textTable(columns, [columns.map((_, n) => String(n))], 60)
    expect(widest(table)).toBeLessThanOrEqual(60)
    const parts = table.split('\n\n')
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part).toMatch(/^机构 /u)
    expect(table).toMatch(/ 12$/mu)
  })

  it('lets no text move the cursor', () => {
    expect(textTable(['a'], [['\u001B[2J红\r\n']])).not.toMatch(/[\u001B\r]/u)
  })
})

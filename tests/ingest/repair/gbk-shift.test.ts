/** Runs that were read one byte out of step. */
import { describe, expect, it } from 'vitest'
import { shiftedReading } from '../../../ingest/repair/gbk-shift/shift-bytes.ts'
import { vanishes } from '../../../ingest/repair/gbk-shift/gbk-table.ts'
import { mended, repaired } from './repaired.ts'

describe('the damage, forwards', () => {
  it('loses a byte and reads on pair by pair', () => {
    expect(shiftedReading('　（二）升級').shown).toBe('。ǘ┥')
    expect(shiftedReading('設')).toEqual({ shown: 'O', left: 0 })
  })
  it('leaves nothing of undefined pairs', () => {
    for (const pair of [0xfea3, 0xfdbc, 0xfe84, 0xaea3, 0xfeb1, 0xfda3, 0xabb9, 0xfeb9, 0xabe9]) expect(vanishes(pair >> 8, pair & 0xff)).toBe(true)
    expect(vanishes(0xb0, 0xa1)).toBe(false)
  })
})

describe('shifted runs', () => {
  const heading = '一、推進電子政務發展\n(一)加快網絡整合。按照國家標準規範，對業務系統進行分類。\n'
  it('come back with the pairs that vanished', () => {
    expect(mended(`${heading}?。ǘ┥壐脑焓须娮诱胀饩W。進一步提升運行支撐能力。`)).toContain('\n(二)升级改造市电子政务外网。进一步提升')
  })
  it('come back where two pairs in a row vanished', () => {
    expect(mended(`${heading}?。ù思_發布)`)).toContain('\n(此件公开发布)')
  })
  it('come back in Simplified text, where marks are full-width', () => {
    const { shown } = shiftedReading('政务信息系统整合共享')
    expect(mended(`为加强数据管理，推进?${shown}?，打通部门壁垒，提高办事效率。`)).toContain('，推进政务信息系统整合共享，打通')
  })
  it('of one character, whose second byte is a Latin letter, come back in Traditional text only', () => {
    expect(mended(`${heading}第七?l 專業隊伍由人民政府組建，對?v設備進行檢查。`)).toContain('\n第七条 专业队伍')
    expect(repaired('加强管理，见第七?l 项，网址为 a?x=1。').edits).toEqual([])
  })
  it('that were made Traditional after they were shifted do not come back, and are named: a known gap', () => {
    const { problems } = repaired(`${heading}?▓慍瑲戲捚橦鬥`)
    expect(problems.length).toBeGreaterThan(0)
  })
  it('across words come back where the pair between them vanished', () => {
    const { shown } = shiftedReading('专线、区审计专线予')
    expect(mended(`区财政?${shown}?以撤销，数据共享。`)).toContain('区财政专线、区审计专线予以撤销')
  })
  it.each(['整合共享?？焖偻平钅拷ㄉ?', '整合共享??焖偻平钅拷ㄉ?', '整合共享(xiǎng)?？焖偻平钅拷ㄉ?'])('whose second mark is a pair of bytes come back: %s', (shown) => {
    const { shown: run, left } = shiftedReading('。快速推进项目建设')
    expect([`?${run}`, left > 0]).toEqual(['?？焖偻平钅拷ㄉ', true])
    expect(mended(`为加强数据管理，推进政务信息系统${shown}，打通部门壁垒，提高办事效率。`)).toContain('整合共享。快速推进项目建设，打通')
  })
  it('that took in the bracket of a tag come back without the rest of it', () => {
    expect(mended(`${heading}?。ㄒ唬┲笇枷?/strong>\n進一步提升運行支撐能力。`)).toContain('\n(一)指导思想\n进一步')
  })
  it('of one lost character are guessed from the document and named, or named alone', () => {
    const text = '完成时限：6月底\n完成时限：7月底\n提升数据治理和运行效?\n完成时限：8月?'
    const { text: got, problems } = repaired(text)
    for (const line of [2, 3]) {
      const start = got.split('\n').slice(0, line).join('\n').length + 1
      const end = start + got.split('\n')[line]!.length
      expect(problems.some(({ place }) => place && place.end === end && place.start >= start)).toBe(true)
    }
  })
  it('after figures are read as parts of a date', () => {
    expect(mended(`${heading}2018??，各單位要認真貫徹執行國家規定。`)).toContain('\n2018年，各单位')
  })
  it('without a mark come back where they read far more likely in step', () => {
    const { shown } = shiftedReading('测评四级甲等标准')
    const { text, problems } = repaired(`通过电子病历互联互通标准化成熟度${shown}，对市级平台进行升级。`)
    expect(text).toBe('通过电子病历互联互通标准化成熟度测评四级甲等标准，对市级平台进行升级。')
    expect(problems.map(({ rule }) => rule)).toEqual(['repair/gbk-shift'])
  })
  it.each(['成员：崔喆、亓鑫、闫垚、芈晔、逄锦。', '溧水、溧阳、盱眙、泗洪、洹河、漯河、嵊泗、鄞州等地', '榫卯、瓯绣、缂丝、珐琅、髹漆等技艺', '硝酸铵、苯、氯、氨、甲烷', '在鼓浪屿、筼筜湖片区试点，西邻筼筜港'])('are not seen in rare words: %s', (text) => {
    expect([repaired(text).edits, repaired(text).problems]).toEqual([[], []])
  })
  it('without a mark that do not come back stay, and are named', () => {
    const { text, edits, problems } = repaired('推进数据共享。四⒑皇祷慊〉鼗，加强管理。')
    expect([text, edits, problems.map(({ rule }) => rule)]).toEqual(['推进数据共享。四⒑皇祷慊〉鼗，加强管理。', [], ['repair/gbk-shift']])
  })
  it('come back where the byte 0x80 was shown as a euro sign', () => {
    const { shown } = shiftedReading('的四個', true)
    expect(shown).toMatch(/€$/)
    expect(mended(`${heading}對各部門?${shown}大系統進行整合。`)).toContain('对各部门的四个大系统进行整合')
  })
  it('have one problem each, which spans them and lists what was guessed', () => {
    const { problems, text } = repaired(`${heading}?。ǘ┥壐脑焓须娮诱胀饩W。進一步提升運行支撐能力。`)
    expect(problems.map(({ actual }) => actual)).toEqual(['字节错位处还原为“(二)升级改造市电子政务外网”，其中 3 处按上下文补出：“(”“二)升级”“政务”'])
    const { start, end } = problems[0]!.place!
    expect(text.slice(start, end)).toContain('(二)升级改造市电子政务外网')
  })
  it('name what other words would explain as well', () => {
    const { problems } = repaired('第九条 调运松木、苗木及其包装材料，须?惴芾碇贫?，保存期限不少于三年。')
    expect(problems.map(({ rule, expected }) => [rule, expected.includes('不止一种补法')])).toEqual([['repair/gbk-shift', true]])
  })
  it('are closed by the brackets that were opened', () => {
    const { shown } = shiftedReading('院负责】')
    expect(mended(`${heading}為加強管理，推進數據共享。【市司法局、市中級人民法?${shown}?`)).toMatch(/】$/)
  })
  it.each(['为什么要推进?因为群众有需要。', '怎么办?要依法办理。', 'http://www.example.cn/?id=数据', '数据共享了吗?', '群众是否满意?', '（?）', '????????', '?'])('are not seen in %s', (text) => {
    expect(repaired(text).edits).toEqual([])
  })
})

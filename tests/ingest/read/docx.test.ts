/** Word: what Word shows is what is read; numbers that Word counts, merged cells, changes that were tracked. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../ingest/read/index.ts'
import { docx, paragraph, wordPart, type Member } from './made-files.ts'

const textOf = async (body: string, others: readonly Member[] = []): Promise<string> => (await readDocument(docx(body, others), '方案.docx')).text.trimEnd()
const level = (number: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const LEVELS = level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')
const list = (id: number, abstract: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
const numbering = (levels: string, nums: string): Member => wordPart('numbering', `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}`)
const item = (text: string, at: number, id = 1): string => paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

describe('numbers that Word counts', () => {
  it('stand before their paragraphs, each level from its beginning', async () => {
    const body = item('夯实底座', 0) + item('建设平台', 1) + item('一期', 2) + item('二期', 2) + item('升级网络', 1) + item('推进共享', 0) + item('建库', 1)
    expect(await textOf(body, [numbering(LEVELS, list(1, 7))])).toBe('一、夯实底座\n（一）建设平台\n1.一期\n2.二期\n（二）升级网络\n二、推进共享\n（一）建库')
  })

  it('come by way of a style, and that it is based on', async () => {
    const styles = wordPart('styles', '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
    expect(await textOf(paragraph('建设平台', '<w:pStyle w:val="a"/>') + paragraph('升级网络', '<w:pStyle w:val="a"/>'), [numbering(LEVELS, list(1, 7)), styles])).toBe('（一）建设平台\n（二）升级网络')
  })

  it('go on through lists of one kind, and begin anew where Word says so', async () => {
    const restarted = list(3, 7, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body = item('甲', 0, 1) + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3)
    expect(await textOf(body, [numbering(LEVELS, list(1, 7) + list(2, 7) + restarted)])).toBe('一、甲\n二、乙\n一、丙\n二、丁')
  })

  it('are arabic on a level that asks for it', async () => {
    const legal = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
    expect(await textOf(item('总则', 0) + item('5G网络', 1), [numbering(legal, list(1, 7))])).toBe('一、总则\n1.1 5G网络')
  })

  it('are none for bullets, for list 0 and for empty paragraphs', async () => {
    const body = item('甲', 0, 1) + item('', 0, 0) + item('无号', 0, 0) + item('乙', 0, 1)
    expect(await textOf(body, [numbering(level(0, 'bullet', '●'), list(1, 7))])).toBe('甲\n无号\n乙')
  })
})

describe('what is not the text', () => {
  it('deleted and moved text, codes of fields, hidden text and the contents go; inserted text and results stay', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
    const body =
      `<w:p>${run('建设')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins><w:moveFrom>${run('移')}</w:moveFrom>${run('平台')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>${run('。')}</w:hyperlink></w:p>` +
      paragraph('一、夯实底座 3', '<w:pStyle w:val="TOC1"/>')
    expect(await textOf(body, [wordPart('styles', '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>')])).toBe('建设新平台。')
  })

  it('heads, feet, footnotes and comments are parts of their own', async () => {
    const others: readonly Member[] = ['header1', 'footer1', 'footnotes', 'comments'].map((name) => [`word/${name}.xml`, paragraph('第 3 页')])
    expect(await textOf(`<w:p><w:r><w:t>建设平台</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, others)).toBe('建设平台')
  })

  it('a text box is read once', async () => {
    const box = `<w:txbxContent>${paragraph('框中的话')}</w:txbxContent>`
    expect(await textOf(`<w:p><w:r><w:t>框外的话</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`)).toBe('框中的话\n框外的话')
  })
})

describe('a table', () => {
  it('has a tab between its cells, and a merged cell in every row that it spans', async () => {
    const table = `<w:tbl>${row(cell('序号'), cell('任务'), cell('牵头单位'))}${row(cell('1'), cell('建设平台'), cell('市数据局', '<w:vMerge w:val="restart"/>'))}${row(cell('2'), cell('升级网络'), cell('', '<w:vMerge/>'))}${row(cell('二、推进共享', '<w:gridSpan w:val="3"/>'))}${row(cell('3'), cell('建库', '<w:gridSpan w:val="2"/>'))}</w:tbl>`
    expect(await textOf(table)).toBe('序号\t任务\t牵头单位\n1\t建设平台\t市数据局\n2\t升级网络\t市数据局\n二、推进共享\n3\t建库\t建库')
  })

  it('inside a cell is part of the cell', async () => {
    expect(await textOf(`<w:tbl>${row(cell('外'), `<w:tc><w:tbl>${row(cell('内一'), cell('内二'))}</w:tbl>${paragraph('')}</w:tc>`)}</w:tbl>`)).toBe('外\t内一 内二')
  })
})

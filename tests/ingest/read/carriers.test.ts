/** One plan in every format: the same measures, agencies, deadlines and systems, whatever carried it. */
import * as excel from '@e965/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { toExtractJson } from '../../../graph/export/extract-json.ts'
import { ingestDocument } from '../../../ingest/pipeline.ts'
import { docx, ole, paragraph, pdfPages, wordPart, type PdfLine, type PdfText } from './made-files.ts'

const TITLE = '云山市2024年数字政府建设工作要点'
const INTRO = '为加快推进全市政务数据共享和业务协同，进一步提升政务服务和社会治理数字化水平，制定本工作要点。'
const PARTS = ['夯实数字底座', '推进数据共享'] as const
const TASKS = [
  { part: 0, task: '升级改造市电子政务外网。将各区县电子政务外网接入市电子政务外网，实现与省电子政务外网互联互通。', lead: '市政府办公室', others: '市财政局、各区县政府', by: '2024年12月底前' },
  { part: 0, task: '建设市政务云平台。非涉密业务系统全部迁移至市政务云平台。', lead: '市大数据局', others: '市财政局、市公安局', by: '2024年9月底前' },
  { part: 1, task: '建设市公共数据共享交换平台。市公共数据共享交换平台与省公共数据共享交换平台对接，为市一体化政务服务平台提供数据支撑。', lead: '市大数据局', others: '市直各部门', by: '2024年6月底前' },
  { part: 1, task: '完善市人口库。市人口库向市公共数据共享交换平台汇聚数据，建立动态更新机制。', lead: '市公安局', others: '市民政局', by: '2024年10月底前' },
] as const
type Task = (typeof TASKS)[number]
const NUMBERS = '一二三四'
const paragraphOf = ({ task, lead, others, by }: Task): string => `${task}（牵头单位：${lead}；责任单位：${others}；完成时限：${by}）`
const inPart = (part: number): readonly Task[] => TASKS.filter((task) => task.part === part)
const lines = PARTS.flatMap((part, index) => [`${NUMBERS[index]}、${part}`, ...inPart(index).map((task, at) => `（${NUMBERS[at]}）${paragraphOf(task)}`)])

async function found(bytes: Uint8Array, source: string): Promise<unknown> {
  const { measures, entities, relations } = toExtractJson(await ingestDocument(bytes, source))
  const named = (label: string): readonly string[] => entities.filter((one) => one.label === label).map(({ name }) => name).sort()
  return {
    measures: measures.map(({ title, lead, implement, deadline }) => ({ title, lead, implement, deadline: deadline?.replace(/30日$/u, '底前') })),
    agencies: named('Agency'),
    systems: named('System'),
    relations: relations.map(({ source: from, type, target }) => `${from} ${type} ${target}`).sort(),
  }
}

/** As a page of paper breaks it: 26 characters a line, two for the indent. */
function typeset(paragraphs: readonly string[]): readonly { readonly texts: readonly PdfText[] }[] {
  const pages: PdfText[][] = []
  let y = 0
  for (const text of paragraphs) {
    let rest = `　　${text}`
    while (rest !== '') {
      if (pages.length === 0 || y < 120) {
        pages.push([{ text: '云山市人民政府办公室文件', x: 200, y: 800, size: 10 }, { text: `— ${pages.length + 1} —`, x: 280, y: 50, size: 10 }])
        y = 740
      }
      const length = /^[，。；、）]/u.test(rest.slice(26)) ? 27 : 26
      const line = rest.slice(0, length)
      const indent = line.startsWith('　　') ? 2 : 0
      pages.at(-1)?.push({ text: line.slice(indent), x: 70 + 16 * indent, y, size: 16 })
      rest = rest.slice(length)
      y -= 28
    }
  }
  return pages.map((texts) => ({ texts }))
}

const counted = (text: string, level: number): string => paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
const NUMBERING = wordPart('numbering', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')

/** A page as a government's site saves it: its own lines around the document's. */
const site = (article: string): string => `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${TITLE}_云山市人民政府</title><script>var a = 1</script></head><body>
<div class="header"><a href="/">云山市人民政府门户网站</a></div><div class="nav"><ul><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li></ul></div>
<div class="position">您现在的位置：<a href="#">首页</a> &gt; 政务公开</div><div class="main"><h1>${TITLE}</h1><div class="info">发布时间：2024-03-01 来源：市政府办公室 浏览次数：123 字体：[<a>大</a> <a>小</a>]</div>
<div class="share">分享到：<a>微信</a><a>微博</a></div><div id="zoom">${article}</div><p>【<a>打印</a>】【<a>关闭</a>】</p><div class="ad"><a href="#">广告：云山置业开盘</a></div>
<div class="related"><h3>相关链接</h3><ul><li><a href="#">关于印发《云山市智慧旅游平台建设方案》的通知</a></li></ul></div></div><div class="footer">主办：云山市人民政府办公室 <a>网站地图</a></div></body></html>`

/** Word before 2007: a header, the text in UTF-16 and a table that says where it stands. */
function doc(text: string): Buffer {
  const [header, at] = [Buffer.alloc(0x200 + 8 * 0x100), 0x800]
  header.writeUInt16LE(0xa5ec, 0)
  header.writeUInt16LE(0xc1, 2)
  header.writeUInt16LE(0x200, 0x0a)
  header.writeUInt32LE(text.length, 0x4c)
  const table = Buffer.alloc(5 + 8 + 8)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(text.length, 9)
  table.writeUInt32LE(at, 15)
  header.writeUInt32LE(0, 0x01a2)
  header.writeUInt32LE(table.length, 0x01a6)
  // Small streams lie elsewhere in an OLE file than the library looks.
  return ole({ WordDocument: Buffer.concat([header.subarray(0, at), Buffer.from(text, 'utf16le'), Buffer.alloc(8192)]), '1Table': Buffer.concat([table, Buffer.alloc(8192)]) })
}

describe('a plan in paragraphs', () => {
  const text = [TITLE, INTRO, ...lines].join('\n')
  it.each<readonly [name: string, bytes: () => Uint8Array]>([
    ['utf-16.txt', () => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['要点.md', () => Buffer.from(text.split('\n').map((line) => (/^[一二]、/u.test(line) ? `\n## ${line}\n` : `${line}\n`)).join('\n'))],
    ['要点.html', () => iconv.encode(site([INTRO, ...lines].map((line) => `<p>　　${line}</p>\n`).join('')), 'gb18030')],
    ['要点.docx', () => docx(paragraph(TITLE) + paragraph(INTRO) + PARTS.map((part, index) => counted(part, 0) + inPart(index).map((task) => counted(paragraphOf(task), 1)).join('')).join(''), [NUMBERING])],
    ['要点.doc', () => doc(text.replaceAll('\n', '\r'))],
    ['要点.pdf', () => pdfPages(typeset([TITLE, INTRO, ...lines]))],
  ])('says the same in %s as in plain text', async (name, bytes) => {
    expect(await found(bytes(), name)).toEqual(await found(Buffer.from(text), '要点.txt'))
  }, 60_000)
})

describe.each([
  ['序号 任务 牵头单位 责任单位 完成时限'],
  ['编号 主要任务 牵头部门 配合单位 完成时间'],
  ['序号 工作内容 主办单位 协办单位 时间要求'],
])('a table of tasks with the heads %s', (words) => {
  const heads = words.split(' ')
  const rows = TASKS.map(({ task, lead, others, by }, index) => [String(index + 1), task, lead, others, by])
  const table: readonly (readonly string[])[] = [heads, ...PARTS.flatMap((part, index) => [[`${NUMBERS[index]}、${part}`], ...rows.filter((_, at) => TASKS[at]?.part === index)])]
  const across = (row: readonly string[]): readonly string[] => (row.length === 1 ? [...row, '', '', '', ''] : row)
  const csv = table.map((row) => across(row).map((cell) => `"${cell}"`).join(',')).join('\r\n')

  it.each<readonly [name: string, bytes: () => Uint8Array]>([
    ['gb18030.csv', () => iconv.encode(csv, 'gb18030')],
    ['bom.csv', () => Buffer.from(`\uFEFF${csv}`)],
    ['一格一行.txt', () => Buffer.from(table.flat().join('\n'))],
    ['分工.html', () => Buffer.from(`<html><body><h1>任务分工表</h1><table>${table.map((row) => `<tr>${row.map((cell) => `<td${row.length === 1 ? ' colspan="5"' : ''}>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`)],
    ['分工.docx', () => docx(`${paragraph('任务分工表')}<w:tbl>${table.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr>${row.length === 1 ? '<w:gridSpan w:val="5"/>' : ''}</w:tcPr>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`)],
    ['分工.xlsx', () => workbook(table)],
    ['分工.pdf', () => ruled(table)],
  ])('becomes the same measures from %s as from rows with tabs', async (name, bytes) => {
    const expected = await found(Buffer.from(`任务分工表\n${table.map((row) => row.join('\t')).join('\n')}`), '分工.txt')
    expect(expected).toMatchObject({ measures: TASKS.map(({ lead, others, by }) => ({ lead: [lead], implement: others.split('、'), deadline: by })) })
    expect(await found(bytes(), name)).toEqual(expected)
  }, 60_000)
})

/** A title over the table, a part over all columns, deadlines as days, the last tasks on a second sheet, and a sheet that is hidden. */
function workbook(table: readonly (readonly string[])[]): Uint8Array {
  const [heads = [], ...rows] = table
  const day = (by: string): Date => new Date(Date.UTC(2024, Number(/(\d+)月/u.exec(by)?.[1] ?? 1) - 1, 30))
  const cells = (row: readonly string[]): readonly unknown[] => (row.length === 1 ? row : [Number(row[0]), ...row.slice(1, 4), { t: 'n', v: day(row[4] ?? '').getTime() / 86_400_000 + 25_569, z: 'm/d/yyyy' }])
  const book = excel.utils.book_new()
  const first = excel.utils.aoa_to_sheet([['任务分工表'], ['填报单位：市大数据局'], heads, ...rows.slice(0, 3).map(cells)] as unknown[][])
  first['!merges'] = [0, 3].map((row) => ({ s: { r: row, c: 0 }, e: { r: row, c: 4 } }))
  excel.utils.book_append_sheet(book, first, '第一批')
  excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet([heads, ...rows.slice(3).map(cells)] as unknown[][]), '第二批')
  excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet([heads, ['9', '建设旧平台。', '市财政局', '', '2020年']] as unknown[][]), '旧')
  excel.utils.book_set_sheet_visibility(book, '旧', 1)
  return excel.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

/** A table with borders; a cell's text is broken by its width. */
function ruled(table: readonly (readonly string[])[]): Buffer {
  const edges = [50, 85, 305, 375, 465, 545]
  const texts: PdfText[] = [{ text: '任务分工表', x: 240, y: 790, size: 20 }]
  const borders: PdfLine[] = []
  let top = 760
  for (const row of table) {
    const wrapped = row.map((cell, column) => cell.match(new RegExp(`.{1,${row.length === 1 ? 40 : Math.floor(((edges[column + 1] ?? 0) - (edges[column] ?? 0) - 6) / 10)}}`, 'gu')) ?? [''])
    const bottom = top - 16 * Math.max(...wrapped.map(({ length }) => length)) - 6
    for (const [column, cell] of wrapped.entries()) for (const [line, text] of cell.entries()) texts.push({ text, x: (edges[column] ?? 0) + 3, y: top - 14 - 16 * line, size: 10 })
    for (const [index, x] of edges.entries()) if (row.length > 1 || index === 0 || index === edges.length - 1) borders.push({ from: [x, top], to: [x, bottom] })
    borders.push({ from: [50, top], to: [545, top] }, { from: [50, bottom], to: [545, bottom] })
    top = bottom
  }
  return pdfPages([{ texts, lines: borders }])
}

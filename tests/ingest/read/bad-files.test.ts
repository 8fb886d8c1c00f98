/** Bad files: each refused with one sentence that names it and says why, or read within its limits; the next is read all the same. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readDocument, UnreadableDocument } from '../../../ingest/read/index.ts'
import { docx, ole, paragraph, pdf, pdfPages, wordPart, zip } from './made-files.ts'

const TEXT = '建设市级共享交换平台。'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const GOOD = docx(paragraph(TEXT))
const GOOD_PDF = pdfPages([{ texts: [{ text: TEXT, x: 70, y: 700 }] }])
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)
const page = (kids: string, count = 1): string => `<</Type/Pages/Kids[${kids}]/Count ${count}>>`
const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>'
const flate = (content: Buffer): string => `<</Filter/FlateDecode/Length ${content.length}>>stream\n${content.toString('latin1')}\nendstream`
/** Word's own header: magic number, and bit 8 of the flags for a password. */
const word = (flags: number): Buffer => Buffer.concat([Buffer.from([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, flags]), Buffer.alloc(5_000)])

const entities = `<!DOCTYPE d [<!ENTITY a0 "哈">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`

describe('a bad file', () => {
  it.each<readonly [name: string, bytes: () => Buffer, words: string]>([
    ['扫描件.pdf', () => pdf([CATALOGUE, page('3 0 R'), '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>', '<</Length 5>>stream\n/X Do\nendstream', '<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream']), '没有文字层'],
    ['空白.pdf', () => pdf([CATALOGUE, page('3 0 R'), '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>']), '里没有文字'],
    ['加密.pdf', () => pdf([CATALOGUE, page('3 0 R'), '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>'], `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>/ID[<00><00>]`), '有密码保护'],
    ['加密.docx', () => ole({ EncryptedPackage: Buffer.alloc(5_000), EncryptionInfo: Buffer.alloc(200) }), '有密码保护'],
    ['加密.doc', () => ole({ WordDocument: word(1) }), '有密码保护'],
    ['截断.docx', () => half(GOOD), '截断'],
    ['截断.pdf', () => half(GOOD_PDF), '截断'],
    ['截断.doc', () => ole({ WordDocument: word(0) }).subarray(0, 600), '截断'],
    ['坏.doc', () => ole({ WordDocument: word(0) }), '截断'],
    ['只有开头.pdf', () => Buffer.from('%PDF-1.4'), '截断'],
    ['两个字节.docx', () => Buffer.from('PK'), '截断'],
    ['图片.docx', () => PNG, 'PNG 图片'],
    ['程序.txt', () => Buffer.concat([Buffer.from('MZP\0\u0002'), Buffer.alloc(200)]), '可执行程序'],
    ['富文本.doc', () => Buffer.from('{\\rtf1\\ansi hello}'), 'RTF'],
    ['压缩包.docx', () => zip([['a.txt', TEXT]]), '压缩包'],
    ['演示.docx', () => zip([['ppt/presentation.xml', '']]), '演示文稿'],
    ['炸弹.docx', () => zip([['word/document.xml', Buffer.alloc(80 << 20)]]), 'MB 的上限'],
    ['说谎的炸弹.docx', () => zip([['word/document.xml', Buffer.alloc(1 << 20)]], { 'word/document.xml': 10 }), '截断'],
    ['成员太多.docx', () => zip(Array.from({ length: 6_000 }, (_, index) => [`a${index}`, '']), {}), '6000 个成员'],
    ['炸弹.xlsx', () => zip([['xl/workbook.xml', ''], ['xl/sharedStrings.xml', Buffer.alloc(80 << 20)]]), 'MB 的上限'],
    ['太多字.docx', () => docx(paragraph('建设平台'.repeat(1_100_000))), '400 万字'],
    ['太多字.txt', () => Buffer.from('建设平台'.repeat(1_100_000)), '400 万字'],
    ['绕圈.pdf', () => pdf([CATALOGUE, page('2 0 R', 5)]), '。'],
    ['绕圈的对象.pdf', () => pdf([CATALOGUE, '3 0 R', '2 0 R']), '截断'],
    ['绕圈的图形.pdf', () => pdf([CATALOGUE, page('3 0 R'), '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>', '<</Length 5>>stream\n/X Do\nendstream', '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11/Resources<</XObject<</X 5 0 R>>>>>>stream\n/X Do /X Do\nendstream']), '里没有文字'],
    ['十万页.pdf', () => pdf([CATALOGUE, page(Array.from({ length: 100_000 }, () => '3 0 R').join(' '), 100_000), '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>']), '100000 页'],
    ['炸弹.pdf', () => pdf([CATALOGUE, page('3 0 R'), '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>', flate(deflateSync(Buffer.alloc(500 << 20)))]), '展开后太大'],
  ])('“%s” is refused in words', async (name, bytes, words) => {
    const error: unknown = await readDocument(bytes(), name).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(UnreadableDocument)
    const { message } = error as UnreadableDocument
    expect(message).toMatch(new RegExp(`^“${name}”[^\\n]+。$`, 'u'))
    expect(message).toContain(words)
    expect((await readDocument(GOOD, '好.docx')).text).toBe(`${TEXT}\n`)
  }, 120_000)

  it.each<readonly [name: string, bytes: () => Buffer]>([
    ['十万层.html', () => Buffer.from(`<html><body>${'<div>'.repeat(100_000)}${TEXT}`)],
    ['十万层表格.html', () => Buffer.from(`<html><body>${'<b><table><tr><td>'.repeat(100_000)}${TEXT}`)],
    ['长属性.html', () => Buffer.from(`<html><body><div title="${'a'.repeat(50 << 20)}">${TEXT}</div>`)],
    ['许多属性.html', () => Buffer.from(`<html><body><div ${Array.from({ length: 300_000 }, (_, index) => `a${index}=1`).join(' ')}>${TEXT}</div>`)],
    ['许多注释.html', () => Buffer.from(`${'<!---->'.repeat(100_000)}<html><body><p>${TEXT}</p>`)],
    ['许多成员.docx', () => zip([['word/document.xml', `<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`], ...Array.from({ length: 4_000 }, (_, index) => [`a${index}`, ''] as const)])],
    ['样式绕圈.docx', () => docx(paragraph(TEXT, '<w:pStyle w:val="a"/>'), [wordPart('styles', '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>')])],
    ['网页.doc', () => Buffer.from(`<html><body><p>${TEXT}</p>`)],
    ['其实是Word.pdf', () => GOOD],
  ])('“%s” is read within its limits', async (name, bytes) => {
    expect((await readDocument(bytes(), name)).text).toBe(`${TEXT}\n`)
  }, 120_000)

  it('with entities gets neither what they multiply to nor a file of this machine', async () => {
    const { text } = await readDocument(docx(paragraph(`建设&a9;平台&f;。`), [], entities), '实体.docx')
    expect(text.length).toBeLessThan(30)
    expect(text).not.toContain('root:')
  })
})

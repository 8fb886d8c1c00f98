/** read: encodings found, bytes given back, and files that are no text refused in words. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { encodeText, readDocument, UnreadableDocument } from '../../../ingest/read/index.ts'

const TEXT = '各区人民政府：\r\n　　现将《2020年电子政务工作要点》印发给你们，请认真组织实施。建设统一的数据共享交换平台。\n'
const TRADITIONAL = '各區人民政府：\n現將工作要點印發給你們，請認真組織實施。建設統一的數據共享交換平臺。\n'
const random = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7919 + (index * index) % 251) % 256)

describe('readDocument', () => {
  it.each([
    ['utf-8', TEXT],
    ['utf-8-bom', TEXT],
    ['utf-16le-bom', TEXT],
    ['utf-16be-bom', TEXT],
    ['utf-16le', TEXT],
    ['utf-16be', TEXT],
    ['gb18030', TEXT],
    ['big5', TRADITIONAL],
  ])('finds %s and gives the bytes back', async (encoding, text) => {
    const bytes = encodeText(text, encoding)
    const read = await readDocument(bytes, '要点.txt')
    expect([read.encoding, read.text]).toEqual([encoding, text])
    expect(encodeText(read.text, encoding)).toEqual(bytes)
    expect(read.problems).toEqual([])
  })

  it('takes the encoding that the user names', async () => {
    expect((await readDocument(iconv.encode('实施', 'gbk'), '短.txt', { encoding: 'GBK' })).text).toBe('实施')
    await expect(readDocument(encodeText(TEXT, 'utf-8'), '要点.txt', { encoding: 'latin-99' })).rejects.toThrow('latin-99')
  })

  it.each([
    ['utf-8', '建设平台'],
    ['gb18030', '建设平台'],
    ['gb18030', '云山市'],
    // Passes for UTF-8 as well, in letters that no plan has.
    ['gb18030', 'API v2.0 平台'],
    // Four bytes a character.
    ['gb18030', '建设𠮷林市㐀㐁平台，推进数据共享。'],
    ['gb18030', '亳州市、濮阳市、漯河市、衢州市、鄄城县、鄱阳县人民政府'],
    ['big5', '建設平臺'],
    ['utf-16le', '市数据局负责。'],
    ['utf-16be', '市数据局负责。'],
    ['utf-8', '2020'],
  ])('finds %s of the short text “%s”, and says why', async (encoding, text) => {
    const read = await readDocument(encodeText(text, encoding), '短.txt')
    expect([read.encoding, read.text]).toEqual([encoding, text])
    expect(read.encodingReason).toMatch(/[一-龥]/u)
  })

  it('does as the user says, and says where it looks wrong', async () => {
    const read = await readDocument(encodeText(TEXT, 'utf-8'), '要点.txt', { encoding: 'gb18030' })
    expect([read.encoding, read.encodingReason]).toEqual(['gb18030', '由用户指定'])
    expect(read.problems).toMatchObject([{ rule: 'read/encoding', actual: expect.stringContaining('像是 utf-8') as string }])
    await expect(readDocument(encodeText(TEXT, 'utf-8'), '要点.txt', { encoding: 'base64' })).rejects.toThrow('没有这种编码')
  })

  it('names bytes that the encoding does not know', async () => {
    const bytes = Uint8Array.from([...iconv.encode(TEXT.repeat(3), 'gb18030'), 0xff])
    expect((await readDocument(bytes, '要点.txt')).problems[0]?.rule).toBe('read/encoding')
  })

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), '空文件'],
    ['white space only', encodeText(' \r\n　\n', 'utf-8'), '没有文字'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'PNG'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), '可执行程序'],
    ['the beginning of a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), '截断'],
    ['zeros', new Uint8Array(4096), '没有可读的文字'],
    ['random bytes', random(4096), '没有可读的文字'],
  ])('refuses %s with a sentence that names the file', async (_, bytes, words) => {
    const refuse = (): Promise<unknown> => readDocument(bytes, '附件.txt')
    await expect(refuse()).rejects.toThrow(UnreadableDocument)
    await expect(refuse()).rejects.toThrow(/“附件\.txt”.+。$/)
    await expect(refuse()).rejects.toThrow(words)
  })
})

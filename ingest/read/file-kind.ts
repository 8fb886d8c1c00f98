/**
 * What a file is, told by its content: a name can be wrong, and often is (“.doc”
 * is a web page, “.txt” a table).
 */
import { csvSeparator } from './csv-separator.ts'

/** What the first bytes say. Which document a zip (docx, xlsx) or OLE file (doc, xls) is, its members say. */
export type ByteKind = 'pdf' | 'zip' | 'ole' | 'text'

const SIGNATURES: readonly (readonly [bytes: string, kind: Exclude<ByteKind, 'text'>])[] = [
  ['25504446', 'pdf'],
  ['504b0304', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
]

/** No document, said by name so that the user knows what to look for. */
const REFUSED: readonly (readonly [bytes: string, words: string])[] = [
  ['89504e470d0a1a0a', ' PNG 图片'],
  ['ffd8ff', ' JPEG 图片'],
  ['47494638', ' GIF 图片'],
  ['49492a00', ' TIFF 图片'],
  ['4d4d002a', ' TIFF 图片'],
  ['504b0506', '空的压缩包'],
  ['7f454c46', '可执行程序'],
  ['4d5a9000', '可执行程序'],
  ['1f8b08', ' gzip 压缩文件'],
  ['526172211a07', ' RAR 压缩包'],
  ['377abcaf271c', ' 7-Zip 压缩包'],
  ['53514c69746520666f726d6174', '数据库文件'],
  ['7b5c727466', ' RTF 文件'],
]

/** Writers put a few bytes before a PDF's own beginning. */
const PDF_WITHIN = 1024

export function byteKind(bytes: Uint8Array): ByteKind | { readonly refused: string } {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const refused = REFUSED.find(([signature]) => head.startsWith(signature))?.[1]
  if (refused !== undefined) return { refused }
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1]
  if (kind !== undefined) return kind
  return Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-') ? 'pdf' : 'text'
}

export type TextKind = 'txt' | 'md' | 'html' | 'csv' | 'mht'

/** @param source the file's name, which decides where the content cannot: Markdown is text like any other */
export function textKind(text: string, source: string): TextKind {
  const top = text.slice(0, 4_000).trimStart()
  if (/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?content-type:\s*multipart\/related/iu.test(top)) return 'mht'
  if (/^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|center|article|section)\b/iu.test(top)) return 'html'
  if (csvSeparator(text) !== null) return 'csv'
  return /\.(?:md|markdown)$/iu.test(source) ? 'md' : 'txt'
}

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
  ['1f8b08', ' gzip 压缩文件'],
  ['526172211a07', ' RAR 压缩包'],
  ['377abcaf271c', ' 7-Zip 压缩包'],
  ['53514c69746520666f726d6174', '数据库文件'],
  ['7b5c727466', ' RTF 文件'],
]

/** Too short to be told from a text by themselves: what follows has zeros, which no text has. */
const REFUSED_WITH_ZEROS: readonly (readonly [bytes: string, words: string])[] = [
  ['4d5a', '可执行程序'],
  ['424d', ' BMP 图片'],
  ['52494646', '图片或音像文件'],
]

/** Writers put a few bytes before a PDF's own beginning. */
const PDF_WITHIN = 1024

export function byteKind(bytes: Uint8Array): ByteKind | { readonly refused: string } {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const refused = [...REFUSED, ...(bytes.subarray(0, 64).includes(0) ? REFUSED_WITH_ZEROS : [])].find(([signature]) => head.startsWith(signature))?.[1]
  if (refused !== undefined) return { refused }
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1]
  if (kind !== undefined) return kind
  return Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-') ? 'pdf' : 'text'
}

/** A text that is called what is no text, and has no Chinese in it, is the rest of a broken file. */
export const isRestOfDocument = (text: string, source: string): boolean => /\.(?:pdf|docx?|xlsx?)$/iu.test(source) && !/\p{Script=Han}/u.test(text)

export type TextKind = 'txt' | 'md' | 'html' | 'csv' | 'mht'

/** @param source the file's name, which decides where the content cannot: Markdown is text like any other */
export function textKind(text: string, source: string): TextKind {
  const top = text.slice(0, 4_000).trimStart()
  if (/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?content-type:\s*multipart\/related/iu.test(top)) return 'mht'
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|center|article|section)\b/iu.test(withoutPreamble(text))) return 'html'
  if (csvSeparator(text) !== null) return 'csv'
  return /\.(?:md|markdown)$/iu.test(source) ? 'md' : 'txt'
}

/** A page begins behind what its program or its maker says of it. Comments can be long, and many. */
function withoutPreamble(text: string): string {
  let at = 0
  for (;;) {
    at += /^\s*/u.exec(text.slice(at, at + 1_000))?.[0].length ?? 0
    const end = text.startsWith('<?xml', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    const closed = end === null ? -1 : text.indexOf(end, at)
    if (end === null || closed < 0) return text.slice(at, at + 100)
    at = closed + end.length
  }
}

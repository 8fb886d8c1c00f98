/**
 * read: the bytes of one file → its text, the encoding they were in and what
 * could not be decoded. Line ends stay as they are; making them one is a repair,
 * so that undoing the repairs and encoding again gives the file byte for byte.
 */
import { createHash } from 'node:crypto'
import type { Problem } from '../../graph/model/problem.ts'
import type { SourceText } from '../stages.ts'
import { decodeAs, decodeText } from './decode-text.ts'
import { binaryKind } from './binary-kind.ts'
import { UnreadableDocument } from './unreadable-document.ts'

export { encodeText } from './decode-text.ts'
export { UnreadableDocument } from './unreadable-document.ts'

export interface ReadOptions {
  /** Overrides detection: utf-8, utf-16le, gb18030, big5, … */
  readonly encoding?: string
}

/** No plan comes near it, and memory for text, edits and graph stays bounded. */
const LARGEST_BYTES = 64 * 1024 * 1024

/**
 * @param source file name without folders
 * @throws {UnreadableDocument} where the file is empty, too large or no text
 */
export async function readDocument(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<SourceText> {
  if (bytes.length === 0) throw new UnreadableDocument(source, `“${source}”是空文件，请换一个有正文的文件。`)
  if (bytes.length > LARGEST_BYTES)
    throw new UnreadableDocument(source, `“${source}”有 ${Math.ceil(bytes.length / 1024 / 1024)} MB，超过了 ${LARGEST_BYTES / 1024 / 1024} MB 的上限，请拆分后再试。`)
  const kind = binaryKind(bytes)
  if (kind !== null) throw new UnreadableDocument(source, `“${source}”的内容是${kind}，不是纯文本，请先另存为文本文件（.txt）。`)

  const decoded = options.encoding === undefined ? decodeText(bytes) : decodeAs(bytes, options.encoding)
  if (decoded === null && options.encoding !== undefined)
    throw new UnreadableDocument(source, `读取“${source}”时指定的编码“${options.encoding}”无法识别，请改用 utf-8、utf-16le、gb18030 或 big5。`)
  if (decoded === null)
    throw new UnreadableDocument(source, `“${source}”里没有可读的文字，可能不是文本文件，请另存为 UTF-8 编码的文本后再试。`)
  if (decoded.text.trim() === '') throw new UnreadableDocument(source, `“${source}”里只有空白，请换一个有正文的文件。`)

  return {
    source,
    text: decoded.text,
    format: 'txt',
    encoding: decoded.encoding,
    encodingReason: decoded.reason,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    problems: undecodable(decoded.text, decoded.encoding, source),
  }
}

/** Bytes that the encoding does not know: the text is usable, but the bytes cannot be given back. */
function undecodable(text: string, encoding: string, source: string): readonly Problem[] {
  if (encoding.startsWith('utf-8')) return []
  const holes = text.match(/\uFFFD/g)?.length ?? 0
  if (holes === 0) return []
  return [{ rule: 'read/encoding', source, place: null, actual: `按 ${encoding} 解码时有 ${holes} 处字节无法识别`, expected: '整个文件使用同一种编码', fatal: false }]
}

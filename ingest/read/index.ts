/**
 * read: the bytes of one file → its text, the encoding they were in and what
 * could not be read. Line ends of a plain text stay as they are; making them one
 * is a repair, so that undoing the repairs and encoding again gives the file byte
 * for byte.
 */
import { createHash } from 'node:crypto'
import type { DocumentFormat } from '../../graph/model/vocabulary.ts'
import type { Problem } from '../../graph/model/problem.ts'
import type { SourceText } from '../stages.ts'
import { PLAUSIBLE, plausibility } from './plausible-text.ts'
import { decodeAs, decodeText, type DecodedText } from './decode-text.ts'
import { byteKind, isRestOfDocument, textKind } from './file-kind.ts'
import { readApart } from './read-apart.ts'
import { LONGEST_TEXT, sizeRefusal, TOO_LONG } from './size-limit.ts'
import { ReadingRefused, refused, shownName } from './unreadable-document.ts'

export { encodeText, isEncoding } from './decode-text.ts'
export { UnreadableDocument } from './unreadable-document.ts'

export interface ReadOptions {
  /** Overrides detection: utf-8, utf-16le, gb18030, big5, … */
  readonly encoding?: string
}

/**
 * @param source file name without folders
 * @throws {UnreadableDocument} where the file is empty, too large, locked, damaged or no document
 */
export async function readDocument(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<SourceText> {
  const tooLarge = sizeRefusal(bytes.length, source)
  if (tooLarge !== null) throw tooLarge
  try {
    if (bytes.length === 0) throw new ReadingRefused('是空文件，请换一个有正文的文件')
    const { format, text, decoded, problems } = await readAny(bytes, source, options)
    if (text.trim() === '') throw new ReadingRefused('里没有文字，请换一个有正文的文件')
    return {
      source: shownName(source),
      format,
      text,
      encoding: decoded?.encoding ?? null,
      encodingReason: decoded?.reason ?? null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      problems,
    }
  } catch (error) {
    if (error instanceof ReadingRefused) throw refused(source, error.message, error)
    throw error
  }
}

interface AnyReading {
  readonly format: DocumentFormat
  readonly text: string
  readonly decoded: DecodedText | null
  readonly problems: readonly Problem[]
}

async function readAny(bytes: Uint8Array, source: string, options: ReadOptions): Promise<AnyReading> {
  const kind = byteKind(bytes)
  if (typeof kind === 'object') throw new ReadingRefused(`的内容是${kind.refused}，不是能读的文件，请换成 Word、PDF、网页、表格或纯文本文件`)
  const asProblem = (note: { readonly rule: string; readonly actual: string; readonly expected: string }): Problem => ({ ...note, source: shownName(source), place: null, fatal: false })
  if (kind !== 'text') {
    const { format, text, notes } = await readApart({ kind, bytes })
    return { format, text, decoded: null, problems: notes.map(asProblem) }
  }
  const decoded = decode(bytes, options)
  const holes = (options.encoding === undefined ? undecodable(decoded) : doubtful(decoded, bytes)).map(asProblem)
  if (isRestOfDocument(decoded.text, source)) throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试')
  const as = textKind(decoded.text, source)
  if (as === 'txt') {
    if (decoded.text.length > LONGEST_TEXT) throw new ReadingRefused(TOO_LONG)
    return { format: 'txt', text: decoded.text, decoded, problems: holes }
  }
  const { format, text, notes } = await readApart(as === 'mht' ? { kind: as, bytes } : { kind: as, bytes, encoding: decoded.encoding })
  return { format, text, decoded: as === 'mht' ? null : decoded, problems: [...holes, ...notes.map(asProblem)] }
}

function decode(bytes: Uint8Array, { encoding }: ReadOptions): DecodedText {
  if (encoding === undefined) {
    const decoded = decodeText(bytes)
    if (decoded === null) throw new ReadingRefused('里没有可读的文字，可能不是文本文件，请另存为 UTF-8 编码的文本后再试')
    return decoded
  }
  const decoded = decodeAs(bytes, encoding)
  if (decoded === null) throw new ReadingRefused(`不能按“${encoding}”来读：没有这种编码，请改用 utf-8、utf-16le、gb18030 或 big5`)
  return decoded
}

/** What the user says is done, and said where it does not look right. */
function doubtful(decoded: DecodedText, bytes: Uint8Array): ReturnType<typeof undecodable> {
  const share = plausibility(decoded.text)
  const found = decodeText(bytes)
  if (share >= PLAUSIBLE || found === null || found.encoding === decoded.encoding) return undecodable(decoded)
  return [{ rule: 'read/encoding', actual: `按指定的 ${decoded.encoding} 解码后只有 ${Math.round(share * 100)}% 是常用字，像是 ${found.encoding}（${found.reason}）`, expected: '不指定编码，或指定文件实际使用的编码' }]
}

/** Bytes that the encoding does not know: the text is usable, but the bytes cannot be given back. */
function undecodable({ text, encoding }: DecodedText): readonly { readonly rule: string; readonly actual: string; readonly expected: string }[] {
  if (encoding.startsWith('utf-8')) return []
  const holes = text.match(/\uFFFD/g)?.length ?? 0
  return holes === 0 ? [] : [{ rule: 'read/encoding', actual: `按 ${encoding} 解码时有 ${holes} 处字节无法识别`, expected: '整个文件使用同一种编码' }]
}

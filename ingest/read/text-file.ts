/** A text file: its encoding, and which kind of text it is. Small ones are looked at where they arrive, large ones apart, as decoding takes several times their size. */
import { decodeAs, decodeText, type DecodedText } from './decode-text.ts'
import { isRestOfDocument, textKind, type TextKind } from './file-kind.ts'
import { PLAUSIBLE, plausibility } from './plausible-text.ts'
import type { ReadingNote } from './reader.ts'
import { LONGEST_TEXT, TOO_LONG } from './size-limit.ts'
import { ReadingRefused } from './unreadable-document.ts'

export interface TextFile {
  readonly kind: TextKind
  readonly decoded: DecodedText
  readonly notes: readonly ReadingNote[]
}

/**
 * @param encoding as the user says, or null where it is to be found
 * @throws {ReadingRefused}
 */
export function readTextFile(bytes: Uint8Array, source: string, encoding: string | null): TextFile {
  const decoded = encoding === null ? found(bytes) : given(bytes, encoding)
  if (isRestOfDocument(decoded.text, source)) throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试')
  const kind = textKind(decoded.text, source)
  if (kind === 'txt' && decoded.text.length > LONGEST_TEXT) throw new ReadingRefused(TOO_LONG)
  return { kind, decoded, notes: encoding === null ? undecodable(decoded) : doubtful(decoded, bytes) }
}

function found(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes)
  if (decoded === null) throw new ReadingRefused('里没有可读的文字，可能不是文本文件，请另存为 UTF-8 编码的文本后再试')
  return decoded
}

function given(bytes: Uint8Array, encoding: string): DecodedText {
  const decoded = decodeAs(bytes, encoding)
  if (decoded === null) throw new ReadingRefused(`不能按“${encoding}”来读：没有这种编码，请改用 utf-8、utf-16le、gb18030 或 big5`)
  return decoded
}

/** What the user says is done, and said where it does not look right. */
function doubtful(decoded: DecodedText, bytes: Uint8Array): readonly ReadingNote[] {
  const share = plausibility(decoded.text)
  const own = decodeText(bytes)
  if (share >= PLAUSIBLE || own === null || own.encoding === decoded.encoding) return undecodable(decoded)
  return [{ rule: 'read/encoding', actual: `按指定的 ${decoded.encoding} 解码后只有 ${Math.round(share * 100)}% 是常用字，像是 ${own.encoding}（${own.reason}）`, expected: '不指定编码，或指定文件实际使用的编码' }]
}

/** Bytes that the encoding does not know: the text is usable, but the bytes cannot be given back. */
function undecodable({ text, encoding }: DecodedText): readonly ReadingNote[] {
  if (encoding.startsWith('utf-8')) return []
  const holes = text.match(/\uFFFD/g)?.length ?? 0
  return holes === 0 ? [] : [{ rule: 'read/encoding', actual: `按 ${encoding} 解码时有 ${holes} 处字节无法识别`, expected: '整个文件使用同一种编码' }]
}

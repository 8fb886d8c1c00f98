/**
 * Bytes of a text file → its text and the encoding they were in. UTF-8 is tried
 * strictly first, since nothing else passes for it by chance. Of the others, what
 * the page says of itself and what a detector finds count only where the result
 * is plausible Chinese: both are wrong often enough.
 */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { PLAUSIBLE, plausibility } from './plausible-text.ts'

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string
  /** A name that `encodeText` understands: `utf-8`, `utf-8-bom`, `utf-16le`, `gb18030`, `big5`, … */
  readonly encoding: string
  /** Why this encoding, in Chinese for the document's record. */
  readonly reason: string
}

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** @returns null where no encoding gives text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue
    const text = iconv.decode(bytes.subarray(mark.length), encoding, { stripBOM: false })
    // Random bytes begin with a mark now and then; text after it has few holes.
    if (plausibility(text) >= 0.5 || text === '') return { text, encoding: `${encoding}-bom`, reason: '文件开头有字节顺序标记' }
  }
  const utf8 = strictUtf8(bytes)
  if (utf8 === null || hasControlCharacters(utf8)) return mostPlausible(bytes)
  const asUtf8: DecodedText = { text: utf8, encoding: 'utf-8', reason: '全文符合 UTF-8' }
  // A few words in GBK can pass for UTF-8 (“平台” for ƽ̨), but never for Chinese in it.
  return /[^\0-\x7f]/u.test(utf8) && !/[\u0800-\u{10ffff}]/u.test(utf8) ? (mostPlausible(bytes) ?? asUtf8) : asUtf8
}

/** Names of codecs that give no text. */
const NO_TEXT: ReadonlySet<string> = new Set(['base64', 'hex', 'binary', 'utf7', 'utf-7', 'utf7imap', 'utf-7-imap'])

/** @returns whether `decodeAs` knows the name */
export const isEncoding = (name: string): boolean => name !== '' && !NO_TEXT.has(name.toLowerCase()) && iconv.encodingExists(name.toLowerCase().replace(/-bom$/u, ''))

/** Decodes as the user says, whatever it looks like. @returns null for a name that is no encoding. */
export function decodeAs(bytes: Uint8Array, encoding: string): DecodedText | null {
  const name = encoding.toLowerCase().replace(/-bom$/, '')
  if (!isEncoding(name)) return null
  const canonical = canonicalName(name)
  const mark = BYTE_ORDER_MARKS.find(([named]) => named === canonical)?.[1]
  const marked = mark !== undefined && mark.every((byte, index) => bytes[index] === byte)
  const text = iconv.decode(marked ? bytes.subarray(mark.length) : bytes, canonical, { stripBOM: false })
  return { text, encoding: marked ? `${canonical}-bom` : canonical, reason: '由用户指定' }
}

/** The inverse: the bytes that `text` had. */
export function encodeText(text: string, encoding: string): Uint8Array {
  const marked = encoding.endsWith('-bom')
  const name = marked ? encoding.slice(0, -'-bom'.length) : encoding
  const mark = marked ? (BYTE_ORDER_MARKS.find(([named]) => named === name)?.[1] ?? []) : []
  return Uint8Array.from([...mark, ...iconv.encode(text, name, { addBOM: false })])
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Enough for a detector, and keeps a large file from being looked through by each of its models. */
const DETECTOR_BYTES = 100_000
const READABLE: readonly string[] = ['gb18030', 'big5', 'utf-16le', 'utf-16be']

function mostPlausible(bytes: Uint8Array): DecodedText | null {
  const detected = analyse(bytes.subarray(0, DETECTOR_BYTES))
    .map(({ name, confidence }) => ({ encoding: canonicalName(name), confidence }))
    .find(({ encoding }) => READABLE.includes(encoding))
  const declared = declaredEncoding(bytes)
  // What was said or detected comes first: another has to be more plausible, not as plausible.
  const candidates = new Set([...(declared !== null && READABLE.includes(declared) ? [declared] : []), ...(detected === undefined ? [] : [detected.encoding]), ...READABLE])
  let best: DecodedText | null = null
  let bestScore = PLAUSIBLE
  for (const encoding of candidates) {
    if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) continue
    const text = iconv.decode(bytes, encoding, { stripBOM: false })
    const score = plausibility(text)
    if (score <= bestScore || hasControlCharacters(text)) continue
    const common = `解码后 ${Math.round(score * 100)}% 是常用字`
    const name = encoding.toUpperCase()
    const reason =
      encoding === declared ? `网页声明为 ${name}，${common}`
      : encoding === detected?.encoding ? `检测为 ${name}（把握 ${detected.confidence}%），${common}`
      : `按 ${name} ${common}，比其他编码合理`
    best = { text, encoding, reason }
    bestScore = score
  }
  return best
}

/** `<meta charset="gb2312">` and its older form, as browsers look for it: near the top. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const top = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const name = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/iu.exec(top)?.[1]
  return name === undefined ? null : canonicalName(name)
}

/** GBK and GB 2312 are parts of GB 18030. */
function canonicalName(name: string): string {
  const lower = name.toLowerCase()
  return { gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030', utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be', utf16: 'utf-16le', 'utf-16': 'utf-16le' }[lower] ?? lower
}

/** Binary files are full of them; text has none, or a stray one that repair names. */
function hasControlCharacters(text: string): boolean {
  const found = text.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return found > text.length / 200
}

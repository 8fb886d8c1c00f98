/**
 * What a zip or OLE file holds: a Word or Excel document of either kind, one
 * that is locked, or something else.
 */
import { CFB } from '@e965/xlsx'
import { ReadingRefused } from './unreadable-document.ts'
import { zipMembers } from './zip-members.ts'

/** The library leaves it untyped. */
const cfb = CFB as {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): unknown
  find(file: unknown, name: string): { readonly content: Uint8Array } | null
}

const LOCKED = '有密码保护，请先去掉密码再试'
const DAMAGED = '内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试'

/** @throws {ReadingRefused} */
export async function zipKind(bytes: Uint8Array): Promise<'docx' | 'xlsx'> {
  const { names } = await zipMembers(bytes, /$^/u)
  if (names.includes('word/document.xml')) return 'docx'
  if (names.some((name) => /^xl\/workbook\.(?:xml|bin)$/u.test(name))) return 'xlsx'
  if (names.some((name) => name.startsWith('ppt/'))) throw new ReadingRefused('的内容是演示文稿，请另存为 Word 或 PDF 文件再试')
  if (names.includes('content.xml')) throw new ReadingRefused('的内容是 OpenDocument 文件，请另存为 .docx 或 .xlsx 再试')
  throw new ReadingRefused('的内容是压缩包，请先解压，再读里面的文件')
}

/** @throws {ReadingRefused} */
export function oleKind(bytes: Uint8Array): 'doc' | 'xls' {
  const file = parsed(bytes)
  if (cfb.find(file, 'EncryptedPackage')) throw new ReadingRefused(LOCKED)
  const word = cfb.find(file, 'WordDocument')
  if (word) {
    // Bit 8 of the flags at byte 10 of Word's header: fEncrypted.
    if ((Number(word.content[11] ?? 0) & 1) !== 0) throw new ReadingRefused(LOCKED)
    return 'doc'
  }
  if (cfb.find(file, 'Workbook') ?? cfb.find(file, 'Book')) return 'xls'
  throw new ReadingRefused('的内容不是 Word 或 Excel 文件，请另存为 .docx 或 .xlsx 再试')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return cfb.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  } catch (cause) {
    throw new ReadingRefused(DAMAGED, { cause })
  }
}

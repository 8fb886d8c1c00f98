/**
 * read: the bytes of one file → its text, the encoding they were in and what
 * could not be read. Line ends of a plain text stay as they are; making them one
 * is a repair, so that undoing the repairs and encoding again gives the file byte
 * for byte.
 */
import { createHash } from 'node:crypto'
import type { Problem } from '../../graph/model/problem.ts'
import type { SourceText } from '../stages.ts'
import { byteKind } from './file-kind.ts'
import { readApart } from './read-apart.ts'
import type { Reading } from './reader.ts'
import { sizeRefusal } from './size-limit.ts'
import { readTextFile, type TextFile } from './text-file.ts'
import { ReadingRefused, refused, shownName } from './unreadable-document.ts'

export { encodeText, isEncoding } from './decode-text.ts'
export { lengthRefusal } from './size-limit.ts'
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

type AnyReading = Reading & { readonly problems: readonly Problem[] }

/** Larger text files are decoded apart. */
const SMALL_TEXT = 4 * 1024 * 1024

async function readAny(bytes: Uint8Array, source: string, { encoding = null }: { readonly encoding?: string | null }): Promise<AnyReading> {
  const kind = byteKind(bytes)
  if (typeof kind === 'object') throw new ReadingRefused(`的内容是${kind.refused}，不是能读的文件，请换成 Word、PDF、网页、表格或纯文本文件`)
  const reading = kind === 'text' ? ((bytes.length <= SMALL_TEXT ? plainText(readTextFile(bytes, source, encoding)) : null) ?? (await readApart({ kind, source, encoding }, bytes))) : await readApart({ kind }, bytes)
  return { ...reading, problems: reading.notes.map((note) => ({ ...note, source: shownName(source), place: null, fatal: false })) }
}

/** A text that needs no reader is read where it is: a process takes half a second to start. */
function plainText({ kind, decoded, notes }: TextFile): Reading | null {
  return kind === 'txt' ? { format: 'txt', text: decoded.text, decoded, notes } : null
}

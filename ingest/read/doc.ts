/**
 * Word before 2007 (.doc): its text. The library puts a tab between the cells of
 * a table. Numbers that Word counts itself are not in the file's text.
 */
import WordExtractor from 'word-extractor'
import type { Block } from './blocks.ts'
import { ReadingRefused } from './unreadable-document.ts'

/** @throws {ReadingRefused} */
export async function readDoc(bytes: Uint8Array): Promise<readonly Block[]> {
  const body = await bodyOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return blocksOf(body.split('\n'))
}

async function bodyOf(bytes: Buffer): Promise<string> {
  try {
    const document = await new WordExtractor().extract(bytes)
    // Left on, it makes straight marks of “ and ”; the types do not know it.
    const getBody = document.getBody.bind(document) as (options: { readonly filterUnicode: boolean }) => string
    return getBody({ filterUnicode: false })
  } catch (cause) {
    throw new ReadingRefused('内容不完整，可能在传输中被截断或已经损坏，请重新取得后再试', { cause })
  }
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  return lines.map((line): Block => (line.includes('\t') && line.trim() !== '' ? { kind: 'table', rows: [line.replace(/\t$/u, '').split('\t')] } : { kind: 'line', text: line }))
}

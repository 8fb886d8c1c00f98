/**
 * One file in a format of its own → its text. This is what runs apart
 * (read-apart.ts), so the libraries are loaded here and nowhere else, each with
 * the first file that needs it.
 */
import type { DocumentFormat } from '../../graph/model/vocabulary.ts'
import { textOfBlocks, type Block } from './blocks.ts'
import type { DecodedText } from './decode-text.ts'
import { readTextFile, type TextFile } from './text-file.ts'

/** What the bytes are; of a text, encoding and kind are to be found. `encoding` is what the user says. */
export type ReadingTask =
  | { readonly kind: 'text'; readonly source: string; readonly encoding: string | null }
  | { readonly kind: 'pdf' | 'zip' | 'ole' }

export interface Reading {
  readonly format: DocumentFormat
  readonly text: string
  /** How its bytes were made text; null where the format says so itself. */
  readonly decoded: Omit<DecodedText, 'text'> | null
  /** What could not be read of it, each in Chinese. */
  readonly notes: readonly ReadingNote[]
}

export interface ReadingNote {
  readonly rule: string
  readonly actual: string
  readonly expected: string
}

/** @throws {ReadingRefused} */
export async function read(task: ReadingTask, bytes: Uint8Array): Promise<Reading> {
  switch (task.kind) {
    case 'text': return readText(readTextFile(bytes, task.source, task.encoding), bytes)
    case 'pdf': {
      const { blocks, notes } = await (await import('./pdf.ts')).readPdf(bytes)
      return asText('pdf', blocks, notes)
    }
    case 'zip': {
      const format = await (await import('./package-kind.ts')).zipKind(bytes)
      if (format === 'docx') return asText('docx', await (await import('./docx.ts')).readDocx(bytes))
      return asText('xlsx', await (await import('./sheet.ts')).readXlsx(bytes))
    }
    case 'ole': {
      const format = (await import('./package-kind.ts')).oleKind(bytes)
      if (format === 'doc') return asText('doc', await (await import('./doc.ts')).readDoc(bytes))
      return asText('xls', (await import('./sheet.ts')).readSheets(bytes))
    }
  }
}

async function readText({ kind, decoded, notes }: TextFile, bytes: Uint8Array): Promise<Reading> {
  const { text, encoding, reason } = decoded
  const as = { encoding, reason }
  switch (kind) {
    case 'txt': return { format: 'txt', text, decoded: as, notes }
    case 'html': return asText('html', (await import('./html.ts')).readHtml(text), notes, as)
    case 'md': return asText('md', (await import('./markdown.ts')).readMarkdown(text), notes, as)
    case 'csv': return asText('csv', (await import('./csv.ts')).readCsv(text), notes, as)
    case 'mht': return asText('mht', await (await import('./mht.ts')).readMht(bytes))
  }
}

const asText = (format: DocumentFormat, blocks: readonly Block[], notes: readonly ReadingNote[] = [], decoded: Reading['decoded'] = null): Reading => ({ format, text: textOfBlocks(blocks), decoded, notes })

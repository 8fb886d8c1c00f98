/**
 * One file in a format of its own → its text. This is what runs apart
 * (read-apart.ts), so the libraries are loaded here and nowhere else, each with
 * the first file that needs it.
 */
import type { DocumentFormat } from '../../graph/model/vocabulary.ts'
import { textOfBlocks, type Block } from './blocks.ts'
import { decodeAs } from './decode-text.ts'

/** A text in an encoding that is known, or bytes that only their reader understands. Bytes travel in both: as text they would take twice the memory. */
export type ReadingTask =
  | { readonly kind: 'html' | 'md' | 'csv'; readonly bytes: Uint8Array; readonly encoding: string }
  | { readonly kind: 'pdf' | 'zip' | 'ole' | 'mht'; readonly bytes: Uint8Array }

export interface Reading {
  readonly format: DocumentFormat
  readonly text: string
  /** What could not be read of it, each in Chinese. */
  readonly notes: readonly ReadingNote[]
}

export interface ReadingNote {
  readonly rule: string
  readonly actual: string
  readonly expected: string
}

/** @throws {ReadingRefused} */
export async function read(task: ReadingTask): Promise<Reading> {
  switch (task.kind) {
    case 'html': return asText('html', (await import('./html.ts')).readHtml(textOf(task)))
    case 'md': return asText('md', (await import('./markdown.ts')).readMarkdown(textOf(task)))
    case 'csv': return asText('csv', (await import('./csv.ts')).readCsv(textOf(task)))
    case 'mht': return asText('mht', await (await import('./mht.ts')).readMht(task.bytes))
    case 'pdf': {
      const { blocks, notes } = await (await import('./pdf.ts')).readPdf(task.bytes)
      return asText('pdf', blocks, notes)
    }
    case 'zip': {
      const format = await (await import('./package-kind.ts')).zipKind(task.bytes)
      if (format === 'docx') return asText('docx', await (await import('./docx.ts')).readDocx(task.bytes))
      return asText('xlsx', await (await import('./sheet.ts')).readXlsx(task.bytes))
    }
    case 'ole': {
      const format = (await import('./package-kind.ts')).oleKind(task.bytes)
      if (format === 'doc') return asText('doc', await (await import('./doc.ts')).readDoc(task.bytes))
      return asText('xls', (await import('./sheet.ts')).readSheets(task.bytes))
    }
  }
}

const textOf = ({ bytes, encoding }: { readonly bytes: Uint8Array; readonly encoding: string }): string => decodeAs(bytes, encoding)?.text ?? ''

const asText = (format: DocumentFormat, blocks: readonly Block[], notes: readonly ReadingNote[] = []): Reading => ({ format, text: textOfBlocks(blocks), notes })

/** Repairs a string as a test writes it. */
import { repair } from '../../../ingest/repair/index.ts'
import type { RepairedText, SourceText } from '../../../ingest/stages.ts'

export function sourceText(text: string): SourceText {
  return { source: '要点.txt', text, format: 'txt', encoding: 'utf-8', encodingReason: null, sha256: '', problems: [] }
}

export function repaired(text: string): RepairedText {
  return repair(sourceText(text))
}

/** The text after repair, for the many tests that look at nothing else. */
export function mended(text: string): string {
  return repaired(text).text
}

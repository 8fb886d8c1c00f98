/**
 * What was changed in a document and what could not be decided, as one JSON
 * object: what `zhenglian extract --edits` prints. Enough to undo every change.
 */
import type { DocumentRecord } from '../model/document-graph.ts'
import type { Edit } from '../model/edits.ts'
import { explainEdit } from '../model/explain-edit.ts'
import type { Problem } from '../model/problem.ts'

export interface EditsJson extends Pick<DocumentRecord, 'source' | 'format' | 'encoding' | 'encodingReason' | 'size' | 'sha256' | 'repairs'> {
  /** In the order of the text; `start` and `end` are offsets into the repaired text. */
  readonly edits: readonly (Edit & {
    /** What stands there now: `text.slice(start, end)` of the repaired text. */
    readonly replacement: string
    /** One sentence in Chinese. */
    readonly explanation: string
  })[]
  readonly problems: readonly Problem[]
}

export function toEditsJson({ source, format, encoding, encodingReason, size, sha256, repairs, edits, text, problems }: DocumentRecord): EditsJson {
  return {
    source,
    format,
    encoding,
    encodingReason,
    size,
    sha256,
    repairs,
    edits: edits.map(({ rule, start, end, original, originalStart }) => {
      const replacement = text.slice(start, end)
      return { rule, start, end, original, replacement, originalStart, explanation: explainEdit({ rule, original, replacement }) }
    }),
    problems,
  }
}

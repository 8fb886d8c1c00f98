/**
 * `zhenglian extract FILE`: one document as JSON in the shape of the gold
 * labels, its repaired text, or what was changed in it. No store is touched.
 */
import { basename } from 'node:path'
import { toEditsJson } from '../../graph/export/edits-json.ts'
import { toExtractJson } from '../../graph/export/extract-json.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import { CommandError } from './command-error.ts'
import { documentBytes } from './document-bytes.ts'
import { documentProgress } from './document-progress.ts'
import { readOptions } from './read-options.ts'
import { print, sayIfNoPlan } from './terminal.ts'

export interface ExtractOptions {
  /** The repaired text instead. */
  readonly text?: boolean
  /** What was changed and what could not be decided instead. */
  readonly edits?: boolean
  readonly encoding?: string
}

export async function extract(file: string, { text = false, edits = false, encoding }: ExtractOptions): Promise<void> {
  if (text && edits) throw new CommandError('--text 和 --edits 只能选一个。')
  const options = readOptions(encoding)
  const bytes = await documentBytes(file)
  const source = basename(file)
  const progress = documentProgress(source)
  try {
    const graph = await ingestDocument(bytes, source, progress.stage, options)
    progress.done()
    sayIfNoPlan(source, { measures: graph.measures.length, systems: graph.entities.filter(({ label }) => label === 'System').length })
    await print(text ? graph.document.text : JSON.stringify(edits ? toEditsJson(graph.document) : toExtractJson(graph), null, 2))
  } finally {
    progress.done()
  }
}

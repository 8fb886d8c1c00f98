/**
 * `zhenglian extract FILE`: one document as JSON in the shape of the gold
 * labels, or its repaired text. No store is touched.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { toExtractJson } from '../../graph/export/extract-json.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import { CommandError, fileReason } from './command-error.ts'
import { documentProgress } from './document-progress.ts'
import { readOptions } from './read-options.ts'
import { noPlan, print, say } from './terminal.ts'

export async function extract(file: string, { text = false, encoding }: { readonly text?: boolean; readonly encoding?: string }): Promise<void> {
  const options = readOptions(encoding)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandError(`“${file}”${fileReason(cause)}。`, { cause })
  })
  const source = basename(file)
  const progress = documentProgress(source)
  try {
    const graph = await ingestDocument(bytes, source, progress.stage, options)
    progress.done()
    if (graph.measures.length === 0) say(noPlan(source))
    await print(text ? graph.document.text : JSON.stringify(toExtractJson(graph), null, 2))
  } finally {
    progress.done()
  }
}

/**
 * The process that reads documents for the server: the pipeline takes a
 * processor for seconds, and a hostile file may take its memory; neither is to
 * be felt by who asks the server something meanwhile.
 */
import { ingestDocument } from '../../ingest/pipeline.ts'
import { UnreadableDocument } from '../../ingest/read/unreadable-document.ts'
import type { ReadingReply, ReadingRequest } from './reading-protocol.ts'

const say = (reply: ReadingReply): void => void process.send?.(reply)

process.on('message', (request) => void answer(request as ReadingRequest))

async function answer({ bytes, source, options }: ReadingRequest): Promise<void> {
  try {
    const graph = await ingestDocument(bytes, source, (stage, found) => say({ kind: 'stage', stage, found }), options)
    say({ kind: 'read', graph })
  } catch (error) {
    const unreadable = error instanceof UnreadableDocument
    say({ kind: 'failed', unreadable, message: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * Takes a document that came over HTTP through the pipeline into the store: how
 * the command line ingests while this server holds the store.
 */
import { basename } from 'node:path'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { IngestResult } from '../api.ts'
import { BadRequest } from './bad-request.ts'

/** @throws {UnreadableDocument} where nothing can be made of the bytes */
export async function ingestPosted(store: GraphStore, source: string, bytes: Uint8Array): Promise<IngestResult> {
  if (source === '' || source !== basename(source) || source.length > 255) {
    throw new BadRequest(400, 'bad-request', '参数 source 应为文件名（不带文件夹，不超过 255 字）。')
  }
  // Lexicon and segmenter load on the first document, not with the server.
  const { ingestDocument } = await import('../../ingest/pipeline.ts')
  const graph = ingestDocument(bytes, source)
  const written = await store.write(graph)
  return {
    document: { id: graph.document.id, source, title: graph.document.title },
    found: {
      measures: graph.measures.length,
      entities: graph.entities.length,
      relations: graph.relations.length,
    },
    created: { nodes: written.nodesCreated, relationships: written.relationshipsCreated },
    problems: graph.document.problems.length,
  }
}

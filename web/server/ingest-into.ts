/**
 * One document through the pipeline into a store: for what comes over HTTP and
 * for the command line alike.
 */
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import type { StageName } from '../../ingest/pipeline.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'
import type { IngestResult } from '../api.ts'

/** As the pipeline's progress, and `write` once the document is in the store. */
export type IngestProgress = (stage: StageName | 'write', found: string) => void

/**
 * @param source file name without folders
 * @throws {UnreadableDocument} where nothing can be made of the bytes
 * @throws {StoreError} where it cannot be written
 */
export async function ingestInto(
  store: GraphStore,
  bytes: Uint8Array,
  source: string,
  progress: IngestProgress = () => {},
  options: ReadOptions = {},
): Promise<IngestResult> {
  const graph = await ingestDocument(bytes, source, progress, options)
  const created = await store.write(graph)
  progress('write', `新增 ${created.nodesCreated} 个节点、${created.relationshipsCreated} 条连线`)
  const { document, measures, entities, relations } = graph
  return {
    document: { id: document.id, source, title: document.title },
    found: { measures: measures.length, entities: entities.length, relations: relations.length },
    created: { nodes: created.nodesCreated, relationships: created.relationshipsCreated },
    problems: document.problems.length,
  }
}

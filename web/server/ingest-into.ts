/**
 * One document through the pipeline into a store: for what comes over HTTP and
 * for the command line alike.
 */
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import type { Progress } from '../../ingest/pipeline.ts'
import type { ReadOptions } from '../../ingest/read/index.ts'
import type { IngestResult } from '../api.ts'
import type { ReadingStage } from '../reading-stages.ts'

/** As the pipeline's progress, and `write` once the document is in the store. */
export type IngestProgress = (stage: ReadingStage, found: string) => void

/** The pipeline, here or in a process of its own. */
export type ReadDocument = (bytes: Uint8Array, source: string, progress: Progress, options: ReadOptions) => Promise<DocumentGraph>

/** So many problems travel with the result; the document's record has them all. */
const FIRST_PROBLEMS = 20

/**
 * @param source file name without folders
 * @param read how the document is read
 * @throws {UnreadableDocument} where nothing can be made of the bytes
 * @throws {StoreError} where it cannot be written
 */
export async function ingestInto(
  store: GraphStore,
  bytes: Uint8Array,
  source: string,
  read: ReadDocument,
  progress: IngestProgress = () => {},
  options: ReadOptions = {},
): Promise<IngestResult> {
  const graph = await read(bytes, source, progress, options)
  const created = await store.write(graph)
  progress('write', `新增 ${created.nodesCreated} 个节点、${created.relationshipsCreated} 条连线`)
  const { document, measures, entities, relations } = graph
  return {
    document: { id: document.id, source, title: document.title },
    found: {
      measures: measures.length,
      entities: entities.length,
      agencies: entities.filter(({ label }) => label === 'Agency').length,
      systems: entities.filter(({ label }) => label === 'System').length,
      relations: relations.length,
    },
    edits: document.edits.length,
    created: { nodes: created.nodesCreated, relationships: created.relationshipsCreated },
    problems: document.problems.length,
    firstProblems: document.problems.slice(0, FIRST_PROBLEMS),
  }
}

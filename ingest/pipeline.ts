/**
 * The stages, composed: bytes of one document in, its DocumentGraph out. No
 * database, no HTTP.
 */
import type { DocumentGraph } from '../graph/model/document-graph.ts'

/** Called as each stage of one document ends, for the user's progress line. */
export type Progress = (stage: StageName, found: string) => void

export const STAGES = ['read', 'repair', 'outline', 'segment', 'recognise', 'resolve', 'relate'] as const
export type StageName = (typeof STAGES)[number]

/**
 * @param bytes the file as the user gave it
 * @param source file name without folders
 * @throws {UnreadableDocument} where nothing can be made of the bytes
 */
export function ingestDocument(bytes: Uint8Array, source: string, progress?: Progress): DocumentGraph {
  void [bytes, source, progress]
  throw new Error('not implemented yet')
}

/** The file is empty, or no text. `message` is one clear sentence in Chinese naming the file. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument'
}

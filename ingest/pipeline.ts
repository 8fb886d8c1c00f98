/**
 * The stages, composed: bytes of one document in, its DocumentGraph out. No
 * database, no HTTP.
 */
import type { DocumentGraph } from '../graph/model/document-graph.ts'
import { assemble } from './assemble.ts'
import { namingClauses } from './naming-clauses.ts'
import { outline } from './outline/index.ts'
import { lengthRefusal, readDocument, type ReadOptions } from './read/index.ts'
import { recognise } from './recognise/index.ts'
import { relate } from './relate/index.ts'
import { repair } from './repair/index.ts'
import { resolve } from './resolve/index.ts'
import { segment } from './segment/index.ts'


/** Called as each stage of one document ends, for the user's progress line. */
export type Progress = (stage: StageName, found: string) => void

export const STAGES = ['read', 'repair', 'outline', 'segment', 'recognise', 'resolve', 'relate'] as const
export type StageName = (typeof STAGES)[number]

/**
 * @param bytes the file as the user gave it
 * @param source file name without folders
 * @throws {UnreadableDocument} where nothing can be made of the bytes, or their text is too long
 */
export async function ingestDocument(bytes: Uint8Array, source: string, progress: Progress = () => {}, options: ReadOptions = {}): Promise<DocumentGraph> {
  const read = await readDocument(bytes, source, options)
  const tooLong = lengthRefusal(read.text.length, read.source)
  if (tooLong !== null) throw tooLong
  progress('read', `${read.text.length} 字，${read.encoding ?? read.format}`)
  const repaired = repair(read)
  progress('repair', `${repaired.edits.length} 处修复`)
  const { text } = repaired
  const outlined = outline(text, source)
  progress('outline', `${outlined.measures.length} 项任务`)
  const words = segment(text, namingClauses(text, outlined.measures.map(({ body }) => body)))
  progress('segment', `${words.length} 个词`)
  const mentions = recognise(text, words, outlined)
  progress('recognise', `${mentions.length} 处提及`)
  const resolved = resolve(text, mentions, outlined)
  progress('resolve', `${resolved.entities.length} 个名称`)
  const related = relate(text, outlined, resolved)
  progress('relate', `${related.relations.length} 条关系`)
  return assemble(bytes.length, repaired, outlined, resolved, related)
}

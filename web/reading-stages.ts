/** The stages of reading a document in, with the words that the command line and the app have for them. */
import type { StageName } from '../ingest/pipeline.ts'

/** As the pipeline's stages, and `write` once the document is in the store. */
export type ReadingStage = StageName | 'write'

/** In the order in which they happen. */
export const STAGE_WORDS: Readonly<Record<ReadingStage, string>> = {
  read: '读取',
  repair: '修复',
  outline: '提纲',
  segment: '分词',
  recognise: '识别',
  resolve: '归一',
  relate: '关系',
  write: '入库',
}

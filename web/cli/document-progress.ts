/**
 * One line of progress for one document, growing stage by stage:
 * `[1/3] 计划.txt  读取：10252 字 · 修复：619 处 · …`
 */
import type { StageName } from '../../ingest/pipeline.ts'
import { endLine, sayMore } from './terminal.ts'

const STAGE_WORDS: Readonly<Record<StageName | 'write', string>> = {
  read: '读取',
  repair: '修复',
  outline: '提纲',
  segment: '分词',
  recognise: '识别',
  resolve: '归一',
  relate: '关系',
  write: '入库',
}

export interface DocumentProgress {
  readonly stage: (stage: StageName | 'write', found: string) => void
  readonly done: () => void
}

/** @param place such as `1/3`, where there are several */
export function documentProgress(source: string, place?: string): DocumentProgress {
  let started = false
  return {
    stage: (stage, found) => {
      const lead = started ? ' · ' : `${place === undefined ? '' : `[${place}] `}${source}  `
      sayMore(`${lead}${STAGE_WORDS[stage]}：${found}`)
      started = true
    },
    done: endLine,
  }
}

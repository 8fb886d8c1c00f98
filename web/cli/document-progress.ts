/**
 * One line of progress for one document, growing stage by stage:
 * `[1/3] 计划.txt  读取：10252 字 · 修复：619 处 · …`
 */
import { type ReadingStage, STAGE_WORDS } from '../reading-stages.ts'
import { endLine, sayMore } from './terminal.ts'

export interface DocumentProgress {
  readonly stage: (stage: ReadingStage, found: string) => void
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

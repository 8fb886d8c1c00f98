/**
 * What makes a reader doubt that a text is a plan: nothing that is built in it, or
 * words that run on without an end.
 */
import type { Problem } from '../graph/model/problem.ts'
import { endlessStretches, LONGEST_SENTENCE } from './sentences.ts'
import type { Outline, Resolved } from './stages.ts'

export function doubtsOfPlan(source: string, text: string, outline: Outline, { entities }: Resolved): readonly Problem[] {
  const endless = endlessStretches(text).map(({ start, end }): Problem => ({
    rule: 'plan/endless-sentence',
    source,
    place: { start, end },
    actual: `连续 ${end - start} 字没有句号、分号或换行，不像规划的文字，其中的名称没有采用`,
    expected: `一句话不超过 ${LONGEST_SENTENCE} 字`,
    fatal: false,
  }))
  const hasSystem = entities.some(({ label, generic }) => label === 'System' && !generic)
  if (hasSystem || outline.measures.length === 0) return endless
  return [
    ...endless,
    {
      rule: 'plan/no-systems',
      source,
      place: null,
      actual: `这份文件不像一份信息化的规划或工作要点：有 ${outline.measures.length} 条编号的内容，但没有读出任何系统、平台或网络`,
      expected: '写明建设、整合哪些系统的规划、方案或工作要点',
      fatal: false,
    },
  ]
}

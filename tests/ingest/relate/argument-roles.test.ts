/** What part a name plays in its clause: whose object, part or partner it is, and what only describes it. */
import { describe, expect, it } from 'vitest'
import { measure, statements } from '../read-plan.ts'

const HITS: readonly (readonly [line: string, ...said: string[]])[] = [
  // The one whose system it is stands between the verb and its object.
  ['建设市办公平台，取代各单位自建的OA系统。', 'EVOLVES_INTO OA系统 → 市办公平台'],
  ['打造市办公平台，整合市直各部门现有OA系统。', 'MERGES_INTO OA系统 → 市办公平台'],
  // Each of a list is described by itself.
  ['建设市追溯系统，与市监管平台、批发市场的结算系统对接。', 'CONNECTS_TO 市追溯系统 → 市监管平台', 'CONNECTS_TO 市追溯系统 → 结算系统'],
  // A verb that says when or by whom a system was made does not take it from the verb before.
  ['市办公平台脱胎于2016年建成的市审批系统。', 'EVOLVES_INTO 市审批系统 → 市办公平台'],
  ['现有市学籍系统迁入市政务云。', 'MIGRATES_TO 市学籍系统 → 市政务云'],
  ['市学籍系统、市户籍系统使用同一个市人口库。', 'DEPENDS_ON 市学籍系统 → 市人口库', 'DEPENDS_ON 市户籍系统 → 市人口库'],
  ['建设市视频平台，市解析系统是该平台的算法部件。', 'PART_OF 市解析系统 → 市视频平台'],
  ['市健康平台现有登记、质控两个子系统。', 'PART_OF 登记子系统 → 市健康平台', 'PART_OF 质控子系统 → 市健康平台'],
]

const NONE: readonly string[] = [
  '市办公平台于2016年建成，市审批系统正常运行。',
  '现有市学籍系统照常运行。',
  '各单位自建的OA系统由各单位负责维护。',
]

describe('the part of a name', () => {
  it.each(HITS)('%s', (line, ...said) => expect([...statements(measure(line))].sort()).toEqual([...said].sort()))
  it.each(NONE)('says nothing: %s', (line) => expect(statements(measure(line))).toEqual([]))
})

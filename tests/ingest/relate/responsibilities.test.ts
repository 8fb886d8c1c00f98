import { describe, expect, it } from 'vitest'
import { responsibilities } from '../../../ingest/relate/responsibilities.ts'
import { readPlan } from '../read-plan.ts'

/** `agency → system`, with ? where the text does not decide. */
function answers(body: string): readonly string[] {
  const { outline, resolved, related } = readPlan(`武汉市2019年电子政务工作要点\n一、任务\n(一)有关工作。${body}`)
  const agencies = outline.measures.map(({ clause }, measure) => {
    const of = (role: 'lead' | 'implement'): readonly number[] =>
      (clause?.agencies ?? [])
        .filter((agency) => agency.role === role)
        .map(({ name }) => resolved.entities.findIndex((entity) => entity.name === name))
    return { measure, severally: clause?.severally ?? false, lead: of('lead'), implement: of('implement') }
  })
  const name = (index: number): string => resolved.entities[index]?.name ?? '?'
  return responsibilities(resolved, agencies, related).map(
    ({ agency, system, certain }) => `${name(agency)} → ${name(system)}${certain ? '' : ' ?'}`,
  )
}

describe('who answers for a system', () => {
  it.each([
    ['the one that is named', '建设智慧消防平台。(市消防局负责落实)', ['市消防局 → 智慧消防平台']],
    ['the one that leads', '建设智慧水利平台。(市水利局牵头,市财政局配合)', ['市水利局 → 智慧水利平台']],
    ['the owner in the name', '升级市民政局救助系统、市档案局查阅系统。(市民政局、档案局、外办分别负责落实)', ['市民政局 → 市民政局救助系统', '市档案局 → 市档案局查阅系统']],
    ['by field', '建设水务调度系统、教育云平台。(市教育局、水务局、财政局分别负责落实)', ['市水务局 → 水务调度系统', '市教育局 → 教育云平台']],
    ['by field, without the word of the name', '建设养老服务平台、河长制信息平台。(市水务局、民政局分别负责落实)', ['市民政局 → 养老服务平台', '市水务局 → 河长制信息平台']],
    ['by the longer word of two fields', '建设水旱灾害防御系统。(市应急局、水务局负责落实)', ['市水务局 → 水旱灾害防御系统']],
    ['those that have each their own, where another leads', '建设学籍管理系统、不动产登记系统。(市数据局牵头,市教育局、自然资源和规划局分别负责落实)', ['市教育局 → 学籍管理系统', '市自然资源和规划局 → 不动产登记系统']],
    ['who leads, without 分别', '建设学籍管理系统。(市数据局牵头,市教育局、财政局负责落实)', ['市数据局 → 学籍管理系统']],
    ['what the sentence says before the list', '市教育局负责建设学籍管理系统。升级水务调度系统。(市水务局牵头,市教育局配合)', ['市教育局 → 学籍管理系统', '市水务局 → 水务调度系统']],
    ['by the order of the list', '建设河道监测系统、学籍管理系统。(市水务局、教育局分别负责落实)', ['市水务局 → 河道监测系统', '市教育局 → 学籍管理系统']],
    ['the best guess, so marked', '建设综合服务平台。(市水务局、教育局分别负责落实)', ['市水务局 → 综合服务平台 ?']],
    ['who leads, where the systems of others are put together', '将市民政局救助系统并入统一服务平台。(市数据局牵头,市民政局、教育局配合)', ['市数据局 → 市民政局救助系统']],
    ['the owner, where a leader has it renewed', '升级市民政局救助系统。(市数据局牵头,市民政局、教育局配合)', ['市民政局 → 市民政局救助系统']],
    ['nobody, where nothing says whose system goes', '整合部门会商系统。(市水务局、教育局负责落实)', []],
    ['for what another becomes', '将市学籍系统升级为市教育云平台。(市教育局负责落实)', ['市教育局 → 市学籍系统', '市教育局 → 市教育云平台']],
    ['for what grows', '市教育云平台新增学情分析功能。(市教育局负责落实)', ['市教育局 → 市教育云平台']],
    ['not for what is linked throughout', '市教育云平台全面与市共享平台对接。(市教育局负责落实)', []],
    ['not for what is only linked', '市教育云平台与市共享平台对接。(市教育局负责落实)', []],
    ['no group', '建设综合服务平台。(各区政府、市各部门负责落实)', []],
  ])('%s', (_, body, expected) => expect(answers(body)).toEqual(expected))
})

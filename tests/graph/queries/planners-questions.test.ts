import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questionNamed, QUESTIONS } from '../../../graph/queries/catalogue.ts'
import type { Answers, QuestionName } from '../../../graph/queries/catalogue.ts'
import { findEntity } from '../../../graph/queries/find-entity.ts'
import { Given } from '../../../graph/queries/given.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { made, madePlan } from './made-plan.ts'
import { temporaryStore } from './temporary-store.ts'
import type { TemporaryStore } from './temporary-store.ts'
import { cityPlan, districtPlan, idOf } from './two-plans.ts'

const FIRST = madePlan('第一份计划', [
  '住建局 RESPONSIBLE_FOR 房产系统', '数据局 RESPONSIBLE_FOR 交换平台', '数据局 OWNS 政务云平台', '公安局 RESPONSIBLE_FOR 户籍系统',
  '房产系统 DEPENDS_ON 政务云平台', '房产系统 DEPENDS_ON 交换平台', '户籍系统 FEEDS 交换平台', '房产系统 CONNECTS_TO 户籍系统',
  '公安局 FEEDS 交换平台', '住建局 COOPERATES_WITH 公安局', '房产系统 EXTENDS_TO 东镇',
  '档案系统', '住建局 OWNS 物业系统', '物业系统 EXTENDS_TO 东镇', '各业务系统',
])
const SECOND = madePlan('第二份计划', ['房产系统 DEPENDS_ON 政务云平台', '房产系统 DEPENDS_ON 门户系统', '住建局 RESPONSIBLE_FOR 房产系统'])

let temporary: TemporaryStore
let store: GraphStore
beforeAll(async () => {
  temporary = await temporaryStore(FIRST, SECOND, cityPlan(), districtPlan())
  store = temporary.store
})
afterAll(() => temporary.remove())

const ask = <Name extends QuestionName>(name: Name, given: Readonly<Record<string, string>> = {}): Promise<Answers[Name]> =>
  questionNamed(name).ask(store, new Given(Object.fromEntries(Object.entries(given).map(([key, text]) => [key, [text]]))))
const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as Error & { candidates?: readonly { name: string }[] })

describe('agency to agency', () => {
  it('A needs B where a system of A is affected by one of B’s, or by B itself', async () => {
    const { rows, total } = await ask('agencies')
    const shown = rows.map(({ agency, needs, statements, weak }) => `${agency.name} ${needs.name} ${statements} ${weak}`)
    // Twice said that 房产系统 depends on 政务云平台; the city's plan has a pair of its own.
    expect(shown).toEqual(['住建局 数据局 3 0', '数据局 公安局 2 0', '市房产局 市政府办公厅 2 0', ...['住建局 公安局 0 1', '公安局 住建局 0 1'].sort(byAgency)])
    expect(total).toBe(5)
  })

  it('says through what, with the sentences', async () => {
    const { rows: [first] } = await ask('agencies', { of: '住建局' })
    expect(first?.through.map(({ system, type, needs, statements }) => [system.name, type, needs.name, statements])).toEqual([
      ['房产系统', 'DEPENDS_ON', '政务云平台', 2],
      ['房产系统', 'DEPENDS_ON', '交换平台', 1],
    ])
    expect(first?.through[0]?.proofs.map(({ document }) => document?.title).sort()).toEqual(['第一份计划', '第二份计划'])
  })

  it('as a matrix: rows need columns, weak ones left out', async () => {
    const { agencies, cells } = await ask('agency-matrix')
    const at = (name: string) => agencies.findIndex((agency) => agency.name === name)
    expect(agencies.map(({ name }) => name).sort()).toEqual(['住建局', '公安局', '数据局', '市房产局', '市政府办公厅'].sort())
    expect(cells[at('住建局')]?.[at('数据局')]).toBe(3)
    expect(cells[at('数据局')]?.[at('住建局')]).toBe(0)
    expect(cells[at('住建局')]?.[at('公安局')]).toBe(0)
  })
})

describe('one agency', () => {
  it('leads, builds, owns, needs, and works with', async () => {
    const page = await ask('agency', { of: '住建局' })
    expect(page.leads.map(({ measure }) => measure.title).sort()).toEqual(['第一份计划的任务', '第二份计划的任务'])
    expect(page.implements).toEqual([])
    expect(page.systems).toMatchObject([{ system: { name: '房产系统' }, roles: ['lead'], actions: ['build'] }])
    expect(page.systems[0]?.measures).toHaveLength(2)
    expect(page.builds).toHaveLength(1)
    expect(page.owns.map(({ target }) => target.name)).toEqual(['物业系统'])
    expect(page.needs.map(({ needs }) => needs.name)).toEqual(['数据局', '公安局'])
    expect(page.neededBy.map(({ agency, weak }) => [agency.name, weak])).toEqual([['公安局', 1]])
    expect(page.cooperates.map(({ target }) => target.name)).toEqual(['公安局'])
  })

  it('is an agency, no system', async () => {
    expect(await refusal(ask('agency', { of: '房产系统' }))).toMatchObject({ name: 'UnclearName', found: 'none' })
  })
})

describe('isolated systems and hubs', () => {
  it('an owner, an area or a class without a name connects nothing', async () => {
    const { rows, total } = await ask('isolated')
    expect(rows.map(({ name }) => name)).toEqual(['我的云山APP', '档案系统', '物业系统'])
    expect(rows[2]).toMatchObject({ agencies: [{ name: '住建局' }], documents: [{ title: '第一份计划' }] })
    expect(total).toBe(3)
    expect((await ask('isolated', { offset: '1', limit: '1' })).rows.map(({ name }) => name)).toEqual(['档案系统'])
  })

  it('hubs by lines, said twice is one line', async () => {
    const { rows: [first], total } = await ask('hubs', { limit: '1' })
    expect(first).toMatchObject({
      system: { name: '房产系统' }, lines: 4, incoming: 0, outgoing: 4, neighbours: 4, statements: 5,
      types: [{ type: 'DEPENDS_ON', lines: 3 }, { type: 'CONNECTS_TO', lines: 1 }], agencies: [{ name: '住建局' }],
    })
    expect(total).toBe(9)
    expect((await ask('hubs', { kind: 'platform' })).rows.map(({ system }) => system.name).sort()).toEqual(['交换平台', '政务云平台', '市级共享交换平台'].sort())
  })
})

describe('what changed between two documents', () => {
  it('tells what is new, gone and continued, with the sentences', async () => {
    const { from, to, entities, lines } = await ask('changes', { from: '第一份计划', to: '第二份计划' })
    expect([from.title, to.title]).toEqual(['第一份计划', '第二份计划'])
    expect(entities.added.map(({ name }) => name)).toEqual(['门户系统'])
    expect(entities.continued.map(({ name }) => name)).toEqual(['住建局', '房产系统', '政务云平台'])
    expect(entities.gone.map(({ name }) => name)).toContain('户籍系统')
    expect(lines.added.map(({ target }) => target.name)).toEqual(['门户系统'])
    expect(lines.continued.map(({ type, target }) => [type, target.name])).toEqual([['DEPENDS_ON', '政务云平台']])
    expect(lines.gone.map(({ target }) => target.name)).toContain('交换平台')
    expect(lines.added[0]?.proofs.length).toBeGreaterThan(0)
    const back = await ask('changes', { from: '第二份计划', to: '第一份计划' })
    expect(back.entities.gone).toEqual(entities.added)
  })
})

describe('what a document adds', () => {
  it('tells what it alone says from what it confirms', async () => {
    const adds = await ask('adds', { document: '第二份' })
    expect(adds.newEntities.map(({ name }) => name)).toEqual(['门户系统'])
    expect(adds.sharedEntities.map(({ entity, documents }) => [entity.name, documents.length])).toEqual([['住建局', 1], ['房产系统', 1], ['政务云平台', 1]])
    expect(adds.newLines.map(({ type, target }) => [type, target.name])).toEqual([['DEPENDS_ON', '门户系统']])
    expect(adds.confirmed.map(({ type, target, documents }) => [type, target.name, documents[0]?.title])).toEqual([
      ['DEPENDS_ON', '政务云平台', '第一份计划'], ['RESPONSIBLE_FOR', '房产系统', '第一份计划'],
    ])
  })

  it('a document is meant by title, file or id; several are listed', async () => {
    expect((await ask('adds', { document: '第一份计划.txt' })).document.title).toBe('第一份计划')
    expect((await ask('adds', { document: FIRST.document.id })).document.id).toBe(FIRST.document.id)
    expect(await refusal(ask('adds', { document: '计划' }))).toMatchObject({ found: 'several', message: expect.stringContaining('第二份计划') as string })
    expect(await refusal(ask('adds', { document: 'd-nothing' }))).toMatchObject({ found: 'none' })
  })
})

describe('a name is understood', () => {
  const meant = async (asked: string): Promise<string | readonly string[]> => {
    const answer = await findEntity(store, asked)
    return answer.found === 'one' ? answer.entity.name : answer.candidates.map(({ name }) => name)
  }
  it.each([
    ['市电子政务外网', '市电子政务外网'],
    ['电子政务外网', '市电子政务外网'],
    ['云山市电子政务外网', '市电子政务外网'],
    ['全市电子政务外网', '市电子政务外网'],
    ['“市 电子政务外网”', '市电子政务外网'],
    ['云山市人民政府办公厅', '市政府办公厅'],
    ['我的云山ａｐｐ', '我的云山APP'],
    ['雲山市電子政務外網', '市电子政务外网'],
    ['云山电子政务外网', '市电子政务外网'],
    ['青川市房产系统', '房产系统'],
    ['政务云', '政务云平台'],
    ['市共享平台', '市级共享交换平台'],
    // Of another city: suggested, never taken.
    ['云山市住房和城乡建设局', ['住建局']],
    ['青川市电子政务外网', ['市电子政务外网']],
  ])('%s', async (asked, name) => {
    expect(await meant(asked)).toEqual(name)
  })

  it('by its stable id', async () => {
    expect(await meant(idOf('extranet'))).toBe('市电子政务外网')
    expect(await refusal(ask('impact', { of: 's-00000000000000000000' }))).toMatchObject({ name: 'UnclearName', found: 'none', message: expect.stringContaining('编号') as string })
  })

  it('what is of another kind is said to be so, an area to be none', async () => {
    expect(await refusal(ask('agency', { of: '房产系统' }))).toMatchObject({ found: 'none', message: '“房产系统”是系统，这里要的是机构。' })
    expect(await refusal(ask('impact', { of: '街镇' }))).toMatchObject({ found: 'none', message: '“街镇”是地区或层级，这里要的是机构或系统。' })
  })

  it('several that fit as well are candidates, the best connected first', async () => {
    expect(await meant('外网')).toEqual(['市电子政务外网', '外网门户'])
    expect(await meant('系统')).toEqual(expect.arrayContaining(['房产系统', '户籍系统']))
    const error = await refusal(ask('impact', { of: '交换' }))
    expect(error).toMatchObject({ name: 'UnclearName', found: 'several' })
    expect(error?.candidates?.map(({ name }) => name)).toEqual(['交换平台', '市级共享交换平台'])
    expect(error?.message).toContain(made('交换平台'))
  })

  it('takes patterns for characters', async () => {
    expect(await meant('.*')).toEqual([])
    expect(await meant('(((')).toEqual([])
  })
})

describe('the catalogue', () => {
  it.each(QUESTIONS)('$name has a statement that runs as it stands', async ({ title, cypher, example, parameters }) => {
    expect(title).toMatch(/[\u4e00-\u9fff]/u)
    for (const name of cypher.match(/\$\w+/gu) ?? []) {
      expect(example).toHaveProperty(name.slice(1))
      expect(parameters.map((parameter) => parameter.name)).toContain(name.slice(1))
    }
    expect((await store.read(cypher, example)).columns.length).toBeGreaterThan(0)
  })

  it.each([
    ['path', { from: '房产系统' }, 'to'],
    ['path', { from: '房产系统', to: '门户系统', count: '21' }, 'count'],
    ['path', { from: '房产系统', to: '门户系统', relation: 'KNOWS' }, 'relation'],
    ['path', { from: '房产系统', to: '门户系统', directed: 'maybe' }, 'directed'],
    ['impact', { of: '房产系统', depth: '0' }, 'depth'],
    ['hubs', { limit: '-1' }, 'limit'],
    ['hubs', { kind: 'Agency' }, 'kind'],
  ] as const)('%s %j: a wrong parameter is named', async (name, given, parameter) => {
    expect(await refusal(ask(name, given as Readonly<Record<string, string>>))).toMatchObject({ name: 'WrongParameter', message: expect.stringContaining(parameter) as string })
  })
})

const byAgency = (a: string, b: string): number => (made(a.split(' ')[0] ?? '') < made(b.split(' ')[0] ?? '') ? -1 : 1)

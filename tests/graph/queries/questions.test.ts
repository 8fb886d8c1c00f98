import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counts } from '../../../graph/queries/counts.ts'
import { documentView } from '../../../graph/queries/document-view.ts'
import { documents } from '../../../graph/queries/documents.ts'
import { entityCard } from '../../../graph/queries/entity-card.ts'
import { graphView } from '../../../graph/queries/graph-view.ts'
import type { GraphFilter } from '../../../graph/queries/graph-view.ts'
import { search } from '../../../graph/queries/search.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { temporaryStore } from './temporary-store.ts'
import type { TemporaryStore } from './temporary-store.ts'
import { cityPlan, districtPlan, idOf } from './two-plans.ts'

const ALL: GraphFilter = { kinds: [], relations: [], agencies: [], functions: [], statuses: [], years: [], due: [], also: [], limit: 100 }
let temporary: TemporaryStore
let store: GraphStore

beforeAll(async () => {
  temporary = await temporaryStore(cityPlan(), districtPlan())
  store = temporary.store
})
afterAll(() => temporary.remove())

describe('graph view', () => {
  it('draws every entity and every triple once', async () => {
    const view = await graphView(store, ALL)
    expect(view.total).toEqual({ nodes: 9, edges: 6 })
    expect(view.omitted).toEqual({ nodes: 0, edges: 0, reason: 'none' })
    expect(view.nodes[0]).toMatchObject({ name: '房产审批系统', degree: 4 })
  })

  it('counts the sentences behind one line, and one that exists makes it exist', async () => {
    const { edges } = await graphView(store, ALL)
    const line = edges.find((edge) => edge.type === 'DEPENDS_ON' && edge.source === idOf('approval'))
    expect(line).toMatchObject({ target: idOf('extranet'), statements: 2, status: 'existing' })
    expect(edges.find((edge) => edge.type === 'RESPONSIBLE_FOR')).toMatchObject({ status: null, statements: 1 })
  })

  it('keeps the facets of the unfiltered graph under any filter', async () => {
    const all = await graphView(store, ALL)
    const some = await graphView(store, { ...ALL, kinds: ['platform'] })
    expect(some.facets).toEqual(all.facets)
    expect(all.facets.kinds).toContainEqual({ value: 'Agency', count: 3 })
    expect(all.facets.relations[0]).toEqual({ value: 'DEPENDS_ON', count: 2 })
    expect(all.facets.agencies.map(({ name, count }) => [name, count]).sort()).toEqual([['市房产局', 1], ['市政府办公厅', 1]])
  })

  it('filters by kind, and says how much the filter left out', async () => {
    const view = await graphView(store, { ...ALL, kinds: ['network', 'website'] })
    expect(view.nodes.map(({ name }) => name).sort()).toEqual(['外网门户', '市电子政务外网'])
    expect(view.edges).toHaveLength(1)
    expect(view.omitted).toEqual({ nodes: 7, edges: 5, reason: 'filter' })
  })

  it('filters by relation, leaving out what no such line touches', async () => {
    const view = await graphView(store, { ...ALL, relations: ['EXTENDS_TO'] })
    expect(view.nodes.map(({ name }) => name).sort()).toEqual(['房产审批系统', '街镇'])
  })

  it('shows an agency, its systems, and what those connect to', async () => {
    const view = await graphView(store, { ...ALL, agencies: [idOf('housing')] })
    expect(new Set(view.nodes.map(({ id }) => id))).toEqual(
      new Set(['housing', 'approval', 'extranet', 'exchange', 'street'].map((name) => idOf(name as 'housing'))),
    )
  })

  it('keeps the chosen agency and the best connected where the limit cuts', async () => {
    const view = await graphView(store, { ...ALL, limit: 2 })
    expect(view.nodes.map(({ name }) => name)).toEqual(['房产审批系统', '市电子政务外网'])
    expect(view.omitted).toEqual({ nodes: 7, edges: 5, reason: 'limit' })
    const own = await graphView(store, { ...ALL, agencies: [idOf('housing')], limit: 2 })
    expect(own.nodes[0]?.name).toBe('市房产局')
    expect(own.omitted.reason).toBe('filter-and-limit')
  })
})

describe('search', () => {
  const names = async (query: string, limit = 10): Promise<readonly string[]> =>
    (await search(store, query, limit)).results.map(({ name }) => name)

  it('finds characters inside a name, beginnings first', async () => {
    expect(await names('外网')).toEqual(['外网门户', '市电子政务外网'])
  })
  it('puts the exact name first, an alias too', async () => {
    expect((await names('电子政务外网'))[0]).toBe('市电子政务外网')
    expect((await names('云山市人民政府办公厅'))[0]).toBe('市政府办公厅')
  })
  it('minds neither case nor full-width letters nor quotation marks', async () => {
    expect(await names('“我的云山app”')).toEqual(['我的云山APP'])
    expect(await names('ＡＰＰ')).toEqual(['我的云山APP'])
  })
  it('says when there is more', async () => {
    const found = await search(store, '外网', 1)
    expect(found).toMatchObject({ truncated: true, results: [{ name: '外网门户', degree: 1 }] })
  })
  it('finds nothing for nothing, and takes Cypher for characters', async () => {
    expect(await names('  ')).toEqual([])
    expect(await names("' OR 1=1 //")).toEqual([])
  })
})

describe('entity card', () => {
  it('knows a system: its agencies, what it needs, where it is named', async () => {
    const card = await entityCard(store, idOf('approval'))
    expect(card).toMatchObject({ name: '房产审批系统', kind: 'system', degree: 4 })
    expect(card?.outgoing.map(({ type }) => type)).toEqual(['DEPENDS_ON', 'CONNECTS_TO', 'EXTENDS_TO', 'DEPENDS_ON'])
    const [statement] = card?.outgoing ?? []
    expect(statement?.evidence).toMatchObject({ text: '部署在市电子政务外网', measure: { number: '1.2' } })
    expect(card?.mentions).toHaveLength(1)
  })

  it('gives a system under 分别 to its own agency alone', async () => {
    const card = await entityCard(store, idOf('approval'))
    expect(card?.responsibilities.map(({ agency, role, actions }) => [agency.name, role, actions])).toEqual([
      ['市房产局', 'implement', ['build']],
    ])
  })

  it('counts groups among the agencies of a measure, leaders first', async () => {
    const card = await entityCard(store, idOf('extranet'))
    expect(card?.responsibilities.map(({ agency, role }) => [agency.name, role])).toEqual([
      ['市政府办公厅', 'lead'],
      ['各区政府', 'implement'],
    ])
    expect(card?.incoming).toHaveLength(3)
    expect(card?.mentions.map(({ document }) => document.title).sort()).toEqual(['云山市2020年电子政务工作要点', '城东区2021年计划'])
  })

  it('lists the measures of an agency, with and without a system of its own', async () => {
    const card = await entityCard(store, idOf('office'))
    expect(card?.responsibilities.map(({ measure, system }) => [measure.number, system?.name ?? null])).toEqual([
      ['1.1', '市电子政务外网'],
      ['1.2', null],
    ])
    expect(card?.mentions).toEqual([expect.objectContaining({ text: '云山市', start: 0 })])
  })

  it('is null where there is no such entity', async () => {
    expect(await entityCard(store, 's-nothing')).toBeNull()
  })
})

describe('documents', () => {
  it('lists them newest first, with what was found in each', async () => {
    expect(await documents(store)).toMatchObject([
      { title: '城东区2021年计划', measures: 1, entities: 2, relations: 1 },
      { title: '云山市2020年电子政务工作要点', measures: 2, entities: 8, relations: 4 },
    ])
  })

  it('gives text, outline and marks of either shape of plan', async () => {
    const city = await documentView(store, cityPlan().document.id)
    expect(city?.outline.map(({ number }) => number)).toEqual(['1.1', '1.2'])
    expect(city?.marks.map(({ start, end }) => city.text.slice(start, end))).toEqual(['云山市', '市电子政务外网', '房产审批系统'])
    expect(city).toMatchObject({ repairs: { 'repair/gloss': 2 }, problems: [{ rule: 'outline/heading' }], entities: 8 })
    const district = await documentView(store, districtPlan().document.id)
    expect(district?.marks).toHaveLength(2)
    expect(district?.outline).toHaveLength(1)
  })

  it('is null where there is no such document', async () => {
    expect(await documentView(store, 'd-nothing')).toBeNull()
  })

  it('counts all', async () => {
    expect(await counts(store)).toEqual({ documents: 2, entities: 9, relations: 5 })
  })
})

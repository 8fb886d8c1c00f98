import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfCorrection } from '../../../graph/model/correction.ts'
import type { CorrectionTarget } from '../../../graph/model/correction.ts'
import { questionNamed } from '../../../graph/queries/catalogue.ts'
import type { Answers, QuestionName } from '../../../graph/queries/catalogue.ts'
import { Given } from '../../../graph/queries/given.ts'
import type { IntegrationPath } from '../../../graph/queries/integration-paths.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { made, madePlan } from './made-plan.ts'
import { temporaryStore } from './temporary-store.ts'
import type { TemporaryStore } from './temporary-store.ts'

const PLAN = madePlan('对接计划', [
  // From 甲平台 to 丁平台: three steps in two ways, the surer one through 乙; four steps through 戊.
  '甲平台 CONNECTS_TO 乙平台 0.9', '乙平台 FEEDS 丙平台 0.9', '丙平台 DEPENDS_ON 丁平台 0.9',
  '甲平台 CONNECTS_TO 己平台 0.5', '己平台 FEEDS 庚平台 0.9', '庚平台 DEPENDS_ON 丁平台 0.9',
  '丁平台 PART_OF 戊平台', '戊平台 CONNECTS_TO 辛平台', '乙平台 SUPPORTS 辛平台',
  // Two steps, but through an agency; and through an area, which joins nothing.
  '住建局 RESPONSIBLE_FOR 甲平台', '住建局 RESPONSIBLE_FOR 丁平台',
  '甲平台 EXTENDS_TO 东镇', '丁平台 EXTENDS_TO 东镇',
  // Two lines between the same two.
  '甲平台 DEPENDS_ON 乙平台 0.8',
  '孤立平台', '远平台 CONNECTS_TO 外平台',
])

let temporary: TemporaryStore
let store: GraphStore
beforeAll(async () => {
  temporary = await temporaryStore(PLAN)
  store = temporary.store
})
afterAll(() => temporary.remove())

const ask = <Name extends QuestionName>(name: Name, given: Readonly<Record<string, string>>): Promise<Answers[Name]> =>
  questionNamed(name).ask(store, new Given(Object.fromEntries(Object.entries(given).map(([key, text]) => [key, [text]]))))
const route = ({ steps }: IntegrationPath): string => [steps[0]?.from.name, ...steps.map(({ to }) => to.name)].join(' ')
const routes = async (given: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await ask('path', { from: '甲平台', to: '丁平台', ...given })).paths.map(route)

describe('integration paths', () => {
  it('gives the shortest first, of equals the surest, and then the longer ones', async () => {
    expect(await routes({ count: '9' })).toEqual([
      '甲平台 乙平台 丙平台 丁平台',
      '甲平台 己平台 庚平台 丁平台',
      '甲平台 乙平台 辛平台 戊平台 丁平台',
    ])
    expect(await routes({ count: '1' })).toHaveLength(1)
  })

  it('proves each step, every line between the two among them', async () => {
    const { paths: [first] } = await ask('path', { from: '甲平台', to: '丁平台' })
    expect(first).toMatchObject({ length: 3, confidence: 0.9 })
    expect(first?.steps[0]?.lines.map(({ type }) => type)).toEqual(['CONNECTS_TO', 'DEPENDS_ON'])
    expect(first?.steps[1]?.lines[0]?.proofs[0]).toMatchObject({
      evidence: '乙平台 FEEDS 丙平台 0.9', confidence: 0.9, status: 'planned',
      document: { title: '对接计划' }, measure: { number: '1' }, start: 10, end: 15,
    })
  })

  it('goes against the lines unless told not to', async () => {
    expect(await routes({ directed: 'true', count: '9' })).toEqual(['甲平台 乙平台 丙平台 丁平台', '甲平台 己平台 庚平台 丁平台'])
    const back = await ask('path', { from: '丁平台', to: '甲平台', directed: 'true' })
    expect(back).toMatchObject({ paths: [], complete: true, same: false })
    expect((await ask('path', { from: '丁平台', to: '甲平台' })).paths.map(route)[0]).toBe('丁平台 丙平台 乙平台 甲平台')
  })

  it('keeps to the chosen types and to the length allowed', async () => {
    expect(await routes({ relation: 'CONNECTS_TO,FEEDS' })).toEqual([])
    expect(await routes({ relation: 'connects_to、supports，PART_OF' })).toEqual(['甲平台 乙平台 辛平台 戊平台 丁平台'])
    expect(await routes({ steps: '2' })).toEqual([])
  })

  it('passes through agencies when asked to, never through areas', async () => {
    expect(await routes({ agencies: 'true', count: '2' })).toEqual(['甲平台 住建局 丁平台', '甲平台 乙平台 丙平台 丁平台'])
    const { paths: [first] } = await ask('path', { from: '甲平台', to: '丁平台', agencies: 'true' })
    expect(first?.steps[0]?.lines[0]).toMatchObject({ type: 'RESPONSIBLE_FOR', proofs: [{ evidence: '对接计划的任务', role: 'lead', document: { title: '对接计划' } }] })
    expect(await routes({ relation: 'EXTENDS_TO' })).toEqual([])
    expect((await ask('path', { from: '甲平台', to: '东镇' })).paths.map(route)).toContain('甲平台 东镇')
  })

  it('finds none to what hangs on nothing, and says when both are one', async () => {
    expect((await ask('path', { from: '甲平台', to: '孤立平台' })).paths).toEqual([])
    expect(await ask('path', { from: '甲平台', to: '青川市甲平台' })).toMatchObject({ same: true, paths: [] })
  })

  it('follows what a person joined, passes by what one rejected, and names who added a line', async () => {
    const say = (target: CorrectionTarget) => store.correct([{ ...target, id: idOfCorrection(target), who: '王工', at: '2026-01-01T00:00:00.000Z', note: null, names: [] }])
    const joined: CorrectionTarget = { kind: 'join', source: made('丁平台'), target: made('远平台') }
    const rejected: CorrectionTarget = { kind: 'reject-relation', source: made('乙平台'), type: 'FEEDS', target: made('丙平台'), statement: null, document: null, evidence: null }
    const added: CorrectionTarget = { kind: 'add-relation', source: made('孤立平台'), type: 'FEEDS', target: made('甲平台'), status: 'existing', evidence: '会议上确认' }
    await say(joined)
    const { paths: [over] } = await ask('path', { from: '丙平台', to: '外平台' })
    expect(over?.steps.map(({ from, to }) => [from.name, to.name])).toEqual([['丙平台', '丁平台'], ['远平台', '外平台']])
    expect(await ask('path', { from: '丁平台', to: '远平台' })).toMatchObject({ same: true })
    await say(rejected)
    expect(await routes({ count: '1' })).toEqual(['甲平台 己平台 庚平台 丁平台'])
    await say(added)
    const { paths: [fromAlone] } = await ask('path', { from: '孤立平台', to: '甲平台' })
    expect(fromAlone?.steps[0]?.lines[0]?.proofs).toMatchObject([{ evidence: '会议上确认', document: null, addedBy: '王工' }])
    await store.undo([joined, rejected, added].map(idOfCorrection))
    expect(await routes({ count: '1' })).toEqual(['甲平台 乙平台 丙平台 丁平台'])
  })
})

describe('impact', () => {
  const affected = async (of: string, given: Readonly<Record<string, string>> = {}): Promise<readonly string[]> =>
    (await ask('impact', { of, ...given })).rows.map(({ entity, strength, distance }) => `${entity.name} ${strength} ${distance}`)

  it('affects the source of DEPENDS_ON, the target of FEEDS and SUPPORTS, the whole of a part', async () => {
    expect(await affected('丁平台', { strong: 'true' })).toEqual(['丙平台 strong 1', '庚平台 strong 1', '戊平台 strong 1'].sort(byId))
    expect(await affected('己平台', { strong: 'true' })).toEqual(['庚平台 strong 1'])
  })

  it('goes on through others, by distance, to the depth asked for', async () => {
    expect(await affected('乙平台', { strong: 'true' })).toEqual(['丙平台 strong 1', '甲平台 strong 1', '辛平台 strong 1'].sort(byId))
    expect(await affected('丁平台', { depth: '1', strong: 'true' })).toHaveLength(3)
    const { rows } = await ask('impact', { of: '丁平台' })
    const last = rows.at(-1)
    expect(last?.chain).toHaveLength(last?.distance ?? 0)
    expect(last?.chain[0]?.by.name).toBe('丁平台')
  })

  it('is weak over CONNECTS_TO, whichever side, and strong where another chain is strong', async () => {
    expect(await affected('甲平台', { depth: '1' })).toEqual(['乙平台 weak 1', '己平台 weak 1'].sort(byId))
    // 甲平台 also depends on 乙平台: strong, though they connect as well.
    expect(await affected('乙平台', { depth: '1' })).toContain('甲平台 strong 1')
    expect(await affected('外平台')).toEqual(['远平台 weak 1'])
  })

  it('gives the sentences of the chain and the agencies concerned', async () => {
    const { rows, agencies, strong, total } = await ask('impact', { of: '乙平台', strong: 'true' })
    const own = rows.find(({ entity }) => entity.name === '甲平台')
    expect(own).toMatchObject({ agencies: [{ name: '住建局' }], chain: [{ by: { name: '乙平台' }, lines: [{ type: 'DEPENDS_ON', proofs: [{ evidence: '甲平台 DEPENDS_ON 乙平台 0.8' }] }] }] })
    expect(agencies).toMatchObject([{ agency: { name: '住建局' }, systems: 1 }])
    expect([strong, total]).toEqual([3, 3])
  })

  it('comes in pages', async () => {
    const all = await affected('乙平台')
    expect(await affected('乙平台', { offset: '1', limit: '2' })).toEqual(all.slice(1, 3))
    expect(await ask('impact', { of: '乙平台', limit: '1' })).toMatchObject({ total: all.length, offset: 0 })
  })

  it('affects nobody over the others', async () => {
    expect(await affected('孤立平台')).toEqual([])
  })
})

/** Equals stand in the order of their ids, whatever their names. */
const byId = (a: string, b: string): number => (made(a.split(' ')[0] ?? '') < made(b.split(' ')[0] ?? '') ? -1 : 1)

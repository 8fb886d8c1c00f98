/**
 * What every store does with findings: they are of all documents, the same in
 * whatever order those came, and what people decided lies over them for good.
 */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeCorrection } from '../../graph/corrections/corrections.ts'
import { idOfCorrection, type CorrectionTarget, type Verdict } from '../../graph/model/correction.ts'
import type { CorrectionId, EntityId } from '../../graph/model/ids.ts'
import { refreshFindings } from '../../graph/overlap/fresh-findings.ts'
import { findings, type FindingFilter, type Findings } from '../../graph/queries/findings.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { readPlans } from './findings-plans.ts'
import { dumpGraph } from './graph-digest.ts'

export const EVERYTHING: FindingFilter = { kinds: [], verdicts: [], jurisdictions: [], tiers: [], functions: [], agencies: [], standings: [], words: '' }

export const listed = async (store: GraphStore, filter: Partial<FindingFilter> = {}): Promise<Findings> => {
  await refreshFindings(store)
  return findings(store, { ...EVERYTHING, ...filter }, { offset: 0, limit: 1000 })
}

/** 甲 | 乙: verdict */
export const decided = async (store: GraphStore): Promise<readonly string[]> => {
  const { rows } = await listed(store)
  return rows.filter(({ decision }) => decision !== null).map(({ a, b, decision }) => `${[a.name, b.name].toSorted().join(' | ')}: ${decision?.verdict} ${decision?.who} ${decision?.note ?? ''}`).toSorted()
}

export async function decide(store: GraphStore, one: string, other: string, verdict: Verdict, note: string | null = null): Promise<CorrectionId> {
  const { rows } = await store.read('MATCH (s:System) WHERE s.name IN $names RETURN s.name, s.id', { names: [one, other] })
  const idOf = (name: string): EntityId => String(rows.find(([known]) => known === name)?.[1] ?? '') as EntityId
  const target: CorrectionTarget = { kind: 'overlap-verdict', source: idOf(one), target: idOf(other), verdict }
  const { id } = await makeCorrection(store, { ...target, id: idOfCorrection(target), who: '李工', at: '2026-01-02T03:04:05.000Z', note, names: [] })
  return id
}

export function describeFindings(store: () => GraphStore): void {
  describe('findings', () => {
    let plans: Awaited<ReturnType<typeof readPlans>>
    beforeAll(async () => {
      plans = await readPlans()
    })
    afterEach(async () => {
      const { rows } = await store().read('MATCH (c:Correction) RETURN c.id')
      await store().undo(rows.map(([id]) => id as CorrectionId))
    })

    const pairs = async (kind: Findings['rows'][number]['kind']): Promise<readonly string[]> =>
      (await listed(store(), { kinds: [kind] })).rows.map(({ a, b }) => [...new Set([a.name, b.name])].toSorted().join(' | '))

    it('are of all documents: two agencies, two years, two names, each a kind of its own', async () => {
      for (const plan of [plans.first, plans.second, plans.third]) await store().write(plan)
      expect(await pairs('overlap')).toEqual(expect.arrayContaining(['物价应急指挥系统 | 环境应急指挥系统', '市应急指挥平台 | 环境应急指挥系统', '城管云平台 | 民政云平台']))
      expect(await pairs('same-system')).toEqual(['价格应急指挥系统 | 物价应急指挥系统'])
      expect(await pairs('planned-again')).toEqual(['环境应急指挥系统'])
      const { rows } = await store().read("MATCH (a:System)-[r:OVERLAPS]->(b:System) WHERE r.score > 3 RETURN r.reasons ORDER BY r.score DESC LIMIT 1")
      expect(rows[0]?.[0]).toEqual(expect.arrayContaining([expect.stringContaining('都用于')]))
    })

    it('are the same in whatever order the documents came, and go with them', async () => {
      for (const plan of [plans.first, plans.second, plans.third]) await store().write(plan)
      await refreshFindings(store())
      const forth = await dumpGraph(store())
      await store().remove(plans.first.document.id)
      await refreshFindings(store())
      expect(await pairs('planned-again')).toEqual([])
      await store().remove(plans.second.document.id)
      await store().remove(plans.third.document.id)
      for (const plan of [plans.third, plans.first, plans.second]) {
        await store().write(plan)
        await refreshFindings(store())
      }
      expect(await dumpGraph(store())).toEqual(forth)
    })

    it('are made anew only where something has changed', async () => {
      await store().write(plans.first)
      expect(await refreshFindings(store())).toBe(true)
      expect(await refreshFindings(store())).toBe(false)
      await decide(store(), '环境应急指挥系统', '价格应急指挥系统', 'later')
      expect(await refreshFindings(store())).toBe(false)
      await store().write(plans.second)
      expect(await refreshFindings(store())).toBe(true)
    })

    it('a verdict stays with its pair through another order and new documents, and wins over the finder', async () => {
      await store().write(plans.first)
      await refreshFindings(store())
      await decide(store(), '环境应急指挥系统', '价格应急指挥系统', 'rejected', '对象不同')
      await decide(store(), '市级数据共享交换平台', '民政数据共享交换平台', 'confirmed')
      // The finder has nothing to say of these two.
      await decide(store(), '环境应急指挥系统', '民政数据共享交换平台', 'confirmed')
      const before = await decided(store())
      expect(before).toHaveLength(3)
      await store().remove(plans.first.document.id)
      const gone = await listed(store())
      expect(gone.rows).toEqual([])
      expect(gone.orphaned.map(({ names, verdict }) => [...names].toSorted().join(' | ') + ' ' + verdict)).toContain('价格应急指挥系统 | 环境应急指挥系统 rejected')
      expect(gone.orphaned).toHaveLength(3)
      for (const plan of [plans.third, plans.second, plans.first]) await store().write(plan)
      expect(await decided(store())).toEqual(before)
      expect((await listed(store())).orphaned).toEqual([])
      expect((await listed(store())).rows.at(-1)?.decision?.verdict).toBe('rejected')
    })

    it('two names that are joined are one system, and two again when that is taken back', async () => {
      for (const plan of [plans.first, plans.second]) await store().write(plan)
      const [proposal] = (await listed(store(), { kinds: ['same-system'] })).rows
      const target: CorrectionTarget = { kind: 'join', source: proposal?.a.id as EntityId, target: proposal?.b.id as EntityId }
      const { id } = await makeCorrection(store(), { ...target, id: idOfCorrection(target), who: '李工', at: '2026-01-02T03:04:05.000Z', note: null, names: [] })
      const joined = await listed(store())
      expect(joined.rows.filter(({ kind }) => kind === 'same-system')).toEqual([])
      expect(joined.joined).toMatchObject([{ correction: id, who: '李工' }])
      await store().undo([id])
      expect(await pairs('same-system')).toHaveLength(1)
      expect((await listed(store())).joined).toEqual([])
    })

    it('are narrowed by place, tier, function, agency, how much is new, and verdict', async () => {
      for (const plan of [plans.first, plans.second, plans.third]) await store().write(plan)
      const total = async (filter: Partial<FindingFilter>): Promise<number> => (await listed(store(), filter)).total
      const all = await total({})
      expect(await total({ jurisdictions: ['云岭市'] })).toBe(all)
      expect(await total({ jurisdictions: ['海州市'] })).toBe(0)
      expect(await total({ tiers: ['市'] })).toBe(all)
      expect(await total({ functions: ['cloud'] })).toBeGreaterThan(0)
      expect(await total({ agencies: ['市审计局'] })).toBeGreaterThan(0)
      expect(await total({ standings: ['both-new'] }) + (await total({ standings: ['one-new'] })) + (await total({ standings: ['none-new'] }))).toBe(all)
      expect(await total({ verdicts: ['open'] })).toBe(all)
      expect(await total({ words: '价格' })).toBeGreaterThan(0)
    })
  })
}

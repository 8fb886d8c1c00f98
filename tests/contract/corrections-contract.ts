/**
 * What every store does with corrections: they win over what is extracted, stay
 * through every ingest in any order, wait for a target that is gone, and can be
 * taken back without a trace.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { idOfCorrection, type Correction, type CorrectionTarget } from '../../graph/model/correction.ts'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import type { DuplicateFinding } from '../../graph/model/duplicates.ts'
import type { CorrectionId, EntityId } from '../../graph/model/ids.ts'
import { relationId } from '../../graph/model/ids.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { firstPlan, ids, secondPlan } from './fixture.ts'
import { dumpGraph } from './graph-digest.ts'

const signed = (target: CorrectionTarget, at = '2026-01-02T03:04:05.000Z'): Correction => ({
  ...target, id: idOfCorrection(target), who: '李工', at, note: null, names: ['一', '二'],
})
const [connects] = firstPlan.relations
const WHOLE_LINE = { statement: null, document: null, evidence: null } as const
const noLine = signed({ kind: 'reject-relation', source: ids.tea, type: 'CONNECTS_TO', target: ids.provincial, ...WHOLE_LINE })
const notResponsible = signed({ kind: 'reject-relation', source: ids.office, type: 'RESPONSIBLE_FOR', target: ids.tea, ...WHOLE_LINE })
const noSystem = signed({ kind: 'reject-entity', entity: ids.tea })
const renamed = signed({ kind: 'rename', entity: ids.tea, name: '茶园监测平台' })
const joined = signed({ kind: 'join', source: ids.tea, target: ids.plain })
const added = signed({ kind: 'add-relation', source: ids.ledger, type: 'FEEDS', target: ids.network, status: 'existing', evidence: '台账库的数据汇聚到政务云网' })
const verdict = signed({ kind: 'overlap-verdict', source: ids.provincial, target: ids.tea, verdict: 'rejected' })
const OVERLAPS = 'MATCH ()-[r:OVERLAPS]->() RETURN r.score, r.reasons, r.verdict, r.decidedBy, r.decidedAt'
const finding: DuplicateFinding = {
  kind: 'overlap',
  ...pairOf(ids.provincial, ids.tea),
  score: 0.75,
  reasons: [{ name: 'same-function', weight: 0.4, text: '功能相同' }, { name: 'shared-words', weight: 0.35, text: '名称相近' }],
}
const ALL = [noLine, notResponsible, noSystem, renamed, joined, added, verdict]

function pairOf(one: EntityId, other: EntityId): Pick<DuplicateFinding, 'a' | 'b'> {
  return one < other ? { a: one, b: other } : { a: other, b: one }
}

/** The same plan with a sentence more in front: every place has moved. */
function moved(plan: DocumentGraph): DocumentGraph {
  const by = 10
  return {
    ...plan,
    document: { ...plan.document, text: `一句新的话在前面。\n${plan.document.text}` },
    relations: plan.relations.map((relation) => ({
      ...relation,
      start: relation.start + by, end: relation.end + by,
      id: relationId(plan.document.id, relation.type, relation.source, relation.target, relation.start + by),
    })),
  }
}

export function describeCorrections(storeUnderTest: () => GraphStore): void {
  describe('corrections', () => {
    const store = () => storeUnderTest()
    const rows = async (cypher: string) => (await store().read(cypher)).rows
    const count = async (pattern: string) => (await rows(`MATCH ${pattern} RETURN count(*)`))[0]?.[0]
    const undoAll = async () => {
      const found = await rows('MATCH (c:Correction) RETURN c.id')
      return store().undo(found.map(([id]) => id as CorrectionId))
    }
    afterEach(undoAll)

    it('a rejected line leaves its type, and is still to be seen', async () => {
      await store().write(firstPlan)
      await store().correct([noLine, notResponsible])
      expect(await count('()-[:CONNECTS_TO]->()')).toBe(0)
      expect(await count('()-[:DEPENDS_ON]->()')).toBe(1)
      expect(await rows('MATCH (a:System)-[r:REJECTED]->(b:System) RETURN a.id, b.id, r.type, r.evidence, r.correction, r.confidence')).toEqual([
        [ids.tea, ids.provincial, 'CONNECTS_TO', connects?.evidence, noLine.id, 0.95],
      ])
      expect(await rows('MATCH (a:Agency)-[r:RESPONSIBLE_FOR]->(s) RETURN s.id')).toEqual([[ids.ledger]])
    })

    it('one statement of a line is rejected, also where its place has moved', async () => {
      const again = { ...connects!, start: 1, end: 9, id: relationId(firstPlan.document.id, 'CONNECTS_TO', ids.tea, ids.provincial, 1), evidence: '另一句话' }
      await store().write({ ...firstPlan, relations: [...firstPlan.relations, again] })
      const { document, evidence, statement } = { document: firstPlan.document.id, evidence: connects!.evidence, statement: connects!.id }
      await store().correct([signed({ kind: 'reject-relation', source: ids.tea, type: 'CONNECTS_TO', target: ids.provincial, statement, document, evidence })])
      expect(await rows('MATCH ()-[r:CONNECTS_TO]->() RETURN r.evidence')).toEqual([['另一句话']])
      await store().write(moved({ ...firstPlan, relations: [...firstPlan.relations, again] }))
      expect(await rows('MATCH ()-[r:CONNECTS_TO]->() RETURN r.evidence')).toEqual([['另一句话']])
      expect(await rows('MATCH ()-[r:REJECTED]->() RETURN r.evidence')).toEqual([[evidence]])
    })

    it('a rejected entity is none any more, with all its lines', async () => {
      await store().write(firstPlan)
      await store().correct([noSystem])
      expect(await rows('MATCH (s:System) RETURN s.id ORDER BY s.id')).toEqual([[ids.network], [ids.provincial], [ids.ledger]].sort())
      expect(await count('(:Platform)')).toBe(1)
      expect(await count('()-[:CONNECTS_TO|DEPENDS_ON]->()')).toBe(0)
      expect(await rows('MATCH (e:Rejected)-[r:REJECTED]-() RETURN e.name, r.type ORDER BY r.type')).toEqual(
        ['CONNECTS_TO', 'DEPENDS_ON', 'RESPONSIBLE_FOR'].map((type) => ['茶山监测平台', type]),
      )
      await store().write(secondPlan)
      expect(await count(`(e {id: '${ids.tea}'})`)).toBe(1)
      expect(await count(`(:Rejected {id: '${ids.tea}'})<-[:NAMES]-(:Document)`)).toBe(2)
    })

    it('a corrected name stands over what any document says, and the old one finds it still', async () => {
      await store().write(firstPlan)
      await store().correct([renamed])
      await store().write(secondPlan)
      expect(await rows(`MATCH (s:Platform {id: '${ids.tea}'}) RETURN s.name, s.qualifiedName, s.extractedName, s.aliases`)).toEqual([
        ['茶园监测平台', '云岭市茶园监测平台', '茶山监测平台', ['监测平台', '茶山监测平台', '茶山监测系统'].sort()],
      ])
    })

    it('joins and additions are signed, go with their ends, and come back with them', async () => {
      await store().write(firstPlan)
      await store().correct([joined, added])
      expect(await count('()-[:SAME_AS]->()')).toBe(0)
      await store().write(secondPlan)
      expect(await rows('MATCH (a)-[r:SAME_AS]->(b) RETURN a.id, b.id, r.origin, r.who, r.at')).toEqual([[ids.tea, ids.plain, 'user', '李工', joined.at]])
      const line = await rows('MATCH (a)-[r:FEEDS]->(b:Network) RETURN r.evidence, r.confidence, r.status, r.origin, r.document')
      expect(line).toEqual([['台账库的数据汇聚到政务云网', 1, 'existing', 'user', null]])
      await store().remove(secondPlan.document.id)
      expect(await count('()-[:SAME_AS]->()')).toBe(0)
      await store().remove(firstPlan.document.id)
      expect(await count('()-[]->()')).toBe(0)
      expect(await count('(:Correction)')).toBe(2)
      await store().write(secondPlan)
      await store().write(firstPlan)
      expect(await count('()-[:SAME_AS]->()')).toBe(1)
      expect(await count("()-[:FEEDS {origin: 'user'}]->()")).toBe(1)
    })

    it('a verdict stands on the finding, whichever of the two comes first', async () => {
      await store().correct([verdict])
      await store().write(firstPlan)
      expect(await rows(OVERLAPS)).toEqual([[0, [], 'rejected', '李工', verdict.at]])
      await store().keepFindings([finding], 'now')
      expect(await rows(OVERLAPS)).toEqual([[0.75, ['功能相同', '名称相近'], 'rejected', '李工', verdict.at]])
      await store().undo([verdict.id])
      expect(await rows(OVERLAPS)).toEqual([[0.75, ['功能相同', '名称相近'], null, null, null]])
      await store().correct([verdict])
      await store().keepFindings([], 'later')
      expect(await rows(OVERLAPS)).toEqual([[0, [], 'rejected', '李工', verdict.at]])
      await store().undo([verdict.id])
      expect(await rows(OVERLAPS)).toEqual([])
    })

    it('findings take the place of those before, of each kind by itself', async () => {
      await store().write(firstPlan)
      await store().keepFindings([finding, { ...finding, kind: 'same-system' }, { ...finding, kind: 'planned-again', b: finding.a }], 'one')
      expect(await count('(:System)-[:MAY_BE_SAME_AS]->(:System)')).toBe(1)
      expect(await rows('MATCH (s)-[r:PLANNED_AGAIN]->(s) RETURN s.id, r.reasonNames, r.weights')).toEqual([[finding.a, ['same-function', 'shared-words'], ['0.40', '0.35']]])
      await store().keepFindings([{ ...finding, score: 0.8 }], 'two')
      expect(await count('()-[:MAY_BE_SAME_AS|PLANNED_AGAIN]->()')).toBe(0)
      expect(await rows('MATCH ()-[r:OVERLAPS]->() RETURN r.score')).toEqual([[0.8]])
      expect(await rows('MATCH (s:ZhenglianStore) RETURN s.findingsOf')).toEqual([['two']])
    })

    it('a later correction of the same takes the place of the earlier', async () => {
      await store().write(firstPlan)
      await store().correct([renamed])
      await store().correct([signed({ kind: 'rename', entity: ids.tea, name: '茶场监测平台' }, '2026-02-02T00:00:00.000Z')])
      expect(await rows('MATCH (c:Correction) RETURN c.name, c.at')).toEqual([['茶场监测平台', '2026-02-02T00:00:00.000Z']])
      expect(await rows(`MATCH (s:System {id: '${ids.tea}'}) RETURN s.name, s.extractedName`)).toEqual([['茶场监测平台', '茶山监测平台']])
    })

    it('each is in force after everything is read again, in any order, with a new document among them', async () => {
      await store().write(firstPlan)
      for (const correction of ALL) await store().correct([correction])
      await store().write(secondPlan)
      const forth = await dumpGraph(store())
      await store().write(moved(firstPlan))
      await store().write(firstPlan)
      expect(await dumpGraph(store())).toEqual(forth)
      await store().remove(firstPlan.document.id)
      await store().remove(secondPlan.document.id)
      await undoAll()
      expect(await dumpGraph(store())).toEqual({ nodes: [], relationships: [] })
      await store().write(secondPlan)
      await store().correct([...ALL].reverse())
      await store().write(firstPlan)
      expect(await dumpGraph(store())).toEqual(forth)
    })

    it('taking all back leaves no trace, in whichever order', async () => {
      await store().write(firstPlan)
      await store().write(secondPlan)
      const before = await dumpGraph(store())
      await store().correct(ALL)
      expect(await store().undo(ALL.map(({ id }) => id))).toBe(ALL.length)
      expect(await dumpGraph(store())).toEqual(before)
      await store().correct(ALL)
      for (const { id } of ALL) expect(await store().undo([id])).toBe(1)
      expect(await dumpGraph(store())).toEqual(before)
      expect(await store().undo([noLine.id])).toBe(0)
    })

    it('one of two that reject the same line is taken back, and the other still holds', async () => {
      await store().write(firstPlan)
      await store().correct([noLine, noSystem])
      await store().undo([noSystem.id])
      expect(await count('()-[:CONNECTS_TO]->()')).toBe(0)
      expect(await count('()-[:DEPENDS_ON]->()')).toBe(1)
      await store().correct([noSystem])
      await store().undo([noLine.id])
      expect(await count('()-[:CONNECTS_TO]->()')).toBe(0)
      expect(await count('()-[:REJECTED]->()')).toBe(3)
    })
  })
}

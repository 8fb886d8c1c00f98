/**
 * The questions that planners ask, as a list: for the API, the command line, and
 * a console that offers them. Each has its title, its parameters, the function
 * that answers it, and a Cypher statement to begin one's own from, which runs on
 * both engines as it stands.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { RELATION_TYPES, SYSTEM_KINDS } from '../model/vocabulary.ts'
import { AgencyDependencies, matrixOf } from './agency-dependencies.ts'
import type { AgencyDependency, DependencyMatrix, PairCount } from './agency-dependencies.ts'
import { agencyPage } from './agency-page.ts'
import type { AgencyPage } from './agency-page.ts'
import { documentAdds } from './document-adds.ts'
import type { DocumentAdds } from './document-adds.ts'
import { documentChanges } from './document-changes.ts'
import type { DocumentChanges } from './document-changes.ts'
import { GRAPH_EDGE_TYPES } from './drawn-edges.ts'
import { findDocument } from './find-document.ts'
import { theEntity } from './find-entity.ts'
import type { Given } from './given.ts'
import { hubs } from './hubs.ts'
import type { Hub } from './hubs.ts'
import { impact } from './impact.ts'
import type { Impact } from './impact.ts'
import { integrationPaths } from './integration-paths.ts'
import type { IntegrationPaths } from './integration-paths.ts'
import { isolatedSystems, JOINING } from './isolated-systems.ts'
import type { IsolatedSystem } from './isolated-systems.ts'
import { pageOf } from './page.ts'
import type { Page } from './page.ts'

/** Every question with what it answers. */
export interface Answers {
  readonly path: IntegrationPaths
  readonly impact: Impact
  readonly agencies: Page<AgencyDependency>
  readonly 'agency-matrix': DependencyMatrix
  readonly agency: AgencyPage
  readonly isolated: Page<IsolatedSystem>
  readonly hubs: Page<Hub>
  readonly adds: DocumentAdds
  readonly changes: DocumentChanges
}
export type QuestionName = keyof Answers

export interface Parameter {
  readonly name: string
  readonly title: string
  /** What is meant when it is not given; absent where it must be. */
  readonly unlessTold?: string
}

export interface Question<Name extends QuestionName = QuestionName> {
  readonly name: Name
  readonly title: string
  readonly about: string
  readonly parameters: readonly Parameter[]
  /** To read and to change; `example` has values for its parameters. */
  readonly cypher: string
  readonly example: { readonly [parameter: string]: string }
  /** @throws {WrongParameter} or {UnclearName} */
  ask(store: GraphStore, given: Given): Promise<Answers[Name]>
}

const OFFSET: Parameter = { name: 'offset', title: '跳过前几行', unlessTold: '0' }
const LIMIT: Parameter = { name: 'limit', title: '最多几行', unlessTold: '100' }
const paging = (given: Given) => ({
  offset: given.number('offset', { least: 0, most: 10_000_000, unlessTold: 0 }),
  limit: given.number('limit', { least: 1, most: 5_000, unlessTold: 100 }),
})
const BETWEEN = RELATION_TYPES.filter((type) => type !== 'EXTENDS_TO' && type !== 'COOPERATES_WITH' && type !== 'OWNS').join('|')

async function pairsOf(store: GraphStore, dependencies: AgencyDependencies, given: Given): Promise<readonly PairCount[]> {
  if (!given.has('of')) return dependencies.pairs
  const { id } = await theEntity(store, given.text('of', '机构'), ['Agency'])
  return dependencies.concerning(id)
}

const QUESTION_OF: { readonly [Name in QuestionName]: Question<Name> } = {
  path: {
    name: 'path',
    title: '从甲到乙的对接路径',
    about: '最短的和最好的几条路径，每一步附原文',
    parameters: [
      { name: 'from', title: '起点：名称或编号' },
      { name: 'to', title: '终点：名称或编号' },
      { name: 'count', title: '几条路径（1 到 20）', unlessTold: '3' },
      { name: 'relation', title: `只经这些关系（${GRAPH_EDGE_TYPES.join('、')}）`, unlessTold: '全部' },
      { name: 'directed', title: '只顺着关系的方向走', unlessTold: 'false' },
      { name: 'agencies', title: '也可以经过机构', unlessTold: 'false' },
      { name: 'steps', title: '最多几步（1 到 12）', unlessTold: '8' },
    ],
    cypher: `MATCH p = (a:System)-[:${BETWEEN}*1..3]-(b:System)
WHERE a.name = $from AND b.name = $to
RETURN [n IN nodes(p) | n.name] AS 路径, [r IN relationships(p) | type(r)] AS 关系,
  [r IN relationships(p) | r.evidence] AS 原文, length(p) AS 步数
ORDER BY 步数, 路径, 关系, 原文 LIMIT 5`,
    example: { from: '民政数据共享交换平台', to: '省级大数据共享交换平台' },
    async ask(store, given) {
      const [from, to] = [given.text('from', '起点'), given.text('to', '终点')]
      const options = {
        count: given.number('count', { least: 1, most: 20, unlessTold: 3 }),
        relations: given.list('relation', GRAPH_EDGE_TYPES),
        directed: given.flag('directed'),
        throughAgencies: given.flag('agencies'),
        maxSteps: given.number('steps', { least: 1, most: 12, unlessTold: 8 }),
      }
      return integrationPaths(store, await theEntity(store, from), await theEntity(store, to), options)
    },
  },
  impact: {
    name: 'impact',
    title: '一个系统停用，影响谁',
    about: '直接或间接依赖它的系统，按远近排列，附原文链条和相关机构',
    parameters: [
      { name: 'of', title: '系统：名称或编号' },
      { name: 'depth', title: '最多几层（1 到 10）', unlessTold: '4' },
      { name: 'strong', title: '不算仅有数据对接的（弱影响）', unlessTold: 'false' },
      OFFSET, LIMIT,
    ],
    cypher: `MATCH (s:System)-[r:DEPENDS_ON|MIGRATES_TO|MERGES_INTO|FEEDS|SUPPORTS|PART_OF]-(x)
WHERE s.name = $of
  AND (startNode(r).id = x.id) = (type(r) IN ['DEPENDS_ON', 'MIGRATES_TO', 'MERGES_INTO'])
RETURN x.name AS 受影响, type(r) AS 关系, r.evidence AS 原文
ORDER BY 受影响, 关系, 原文`,
    example: { of: '市电子政务外网' },
    async ask(store, given) {
      const options = { depth: given.number('depth', { least: 1, most: 10, unlessTold: 4 }), strongOnly: given.flag('strong'), ...paging(given) }
      return impact(store, await theEntity(store, given.text('of', '系统'), ['System', 'Agency']), options)
    },
  },
  agencies: {
    name: 'agencies',
    title: '机构之间谁依赖谁',
    about: '经由哪些系统，有多少条原文，哪个方向',
    parameters: [{ name: 'of', title: '只看这个机构的：名称或编号', unlessTold: '全部' }, OFFSET, LIMIT],
    cypher: `MATCH (a:Agency)-[:RESPONSIBLE_FOR|OWNS]->(s:System)-[r:DEPENDS_ON|MIGRATES_TO|MERGES_INTO|FEEDS|SUPPORTS|PART_OF]-(t)
WHERE (startNode(r).id = s.id) = (type(r) IN ['DEPENDS_ON', 'MIGRATES_TO', 'MERGES_INTO'])
OPTIONAL MATCH (t)<-[:RESPONSIBLE_FOR|OWNS]-(owner:Agency)
WITH a, s, r, CASE WHEN t.label = 'Agency' THEN t ELSE owner END AS b
WHERE b IS NOT NULL AND a.id <> b.id
RETURN a.name AS 机构, b.name AS 依赖, count(DISTINCT r) AS 原文条数, collect(DISTINCT s.name) AS 经由
ORDER BY 原文条数 DESC, 机构, 依赖`,
    example: {},
    async ask(store, given) {
      const pages = paging(given)
      const dependencies = await AgencyDependencies.read(store)
      const page = pageOf(await pairsOf(store, dependencies, given), pages)
      return { ...page, rows: await dependencies.proven(store, page.rows) }
    },
  },
  'agency-matrix': {
    name: 'agency-matrix',
    title: '机构依赖矩阵',
    about: '行依赖列，格中是原文条数（不含弱的对接关系）',
    parameters: [{ name: 'of', title: '只看与这个机构有关的：名称或编号', unlessTold: '全部' }],
    cypher: `MATCH (a:Agency)-[:RESPONSIBLE_FOR|OWNS]->(s:System)-[r:DEPENDS_ON|MIGRATES_TO|MERGES_INTO|FEEDS|SUPPORTS|PART_OF]-(t)
WHERE (startNode(r).id = s.id) = (type(r) IN ['DEPENDS_ON', 'MIGRATES_TO', 'MERGES_INTO'])
OPTIONAL MATCH (t)<-[:RESPONSIBLE_FOR|OWNS]-(owner:Agency)
WITH a, s, r, CASE WHEN t.label = 'Agency' THEN t ELSE owner END AS b
WHERE b IS NOT NULL AND a.id <> b.id
RETURN a.name AS 机构, b.name AS 依赖, count(DISTINCT r) AS 原文条数
ORDER BY 机构, 依赖`,
    example: {},
    ask: async (store, given) => matrixOf(store, await pairsOf(store, await AgencyDependencies.read(store), given)),
  },
  agency: {
    name: 'agency',
    title: '一个机构的全部',
    about: '牵头、落实、建设、拥有什么，依赖谁，谁依赖它',
    parameters: [{ name: 'of', title: '机构：名称或编号' }],
    cypher: `MATCH (a:Agency)-[r:LEADS|IMPLEMENTS]->(m:Measure) WHERE a.name = $of
OPTIONAL MATCH (a)-[:RESPONSIBLE_FOR]->(s:System)<-[act:ACTS_ON]-(m)
RETURN m.number AS 任务, m.title AS 标题, type(r) AS 角色, s.name AS 系统, act.action AS 动作
ORDER BY 任务, 系统, 动作`,
    example: { of: '市发改委' },
    ask: async (store, given) => agencyPage(store, await theEntity(store, given.text('of', '机构'), ['Agency'])),
  },
  isolated: {
    name: 'isolated',
    title: '没有任何连接的系统',
    about: '与其他系统没有对接、依托、汇聚等关系',
    parameters: [OFFSET, LIMIT],
    cypher: `MATCH (s:System) WHERE NOT (s)-[:${JOINING.join('|')}]-() AND NOT s.generic
OPTIONAL MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(s)
RETURN s.name AS 系统, s.kind AS 类型, collect(DISTINCT a.name) AS 负责机构
ORDER BY 系统, 类型`,
    example: {},
    ask: async (store, given) => isolatedSystems(store, paging(given)),
  },
  hubs: {
    name: 'hubs',
    title: '枢纽系统',
    about: '连接最多的系统，按关系类型分列',
    parameters: [{ name: 'kind', title: `只看这些类型（${SYSTEM_KINDS.join('、')}）`, unlessTold: '全部' }, OFFSET, LIMIT],
    cypher: `MATCH (s:System)-[r:${JOINING.join('|')}]-(t)
RETURN s.name AS 系统, count(DISTINCT startNode(r).id + type(r) + endNode(r).id) AS 连线, count(DISTINCT r) AS 原文条数
ORDER BY 连线 DESC, 原文条数 DESC, 系统 LIMIT 20`,
    example: {},
    ask: async (store, given) => hubs(store, { kinds: given.list('kind', SYSTEM_KINDS), ...paging(given) }),
  },
  adds: {
    name: 'adds',
    title: '一份文件带来什么',
    about: '只有它提到的机构和系统、只有它说的关系，以及它印证了什么',
    parameters: [{ name: 'document', title: '文件：标题、文件名或编号' }],
    cypher: `MATCH (d:Document)-[:NAMES]->(n) WHERE d.title CONTAINS $document
OPTIONAL MATCH (n)<-[:NAMES]-(other:Document) WHERE other.id <> d.id
WITH n, count(other) AS others WHERE others = 0
RETURN n.name AS 只有它提到的, n.label AS 类别
ORDER BY 类别, 只有它提到的`,
    example: { document: '电子政务' },
    async ask(store, given) {
      const { id } = await findDocument(store, given.text('document', '文件'))
      const adds = await documentAdds(store, id)
      if (adds === null) throw new Error(`document ${id} went while it was asked about`)
      return adds
    },
  },
  changes: {
    name: 'changes',
    title: '两份文件之间的变化',
    about: '新出现的、不再提到的、延续的机构、系统和关系',
    parameters: [
      { name: 'from', title: '前一份：标题、文件名或编号' },
      { name: 'to', title: '后一份：标题、文件名或编号' },
    ],
    cypher: `MATCH (later:Document)-[:NAMES]->(n:System) WHERE later.title CONTAINS $to
OPTIONAL MATCH (earlier:Document)-[:NAMES]->(n) WHERE earlier.title CONTAINS $from
WITH n, count(earlier) AS before WHERE before = 0
RETURN n.name AS 新出现的系统
ORDER BY 新出现的系统`,
    example: { from: '2018年', to: '电子政务' },
    async ask(store, given) {
      const [from, to] = [await findDocument(store, given.text('from', '前一份')), await findDocument(store, given.text('to', '后一份'))]
      const changes = await documentChanges(store, from.id, to.id)
      if (changes === null) throw new Error(`document ${from.id} or ${to.id} went while it was asked about`)
      return changes
    },
  },
}

export const QUESTIONS: readonly Question[] = Object.values(QUESTION_OF)

export function questionNamed<Name extends QuestionName>(name: Name): Question<Name> {
  return QUESTION_OF[name]
}


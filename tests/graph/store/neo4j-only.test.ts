/** What only Neo4j understands is refused by name, with the place and what to write instead. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neo4jOnlyFeature, placeOfName } from '../../../graph/store/neo4j-only.ts'
import { temporaryStore } from '../queries/temporary-store.ts'
import type { TemporaryStore } from '../queries/temporary-store.ts'

let temporary: TemporaryStore
beforeAll(async () => {
  temporary = await temporaryStore()
}, 120_000)
afterAll(() => temporary.remove())

describe('the embedded engine', () => {
  it.each([
    ['MATCH p = SHORTEST 1 (a:System)-[]-+(b:System) RETURN p', 'SHORTEST'],
    ['MATCH (a)-[:FEEDS]->{1,3}(b) RETURN a', '量化路径'],
    ['MATCH ((a)-[:FEEDS]->(b)){1,2} RETURN count(*)', '量化路径'],
    ['MATCH (s:System|Agency) RETURN count(s)', '标签表达式'],
    ['MATCH (s:!System) RETURN count(s)', '标签表达式'],
    ["MATCH (n:$('System')) RETURN n.name", '动态标签'],
    ["MATCH (n:System WHERE n.name CONTAINS '网') RETURN n.name", '节点里的 WHERE'],
    ['MATCH (n IS System) RETURN n.name', 'IS 标签写法'],
    ['MATCH (s:System) RETURN COLLECT { MATCH (s)--(t) RETURN t.name } AS n', 'COLLECT 子查询'],
    ["MATCH (s:System)\nFILTER s.name = 'x' RETURN s", 'FILTER'],
    ['MATCH (s:System) RETURN s.name IS :: STRING', '类型判断'],
    ['CYPHER 25 MATCH (n) RETURN n.name', 'CYPHER 版本前缀'],
    ["CALL db.index.fulltext.queryNodes('names', '外网')", 'db.index.fulltext.queryNodes'],
  ])('refuses %s', async (cypher, feature) => {
    const error = await temporary.store.read(cypher).then(() => null, (refusal: unknown) => refusal as Error)
    expect(error).toMatchObject({ name: 'StoreError', code: 'invalid', message: expect.stringContaining('只有 Neo4j 支持') as string })
    expect(error?.message).toContain(feature)
  })

  it('says where an unknown variable stands', async () => {
    await expect(temporary.store.read("MATCH (n) WHERE n.name = 'm'\nRETURN m")).rejects.toThrow('第 2 行第 8 列，变量 m 没有定义')
  })
})

describe('a feature', () => {
  it('is not seen in texts, comments and plain Cypher', () => {
    expect(neo4jOnlyFeature("MATCH (a:System) WHERE a.name = 'SHORTEST (x:A|B)+ ' /* LET */ RETURN a // FILTER")).toBeNull()
    expect(neo4jOnlyFeature('MATCH (a)-[:FEEDS|SUPPORTS*1..3]->(b) WHERE a.n * (2 + 1) > 3 RETURN count(*)')).toBeNull()
  })

  it('stands where the name does, not where it is a property', () => {
    expect(placeOfName('MATCH (n) RETURN n.m, m', 'm')).toBe('第 1 行第 23 列，')
    expect(placeOfName('RETURN 1', 'm')).toBe('')
  })
})

/** The store taken out in the forms that are read back by hand; what a Neo4j makes of them is tests/contract/export-contract.ts. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExportForm } from '../../../graph/export/export-graph.ts'
import type { TemporaryStore } from '../queries/temporary-store.ts'
import { exported, exportedStore, ODD } from './exported-store.ts'

let temporary: TemporaryStore
beforeAll(async () => { temporary = await exportedStore() }, 180_000)
afterAll(() => temporary?.remove())

const whole = (form: ExportForm): Promise<string> => exported(temporary.store, form)
const count = async (pattern: string): Promise<number> => Number((await temporary.store.read(`MATCH ${pattern} RETURN count(*)`)).rows[0]?.[0])

it('JSON has every node and relationship', async () => {
  const { nodes, relationships } = JSON.parse(await whole('json')) as { nodes: { properties: { name?: string } }[]; relationships: unknown[] }
  expect([nodes.length, relationships.length]).toEqual([await count('(n)'), await count('()-[r]->()')])
  expect(nodes.some(({ properties }) => properties.name === ODD)).toBe(true)
})

it('GraphML shows names to Gephi and to yEd, holds nothing that XML cannot, and leaves out what is rejected', async () => {
  const xml = await whole('graphml')
  expect(xml.match(/<node /gu)).toHaveLength((await count('(:System)')) + (await count('(:Agency)')) + (await count('(:Area)')))
  expect(xml).toContain('<key id="node-label" for="node" attr.name="label" attr.type="string"/>')
  expect(xml).toContain('<data key="node-label">奇怪的&quot;名\'称\\&lt;&amp;&gt;\ufffd&#10;=1+1</data>')
  expect(xml).toContain('<y:NodeLabel>市电子政务外网</y:NodeLabel>')
  expect(xml).toContain('<y:EdgeLabel>SAME_AS</y:EdgeLabel>')
  expect(xml).not.toContain('REJECTED')
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u)
})

it('CSV has the headers of neo4j-admin, typed', async () => {
  const [nodes, relationships] = [await whole('csv-nodes'), await whole('csv-relationships')]
  const header = (text: string): string[] => (text.split('\n')[0] ?? '').split(',')
  expect(header(nodes).slice(0, 2)).toEqual(['id:ID', ':LABEL'])
  expect(header(nodes)).toEqual(expect.arrayContaining(['name', 'aliases:string[]', 'generic:boolean', 'start:long']))
  expect(header(relationships).slice(0, 3)).toEqual([':START_ID', ':END_ID', ':TYPE'])
  expect(header(relationships)).toEqual(expect.arrayContaining(['confidence:double', 'start:long', 'evidence']))
})

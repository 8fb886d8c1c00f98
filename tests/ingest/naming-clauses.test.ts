import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { namingClauses } from '../../ingest/naming-clauses.ts'
import { outline } from '../../ingest/outline/index.ts'
import { recognise } from '../../ingest/recognise/index.ts'
import { segment } from '../../ingest/segment/index.ts'
import { spansWithin } from '../../ingest/span-search.ts'

const clausesIn = (text: string): readonly string[] => namingClauses(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end))

test.each([
  ['a head noun', '加强领导，建设预约平台，强化宣传。', ['，建设预约平台，']],
  ['clauses that follow each other', '加强领导，建设预约平台，改造门户网站，强化宣传。', ['，建设预约平台，改造门户网站，']],
  ['a programme without a head noun', '加强领导。对接金税三期。', ['。对接金税三期。']],
  ['a quoted name over a comma', '加强领导，建设“一网，通办”平台', ['，建设“一网，通办”平台']],
  ['a quotation that is not closed', '加强“领导\n建设预约平台', ['\n建设预约平台']],
  ['a head among Latin letters', '加强领导，建设CA 中心', ['，建设CA 中心']],
  ['none', '加强领导，强化宣传。', []],
  ['no text', '', []],
])('%s', (_, text, clauses) => {
  expect(clausesIn(text)).toEqual(clauses)
})

const GOLD = 'tests/gold'
test.each(readdirSync(GOLD).filter((name) => name.endsWith('.clean.txt')))('%s: each word as in its whole measure, and no name is missed', (name) => {
  const text = readFileSync(`${GOLD}/${name}`, 'utf8')
  const plan = outline(text, name)
  const bodies = plan.measures.map(({ body }) => body)
  const clauses = namingClauses(text, bodies)
  const [all, words] = [segment(text, bodies), segment(text, clauses)]
  expect(words).toEqual(clauses.flatMap((clause) => spansWithin(all, clause)))
  expect(recognise(text, words, plan)).toEqual(recognise(text, all, plan))
})

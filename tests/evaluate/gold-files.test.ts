import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { figures } from './figures.ts'
import { belowFloors, floorsPath, readFloors } from './floors.ts'
import { evaluate } from './index.ts'
import { foundAsLabelled, foundOf } from './made-by-hand.ts'
import { readPassages } from './passages.ts'
import { readGold } from './read-gold.ts'
import { reportDifferences, reportScores } from './report.ts'
import { score } from './score.ts'
import { displayWidth } from './text-table.ts'

const NANJING = 'tests/gold/nanjing-2018.json'
const text = await readFile(NANJING, 'utf8')
const gold = readGold(NANJING, text)

test('the labels themselves, found, score 1 in every figure', () => {
  const scores = score(gold, foundAsLabelled(gold))
  const measured = Object.entries(figures(scores)).filter(([, figure]) => figure !== null)
  expect(measured.length).toBeGreaterThan(40)
  expect(measured.filter(([, figure]) => figure !== 1)).toEqual([])
  expect(scores.differences).toEqual([])
  expect(reportDifferences(scores.differences)).toBe('没有漏报、误报。')
})

test('nothing found scores 0 in every figure, and all that counts is listed as missed', () => {
  const scores = score(gold, foundOf({ jurisdiction: null }))
  expect(Object.entries(figures(scores)).filter(([, figure]) => figure !== null && figure !== 0)).toEqual([])
  expect(scores.relations.missed).toBe(new Set(scores.differences.filter(({ topic }) => topic === 'relation')).size)
})

test('the table stays straight where Chinese and Latin stand side by side', () => {
  const table = reportScores(score(gold, foundAsLabelled(gold))).split('\n\n')[1] ?? ''
  const rows = table.split('\n')
  expect(rows[0]).toMatch(/^项目 +P +R +F1 +正确 +漏报 +误报$/u)
  expect(rows.find((row) => row.startsWith('系统'))).toMatch(/ 1\.000 +1\.000 +1\.000 /u)
  expect(new Set(rows.map(displayWidth)).size).toBe(1)
})

describe('a wrong gold file is one sentence that names file and field', () => {
  const wrong: readonly (readonly [string, (json: Record<string, unknown[]>) => void, string])[] = [
    ['label', (json) => Object.assign(json['entities']?.[3] as object, { label: 'Bureau' }), '字段 entities[3].label 应为 Agency、System、Area 之一，实际为："Bureau"'],
    ['missing list', (json) => delete json['measures'], '字段 measures 应为数组，实际为：没有这个字段'],
    ['unknown end', (json) => Object.assign(json['relations']?.[0] as object, { target: '无此系统' }), '字段 relations[0].target 应为 entities 中某个实体的 name'],
    ['unknown measure', (json) => Object.assign(json['actions']?.[1] as object, { measure: '9.9' }), '字段 actions[1].measure 应为 measures 中的 id'],
    ['overlap with its own part', (json) => {
      const [first] = json['overlaps'] as { a: string; b: string }[]
      json['relations']?.push({ type: 'PART_OF', source: first?.b, target: first?.a, measure: null, evidence: null })
    }, '字段 overlaps[0].b 不应'],
    ['double name', (json) => json['entities']?.push(json['entities'][0]), '.name 与前面的实体重名'],
  ]
  test.each(wrong)('%s', (_, spoil, message) => {
    const json = JSON.parse(text) as Record<string, unknown[]>
    spoil(json)
    expect(() => readGold('x.json', JSON.stringify(json))).toThrow(message)
    expect(() => readGold('x.json', JSON.stringify(json))).toThrow(/^文件 x\.json 有误：[^\n]*。$/u)
  })

  test('in a line of passages', () => expect(() => readPassages('p.jsonl', '\n{"id": "a", "jurisdiction": "甲市"}')).toThrow('文件 p.jsonl 第 2 行 有误：字段 heading'))
  test('no JSON', () => expect(() => readGold('x.json', '{')).toThrow('文件 x.json 不是有效的 JSON'))
  test('no file', () => expect(evaluate(['tests/gold/none.json'])).rejects.toThrow('无法读取金标文件 tests/gold/none.json'))
  test('no file named', () => expect(evaluate([])).rejects.toThrow('没有给出金标文件'))
  test('one source for several', () =>
    expect(evaluate([NANJING, NANJING], { source: 'a.txt' })).rejects.toThrow('--source 只能与一个金标文件同用'))
})

describe('floors', () => {
  test('lie beside the gold file, and may be absent', async () => {
    expect(floorsPath(NANJING)).toBe('tests/gold/nanjing-2018.floors.json')
    expect(await readFloors('tests/gold/none.json')).toBeNull()
  })

  test('name each figure that is below, or is no figure', () => {
    const scores = score(gold, foundOf({ measures: gold.measures }))
    expect(belowFloors(scores, { 'responsibility.f1': 1, 'measures.recall': 1 })).toEqual([])
    expect(belowFloors(scores, { 'systems.f1': 0.7, 'system.f1': 0.7 })).toEqual([
      '指标 systems.f1 为 0.000，低于下限 0.700。',
      '没有名为 system.f1 的指标，请检查下限文件。',
    ])
  })
})

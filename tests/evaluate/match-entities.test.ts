import { expect, test } from 'vitest'
import { foundEntity, foundOf, goldEntity, goldOf } from './made-by-hand.ts'
import { matchEntities } from './match-entities.ts'
import { score } from './score.ts'

const CITY = '南京市'

function matchedNames(gold: readonly ReturnType<typeof goldEntity>[], found: readonly ReturnType<typeof foundEntity>[]) {
  const { foundOf: matched } = matchEntities(gold, found, CITY)
  return [...matched].map(([one, other]) => `${one.name} = ${other.name}`).toSorted()
}

test('a leading word for the own jurisdiction makes no difference, another tier does', () => {
  const gold = [goldEntity('System', '市电子政务外网'), goldEntity('System', '省电子政务外网')]
  expect(matchedNames(gold, [foundEntity('System', '南京市电子政务外网'), foundEntity('System', '省电子政务外网')])).toEqual([
    '市电子政务外网 = 南京市电子政务外网',
    '省电子政务外网 = 省电子政务外网',
  ])
  expect(matchedNames(gold, [foundEntity('System', '国家电子政务外网'), foundEntity('System', '江苏省电子政务外网')])).toEqual([])
})

test('quotation marks, spaces and full-width letters make no difference', () => {
  expect(matchedNames([goldEntity('System', '“我的南京”APP')], [foundEntity('System', '我的南京 ＡＰＰ')])).toHaveLength(1)
})

test('市市场监管局 is 市场监管局', () => {
  expect(matchedNames([goldEntity('Agency', '市市场监管局')], [foundEntity('Agency', '市场监管局')])).toHaveLength(1)
  expect(matchedNames([goldEntity('Agency', '市市场监管局')], [foundEntity('Agency', '场监管局')])).toHaveLength(0)
})

test('a gold alias matches; a found alias does not', () => {
  const gold = [goldEntity('Agency', '市政府办公厅', { aliases: ['南京市人民政府办公厅'] })]
  expect(matchedNames(gold, [foundEntity('Agency', '市人民政府办公厅')])).toHaveLength(1)
  expect(matchedNames(gold, [foundEntity('Agency', '办公厅', { aliases: ['市政府办公厅'] })])).toHaveLength(0)
})

test('the label must be the same', () => {
  expect(matchedNames([goldEntity('Area', '各区')], [foundEntity('Agency', '各区')])).toHaveLength(0)
})

test('a name goes to its own gold entity before another one whose alias it is, in any order', () => {
  const gold = [
    goldEntity('System', '市级综合平台', { aliases: ['共享平台'] }),
    goldEntity('System', '市级共享平台'),
  ]
  const found = [foundEntity('System', '共享平台'), foundEntity('System', '综合平台')]
  const expected = ['市级共享平台 = 共享平台', '市级综合平台 = 综合平台']
  for (const golds of [gold, gold.toReversed()])
    for (const founds of [found, found.toReversed()]) expect(matchedNames(golds, founds)).toEqual(expected)
})

test('where an alias is shared, one gold entity gives way to another that has no other candidate', () => {
  const gold = [
    goldEntity('System', '甲系统', { aliases: ['该平台', '本平台'] }),
    goldEntity('System', '乙系统', { aliases: ['该平台'] }),
  ]
  const found = [foundEntity('System', '该平台'), foundEntity('System', '本平台')]
  const expected = ['乙系统 = 该平台', '甲系统 = 本平台'].toSorted()
  for (const golds of [gold, gold.toReversed()])
    for (const founds of [found, found.toReversed()]) expect(matchedNames(golds, founds)).toEqual(expected)
})

test('a system split in two is one right and one spurious', () => {
  const gold = goldOf({ entities: [goldEntity('System', '市电子政务外网', { aliases: ['政务外网'] })] })
  const found = foundOf({ entities: [foundEntity('System', '政务外网'), foundEntity('System', '市电子政务外网')] })
  const scores = score(gold, found)
  expect(scores.entities.System).toEqual({ right: 1, missed: 0, spurious: 1 })
  expect(scores.differences.map(({ what }) => what)).toEqual(['System 政务外网'])
})

test('optional and generic entities are neither missed nor wrong', () => {
  const gold = goldOf({
    entities: [
      goldEntity('System', '甲系统'),
      goldEntity('System', '手机APP', { optional: true }),
      goldEntity('System', '业务专网', { generic: true }),
    ],
  })
  const perfect = { right: 1, missed: 0, spurious: 0 }
  expect(score(gold, foundOf({ entities: [foundEntity('System', '甲系统')] })).entities.System).toEqual(perfect)
  const all = ['甲系统', '手机APP', '业务专网'].map((name) => foundEntity('System', name))
  expect(score(gold, foundOf({ entities: all })).entities.System).toEqual(perfect)
})

test('kind and function: over matched systems that are not optional, the second label accepted too', () => {
  const gold = goldOf({
    entities: [
      goldEntity('System', '甲平台', { kind: 'platform', function: 'approval', functionAlt: 'service' }),
      goldEntity('System', '乙网', { kind: 'network', function: 'network' }),
      goldEntity('System', '丙库', { kind: 'database', optional: true }),
      goldEntity('System', '丁网站', { kind: 'website' }),
    ],
  })
  const found = foundOf({
    entities: [
      foundEntity('System', '甲平台', { kind: 'platform', function: 'service' }),
      foundEntity('System', '乙网', { kind: 'system', function: 'network' }),
      foundEntity('System', '丙库', { kind: 'system' }),
    ],
  })
  const scores = score(gold, found)
  expect(scores.kind).toEqual({ right: 1, of: 2 })
  expect(scores.function).toEqual({ right: 2, of: 2 })
})

import { describe, expect, test } from 'vitest'
import { foundEntity, foundOf, foundRelation, goldEntity, goldOf, goldRelation } from './made-by-hand.ts'
import { score } from './score.ts'

const systems = ['甲平台', '乙平台', '丙平台']
const entities = systems.map((name) => goldEntity('System', name))
const foundEntities = systems.map((name) => foundEntity('System', name))

describe('triples', () => {
  test('the same triple counts once a document, on both sides', () => {
    const gold = goldOf({
      entities,
      relations: [
        goldRelation('甲平台', 'CONNECTS_TO', '乙平台', { measure: '1' }),
        goldRelation('甲平台', 'CONNECTS_TO', '乙平台', { measure: '2' }),
      ],
    })
    const twice = [foundRelation('甲平台', 'CONNECTS_TO', '乙平台'), foundRelation('甲平台', 'CONNECTS_TO', '乙平台', { measure: '3' })]
    expect(score(gold, foundOf({ entities: foundEntities, relations: twice })).relations).toEqual({ right: 1, missed: 0, spurious: 0 })
    const wrongTwice = twice.map((relation) => ({ ...relation, target: '丙平台' }))
    expect(score(gold, foundOf({ entities: foundEntities, relations: wrongTwice })).relations).toEqual({ right: 0, missed: 1, spurious: 1 })
  })

  test('another type is wrong typed and right untyped; another direction is wrong in both', () => {
    const gold = goldOf({ entities, relations: [goldRelation('甲平台', 'FEEDS', '乙平台')] })
    const typed = score(gold, foundOf({ entities: foundEntities, relations: [foundRelation('甲平台', 'CONNECTS_TO', '乙平台')] }))
    expect(typed.relations).toEqual({ right: 0, missed: 1, spurious: 1 })
    expect(typed.untyped).toEqual({ right: 1, missed: 0, spurious: 0 })
    expect(typed.byType.FEEDS).toEqual({ right: 0, missed: 1, spurious: 0 })
    expect(typed.byType.CONNECTS_TO).toEqual({ right: 0, missed: 0, spurious: 1 })
    const turned = score(gold, foundOf({ entities: foundEntities, relations: [foundRelation('乙平台', 'FEEDS', '甲平台')] }))
    expect(turned.untyped).toEqual({ right: 0, missed: 1, spurious: 1 })
  })

  test('an end that is no gold entity makes the relation spurious, with its sentence listed', () => {
    const gold = goldOf({ entities, relations: [] })
    const found = foundOf({
      entities: [...foundEntities, foundEntity('System', '丁平台')],
      relations: [foundRelation('甲平台', 'FEEDS', '丁平台', { evidence: '甲平台为丁平台提供数据' })],
    })
    const scores = score(gold, found)
    expect(scores.relations.spurious).toBe(1)
    expect(scores.differences.find(({ topic }) => topic === 'relation')).toMatchObject({
      verdict: 'spurious',
      measures: ['1'],
      evidence: '甲平台为丁平台提供数据',
    })
  })

  test('the half of a split system that was not matched is no end', () => {
    const gold = goldOf({
      entities: [goldEntity('System', '甲平台', { aliases: ['该平台'] }), goldEntity('System', '乙平台')],
      relations: [goldRelation('甲平台', 'FEEDS', '乙平台')],
    })
    const found = foundOf({
      entities: [...foundEntities, foundEntity('System', '该平台')],
      relations: [foundRelation('该平台', 'FEEDS', '乙平台')],
    })
    expect(score(gold, found).relations).toEqual({ right: 0, missed: 1, spurious: 1 })
  })
})

describe('optional and generic ends', () => {
  test('a relation with a generic end counts in full', () => {
    const gold = goldOf({
      entities: [...entities, goldEntity('System', '业务专网', { generic: true })],
      relations: [goldRelation('业务专网', 'MIGRATES_TO', '甲平台')],
    })
    expect(score(gold, foundOf({ entities: foundEntities })).relations).toEqual({ right: 0, missed: 1, spurious: 0 })
    const found = foundOf({
      entities: [...foundEntities, foundEntity('System', '业务专网')],
      relations: [foundRelation('业务专网', 'MIGRATES_TO', '甲平台')],
    })
    expect(score(gold, found).relations).toEqual({ right: 1, missed: 0, spurious: 0 })
  })

  test('an optional relation, and one with an optional end, is neither missed nor wrong', () => {
    const gold = goldOf({
      entities: [...entities, goldEntity('Area', '全市', { optional: true })],
      relations: [
        goldRelation('甲平台', 'FEEDS', '乙平台', { optional: true }),
        goldRelation('甲平台', 'EXTENDS_TO', '全市'),
      ],
    })
    const none = { right: 0, missed: 0, spurious: 0 }
    expect(score(gold, foundOf({ entities: foundEntities })).relations).toEqual(none)
    const found = foundOf({
      entities: [...foundEntities, foundEntity('Area', '全市')],
      relations: [
        foundRelation('甲平台', 'FEEDS', '乙平台'),
        foundRelation('甲平台', 'EXTENDS_TO', '全市'),
        foundRelation('乙平台', 'EXTENDS_TO', '全市'),
      ],
    })
    expect(score(gold, found).relations).toEqual(none)
  })

  test('a name that is an agency and an area means the one that the type asks for', () => {
    const gold = goldOf({
      entities: [...entities, goldEntity('Agency', '各区政府', { aliases: ['各区'] }), goldEntity('Area', '各区')],
      relations: [goldRelation('甲平台', 'EXTENDS_TO', '各区')],
    })
    const found = foundOf({
      entities: [foundEntity('Agency', '各区'), foundEntity('Area', '各区'), ...foundEntities],
      relations: [foundRelation('甲平台', 'EXTENDS_TO', '各区')],
    })
    expect(score(gold, found).relations).toEqual({ right: 1, missed: 0, spurious: 0 })
  })
})

test('calibration: distinct triples by their best confidence, optional ones left out', () => {
  const gold = goldOf({
    entities,
    relations: [goldRelation('甲平台', 'FEEDS', '乙平台'), goldRelation('乙平台', 'FEEDS', '丙平台', { optional: true })],
  })
  const found = foundOf({
    entities: foundEntities,
    relations: [
      foundRelation('甲平台', 'FEEDS', '乙平台', { confidence: 0.6 }),
      foundRelation('甲平台', 'FEEDS', '乙平台', { confidence: 0.95 }),
      foundRelation('乙平台', 'FEEDS', '丙平台', { confidence: 0.95 }),
      foundRelation('丙平台', 'FEEDS', '甲平台', { confidence: 0.9 }),
      foundRelation('丙平台', 'FEEDS', '乙平台', { confidence: 0.5 }),
    ],
  })
  expect(score(gold, found).calibration).toEqual([
    { right: 1, of: 2 },
    { right: 0, of: 0 },
    { right: 0, of: 0 },
    { right: 0, of: 1 },
    { right: 0, of: 0 },
  ])
})

import { describe, expect, test } from 'vitest'
import { foundAsLabelled, foundEntity, foundOf, goldEntity, goldOf, goldRelation } from './made-by-hand.ts'
import type { Gold } from './gold.ts'
import { f1, precision, recall } from './counts.ts'
import { addScores, score } from './score.ts'

const measure = { id: '1.1', title: '建设平台', lead: ['市发改委'], implement: ['各区政府', '市各部门'] }
const agencies = ['市发改委', '各区政府', '市各部门'].map((name) => goldEntity('Agency', name))

describe('measures and responsibility', () => {
  test('role and agency must be right; agencies in normal form', () => {
    const gold = goldOf({ measures: [measure], entities: agencies })
    const found = foundOf({ measures: [{ ...measure, lead: [], implement: ['发改委', '各区政府', '各部门'] }] })
    expect(score(gold, found).responsibility).toEqual({ right: 2, missed: 1, spurious: 1 })
  })

  test('a gold clause may itself use another form of the name', () => {
    const gold = goldOf({ measures: [{ ...measure, implement: ['各部门'] }], entities: agencies })
    expect(score(gold, foundOf({ measures: [{ ...measure, implement: ['市各部门'] }] })).responsibility.missed).toBe(0)
  })

  test('measures count by their numbers, titles apart', () => {
    const gold = goldOf({ measures: [measure, { ...measure, id: '1.2' }] })
    const found = foundOf({ measures: [{ ...measure, title: '“建设”平台' }, { ...measure, id: '1.3' }] })
    const scores = score(gold, found)
    expect(scores.measures).toEqual({ right: 1, missed: 1, spurious: 1 })
    expect(scores.titles).toEqual({ right: 1, of: 1 })
  })
})

describe('actions', () => {
  const gold = goldOf({
    measures: [measure],
    entities: [goldEntity('System', '甲平台'), goldEntity('System', '手机APP', { optional: true })],
    actions: [
      { measure: '1.1', system: '甲平台', action: 'build', optional: false },
      { measure: '1.1', system: '手机APP', action: 'promote', optional: false },
    ],
  })
  const entities = [foundEntity('System', '甲平台'), foundEntity('System', '手机APP')]

  test('measure, system and action must be right', () => {
    const found = foundOf({ entities, actions: [{ measure: '1.1', system: '甲平台', action: 'upgrade' }] })
    expect(score(gold, found).actions).toEqual({ right: 0, missed: 1, spurious: 1 })
  })

  test('actions on an optional system are optional', () => {
    const found = foundOf({
      entities,
      actions: [
        { measure: '1.1', system: '甲平台', action: 'build' },
        { measure: '1.1', system: '手机APP', action: 'build' },
      ],
    })
    expect(score(gold, found).actions).toEqual({ right: 1, missed: 0, spurious: 0 })
  })
})

describe('RESPONSIBLE_FOR', () => {
  const entities = [...agencies, goldEntity('System', '甲平台'), goldEntity('System', '乙平台')]
  const foundEntities = entities.map(({ label, name }) => foundEntity(label, name))
  const responsible = (agency: string, system: string, measures: readonly string[]) =>
    ({ agency, system, measures, role: 'implement', actions: [], certain: true }) as const
  const labelled = { agency: '市发改委', system: '甲平台', certain: true, measure: '1.1' }

  test('is not scored where the gold does not label it', () => {
    expect(score(goldOf({ entities }), foundOf({ entities: foundEntities })).responsibleFor).toBeNull()
  })

  test('only the labelled measures are looked at, and undecided ones do not count', () => {
    const gold = goldOf({ entities, responsibleFor: [labelled, { ...labelled, system: '乙平台', certain: false }] })
    const found = foundOf({
      entities: foundEntities,
      responsibilities: [
        responsible('市发改委', '甲平台', ['1.1']),
        responsible('市发改委', '乙平台', ['1.1']),
        responsible('各区政府', '甲平台', ['1.1', '2.1']),
        responsible('各区政府', '乙平台', ['2.1']),
      ],
    })
    expect(score(gold, found).responsibleFor).toEqual({ right: 1, missed: 0, spurious: 1 })
  })

  test('without measures the whole document is labelled', () => {
    const gold = goldOf({ entities, responsibleFor: [{ ...labelled, measure: null }] })
    const found = foundOf({ entities: foundEntities, responsibilities: [responsible('各区政府', '乙平台', ['2.1'])] })
    expect(score(gold, found).responsibleFor).toEqual({ right: 0, missed: 1, spurious: 1 })
  })
})

describe('overlaps', () => {
  const names = ['甲平台', '乙平台', '丙平台', '丁平台']
  const entities = names.map((name) => goldEntity('System', name))
  const pair = (a: string, b: string, optional = false) => ({ a, b, why: '', optional })
  const ranked = (a: string, b: string, value: number) => ({ a, b, why: '', score: value })
  const overlapsOf = (gold: Partial<Gold>, overlaps: readonly ReturnType<typeof ranked>[]) =>
    score(goldOf({ entities, ...gold }), foundOf({ entities: names.map((name) => foundEntity('System', name)), overlaps })).overlaps

  test('ranked by score, unordered, doubles removed', () => {
    const gold = { overlaps: [pair('甲平台', '乙平台'), pair('丙平台', '丁平台')] }
    const found = [
      ranked('甲平台', '丙平台', 0.2),
      ranked('乙平台', '甲平台', 0.9),
      ranked('甲平台', '乙平台', 0.8),
      ranked('丁平台', '丙平台', 0.3),
    ]
    expect(overlapsOf(gold, found)).toEqual({ rPrecision: { right: 2, of: 2 }, recallAt40: { right: 2, of: 2 }, counterparts: 0, components: 0 })
    expect(overlapsOf(gold, found.toReversed()).rPrecision.right).toBe(2)
  })

  test('k is the number of required pairs; optional pairs take no place', () => {
    const gold = { overlaps: [pair('甲平台', '乙平台'), pair('丙平台', '丁平台', true)] }
    const found = [ranked('丙平台', '丁平台', 0.9), ranked('甲平台', '乙平台', 0.8)]
    expect(overlapsOf(gold, found).rPrecision).toEqual({ right: 1, of: 1 })
    expect(overlapsOf(gold, [ranked('甲平台', '丙平台', 1), ...found])).toEqual({
      rPrecision: { right: 0, of: 1 },
      recallAt40: { right: 1, of: 1 },
      counterparts: 0,
      components: 0,
    })
  })

  test('counts what is no overlap by what it is: the same at another tier, a part with its whole', () => {
    const systems = ['省政务平台', '市政务平台', '子系统', '中间平台'].map((name) => goldEntity('System', name))
    const relations = [goldRelation('子系统', 'PART_OF', '中间平台'), goldRelation('中间平台', 'PART_OF', '市政务平台')]
    const gold = goldOf({ entities: systems, relations })
    const of = (overlaps: readonly ReturnType<typeof ranked>[]) =>
      score(gold, foundOf({ entities: systems.map(({ name }) => foundEntity('System', name)), overlaps })).overlaps
    expect(of([ranked('省政务平台', '市政务平台', 1), ranked('市政务平台', '子系统', 0.5)])).toMatchObject({ counterparts: 1, components: 1 })
    expect(of([ranked('省政务平台', '中间平台', 1)])).toMatchObject({ counterparts: 0, components: 0 })
  })

  test('a part on which readers differ is no component, and one on which they do not is, whatever else the labels call it', () => {
    const systems = ['省甲小程序', '市乙小程序'].map((name) => goldEntity('System', name))
    const found = foundOf({ entities: systems.map(({ name }) => foundEntity('System', name)), overlaps: [ranked('省甲小程序', '市乙小程序', 1)] })
    const labelled = (optional: boolean) =>
      score(goldOf({ entities: systems, relations: [{ ...goldRelation('省甲小程序', 'PART_OF', '市乙小程序'), optional }], overlaps: [pair('省甲小程序', '市乙小程序')] }), found).overlaps
    expect(labelled(true)).toMatchObject({ rPrecision: { right: 1, of: 1 }, counterparts: 1, components: 0 })
    expect(labelled(false)).toMatchObject({ rPrecision: { right: 1, of: 1 }, counterparts: 1, components: 1 })
  })

  test('recall looks at the first 40 only', () => {
    const many = Array.from({ length: 40 }, (_, index) => ranked('甲平台', `无名系统${index}`, 0.9))
    const gold = { overlaps: [pair('甲平台', '乙平台')] }
    expect(overlapsOf(gold, [...many.slice(1), ranked('甲平台', '乙平台', 0.1)]).recallAt40.right).toBe(1)
    expect(overlapsOf(gold, [...many, ranked('甲平台', '乙平台', 0.1)]).recallAt40.right).toBe(0)
  })
})

test('counts are added up over documents before figures are taken', () => {
  const gold = goldOf({ entities: agencies })
  const all = score(gold, foundAsLabelled(gold))
  const none = score(gold, foundOf({ entities: [foundEntity('Agency', '市财政局')] }))
  const { Agency, System } = addScores(all, none).entities
  expect(Agency).toEqual({ right: 3, missed: 3, spurious: 1 })
  expect([precision(Agency), recall(Agency), f1(Agency)]).toEqual([0.75, 0.5, 0.6])
  expect(f1(System)).toBeNull()
})

/** Each reason where it decides: with it, and the same pair but for what it speaks of. */
import { describe, expect, test } from 'vitest'
import type { EntityId } from '../../../graph/model/ids.ts'
import { reasonsFor, type ReasonName } from '../../../graph/overlap/reasons/index.ts'
import type { SystemProfile } from '../../../graph/overlap/system-profile.ts'
import { builds, system } from './profile.ts'

type Two = readonly [SystemProfile, SystemProfile]

const linked = (a: SystemProfile, b: SystemProfile, type: SystemProfile['links'][number]['type'], evidence = '原文'): Two => [
  { ...a, links: [{ type, other: b.id, outgoing: true, evidence }] },
  { ...b, links: [{ type, other: a.id, outgoing: false, evidence }] },
]
const source = { type: 'FEEDS', other: 's-source' as EntityId, outgoing: false, evidence: '汇聚人口库数据' } as const
const whole = { type: 'PART_OF', other: 's-whole' as EntityId, outgoing: true, evidence: '包括甲、乙' } as const

const target = { type: 'FEEDS', other: 's-target' as EntityId, outgoing: true, evidence: '统一推送至丙平台' } as const

const merged = { type: 'MERGES_INTO', other: 's-target' as EntityId, outgoing: true, evidence: '把甲、乙两套平台拼成丙平台' } as const

const CASES: Readonly<Record<ReasonName, { readonly is: Two; readonly isNot: Two; readonly speaks: 'for' | 'against' }>> = {
  'same-purpose': { speaks: 'for', is: [system('环境应急指挥系统'), system('价格应急指挥系统')], isNot: [system('环境应急指挥系统'), system('价格缴费系统')] },
  'near-purpose': { speaks: 'for', is: [system('区网格化管理系统'), system('区数字城管系统')], isNot: [system('区网格化管理系统'), system('区电子邮件系统')] },
  'two-websites': { speaks: 'for', is: [system('阳光招生网', { kind: 'website' }), system('教育网', { kind: 'website' })], isNot: [system('阳光招生网', { kind: 'website' }), system('教育网', { kind: 'network' })] },
  'same-function': { speaks: 'for', is: [system('甲系统', { function: 'office' }), system('乙系统', { function: 'office' })], isNot: [system('甲系统', { function: 'office' }), system('乙系统', { function: 'tax' })] },
  'public-channels': { speaks: 'for', is: [system('甲里乐APP', { kind: 'app', function: 'service' }), system('公积金小程序', { kind: 'app' })], isNot: [system('甲里乐APP', { kind: 'app', function: 'service' }), system('公积金核算系统')] },
  'other-objects': { speaks: 'against', is: [system('白蚁监测系统'), system('潮位监测系统')], isNot: [system('白蚁监测系统'), system('白蚁监测平台')] },
  'shared-words': { speaks: 'for', is: [system('冰雪处置系统'), system('冰雪通行平台')], isNot: [system('冰雪处置系统'), system('暖气供给平台')] },
  'platforms-of-one-field': { speaks: 'for', is: [system('民政业务一体化平台', { kind: 'platform' }), system('市民政互联网+政务服务平台', { kind: 'platform' })], isNot: [system('民政业务一体化平台', { kind: 'platform' }), system('审计业务平台', { kind: 'platform' })] },
  'wide-and-departmental': { speaks: 'for', is: [system('市级数据共享交换平台'), system('民政数据共享交换平台')], isNot: [system('审计数据共享交换平台'), system('民政数据共享交换平台')] },
  'same-field': { speaks: 'for', is: [system('环境监管执法系统'), system('环保行政处罚信息系统')], isNot: [system('环境监管执法系统'), system('旅游行政处罚信息系统')] },
  'near-fields': { speaks: 'for', is: [system('生态视频监控平台'), system('水利视频监控平台')], isNot: [system('生态视频监控平台'), system('教育视频监控平台')] },
  'different-fields': { speaks: 'against', is: [system('民政数据中心'), system('物价数据中心')], isNot: [system('民政数据中心'), system('数据中心')] },
  'different-agencies': { speaks: 'for', is: [system('甲应急平台', { agencies: ['市环保局'] }), system('乙应急平台', { agencies: ['市物价局'] })], isNot: [system('甲应急平台', { agencies: ['市环保局'] }), system('乙应急平台')] },
  'same-agency': { speaks: 'against', is: [system('甲应急平台', { agencies: ['市环保局'] }), system('乙应急平台', { agencies: ['市环保局'] })], isNot: [system('甲应急平台', { agencies: ['市环保局'] }), system('乙应急平台')] },
  'both-new': { speaks: 'for', is: [system('甲平台', { acts: [builds('建设甲平台', 2018)] }), system('乙平台', { acts: [builds('建设乙平台', 2018)] })], isNot: [system('甲平台', { acts: [builds('建设甲平台', 2018)] }), system('乙平台', { acts: [builds('继续建设乙平台', 2018)] })] },
  'planned-again': { speaks: 'for', is: [system('甲平台', { acts: [builds('建设甲平台', 2018)] }), system('乙平台', { acts: [builds('建设乙平台', 2019)] })], isNot: [system('甲平台', { acts: [builds('建设甲平台', 2018)] }), system('乙平台', { acts: [builds('建设乙平台', 2018)] })] },
  'shared-neighbours': { speaks: 'for', is: [system('甲平台', { links: [source] }), system('乙平台', { links: [source] })], isNot: [system('甲平台', { links: [source] }), system('乙平台')] },
  'named-together': { speaks: 'for', is: [system('甲平台', { sentences: ['甲平台向乙平台看齐'] }), system('乙平台', { sentences: ['甲平台向乙平台看齐'] })], isNot: [system('甲平台', { sentences: ['建设甲平台'] }), system('乙平台', { sentences: ['建设乙平台'] })] },
  'often-named': { speaks: 'for', is: [system('甲平台', { sentences: ['一', '二', '三'] }), system('乙平台', { sentences: ['四'] })], isNot: [system('甲平台', { sentences: ['一'] }), system('乙平台', { sentences: ['四'] })] },
  'same-sentence': { speaks: 'against', is: [system('甲平台', { agencies: ['市局'], acts: [builds('建设甲平台、乙平台', 2018, 'm')] }), system('乙平台', { agencies: ['市局'], acts: [builds('建设甲平台、乙平台', 2018, 'm')] })], isNot: [system('甲平台', { agencies: ['市局'], acts: [builds('建设甲平台', 2018, 'm1')] }), system('乙平台', { agencies: ['市局'], acts: [builds('建设乙平台', 2018, 'm2')] })] },
  'shared-targets': { speaks: 'for', is: [system('甲平台', { links: [target] }), system('乙平台', { links: [target] })], isNot: [system('甲平台', { links: [target] }), system('乙平台', { links: [{ ...target, outgoing: false }] })] },
  'side-by-side': { speaks: 'for', is: linked(system('甲平台'), system('乙平台'), 'CONNECTS_TO', '甲平台与乙平台互联互通'), isNot: [system('甲平台'), system('乙平台')] },
  'already-linked': { speaks: 'against', is: linked(system('甲平台'), system('乙平台'), 'SUPPORTS'), isNot: [system('甲平台'), system('乙平台')] },
  'taken-over': { speaks: 'for', is: linked(system('甲平台'), system('乙平台'), 'MERGES_INTO', '甲平台停止单独运营，功能并入乙平台'), isNot: linked(system('甲平台'), system('乙平台'), 'MERGES_INTO', '甲平台并入乙平台') },
  'made-of': { speaks: 'against', is: linked(system('甲平台'), system('乙平台'), 'MERGES_INTO', '整合甲平台、丙平台，建成乙平台'), isNot: linked(system('甲平台'), system('乙平台'), 'MERGES_INTO', '甲平台并入乙平台') },
  'merged-together': { speaks: 'for', is: [system('甲应急平台', { links: [merged] }), system('乙应急平台', { links: [merged] })], isNot: [system('甲应急平台', { links: [merged] }), system('甲热线平台', { links: [merged] })] },
  superseded: { speaks: 'against', is: [system('原数字城管指挥平台'), system('应急指挥平台')], isNot: [system('数字城管指挥平台'), system('应急指挥平台')] },
  'parts-of-one-whole': { speaks: 'against', is: [system('甲模块', { links: [whole] }), system('乙模块', { links: [whole] })], isNot: [system('甲模块', { links: [whole] }), system('乙模块')] },
  'named-as-part': { speaks: 'against', is: [system('市电子政务外网'), system('市电子政务外网安全接入区')], isNot: [system('市电子政务外网'), system('市公安局视频专网')] },
  'other-phase': { speaks: 'against', is: [system('政务云平台一期'), system('政务云平台二期')], isNot: [system('政务云平台一期'), system('城管云平台一期')] },
  'name-within': { speaks: 'against', is: [system('空中课堂网站'), system('图书合办空中课堂网站')], isNot: [system('空中课堂网站'), system('民政空中课堂网站')] },
  'bare-name': { speaks: 'against', is: [system('统一办公平台'), system('市政务协同办公平台')], isNot: [system('统一办公平台', { agencies: ['市财政局'] }), system('市政务协同办公平台')] },
  'only-named': { speaks: 'against', is: [system('甲平台'), system('乙平台', { acts: [builds('建设乙平台')] })], isNot: [system('甲平台', { acts: [builds('建设甲平台')] }), system('乙平台', { acts: [builds('建设乙平台')] })] },
  'another-kind': { speaks: 'against', is: [system('甲平台', { kind: 'platform' }), system('乙网', { kind: 'network' })], isNot: [system('甲平台', { kind: 'platform' }), system('乙系统', { kind: 'system' })] },
}

const reasonOf = (name: string, [a, b]: Two) => reasonsFor({ a, b, namedWith: () => 2 }).find((reason) => reason.name === name)
const score = ([a, b]: Two): number => reasonsFor({ a, b, namedWith: () => 2 }).reduce((sum, { weight }) => sum + weight, 0)

describe.each(Object.entries(CASES))('%s', (name, { is, isNot, speaks }) => {
  test('is given, with words, where it holds, and only there', () => {
    const [given, other] = [reasonOf(name, is), reasonOf(name, isNot)]
    expect(given?.text).toMatch(/[一-龥]/u)
    expect(Math.sign(given?.weight ?? 0)).toBe(speaks === 'for' ? 1 : -1)
    expect(other).toBeUndefined()
  })

  test('moves the score by its weight, whichever of the two stands first', () => {
    const given = reasonOf(name, is)?.weight ?? 0
    const [a, b] = is
    expect(score([b, a])).toBeCloseTo(score(is))
    const without = reasonsFor({ a, b, namedWith: () => 2 }).filter((reason) => reason.name !== name).reduce((sum, { weight }) => sum + weight, 0)
    expect(score(is) - without).toBeCloseTo(given)
  })
})

test('the words of both sides stand in the reason', () => {
  const [a, b] = [system('环境应急指挥系统', { acts: [builds('升级完善环境应急指挥系统')] }), system('价格应急指挥系统', { acts: [builds('构建价格应急指挥系统')] })]
  expect(reasonOf('same-purpose', [a, b])?.text).toBe('都用于应急指挥：升级完善环境应急指挥系统 · 构建价格应急指挥系统')
})

test('two departments’ own beside each other are less of a double than one beside that of all', () => {
  const [own, other, common] = [system('12333人社热线'), system('12369环保热线'), system('12345热线')]
  expect(score([own, other])).toBeLessThan(score([own, common]) - 2)
})

test('kinds are said in Chinese', () => {
  expect(reasonOf('another-kind', [system('甲平台', { kind: 'platform' }), system('乙网', { kind: 'network' })])?.text).toBe('一个是平台，一个是网络')
})

test('settled: a line of a department that moves into the common network counts less than one that stays beside it', () => {
  const [line, common] = [system('市财政局财政专网', { kind: 'network', owner: '市财政局' }), system('市电子政务外网', { kind: 'network' })]
  expect(score(linked(line, common, 'MERGES_INTO'))).toBeLessThan(score([line, common]) - 1)
})

test('who takes over from another does the same work, unless it is made out of it or keeps it as a module', () => {
  const saying = (evidence: string): number => score(linked(system('甲小程序'), system('乙小程序'), 'MERGES_INTO', evidence))
  const beside = score([system('甲小程序'), system('乙小程序')])
  expect(saying('甲小程序不再单独推广，其功能融入乙小程序')).toBeGreaterThan(beside + 1)
  expect(saying('将甲小程序升级改造为乙小程序')).toBeLessThan(beside - 1)
  expect(saying('甲小程序不再独立运行，作为一个模块整合进来')).toBeLessThan(beside - 1)
})

test('a complaints line that another takes the calls of is no longer apart, whatever the relation', () => {
  const [line, hotline] = [system('甲举报平台'), system('市12345热线平台')]
  expect(reasonOf('taken-over', linked(line, hotline, 'FEEDS', '甲举报平台的投诉经由12345热线平台统一受理，不再单设坐席'))).toBeDefined()
  expect(reasonOf('taken-over', linked(line, hotline, 'FEEDS', '甲举报平台的投诉推送至12345热线平台'))).toBeUndefined()
})

test('an app is one before all else: a bureau’s beside that of the place, whatever it is for', () => {
  const app = (name: string) => system(name, { kind: 'app', function: 'service' })
  expect(reasonOf('wide-and-departmental', [app('甲里乐APP'), app('停车小程序')])).toBeDefined()
  expect(reasonOf('wide-and-departmental', [app('预约小程序'), app('停车小程序')])).toBeUndefined()
})

test('one purpose counts in full where it is the main one of both, by a part where it is that of one, and least where it is of none', () => {
  const weights = [
    ['物价大数据平台', '房产大数据平台'],
    ['物价大数据平台', '跨部门办案大数据平台'],
    ['热线大数据平台', '跨部门办案大数据平台'],
  ].map(([one = '', other = '']) => reasonOf('same-purpose', [system(one), system(other)])?.weight ?? 0)
  expect(weights).toEqual(weights.toSorted((x, y) => y - x))
  expect(new Set(weights).size).toBe(3)
})

test('where one name has no word for a purpose, its class says more than between two that have', () => {
  const weightOf = (one: string, other: string) => reasonOf('same-function', [system(one, { function: 'service' }), system(other, { function: 'service' })])?.weight ?? 0
  expect(weightOf('甲里乐', '政务服务平台')).toBeGreaterThan(weightOf('热线平台', '政务服务平台'))
  expect(reasonOf('same-function', [system('甲平台', { function: 'audit' }), system('乙平台', { function: 'audit' })])).toBeUndefined()
})

test('what takes the place of the other is not built beside it', () => {
  expect(score(linked(system('甲应急平台'), system('乙应急平台'), 'EVOLVES_INTO'))).toBeLessThan(score([system('甲应急平台'), system('乙应急平台')]) - 1)
})

test('names that each say whose they are count for more than two agencies told otherwise', () => {
  const weightOf = (owner: boolean) => {
    const of = (agency: string) => system('应急平台', { agencies: [agency], ...(owner ? { owner: agency } : {}) })
    return reasonOf('different-agencies', [of('市环保局'), of('市物价局')])?.weight ?? 0
  }
  expect(weightOf(true)).toBeGreaterThan(weightOf(false))
})

test('what a plan lets stand beside each other counts by how it joins them', () => {
  const weightOf = (type: SystemProfile['links'][number]['type']) => reasonOf('side-by-side', linked(system('甲平台'), system('乙平台'), type))?.weight ?? 0
  expect(weightOf('CONNECTS_TO')).toBeGreaterThan(weightOf('FEEDS'))
  expect(weightOf('FEEDS')).toBeGreaterThan(0)
  expect(weightOf('EVOLVES_INTO')).toBe(0)
})

test('a sentence that says which is a piece of which does not speak for a double', () => {
  const named = (sentence: string) => reasonOf('named-together', [system('甲平台', { sentences: [sentence] }), system('乙系统', { sentences: [sentence] })])
  expect(named('甲平台由乙系统、丙系统组成')).toBeUndefined()
  expect(named('甲平台与乙系统各用各的')).toBeDefined()
  const both = ['甲平台与乙系统各用各的', '甲平台由乙系统、丙系统组成']
  for (const sentences of [both, both.toReversed()]) expect(reasonOf('named-together', [system('甲平台', { sentences }), system('乙系统', { sentences })])).toBeUndefined()
})

test('one word for what both look at is no other object', () => {
  const found = (one: string, other: string) => reasonOf('other-objects', [system(one), system(other)])
  expect(found('灶台油烟监测系统', '摊位油烟监测系统')).toBeUndefined()
  expect(found('灶台油烟监测系统', '货轮尾气监测系统')).toBeDefined()
})

test('the place’s own name is no word that two names share', () => {
  expect(reasonOf('shared-words', [system('畅游南京票务平台'), system('平安南京客流平台')])).toBeUndefined()
  const place = '南京市江宁区'
  expect(reasonOf('shared-words', [system('畅游江宁票务平台', { place }), system('平安江宁客流平台', { place })])).toBeUndefined()
})

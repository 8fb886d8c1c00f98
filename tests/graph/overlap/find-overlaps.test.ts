import { describe, expect, test } from 'vitest'
import type { EntityId } from '../../../graph/model/ids.ts'
import { findDuplicates } from '../../../graph/overlap/find-overlaps.ts'
import type { SystemProfile } from '../../../graph/overlap/system-profile.ts'
import { builds, system } from './profile.ts'

const pairsOf = (profiles: readonly SystemProfile[]): readonly string[] => {
  const names = new Map(profiles.map(({ id, name }) => [id, name]))
  return findDuplicates(profiles).overlaps.map(({ a, b }) => [names.get(a), names.get(b)].toSorted().join(' | '))
}

describe('what is an overlap', () => {
  test('two command systems of two agencies', () => {
    expect(pairsOf([system('环境应急指挥系统', { agencies: ['市环保局'] }), system('价格应急指挥系统', { agencies: ['市物价局'] })])).toHaveLength(1)
  })

  test('a system and its counterpart of another tier are none', () => {
    expect(pairsOf([system('市应急指挥平台'), system('省应急指挥平台'), system('国家应急指挥平台'), system('应急指挥平台', { place: '江苏省' })])).toEqual([])
  })

  test('systems of two cities are none', () => {
    expect(pairsOf([system('市应急指挥平台'), system('市应急指挥平台', { place: '长沙市' })])).toEqual([])
  })

  test('a class of systems of many organs is none, and another city’s is none, also where one measure acts on both', () => {
    expect(pairsOf([system('市级各部门办公自动化系统'), system('市政务协同办公平台')])).toEqual([])
    expect(pairsOf([system('部门间数据共享平台'), system('市数据共享交换平台')])).toHaveLength(1)
    expect(pairsOf([system('垃圾分类系统'), system('垃圾收运系统')])).toHaveLength(1)
    const acts = [builds('对接甲、乙', null, 'm')]
    expect(pairsOf([system('数据共享交换平台', { place: '酒泉市', acts }), system('数据共享交换平台', { place: '天水市', acts })])).toEqual([])
  })

  test('a district’s in a plan of its city, and what each county has, are none', () => {
    expect(pairsOf([system('思明区应急指挥平台'), system('市应急指挥平台')])).toEqual([])
    expect(pairsOf([system('智慧园区应急平台'), system('市应急指挥平台')])).toHaveLength(1)
    const each = system('雪亮工程平台', { links: [{ type: 'CONNECTS_TO', other: 's-x' as EntityId, outgoing: true, evidence: '各县（区）“雪亮工程”平台接入' }] })
    expect(pairsOf([each, system('市视频共享平台')])).toEqual([])
    const common = system('雪亮工程平台', { links: [{ type: 'DEPENDS_ON', other: 's-x' as EntityId, outgoing: false, evidence: '各部门统一使用“雪亮工程”平台' }] })
    expect(pairsOf([common, system('市视频共享平台')])).toHaveLength(1)
  })

  test('中国… is the country’s, but not where it goes on with the place itself', () => {
    expect(pairsOf([system('中国国际贸易单一窗口'), system('市国际贸易单一窗口服务平台')])).toEqual([])
    expect(pairsOf([system('中国南京政府门户网站', { kind: 'website' }), system('投资网', { kind: 'website' })])).toHaveLength(1)
  })

  test('a component and its whole are none', () => {
    const whole = system('综合应急指挥平台')
    const part = system('应急调度系统', { links: [{ type: 'PART_OF', other: whole.id, outgoing: true, evidence: '' }] })
    expect(pairsOf([whole, part])).toEqual([])
  })

  test('two names of one system are a finding of their own, and what overlaps with both is one finding', () => {
    const [one, again, other] = [system('物价数据中心', { agencies: ['市物价局'] }), system('价格数据中心', { agencies: ['市物价局'] }), system('政务数据中心')]
    const found = findDuplicates([one, again, other])
    expect(found.sameSystems).toHaveLength(1)
    expect(found.overlaps).toHaveLength(1)
  })

  test('of the names of one system the finding has the one that says whose it is, then the one of which more is told', () => {
    const named = (name: string, ...phrases: readonly string[]) => system(name, { acts: phrases.map((phrase) => builds(phrase)) })
    const [own, bare, more, other] = [named('民政办公系统'), named('统一办公平台', '甲', '乙', '丙'), named('民政OA平台', '丁'), system('水务办公平台')]
    const found = (...names: readonly SystemProfile[]): readonly string[] => {
      const [first = other] = names
      const { overlaps } = findDuplicates([...names, other], new Map(names.map(({ id }) => [id, first.id])))
      return overlaps.map(({ a, b }) => [...names, other].find(({ id }) => id !== other.id && [a, b].includes(id))?.name ?? '')
    }
    expect(found(own, bare)).toEqual([own.name])
    expect(found(bare, more)).toEqual([more.name])
    expect(found(own, more)).toEqual([more.name])
  })

  test('what a person joined is one system', () => {
    const [one, again, other] = [system('应急指挥中心系统'), system('三防调度平台'), system('政务应急平台')]
    expect(findDuplicates([one, again, other]).overlaps).toHaveLength(3)
    expect(findDuplicates([one, again, other], new Map([[again.id, one.id]])).overlaps).toHaveLength(1)
  })

  test('in whatever order the systems come, the findings are the same', () => {
    const profiles = ['市应急指挥平台', '环境应急指挥系统', '价格应急指挥系统', '城管云平台', '民政云平台', '市政务云平台', '渣土监管系统'].map((name) => system(name, { acts: [builds(`建设${name}`)] }))
    expect(findDuplicates(profiles.toReversed())).toEqual(findDuplicates(profiles))
  })
})

test('what a piece is for stands behind the name of its whole: what watches over a cloud is no second cloud', () => {
  const [cloud, watch, other] = [system('市政务云'), system('市政务云安全监测系统'), system('警务云平台')]
  expect(pairsOf([cloud, watch, other])).toEqual(['市政务云 | 警务云平台'])
})

test('what one business offers is no cloud, and a device is no system that is built twice', () => {
  expect(pairsOf([system('市政务云'), system('企业服务云平台')])).toEqual([])
  expect(pairsOf([system('市视频监控平台'), system('公安视频监控平台')])).toEqual(['公安视频监控平台 | 市视频监控平台'])
  expect(pairsOf([system('市视频监控平台'), system('公安视频监控')])).toEqual([])
})

test('what a name watches over is no cloud security, and what it counts is no camera', () => {
  expect(pairsOf([system('市燃气安全监测系统'), system('市网络安全监测平台')])).toEqual([])
  expect(pairsOf([system('医保基金监控系统'), system('道路视频监控系统')])).toEqual([])
})

test('an app of the place beside that of a department', () => {
  const app = (name: string) => system(name, { kind: 'app', function: 'service' })
  const scoreOf = (one: string, other: string): number => findDuplicates([app(one), app(other)]).overlaps[0]?.score ?? 0
  expect(scoreOf('甲里乐APP', '医保APP')).toBeGreaterThan(scoreOf('教育APP', '医保APP'))
})

describe('bad input', () => {
  test('a hundred systems all named 信息系统 make no flood', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...system('信息系统'), id: `s-${index}` as EntityId }))
    const found = findDuplicates(many)
    expect([found.sameSystems.length, found.overlaps.length]).toEqual([0, 0])
  })

  test('nor do a hundred clouds of one city: each has a few that are looked at', () => {
    const many = Array.from({ length: 100 }, (_, index) => system(`第${index}号政务云平台`))
    expect(findDuplicates(many).overlaps.length).toBeLessThan(100 * 15)
  })

  test('a system without agency or function, and one without a name of its own', () => {
    expect(pairsOf([system('系统', { place: null, kind: null }), system('平台', { place: null, kind: null }), system('', { place: null })])).toEqual([])
  })
})

test('two that a sentence sets side by side are compared wherever they stand', () => {
  const [one, other] = [system('甲灾备中心', { place: '福州市' }), system('乙灾备中心', { place: '厦门市' })]
  const linked = [
    { ...one, links: [{ type: 'CONNECTS_TO', other: other.id, outgoing: true, evidence: '互为备份' }] },
    { ...other, links: [{ type: 'CONNECTS_TO', other: one.id, outgoing: false, evidence: '互为备份' }] },
  ] as const
  expect(pairsOf(linked)).toHaveLength(1)
  expect(pairsOf([one, other])).toEqual([])
})

import { describe, expect, test } from 'vitest'
import type { SystemProfile } from '../../../graph/overlap/system-profile.ts'
import { wholesOf } from '../../../graph/overlap/wholes.ts'
import { builds, system } from './profile.ts'

const isOne = (a: SystemProfile, b: SystemProfile, others: readonly SystemProfile[] = []): boolean => wholesOf([a, b, ...others]).contains(a.id, b.id)

describe('by name', () => {
  test.each([
    ['市电子政务外网', '市电子政务外网安全接入区'],
    ['粤省事小程序', '粤省事顺德专区'],
    ['市交通运行平台', '市交通运行平台客流子系统'],
    ['全市停车平台', '全市停车平台微信小程序'],
    ['我市泊车易平台', '我市泊车易小程序'],
  ])('%s has the piece %s', (whole, part) => {
    expect(isOne(system(whole), system(part))).toBe(true)
  })

  test.each([
    ['政务云平台', '政务云平台二期'],
    ['电子健康码', '电子健康码管理系统'],
    ['渣土处置平台', '渣土处置联合执法平台'],
    ['市应急平台', '市应急指挥中心'],
    ['市政务网', '市政务网络安全平台'],
  ])('%s and %s are two', (one, other) => {
    expect(isOne(system(one), system(other))).toBe(false)
  })

  test('of another place it is none', () => {
    expect(isOne(system('电子政务外网', { place: '江苏省' }), system('电子政务外网安全接入区'))).toBe(false)
  })
})

describe('by sentence', () => {
  const [site, portal] = [system('教育网站', { kind: 'website' }), system('政府门户网站', { kind: 'website' })]
  const hosted = { type: 'SUPPORTS', other: system('主机托管中心').id, outgoing: false } as const

  test.each([
    '教育网站作为政府门户网站的子网站，由信息中心托管',
    '“教育网站”属于政府门户网站的组成部分',
  ])('%s', (evidence) => {
    expect(isOne({ ...site, links: [{ ...hosted, evidence }] }, portal)).toBe(true)
  })

  test('a website that takes news from the portal is none of its pieces', () => {
    expect(isOne({ ...site, links: [{ ...hosted, evidence: '教育网站转载政府门户网站的信息' }] }, portal)).toBe(false)
  })

  test('of what the sentence speaks of', () => {
    const [network, hub] = [system('物联网感知平台'), system('感知中枢')]
    expect(isOne({ ...network, links: [{ type: 'SUPPORTS', other: hub.id, outgoing: true, evidence: '新建物联网感知平台，此平台是感知中枢的核心' }] }, hub)).toBe(true)
    expect(isOne({ ...network, links: [{ type: 'SUPPORTS', other: hub.id, outgoing: true, evidence: '物联网感知平台是感知中枢的数据来源' }] }, hub)).toBe(false)
  })

  test.each([
    '由西山客流系统、南湖票务系统两家汇成的文旅分析平台，按时报送客流',
    '文旅分析平台由西山客流系统、南湖票务系统两部分构成',
    '文旅分析平台是全市客流数据的出口，由西山客流系统和南湖票务系统组成',
  ])('%s: both are pieces', (evidence) => {
    const [one, other, whole] = [system('西山客流系统'), system('南湖票务系统'), system('文旅分析平台')]
    const told = { ...whole, links: [{ ...hosted, evidence }] }
    const { contains } = wholesOf([one, other, told])
    expect([contains(one.id, whole.id), contains(other.id, whole.id), contains(one.id, other.id)]).toEqual([true, true, false])
  })

  test('what hands its work to two others is not made up of them', () => {
    const [one, other, whole] = [system('西山客流系统'), system('南湖票务系统'), system('文旅分析平台')]
    const told = { ...whole, links: [{ ...hosted, evidence: '文旅分析平台由西山客流系统、南湖票务系统提供数据' }] }
    expect(wholesOf([one, other, told]).contains(one.id, whole.id)).toBe(false)
  })

  test('what a sentence calls the end of what it begins with', () => {
    const saying = (sentence: string): boolean => isOne(system('城管平台', { sentences: [sentence] }), system('随手办', { sentences: [sentence] }))
    expect(saying('建设城管平台，市民手机端叫“随手办”。')).toBe(true)
    expect(saying('城管平台移动端为“随手办”。')).toBe(true)
    expect(isOne(system('城管“一张图”平台', { sentences: ['城管“一张图”平台移动端为“随手办”。'] }), system('随手办', { sentences: ['城管“一张图”平台移动端为“随手办”。'] }))).toBe(true)
    expect(saying('城管平台接收“随手办”上报的问题。')).toBe(false)
    expect(saying('移动端为“随手办”，与城管平台分开。')).toBe(false)
  })

  test('as a piece of what the measure spoke of before', () => {
    const whole = system('综合监管系统', { acts: [{ ...builds('建设综合监管系统', null, 'm'), start: 10 }] })
    const part = system('随机抽查平台', { acts: [{ ...builds('随机抽查平台作为一个模块整合进来', null, 'm'), start: 30 }] })
    const beside = system('信用平台', { acts: [{ ...builds('建设信用平台', null, 'm'), start: 50 }] })
    expect(isOne(whole, part, [beside])).toBe(true)
    expect(isOne(beside, part, [whole])).toBe(false)
  })
})

describe('by what is put into what', () => {
  const into = (part: string, type: 'MERGES_INTO' | 'CONNECTS_TO', evidence: string): boolean => {
    const whole = system('移动法庭')
    const piece = system(part)
    return isOne({ ...piece, links: [{ type, other: whole.id, outgoing: true, evidence }] }, whole)
  }

  test('small applications', () => {
    expect(into('调解微应用', 'MERGES_INTO', '集成调解、保全两个微应用')).toBe(true)
  })

  test('a system that is merged or joined stays one of its own', () => {
    expect(into('调解系统', 'MERGES_INTO', '整合调解系统')).toBe(false)
    expect(into('水压监测系统', 'CONNECTS_TO', '水压监测系统接入平台')).toBe(false)
  })
})

test('over several levels, and round in a circle without end', () => {
  const [a, b, c] = [system('甲平台'), system('乙系统'), system('丙模块')]
  const within = (other: SystemProfile) => [{ type: 'PART_OF', other: other.id, outgoing: true, evidence: '' }] as const
  const wholes = wholesOf([{ ...a, links: within(c) }, { ...b, links: within(a) }, { ...c, links: within(b) }])
  expect(wholes.contains(a.id, c.id)).toBe(true)
  expect(wholesOf([a, b, c]).contains(a.id, c.id)).toBe(false)
})

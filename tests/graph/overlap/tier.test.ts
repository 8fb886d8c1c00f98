import { describe, expect, test } from 'vitest'
import { areOfTwoTiers, tierOf } from '../../../graph/overlap/tier.ts'

describe('of which tier a system is, by its name', () => {
  test.each([
    ['省应急平台', '省'],
    ['思明区应急平台', '区'],
    ['博罗县应急平台', '县'],
    ['国家应急平台', '国家'],
    ['中国政府采购网', '国家'],
    ['公安部人口信息系统', '部'],
    ['市场监管平台', '市'],
    ['示范区应急平台', '市'],
    ['高新区应急平台', '市'],
    ['重点区监测平台', '市'],
    ['贫困县监测平台', '市'],
    ['智慧园区平台', '市'],
    ['中国电信政务云', '市'],
    ['中国厦门政府门户网站', '市'],
  ])('%s: %s', (name, tier) => {
    expect(tierOf(name, '厦门市')).toBe(tier)
  })

  test('of a place that is none there is none', () => {
    expect(tierOf('应急平台', null)).toBe('')
  })
})

test('two tiers are told where both are known, and what is the country’s is nobody’s own', () => {
  expect([areOfTwoTiers('省', '市'), areOfTwoTiers('国家', ''), areOfTwoTiers('市', ''), areOfTwoTiers('自治区', '区')]).toEqual([true, true, false, false])
})

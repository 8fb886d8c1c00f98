import { describe, expect, it } from 'vitest'
import { measure, systemNames } from '../read-plan.ts'

describe('where a name begins and ends', () => {
  it.each([
    ['建设全市统一的视频会议系统。', ['全市统一的视频会议系统']],
    ['进一步完善智慧停车管理平台功能。', ['智慧停车管理平台']],
    ['推进市医疗保障信息平台建设和应用。', ['市医疗保障信息平台']],
    ['建设分类科学、集中规范的社区治理信息系统。', ['社区治理信息系统']],
    ['升级12345政务服务热线。', ['12345政务服务热线']],
    ['推广“掌上黄鹤”APP。', ['掌上黄鹤APP']],
    ['建设“互联网+监管”系统。', ['互联网+监管系统']],
    ['完善我市公共信用信息平台。', ['公共信用信息平台']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

describe('lists', () => {
  it.each([
    ['建立价格监测、成本调查系统。', ['价格监测系统', '成本调查系统']],
    ['建设人口、法人、宅基地等基础数据库。', ['人口基础数据库', '法人基础数据库', '宅基地基础数据库']],
    ['建设“智慧排水”、“智慧路灯”等应用系统。', ['智慧排水应用系统', '智慧路灯应用系统']],
    ['推进蔡甸、江夏、黄陂区文旅大数据建设。', ['蔡甸区文旅大数据', '江夏区文旅大数据', '黄陂区文旅大数据']],
    ['建设市、区两级应急指挥系统。', ['市、区两级应急指挥系统']],
    ['建设桥梁运行监测及预警平台。', ['桥梁运行监测及预警平台']],
    ['按照国家和省政务外网标准。', ['国家政务外网', '省政务外网']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

describe('what is no name', () => {
  it.each([
    '健全工作责任体系和考核指标体系。',
    '组织全市民政系统开展培训。',
    '整合各类信息系统。',
    '营造良好的网络环境。',
    '推进大数据应用。',
    '加强政府系统自身建设。',
  ])('%s', (sentence) => expect(systemNames(sentence)).toEqual([]))
})

describe('classes of systems', () => {
  it('are marked generic', () => {
    const found = measure('整合各类业务专网。').mentions.filter(({ label }) => label === 'System')
    expect(found.map(({ name, generic }) => [name, generic])).toEqual([['业务专网', true]])
  })
})

describe('boundaries', () => {
  it.each([
    ['用好市大数据中心。', ['市大数据中心']],
    ['历史数据导入学籍管理信息系统。', ['学籍管理信息系统']],
    ['完善公路建设市场信用系统。', ['公路建设市场信用系统']],
    ['统一市级公文门户。', ['市级公文门户']],
    ['并为电商平台输送信息。', ['电商平台']],
    ['升级现有停车管理系统。', ['停车管理系统']],
    ['建设老年人专题库。', ['老年人专题库']],
    ['建设行业分平台和16个街区信用子平台。', ['街区信用子平台']],
    ['对系统和平台进行改造。', []],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

/** What only a heading names: a topic, where the text below names the system that is meant. */
import { describe, expect, it } from 'vitest'
import { measure } from '../read-plan.ts'

/** Systems with a name of their own. */
function named(body: string, title: string): readonly string[] {
  return measure(body, title).resolved.entities.filter(({ label, generic }) => label === 'System' && !generic).map(({ name }) => name).toSorted()
}

const LONG = '年内完成各区和市级部门的接入,实现统一管理、统一运维和统一考核。'

describe('a heading that the text says again with more words', () => {
  it.each([
    ['推进政府网站集约化', '升级市政府网站群管理平台。', ['市政府网站群管理平台']],
    ['健全水环境监测网络', '建设市水环境监测大数据平台。', ['市水环境监测大数据平台']],
    ['扩容政务云', '完成武汉市政务云三期建设。', ['武汉市政务云三期']],
    ['统一办公平台', '建设市政务协同办公系统。', ['市政务协同办公系统']],
    ['建设财政、审计信息系统', '升级市财政预算管理一体化平台。', ['市财政预算管理一体化平台']],
  ])('%s', (title, body, names) => expect(named(body + LONG, title)).toEqual(names))
})

describe('a heading that names a field with a head', () => {
  it.each([
    ['完善财税信息系统', '建设市国库支付平台。', ['市国库支付平台']],
    ['优化审批监管系统', '升级市不动产登记系统。', ['市不动产登记系统']],
  ])('%s', (title, body, names) => expect(named(body + LONG, title)).toEqual(names))
  it.each([
    ['完善陶瓷鉴定平台', '依托省密码服务平台开展改造。', ['省密码服务平台', '陶瓷鉴定平台']],
    ['完善核酸检测系统', '该系统与市健康信息平台同步。建设市采样点地图系统。', ['市健康信息平台', '市采样点地图系统', '核酸检测系统']],
    ['建设市应急管理应用平台', '建设市防汛指挥系统。', ['市应急管理应用平台', '市防汛指挥系统']],
  ])('is a system where the text goes on about it: %s', (title, body, names) => expect(named(body + LONG, title)).toEqual(names.toSorted()))
})

describe('a heading that names what is built', () => {
  it.each([
    ['推进公共法律服务平台建设', '升级12348武汉法网。', ['12348武汉法网', '公共法律服务平台']],
    ['升级公共资源交易系统', LONG, ['公共资源交易系统']],
    ['智慧教育云平台项目', '与市智慧教育云平台资源网对接。', ['智慧教育云平台', '市智慧教育云平台资源网']],
    ['建设人口信息平台', '人口信息平台与省人口信息平台对接。', ['人口信息平台', '省人口信息平台']],
  ])('%s', (title, body, names) => expect(named(body + LONG, title)).toEqual(names.toSorted()))
})

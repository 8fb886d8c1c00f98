/** Names in quotation marks that only the words around them tell from slogans. */
import { describe, expect, it } from 'vitest'
import { systemNames } from '../read-plan.ts'

describe('names by what stands around them', () => {
  it.each([
    ['视频统一收进市市场监管局“雄鹰守望”，教育部门按权限看。', ['雄鹰守望']],
    ['三个子系统都装在“数字老街”里。', ['数字老街']],
    ['结果上报“信用云州”。', ['信用云州']],
    ['靠“河畔治水”的共享接口取数。', ['河畔治水']],
    ['与“东江食安”实现数据互通。', ['东江食安']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))

  it.each([
    '按照“应上尽上”的原则推进。',
    '探索以“赛马”方式遴选成果。',
    '推动政策由“企业找”变为“上门送”。',
    '在“智慧海洋”框架下推进共享。',
    '避免“纸面巡河”。',
    '向企业发放“明白宝”手册。',
    '推进“亮码”入园。',
    '推行“扫街拍码”执法。',
  ])('none in %s', (sentence) => expect(systemNames(sentence)).toEqual([]))
})

describe('what a count says of a list', () => {
  it.each([
    ['建设联合审批、并联年检两个跨部门应用。', ['联合审批应用', '并联年检应用']],
    ['复用企业空间、消息中心两个公共组件。', ['企业空间', '消息中心']],
    ['与气象、应急两家的会商系统互通。', ['气象会商系统', '应急会商系统']],
    ['下设电力、焦化两个行业子平台。', ['电力行业子平台', '焦化行业子平台']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

describe('editions', () => {
  it.each([
    ['标准地址库2.0取代原系统。', ['标准地址库2.0']],
    ['景区票务系统3.0版上线。', ['景区票务系统3.0版']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

describe('numbers and what is old', () => {
  it.each([
    ['公共法律服务热线12348不再保留坐席。', ['公共法律服务热线12348']],
    ['存量数据从林权登记老系统搬走。', ['林权登记老系统']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

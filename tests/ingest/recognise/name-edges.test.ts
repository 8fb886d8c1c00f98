/** Where names open and close: verbs that name a field, verbs that do something, names of two fields, mottoes. */
import { describe, expect, it } from 'vitest'
import { systemNames } from '../read-plan.ts'

describe('a verb that names the field opens the name', () => {
  it.each([
    ['县人民医院上线运行,就诊预约系统、取药叫号系统接入其中。', ['就诊预约系统', '取药叫号系统']],
    ['教师培训方面,招生考试管理平台与学籍库联网。', ['招生考试管理平台', '学籍库']],
    ['整合现有接警系统、合成作战平台。', ['接警系统', '合成作战平台']],
    ['税银互动平台面向企业开放。', ['税银互动平台']],
    ['更换现行养老保险系统。', ['养老保险系统']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

describe('a verb of passing on or leaving out does not', () => {
  it.each([
    ['告警直接派往市12345热线平台。', ['市12345热线平台']],
    ['办好“乐企通”服务平台。', ['乐企通服务平台']],
    ['不得绕过市共享平台。', []],
    ['工单自动推入区网格管理系统。', ['区网格管理系统']],
    ['连同市交通局公交调度系统的数据一并归集。', ['市交通局公交调度系统']],
    ['自助机和手机端同属市政务服务平台。', ['自助机', '手机端', '市政务服务平台'].slice(2)],
    ['窗口叫号系统与排队终端共用一套事项管理系统。', ['窗口叫号系统', '事项管理系统']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(expect.arrayContaining(names)))
  it.each(['逐一登记系统名称、建设时间。', '全市共用一个用户体系。', '尾矿库位移监测数据同步传送。'])('%s', (sentence) => expect(systemNames(sentence)).toEqual([]))
})

describe('two fields that one head follows', () => {
  it.each([
    ['把固体废物管理系统、核与辐射监管系统装进省环境平台。', ['固体废物管理系统', '核与辐射监管系统', '省环境平台']],
    ['依托市公路运行监测与应急指挥平台。', ['市公路运行监测与应急指挥平台']],
    ['数据取自市行政处罚与行政许可公示系统。', ['市行政处罚与行政许可公示系统']],
  ])('are one system: %s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
  it.each([
    ['将渣土车轨迹与市容监管系统对接。', ['市容监管系统']],
    ['通过接口方式与网格化平台连通。', ['网格化平台']],
    ['完善水情、雨情和工情系统。', ['水情系统', '雨情系统', '工情系统']],
  ])('are two where a list or a link says so: %s', (sentence, names) => expect(systemNames(sentence).toSorted()).toEqual(names.toSorted()))
})

describe('mottoes and bodies', () => {
  it.each(['形成“一网、一云、一平台”格局。', '按照“两地、三中心”架构。', '由市档案馆、市图书馆分别负责。'])('%s', (sentence) => expect(systemNames(sentence)).toEqual([]))
  it('a motto in front of a head is a name', () => expect(systemNames('推广“双随机、一公开”监管平台。')).toEqual(['双随机、一公开监管平台']))
  it('an online bureau is a system', () => expect(systemNames('推广市电子税务局。')).toEqual(['市电子税务局']))
})

describe('counted parts', () => {
  it.each([
    ['增加原产地、冷链、仓储三个功能区。', ['原产地功能区', '冷链功能区', '仓储功能区']],
    ['推出登记、抵押两个服务包。', ['登记服务包', '抵押服务包']],
    ['求职、社保、人才三个业务板块共享同一人员库。', ['求职板块', '社保板块', '人才板块', '人员库']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
  it('a zone of a town is none', () => expect(systemNames('优化城市功能区布局。')).toEqual([]))
})

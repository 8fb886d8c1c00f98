import { describe, expect, it } from 'vitest'
import { systemFacts } from '../../../ingest/resolve/system-facts.ts'

describe('what a system is for', () => {
  it.each([
    ['12319城管热线', 'service'],
    ['地质灾害监测预警系统', 'monitoring'],
    ['应急指挥平台', 'emergency'],
    ['应急业务专网', 'network'],
    ['国际贸易单一窗口', 'service'],
    ['政务云异地灾备中心', 'data-centre'],
    ['公文交换系统', 'office'],
    ['市12329专线', 'service'],
    ['区税务专线', 'network'],
    ['江城教育网', 'network'],
    ['预约挂号应用', 'service'],
    ['各部门政务应用', 'other'],
    ['区交换节点', 'data-exchange'],
    ['江城云', 'cloud'],
    ['市政务信息化项目管理系统', 'supervision'],
    ['市委编办机构编制实名制系统', 'other'],
    ['惠民惠农补贴一卡通发放系统', 'payment'],
    ['居民一卡通平台', 'identity'],
    ['移动政务接入平台', 'network'],
    ['市政协提案办理系统', 'office'],
    ['省自然资源和规划厅建设用地审批系统', 'approval'],
    ['电子税务局江城频道', 'tax'],
  ])('%s: %s', (name, expected) => expect(systemFacts(name).function).toBe(expected))
  it('does not take a 云 of a place for a cloud', () => {
    expect(systemFacts('畅游连云港小程序').function).toBe('service')
    expect(systemFacts('云南省政府救助平台').function).toBe('service')
  })
  it('takes what a system has in a place for one of its kind', () => {
    expect(['贵州政务服务网遵义站点', '人工影响天气站点', '浙里办温州频道', '文化频道'].map((name) => systemFacts(name).kind)).toEqual(['website', 'system', 'app', 'service'])
  })
  it('takes a node for a platform, and the main node of a network for one', () => {
    expect(['县区数据节点', '政务云主节点', '骨干网主节点'].map((name) => systemFacts(name).kind)).toEqual(['platform', 'platform', 'network'])
  })
})

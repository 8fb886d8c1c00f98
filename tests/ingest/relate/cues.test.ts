import { describe, expect, it } from 'vitest'
import { measure, statements } from '../read-plan.ts'

/** [title, body, statements] */
type Line = readonly [string, string, readonly string[]]

function hits(family: string, lines: readonly Line[]): void {
  describe(family, () => {
    it.each(lines)('%s。%s', (title, body, expected) => expect(statements(measure(body, title))).toEqual(expected))
  })
}

hits('CONNECTS_TO', [
  ['有关工作', '建设市级气象服务平台并与省级气象服务平台对接。', ['CONNECTS_TO 市级气象服务平台 → 省级气象服务平台']],
  ['完善智慧园区平台', '对接“数字园林”平台。', ['CONNECTS_TO 智慧园区平台 → 数字园林平台']],
  ['有关工作', '推进消防物联网系统接入城市安全平台。', ['CONNECTS_TO 消防物联网系统 → 城市安全平台']],
  ['建设信用平台', '实现与税务申报系统互联互通。', ['CONNECTS_TO 信用平台 → 税务申报系统']],
])

hits('FEEDS', [
  ['有关工作', '推进各部门相关数据资源接入市级人口数据库。', ['FEEDS 各部门 → 市级人口数据库']],
  ['建设健康大数据平台', '为家庭医生签约系统提供数据支撑。', ['FEEDS 健康大数据平台 → 家庭医生签约系统']],
  ['有关工作', '建立能耗分析系统,实时数据从楼宇监测平台抽取。', ['FEEDS 楼宇监测平台 → 能耗分析系统']],
])

hits('DEPENDS_ON', [
  ['有关工作', '依托市政务云,搭建项目审批系统。', ['DEPENDS_ON 项目审批系统 → 市政务云']],
  ['有关工作', '将防汛指挥系统部署在市政务云上。', ['DEPENDS_ON 防汛指挥系统 → 市政务云']],
  ['有关工作', '在数字武汉地理空间框架基础上,建设三维规划系统。', ['DEPENDS_ON 三维规划系统 → 数字武汉地理空间框架']],
])

hits('MIGRATES_TO, MERGES_INTO, EVOLVES_INTO', [
  ['有关工作', '将社保征缴系统迁移至市政务云。', ['MIGRATES_TO 社保征缴系统 → 市政务云']],
  ['有关工作', '推进公交查询APP整合并入“掌上黄鹤”APP。', ['MERGES_INTO 公交查询APP → 掌上黄鹤APP']],
  ['有关工作', '推动数字城管系统升级为城市运行管理平台。', ['EVOLVES_INTO 数字城管系统 → 城市运行管理平台']],
])

hits('PART_OF, SUPPORTS', [
  ['有关工作', '建设智慧医疗平台,包括预约挂号系统、分级诊疗系统。', ['PART_OF 预约挂号系统 → 智慧医疗平台', 'PART_OF 分级诊疗系统 → 智慧医疗平台']],
  ['有关工作', '雨量监测系统支撑防汛指挥平台。', ['SUPPORTS 雨量监测系统 → 防汛指挥平台']],
])

hits('EXTENDS_TO, COOPERATES_WITH, OWNS', [
  ['有关工作', '推进网上办税系统向街镇延伸。', ['EXTENDS_TO 网上办税系统 → 街镇']],
  ['有关工作', '市商务局与市税务局联合建立退税信息系统。', ['COOPERATES_WITH 市商务局 → 市税务局']],
  ['有关工作', '升级市文旅局票务管理系统。', ['OWNS 市文旅局 → 市文旅局票务管理系统']],
])

hits('no statement', [
  ['有关工作', '智慧工地平台不得接入互联网门户平台。', []],
  ['有关工作', '对应接入未接入市级信用平台的信用系统,不再安排经费。', []],
  ['有关工作', '统计任务须经市大数据局和市委组织部联合审核。', []],
  ['有关工作', '规划局要加强业务对接。', []],
  ['有关工作', '整合各方力量,形成支撑体系。', []],
])

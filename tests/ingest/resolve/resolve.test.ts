import { describe, expect, it } from 'vitest'
import { measure, readPlan, type ReadPlan } from '../read-plan.ts'

const names = (plan: ReadPlan, label: string): readonly string[] =>
  plan.resolved.entities.filter((entity) => entity.label === label && !entity.generic).map(({ name }) => name)

describe('one system under two names', () => {
  it.each([
    ['建设市级政务大数据共享交换平台。各单位接入数据共享交换平台。', ['市级政务大数据共享交换平台']],
    ['完善全市智慧停车平台。推广智慧停车平台。', ['全市智慧停车平台']],
    ['建设城市运行管理服务平台(以下简称“城运平台”)。城运平台要与省级平台对接。', ['城市运行管理服务平台', '省级城市运行管理服务平台']],
    ['建设市级综合审批平台并与省级平台对接。', ['市级综合审批平台', '省级综合审批平台']],
    ['对接市住建局房屋网签备案系统。房屋网签备案系统每日更新。', ['市住建局房屋网签备案系统']],
    ['建成人口基础数据库。人口库要对接政务外网。', ['人口基础数据库', '政务外网']],
    ['升级12345政务服务便民热线平台。12345热线平台对接公安系统。', ['12345政务服务便民热线平台']],
    ['完成市政务云平台二期工程。市政务云平台为各部门提供服务。', ['市政务云平台']],
    ['完成市政务云平台二期工程。', ['市政务云平台二期工程']],
    ['建设市网上办事大厅。推进审批系统与网上办事大厅对接。', ['市网上办事大厅', '审批系统']],
    ['升级12345政务服务便民热线平台。拓宽12345热线受理渠道。', ['12345政务服务便民热线平台']],
  ])('%s', (body, expected) => expect(names(measure(body), 'System')).toEqual(expected))

  it('follows a quoted name to where the system that it opens went', () => {
    const plan = measure('建设“龙城云”数据平台,推广“龙城云数据平台”专区。“龙城云”年内上线,“龙城云数据平台”年内上线。')
    expect(plan.resolved.entities.map(({ name, aliases }) => [name, ...aliases])).toEqual([['龙城云数据平台专区', '龙城云数据平台', '龙城云']])
  })

  it('takes a short name for the long one in every article behind it', () => {
    const plan = readPlan('武汉市数据管理办法\n第一条　本办法所称政务数据共享平台（以下简称共享平台），是指有关设施。\n第二条　各部门应当接入共享平台。\n第三条　共享平台与省数据共享平台对接。')
    expect(names(plan, 'System')).toEqual(['政务数据共享平台', '省数据共享平台'])
  })

  it('takes the short name of a body for the long one', () => {
    const plan = readPlan('武汉市数据管理办法\n第一条　市政务服务和大数据管理局（以下简称“市政数局”）负责统筹。\n第二条　市政数局负责考核，市财政局配合。\n第三条　数据由市政数局汇总。')
    expect(plan.resolved.entities.filter(({ label }) => label === 'Agency').map(({ name, aliases }) => [name, ...aliases])).toEqual([['市政务服务和大数据管理局', '市政数局'], ['市财政局']])
  })

  it('reads 该平台 as the system before it', () => {
    const plan = measure('建设智慧水务平台。该平台对接省水利数据中心。')
    expect(plan.related.relations.map(({ source }) => plan.resolved.entities[source]?.name)).toEqual(['智慧水务平台'])
  })
})

describe('systems that stay apart', () => {
  it.each([
    ['建设省政务服务平台。建设市政务服务平台。', 2],
    ['建设民政数据共享交换平台。建设教育数据共享交换平台。', 2],
    ['建设江苏省信用平台,对接浙江省信用平台。', 2],
    ['建设档案管理系统。建设财务管理系统。', 2],
    // Which of the two is meant is not said.
    ['对接市住建局房屋备案系统。对接市民政局房屋备案系统。推广房屋备案系统。', 3],
    ['建设智慧武汉平台。建设智慧武汉时空大数据平台。', 2],
    ['建设应急指挥平台。建设应急指挥调度视频平台。', 2],
    ['政务云平台一期停用。政务云平台二期上线。推广政务云平台。', 3],
    ['“江城e通”升级后更名“江城e通2.0”。', 2],
  ])('%s', (body, count) => expect(names(measure(body), 'System')).toHaveLength(count))
})

describe("a province's by-name, which a county has too", () => {
  const placeOf = (title: string, name: string): string | null | undefined =>
    readPlan(`${title}2021年工作要点\n(一)任务。升级“${name}”,完善该APP功能。(有关部门负责落实)`).resolved.entities.find((entity) => entity.name === name)?.jurisdiction

  it('is the province in its own plan', () => expect(placeOf('黑龙江省', '龙江健康通APP')).toBe('黑龙江省'))
  it('is the county in the plan of its city', () => expect(placeOf('齐齐哈尔市', '龙江健康通APP')).toBe('龙江县'))
})

describe('agencies', () => {
  it('are one under full and short name', () => {
    const plan = measure('武汉市发展和改革委员会要加强指导。(市发改委负责落实)')
    expect(names(plan, 'Agency')).toEqual(['市发改委'])
  })
  it('keep the full name where the plan has no other', () => {
    expect(names(measure('市退役军人事务局要加强指导。'), 'Agency')).toEqual(['市退役军人事务局'])
  })
  it('have the jurisdiction of the plan, of its province, or their own', () => {
    const plan = readPlan('武汉市2019年工作要点\n(一)任务。请示省财政厅、国家税务总局,由汉阳区教育局试点。(市财政局负责落实)')
    const found = plan.resolved.entities.filter(({ label }) => label === 'Agency').map(({ name, jurisdiction }) => `${name} ${jurisdiction}`)
    expect(found).toContain('市财政局 武汉市')
    expect(found).toContain('省财政厅 湖北省')
    expect(found).toContain('汉阳区教育局 汉阳区')
  })
})

describe('classes of bodies', () => {
  const own = (plan: ReadPlan): readonly string[] => plan.resolved.entities.filter(({ label, generic }) => label === 'Agency' && !generic).map(({ name }) => name)

  it('are the one body of the field that the plan has', () => {
    expect(own(measure('气象部门推送数据。(市气象局负责落实)'))).toEqual(['市气象局'])
  })
  it('are none where the plan has no such body, or several', () => {
    expect(own(measure('水利部门上门核查。(市气象局负责落实)'))).toEqual(['市气象局'])
    expect(own(measure('教育部门上门核查。(市教育局、市教育委负责落实)'))).toEqual(['市教育局', '市教育委'])
  })
  it('stand for themselves where no clause names a body', () => {
    expect(own(measure('气象部门推送数据。'))).toEqual(['气象部门'])
  })
  it('are the office under its shortest name', () => {
    expect(own(readPlan('武汉市人民政府办公厅关于印发武汉市2019年工作要点的通知\n(一)任务。完善公文系统。(市府办负责落实)'))).toEqual(['市府办'])
  })
  it('are none where only the plan is sent to them', () => {
    const plan = (body: string): ReadPlan => readPlan(`武汉市2019年工作要点\n各区人民政府，市直各单位：\n(一)任务。${body}`)
    expect(own(plan('建设政务云。(市财政局负责落实)'))).toEqual(['市财政局'])
    expect(own(plan('建设政务云。(各区人民政府负责落实)'))).toEqual(['各区人民政府'])
  })
})

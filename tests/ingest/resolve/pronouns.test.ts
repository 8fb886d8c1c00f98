/** Words that stand for a system: whom they mean, read from what is said of them. */
import { describe, expect, it } from 'vitest'
import { measure, statements } from '../read-plan.ts'

const said = (line: string, title?: string): readonly string[] => [...statements(measure(line, title))].sort()

describe('前者 and 后者', () => {
  it('are the first and the last of the two named before them', () => {
    expect(said('建设市政策平台和市兑现系统，前者对接省信用平台，后者对接省支付系统。')).toEqual(['CONNECTS_TO 市兑现系统 → 省支付系统', 'CONNECTS_TO 市政策平台 → 省信用平台'])
  })
})

describe('两者 and 三者', () => {
  it('are the list right before them', () => {
    expect(said('市预算系统、市支付系统和市采购系统三者贯通。')).toContain('CONNECTS_TO 市支付系统 → 市采购系统')
  })
  it('are the two that were named together, not what they had to do with', () => {
    expect(said('市审核系统与市监测系统对接市规则库，两者共享处方明细。')).toContain('CONNECTS_TO 市审核系统 → 市监测系统')
  })
})

describe('该平台', () => {
  it('is not who it is listed with', () => {
    expect(said('建设市应急平台。市水务系统、市气象系统与该平台直连。')).toEqual(['CONNECTS_TO 市气象系统 → 市应急平台', 'CONNECTS_TO 市水务系统 → 市应急平台'])
  })
  it('is not who only was the other end of what is said', () => {
    expect(said('建设市信用平台，订阅市共享平台的数据。该平台对接省信用平台。')).toContain('CONNECTS_TO 市信用平台 → 省信用平台')
  })
  it('goes outside its own clause', () => {
    expect(said('建设市城运平台。市城管平台接入该平台。')).toEqual(['CONNECTS_TO 市城管平台 → 市城运平台'])
  })
})

describe('其', () => {
  it('behind 作为 is another than its own clause speaks of', () => {
    expect(said('建设市文体平台。市体育系统、市剧院系统均作为其子系统。')).toEqual(['PART_OF 市体育系统 → 市文体平台', 'PART_OF 市剧院系统 → 市文体平台'])
  })
  it('in front of what somebody has is whoever the clause speaks of', () => {
    expect(said('市内涝系统接入市视频平台，其预警结果报送市应急平台。')).toContain('FEEDS 市内涝系统 → 市应急平台')
  })
  it('behind 向 is who was named last where the clause has no subject', () => {
    expect(said('市监管系统接收省监管系统下发的任务，并向其上报监管数据。')).toContain('FEEDS 市监管系统 → 省监管系统')
  })
})

describe('a service number by itself', () => {
  it('is the hotline that has it', () => {
    expect(said('建设市12345政务服务热线平台。12333人社热线并入12345，知识库共建。')).toContain('MERGES_INTO 12333人社热线 → 市12345政务服务热线平台')
  })
  it('is none in another number', () => {
    expect(said('建设市12345政务服务热线平台。全市热线接入量增加到12345件。')).toEqual([])
  })
})

describe('a bare 平台', () => {
  it('may be whose something is', () => {
    expect(said('扩大市城运平台接入范围。平台的视频资源来自市公安视频网。', '市城运平台（三期）项目')).toContain('FEEDS 市公安视频网 → 市城运平台')
  })
  it('is rather a 平台 than a 系统 named later', () => {
    expect(said('完善市信用平台，启用市评标系统。平台数据汇入省信用平台。', '拓展应用')).toContain('FEEDS 市信用平台 → 省信用平台')
  })
  it("is the title's where nothing nearer in its sentence has the head", () => {
    expect(said('汇聚市水务平台的信息。平台对接省应急平台。', '建设市应急平台')).toContain('CONNECTS_TO 市应急平台 → 省应急平台')
  })
  it('is what its own sentence made', () => {
    expect(said('整合各类资源，组成市指挥平台，平台对接省应急平台。', '建设应急体系')).toContain('CONNECTS_TO 市指挥平台 → 省应急平台')
  })
})

describe('a subject left out', () => {
  it.each([
    ['湖岸先行布设蓝藻监测系统，监测数据同步给省水环境平台。', '市河湖系统', 'FEEDS 蓝藻监测系统 → 省水环境平台'],
    ['信号由市交警管控系统负责，与市交通平台共用路况数据。', '市停车系统', 'CONNECTS_TO 市交警管控系统 → 市交通平台'],
    ['以市教育平台为主干，把学籍、教师等业务系统的用户和数据统一起来，并与国家教育平台互通。', '教育信息化', 'CONNECTS_TO 市教育平台 → 国家教育平台'],
    ['搭建市共享平台，取代2011年投入运行的市交换系统，并与省共享平台级联。', '夯实底座', 'CONNECTS_TO 市共享平台 → 省共享平台'],
    ['拆分重构就业、维权两套系统，形成市人社平台，社保业务系统同步迁入。', '人社服务', 'MIGRATES_TO 社保业务系统 → 市人社平台'],
  ])('%s', (line, title, statement) => {
    expect(said(line, title)).toContain(statement)
  })
})

describe('a subject left out behind 整合', () => {
  it("is the title's system, not what is put together", () => {
    expect(said('整合市便民系统、市惠民系统，向省城运平台报送运行数据。', '建设市城运平台')).toContain('FEEDS 市城运平台 → 省城运平台')
  })
})

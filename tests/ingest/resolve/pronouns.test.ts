/** Words that stand for a system: whom they mean, read from what is said of them. */
import { describe, expect, it } from 'vitest'
import { measure, statements } from '../read-plan.ts'

const said = (line: string, title?: string): readonly string[] => [...statements(measure(line, title))].sort()

describe('前者 and 后者', () => {
  it('are the first and the last of the two named before them', () => {
    expect(said('建设市政策平台和市兑现系统，前者对接省信用平台，后者对接省支付系统。')).toEqual(['CONNECTS_TO 市兑现系统 → 省支付系统', 'CONNECTS_TO 市政策平台 → 省信用平台'])
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
  it('behind 向 is who was named last where the clause has no subject', () => {
    expect(said('市监管系统接收省监管系统下发的任务，并向其上报监管数据。')).toContain('FEEDS 市监管系统 → 省监管系统')
  })
})

describe('a bare 平台', () => {
  it("is the title's where nothing nearer in its sentence has the head", () => {
    expect(said('汇聚市水务平台的信息。平台对接省应急平台。', '建设市应急平台')).toContain('CONNECTS_TO 市应急平台 → 省应急平台')
  })
  it('is what its own sentence made', () => {
    expect(said('整合各类资源，组成市指挥平台，平台对接省应急平台。', '建设应急体系')).toContain('CONNECTS_TO 市指挥平台 → 省应急平台')
  })
})

describe('a subject left out behind 整合', () => {
  it("is the title's system, not what is put together", () => {
    expect(said('整合市便民系统、市惠民系统，向省城运平台报送运行数据。', '建设市城运平台')).toContain('FEEDS 市城运平台 → 省城运平台')
  })
})

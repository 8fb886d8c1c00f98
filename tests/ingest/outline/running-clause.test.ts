import { describe, expect, it } from 'vitest'
import { outline } from '../../../ingest/outline/index.ts'
import { runningClause } from '../../../ingest/outline/running-clause.ts'

/** `l:` lead, `i:` implement. */
function agencies(body: string): string {
  return (runningClause(body, { start: 0, end: body.length })?.agencies ?? []).map(({ role, name }) => `${role[0]}:${name}`).join(' ')
}

describe('who does what, said in sentences', () => {
  it.each([
    ['市大数据中心负责共享平台的建设和运行维护。', 'i:市大数据中心'],
    ['共享平台的日常运行由市大数据中心负责。', 'i:市大数据中心'],
    ['人口库由市公安局牵头，会同市卫生健康委、市民政局建设。', 'l:市公安局 i:市卫生健康委 i:市民政局'],
    ['法人库由市市场监管局牵头，会同市委编办建设；证照库由市数据局负责建设。', 'l:市市场监管局 i:市委编办 i:市数据局'],
    ['由省发展改革委牵头会同省财政厅制定办法。', 'l:省发展改革委 i:省财政厅'],
    ['由市数据局牵头组织市公安局、市民政局开展核查。', 'l:市数据局 i:市公安局 i:市民政局'],
    ['由市数据局牵头，市公安局、市财政局参与。', 'l:市数据局 i:市公安局 i:市财政局'],
    ['市发展改革委、市财政局分别负责项目审批和资金安排。', 'i:市发展改革委 i:市财政局'],
    ['市委网信办、市公安局在各自职责范围内负责网络安全。', 'i:市委网信办 i:市公安局'],
    ['市公安局、市国安局依照各自职责负责安全监督。', 'i:市公安局 i:市国安局'],
    ['平台的运维工作由市信息中心承担。', 'i:市信息中心'],
    ['市行政审批服务局（以下简称“市审批局”）是主管部门，负责统筹规划。', 'i:市行政审批服务局'],
    ['原有接口由市信息中心负责迁改，城东区、河西县教育局配合。', 'i:市信息中心 i:城东区教育局 i:河西县教育局'],
    ['市数据运营公司承担平台的建设、运维工作。', 'i:市数据运营公司'],
    ['下列系统由所列单位建设：\n（一）人口系统：市公安局；\n（二）法人系统：市市场监管局、市委编办。', 'i:市公安局 i:市市场监管局 i:市委编办'],
    ['市数据局牵头，各区县、各镇（街道）配合。', 'l:市数据局 i:各区县 i:各镇（街道）'],
    ['牵头单位为市数据局，配合单位为市财政局。', 'l:市数据局 i:市财政局'],
    ['各县区数据管理局负责本辖区数据的接入。', 'i:各县区数据管理局'],
    ['下列平台由下列单位负责：\n（一）市政务云，由市数据局负责；\n（二）视频平台，由市公安局负责。', 'i:市数据局 i:市公安局'],
    ['县教育局负责学籍系统，县卫生健康局负责健康平台，县财政局负责经费。', 'i:县教育局 i:县卫生健康局 i:县财政局'],
  ])('%s', (body, expected) => expect(agencies(body)).toBe(expected))

  it.each([
    '本办法由市数据局负责解释。',
    '本细则由市司法局负责具体解释。',
    '逾期未完成的，由市数据局予以通报。',
    '各牵头单位主要负责人为第一责任人。',
    '市数据局负责同志每月调度一次。',
    '平台建设情况对市政府负责。',
    '市财政局承担相应的法律责任。',
    '市数据局会同有关部门按月调度进度。',
    '数据由市信息中心通过省平台申请回流。',
    '按照谁主管谁负责的原则管理。',
    '市公安局与市交通运输局联合建立预警平台。',
  ])('is none: %s', (body) => expect(agencies(body)).toBe(''))

  it('keeps the deadline of the sentence that names the bodies', () => {
    const body = '建设平台。由市数据局牵头，市公安局配合，2022年9月底前完成。'
    expect(runningClause(body, { start: 0, end: body.length })?.deadline).toBe('2022年9月底前')
  })

  describe('known gaps', () => {
    it.fails('the body of a subject two sentences back', () => {
      expect(agencies('市数据局是主管部门。其职责包括：负责统筹规划。')).toBe('i:市数据局')
    })
    it.fails('tiers that share one organ', () => {
      expect(agencies('市、县数据局负责目录管理。')).toBe('i:市数据局 i:县数据局')
    })
  })
})

describe('articles', () => {
  const rules = '管理办法\n第一章　总则\n第一条　为了规范，制定本办法。\n第二条　下列平台由下列单位负责建设：\n（一）市政务云，由市数据局负责；\n（二）视频平台，由市公安局负责。\n前款所列平台应当互通。\n第二章　附则\n第三条　平台分为：\n1．甲系统；\n2．乙系统。\n第四条　本办法由市数据局负责解释。'
  it('hold their items', () => {
    expect(outline(rules, 'a.txt').measures.map(({ number, clause }) => [number, (clause?.agencies ?? []).map(({ name }) => name).join('、')])).toEqual([
      ['1', ''],
      ['2', '市数据局、市公安局'],
      ['3', ''],
      ['4', ''],
    ])
  })
  it('end before an annex with levels of its own', () => {
    expect(outline(`${rules}\n附件\n一、目录\n（一）甲。\n（二）乙。`, 'a.txt').measures.map(({ title }) => title.text).slice(4)).toEqual(['甲', '乙'])
  })
})

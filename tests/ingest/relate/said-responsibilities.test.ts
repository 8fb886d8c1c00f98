import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** `agency → system`, with ? where the words do not decide. */
function said(body: string): readonly string[] {
  const { resolved, related } = readPlan(`武汉市2019年电子政务管理办法\n第一条　${body}`)
  const name = (index: number): string => resolved.entities[index]?.name ?? '?'
  return related.answers.map(({ agency, system, certain, role }) => `${role === 'lead' ? '*' : ''}${name(agency)} → ${name(system)}${certain ? '' : ' ?'}`)
}

describe('who answers for a system, in words', () => {
  it.each<readonly [string, readonly string[]]>([
    ['市大数据中心负责市数据共享平台的建设、运行维护和技术支持。', ['市大数据中心 → 市数据共享平台']],
    ['市数据共享平台由市大数据中心负责。', ['市大数据中心 → 市数据共享平台']],
    ['市数据共享平台由市大数据局统筹建设。', ['市大数据局 → 市数据共享平台']],
    ['市数据共享平台的日常运行由市大数据中心负责。', ['市大数据中心 → 市数据共享平台']],
    ['市政务云、市电子政务外网，由市大数据中心负责；', ['市大数据中心 → 市政务云', '市大数据中心 → 市电子政务外网']],
    ['人口基础库由市公安局牵头，会同市卫生健康委建设；法人基础库由市市场监管局牵头建设。', ['*市公安局 → 人口基础库', '*市市场监管局 → 法人基础库']],
    ['智慧水务平台由市水务局建设、市大数据中心运营。', ['市水务局 → 智慧水务平台', '市大数据中心 → 智慧水务平台']],
    ['市公安局牵头建设视频共享平台，市教育局负责升级教育云平台。', ['*市公安局 → 视频共享平台', '市教育局 → 教育云平台']],
    ['市公安局、市教育局分别负责视频共享平台、教育云平台的建设。', ['市公安局 → 视频共享平台', '市教育局 → 教育云平台']],
    ['视频共享平台、教育云平台分别由市公安局、市教育局负责建设。', ['市公安局 → 视频共享平台', '市教育局 → 教育云平台']],
    ['视频共享平台由市公安局、市教育局共同负责建设。', ['市公安局 → 视频共享平台 ?', '市教育局 → 视频共享平台 ?']],
    ['基于市政务云建设城市运行分析系统，由市大数据中心负责。', ['市大数据中心 → 城市运行分析系统']],
    ['市信息中心是市政务云的建设单位。', ['市信息中心 → 市政务云']],
    ['市政务云的运维单位为市信息中心。', ['市信息中心 → 市政务云']],
    ['市数据局是市政务云的主管部门。', ['市数据局 → 市政务云 ?']],
    ['市数据共享平台年内上线，日常运维由市信息中心负责。', ['市信息中心 → 市数据共享平台']],
  ])('%s', (body, expected) => expect(said(body)).toEqual(expected))

  it.each([
    '市公安局依法负责市数据共享平台的网络安全监督。',
    '市财政局负责保障市数据共享平台的建设资金。',
    '原有系统并入市数据共享平台，原有接口由市大数据中心负责迁改。',
    '县级系统接入市数据共享平台，由市大数据局负责审核。',
    '各部门负责将业务系统接入市数据共享平台。',
    '市数据共享平台由各区政府负责使用。',
    '市数据共享平台不再由市信息中心负责运维。',
    '市数据局负责解释本办法，市数据共享平台另行规定。',
  ])('is not said: %s', (body) => expect(said(body)).toEqual([]))

  describe('known gaps', () => {
    it.fails('work of a system that the sentence names behind the agency and a clause', () => {
      expect(said('市大数据中心按照统一标准，负责市数据共享平台的建设。')).toEqual(['市大数据中心 → 市数据共享平台'])
    })
    it.fails('the body behind a pronoun', () => {
      expect(said('市大数据中心是市属单位。该中心负责市数据共享平台的运维。')).toEqual(['市大数据中心 → 市数据共享平台'])
    })
  })
})

/** What a sentence says of the items below it: rules in articles list systems in （一）、（二）…. */
import { describe, expect, it } from 'vitest'
import { readPlan, statements } from '../read-plan.ts'

const article = (body: string): readonly string[] => [...statements(readPlan(`武汉市政务数据管理办法\n第一条　${body}\n第二条　本办法自印发之日起施行。`))].sort()

describe('items below a sentence', () => {
  it.each<readonly [string, ...string[]]>([
    ['市信用平台由下列系统组成：\n（一）登记系统；\n（二）评价系统。', 'PART_OF 登记系统 → 市信用平台', 'PART_OF 评价系统 → 市信用平台'],
    ['市信用平台主要包括：\n1.登记子系统，汇总主体信息；\n2.评价子系统。', 'PART_OF 登记子系统 → 市信用平台', 'PART_OF 评价子系统 → 市信用平台'],
    ['下列系统应当于年底前接入市信用平台：\n（一）市公安局户籍系统；\n（二）市民政局婚姻登记系统。', 'CONNECTS_TO 市公安局户籍系统 → 市信用平台', 'CONNECTS_TO 市民政局婚姻登记系统 → 市信用平台', 'OWNS 市公安局 → 市公安局户籍系统', 'OWNS 市民政局 → 市民政局婚姻登记系统'],
    ['下列专网整体并入市电子政务外网：（1）防汛专网；（2）民政专网。', 'MERGES_INTO 民政专网 → 市电子政务外网', 'MERGES_INTO 防汛专网 → 市电子政务外网'],
  ])('%s', (body, ...said) => expect(article(body)).toEqual(said))

  it.each([
    '市信用平台的管理单位履行下列职责：\n（一）登记系统运行情况；\n（二）组织培训。',
    '有下列情形之一的，暂停市信用平台的服务：\n（一）遭受攻击；\n（二）数据泄露。',
    '下列系统不再接入市信用平台：\n（一）防汛系统；\n（二）民政系统。',
  ])('says nothing: %s', (body) => expect(article(body)).toEqual([]))

  it.fails('known gap: items that go on over several sentences', () => expect(article('市信用平台主要包括：\n1.登记子系统。汇总主体信息。\n2.评价子系统。')).toContain('PART_OF 评价子系统 → 市信用平台'))
})

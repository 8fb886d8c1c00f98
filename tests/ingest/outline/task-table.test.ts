import { describe, expect, it } from 'vitest'
import { outline } from '../../../ingest/outline/index.ts'

/** `number title | leads | implementers | deadline` of each measure. */
function rows(text: string): readonly string[] {
  return outline(text, 'plan.txt').measures.map(({ number, title, clause }) => {
    const of = (role: string): string => (clause?.agencies ?? []).filter((agency) => agency.role === role).map(({ name }) => name).join('、')
    return [`${number} ${title.text}`, of('lead'), of('implement'), clause?.deadline ?? ''].join(' | ')
  })
}

const EXPECTED = [
  '1 建设城市大脑 | 市数据局 | 市公安局、市财政局 | 2021年6月底',
  '2 扩容市电子政务外网 | 市委网信办 | 各县（市、区） | 2021年12月底',
  '3 完善应急指挥平台 | 市应急局 | 市水利局、市气象局 | 长期坚持',
]
const HEADS = ['序号', '主要任务', '牵头单位', '责任单位', '完成时限']
const ROWS = [
  ['1', '建设城市大脑。汇聚各部门数据。', '市数据局', '市公安局、市财政局', '2021年6月底'],
  ['2', '扩容市电子政务外网。延伸到村。', '市委网信办', '各县（市、区）', '2021年12月底'],
  ['3', '完善应急指挥平台。', '市应急局', '市水利局、市气象局', '长期坚持'],
]
const table = (divider: string, heads: readonly string[] = HEADS, all: readonly (readonly string[])[] = ROWS): string => `工作方案\n${[heads, ...all].map((row) => row.join(divider)).join('\n')}`

describe('task tables that were flattened into lines', () => {
  it.each<readonly [name: string, text: string]>([
    ['one space', table(' ')],
    ['several spaces', table('    ')],
    ['full-width spaces', table('　')],
    ['tabs', table('\t')],
    ['bars', table(' | ')],
    ['bars at both ends and a rule', `工作方案\n|${HEADS.join('|')}|\n|---|---|---|---|---|\n${ROWS.map((row) => `|${row.join('|')}|`).join('\n')}`],
    ['drawn bars', table('│')],
    ['one cell a line', table('\n')],
    ['spaced heads, one cell a line', `工作方案\n${HEADS.join(' ')}\n${ROWS.flat().join('\n')}`],
    ['heads with spaces inside', table(' ', ['序 号', '主要任务', '牵 头 单 位', '责任单位', '完成 时限'])],
    ['heads without spaces', `工作方案\n${HEADS.join('')}\n${ROWS.map((row) => row.join(' ')).join('\n')}`],
    ['a caption before the heads', `工作方案\n附件1 重点任务分解表 ${HEADS.join(' ')}\n${ROWS.map((row) => row.join(' ')).join('\n')}`],
    ['heads again on the next page', `${table(' ', HEADS, ROWS.slice(0, 2))}\n- 2 -\n${HEADS.join(' ')}\n${ROWS[2]?.join(' ')}`],
    ['heads in two rows', `工作方案\n序号 主要任务 责任单位 完成时限\n牵头单位 配合单位\n${ROWS.map((row) => row.join(' ')).join('\n')}`],
    ['a stop behind the number', table(' ', HEADS, ROWS.map(([number, ...rest]) => [`${number}.`, ...rest]))],
    ['no space behind the number', `工作方案\n${HEADS.join(' ')}\n${ROWS.map(([number, ...rest]) => number + rest.join(' ')).join('\n')}`],
    ['a head for the number only in the rows', table(' ', HEADS.slice(1), ROWS)],
    ['agencies divided by spaces', table(' ', HEADS, ROWS.map(([number = '', task = '', lead = '', others = '', by = '']) => [number, task, lead, others.replace('局、', '局 '), by]))],
    ['agencies divided by spaces, cells by more', table('  ', HEADS, ROWS.map(([number = '', task = '', lead = '', others = '', by = '']) => [number, task, lead, others.replace('局、', '局 '), by]))],
    ['agencies divided by spaces, cells by tabs', table('\t', HEADS, ROWS.map(([number = '', task = '', lead = '', others = '', by = '']) => [number, task, lead, others.replace('局、', '局 '), by]))],
    ['wrapped rows', `${table(' ').replace('汇聚', '\n汇聚').replace('公安局、', '公安局、\n').replace(' 2021年12月底', '\n2021年12月底')}`],
    ['the date before the agencies', table(' ', ['序号', '主要任务', '完成时限', '牵头单位', '责任单位'], ROWS.map(([number = '', task = '', lead = '', others = '', by = '']) => [number, task, by, lead, others]))],
    ['prose behind it', `${table(' ')}\n各责任单位要于每季度末报送进展情况。\n附件：联系人名单`],
    ['parts between', `工作方案\n${HEADS.join(' ')}\n一、基础\n${ROWS[0]?.join(' ')}\n${ROWS[1]?.join(' ')}\n二、应用\n${ROWS[2]?.join(' ')}`],
  ])('%s', (_, text) => expect(rows(text)).toEqual(EXPECTED))

  it.each<readonly [name: string, text: string]>([
    ['spaces', table(' ', HEADS.slice(1), ROWS.map((row) => row.slice(1)))],
    ['one cell a line', table('\n', HEADS.slice(1), ROWS.map((row) => row.slice(1)))],
    ['spaces, wrapped', table(' ', HEADS.slice(1), ROWS.map((row) => row.slice(1))).replace('公安局、', '公安局、\n')],
  ])('without numbers: %s', (_, text) => expect(rows(text)).toEqual(EXPECTED))

  it('between parts of the plan: its heading is no measure, what follows is the plan', () => {
    const text = `工作方案\n一、要求\n（一）提高认识。做好工作。\n二、任务分解\n工作方案任务分解表\n${HEADS.join(' ')}\n${ROWS.map((row) => row.join(' ')).join('\n')}\n三、保障\n（一）加强领导。每季度报告。\n（二）严格管理。列入预算。`
    expect(rows(text)).toEqual(['1.1 提高认识 |  |  | ', ...EXPECTED, '3.1 加强领导 |  |  | ', '3.2 严格管理 |  |  | '])
  })

  it('without numbers: ends where remarks or the plan go on', () => {
    const numberless = table(' ', HEADS.slice(1), ROWS.map((row) => row.slice(1)))
    expect(rows(`${numberless}\n注：时限以批复为准。\n市数据局\n2021年3月1日`)).toEqual(EXPECTED)
    expect(rows(`${numberless}\n二、保障\n（一）加强领导。每季度报告。`).slice(0, 3)).toEqual(EXPECTED)
  })

  it('leaves empty what the row has not', () => {
    const text = `方案\n序号 任务 牵头单位 配合单位 完成时限\n1 建设甲平台 市数据局 2022年底\n2 建设乙平台 市民政局 市财政局\n3 建设丙平台 市教育局 市财政局 市公安局 持续推进`
    expect(rows(text)).toEqual([
      '1 建设甲平台 | 市数据局 |  | 2022年底',
      '2 建设乙平台 | 市民政局 | 市财政局 | ',
      '3 建设丙平台 | 市教育局 | 市财政局、市公安局 | 持续推进',
    ])
  })

  it('takes goals and remarks beside the task', () => {
    const text = `方案\n序号 工作任务 目标要求 责任单位 备注\n1 推广移动办公 年内覆盖全部乡镇 县政府办 续建\n2 建设视频平台 接入一类点位 县公安局 新建`
    expect(rows(text)).toEqual(['1 推广移动办公 |  | 县政府办 | ', '2 建设视频平台 |  | 县公安局 | '])
  })

  it.each([[' '], ['\t'], ['\n']])('reads the roles that a cell says itself (%j)', (divider) => {
    const text = ['序号', '工作任务', '负责单位', '时间进度', '1', '建设证照系统', '省政府办公厅牵头，各市、省直各部门负责', '2019年底前', '2', '清理应用', '省公安厅、省民政厅等部门按职责分工负责', '持续推进'].join(divider)
    expect(rows(divider === '\n' ? `方案\n${text}` : `方案\n${text.replace(`${divider}1${divider}`, `\n1${divider}`).replace(`${divider}2${divider}`, `\n2${divider}`)}`)).toEqual([
      '1 建设证照系统 | 省政府办公厅 | 各市、省直各部门 | 2019年底前',
      '2 清理应用 |  | 省公安厅、省民政厅 | 持续推进',
    ])
  })

  it('takes a class in front of the number, which only the first row of the class has', () => {
    expect(rows('方案\n类别 序号 任务 牵头单位 责任单位 时限\n基础 1 光纤入村 县工信局 电信公司、移动公司 6月底\n2 建设平台 县农业农村局 各乡镇 10月底')).toEqual([
      '1 光纤入村 | 县工信局 | 电信公司、移动公司 | 6月底',
      '2 建设平台 | 县农业农村局 | 各乡镇 | 10月底',
    ])
  })

  it('takes numbers of two levels and heads again in each part', () => {
    expect(rows('任务表\n一、自查阶段\n序号 任务内容 牵头部门 完成时间\n1.1 摸清底数 市审计局 8月底前\n1.2 清理系统 市财政局 9月底前\n二、整合阶段\n序号 任务内容 牵头部门 完成时间\n2.1 整合系统 市公安局 12月底前')).toEqual([
      '1.1 摸清底数 | 市审计局 |  | 8月底前',
      '1.2 清理系统 | 市财政局 |  | 9月底前',
      '2.1 整合系统 | 市公安局 |  | 12月底前',
    ])
  })

  it('takes a task with spaces in it', () => {
    expect(rows('方案\n序号 任务 责任单位 时限\n1 建设 OA 系统 并推广使用 区政府办 2020年6月\n2 建设 GIS 平台 区自然资源局 2020年9月')).toEqual([
      '1 建设 OA 系统 并推广使用 |  | 区政府办 | 2020年6月',
      '2 建设 GIS 平台 |  | 区自然资源局 | 2020年9月',
    ])
  })

  it.each([
    ['a sentence with the words of heads', '方案\n一、任务 明确牵头单位 责任单位\n做好工作。'],
    ['a list of contacts', '方案\n一、联系\n序号 单位 联系人 电话\n1 市数据局 张某 123'],
    ['clauses in lines', '方案\n一、建设平台\n工作任务：联网。\n牵头单位：市数据局\n责任单位：市财政局'],
  ])('is no table: %s', (_, text) => expect(rows(text).map((row) => row.split(' ')[0])).toEqual(['1']))

  describe('known gaps', () => {
    it.fails('heads and rows in one line', () => {
      expect(rows(`方案\n${[HEADS, ...ROWS].flat().join(' ')}`)).toEqual(EXPECTED)
    })
    it.fails('a task that is a body’s name, without numbers', () => {
      expect(rows('方案\n任务\n牵头单位\n时限\n建设平台\n市数据局\n6月底\n市数据局\n市编办\n7月底')).toHaveLength(2)
    })
  })
})

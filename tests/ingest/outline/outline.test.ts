import { describe, expect, it } from 'vitest'
import { outline } from '../../../ingest/outline/index.ts'
import { numeralValue } from '../../../ingest/outline/numerals.ts'

const numbers = (text: string): readonly string[] => outline(text, 'plan.txt').measures.map(({ number }) => number)

describe('numerals', () => {
  it.each([['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['三十五', 35], ['一百零三', 103], ['12', 12], ['③', 3]])(
    '%s is %d',
    (numeral, value) => expect(numeralValue(numeral)).toBe(value),
  )
  it('is none for a word', () => expect(numeralValue('平台')).toBeNull())
})

describe('levels', () => {
  it('numbers the leaves by their path', () => {
    expect(numbers('标题\n一、甲\n(一)乙。丙。\n(二)丁。\n1.戊。\n2.己。\n二、庚\n正文。')).toEqual(['1.1', '1.2.1', '1.2.2', '2'])
  })
  it('takes articles by their own number', () => {
    expect(numbers('办法\n第一章 总则\n第一条 为了规范。\n第二章 建设\n第二条 建设平台。')).toEqual(['1', '2'])
  })
  it('takes a plan without parts', () => {
    expect(numbers('要点\n1.建设甲。\n2.建设乙。')).toEqual(['1', '2'])
  })
  it('takes named items, numbered through the plan', () => {
    expect(numbers('分解表\n一、网络\n任务1 联网\n内容。\n任务2 上云\n二、数据\n任务3：共享')).toEqual(['1', '2', '3'])
    expect(numbers('方案\n重点任务一：联网\n1.甲。\n2.乙。\n重点任务二：上云\n丙。')).toEqual(['1.1', '1.2', '2'])
  })
  it('takes a number alone in its level for running text', () => {
    expect(numbers('要点\n1.甲\n(3)乙。\n2.丙\n(1)丁。\n(2)戊。')).toEqual(['1', '2.1', '2.2'])
  })
  it('goes on with numbers that run through the plan', () => {
    expect(numbers('要点\n一、网络\n1.甲。\n2.乙。\n二、数据\n3.丙。\n三、应用\n4.丁。\n5.戊。')).toEqual(['1.1', '1.2', '2.3', '3.4', '3.5'])
  })
  it.each([
    ['decimals', '方案\n1 总体要求\n坚持统筹。\n2 主要任务\n2.1 夯实基础\n2.1.1 建设甲平台。\n2.1.2 AI平台建设。\n2.2 时空平台建设。', ['1', '2.1.1', '2.1.2', '2.2']],
    ['decimals below each of the first two numbers', '方案\n1 总体要求\n1.1 指导思想。\n1.2 原则。\n2 主要任务\n2.1 建设甲平台。\n2.2 建设乙平台。', ['1.1', '1.2', '2.1', '2.2']],
    ['numbers with a space behind', '要点\n一 夯实基础\n1 建设甲平台。\n2 建设乙平台。\n二 便民服务\n丙。', ['1.1', '1.2', '2']],
    ['numbers in signs of their own', '要点\n一、基础\n⒈甲平台。\n⒉乙平台。\n二、应用\n⑴丙。\n⑵丁。', ['1.1', '1.2', '2.1', '2.2']],
    ['numbers with half a bracket', '要点\n一、基础\n1)甲平台。\n2)乙平台。', ['1.1', '1.2']],
    ['titles in brackets', '要点\n【夯实底座】\n建设甲平台。\n【便民服务】\n1.乙。\n2.丙。', ['1', '2.1', '2.2']],
    ['quoted headings', '方案\n「一、夯实基础」\n「(一)甲平台」\n正文。\n「(二)乙平台」\n正文。', ['1.1', '1.2']],
    ['bullets with clauses', '要点\n一、底座\n◆建设甲平台。(责任单位:市财政局)\n◆建设乙平台。(责任单位:市数据局)\n二、应用\n丙。', ['1.1', '1.2', '2']],
  ])('takes %s', (_, text, expected) => expect(numbers(text)).toEqual(expected))
  it.each([
    ['an amount', '要点\n一、任务\n1.1亿元用于建设。\n1.2亿元用于运维。'],
    ['a version', '要点\n一、任务\n3.5版本上线。\n3.6版本上线。'],
    ['a date', '要点\n一、任务\n1 月启动。\n2 月完成。'],
    ['bullets without clauses', '要点\n一、任务\n◆建设甲平台。\n◆建设乙平台。'],
  ])('does not take %s for a mark', (_, text) => expect(numbers(text)).toEqual(['1']))
  it('takes a title out of its quotation marks', () => {
    expect(outline('方案\n「一、建设甲平台」\n正文。', 'a.txt').measures[0]?.title.text).toBe('建设甲平台')
  })
  it('reads what a level says by itself above its items, where it is more than a lead', () => {
    const own = '建设市级甲平台，对接省级甲平台和各部门业务系统，汇聚人口、法人、空间地理和信用等各类数据，为各区提供服务。逐步下线各部门自建的同类平台。'
    expect(numbers(`规划\n一、任务\n(一)联网\n${own}\n1.建设乙。\n2.建设丙。\n(二)上云\n重点抓好以下工作。\n1.建设丁。`)).toEqual(['1.1', '1.1.1', '1.1.2', '1.2.1'])
  })
  it('does not take a number for a mark', () => {
    expect(numbers('要点\n一、任务\n2018.5亿元用于建设。\n3.5版本上线。')).toEqual(['1'])
  })
  it('gives the title up to the first full stop', () => {
    expect(outline('要点\n(一)建设甲平台。与乙对接。', 'a.txt').measures[0]?.title.text).toBe('建设甲平台')
  })
  it('says where no measure was found', () => {
    expect(outline('从前有座山。', 'a.txt').problems.map(({ rule }) => rule)).toEqual(['outline/no-measures'])
  })
})

describe('boxes', () => {
  const section = '规划\n一、任务\n(一)夯实底座\n扩建云中心。\n专栏1 重点项目\n1.数据湖项目。建设数据湖。\n2.外网提速工程。扩容外网。\n'
  it('are text of the section, whose clause stands behind them', () => {
    const { measures } = outline(`${section}责任单位:市数据局、市财政局\n完成时限:2020年12月\n(二)便民服务\n正文。`, 'a.txt')
    expect(measures.map(({ number, clause }) => [number, clause?.agencies.length ?? 0, clause?.deadline ?? null])).toEqual([['1.1', 2, '2020年12月'], ['1.2', 0, null]])
    expect(measures[0]?.body.end).toBeGreaterThan(section.length - 3)
  })
  it('end where the count of the text around goes on', () => {
    expect(numbers('规划\n一、任务\n1.甲。\n专栏1 重点项目\n1.子。\n2.丑。\n2.乙。\n3.丙。')).toEqual(['1.1', '1.2', '1.3'])
  })
  it('hold tasks where each says who answers for it, beside the text around them', () => {
    const prose = '统筹各部门的数据资源,按照统一规划、统一标准、统一平台的要求,推进全市政务云、政务网和数据共享交换平台的集约化建设,实现基础设施统建共用、数据资源汇聚共享、业务应用协同联动,扩建云中心,升级共享平台,到2021年底全部投入使用。'
    const { measures } = outline(`规划\n一、任务\n(一)夯实底座\n${prose}\n专栏1 重点项目\n1.数据湖项目。建设数据湖。(责任单位:市数据局)\n2.外网工程。扩容外网。(责任单位:市财政局)\n(二)便民服务\n正文。`, 'a.txt')
    expect(measures.map(({ number, clause }) => [number, clause?.agencies[0]?.name ?? null])).toEqual([['1.1', null], ['1.1.1', '市数据局'], ['1.1.2', '市财政局'], ['1.2', null]])
  })
})

describe('a clause below a list', () => {
  const lists = '要点\n一、便民\n1.建设甲平台。\n2.建设乙平台。\n责任单位:市审批局\n二、治理\n1.建设丙平台。\n2.建设丁平台。\n责任单位:市城管局'
  const named = (text: string): readonly (string | null)[] => outline(text, 'a.txt').measures.map(({ clause }) => clause?.agencies[0]?.name ?? null)
  it('speaks of all its tasks, where the plan has its clauses there', () => {
    expect(named(lists)).toEqual(['市审批局', '市审批局', '市城管局', '市城管局'])
  })
  it('is the last task’s alone where tasks have clauses of their own', () => {
    expect(named(lists.replace('甲平台。', '甲平台。(市数据局负责)'))).toEqual(['市数据局', '市审批局', null, '市城管局'])
  })
})

describe('front matter', () => {
  const letter = '各县(区)人民政府:\n现将《宜昌市2020年智慧城市建设工作要点》印发给你们。\n宜昌市人民政府办公室\n2020年3月9日\n宜昌市2020年智慧城市建设工作要点\n一、建设平台\n正文。'
  it('reads title, issuer, date and jurisdiction', () => {
    expect(outline(letter, 'a.txt')).toMatchObject({
      title: '宜昌市2020年智慧城市建设工作要点',
      issuer: '宜昌市人民政府办公室',
      date: '2020-03-09',
      jurisdiction: '宜昌市',
    })
  })
  it('reads a date in Chinese numerals', () => {
    expect(outline('甲市工作要点\n二〇一九年十月八日\n一、任务\n正文', 'a.txt').date).toBe('2019-10-08')
  })
  it('takes the lowest of the places in front', () => {
    expect(outline('浙江省杭州市数字政府建设实施方案\n一、任务', 'a.txt').jurisdiction).toBe('杭州市')
  })
  it('knows a place that is in no list by its tier', () => {
    expect(outline('临海新区数字化工作方案\n一、任务', 'a.txt').jurisdiction).toBe('临海新区')
  })
  it('takes the file name where there is no title', () => {
    expect(outline('一、任务\n正文', '清单.txt').title).toBe('清单')
  })
})

describe('a task table flattened to spaces', () => {
  const table = outline('江城市信息化行动方案\n一、重点工程\n（一）建设市信用平台。\n二、任务分解\n江城市信息化任务分解表\n序号 主要任务 牵头单位 责任单位 完成时限\n1 建设市信用平台。与省信用平台 对接。 市发改委 市财政局、市数据局 2018年底\n2 扩容市电子政务外网。 市数据局 各区 长期坚持\n三、保障措施\n（一）加强领导。', 'plan.txt')

  it('has a measure for each row, what has more spaces than columns being the task', () => {
    expect(table.measures.map(({ number, title, clause }) => [number, title.text, clause?.agencies.map(({ name, role }) => `${role} ${name}`) ?? []])).toEqual([
      ['1.1', '建设市信用平台', []],
      ['1', '建设市信用平台', ['lead 市发改委', 'implement 市财政局', 'implement 市数据局']],
      ['2', '扩容市电子政务外网', ['lead 市数据局', 'implement 各区']],
      ['3.1', '加强领导', []],
    ])
  })
})

describe('articles', () => {
  it('keep what they list in （一）、（二）… as their own text', () => {
    const { measures } = outline('江城市政务数据管理办法\n第一章　总则\n第一条　市信用平台由下列系统组成：\n（一）登记系统；\n（二）评价系统。\n第二条　本办法自印发之日起施行。', 'plan.txt')
    expect(measures.map(({ number }) => number)).toEqual(['1', '2'])
  })
})

/** Each frame of relation verbs: lines that hit, lines that must not, and what is known to be missed. */
import { describe, expect, it } from 'vitest'
import lexicon from '../../../ingest/lexicon/relation-verbs.json' with { type: 'json' }
import { measure, statements } from '../read-plan.ts'

interface FrameLines {
  readonly hits: readonly (readonly [line: string, ...said: string[]])[]
  readonly none: readonly string[]
  readonly gaps?: readonly string[]
}

const FRAMES: Readonly<Record<string, FrameLines>> = {
  link: {
    hits: [
      ['市气象平台与省气象平台联网。', 'CONNECTS_TO 市气象平台 → 省气象平台'],
      ['打通市学籍系统与市户籍系统。', 'CONNECTS_TO 市学籍系统 → 市户籍系统'],
      ['市学籍系统通过市共享平台与市户籍系统实现数据互通。', 'DEPENDS_ON 市学籍系统 → 市共享平台', 'CONNECTS_TO 市学籍系统 → 市户籍系统'],
    ],
    none: ['市学籍系统暂不接入市信用平台。', '市信用平台未与市监管系统对接。', '加强部门业务对接。'],
    gaps: ['市学籍系统与市户籍系统合二为一。'],
  },
  exchange: {
    hits: [
      ['市网格平台与市热线平台工单双向流转。', 'CONNECTS_TO 市网格平台 → 市热线平台'],
      ['市信用平台与市监管系统共享信用信息。', 'CONNECTS_TO 市信用平台 → 市监管系统'],
    ],
    none: ['推进信用信息共享。'],
    gaps: ['市信用平台与市监管系统做到一数两用。'],
  },
  send: {
    hits: [
      ['市监管系统采集的视频资源，凡涉及安全的，均应汇聚到市视频平台。', 'FEEDS 市监管系统 → 市视频平台'],
      ['市户籍系统的数据推送至市共享平台，供市救助系统比对使用。', 'FEEDS 市户籍系统 → 市共享平台', 'FEEDS 市共享平台 → 市救助系统'],
      ['市监管系统的数据每日报送至省监管平台。', 'FEEDS 市监管系统 → 省监管平台'],
      ['由市监管系统向省监管平台推送处罚结果。', 'FEEDS 市监管系统 → 省监管平台'],
      ['市监管系统为市信用平台输送处罚信息。', 'FEEDS 市监管系统 → 市信用平台'],
    ],
    none: ['按月报送工作进展。', '不得向市信用平台推送涉密数据。'],
    gaps: ['市监管系统的处罚数据，市信用平台随时可见。'],
  },
  take: {
    hits: [
      ['市监管系统形成的处罚结果，由市信用平台归集。', 'FEEDS 市监管系统 → 市信用平台'],
      ['市便民系统不再单独运行，其功能由市城运平台承接。', 'MERGES_INTO 市便民系统 → 市城运平台'],
      ['从市户籍系统抽取数据，形成老年人专题库。', 'FEEDS 市户籍系统 → 老年人专题库'],
      ['市信用平台订阅市监管系统的处罚数据。', 'FEEDS 市监管系统 → 市信用平台'],
    ],
    none: ['汇聚各方力量建设市信用平台。'],
    gaps: ['市信用平台的名单，以市监管系统为准。'],
  },
  origin: { hits: [['市信用平台的处罚数据取自市监管系统。', 'FEEDS 市监管系统 → 市信用平台']], none: ['经费来自市级财政。'], gaps: ['市信用平台的处罚数据，其源头在市监管系统。'] },
  base: {
    hits: [
      ['借助市共享平台的交换能力，市信用平台实现秒级核验。', 'DEPENDS_ON 市信用平台 → 市共享平台'],
      ['市信用平台依托市政务云运行。', 'DEPENDS_ON 市信用平台 → 市政务云'],
      ['基于区块链平台建设电子存证系统。', 'DEPENDS_ON 电子存证系统 → 区块链平台'],
    ],
    none: ['依托街道力量建设市信用平台。'],
    gaps: ['市信用平台的能力底座即市共享平台。'],
  },
  use: {
    hits: [
      ['市审批系统统一使用市印章平台。', 'DEPENDS_ON 市审批系统 → 市印章平台'],
      ['充分利用市视频会议系统，建设远程会诊平台。', 'DEPENDS_ON 远程会诊平台 → 市视频会议系统'],
    ],
    none: ['不得利用市审批系统发布广告。'],
    gaps: ['市审批系统盖章一律交给市印章平台。'],
  },
  host: {
    hits: [
      ['市政务云承载市信用平台、市审批系统。', 'DEPENDS_ON 市信用平台 → 市政务云', 'DEPENDS_ON 市审批系统 → 市政务云'],
      ['在市信用平台中开发联合惩戒模块。', 'PART_OF 联合惩戒模块 → 市信用平台'],
      ['市级财政信息系统应当统一部署在市政务云。', 'DEPENDS_ON 市级财政信息系统 → 市政务云'],
      ['市信用平台由市政务云承载。', 'DEPENDS_ON 市信用平台 → 市政务云'],
    ],
    none: ['市审批系统禁止部署在互联网云平台。'],
    gaps: ['市政务云是市信用平台的运行之所。'],
  },
  move: {
    hits: [
      ['托管在部门机房的市社保系统，应当迁移至市政务云。', 'MIGRATES_TO 市社保系统 → 市政务云'],
      ['将市社保系统割接至市政务云。', 'MIGRATES_TO 市社保系统 → 市政务云'],
      ['启用市政务云，市社保系统年底前搬迁上云。', 'MIGRATES_TO 市社保系统 → 市政务云'],
    ],
    none: ['不再向市政务云迁移涉密系统。'],
    gaps: ['市社保系统的新家设在市政务云，年内入驻。'],
  },
  absorb: {
    hits: [
      ['市便民系统与市城运平台合并。', 'MERGES_INTO 市便民系统 → 市城运平台'],
      ['市便民系统被并入市城运平台。', 'MERGES_INTO 市便民系统 → 市城运平台'],
      ['市便民系统嵌入“爱江城”APP。', 'MERGES_INTO 市便民系统 → 爱江城APP', 'PART_OF 市便民系统 → 爱江城APP'],
      ['把市便民系统、市惠民系统整合成市城运平台。', 'MERGES_INTO 市便民系统 → 市城运平台', 'MERGES_INTO 市惠民系统 → 市城运平台'],
    ],
    none: [
      '市便民系统应当纳入市城运平台的监测范围。',
      '市便民系统不并入市城运平台。', '各区数据并入统计。'],
    gaps: ['市便民系统与市城运平台合署运行，不再保留原系统。'],
  },
  join: {
    hits: [
      ['整合市便民系统、市惠民系统等资源，打造市城运平台。', 'MERGES_INTO 市便民系统 → 市城运平台', 'MERGES_INTO 市惠民系统 → 市城运平台'],
      ['通过整合市便民系统，形成市城运平台。', 'MERGES_INTO 市便民系统 → 市城运平台'],
      ['整合市便民系统，建设市城运平台。', 'MERGES_INTO 市便民系统 → 市城运平台'],
      ['市城运平台收编市便民系统。', 'MERGES_INTO 市便民系统 → 市城运平台'],
    ],
    none: ['整合各方资源，建设市城运平台。'],
    gaps: ['把市便民系统、市惠民系统拧成一股绳，建设市城运平台。'],
  },
  become: {
    hits: [
      ['市门户网站改造为省门户网站的分站。', 'PART_OF 市门户网站 → 省门户网站'],
      ['对市OA系统进行升级改造，建成市协同办公平台。', 'EVOLVES_INTO 市OA系统 → 市协同办公平台'],
      ['市OA系统换装为市协同办公平台。', 'EVOLVES_INTO 市OA系统 → 市协同办公平台'],
      ['市协同办公平台由市OA系统改造而成。', 'EVOLVES_INTO 市OA系统 → 市协同办公平台'],
    ],
    none: ['市OA系统升级改造。'],
    gaps: ['市OA系统经改版，以市协同办公平台的名称重新上线。'],
  },
  replace: { hits: [['以市协同办公平台替代市OA系统。', 'EVOLVES_INTO 市OA系统 → 市协同办公平台']], none: ['市OA系统不得替代市公文平台。'], gaps: ['有了市协同办公平台，市OA系统不再需要。'] },
  contain: {
    hits: [
      ['在市信用平台基础上，增加登记、评价两个子系统。', 'PART_OF 登记子系统 → 市信用平台', 'PART_OF 评价子系统 → 市信用平台'],
      ['市信用平台包括：登记子系统、评价子系统。', 'PART_OF 登记子系统 → 市信用平台', 'PART_OF 评价子系统 → 市信用平台']],
    none: ['市信用平台包括多项服务内容。'],
    gaps: ['市信用平台一期有登记、评价两块。'],
  },
  compose: {
    hits: [
      ['市信用平台由登记子系统、评价子系统组成。', 'PART_OF 登记子系统 → 市信用平台', 'PART_OF 评价子系统 → 市信用平台'],
      ['形成由登记子系统、评价子系统组成的市信用平台。', 'PART_OF 登记子系统 → 市信用平台', 'PART_OF 评价子系统 → 市信用平台'],
      ['市共享平台由目录系统和交换系统构成。', 'PART_OF 目录系统 → 市共享平台', 'PART_OF 交换系统 → 市共享平台'],
    ],
    none: ['专班由各区组成。'],
    gaps: ['登记子系统、评价子系统合起来就是市信用平台。'],
  },
  support: {
    hits: [
      ['市户籍系统支撑市信用平台。', 'SUPPORTS 市户籍系统 → 市信用平台'],
      ['发挥市户籍系统对市信用平台的支撑作用。', 'SUPPORTS 市户籍系统 → 市信用平台'],
    ],
    none: ['支持各区建设市信用平台。'],
    gaps: ['没有市户籍系统，市信用平台无法运转。'],
  },
  reach: {
    hits: [
      ['市信用平台延伸到街道。', 'EXTENDS_TO 市信用平台 → 街道'],
      ['市信用平台覆盖东湖灌区和各国有林场。', 'EXTENDS_TO 市信用平台 → 东湖灌区', 'EXTENDS_TO 市信用平台 → 各国有林场'],
      ['建设市信用平台，实现对重点园区的全面覆盖。', 'EXTENDS_TO 市信用平台 → 重点园区'],
      ['市电子政务外网上联省电子政务外网，下接行政村。', 'CONNECTS_TO 市电子政务外网 → 省电子政务外网', 'EXTENDS_TO 市电子政务外网 → 行政村'],
      ['在武昌区、汉阳区推广市信用平台。', 'EXTENDS_TO 市信用平台 → 武昌区', 'EXTENDS_TO 市信用平台 → 汉阳区'],
    ],
    none: ['市信用平台延伸服务内容。'],
    gaps: ['市信用平台在街道也能登录。'],
  },
  provide: {
    hits: [
      ['市户籍系统为市信用平台提供数据支撑。', 'FEEDS 市户籍系统 → 市信用平台'],
      ['市印章平台为市审批系统提供用章服务。', 'SUPPORTS 市印章平台 → 市审批系统'],
    ],
    none: ['为群众提供便利服务。'],
    gaps: ['市审批系统的用章需求由市印章平台满足。'],
  },
  belong: {
    hits: [
      ['市印章平台作为市信用平台的组成部分。', 'PART_OF 市印章平台 → 市信用平台'],
      ['市户籍系统是市信用平台的核心支撑。', 'SUPPORTS 市户籍系统 → 市信用平台'],
      ['市证照库是市审批系统的唯一数据源。', 'FEEDS 市证照库 → 市审批系统'],
    ],
    none: ['市信用平台作为重点工程推进。'],
    gaps: ['市印章平台挂在市信用平台名下。'],
  },
  footing: {
    hits: [
      ['以市政务云为依托，打造市信用平台。', 'DEPENDS_ON 市信用平台 → 市政务云'],
      ['市信用平台以市电子政务外网为网络基础。', 'DEPENDS_ON 市信用平台 → 市电子政务外网'],
      ['市信用平台以市监管系统为主要数据来源。', 'FEEDS 市监管系统 → 市信用平台'],
    ],
    none: ['以群众需求为基础建设市信用平台。'],
    gaps: ['市信用平台的底子是市政务云。'],
  },
  means: { hits: [['市印章平台通过市共享平台对外服务。', 'DEPENDS_ON 市印章平台 → 市共享平台']], none: ['通过培训，提升市信用平台应用水平。'], gaps: ['市印章平台的对外服务出口设在市共享平台。'] },
  derive: { hits: [['老年人专题库由市户籍系统的数据汇聚而成。', 'FEEDS 市户籍系统 → 老年人专题库']], none: ['形成工作合力。'], gaps: ['市户籍系统的数据经清洗成为老年人专题库。'] },
}

it.each(Object.keys(lexicon.frames))('%s has lines that hit, lines that must not, and known gaps', (frame) => {
  const { hits = [], none = [], gaps = [] } = FRAMES[frame] ?? {}
  expect([hits.length, none.length, gaps.length].every((length) => length > 0)).toBe(true)
})

describe.each(Object.entries(FRAMES))('%s', (_, { hits, none, gaps = [] }) => {
  it.each(hits)('%s', (line, ...said) => expect([...statements(measure(line))].sort()).toEqual([...said].sort()))
  it.each(none)('says nothing: %s', (line) => expect(statements(measure(line))).toEqual([]))
  for (const line of gaps) it.fails(`known gap: ${line}`, () => expect(statements(measure(line))).not.toEqual([]))
})

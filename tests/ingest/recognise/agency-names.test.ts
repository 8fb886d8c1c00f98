import { describe, expect, it } from 'vitest'
import { measure } from '../read-plan.ts'

const agencies = (sentence: string): readonly string[] =>
  measure(sentence).mentions.filter(({ label }) => label === 'Agency').map(({ name }) => name)

describe('agencies in running text', () => {
  it.each([
    ['市生态环境局要做好工作。', ['市生态环境局']],
    ['对接湖北省公安厅数据。', ['湖北省公安厅']],
    ['报市人民政府办公厅备案。', ['市人民政府办公厅']],
    ['对接税务、市场监管、图审中心等申报端口,并报市住建局。', ['市住建局']],
    ['对接规划、房管、建委、审图中心等申报端口。', ['规划', '房管', '建委', '审图中心']],
    ['各区政府、市各部门要落实。', ['各区政府', '市各部门']],
    ['公安机关负责。', ['公安机关']],
    ['数据报国家文物局。', ['国家文物局']],
    ['由区河长办牵头,长江委支持。', ['区河长办', '长江委']],
    ['报警信号直送乡镇派出所。', ['乡镇派出所']],
    ['汉阳区市场监督管理局试点。', ['汉阳区市场监督管理局']],
  ])('%s', (sentence, names) => expect(agencies(sentence)).toEqual(names))

  it.each(['完善政府网站建设。', '加强政府服务能力。', '推进公共数据开放。', '优化流程,市企业开办时间压减。', '建设数字城建档案馆。'])(
    'are none: %s',
    (sentence) => expect(agencies(sentence)).toEqual([]),
  )
})

describe('bodies that are no organ of every government', () => {
  it.each([
    ['对接湖北省图书馆。', ['湖北省图书馆']],
    ['由市社会福利中心使用。', ['市社会福利中心']],
    ['对接最高人民法院。', ['最高人民法院']],
    ['各县(市、区)卫生健康局落实。', ['各县(市、区)卫生健康局']],
    ['省级交通运输主管部门审核。', ['省级交通运输主管部门']],
    ['由市糖业发展局使用。', ['市糖业发展局']],
    ['会同市煤炭局、省海洋渔业局落实。', ['市煤炭局', '省海洋渔业局']],
    ['县教科局推进。', ['县教科局']],
    ['向长江水利委员会报送数据。', ['长江水利委员会']],
    ['与省委、省人大、省政协联通。', ['省委', '省人大', '省政协']],
    ['住房和城乡建设部统一部署。', ['住房和城乡建设部']],
  ])('%s', (sentence, names) => expect(agencies(sentence)).toEqual(names))

  it.each(['建设城市博物馆。', '全省法院试行。', '建成三家数字图书馆。', '启动市数字档案馆建设。', '优化全市产业布局。', '打开全市工作新局面。', '形成良好格局。'])('are none: %s', (sentence) => expect(agencies(sentence)).toEqual([]))
})

/** Places and tiers that a system reaches, by their names and beside the verbs that reach. */
import { describe, expect, it } from 'vitest'
import { areasIn } from '../../../ingest/recognise/areas.ts'

const names = (text: string): readonly string[] => areasIn(text).map(({ name }) => name)

describe('what is reached', () => {
  it.each([
    ['推广至各县(市、区)。', ['各县(市、区)']],
    ['年内延伸到全部乡镇便民服务中心和村级服务点。', ['乡镇便民服务中心', '村级服务点']],
    ['并向定西、临夏两市州延伸。', ['定西', '临夏']],
    ['实现对湿地公园、自然保护区的全面覆盖。', ['湿地公园', '自然保护区']],
    ['逐步下沉到社区药店、银行网点。', ['社区药店', '银行网点']],
    ['贯通市、县、乡三级。', ['市', '县', '乡']],
    ['在汉阳区、江夏区试点。', ['汉阳区', '江夏区']],
    ['下延至各省交通运输厅和长江航务管理局。', ['各省交通运输厅', '长江航务管理局']],
    ['贯穿省、市、县三级法院。', ['省、市、县三级法院']],
    ['贯通省、市、县、乡、村五级。', ['省、市、县、乡、村五级']],
  ])('%s', (text, found) => expect([...names(text)].sort()).toEqual([...found].sort()))
})

describe('what is no place', () => {
  it.each(['覆盖教育、医疗等主要行业。', '覆盖办理全流程的监管平台。', '向企业和群众推广。', '对接省平台并推广应用。', '扩展到新业务系统。', '推广到其他领域。'])('%s', (text) => expect(names(text)).toEqual([]))
})

describe('known gaps', () => {
  it.fails('通达各中、基层法院执行局: bodies that share their end', () => expect(names('向下通达各中、基层法院执行局。')).toEqual(['各中、基层法院执行局']))
})

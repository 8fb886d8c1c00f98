/** Systems that go by a name in quotation marks, and slogans that do not. */
import { describe, expect, it } from 'vitest'
import { systemNames } from '../read-plan.ts'

describe('names without a head noun', () => {
  it.each([
    ['工作队使用“陇情通”采集农户收入。', ['陇情通']],
    ['“浙农码”是数字乡村的入口。', ['浙农码']],
    ['底图取自“天地图·太原”。', ['天地图·太原']],
    ['收编进“粤省事·茂名”。', ['粤省事·茂名']],
    ['检测结果同步“粤康码”。', ['粤康码']],
    ['封装成接口挂在“能力超市”上。', ['能力超市']],
    ['开发移动端“江夏政务通”，供各街道使用。', ['江夏政务通']],
    ['网格员使用手机端“网格通”APP。', ['网格通APP']],
    ['“武治慧”由市数据局开发。', ['武治慧']],
  ])('%s', (sentence, names) => expect(systemNames(sentence)).toEqual(names))
})

describe('slogans and modifiers', () => {
  it.each([
    '推进“一网通办”“一卡通”改革。',
    '做到“互联互通”。',
    '推动“跨省通办”，实现“一码通行”。',
    '打造“陇政钉”品牌。',
    '开展“双随机”抽查。',
    '全面推行“一窗受理”，统一收件。',
    '扫描“二维码”。',
    '落实“放管服”要求。',
  ])('%s', (sentence) => expect(systemNames(sentence)).toEqual([]))
})

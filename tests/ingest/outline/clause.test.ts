import { describe, expect, it } from 'vitest'
import { clauseOf } from '../../../ingest/outline/clause.ts'

/** `l:` lead, `i:` implement. */
function agencies(body: string): string {
  const clause = clauseOf(body, { start: 0, end: body.length })
  return (clause?.agencies ?? []).map(({ role, name }) => `${role[0]}:${name}`).join(' ')
}

describe('responsibility clauses', () => {
  it.each([
    ['做好工作。(市科技局牵头,各区政府负责落实)', 'l:市科技局 i:各区政府'],
    ['做好工作。（市大数据局牵头，市财政局、卫健委配合）', 'l:市大数据局 i:市财政局 i:市卫健委'],
    ['做好工作。（责任单位：省教育厅、民政厅；配合单位：各市人民政府；完成时限：2020年6月底）', 'i:省教育厅 i:省民政厅 i:各市人民政府'],
    ['做好工作。（牵头单位：市发改委；责任单位：市水务局、各区政府）', 'l:市发改委 i:市水务局 i:各区政府'],
    ['做好工作。(市体育局负责牵头落实)', 'l:市体育局'],
    ['做好工作。(市教育局、体育局分别负责落实)', 'i:市教育局 i:市体育局'],
    ['做好工作。(市委网信办牵头,市公安局、信息中心等部门负责落实)', 'l:市委网信办 i:市公安局 i:市信息中心'],
    ['做好工作。\n牵头单位：县政务办\n责任单位：县财政局、各乡镇人民政府', 'l:县政务办 i:县财政局 i:各乡镇人民政府'],
    ['由市大数据局牵头，会同市交通局建设平台。', 'l:市大数据局 i:市交通局'],
    ['做好工作。(市委机构编制委员会办公室负责落实)', 'i:市委机构编制委员会办公室'],
    ['做好工作。\n市民政局牵头落实，市财政局、各区政府协办。', 'l:市民政局 i:市财政局 i:各区政府'],
    ['做好工作。市档案馆负责。', 'i:市档案馆'],
    ['做好工作。(市气象局、各区政府)', 'i:市气象局 i:各区政府'],
    ['做好工作。（责任单位：市林业局（牵头）、水务局）', 'l:市林业局 i:市水务局'],
    ['做好工作。（责任单位：各县（市、区）政府、市体育局）', 'i:各县（市、区）政府 i:市体育局'],
    ['统一认证（市公安局、市数据局）。建设统一身份认证系统。', 'i:市公安局 i:市数据局'],
    ['做好工作。（省教育厅会同有关部门负责）', 'i:省教育厅'],
    ['做好工作。（责任单位：省教育厅牵头，省体育局、省文物局配合）', 'l:省教育厅 i:省体育局 i:省文物局'],
    ['做好工作。（责任单位：省教育厅、省体育局分别负责）', 'i:省教育厅 i:省体育局'],
  ])('%s', (body, expected) => expect(agencies(body)).toBe(expected))

  it.each([
    ['市数据局负责统筹政务云建设，市财政局负责经费保障。', 'i:市数据局 i:市财政局'],
    ['市数据主管部门会同市司法局、市审计局制定管理办法。', 'l:市数据主管部门 i:市司法局 i:市审计局'],
    ['共享平台由市信息中心负责运行维护，各部门应当将业务系统接入平台。', 'i:市信息中心'],
    ['区政务服务局是公共数据的主管部门，负责统筹和监督。', 'i:区政务服务局'],
    ['市委网信办、公安局按照各自职责，负责网络安全监督管理。', 'i:市委网信办 i:市公安局'],
  ])('in the sentences of an article: %s', (body, expected) => expect(agencies(body)).toBe(expected))

  it.each(['完成分中心(LRA分中心)建设。', '各部门应当按照职责做好共享工作。', '平台负责数据的汇聚。', '健全分级负责的工作机制。', '修订共享管理(暂行)办法。', '推进因公出国(境)申办系统建设。'])(
    'is none: %s',
    (body) => expect(clauseOf(body, { start: 0, end: body.length })).toBeNull(),
  )

  it('keeps the deadline as written', () => {
    const body = '做好工作。（责任单位：市档案局；完成时限：2019年12月底前）'
    expect(clauseOf(body, { start: 0, end: body.length })?.deadline).toBe('2019年12月底前')
  })

  it('knows 分别', () => {
    const body = '做好工作。(市教育局、体育局分别负责落实)'
    expect(clauseOf(body, { start: 0, end: body.length })?.severally).toBe(true)
  })

  it('does not carry a jurisdiction over a group or an enterprise', () => {
    expect(agencies('做好。(市城管局、各区政府、国网武汉供电公司负责落实)')).toBe('i:市城管局 i:各区政府 i:国网武汉供电公司')
  })
})

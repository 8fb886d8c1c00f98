/** Names that need their place in a table, and those that do not. */
import { describe, expect, it } from 'vitest'
import { withPlaces } from '../../web/cli/shown-names.ts'

const ref = (id: string, name: string, jurisdiction: string | null) => ({ id, label: 'Agency', kind: null, name, jurisdiction })
const names = (...refs: readonly ReturnType<typeof ref>[]): readonly string[] => withPlaces({ rows: refs.map((agency) => ({ agency })) }).rows.map(({ agency }) => agency.name)

describe('withPlaces', () => {
  it('says where each belongs once two cities stand beside each other', () => {
    expect(names(ref('a', '市发改委', '南京市'), ref('b', '市财政局', '成都市'), ref('c', '国家发改委', null))).toEqual(['市发改委（南京市）', '市财政局（成都市）', '国家发改委'])
  })

  it('says nothing of one city and its province, nor of a name that begins with its place', () => {
    expect(names(ref('a', '市发改委', '南京市'), ref('b', '省发改委', '江苏省'))).toEqual(['市发改委', '省发改委'])
    expect(names(ref('a', '长沙市政务云', '长沙市'), ref('b', '市财政局', '成都市'))).toEqual(['长沙市政务云', '市财政局（成都市）'])
  })

  it('keeps two of one name apart', () => {
    expect(names(ref('a', '平台', '南京市'), ref('b', '平台', '江苏省'), ref('c', '别的', '南京市'))).toEqual(['平台（南京市）', '平台（江苏省）', '别的'])
  })
})

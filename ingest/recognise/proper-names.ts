/**
 * Systems that go by a name in quotation marks with no head noun behind it: “浙政钉”,
 * “天地图·太原”, “e福州”. Such a name is told from a slogan (“一网通办”) by how it is
 * made, and from a modifier (“一卡通”改革) by what follows it.
 */
import data from '../lexicon/proper-names.json' with { type: 'json' }
import { isProperName, UNQUOTED_NAME } from '../lexicon/proper-names.ts'
import type { FoundMention, Outline } from '../stages.ts'
import { matchesIn } from '../matches.ts'

const QUOTED = /[“"「『]([\p{L}\p{N}·]{3,12})(?=[”"」』])/gu
/** 皖事通, i厦门: known without quotation marks. */
const UNQUOTED = new RegExp(`(?<![“"「『])${UNQUOTED_NAME}|(?<![A-Za-z])i[一-龥]{2}(?=[、，,。;；的与和])`, 'gu')
const LONGEST_BEHIND = 8

const NAME_ENDS = new RegExp(`^[”"」』](?:$|[\\s，,。；;、：:）)（(“"「和与及并或之的在是为以由从向对将把被同跟已均可须应要需不也都上中下里内后前等作用供经按走接连汇采集归推发上传报查支开融迁部嵌挂整改升取替停打完承]|${data.behind.join('|')})`, 'u')

export function properNamesIn(text: string, outline: Outline): readonly FoundMention[] {
  return outline.measures.flatMap(({ body }) => [
    ...matchesIn(text.slice(body.start, body.end), UNQUOTED).map(({ 0: name, index }) => ({ label: 'System' as const, name, completed: false, generic: false, start: body.start + index, end: body.start + index + name.length })),
    ...matchesIn(text.slice(body.start, body.end), QUOTED).flatMap(({ 1: name = '', index }): readonly FoundMention[] => {
      const start = body.start + index + 1
      const end = start + name.length
      return (isProperName(name) || isOfPlace(name, outline.jurisdiction)) && NAME_ENDS.test(text.slice(end, end + LONGEST_BEHIND)) ? [{ label: 'System', name, completed: false, generic: false, start, end }] : []
    }),
  ])
}

/** 惠治慧 in 惠州: a short word that opens with the first character of the place, and is no word about the place. */
function isOfPlace(name: string, place: string | null): boolean {
  return place !== null && name.length <= 4 && name.charAt(0) === place.charAt(0) && name.charAt(1) !== place.charAt(1) && !MEANINGFUL.test(name)
}

/** 市 and 大 open words of every kind. */
const MEANINGFUL = /^[大新平安长东西南北中上下金太海天山]/u

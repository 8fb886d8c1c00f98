/**
 * Systems that go by a name in quotation marks which nothing in the name tells from a
 * slogan: the words around it do (视频统一收进“雄鹰”, “雄鹰”的接口), the body that has it (市市场监管
 * 局“雄鹰”), or another place of the text where a head noun stands behind it (“雄鹰”平台).
 */
import data from '../lexicon/quoted-names.json' with { type: 'json' }
import { isSlogan } from '../lexicon/proper-names.ts'
import { matchesIn } from '../matches.ts'
import type { FoundMention, Outline } from '../stages.ts'

const QUOTED = /[“"「『]([\p{L}\p{N}·.]{2,12})(?=[”"」』])/gu
const LONGEST_AROUND = 24
const LONGEST_LIKELY = 8

const any = (words: readonly string[]): string => words.join('|')
const TAKEN = new RegExp(`(?:${any(data.before)})(?:基层|[省市区县]级|全[省市区县]|[一-龥]{2,4}[市区县])?$`, 'u')
const HAS = new RegExp(`^[”"」』](?:${any(data.behind)})`, 'u')
const SLOGAN = new RegExp(`^[”"」』](?:的)?(?:${any(data.slogans)})`, 'u')
const FITTING = Object.entries(data.beforeAndBehind).map(([before, behind]) => ({ before, behind: new RegExp(`^[”"」』](?:${any(behind)})`, 'u') }))
/** 省政务服务平台、“雄鹰”: in a list of systems. */
const LISTED = /(?:平台|系统|网站|[专外内]网|数据库|APP|App|小程序)[”"」』]?[、和与及]$/u
/** Words of quality and number that names begin with as well as slogans: there the words around must say it. */
const DOUBTFUL = /^(?:数字|智慧|三|一[部键表]|[村班户县]{2})/u
/** 市应急局“雄鹰”: the body that has it. */
const OWNED = /(?:[局厅委办部院]|公司|街道|中心|集团|支队|总队)$/u
const CLOSES = /^[”"」』](?:$|[\s，,。；;、：:）)])/u
const HEADED = /[“"「『]([\p{L}\p{N}·.]{2,12})[”"」』](?:微信)?(?:平台|系统|APP|App|小程序|网站|客户端|公众号|移动端|服务号|数据库|门户|中台|一体机)/gu

export function quotedNamesIn(text: string, outline: Outline): readonly FoundMention[] {
  const headed = new Set(matchesIn(text, HEADED).map(({ 1: name = '' }) => name))
  return outline.measures.flatMap(({ body }) =>
    matchesIn(text.slice(body.start, body.end), QUOTED).flatMap(({ 1: name = '', index }): readonly FoundMention[] => {
      const start = body.start + index + 1
      const end = start + name.length
      const before = text.slice(Math.max(0, start - 1 - LONGEST_AROUND), start - 1)
      const behind = text.slice(end, end + LONGEST_AROUND)
      return isSystem(name, before, behind, headed) ? [{ label: 'System', name, completed: false, generic: false, start, end }] : []
    }),
  )
}

const LIKELY = new RegExp(`^(?:${any(data.likely.starts)})|(?:${any(data.likely.ends)})$`, 'u')
const SLOGAN_FRONT = new RegExp(`(?:${any(data.sloganFronts)})$`, 'u')
/** Where no noun goes on. */
const ENDS = /^[”"」』](?:$|[\s，,。；;、：:）)]|[的与和及在由将把为向从也已均都可仍须应要一])/u

function isSystem(name: string, before: string, behind: string, headed: ReadonlySet<string>): boolean {
  // 指尖上的形式主义; “我的南京” is a name.
  if (SLOGAN.test(behind) || /(?<!我)的/u.test(name)) return false
  const slogan = isSlogan(name)
  if (!slogan && headed.has(name)) return true
  if (name.length < 3 || /^(?:\d|互)/u.test(name) || (slogan && !DOUBTFUL.test(name) && !headed.has(name))) return false
  const placed = TAKEN.test(before) || FITTING.some(({ before: word, behind: words }) => before.endsWith(word) && words.test(behind))
  if (!slogan && LIKELY.test(name) && name.length <= LONGEST_LIKELY && ENDS.test(behind) && !SLOGAN_FRONT.test(before)) return true
  return placed || HAS.test(behind) || LISTED.test(before) || (OWNED.test(before) && (CLOSES.test(behind) || !slogan && HAS.test(behind)))
}

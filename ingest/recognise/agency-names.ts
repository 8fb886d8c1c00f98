/**
 * Names of government bodies in running text: organs with their jurisdiction,
 * governments and their offices, groups of bodies, and single words that stand
 * for a body beside others (对接规划、工商、建委).
 */
import type { Span } from '../../graph/model/document-graph.ts'
import { givenNames } from '../given-names.ts'
import type { FoundMention, Outline } from '../stages.ts'
import { COORDINATED, FIELD_OF_BODIES, isFieldOfBody, ORGAN } from '../lexicon/organs.ts'
import { placeAtEnd } from '../lexicon/places.ts'
import { institutionsIn } from './institutions.ts'
import { CoveredPlaces } from './covered-places.ts'
import { matchesIn } from '../matches.ts'

/** 柳东新区管委会: a zone's own administration. */
const ZONES = /(?:(?!会同|联合|[与和、及由])[一-龥]){2,6}(?:新区|开发区|高新区|经开区|园区|景区|示范区|度假区)(?:管理委员会|管委会)/gu
/** Most plans have none. */
const ADMINISTRATION = /管(?:理委员|委)会/u
const GOVERNMENT = '(?:人民)?政府(?:办公厅|办公室)?|府办(?:公室)?|委办公?[厅室]|管理委员会办公室|管委会'
const TIER = '国家|中央|自治区党委|自治区|自治州|自治县|兵团|[省市区县州]委|省|市|区|县|州|盟|旗'

/** Groups of bodies, as they are named. */
const GROUPS =
  /各(?:乡镇|镇|街道|区县|县区|县市区|市州|区|县|市)[(（](?:街道|镇|乡|市|区|州|县|园区|、)+[)）](?:人民政府|政府|办事处)?(?=[、,，和及。;；]|应|要|将|负责|按|根据|人民|政府)|各(?:区|县|市|区县|县区|市县|县市区|设区市|地市|市州|州市|镇街|街镇|乡镇|街道)?[(（]?(?:[市县区、]{0,4})[)）]?(?:人民)?政府|(?:[省市区县](?:级|直)?)?各(?:有关|相关)?(?:部门|委办局|直属单位|直属机构|单位|公共企事业单位|企事业单位)|[省市区县](?:级|直)?(?:有关|相关)?(?:部门|单位)|[省市区县]府各委办局|直属(?:学校|院校|机构|企业)(?:[(（][^()（）]{1,4}[)）])?|各(?:区|县|县区|区县|市|街道|乡镇|镇街|街镇|园区)(?=[、和,，及](?:各|[省市区县]|有关)|共享|上报|报送|要|应|须|负责|根据|按照|新建|自行)|公共企事业单位|[市区县省部、]{2,8}[二两三四五]级(?:[一-龥]{2,4})(?:部门|机关)/gu

/** An organ, and a part of it that acts by its own name (公安局交警支队). */
const ORGANS = new RegExp(`(?:${ORGAN})(?:[一-龥]{2,5}(?:支队|总队|大队|分局))?`, 'gu')
const GOVERNMENTS = new RegExp(`(?:${TIER})?(?:${GOVERNMENT})`, 'gu')
const BODIES = new RegExp(`(?:${FIELD_OF_BODIES})(?:部门|机关|系统(?=各))`, 'gu')
const WORD_LIST = new RegExp(`(?:${COORDINATED})(?=[、与和及等])|(?<=[、与和及])[一-龥]{2,6}(?:中心|局|委|办|院|站|所|公司)(?=[、与和及等])|(?<=[、与和及])[一-龥]{2,4}(?:分局|局)(?=[应要须将负])`, 'gu')
const SHORT_ORGAN = new RegExp(`^(?:${ORGAN})$`, 'u')
const TIER_BEFORE = new RegExp(`(?:${TIER})$`, 'u')

/** 市糖业发展局, 县教科局, 黔江区文旅委: an organ that only some places have, known by its end and the tier in front. */
const OTHER_ORGANS = /(?<=^|[\s，,。；;、：:（(与和及由向对将把从给经为])(?:(?!会同|联合|组织|配合|协助|协调|商请)[一-龥]{2,3}(?=[市区县州]))?(?:省|自治区|市|区|县|州|旗|盟)(?![场域级直民长里内外属委区县直])(?:(?!系统|平台|数据|信息系|[的了与及在将把对向为由各全、，])[一-龥]){2,8}?(?:(?<![布格结开邮大时定全])局|分局|教委|科委|农委|建委|经委|文旅委)(?![部面势限长域])/gu
/** 省委、省人大、省政协: the party and the assemblies, where they stand beside each other. */
const ASSEMBLIES = /(?<=^|[\s，,。；;、：:（(与和及由向对为通接])[省市区县]委(?=[、和与])|(?<=[、和与])[省市区县](?:人大|政协)(?:常委会)?(?!委员|代表|工作)/gu

/** 长江水利委员会 */
const BASINS = /(?:长江|黄河|淮河|珠江|海河|松辽|太湖)(?:水利委员会|流域管理局)|(?:长江|黄河|淮河|珠江|海河|松辽)委(?!员)/gu

/** 国家文物局, 国家矿山安全监察局陕西局: of the whole country, by their end. */
const NATIONAL = /国家(?!系统|平台|数据|级)(?:(?![局的与和及在将把对向为由各、，。])[一-龥]){2,8}?(?:总局|局|预报台)(?:(?:[一-龥]{2,3})(?:局|分局))?(?![部域限长])/gu

/** 区河长办, 市效能办, 镇应急办; 区公安分局; 乡镇派出所. */
const OFFICES = /(?<=^|[\s，,。；;、：:（(与和及由向对将把给经为在同供靠送])(?:[省市区县镇乡旗州][一-龥]{2,3}(?<![开督申代协主经承查通快])办(?![公理事法学案件好结税])|(?:乡镇|镇|乡|街道)(?:派出所|司法所)|[市区县](?:公安|药监|税务)分局)/gu

/** 各区市县教育局, 各县(市、区)卫生健康局 */
const EACH_OF = /各(?:地[州市、]{0,3}|设区市|[省市区县州盟旗地]{0,4})(?:[(（][省市区县州、]{1,6}[)）])?$/u

const ORGAN_END = /(?:[局委厅办部院会室府站队处所]|中心)$/u

/** What a clause lists at greater length is no name to look for elsewhere. */
const LONGEST_BODY = 30

/** A mention with the text that it stands for. */
export function agenciesIn(text: string, outline: Outline): readonly FoundMention[] {
  const found: FoundMention[] = []
  const taken = new CoveredPlaces(text.length)
  for (const measure of outline.measures) {
    for (const agency of measure.clause?.agencies ?? []) {
      taken.add(agency)
      found.push({ ...bare(agency.start, agency.end), name: agency.name, completed: agency.name !== text.slice(agency.start, agency.end) })
    }
  }
  const add = (start: number, end: number, name = text.slice(start, end)): void => {
    if (taken.touches({ start, end })) return
    taken.add({ start, end })
    found.push({ ...bare(start, end), name, completed: name !== text.slice(start, end) })
  }
  // What a clause or a bracket calls a body is one wherever it stands (市新经济委会同…).
  const called = [...found, ...givenNames(text).filter(({ open }) => ORGAN_END.test(text.slice(Math.max(0, open - 2), open)))]
  const places = placesOf(text, new Set(called.map(({ name }) => name).filter((name) => name.length >= 4 && name.length <= LONGEST_BODY)))
  for (const [name, starts] of places) for (const start of starts) add(start, start + name.length)
  for (const match of matchesIn(text, GROUPS)) add(match.index, match.index + match[0].length)
  if (ADMINISTRATION.test(text)) for (const match of matchesIn(text, ZONES)) add(match.index, match.index + match[0].length)
  const ofMinistry = /^(?:中华人民共和国)?[一-龥]{2,8}部(?!门)/u.test(outline.issuer ?? outline.title)
  for (const { start, end } of institutionsIn(text, ofMinistry)) if (!insideSystemWord(text, end) && !/(?:数字|智慧|电子)[一-龥]{2}馆$/u.test(text.slice(start, end))) add(start, end)
  for (const pattern of [ORGANS, GOVERNMENTS]) {
    for (const match of matchesIn(text, pattern)) {
      const start = withJurisdiction(text, match.index, outline.jurisdiction)
      // 全省法院: the courts of a province are no one body.
      if (text.charAt(start - 1) === '全') continue
      const alone = start === match.index && !TIER_BEFORE.test(match[0].slice(0, 1))
      // 政府 alone is no body, and 数据局 without a place is one only where a list says so.
      if (alone && (pattern === GOVERNMENTS || match[0].length < 3)) continue
      if (alone && /(?:馆|中心|院|会|(?<!总)公司)$/u.test(match[0])) continue
      // 市数字档案馆 is a system.
      if (match[0].endsWith('馆') && /(?:数字|智慧|电子)$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
      if (match[0].endsWith('部') && text.startsWith('门', match.index + match[0].length)) continue
      // 政务办公, 市信访办理: 办 belongs to what follows.
      if (match[0].endsWith('办') && /^[公理事案学法件税结好]/u.test(text.slice(match.index + match[0].length))) continue
      // 政府网站 is no body's; 省司法厅公共…平台 is one's.
      if (!/[局厅委]$/u.test(match[0]) && insideSystemWord(text, match.index + match[0].length)) continue
      add(start, match.index + match[0].length)
    }
  }
  for (const pattern of [NATIONAL, OFFICES, OTHER_ORGANS, ASSEMBLIES, BASINS]) for (const match of matchesIn(text, pattern)) add(match.index, match.index + match[0].length)
  for (const match of matchesIn(text, BODIES)) add(match.index, match.index + match[0].length)
  for (const match of wordsBesideAgencies(text, found)) add(match.start, match.end)
  // Whether the plan names them (市公安局) is for resolve to say.
  for (const span of fieldsOfBodies(text)) {
    if (taken.touches(span)) continue
    taken.add(span)
    found.push({ ...bare(span.start, span.end), name: text.slice(span.start, span.end), completed: false, generic: true })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Where each name stands, in one walk over the text however many names there are. */
function placesOf(text: string, names: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>([...names].map((name) => [name, []]))
  const openings = new Set([...names].map((name) => name.slice(0, 4)))
  const first = new Set([...names].map((name) => name.charCodeAt(0)))
  const lengths = [...new Set([...names].map((name) => name.length))]
  for (let at = 0; at < text.length; at += 1) {
    if (!first.has(text.charCodeAt(at)) || !openings.has(text.slice(at, at + 4))) continue
    for (const length of lengths) places.get(text.slice(at, at + length))?.push(at)
  }
  return places
}

function bare(start: number, end: number): Omit<FoundMention, 'name' | 'completed'> {
  return { label: 'Agency', generic: false, start, end }
}

/** 市, 江苏省 or 玄武区 in front of an organ belongs to its name. */
function withJurisdiction(text: string, start: number, own: string | null): number {
  const before = text.slice(Math.max(0, start - 14), start)
  const group = EACH_OF.exec(before)
  if (group !== null) return start - group[0].length
  if (own !== null && before.endsWith(own)) return start - own.length
  const place = placeAtEnd(before)
  if (place !== null) return start - place.length
  return TIER_BEFORE.test(before) ? start - (TIER_BEFORE.exec(before)?.[0].length ?? 0) : start
}

/** 政府网站, 政府信息公开: the word is part of something else. */
function insideSystemWord(text: string, end: number): boolean {
  return /^(?:网站|信息公开|采购|服务|公共|购买|部门|职能|治理|系统|首脑|效能|令|规章|投资)/u.test(text.slice(end, end + 4))
}

/** 公安、民政、卫生计生等部门, 规划和国土两部门: each of the list is a body. Of a longer list its end: looked for from every member, it would be read as often as it is long. */
const LIST_OF_FIELDS = /(?:(?![和等两三四五六])[一-龥]){2,12}(?:[、和](?:(?![和等两三四五六])[一-龥]){2,8}){1,15}(?=等?(?:[二两三四五六七八九十\d]+[个家]?)?(?:部门|单位|机关))/gu

function fieldsOfBodies(text: string): readonly Span[] {
  return matchesIn(text, LIST_OF_FIELDS).flatMap((match) => {
    const words = match[0].split(/[、和]/u)
    let end = match.index + match[0].length
    const found: Span[] = []
    for (const [index, word] of words.toReversed().entries()) {
      const name = index === words.length - 1 ? fieldAtEnd(word) : isFieldOfBody(word) ? word : null
      if (name !== null) found.push({ start: end - name.length, end })
      end -= word.length + 1
    }
    return found.length > 1 ? found : []
  })
}

/** 汇聚公安: the field that a word ends with, or null. */
function fieldAtEnd(word: string): string | null {
  for (let start = 0; start <= word.length - 2; start += 1) if (isFieldOfBody(word.slice(start))) return word.slice(start)
  return null
}

/** 规划、工商、建委、图审中心: words in a list are bodies where one of the list is. */
function wordsBesideAgencies(text: string, agencies: readonly FoundMention[]): readonly Span[] {
  const words = matchesIn(text, WORD_LIST).map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const byStart = new Map(words.map((word) => [word.start, word]))
  const byEnd = new Map(words.map((word) => [word.end, word]))
  const beside = (span: Span): readonly Span[] =>
    [followsListMark(text, span.end) ? byStart.get(span.end + 1) : undefined, followsListMark(text, span.start - 1) ? byEnd.get(span.start - 1) : undefined].filter((word) => word !== undefined)
  const anchors = words.filter((word) => SHORT_ORGAN.test(text.slice(word.start, word.end)) && beside(word).length > 0)
  const accepted = new Set<Span>(anchors)
  const open: Span[] = [...agencies, ...anchors]
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    for (const word of beside(span)) {
      if (accepted.has(word)) continue
      accepted.add(word)
      open.push(word)
    }
  }
  return [...accepted]
}

function followsListMark(text: string, at: number): boolean {
  return /^[、与和及]$/u.test(text.charAt(at))
}

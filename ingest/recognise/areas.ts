/** Places and tiers that a system is extended to (基层, 各区, 街镇). Which of them count is for relate to say. */
import areas from '../lexicon/areas.json' with { type: 'json' }
import type { FoundMention } from '../stages.ts'
import { placeAtStart } from '../lexicon/places.ts'
import { CoveredPlaces } from './covered-places.ts'
import { matchesIn } from '../matches.ts'

const WORDS = [...areas.words].sort((a, b) => b.length - a.length).join('|')
/** Bracketed parts (街(镇)) and 全市11个区 are written many ways, so they are patterns. */
/** 市级平台, 全市统一的: there the word belongs to what follows. */
const BEFORE_NOTHING = /^(?:[、,，。;；和及与的)）(（]|延伸|覆盖|范围|区域|推广|部署|应用|各|通用|共享|贯通|$)/u
const AREAS = new RegExp(`全[省市区县]\\d+个(?:区县|县区|区|县|市|街道|镇)|(?:各)?(?:区县|县区|乡镇|街道|镇街|镇|街|社区|村居|村|县|市)[(（](?:县|市|区|街道|镇|村|社区|居|州|园区)(?:、[区县市])*[)）](?:便民服务站|便民服务中心|便民中心|综治工作站|综治中心)?|(?:${WORDS})`, 'gu')

/** Schools, clinics, counters: 各社区卫生服务站, 县级医院, 全市中小学. */
const SITES = new RegExp(`(?:各|全[省市区县州]|所有|[省市区县乡镇村]级|基层|边境|偏远|[一二两三四五六七八九十百\\d]+[所家个])(?:(?![的与和及、在对将])[一-龥]){0,6}(?:${areas.sites.join('|')})`, 'gu')
/** 在武昌区、汉阳区试点, 推开到关山街道: places by their own names behind a word of where. */
const NAMED = /(?<=在|到|至|向|于|覆盖|贯通|延伸|[、和与及,，])([一-龥]{2,6}?(?:街道|镇|乡|社区|新区|开发区|自治县|自治州|区|县|市|州|旗))(?=[、和与及]|等|先行|试点|率先|先|部署|推广|推行|上线|应用|开展|延伸|铺开|启动|运行|试用|落地|使用|[,，。;；)）]|$)/gu
/** 延伸至祁连山国家公园、各银行网点; 向天水、平凉延伸; 对重点园区的全面覆盖: what is named beside a verb that reaches. */
const BEHIND = new RegExp(`(?:${areas.reaching.join('|')})了?(?<names>[一-龥、()（）\\d]{2,80})`, 'gu')
const IN_FRONT = new RegExp(`[向对](?<names>[一-龥、()（）]{2,80}?)(?:的[一-龥]{0,4})?(?:逐步|全面|进一步)?(?:${areas.spreading.join('|')})`, 'gu')
/** 在长清区、平阴县试点, 由县城扩大到乡镇: named where something is set up, or where it was first. */
const WITHIN = new RegExp(`[在沿](?<names>[一-龥、()（）]{2,60}?)(?:等地?)?(?:的[一-龥]{1,4})?(?:实现|开展|进行|全面|率先|首批)?(?:${areas.within.join('|')})(?!的)`, 'gu')
const SINCE = /[由自](?<names>[一-龥、()（）]{2,40}?)(?:逐步|进一步)?(?:向|扩大到|扩展到|延伸到|延伸至|拓展到|推广到|伸至|延展到)/gu
/** 实现行政村全域覆盖: how far it reaches. */
const COVERED = /(?:实现|基本实现|做到)(?<names>[一-龥、()（）]{2,40}?)(?:全域|全部|全面|基本|百分之百|\d+%)?(?:全?覆盖|联通|贯通|通达)/gu
/** How many of them, before and behind their names. */
const ALL = /^(?:全[省市区县州盟])?(?:各类|全部|所有|每个|每一个|其他|其余(?!各)|\d+[多余]?[个家所座条处]|[一二两三四五六七八九十百千]+[多余]?[个家所座条处]|偏远)(?:的)?|^(?:有|具备|符合|满足)条件的/u
const SO_MANY = /(?:等(?:重点)?(?:片区|地区|区域|口岸)|等地?|等?[两三四五六七八九十\d]+个?[省市县区镇州地]{1,2})$/u
/** Too short to be told by its end; 企业, 窗口 and 大厅 are reached in other ways too. */
const REACHED_WORDS = new Set([...areas.words, ...areas.sites].filter((word) => !/^(?:企业|窗口|大厅)$/u.test(word)))
const REACHED_HEAD = new RegExp(`(?:${[...areas.reached, ...areas.sites].join('|')})$`, 'u')
const NO_REACHED = /^[和与及]|[的将把向对在从并为]|以(?![上下内外])|平台|系统|应用|业务|领域|环节|流程|数据|信息/u
const NO_PLACE = /[的各全本我该在到至向于为将把从]|(?:园区|街区|城区|辖区|片区|社区|地区|景区|市区|县区|区县|城市|县市|市县|乡镇|城镇|街镇|镇街|州市|设区市|直辖市|开发区)$/u

/** 市、区、街(镇)三级: each tier is an area. */
const TIER_LIST = /((?:国家|自治区|省|地|州|市|区县|县区|区|县|乡镇|镇街|街道|街[(（]镇[)）]|街|镇|乡|村居|社区|村)(?:、(?:国家|自治区|省|地|州|市|区县|县区|区|县|乡镇|镇街|街道|街[(（]镇[)）]|街|镇|乡|村居|社区|村))+)(?<level>各?[两二三四五]级(?<bodies>[一-龥]{0,4}?(?:法院|检察院|医院|机关|医疗机构|部门)(?![的与和]))?)/gu

export function areasIn(text: string): readonly FoundMention[] {
  const listed = matchesIn(text, TIER_LIST).flatMap((match) => {
    let offset = match.index
    const { level = '', bodies } = match.groups ?? {}
    // 省、市、县三级法院, 省、市、县、乡、村五级: named as one.
    if (bodies !== undefined || /[四五]/u.test(level)) return [area(match[0], offset)]
    return (match[1] ?? '').split(/(、)/u).flatMap((tier) => {
      const start = offset
      offset += tier.length
      return tier === '、' ? [] : [area(tier, start)]
    })
  })
  const taken = new CoveredPlaces(text.length)
  const fresh = (found: readonly FoundMention[]): readonly FoundMention[] => {
    const open = found.filter((one) => !taken.touches(one))
    open.forEach((one) => taken.add(one))
    return open
  }
  listed.forEach((tier) => taken.add(tier))
  const reached = fresh(reachedIn(text))
  const named = fresh([...matchesIn(text, SITES).map(withoutAll), ...matchesIn(text, NAMED).filter(({ 1: name = '' }) => isPlaceName(name)).map((match) => area(match[0], match.index))])
  const words = matchesIn(text, AREAS).filter((match) => !/^全|级$/u.test(match[0]) || /\d/u.test(match[0]) || BEFORE_NOTHING.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))).map((match) => area(match[0], match.index))
  return [...listed, ...reached, ...named, ...fresh(words)]
}

/** Places beside a verb that reaches, as far as the list of them goes. */
function reachedIn(text: string): readonly FoundMention[] {
  return [BEHIND, IN_FRONT, WITHIN, SINCE, COVERED].flatMap((pattern) => matchesIn(text, pattern)).flatMap((match) => {
    const names = match.groups?.['names'] ?? ''
    const found: FoundMention[] = []
    let offset = match.index + match[0].indexOf(names, 1)
    for (const piece of names.split(/([、和与及](?![^(（]{0,12}[)）]))/u)) {
      const name = piece.replace(ALL, '')
      const start = offset + piece.length - name.length
      offset += piece.length
      if (/^[、和与及]$/u.test(piece)) continue
      const place = placeAtStart(name)?.length === name.length ? name : name.replace(SO_MANY, '')
      // What no longer is a place is no longer the list.
      if (!isReached(place)) break
      found.push(area(place, start))
    }
    return found
  })
}

/** 全市所有教学点: how many they are is no part of what they are called. */
function withoutAll(match: RegExpExecArray): FoundMention {
  const all = ALL.exec(match[0])?.[0] ?? ''
  return area(match[0].slice(all.length), match.index + all.length)
}

/** A place by its name, short too (天水, 平凉), or what ends as places do. */
function isReached(name: string): boolean {
  if (placeAtStart(name)?.length === name.length) return true
  return (name.length > 2 || REACHED_WORDS.has(name)) && /[(（]/u.test(name) === /[)）]/u.test(name) && REACHED_HEAD.test(name.startsWith('各') ? name : name.replace(/[(（][^()（）]{1,6}[)）]$/u, '')) && !/[的各]./u.test(name.slice(1)) && !NO_REACHED.test(name)
}

/** A place of the lexicon, or what ends as streets and towns do. */
function isPlaceName(name: string): boolean {
  if (placeAtStart(name)?.length === name.length) return true
  return /(?:街道|镇|乡)$/u.test(name) && name.length >= 3 && name.length <= 5 && !NO_PLACE.test(name)
}

function area(name: string, start: number): FoundMention {
  return { label: 'Area', name, completed: false, generic: false, start, end: start + name.length }
}

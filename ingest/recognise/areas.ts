/** Places and tiers that a system is extended to (基层, 各区, 街镇). Which of them count is for relate to say. */
import areas from '../lexicon/areas.json' with { type: 'json' }
import type { FoundMention } from '../stages.ts'
import { CoveredPlaces } from './covered-places.ts'

const WORDS = [...areas.words].sort((a, b) => b.length - a.length).join('|')
/** Bracketed parts (街(镇)) and 全市11个区 are written many ways, so they are patterns. */
/** 市级平台, 全市统一的: there the word belongs to what follows. */
const BEFORE_NOTHING = /^(?:[、,，。;；和及与的)）(（]|延伸|覆盖|范围|区域|推广|部署|应用|各|通用|共享|贯通|$)/u
const AREAS = new RegExp(`全[省市区县]\\d+个(?:区县|县区|区|县|市|街道|镇)|(?:各)?(?:区县|县区|乡镇|街道|镇街|镇|街|社区|村居|村|县|市)[(（](?:县|市|区|街道|镇|村|社区|居|州|园区)(?:、[区县市])*[)）](?:便民服务站|便民服务中心)?|(?:${WORDS})`, 'gu')

/** 市、区、街(镇)三级: each tier is an area. */
const TIER_LIST = /((?:国家|省|市|区县|县区|区|县|乡镇|镇街|街道|街[(（]镇[)）]|街|镇|乡|村居|社区|村)(?:、(?:国家|省|市|区县|县区|区|县|乡镇|镇街|街道|街[(（]镇[)）]|街|镇|乡|村居|社区|村))+)(?:各?[两二三四五]级)/gu

export function areasIn(text: string): readonly FoundMention[] {
  const listed = [...text.matchAll(TIER_LIST)].flatMap((match) => {
    let offset = match.index
    return (match[1] ?? '').split(/(、)/u).flatMap((tier) => {
      const start = offset
      offset += tier.length
      return tier === '、' ? [] : [area(tier, start)]
    })
  })
  const taken = new CoveredPlaces(text.length)
  listed.forEach((tier) => taken.add(tier))
  const words = [...text.matchAll(AREAS)].filter((match) => !/^全|级$/u.test(match[0]) || /\d/u.test(match[0]) || BEFORE_NOTHING.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))).map((match) => area(match[0], match.index))
  return [...listed, ...words.filter((word) => !taken.touches(word))]
}

function area(name: string, start: number): FoundMention {
  return { label: 'Area', name, completed: false, generic: false, start, end: start + name.length }
}

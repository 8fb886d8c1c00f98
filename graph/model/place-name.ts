/**
 * What the full name of a place (南京市, 广西壮族自治区, 南京市鼓楼区) says by its words
 * alone: its tier, its short form, and the words that stand for it in its own
 * documents.
 */

const PEOPLES =
  '各|壮|回|藏|苗|彝|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺'
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)*自治[区州县旗]$`, 'u')
const TIER_WORD = /(?:特别行政区|省|市|区|县|旗|盟|地区)$/u
/** 南京市鼓楼区: a district with its city, since other cities have one of that name. */
const WITH_CITY = /^.+?(?:市|盟|自治州|地区)(.{2,}[区县市旗])$/u
/** A zone is a tier of its own in its documents: 新区 in those of 南京江北新区. */
const ZONE = /(?:新区|开发区|高新区|经开区|工业园区|园区|示范区|合作区|自贸区|度假区)$/u

/** 城郊示范区, 高新区: no district, though it ends like one. */
export function isZone(name: string): boolean {
  return ZONE.test(name)
}

const ZONE_OF_CITY = /^[一-龥]{2}([一-龥]{2,}(?:新区|园区|开发区|示范区|合作区))$/u

const prefixes = new Map<string, readonly string[]>()

/** 市场, 区域, 省市: there the character of the tier belongs to another word. */
const OTHER_WORD =
  /^(?:市(?:场|民(?![政宗委族防])|政(?![务府数协法策])|容|域|区(?![块域])|县(?!域)|州)|区(?:域|块|划|位|间|县(?!域))|县(?:域|区(?![块域])|城)|省(?:市(?![场民政容域])|区(?![块域])|份|级以上)|州(?:际|市(?!场))|旗[舰帜])/u

/** Whether the tier word that a name opens with is none (市场监管局, 区域医疗平台). */
export function opensOtherWord(name: string): boolean {
  return OTHER_WORD.test(name)
}

/** 南京市 → 南京, 广西壮族自治区 → 广西, 恩施土家族苗族自治州 → 恩施. */
export function shortPlace(full: string): string {
  return AUTONOMOUS.exec(full)?.[1] ?? full.replace(TIER_WORD, '')
}

/** 省, 市, 区…; 自治区 for an autonomous region; '' for no place. */
export function tierOfPlace(full: string | null): string {
  if (full === null) return ''
  return full.endsWith('自治区') ? '自治区' : (full.at(-1) ?? '')
}

/** 江宁区 of 南京市江宁区. */
export function ownPlace(jurisdiction: string): string {
  return WITH_CITY.exec(jurisdiction)?.[1] ?? ZONE_OF_CITY.exec(jurisdiction)?.[1] ?? jurisdiction
}

/** The words that stand for a jurisdiction in front of names in its own documents, longest first; kept, since every name asks. */
export function ownPrefixes(jurisdiction: string | null): readonly string[] {
  if (!jurisdiction) return []
  const known = prefixes.get(jurisdiction)
  if (known !== undefined) return known
  const own = ownPlace(jurisdiction)
  const names = [jurisdiction, own, shortPlace(own), shortForm(own)]
  const zone = ZONE.exec(jurisdiction)?.[0]
  const tiers = [tierOfPlace(jurisdiction), jurisdiction.at(-1) ?? '', zone ?? ''].filter((tier) => tier !== '')
  const words = tiers.flatMap((tier) => [`全${tier}`, `我${tier}`, `本${tier}`, `${tier}级`, tier])
  const found = [...new Set([...names, ...words])].filter((word) => word !== '').sort((a, b) => b.length - a.length)
  prefixes.set(jurisdiction, found)
  return found
}

/** 恩施土家族苗族自治州 is spoken of as 恩施州. */
function shortForm(full: string): string {
  const short = AUTONOMOUS.exec(full)?.[1]
  return short === undefined || full.endsWith('自治区') ? '' : short + (full.at(-1) ?? '')
}

/**
 * A name without the word in front for the document's own jurisdiction, or null
 * where it has none: 南京市民卡 is 南京's 市民卡, and 吉林省… in a plan of 吉林市 is not its own.
 */
export function withoutOwnPlace(name: string, jurisdiction: string | null): string | null {
  for (const prefix of ownPrefixes(jurisdiction)) {
    if (!name.startsWith(prefix) || name.length <= prefix.length) continue
    const rest = name.slice(prefix.length)
    const tier = /[省市区县州盟旗]$/u.exec(prefix)?.[0]
    if (tier === undefined ? !prefix.endsWith('级') && /^(?:自治|[省市区县州盟旗])/u.test(rest) && !opensOtherWord(rest) : opensOtherWord(tier + rest)) continue
    return rest
  }
  return null
}

/** What a system's name tells of it: its kind by the head, its function by the words. */
import functions from '../lexicon/functions.json' with { type: 'json' }
import properNames from '../lexicon/proper-names.json' with { type: 'json' }
import programmes from '../lexicon/programmes.json' with { type: 'json' }
import { headAtEnd, withoutPhase, type Head } from '../lexicon/heads.ts'
import { placeAtEnd } from '../lexicon/places.ts'
import { isProperName } from '../lexicon/proper-names.ts'
import { remembered } from '../remembered.ts'
import { ORGAN } from '../lexicon/organs.ts'
import { WordRows } from '../../graph/model/word-rows.ts'
import type { SystemFunction, SystemKind } from '../../graph/model/vocabulary.ts'

const OWNER = new RegExp(`^.{0,10}?(?:${ORGAN})(?<!中心|馆|电子税务局)(?=.{3})`, 'u')

const FUNCTION_WORDS = new WordRows(functions.functions.map(({ words }) => words))

function rowIn(name: string): (typeof functions.functions)[number] | undefined {
  const [row = -1] = FUNCTION_WORDS.rowsIn(`${name}$`)
  return functions.functions[row]
}

export interface SystemFacts {
  readonly kind: SystemKind
  readonly function: SystemFunction
}

const alone = remembered((name) => readFacts(name, false))
const wiredUp = remembered((name) => readFacts(name, true))

/** @param wired whether the text connects it with a network: 网 by itself is a website or a network */
export function systemFacts(name: string, wired = false): SystemFacts {
  return wired ? wiredUp(name) : alone(name)
}

const OFFICE = new RegExp(`(?:${properNames.office.join('|')})$`, 'u')

/** A name without a head noun (浙政钉, 贵人码) is of something on a telephone, a code of something that tells who one is. */
function factsOfProperName(name: string): SystemFacts {
  if (name.endsWith('码')) return { kind: 'service', function: 'identity' }
  return { kind: 'app', function: OFFICE.test(name) ? 'office' : 'service' }
}

/** 云南, 连云港, 云上宜昌: there 云 is no computing. */
const OTHER_CLOUD = /云(?=[南港浮阳霄梦岭上政课厅店窗展企])|(?<=连|彩|祥|庆|密|缙)云/gu
/** “智慧医保”, “掌上基层”, “贵州行” without a head noun: a platform, or what is on a telephone. */
const BY_NAME: readonly (readonly [SystemKind, RegExp])[] = [
  ['service', /(?:服务|[卡馆]|银行|\d{3,})$/u],
  ['website', /^(?:信用|天地图)[一-龥·]{2,4}$/u],
  ['network', /船联网|车联网|电网$/u],
  ['platform', /^(?:智慧|数字)(?!孪生)[一-龥]{2,4}$|(?:[治眼]|食安|课堂|医保)$/u],
  ['app', /^(?:掌上|指尖|一部手机|我的|随手|智行)|^(?:健康|畅游|乐游|爱)[一-龥]{2,3}$|(?:[易里事城时快速]办|[行员eE]|停车|一码[一-龥]|驿站)$/u],
]

function readFacts(name: string, wired: boolean): SystemFacts {
  const programme = programmes.programmes.find((one) => one.name === name)
  if (programme !== undefined) return { kind: programme.kind as SystemKind, function: programme.function as SystemFunction }
  // 省自然资源厅天地图·甘肃: the programme in a place.
  const ofPlace = name.includes('·') ? programmes.programmes.find((one) => name.includes(`${one.name}·`)) : undefined
  if (ofPlace !== undefined) return { kind: ofPlace.kind as SystemKind, function: ofPlace.function as SystemFunction }
  // 县住房城乡建设局农村危房系统: whose it is does not say what it is for.
  // …通办公众号 is no 办公.
  const own = name.replace(OWNER, '').replace('公众号', ' 公众号').replace(OTHER_CLOUD, ' ')
  const row = rowIn(own) ?? rowIn(name.replace(OTHER_CLOUD, ' '))
  // 二级节点(柳州): the place behind is no part of the head.
  const head = headAtEnd(name.replace(/[(（][^()（）]+[)）]$/u, ''))
  if (head === null && row === undefined && isProperName(name)) return factsOfProperName(name)
  // 浙里办温州频道: the application in a place.
  const application = head?.branch === true ? withoutBranch(name, head) : ''
  if (application !== '' && isProperName(application) && headAtEnd(application) === null) return factsOfProperName(application)
  // 12393专线 is a telephone number, not a line of a network.
  const kind = head?.text === '专线' && /\d{5}/u.test(name) ? 'service' : wired && head?.text === '网' ? 'network' : kindOfWhole(name, head) ?? head?.kind ?? kindWithoutHead(withoutPhase(name))
  const withoutWord = kind === 'network' ? 'network' : head === null && OFFICE.test(name) ? 'office' : head === null && kind === 'app' ? 'service' : 'other'
  const byWord = (kind === 'service' && head?.text === '专线' ? 'service' : (row?.function ?? withoutWord)) as SystemFunction
  // 各部门政务应用: a class of applications serves no one purpose.
  return { kind, function: head?.generic === true && byWord === 'service' && /政务|业务|部门/u.test(own) ? 'other' : byWord }
}

/** 政务服务网玉溪站点: what a system has in a place is of the system's kind, where its own head tells nothing. */
function kindOfWhole(name: string, head: Head | null): SystemKind | null {
  if (head?.branch !== true || head.kind !== 'system') return null
  return headAtEnd(withoutBranch(name, head))?.kind ?? null
}

/** 政务服务网玉溪站点 → 政务服务网 */
function withoutBranch(name: string, branch: Head): string {
  const whole = name.slice(0, -branch.text.length)
  return whole.slice(0, whole.length - (placeAtEnd(whole)?.length ?? 0))
}

function kindWithoutHead(name: string): SystemKind {
  return BY_NAME.find(([, names]) => names.test(name))?.[0] ?? (isProperName(name) ? 'app' : 'system')
}

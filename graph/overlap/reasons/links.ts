/** What the sentences say between the two, and between each and others. */
import type { RelationType } from '../../model/vocabulary.ts'
import pieces from '../lexicon/pieces.json' with { type: 'json' }
import succession from '../lexicon/succession.json' with { type: 'json' }
import type { Link, SystemProfile } from '../system-profile.ts'
import { isWide, mainTopic, nearMainTopics, share, sharedMainTopic, type Found, type Pair } from './pair.ts'

export function sharedNeighbours({ a, b }: Pair): Found | null {
  const ofB = new Set(b.links.filter(({ outgoing }) => !outgoing).map(({ other, type }) => `${type} ${other}`))
  const shared = a.links.filter(({ outgoing, other, type }) => !outgoing && ofB.has(`${type} ${other}`))
  return shared.length === 0 ? null : { weight: Math.min(0.8, 0.4 * shared.length), text: `接收同样来源的数据或服务（${shared.length} 处）：“${shared[0]?.evidence ?? ''}”` }
}

/** What both hand to one system, or both stand on: they fill the same place beside it. */
const HANDED: readonly RelationType[] = ['CONNECTS_TO', 'FEEDS', 'DEPENDS_ON', 'MIGRATES_TO']

export function sharedTargets(pair: Pair): Found | null {
  const { a, b } = pair
  const handed = ({ type, outgoing }: Link): boolean => outgoing && HANDED.includes(type)
  const shared = a.links.find((one) => handed(one) && b.links.some((other) => handed(other) && other.other === one.other && other.type === one.type))
  return shared === undefined ? null : { weight: 0.6 * share(pair), text: `都向同一系统提供数据或依托同一系统：“${shared.evidence}”` }
}

/** How much it says for a double that a plan speaks of both together: whoever connects two of one purpose has both. */
const TOGETHER: Readonly<Partial<Record<RelationType, number>>> = { CONNECTS_TO: 2, FEEDS: 0.5, DEPENDS_ON: 0.5, MERGES_INTO: 0.4 }

/** How much a link says that both are meant to be there. */
const LINKED: Readonly<Partial<Record<RelationType, number>>> = { SUPPORTS: -0.5, EVOLVES_INTO: -2.5, MIGRATES_TO: -0.3 }

/** By these one of the two goes into the other. */
const GOES_INTO: readonly RelationType[] = ['MERGES_INTO', 'MIGRATES_TO', 'EVOLVES_INTO']

/** The sentence makes one of the two a piece of the other. */
const AS_A_PIECE = new RegExp(`(?:作为|成为|降为|转为|改为|属于).{0,10}(?:${pieces.roles.join('|')})|嵌入`, 'u')
const STOPS = new RegExp(succession.stops.join('|'), 'u')
/** …经由热线统一受理，不再单设坐席: also where the sentence says that it is fed or served. */
const NOT_APART = new RegExp(succession.notApart.join('|'), 'u')
const MADE_OF = new RegExp(succession.madeOf.join('|'), 'u')

/** 甲与乙互联互通, 甲并入乙: also of two whose names do not say that they do the same. */
export function sideBySide(pair: Pair): Found | null {
  if (piece(pair) !== undefined || stopped(pair) !== undefined || source(pair) !== undefined) return null
  const weightOf = ({ type }: Link): number => TOGETHER[type] ?? 0
  const [link] = pair.a.links.filter((one) => one.other === pair.b.id && weightOf(one) > 0 && !isSettled(pair, one)).toSorted((x, y) => weightOf(y) - weightOf(x))
  if (link === undefined) return null
  return { weight: weightOf(link), text: `${link.type === 'MERGES_INTO' ? '文中把一个并入另一个' : '文中两者并存、互相衔接'}：“${link.evidence}”` }
}

export function alreadyLinked(pair: Pair): Found | null {
  const { a, b } = pair
  const part = piece(pair)
  if (part !== undefined) return { weight: -1.8, text: `一个是另一个的组成部分：“${part.evidence}”` }
  const link = a.links.find((one) => one.other === b.id && (LINKED[one.type] !== undefined || isSettled(pair, one)))
  if (link === undefined || stopped(pair) !== undefined || source(pair) !== undefined) return null
  return { weight: isSettled(pair, link) ? -2.5 : (LINKED[link.type] ?? 0), text: `两者已有衔接：“${link.evidence}”` }
}

/** 停止单独运营，功能并入…: who lets one take over from the other says that both do the same. */
export function takenOver(pair: Pair): Found | null {
  const link = stopped(pair)
  if (link === undefined) return null
  return isSettled(pair, link) ? { weight: -2.5, text: `已定归并：“${link.evidence}”` } : { weight: share(pair) < 0.8 ? 2 : 3, text: `计划中一个由另一个取代：“${link.evidence}”` }
}

/** 整合甲、乙，建成丙: 丙 is what becomes of 甲, not the same thing beside it. */
export function madeOf(pair: Pair): Found | null {
  const link = source(pair)
  return link === undefined ? null : { weight: -2, text: `一个由另一个整合、升级而成：“${link.evidence}”` }
}

function piece({ a, b }: Pair): Link | undefined {
  return a.links.find(({ other, evidence }) => other === b.id && AS_A_PIECE.test(evidence))
}

function stopped({ a, b }: Pair): Link | undefined {
  return a.links.find(({ other, type, evidence }) => other === b.id && (GOES_INTO.includes(type) ? STOPS : NOT_APART).test(evidence) && !AS_A_PIECE.test(evidence))
}

function source(pair: Pair): Link | undefined {
  if (stopped(pair) !== undefined) return undefined
  return pair.a.links.find(({ other, type, evidence }) => other === pair.b.id && (type === 'MERGES_INTO' || type === 'EVOLVES_INTO') && MADE_OF.test(evidence))
}

/** Lines of departments are moved into the common network everywhere. */
function isSettled({ a, b }: Pair, { type, outgoing }: Link): boolean {
  return GOES_INTO.includes(type) && mainTopic(a) === '网络' && isWide(outgoing ? b : a)
}

/** 把甲、乙、丙三套系统拼成丁: of like purpose, they are put together because they do the same. */
export function mergedTogether(pair: Pair): Found | null {
  if (sharedMainTopic(pair) === null && nearMainTopics(pair) === undefined) return null
  const goesInto = ({ type, outgoing }: Link): boolean => outgoing && (type === 'MERGES_INTO' || type === 'MIGRATES_TO')
  const link = pair.a.links.find((one) => goesInto(one) && pair.b.links.some((other) => goesInto(other) && other.other === one.other && other.evidence === one.evidence))
  return link === undefined ? null : { weight: MERGED, text: `计划中一并整合：“${link.evidence}”` }
}
const MERGED = 0.8

/** One of the two is on its way out: another one takes its place. */
export function superseded({ a, b }: Pair): Found | null {
  const going = (one: SystemProfile, partner: SystemProfile): boolean =>
    one.links.some(({ type, outgoing, other }) => type === 'EVOLVES_INTO' && outgoing && other !== partner.id) || /^[原旧]/u.test(one.name)
  const old = going(a, b) ? a : going(b, a) ? b : null
  return old === null ? null : { weight: -1, text: `“${old.name}”将由新的系统取代` }
}

/** Parts of one whole. */
export function sameWhole({ a, b }: Pair): Found | null {
  const wholes = a.links.filter(({ type, outgoing }) => type === 'PART_OF' && outgoing).map(({ other }) => other)
  const whole = b.links.find(({ type, outgoing, other }) => type === 'PART_OF' && outgoing && wholes.includes(other))
  return whole === undefined ? null : { weight: -1.5, text: `同是一个系统的组成部分：“${whole.evidence}”` }
}

/** What the sentences say between the two, and between each and others. */
import type { RelationType } from '../../model/vocabulary.ts'
import type { SystemProfile } from '../system-profile.ts'
import { isWide, mainTopic, type Found, type Pair } from './pair.ts'

export function sharedNeighbours({ a, b }: Pair): Found | null {
  const ofB = new Set(b.links.filter(({ outgoing }) => !outgoing).map(({ other, type }) => `${type} ${other}`))
  const shared = a.links.filter(({ outgoing, other, type }) => !outgoing && ofB.has(`${type} ${other}`))
  return shared.length === 0 ? null : { weight: Math.min(0.8, 0.4 * shared.length), text: `接收同样来源的数据或服务（${shared.length} 处）：“${shared[0]?.evidence ?? ''}”` }
}

/** How much a link says that both are meant to be there; what is to be merged was built twice all the same. */
const LINKED: Readonly<Partial<Record<RelationType, number>>> = {
  FEEDS: -0.5,
  SUPPORTS: -0.5,
  DEPENDS_ON: -0.5,
  CONNECTS_TO: -0.2,
  MERGES_INTO: -0.1,
  MIGRATES_TO: -0.1,
  EVOLVES_INTO: -2,
}

/** The sentence makes one of the two a piece of the other. */
const AS_A_PIECE = /作为.{0,10}(?:模块|组成部分|子系统|子网站|子平台|页签)|降为.{0,4}模块|子频道|子网站|内?嵌入|框架内/u

export function alreadyLinked({ a, b }: Pair): Found | null {
  const piece = a.links.find(({ other, evidence }) => other === b.id && AS_A_PIECE.test(evidence))
  if (piece !== undefined) return { weight: -1.8, text: `一个是另一个的组成部分：“${piece.evidence}”` }
  const link = a.links.find(({ other, type }) => other === b.id && LINKED[type] !== undefined)
  if (link === undefined) return null
  // Lines of departments are moved into the common network everywhere: that is settled.
  const settled = (link.type === 'MERGES_INTO' || link.type === 'MIGRATES_TO') && mainTopic(a) === '网络' && isWide(link.outgoing ? b : a)
  return { weight: settled ? -2.5 : (LINKED[link.type] ?? 0), text: `两者已有衔接：“${link.evidence}”` }
}

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

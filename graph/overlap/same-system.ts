/**
 * Proposals to join two names: one system that documents name differently. This
 * is another finding than an overlap, which is two systems. A name of another
 * jurisdiction, tier or phase is never proposed, however alike it is.
 */
import type { OverlapReason } from '../model/document-graph.ts'
import type { EntityId } from '../model/ids.ts'
import type { SystemProfile } from './system-profile.ts'
import { areOfTwoTiers } from './tier.ts'

export interface SameSystem {
  readonly a: EntityId
  readonly b: EntityId
  readonly score: number
  readonly reasons: readonly OverlapReason[]
}

/** From here on a planner is asked; below it two names are two systems. */
const LEAST_SCORE = 2
/** Where so many names of one jurisdiction leave the same core, it says nothing. */
const LARGEST_BLOCK = 20

/** @returns proposals by falling score; near linear in the number of systems */
export function findSameSystems(profiles: readonly SystemProfile[]): readonly SameSystem[] {
  const blocks = new Map<string, SystemProfile[]>()
  for (const profile of profiles) {
    for (const key of blockKeys(profile)) {
      const block = blocks.get(key)
      if (block) block.push(profile)
      else blocks.set(key, [profile])
    }
  }
  const found = new Map<string, SameSystem>()
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > LARGEST_BLOCK) continue
    for (const [index, one] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        const [x, y] = one.id < other.id ? [one, other] : [other, one]
        const key = `${x.id} ${y.id}`
        if (x.id === y.id || found.has(key) || cannotBeOne(x, y)) continue
        const reasons = reasonsFor(x, y)
        const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
        if (score >= LEAST_SCORE) found.set(key, { a: x.id, b: y.id, score: Math.round(score * 100) / 100, reasons })
      }
    }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1) || (x.b < y.b ? -1 : 1))
}

/** The whole core, and its ends: 防汛指挥 and 防汛抗旱指挥 begin and end alike. */
function blockKeys({ jurisdiction, core: { core } }: SystemProfile): readonly string[] {
  const place = jurisdiction ?? ''
  return core.length < 4 ? [`${place} ${core}`] : [`${place} ${core}`, `${place} ${core.slice(0, 2)}…${core.slice(-2)}`]
}

function cannotBeOne(a: SystemProfile, b: SystemProfile): boolean {
  if (a.core.phase !== b.core.phase) return true
  if (a.core.head !== b.core.head && a.core.head !== null && b.core.head !== null) return true
  if (a.core.purpose !== b.core.purpose && a.core.purpose !== null && b.core.purpose !== null) return true
  if (areOfTwoTiers(a.tier, b.tier)) return true
  // A sentence that relates them speaks of two.
  return a.links.some(({ other }) => other === b.id)
}

function reasonsFor(a: SystemProfile, b: SystemProfile): SameSystem['reasons'] {
  const reasons: OverlapReason[] = []
  const [long, short] = a.core.core.length >= b.core.core.length ? [a.core.core, b.core.core] : [b.core.core, a.core.core]
  if (long === short) reasons.push({ name: 'same-core', weight: long.length > 2 ? 2.2 : 1.6, text: `名称去掉通用词后都是“${long}”` })
  else if (isSubsequence(short, long) && short.length >= 4 && short.length / long.length >= 0.6) reasons.push({ name: 'fuller-and-shorter', weight: 1.2, text: `“${a.name}”与“${b.name}”一繁一简` })
  const common = [...a.agencies].filter(([id]) => b.agencies.has(id)).map(([, name]) => name)
  if (common.length > 0) reasons.push({ name: 'same-agency', weight: 0.8, text: `都由${common.join('、')}负责` })
  else if (a.agencies.size > 0 && b.agencies.size > 0) reasons.push({ name: 'different-agencies', weight: -0.3, text: '负责单位不同' })
  if (areListedTogether(a, b)) reasons.push({ name: 'listed-together', weight: -1.5, text: '在同一句中并列提出' })
  return reasons
}

function areListedTogether(a: SystemProfile, b: SystemProfile): boolean {
  return a.acts.some((one) => b.acts.some((other) => one.measure === other.measure && one.start === other.start))
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at += 1
  return at === short.length
}

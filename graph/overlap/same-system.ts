/**
 * Proposals to join two names: one system that documents name differently. This
 * is another finding than an overlap, which is two systems. A name of another
 * jurisdiction, tier or phase is never proposed, however alike it is.
 */
import type { OverlapReason } from '../model/document-graph.ts'
import type { EntityId } from '../model/ids.ts'
import { nameCore, type NameCore } from './name-core.ts'
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

interface Named {
  readonly profile: SystemProfile
  readonly name: NameCore
}

/** @returns proposals by falling score; near linear in the number of systems */
export function findSameSystems(profiles: readonly SystemProfile[]): readonly SameSystem[] {
  const blocks = new Map<string, Named[]>()
  for (const profile of profiles) {
    const name = nameCore(profile.name, profile.jurisdiction)
    for (const key of blockKeys(profile, name)) {
      const block = blocks.get(key)
      if (block) block.push({ profile, name })
      else blocks.set(key, [{ profile, name }])
    }
  }
  const found = new Map<string, SameSystem>()
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > LARGEST_BLOCK) continue
    for (const [index, one] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        const [x, y] = one.profile.id < other.profile.id ? [one, other] : [other, one]
        const key = `${x.profile.id} ${y.profile.id}`
        if (x.profile.id === y.profile.id || found.has(key) || cannotBeOne(x, y)) continue
        const reasons = reasonsFor(x, y)
        const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
        if (score >= LEAST_SCORE) found.set(key, { a: x.profile.id, b: y.profile.id, score: Math.round(score * 100) / 100, reasons })
      }
    }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1) || (x.b < y.b ? -1 : 1))
}

/** The whole core, and its ends: 防汛指挥 and 防汛抗旱指挥 begin and end alike. */
function blockKeys({ jurisdiction }: SystemProfile, { core }: NameCore): readonly string[] {
  const place = jurisdiction ?? ''
  return core.length < 4 ? [`${place} ${core}`] : [`${place} ${core}`, `${place} ${core.slice(0, 2)}…${core.slice(-2)}`]
}

function cannotBeOne(a: Named, b: Named): boolean {
  if (a.name.phase !== b.name.phase) return true
  if (a.name.head !== b.name.head && a.name.head !== null && b.name.head !== null) return true
  if (a.name.purpose !== b.name.purpose && a.name.purpose !== null && b.name.purpose !== null) return true
  if (areOfTwoTiers(a.profile.tier, b.profile.tier)) return true
  // A sentence that relates them speaks of two.
  return a.profile.links.some(({ other }) => other === b.profile.id)
}

function reasonsFor(a: Named, b: Named): SameSystem['reasons'] {
  const reasons: OverlapReason[] = []
  const [long, short] = a.name.core.length >= b.name.core.length ? [a.name.core, b.name.core] : [b.name.core, a.name.core]
  if (long === short) reasons.push({ name: 'same-core', weight: long.length > 2 ? 2.2 : 1.6, text: `名称去掉通用词后都是“${long}”` })
  else if (isSubsequence(short, long) && short.length >= 4 && short.length / long.length >= 0.6) reasons.push({ name: 'fuller-and-shorter', weight: 1.2, text: `“${a.profile.name}”与“${b.profile.name}”一繁一简` })
  const common = [...a.profile.agencies].filter(([id]) => b.profile.agencies.has(id)).map(([, name]) => name)
  if (common.length > 0) reasons.push({ name: 'same-agency', weight: 0.8, text: `都由${common.join('、')}负责` })
  else if (a.profile.agencies.size > 0 && b.profile.agencies.size > 0) reasons.push({ name: 'different-agencies', weight: -0.3, text: '负责单位不同' })
  if (areListedTogether(a.profile, b.profile)) reasons.push({ name: 'listed-together', weight: -1.5, text: '在同一句中并列提出' })
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

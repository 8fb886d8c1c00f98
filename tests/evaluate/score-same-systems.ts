/**
 * Proposals to join two names, against systems labelled with what they are
 * (tests/gold/same-system/): over pairs, and over the groups that the proposals
 * make (B-cubed). Traps are pairs whose names are alike and whose systems are not.
 */
import { readFile } from 'node:fs/promises'
import { entityId, type EntityId } from '../../graph/model/ids.ts'
import { findSameSystems } from '../../graph/overlap/same-system.ts'
import { profileOf } from '../../graph/overlap/system-profile.ts'
import { bootstrap, type Interval } from './bootstrap.ts'

export interface LabelledSystem {
  readonly name: string
  readonly jurisdiction: string
  readonly agency: string
  /** Two with the same number are one system. */
  readonly is: number
}

export interface SameSystemScores {
  readonly systems: number
  /** Pairs that are one system under two ids. */
  readonly pairs: number
  readonly traps: number
  readonly precision: Interval | null
  readonly recall: Interval | null
  readonly bcubed: Interval | null
  /** Names of pairs wrongly proposed, and of pairs missed. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

export async function readLabelledSystems(file: string): Promise<readonly LabelledSystem[]> {
  const value = JSON.parse(await readFile(file, 'utf8')) as { readonly systems: readonly LabelledSystem[] }
  return value.systems
}

interface Judged {
  readonly id: EntityId
  readonly label: LabelledSystem
}

export function scoreSameSystems(labelled: readonly LabelledSystem[]): SameSystemScores {
  // 市公共数据平台 and 公共数据平台 of one city have one id: nothing is left to propose.
  const judged = [...new Map(labelled.map((label) => [entityId('System', label.jurisdiction, label.name), label]))].map(([id, label]): Judged => ({ id, label }))
  const proposals = findSameSystems(judged.map(profile))
  const proposed = new Set(proposals.map(({ a, b }) => `${a} ${b}`))
  const isProposed = (one: Judged, other: Judged): boolean => proposed.has(`${one.id} ${other.id}`) || proposed.has(`${other.id} ${one.id}`)
  const pairs = judged.flatMap((one, index) => judged.slice(index + 1).map((other) => ({ one, other, same: one.label.is === other.label.is, found: isProposed(one, other) })))
  const relevant = pairs.filter(({ same, found }) => same || found)
  const named = ({ one, other }: (typeof pairs)[number]): string => `${one.label.name} = ${other.label.name}`
  const groupOf = groups(judged, proposals.map(({ a, b }) => [a, b]))
  return {
    systems: judged.length,
    pairs: pairs.filter(({ same }) => same).length,
    traps: pairs.filter(({ one, other, same }) => !same && areAlike(one.label.name, other.label.name)).length,
    precision: bootstrap(relevant.filter(({ found }) => found), (sample) => share(sample, ({ same }) => same)),
    recall: bootstrap(relevant.filter(({ same }) => same), (sample) => share(sample, ({ found }) => found)),
    bcubed: bootstrap(judged.map((one) => ofOne(one, judged, groupOf)), meanF1),
    wrong: pairs.filter(({ same, found }) => found && !same).map(named),
    missed: pairs.filter(({ same, found }) => same && !found).map(named),
  }
}

function profile({ id, label: { name, jurisdiction, agency } }: Judged): Parameters<typeof findSameSystems>[0][number] {
  const agencies = new Map([[`${jurisdiction} ${agency}` as EntityId, agency]])
  return profileOf({ id, name, aliases: [], jurisdiction, kind: null, function: null, inferred: false, agencies, owner: null, acts: [], links: [], sentences: new Map() })
}

function share<T>(sample: readonly T[], is: (one: T) => boolean): number | null {
  return sample.length === 0 ? null : sample.filter(is).length / sample.length
}

interface OfOne {
  readonly precision: number
  readonly recall: number
}

/** B-cubed looks from each system at those it was put together with. */
function ofOne({ id, label }: Judged, all: readonly Judged[], groupOf: (id: EntityId) => EntityId): OfOne {
  const together = all.filter((other) => groupOf(other.id) === groupOf(id))
  const same = all.filter((other) => other.label.is === label.is)
  const both = together.filter((other) => other.label.is === label.is).length
  return { precision: both / together.length, recall: both / same.length }
}

function meanF1(sample: readonly OfOne[]): number | null {
  if (sample.length === 0) return null
  const mean = (of: (one: OfOne) => number): number => sample.reduce((sum, one) => sum + of(one), 0) / sample.length
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function groups(judged: readonly Judged[], joins: readonly (readonly [EntityId, EntityId])[]): (id: EntityId) => EntityId {
  const group = new Map(judged.map(({ id }) => [id, id]))
  for (const [a, b] of joins) {
    const [from, to] = [group.get(a), group.get(b)]
    for (const [id, of] of group) if (of === from && to !== undefined) group.set(id, to)
  }
  return (id) => group.get(id) ?? id
}

/** Half of their characters' pairs are the same. */
function areAlike(a: string, b: string): boolean {
  const pieces = (text: string): ReadonlySet<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  const [ofA, ofB] = [pieces(a), pieces(b)]
  const shared = [...ofA].filter((piece) => ofB.has(piece)).length
  return (2 * shared) / (ofA.size + ofB.size) >= 0.5
}

/**
 * Which found entity is which gold entity: the same label, the same name, one to
 * one. Closer likeness goes first (the name as it is, its normal form, an alias as
 * it is, an alias's normal form), so that a found name never loses its own gold
 * entity to another one's alias. The order of either list changes nothing.
 */
import type { ExtractEntity } from '../../graph/export/extract-json.ts'
import { localName } from '../../graph/model/name.ts'
import type { GoldEntity } from './gold.ts'

export interface EntityMatch {
  /** Found entity by gold entity. */
  readonly foundOf: ReadonlyMap<GoldEntity, ExtractEntity>
  readonly goldOf: ReadonlyMap<ExtractEntity, GoldEntity>
  /** Gold entities nobody found, optional and generic ones too. */
  readonly missed: readonly GoldEntity[]
  /** Found entities that are no gold entity, or one that another found entity is already. */
  readonly spurious: readonly ExtractEntity[]
}

/** @param jurisdiction the gold document's own, for the normal form of both sides */
export function matchEntities(
  gold: readonly GoldEntity[],
  found: readonly ExtractEntity[],
  jurisdiction: string | null,
): EntityMatch {
  const local = (name: string): string => localName(name, jurisdiction)
  const asIs = (name: string): string => name
  const likenesses = [
    { goldNames: (entity: GoldEntity) => [entity.name], form: asIs },
    { goldNames: (entity: GoldEntity) => [entity.name], form: local },
    { goldNames: (entity: GoldEntity) => entity.aliases, form: asIs },
    { goldNames: (entity: GoldEntity) => entity.aliases, form: local },
  ]

  const foundOf = new Map<GoldEntity, ExtractEntity>()
  const goldOf = new Map<ExtractEntity, GoldEntity>()
  // Required ones first: where a name fits both, a required entity is served before an optional one.
  const goldInOrder = gold.toSorted((a, b) => Number(isExcused(a)) - Number(isExcused(b)) || compareText(a.name, b.name))
  const foundInOrder = found.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))

  for (const { goldNames, form } of likenesses) {
    const free = new Map<string, ExtractEntity[]>()
    for (const entity of foundInOrder) {
      if (goldOf.has(entity)) continue
      const key = `${entity.label} ${form(entity.name)}`
      const sharing = free.get(key)
      if (sharing === undefined) free.set(key, [entity])
      else sharing.push(entity)
    }
    const open = goldInOrder.filter((entity) => !foundOf.has(entity))
    const candidates = new Map(
      open.map((entity) => [
        entity,
        [...new Set(goldNames(entity).map(form))].flatMap((name) => free.get(`${entity.label} ${name}`) ?? []),
      ]),
    )
    for (const [goldEntity, foundEntity] of largestMatching(open, candidates)) {
      foundOf.set(goldEntity, foundEntity)
      goldOf.set(foundEntity, goldEntity)
    }
  }

  return {
    foundOf,
    goldOf,
    missed: gold.filter((entity) => !foundOf.has(entity)),
    spurious: found.filter((entity) => !goldOf.has(entity)),
  }
}

/** Scored neither as missed nor as wrongly found, as an entity. */
export function isExcused({ optional, generic }: GoldEntity): boolean {
  return optional || generic
}

/** Code unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * As many pairs as can be, by augmenting paths: where an alias is shared by two
 * gold entities, one of them gives way if it has another candidate.
 */
function largestMatching<A, B>(all: readonly A[], candidates: ReadonlyMap<A, readonly B[]>): ReadonlyMap<A, B> {
  const holder = new Map<B, A>()
  const place = (one: A, tried: Set<B>): boolean => {
    for (const other of candidates.get(one) ?? []) {
      if (tried.has(other)) continue
      tried.add(other)
      const before = holder.get(other)
      if (before === undefined || place(before, tried)) {
        holder.set(other, one)
        return true
      }
    }
    return false
  }
  for (const one of all) place(one, new Set())
  return new Map([...holder].map(([other, one]) => [one, other]))
}

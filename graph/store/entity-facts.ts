/**
 * What several documents say of one entity, merged into what the node carries.
 * Every document's own view stays on its NAMES relationship; the node is
 * recomputed from all of them, so that the order of writing never shows and
 * removing a document takes back only what it said.
 */
import type { Entity } from '../model/document-graph.ts'
import { SYSTEM_FUNCTIONS, SYSTEM_KINDS, type SystemFunction, type SystemKind } from '../model/vocabulary.ts'

/** One document's view of an entity: the flat properties of a NAMES relationship. */
export type EntityFacts = Omit<Entity, 'id' | 'label'>

/** The second label of a system, by kind; a plain system has none. */
export const KIND_LABELS: Readonly<Partial<Record<SystemKind, string>>> = {
  platform: 'Platform',
  network: 'Network',
  app: 'App',
  website: 'Website',
  datacentre: 'DataCentre',
  database: 'Database',
  service: 'Service',
}

export function factsOf(entity: Entity): EntityFacts {
  const { id: _id, label: _label, ...facts } = entity
  return facts
}

/**
 * The merged view. Where documents differ, the value that most of them give
 * wins; among equals the more telling one (a kind other than `system`, a
 * function other than `other`, the shorter name), then the first in order.
 *
 * @param views at least one
 */
export function mergeFacts(views: readonly EntityFacts[]): EntityFacts {
  const name = mostSaid(views.map((view) => view.name), byLengthThenText)
  const names = new Set(views.flatMap((view) => [view.name, ...view.aliases]))
  names.delete(name)
  return {
    name,
    jurisdiction: mostSaid(said(views.map((view) => view.jurisdiction)), byLengthThenText) ?? null,
    qualifiedName: mostSaid(views.map((view) => view.qualifiedName), byLengthThenText),
    aliases: [...names].sort(),
    kind: mostSaid<SystemKind>(said(views.map((view) => view.kind)), byRank(SYSTEM_KINDS, 'system')) ?? null,
    function: mostSaid<SystemFunction>(said(views.map((view) => view.function)), byRank(SYSTEM_FUNCTIONS, 'other')) ?? null,
    generic: views.every((view) => view.generic),
    inferred: views.every((view) => view.inferred),
  }
}

type Order<T> = (a: T, b: T) => number

function mostSaid<T>(values: readonly [T, ...T[]] | readonly T[], order: Order<T>): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranked = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || order(a, b))
  return ranked[0]?.[0] as T
}

function said<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value): value is T => value !== null && value !== undefined)
}

function byLengthThenText(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** The vocabulary's own order, with the word that says least at the end. */
function byRank<T>(vocabulary: readonly T[], leastTelling: T): Order<T> {
  const rank = (value: T) => (value === leastTelling ? vocabulary.length : vocabulary.indexOf(value))
  return (a, b) => rank(a) - rank(b)
}

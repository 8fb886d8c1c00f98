/**
 * One finding, side by side: all that is known of both systems, what they share
 * and what differs.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { entityCard, type EntityCard } from './entity-card.ts'
import type { EntityRef } from './entity-row.ts'
import { findingById, type Finding } from './findings.ts'
import { order } from './row.ts'

export interface ComparedFinding {
  readonly finding: Finding
  readonly a: EntityCard
  readonly b: EntityCard
  readonly comparison: Comparison
}

export interface Comparison {
  readonly agencies: Compared
  /** What either is connected with, runs on, feeds or takes from. */
  readonly neighbours: Compared
  readonly documents: Compared
}

export interface Compared {
  readonly shared: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/** @returns null where there is no such finding */
export async function comparedFinding(store: GraphStore, id: string): Promise<ComparedFinding | null> {
  const finding = await findingById(store, id)
  if (finding === null) return null
  const [a, b] = await Promise.all([entityCard(store, finding.a.id), entityCard(store, finding.b.id)])
  if (a === null || b === null) return null
  return {
    finding,
    a,
    b,
    comparison: {
      agencies: compared(finding.a.agencies.map(({ name }) => name), finding.b.agencies.map(({ name }) => name)),
      neighbours: compared(neighboursOf(a, b.id), neighboursOf(b, a.id)),
      documents: compared(documentsOf(a), documentsOf(b)),
    },
  }
}

function neighboursOf({ outgoing, incoming }: EntityCard, without: string): readonly string[] {
  const others: readonly EntityRef[] = [...outgoing.map(({ target }) => target), ...incoming.map(({ source }) => source)]
  return others.filter(({ id }) => id !== without).map(({ name }) => name)
}

const documentsOf = ({ mentions }: EntityCard): readonly string[] => mentions.map(({ document }) => document.title)

function compared(ofA: readonly string[], ofB: readonly string[]): Compared {
  const [a, b] = [new Set(ofA), new Set(ofB)]
  const sorted = (names: Iterable<string>): readonly string[] => [...names].sort(order)
  return { shared: sorted([...a].filter((name) => b.has(name))), onlyA: sorted([...a].filter((name) => !b.has(name))), onlyB: sorted([...b].filter((name) => !a.has(name))) }
}

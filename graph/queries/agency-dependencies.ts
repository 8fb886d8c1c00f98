/**
 * Which agency needs which, and through what systems? A needs B where a system
 * that A answers for is affected by one of B's, or by B itself that feeds it
 * (graph/model/impact.ts has the rule). CONNECTS_TO affects both, weakly: it is
 * counted apart, once in each direction.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { AFFECTED_END, IMPACT_TYPES } from '../model/impact.ts'
import { RELATION_TYPES } from '../model/vocabulary.ts'
import type { RelationType } from '../model/vocabulary.ts'
import { ANSWERS_FOR } from './agencies-of.ts'
import { edgeId, WHOLE_GRAPH } from './drawn-edges.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { provenLines } from './proven-lines.ts'
import type { Proof } from './proven-lines.ts'
import { order, rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'
import type { Joined } from './same-as.ts'

/** One line between a system of the one and a system (or the agency itself) of the other. */
export interface Through {
  readonly type: RelationType
  /** What is affected: the needing agency's. */
  readonly system: EntityRef
  /** What it needs: the other's. */
  readonly needs: EntityRef
  readonly statements: number
}

export interface AgencyDependency<Line extends Through = Through> {
  readonly agency: EntityRef
  readonly needs: EntityRef
  /** Statements of every kind but CONNECTS_TO. */
  readonly statements: number
  /** Statements of CONNECTS_TO. */
  readonly weak: number
  readonly through: readonly Line[]
}

/** A line with the sentences that say so, the surest first. */
export interface ProvenThrough extends Through {
  readonly proofs: readonly Proof[]
}

const OWNERS = `
MATCH (a:Agency)-[:${ANSWERS_FOR}]->(s:System)
RETURN DISTINCT s.id AS system, ${refColumns('a')}`

const LINES = `
MATCH (x)-[r:${IMPACT_TYPES.join('|')}]->(y)
RETURN type(r) AS type, ${refColumns('x')}, ${refColumns('y')}, count(r) AS statements`

/** All pairs of two different agencies, the most statements first. */
export async function agencyDependencies(store: GraphStore): Promise<readonly AgencyDependency[]> {
  const [joined, owned, lines] = await Promise.all([
    joinedEntities(store),
    store.read(OWNERS, {}, WHOLE_GRAPH),
    store.read(LINES, {}, WHOLE_GRAPH),
  ])
  const owners = new Owners(joined)
  for (const row of rowsOf(owned)) owners.add(row.text('system'), readRef(row, 'a'))
  const pairs = new Map<string, AgencyDependency>()
  for (const row of rowsOf(lines)) {
    const [type, source, target] = [row.oneOf('type', RELATION_TYPES), readRef(row, 'x'), readRef(row, 'y')]
    const end = AFFECTED_END[type]
    const statements = row.number('statements')
    if (end !== 'source') need(pairs, owners, { type, system: target, needs: source, statements })
    if (end !== 'target') need(pairs, owners, { type, system: source, needs: target, statements })
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, through: [...pair.through].sort(byWeight) }))
    .sort((a, b) => b.statements - a.statements || b.weak - a.weak || order(a.agency.id, b.agency.id) || order(a.needs.id, b.needs.id))
}

function need(pairs: Map<string, AgencyDependency>, owners: Owners, through: Through): void {
  for (const agency of owners.of(through.system)) {
    for (const other of owners.of(through.needs)) {
      if (owners.same(agency, other)) continue
      const key = `${agency.id} ${other.id}`
      const { statements, weak, through: before } = pairs.get(key) ?? { statements: 0, weak: 0, through: [] }
      const isWeak = through.type === 'CONNECTS_TO'
      pairs.set(key, {
        agency,
        needs: other,
        statements: statements + (isWeak ? 0 : through.statements),
        weak: weak + (isWeak ? through.statements : 0),
        through: [...before, through],
      })
    }
  }
}

class Owners {
  readonly #joined: Joined
  readonly #agencies = new Map<string, Map<string, EntityRef>>()

  constructor(joined: Joined) {
    this.#joined = joined
  }

  add(system: string, agency: EntityRef): void {
    const place = this.#joined.placeOf(system)
    const agencies = this.#agencies.get(place) ?? new Map<string, EntityRef>()
    this.#agencies.set(place, agencies)
    // An agency under two names is shown by the first of them.
    const key = this.#joined.placeOf(agency.id)
    const before = agencies.get(key)
    if (before === undefined || agency.id < before.id) agencies.set(key, agency)
  }

  /** An agency answers for itself. */
  of(entity: EntityRef): readonly EntityRef[] {
    if (entity.label === 'Agency') return [entity]
    return [...(this.#agencies.get(this.#joined.placeOf(entity.id))?.values() ?? [])]
  }

  same(a: EntityRef, b: EntityRef): boolean {
    return this.#joined.placeOf(a.id) === this.#joined.placeOf(b.id)
  }
}

const byWeight = (a: Through, b: Through): number =>
  b.statements - a.statements || order(a.type, b.type) || order(a.system.id, b.system.id) || order(a.needs.id, b.needs.id)

/** The same with their sentences: for those that are shown. */
export async function provenDependencies(
  store: GraphStore,
  dependencies: readonly AgencyDependency[],
): Promise<readonly AgencyDependency<ProvenThrough>[]> {
  const through = dependencies.flatMap((dependency) => dependency.through)
  const pairs = through.flatMap(({ system, needs }) => [{ source: system, target: needs }, { source: needs, target: system }])
  const lines = await provenLines(store, pairs, IMPACT_TYPES)
  const proofs = ({ type, system, needs }: Through): readonly Proof[] => {
    const ends = AFFECTED_END[type] === 'source' ? [[system, needs]] : AFFECTED_END[type] === 'target' ? [[needs, system]] : [[system, needs], [needs, system]]
    return ends.flatMap(([source, target]) => lines.get(edgeId(source?.id ?? '', type, target?.id ?? ''))?.proofs ?? [])
  }
  return dependencies.map((dependency) => ({ ...dependency, through: dependency.through.map((one) => ({ ...one, proofs: proofs(one) })) }))
}

export interface DependencyMatrix {
  /** By how much they need and are needed; rows and columns alike. */
  readonly agencies: readonly EntityRef[]
  /** `cells[row][column]`: statements by which the row's agency needs the column's, weak ones left out. */
  readonly cells: readonly (readonly number[])[]
}

export function matrixOf(dependencies: readonly AgencyDependency[]): DependencyMatrix {
  const weight = new Map<string, { agency: EntityRef; statements: number }>()
  const count = (agency: EntityRef, statements: number): void =>
    void weight.set(agency.id, { agency, statements: statements + (weight.get(agency.id)?.statements ?? 0) })
  const strong = dependencies.filter(({ statements }) => statements > 0)
  for (const { agency, needs, statements } of strong) {
    count(agency, statements)
    count(needs, statements)
  }
  const agencies = [...weight.values()].sort((a, b) => b.statements - a.statements || order(a.agency.id, b.agency.id)).map(({ agency }) => agency)
  const places = new Map(agencies.map(({ id }, place) => [id, place]))
  const cells = agencies.map(() => agencies.map(() => 0))
  for (const { agency, needs, statements } of strong) {
    const row = cells[places.get(agency.id) ?? -1]
    if (row) row[places.get(needs.id) ?? -1] = statements
  }
  return { agencies, cells }
}

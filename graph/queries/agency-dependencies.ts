/**
 * Which agency needs which, and through what systems? A needs B where a system
 * that A answers for is affected by one of B's, or by B itself that feeds it
 * (graph/model/impact.ts has the rule). CONNECTS_TO affects both, weakly: it is
 * counted apart, once in each direction. All pairs are counted from bare lines;
 * names and sentences are fetched for those alone that are shown.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { AFFECTED_END, IMPACT_TYPES } from '../model/impact.ts'
import type { RelationType } from '../model/vocabulary.ts'
import { edgeId } from './drawn-edges.ts'
import type { EntityRef } from './entity-row.ts'
import { entityRefs } from './entity-refs.ts'
import { provenLines } from './proven-lines.ts'
import type { Ends, Proof } from './proven-lines.ts'
import { order } from './row.ts'
import { ownersByPlace } from './owners.ts'
import type { Owners } from './owners.ts'
import { plainLines } from './plain-lines.ts'
import type { PlainLine } from './plain-lines.ts'

/** One line between a system of the one and a system (or the agency itself) of the other. */
export interface Through {
  readonly type: RelationType
  /** What is affected: the needing agency's. */
  readonly system: EntityRef
  /** What it needs: the other's. */
  readonly needs: EntityRef
  readonly statements: number
}

/** A line with the sentences that say so, the surest first. */
export interface ProvenThrough extends Through {
  readonly proofs: readonly Proof[]
}

/** How much one agency needs another, by ids. */
export interface PairCount {
  readonly agency: string
  readonly needs: string
  /** Statements of every kind but CONNECTS_TO. */
  readonly statements: number
  /** Statements of CONNECTS_TO. */
  readonly weak: number
}

export interface AgencyDependency<Line extends Through = ProvenThrough> {
  readonly agency: EntityRef
  readonly needs: EntityRef
  readonly statements: number
  readonly weak: number
  /** How many lines there are. */
  readonly lines: number
  /** The best stated of them, at most `MOST_THROUGH`. */
  readonly through: readonly Line[]
}

/** More ways than these between two agencies nobody reads in one answer. */
export const MOST_THROUGH = 50
/** A matrix of more agencies is no picture any more. */
export const MOST_IN_MATRIX = 200

/** What is affected by what, along one line. */
interface Need {
  readonly line: PlainLine
  readonly affected: string
  readonly by: string
}

export class AgencyDependencies {
  /** All pairs of two different agencies, the most statements first. */
  readonly pairs: readonly PairCount[]
  readonly #owners: Owners
  readonly #lines: readonly PlainLine[]

  private constructor(owners: Owners, lines: readonly PlainLine[]) {
    this.#owners = owners
    this.#lines = lines
    this.pairs = countPairs(owners, lines)
  }

  static async read(store: GraphStore): Promise<AgencyDependencies> {
    const [owners, lines] = await Promise.all([ownersByPlace(store), plainLines(store, IMPACT_TYPES)])
    return new AgencyDependencies(owners, lines)
  }

  /** Pairs in which the agency needs or is needed, under whichever of its names. */
  concerning(agency: string): readonly PairCount[] {
    const own = this.#owners.placeOf(agency)
    return this.pairs.filter(({ agency: one, needs }) => one === own || needs === own)
  }

  /** The id by which the pairs name an agency. */
  placeOf(agency: string): string {
    return this.#owners.placeOf(agency)
  }

  /** The pairs with names and, for every line between the two, the sentences. */
  async proven(store: GraphStore, pairs: readonly PairCount[]): Promise<readonly AgencyDependency[]> {
    const wanted = new Map(pairs.map(({ agency, needs }) => [`${agency} ${needs}`, [] as Need[]]))
    for (const need of needsOf(this.#lines)) {
      for (const [agency, other] of this.#owners.pairsOf(need)) wanted.get(`${agency} ${other}`)?.push(need)
    }
    const shown = new Map([...wanted].map(([key, needs]) => [key, needs.sort(byWeight).slice(0, MOST_THROUGH)]))
    const ends = [...shown.values()].flat().map(({ line: { source, target } }): Ends => ({ source, target }))
    const [lines, refs] = await Promise.all([
      provenLines(store, ends, IMPACT_TYPES),
      entityRefs(store, pairs.flatMap(({ agency, needs }) => [agency, needs])),
    ])
    return pairs.flatMap(({ agency, needs, statements, weak }) => {
      const [one, other] = [refs.get(agency), refs.get(needs)]
      // A document may have gone since the lines were counted.
      if (one === undefined || other === undefined) return []
      const key = `${agency} ${needs}`
      const through = (shown.get(key) ?? []).flatMap(({ line, affected }): readonly ProvenThrough[] => {
        const proven = lines.get(edgeId(line.source.id, line.type, line.target.id))
        if (proven === undefined) return []
        const [system, by] = affected === line.source.id ? [proven.source, proven.target] : [proven.target, proven.source]
        return [{ type: line.type as RelationType, system, needs: by, statements: line.statements, proofs: proven.proofs }]
      })
      return [{ agency: one, needs: other, statements, weak, lines: wanted.get(key)?.length ?? 0, through }]
    })
  }
}

function* needsOf(lines: readonly PlainLine[]): Generator<Need> {
  for (const line of lines) {
    const end = AFFECTED_END[line.type as RelationType]
    const [source, target] = [line.source.id, line.target.id]
    if (end !== 'source') yield { line, affected: target, by: source }
    if (end !== 'target') yield { line, affected: source, by: target }
  }
}

function countPairs(owners: Owners, lines: readonly PlainLine[]): readonly PairCount[] {
  const pairs = new Map<string, { readonly agency: string; readonly needs: string; statements: number; weak: number }>()
  for (const need of needsOf(lines)) {
    for (const [agency, needs] of owners.pairsOf(need)) {
      const key = `${agency} ${needs}`
      const pair = pairs.get(key) ?? { agency, needs, statements: 0, weak: 0 }
      pairs.set(key, pair)
      if (need.line.type === 'CONNECTS_TO') pair.weak += need.line.statements
      else pair.statements += need.line.statements
    }
  }
  return [...pairs.values()].sort((a, b) => b.statements - a.statements || b.weak - a.weak || order(a.agency, b.agency) || order(a.needs, b.needs))
}

const byWeight = (a: Need, b: Need): number =>
  b.line.statements - a.line.statements || order(a.line.type, b.line.type) || order(a.affected, b.affected) || order(a.by, b.by)

export interface DependencyMatrix {
  /** By how much they need and are needed, at most `MOST_IN_MATRIX`; rows and columns alike. */
  readonly agencies: readonly EntityRef[]
  /** `cells[row][column]`: statements by which the row's agency needs the column's, weak ones left out. */
  readonly cells: readonly (readonly number[])[]
  /** How many agencies need or are needed at all. */
  readonly total: number
}

export async function matrixOf(store: GraphStore, pairs: readonly PairCount[]): Promise<DependencyMatrix> {
  const strong = pairs.filter(({ statements }) => statements > 0)
  const weight = new Map<string, number>()
  for (const { agency, needs, statements } of strong) {
    for (const id of [agency, needs]) weight.set(id, statements + (weight.get(id) ?? 0))
  }
  const heaviest = [...weight].sort(([a, one], [b, other]) => other - one || order(a, b)).slice(0, MOST_IN_MATRIX).map(([id]) => id)
  const refs = await entityRefs(store, heaviest)
  const agencies = heaviest.flatMap((id) => refs.get(id) ?? [])
  const places = new Map(agencies.map(({ id }, place) => [id, place]))
  const cells = agencies.map(() => agencies.map(() => 0))
  for (const { agency, needs, statements } of strong) {
    const [row, column] = [cells[places.get(agency) ?? -1], places.get(needs)]
    if (row !== undefined && column !== undefined) row[column] = statements
  }
  return { agencies, cells, total: weight.size }
}

/**
 * Which agencies answer for which system, over the whole network, by places: what
 * is joined by SAME_AS is one.
 */
import { labelOfId } from '../model/ids.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { ANSWERS_FOR } from './agencies-of.ts'
import { rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'
import type { Joined } from './same-as.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

const OWNERS = `
MATCH (a:Agency)-[:${ANSWERS_FOR}]->(s:System)
RETURN a.id AS agency, s.id AS system`

export class Owners {
  readonly #joined: Joined
  readonly #agencies = new Map<string, Set<string>>()

  constructor(joined: Joined, owned: Iterable<readonly [agency: string, system: string]>) {
    this.#joined = joined
    for (const [agency, system] of owned) {
      const place = joined.placeOf(system)
      this.#agencies.set(place, (this.#agencies.get(place) ?? new Set()).add(joined.placeOf(agency)))
    }
  }

  placeOf(id: string): string {
    return this.#joined.placeOf(id)
  }

  /** An agency answers for itself. */
  of(id: string): Iterable<string> {
    const place = this.#joined.placeOf(id)
    return labelOfId(id) === 'Agency' ? [place] : (this.#agencies.get(place) ?? [])
  }

  /** Every agency that is affected with every other one that it then needs; none where both ends are one place. */
  *pairsOf({ affected, by }: { readonly affected: string; readonly by: string }): Generator<readonly [agency: string, needs: string]> {
    if (this.placeOf(affected) === this.placeOf(by)) return
    for (const agency of this.of(affected)) for (const needs of this.of(by)) if (agency !== needs) yield [agency, needs]
  }
}

export async function ownersByPlace(store: GraphStore): Promise<Owners> {
  const [joined, owned] = await Promise.all([joinedEntities(store), store.read(OWNERS, {}, WHOLE_GRAPH)])
  return new Owners(joined, rowsOf(owned).map((row) => [row.text('agency'), row.text('system')] as const))
}

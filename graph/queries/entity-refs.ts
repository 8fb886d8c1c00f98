/** Names for ids: the entities of an answer that was found by ids alone. */
import { labelOfId } from '../model/ids.ts'
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

// One statement a label: an index finds a node by label and id only.
const REFS = (label: EntityLabel): string => `
UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN ${refColumns('n')}`

/** @returns by id; one that is not there is missing */
export async function entityRefs(store: GraphStore, ids: readonly string[]): Promise<ReadonlyMap<string, EntityRef>> {
  const wanted = [...new Set(ids)]
  const tables = await Promise.all(
    ENTITY_LABELS.flatMap((label) => {
      const own = wanted.filter((id) => labelOfId(id) === label)
      return own.length === 0 ? [] : [store.read(REFS(label), { ids: own }, WHOLE_GRAPH)]
    }),
  )
  return new Map(tables.flatMap(rowsOf).map((row) => [row.text('n_id'), readRef(row, 'n')]))
}

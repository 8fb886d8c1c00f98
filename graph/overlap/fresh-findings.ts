/**
 * Keeps the findings of a store in line with its documents and corrections: made
 * anew from the whole store where something they are made of has changed, and not
 * touched where nothing has. So they are the same in whatever order the documents
 * came.
 */
import { createHash } from 'node:crypto'
import type { DuplicateFinding } from '../model/duplicates.ts'
import type { EntityId } from '../model/ids.ts'
import { WHOLE_GRAPH } from '../queries/whole-graph.ts'
import { rowsOf } from '../queries/row.ts'
import { joinedEntities } from '../queries/same-as.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { findDuplicates } from './find-overlaps.ts'
import { findPlannedAgain } from './planned-again.ts'
import { storedProfiles } from './stored-profiles.ts'
import type { SystemProfile } from './system-profile.ts'

/** Raised with every change to what is found, so that a store of an older version is looked through again. */
const FINDER_VERSION = 13

const DOCUMENTS = 'MATCH (d:Document) RETURN d.id AS id, d.digest AS digest'
// A verdict changes no finding: it lies over one.
const CORRECTIONS = "MATCH (c:Correction) WHERE c.kind <> 'overlap-verdict' RETURN c.id AS id, c.at AS at"
const KEPT = 'MATCH (s:ZhenglianStore) RETURN s.findingsOf AS of'

/** @returns whether anything had to be found anew */
export async function refreshFindings(store: GraphStore): Promise<boolean> {
  const [kept, now] = await Promise.all([store.read(KEPT, {}, { own: true }), stateOf(store)])
  if (rowsOf(kept)[0]?.textOrNull('of') === now) return false
  const [profiles, joined] = await Promise.all([storedProfiles(store), joinedSystems(store)])
  await store.keepFindings(findingsOf(profiles, joined), now)
  return true
}

/** All kinds, for a whole store. */
export function findingsOf(profiles: readonly SystemProfile[], joined: ReadonlyMap<EntityId, EntityId> = new Map()): readonly DuplicateFinding[] {
  const { sameSystems, overlaps } = findDuplicates(profiles, joined)
  return [
    ...overlaps.map((one): DuplicateFinding => ({ kind: 'overlap', ...one })),
    ...sameSystems.map((one): DuplicateFinding => ({ kind: 'same-system', ...one })),
    ...findPlannedAgain(profiles),
  ]
}

async function stateOf(store: GraphStore): Promise<string> {
  const [documents, corrections] = await Promise.all([store.read(DOCUMENTS, {}, WHOLE_GRAPH), store.read(CORRECTIONS, {}, WHOLE_GRAPH)])
  const lines = [
    ...rowsOf(documents).map((row) => `${row.text('id')} ${row.text('digest')}`),
    ...rowsOf(corrections).map((row) => `${row.text('id')} ${row.text('at')}`),
  ]
  return createHash('sha256').update([FINDER_VERSION, ...lines.sort()].join('\n')).digest('hex')
}

/** Of systems joined by a person, one that stands for all. */
async function joinedSystems(store: GraphStore): Promise<ReadonlyMap<EntityId, EntityId>> {
  const joined = await joinedEntities(store)
  return new Map(joined.all.map((id) => [id as EntityId, joined.placeOf(id) as EntityId]))
}

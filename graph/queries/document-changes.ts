/**
 * What changed from one document to another, as a rule the next year's of the same
 * jurisdiction: what is new in it, what is named no longer, what goes on. An
 * entity under two names that were joined is one.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { RELATION_TYPES } from '../model/vocabulary.ts'
import { edgeId } from './drawn-edges.ts'
import { isEntity, readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { documentTitles } from './measure-places.ts'
import type { DocumentRef } from './measure-places.ts'
import { provenLines } from './proven-lines.ts'
import type { ProvenLine } from './proven-lines.ts'
import { order, rowsOf } from './row.ts'
import { joinedEntities } from './same-as.ts'
import type { Joined } from './same-as.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface Changes<One> {
  readonly added: readonly One[]
  readonly gone: readonly One[]
  readonly continued: readonly One[]
}

export interface DocumentChanges {
  readonly from: DocumentRef
  readonly to: DocumentRef
  readonly entities: Changes<EntityRef>
  readonly lines: Changes<ProvenLine>
}

const NAMED = `
MATCH (d:Document {id: $id})-[:NAMES]->(n) WHERE ${isEntity('n')}
RETURN ${refColumns('n')}`

const SAID = `
MATCH (d:Document {id: $id})-[:NAMES]->(a)-[r:${RELATION_TYPES.join('|')}]->(b)
WHERE r.document = $id
RETURN DISTINCT ${refColumns('a')}, type(r) AS type, ${refColumns('b')}`

/** @returns null where one of the two is not there */
export async function documentChanges(store: GraphStore, from: string, to: string): Promise<DocumentChanges | null> {
  const [titles, joined] = await Promise.all([documentTitles(store, [from, to]), joinedEntities(store)])
  const [before, after] = [titles.get(from), titles.get(to)]
  if (before === undefined || after === undefined) return null
  const [oldOnes, newOnes, oldLines, newLines] = await Promise.all([named(store, from, joined), named(store, to, joined), said(store, from, joined), said(store, to, joined)])
  const proven = await provenLines(store, [...oldLines.values(), ...newLines.values()], RELATION_TYPES)
  const lines = changes(oldLines, newLines)
  const withProof = (ends: readonly Ends[]): readonly ProvenLine[] => ends.flatMap(({ id }) => proven.get(id) ?? [])
  return {
    from: before,
    to: after,
    entities: changes(oldOnes, newOnes),
    lines: { added: withProof(lines.added), gone: withProof(lines.gone), continued: withProof(lines.continued) },
  }
}

interface Ends {
  /** As proven-lines.ts has it. */
  readonly id: string
  readonly source: EntityRef
  readonly target: EntityRef
}

async function named(store: GraphStore, id: string, joined: Joined): Promise<ReadonlyMap<string, EntityRef>> {
  const entities = rowsOf(await store.read(NAMED, { id }, WHOLE_GRAPH)).map((row) => readRef(row, 'n'))
  entities.sort((a, b) => order(a.label, b.label) || order(a.name, b.name) || order(a.id, b.id))
  return new Map(entities.map((entity) => [joined.placeOf(entity.id), entity]))
}

async function said(store: GraphStore, id: string, joined: Joined): Promise<ReadonlyMap<string, Ends>> {
  const lines = rowsOf(await store.read(SAID, { id }, WHOLE_GRAPH)).map((row) => ({ type: row.oneOf('type', RELATION_TYPES), source: readRef(row, 'a'), target: readRef(row, 'b') }))
  lines.sort((a, b) => order(a.type, b.type) || order(a.source.id, b.source.id) || order(a.target.id, b.target.id))
  return new Map(lines.map(({ type, source, target }) => [`${joined.placeOf(source.id)} ${type} ${joined.placeOf(target.id)}`, { id: edgeId(source.id, type, target.id), source, target }]))
}

function changes<One>(before: ReadonlyMap<string, One>, after: ReadonlyMap<string, One>): Changes<One> {
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, one]) => one),
    gone: [...before].filter(([key]) => !after.has(key)).map(([, one]) => one),
    continued: [...after].filter(([key]) => before.has(key)).map(([, one]) => one),
  }
}

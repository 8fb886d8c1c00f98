/**
 * One document to read: its repaired text with what was changed in it, its
 * outline, and the places where entities are named.
 */
import type { PackedEdits } from '../model/packed-edits.ts'
import type { Problem } from '../model/problem.ts'
import { RELATION_TYPES } from '../model/vocabulary.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { readSummary, SUMMARY_COLUMNS } from './documents.ts'
import type { DocumentSummary } from './documents.ts'
import { isEntity, readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import type { MeasureRef } from './measure-places.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface DocumentView extends DocumentSummary {
  readonly text: string
  /** What was changed in the text; null for what an older version read in. */
  readonly edits: PackedEdits | null
  readonly problems: readonly Problem[]
  /** Measures in the order of the text. */
  readonly outline: readonly (MeasureRef & { readonly start: number; readonly end: number })[]
  /** In the order of the text, the longer first; one span may name two entities. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly entity: EntityRef }[]
}

const DOCUMENT = `
MATCH (d:Document {id: $id})
RETURN ${SUMMARY_COLUMNS}, d.text AS text, d.edits AS edits`

const OUTLINE = `
MATCH (m:Measure) WHERE m.document = $id
RETURN m.id AS id, m.number AS number, m.title AS title, m.start AS start, m.end AS end`

// Named in measures, and outside them.
const MARKS = [
  `MATCH (m:Measure)-[x:MENTIONS]->(n) WHERE m.document = $id AND (${isEntity('n')})`,
  `MATCH (:Document {id: $id})-[x:MENTIONS]->(n) WHERE ${isEntity('n')}`,
].map((path) => `
${path}
RETURN x.start AS start, x.end AS end, ${refColumns('n')}`).join('\nUNION')

const FOUND = `
MATCH (d:Document {id: $id})-[:NAMES]->(n) WHERE ${isEntity('n')}
RETURN count(n) AS counted`

const RELATIONS = `
MATCH ()-[r:${RELATION_TYPES.join('|')}]->() WHERE r.document = $id
RETURN count(r) AS counted`

/** @returns null where there is no such document */
export async function documentView(store: GraphStore, id: string): Promise<DocumentView | null> {
  const [row] = rowsOf(await store.read(DOCUMENT, { id }, { own: true }))
  if (row === undefined) return null
  const [measures, mentions, entities, relations] = await Promise.all([
    store.read(OUTLINE, { id }, WHOLE_GRAPH),
    store.read(MARKS, { id }, WHOLE_GRAPH),
    counted(store, FOUND, id),
    counted(store, RELATIONS, id),
  ])
  const outline = rowsOf(measures).map((measure) => ({
    id: measure.text('id'),
    number: measure.text('number'),
    title: measure.text('title'),
    start: measure.number('start'),
    end: measure.number('end'),
  }))
  const marks = rowsOf(mentions).map((mention) => ({
    start: mention.number('start'),
    end: mention.number('end'),
    entity: readRef(mention, 'n'),
  }))
  return {
    ...readSummary(row, { measures: outline.length, entities, relations }),
    text: row.text('text'),
    edits: row.json<PackedEdits>('edits'),
    problems: row.json<readonly Problem[]>('problems') ?? [],
    outline: outline.sort((a, b) => a.start - b.start || order(a.id, b.id)),
    marks: marks.sort((a, b) => a.start - b.start || b.end - a.end || order(a.entity.id, b.entity.id)),
  }
}

async function counted(store: GraphStore, cypher: string, id: string): Promise<number> {
  return rowsOf(await store.read(cypher, { id }, { own: true }))[0]?.number('counted') ?? 0
}

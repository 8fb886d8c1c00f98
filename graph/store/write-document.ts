/**
 * Writing and removing one document inside a transaction that a driver opened.
 * One piece of Cypher for both engines, kept to what both understand; a driver
 * adds only how statements are run.
 */
import { entitiesOf, type Correction } from '../model/correction.ts'
import type { DocumentGraph } from '../model/document-graph.ts'
import type { CorrectionId } from '../model/ids.ts'
import { ENTITY_LABELS, type EntityLabel } from '../model/vocabulary.ts'
import { applyCorrections, forgetCorrections, keepCorrections, liftRejectedEntities, storedCorrections, takeBack } from './apply-corrections.ts'
import { CORRECTION_LABEL } from './correction-rows.ts'
import { SAVED_VIEW_LABEL } from './saved-view-rows.ts'
import { KIND_LABELS, mergeFacts, type EntityFacts } from './entity-facts.ts'
import { digestOf, documentRows } from './rows.ts'
import { batches, createNodes, writeRelationships, type Transaction } from './transaction.ts'

/** What the store itself is, on one node of its own: the schema it was written with. */
export const STORE_LABEL = 'ZhenglianStore'
export const SCHEMA_VERSION = 1

/** Labels whose nodes are found by `id`: each needs an index on it. */
export const IDENTIFIED_LABELS = ['Document', 'Part', 'Measure', CORRECTION_LABEL, SAVED_VIEW_LABEL, ...ENTITY_LABELS] as const

/** Writes one document, in place of the one with its id. Does nothing where the very same is there. */
export async function writeDocument(tx: Transaction, graph: DocumentGraph): Promise<void> {
  await takeTurn(tx)
  const digest = digestOf(graph)
  const [stored] = await tx.run('MATCH (d:Document {id: $id}) RETURN d.digest', { id: graph.document.id })
  if (stored && stored[0] === digest) return

  const rows = documentRows(graph, digest)
  const lifted = await liftRejectedEntities(tx)
  const before = stored ? await clearDocument(tx, rows.document.id) : new Map<EntityLabel, readonly string[]>()
  await tx.run('MERGE (d:Document {id: $id}) SET d = $properties', rows.document)
  await createNodes(tx, 'Part', rows.parts)
  await createNodes(tx, 'Measure', rows.measures)
  const touched = [...lifted]
  const gone = new Set<string>()
  for (const label of ENTITY_LABELS) {
    const own = rows.entities.get(label) ?? new Map<string, EntityFacts>()
    const named = new Set([...(before.get(label) ?? []), ...own.keys()])
    for (const id of await settleEntities(tx, label, [...named], own)) gone.add(id)
    touched.push(...named)
  }
  await writeRelationships(tx, rows.relationships)
  await noteReading(tx, rows.document.id, new Date().toISOString())
  await applyCorrections(tx, await storedCorrections(tx), touched, gone)
}

/** Removes one document and what only it supported. False where there is none. */
export async function removeDocument(tx: Transaction, id: string): Promise<boolean> {
  await takeTurn(tx)
  const [stored] = await tx.run('MATCH (d:Document {id: $id}) RETURN d.id', { id })
  if (!stored) return false
  const lifted = await liftRejectedEntities(tx)
  const named = await clearDocument(tx, id)
  await tx.run('MATCH (d:Document {id: $id}) DETACH DELETE d', { id })
  await noteReading(tx, id, null)
  const gone = new Set<string>()
  for (const [label, ids] of named) for (const lost of await settleEntities(tx, label, ids)) gone.add(lost)
  await applyCorrections(tx, await storedCorrections(tx), [...lifted, ...[...named.values()].flat()], gone)
  return true
}

/** Keeps corrections, each in place of the one with its id, and brings the graph in line with them. */
export async function correct(tx: Transaction, corrections: readonly Correction[]): Promise<void> {
  await takeTurn(tx)
  const stored = await storedCorrections(tx)
  await keepCorrections(tx, corrections)
  const ids = new Set<string>(corrections.map(({ id }) => id))
  await bringInLine(tx, [...stored.filter(({ id }) => ids.has(id)), ...corrections])
}

/** Forgets corrections, and gives back what was extracted. The number of those that there were. */
export async function undoCorrections(tx: Transaction, ids: readonly CorrectionId[]): Promise<number> {
  await takeTurn(tx)
  const wanted = new Set(ids)
  const stored = (await storedCorrections(tx)).filter(({ id }) => wanted.has(id))
  await forgetCorrections(tx, stored.map(({ id }) => id))
  await bringInLine(tx, stored)
  return stored.length
}

/** Of what these corrections touch, the graph as the documents have it, and then all corrections that still hold. */
async function bringInLine(tx: Transaction, changed: readonly Correction[]): Promise<void> {
  const lifted = await liftRejectedEntities(tx)
  const ids = [...new Set(changed.flatMap(entitiesOf))]
  const touched = await takeBack(tx, ids)
  // None goes: what a document names stays named.
  for (const label of ENTITY_LABELS) await settleEntities(tx, label, ids)
  await applyCorrections(tx, await storedCorrections(tx), [...lifted, ...touched], new Set())
}

/**
 * Writers go one after the other, also from two processes on one Neo4j: setting
 * a property of the one store node takes its lock until the transaction ends.
 * Else two documents that share an entity could each merge without the other.
 * MATCH first, since MERGE would read under a lock that two writers then both
 * wait to raise.
 */
export async function takeTurn(tx: Transaction): Promise<void> {
  const params = { version: SCHEMA_VERSION }
  const set = 'SET s.schemaVersion = $version RETURN s.id'
  const found = await tx.run(`MATCH (s:${STORE_LABEL} {id: 'zhenglian'}) ${set}`, params)
  if (found.length === 0) await tx.run(`MERGE (s:${STORE_LABEL} {id: 'zhenglian'}) ${set}`, params)
}

/**
 * When each document was read in, as one JSON object on the store's own node: the
 * graph itself says nothing of when and where it was made, so that the same
 * documents give the same graph.
 *
 * The findings about duplicates are then of yesterday.
 *
 * @param at ISO time, or null where the document goes
 */
async function noteReading(tx: Transaction, id: string, at: string | null): Promise<void> {
  const [row] = await tx.run(`MATCH (s:${STORE_LABEL} {id: 'zhenglian'}) RETURN s.readings`, {})
  const { [id]: _old, ...others } = JSON.parse(String(row?.[0] ?? '{}')) as { readonly [document: string]: string }
  const readings = JSON.stringify(at === null ? others : { ...others, [id]: at })
  await tx.run(`MATCH (s:${STORE_LABEL} {id: 'zhenglian'}) SET s.readings = $readings REMOVE s.findingsOf`, { readings })
}

/** Takes away all that the document said, and gives the entities that it named, by label. */
async function clearDocument(tx: Transaction, id: string): Promise<ReadonlyMap<EntityLabel, readonly string[]>> {
  const named = new Map<EntityLabel, readonly string[]>()
  for (const label of ENTITY_LABELS) {
    const found = await tx.run(`MATCH (:Document {id: $id})-[:NAMES]->(e:${label}) RETURN e.id`, { id })
    named.set(label, found.map(([entity]) => String(entity)))
  }
  const target = ENTITY_LABELS.map((label) => `f:${label}`).join(' OR ')
  for (const [label, entities] of named) {
    // In small batches from the entities, not in one walk from the document: the
    // embedded engine fails where such a walk fans out past 65,535 rows.
    for (const batch of batches(entities, 500)) {
      await tx.run(
        `UNWIND $batch AS entity MATCH (e:${label} {id: entity})-[r]->(f) WHERE r.document = $id AND (${target}) WITH DISTINCT r DELETE r`,
        { batch, id },
      )
    }
  }
  await tx.run('MATCH (:Document {id: $id})-[:HAS_PART]->(:Part)-[:HAS_MEASURE]->(m:Measure) DETACH DELETE m', { id })
  await tx.run('MATCH (:Document {id: $id})-[:HAS_MEASURE]->(m:Measure) DETACH DELETE m', { id })
  await tx.run('MATCH (:Document {id: $id})-[:HAS_PART]->(p:Part) DETACH DELETE p', { id })
  await tx.run('MATCH (:Document {id: $id})-[r]->() DELETE r', { id })
  return named
}

/**
 * Gives the nodes what all documents that name them say, and makes those that are
 * not there; a node that none names any more goes.
 *
 * @param own what the document that is being written says, whose NAMES are not there yet
 * @returns those gone
 */
async function settleEntities(
  tx: Transaction,
  label: EntityLabel,
  ids: readonly string[],
  own: ReadonlyMap<string, EntityFacts> = new Map(),
): Promise<readonly string[]> {
  const gone: string[] = []
  for (const batch of batches(ids)) {
    const views = await tx.run(
      `UNWIND $ids AS id MATCH (e:${label} {id: id}) OPTIONAL MATCH (e)<-[n:NAMES]-(:Document) RETURN id, labels(e), properties(n)`,
      { ids: batch },
    )
    const found = groupViews(views)
    const settled = batch.flatMap((id) => {
      const facts = [...(found.get(id)?.facts ?? []), ...(own.has(id) ? [own.get(id) as EntityFacts] : [])]
      return facts.length > 0 ? [{ id, properties: { ...mergeFacts(facts), id, label } }] : []
    })
    await createEntities(tx, label, settled.filter(({ id }) => !found.has(id)))
    const there = settled.filter(({ id }) => found.has(id))
    const rows = there.map(({ id, properties }) => ({ id, properties: { ...properties, extractedName: null } }))
    if (rows.length > 0) await tx.run(`UNWIND $rows AS row MATCH (e:${label} {id: row.id}) SET e += row.properties`, { rows })
    if (label === 'System') await labelSystems(tx, there, found)
    const kept = new Set(settled.map(({ id }) => id))
    const lost = batch.filter((id) => !kept.has(id))
    if (lost.length > 0) await tx.run(`UNWIND $ids AS id MATCH (e:${label} {id: id}) DETACH DELETE e`, { ids: lost })
    gone.push(...lost)
  }
  return gone
}

interface Settled {
  readonly id: string
  readonly properties: EntityFacts & { readonly id: string; readonly label: EntityLabel }
}

/** One statement a kind, since Cypher knows no label in a parameter on both engines. */
async function createEntities(tx: Transaction, label: EntityLabel, entities: readonly Settled[]): Promise<void> {
  const groups = new Map<string, Settled['properties'][]>()
  for (const { properties } of entities) {
    const kind = label === 'System' ? kindLabel(properties.kind) : undefined
    const labels = kind ? `${label}:${kind}` : label
    const same = groups.get(labels)
    if (same) same.push(properties)
    else groups.set(labels, [properties])
  }
  for (const [labels, nodes] of groups) await createNodes(tx, labels, nodes)
}

function kindLabel(kind: EntityFacts['kind']): string | undefined {
  return kind ? KIND_LABELS[kind] : undefined
}

interface Views {
  readonly labels: readonly string[]
  readonly facts: EntityFacts[]
}

function groupViews(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, Views> {
  const found = new Map<string, Views>()
  for (const [id, labels, properties] of rows as readonly (readonly [string, readonly string[], Partial<EntityFacts> | null])[]) {
    const views = found.get(id) ?? { labels, facts: [] }
    found.set(id, views)
    if (properties === null) continue
    // A null is no property to an engine: it comes back as nothing.
    const none = { jurisdiction: null, kind: null, function: null }
    views.facts.push({ ...none, ...properties } as EntityFacts)
  }
  return found
}

/** Cypher knows no label in a parameter on both engines: one statement a kind, for those that change alone. */
async function labelSystems(
  tx: Transaction,
  nodes: readonly Settled[],
  found: ReadonlyMap<string, Views>,
): Promise<void> {
  const kinds = Object.values(KIND_LABELS)
  const changes = new Map<string | undefined, string[]>()
  for (const { id, properties } of nodes) {
    const label = kindLabel(properties.kind)
    const present = found.get(id)?.labels.filter((name) => kinds.includes(name)) ?? []
    if (present.length === (label ? 1 : 0) && present[0] === label) continue
    const same = changes.get(label)
    if (same) same.push(id)
    else changes.set(label, [id])
  }
  for (const [label, ids] of changes) {
    const set = label ? `SET e:${label}` : ''
    await tx.run(`UNWIND $ids AS id MATCH (e:System {id: id}) REMOVE e:${kinds.join(':')} ${set}`, { ids })
  }
}

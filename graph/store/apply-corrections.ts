/**
 * Laying corrections over the graph, inside a transaction that a driver opened.
 * What is rejected leaves the names that questions ask by, so that no question
 * can forget it: a rejected statement becomes a `REJECTED` relationship that
 * keeps its properties and its `type`, a rejected entity a `:Rejected` node.
 * What a person adds carries `origin: 'user'` and the id of its correction.
 */
import { entitiesOf, type Correction } from '../model/correction.ts'
import { FINDING_TYPES } from '../model/duplicates.ts'
import { addedRelationId, type CorrectionId } from '../model/ids.ts'
import { ENTITY_LABELS, RELATION_TYPES, type EntityLabel } from '../model/vocabulary.ts'
import { CORRECTION_COLUMNS, CORRECTION_LABEL, correctionRow, readCorrection } from './correction-rows.ts'
import { KIND_LABELS } from './entity-facts.ts'
import type { Properties } from './rows.ts'
import { batches, RelationshipGroups, writeRelationships, type Transaction } from './transaction.ts'

/** What a rejected entity is labelled instead of its own label, and a rejected statement's type. */
export const REJECTED_LABEL = 'Rejected'
export const REJECTED_TYPE = 'REJECTED'

/** What joins two entities and can be rejected. */
const CORRECTABLE = [...RELATION_TYPES, 'RESPONSIBLE_FOR', ...Object.values(FINDING_TYPES), 'SAME_AS'] as const
const ANY = CORRECTABLE.join('|')
/** What a verdict lies on. */
const FINDINGS = Object.values(FINDING_TYPES).join('|')

type Labels = ReadonlyMap<string, EntityLabel>

export async function storedCorrections(tx: Transaction): Promise<readonly Correction[]> {
  const rows = await tx.run(`MATCH (c:${CORRECTION_LABEL}) RETURN ${CORRECTION_COLUMNS}`, {})
  return rows.map(readCorrection).sort((a, b) => (a.id < b.id ? -1 : 1))
}

export async function keepCorrections(tx: Transaction, corrections: readonly Correction[]): Promise<void> {
  for (const rows of batches(corrections.map(correctionRow))) {
    await tx.run(`UNWIND $rows AS row MERGE (c:${CORRECTION_LABEL} {id: row.id}) SET c = row`, { rows })
  }
}

export async function forgetCorrections(tx: Transaction, ids: readonly CorrectionId[]): Promise<void> {
  for (const batch of batches(ids)) {
    await tx.run(`UNWIND $ids AS id MATCH (c:${CORRECTION_LABEL} {id: id}) DELETE c`, { ids: batch })
  }
}

/** Gives rejected entities their label back, so that a document can be written as if nothing had been said. */
export async function liftRejectedEntities(tx: Transaction): Promise<readonly string[]> {
  const rejected = await tx.run(`MATCH (e:${REJECTED_LABEL}) RETURN e.id, e.label`, {})
  for (const label of ENTITY_LABELS) {
    const ids = rejected.filter(([, of]) => of === label).map(([id]) => id)
    for (const batch of batches(ids)) {
      await tx.run(`UNWIND $ids AS id MATCH (e:${REJECTED_LABEL} {id: id}) REMOVE e:${REJECTED_LABEL} SET e:${label}`, { ids: batch })
    }
  }
  return rejected.map(([id]) => String(id))
}

/**
 * Takes back all that was laid over these entities and their lines. Their own
 * properties are settled by the caller.
 *
 * @returns the entities touched: these and the other ends of their lines
 */
export async function takeBack(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  const touched = new Set(ids)
  const labels = await labelsOf(tx, ids)
  for (const [label, own] of byLabel(labels, ids)) {
    for (const batch of batches(own, 500)) {
      for (const [left, right] of [['-', '->'], ['<-', '-']]) {
        const found = await tx.run(
          `UNWIND $ids AS id MATCH (e:${label} {id: id})${left}[r:${REJECTED_TYPE}]${right}(o) ` +
            'RETURN startNode(r).id, endNode(r).id, startNode(r).label, endNode(r).label, properties(r)',
          { ids: batch },
        )
        await tx.run(`UNWIND $ids AS id MATCH (e:${label} {id: id})${left}[r:${REJECTED_TYPE}]${right}() DELETE r`, { ids: batch })
        const groups = new RelationshipGroups()
        for (const [source, target, from, to, all] of found as readonly [string, string, string, string, Properties][]) {
          const { type, correction: _correction, ...properties } = all
          groups.add(String(type), from, to, source, target, properties)
          touched.add(source).add(target)
        }
        await writeRelationships(tx, groups.rows())
        await tx.run(`UNWIND $ids AS id MATCH (e:${label} {id: id})${left}[r:${ANY}]${right}() WHERE r.origin = 'user' DELETE r`, { ids: batch })
        await tx.run(
          `UNWIND $ids AS id MATCH (e:${label} {id: id})${left}[r:${FINDINGS}]${right}() WHERE r.verdict IS NOT NULL ` +
            'REMOVE r.verdict, r.note, r.decidedBy, r.decidedAt',
          { ids: batch },
        )
        await tx.run(`UNWIND $ids AS id MATCH (e:${label} {id: id})${left}[r:OVERLAPS]${right}() WHERE r.kept = true DELETE r`, { ids: batch })
      }
    }
  }
  return [...touched]
}

/**
 * Lays those corrections over the graph that speak of these entities. One whose
 * target is not there is passed over.
 *
 * @param gone entities deleted in this transaction: Neo4j stumbles over one that was labelled before in it
 */
export async function applyCorrections(tx: Transaction, all: readonly Correction[], ids: Iterable<string>, gone: ReadonlySet<string>): Promise<void> {
  const touched = new Set(ids)
  const corrections = all.filter((correction) => {
    const entities = entitiesOf(correction)
    return entities.some((id) => touched.has(id)) && !entities.some((id) => gone.has(id))
  })
  if (corrections.length === 0) return
  const labels = await labelsOf(tx, corrections.flatMap(entitiesOf))
  const there = corrections.filter((correction) => entitiesOf(correction).every((id) => labels.has(id)))
  await rename(tx, there, labels)
  await addRelations(tx, there, labels)
  await setVerdicts(tx, there)
  await rejectRelations(tx, there, labels)
  await rejectEntities(tx, there, labels)
}

async function rename(tx: Transaction, corrections: readonly Correction[], labels: Labels): Promise<void> {
  for (const correction of corrections) {
    if (correction.kind !== 'rename') continue
    const { entity: id, name } = correction
    const match = `MATCH (e:${labels.get(id)} {id: $id})`
    const [found] = await tx.run(`${match} RETURN e.name, e.qualifiedName, e.aliases`, { id })
    const [extracted, qualified, aliases] = found as readonly [string, string, readonly string[] | null]
    if (extracted === name) continue
    const properties = {
      name,
      extractedName: extracted,
      qualifiedName: qualified.includes(extracted) ? qualified.replace(extracted, () => name) : name,
      aliases: [...new Set([...(aliases ?? []), extracted])].filter((alias) => alias !== name).sort(),
    }
    await tx.run(`${match} SET e += $properties`, { id, properties })
  }
}

async function addRelations(tx: Transaction, corrections: readonly Correction[], labels: Labels): Promise<void> {
  const groups = new RelationshipGroups()
  for (const correction of corrections) {
    if (correction.kind !== 'join' && correction.kind !== 'add-relation') continue
    const { id, source, target, who, at, note } = correction
    const signed = { origin: 'user', correction: id, who, at, note }
    const [from, to] = [labels.get(source) ?? '', labels.get(target) ?? '']
    if (correction.kind === 'join') {
      groups.add('SAME_AS', from, to, source, target, signed)
      continue
    }
    const { type, status, evidence } = correction
    const statement = { id: addedRelationId(type, source, target), evidence: evidence ?? '', cue: '', confidence: 1, status }
    groups.add(type, from, to, source, target, { ...statement, ...signed })
  }
  // Never twice: what lies there already is of this very correction.
  for (const { type, from, to, rows } of groups.rows()) {
    await tx.run(
      `UNWIND $rows AS row MATCH (a:${from} {id: row.source})-[r:${type}|${REJECTED_TYPE}]->(b:${to} {id: row.target}) ` +
        'WHERE r.origin = \'user\' AND (type(r) = $type OR r.type = $type) DELETE r',
      { rows, type },
    )
  }
  await writeRelationships(tx, groups.rows())
}

/** On the finding of its pair; where there is none, the pair is kept for the verdict, with a score of nothing. */
export async function setVerdicts(tx: Transaction, corrections: readonly Correction[]): Promise<void> {
  const rows = corrections.flatMap((correction) => {
    if (correction.kind !== 'overlap-verdict') return []
    const { source, target, verdict, note, who, at } = correction
    return [{ source, target, verdict, note, who, at }]
  })
  const set = 'SET r.verdict = row.verdict, r.note = row.note, r.decidedBy = row.who, r.decidedAt = row.at'
  for (const batch of batches(rows)) {
    const found = new Set<string>()
    for (const [a, b] of [['source', 'target'], ['target', 'source']]) {
      const match = (types: string): string => `UNWIND $rows AS row MATCH (a:System {id: row.${a}})-[r:${types}]->(b:System {id: row.${b}})`
      await tx.run(`${match(FINDINGS)} ${set}`, { rows: batch })
      for (const [source, target, type] of await tx.run(`${match(`${FINDINGS}|${REJECTED_TYPE}`)} RETURN row.source, row.target, r.type`, { rows: batch })) {
        if (type === null || FINDINGS.includes(String(type))) found.add(pairKey(String(source), String(target)))
      }
    }
    const alone = new RelationshipGroups()
    for (const { source, target, verdict, note, who, at } of batch) {
      if (found.has(pairKey(source, target))) continue
      const [a, b] = source < target ? [source, target] : [target, source]
      alone.add('OVERLAPS', 'System', 'System', a, b, { score: 0, reasons: [], reasonNames: [], weights: [], kept: true, verdict, note, decidedBy: who, decidedAt: at })
    }
    await writeRelationships(tx, alone.rows())
  }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

async function rejectRelations(tx: Transaction, corrections: readonly Correction[], labels: Labels): Promise<void> {
  const groups = new RelationshipGroups()
  for (const correction of corrections) {
    if (correction.kind !== 'reject-relation') continue
    const { id, source, type, target, statement, document, evidence } = correction
    const which = { id, statement: statement ?? '', document: document ?? '', evidence: evidence ?? '' }
    groups.add(type, labels.get(source) ?? '', labels.get(target) ?? '', source, target, which)
  }
  for (const { type, from, to, rows } of groups.rows()) {
    const flat = rows.map(({ source, target, properties }) => ({ ...properties, source, target }))
    for (const batch of batches(flat)) {
      const match =
        `UNWIND $rows AS row MATCH (a:${from} {id: row.source})-[r:${type}]->(b:${to} {id: row.target}) ` +
        "WHERE row.statement = '' OR r.id = row.statement OR (row.evidence <> '' AND r.document = row.document AND r.evidence = row.evidence)"
      const found = await tx.run(`${match} RETURN row.source, row.target, row.id, properties(r)`, { rows: batch })
      await tx.run(`${match} DELETE r`, { rows: batch })
      const rejected = new RelationshipGroups()
      const seen = new Set<string>()
      for (const [source, target, correction, properties] of found as readonly [string, string, string, Properties][]) {
        // The line and a statement of it may both be rejected.
        const key = JSON.stringify([source, target, properties])
        if (seen.has(key)) continue
        seen.add(key)
        rejected.add(REJECTED_TYPE, from, to, source, target, { ...properties, type, correction })
      }
      await writeRelationships(tx, rejected.rows())
    }
  }
}

async function rejectEntities(tx: Transaction, corrections: readonly Correction[], labels: Labels): Promise<void> {
  const rejected = corrections.filter(({ kind }) => kind === 'reject-entity')
  const correctionOf = new Map(rejected.map((correction) => [entitiesOf(correction)[0] as string, correction.id]))
  const groups = byLabel(labels, [...correctionOf.keys()])
  for (const [label, ids] of groups) {
    for (const batch of batches(ids, 500)) {
      for (const [left, right] of [['-', '->'], ['<-', '-']]) {
        const match = `UNWIND $ids AS id MATCH (e:${label} {id: id})${left}[r:${ANY}]${right}(o)`
        const found = await tx.run(
          `${match} RETURN id, startNode(r).id, endNode(r).id, startNode(r).label, endNode(r).label, type(r), properties(r)`,
          { ids: batch },
        )
        await tx.run(`${match} DELETE r`, { ids: batch })
        const lines = new RelationshipGroups()
        for (const [id, source, target, from, to, type, properties] of found as readonly [string, string, string, string, string, string, Properties][]) {
          lines.add(REJECTED_TYPE, from, to, source, target, { ...properties, type, correction: correctionOf.get(id) ?? null })
        }
        await writeRelationships(tx, lines.rows())
      }
    }
  }
  // Labels last: until then the ends are found by their own.
  for (const [label, ids] of groups) {
    const all = label === 'System' ? [label, ...Object.values(KIND_LABELS)] : [label]
    for (const batch of batches(ids)) {
      await tx.run(`UNWIND $ids AS id MATCH (e:${label} {id: id}) REMOVE e:${all.join(':')} SET e:${REJECTED_LABEL}`, { ids: batch })
    }
  }
}

/** The labels of those that are there, rejected ones lifted. */
async function labelsOf(tx: Transaction, ids: readonly string[]): Promise<Labels> {
  const labels = new Map<string, EntityLabel>()
  for (const label of ENTITY_LABELS) {
    for (const batch of batches([...new Set(ids)])) {
      for (const [id] of await tx.run(`UNWIND $ids AS id MATCH (e:${label} {id: id}) RETURN e.id`, { ids: batch })) labels.set(String(id), label)
    }
  }
  return labels
}

function byLabel(labels: Labels, ids: readonly string[]): ReadonlyMap<EntityLabel, readonly string[]> {
  const groups = new Map<EntityLabel, string[]>()
  for (const id of new Set(ids)) {
    const label = labels.get(id)
    if (label) groups.set(label, [...(groups.get(label) ?? []), id])
  }
  return groups
}

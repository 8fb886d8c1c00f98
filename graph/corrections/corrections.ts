/**
 * The corrections of a store: listed with whether their target is still there
 * and whether another one wins over them; made, once their target has been found;
 * taken in from another store. One whose target has gone is kept and shown as
 * orphaned: it comes into force again with its target.
 *
 * What wins: of two on one target (two renames) the later; and no over yes, so
 * that a rejected name is in no join, and a rejected line is not added.
 */
import type { CorrectionId } from '../model/ids.ts'
import { entitiesOf } from '../model/correction.ts'
import type { Correction } from '../model/correction.ts'
import { RELATION_ENDS } from '../model/vocabulary.ts'
import type { EntityLabel } from '../model/vocabulary.ts'
import { WHOLE_GRAPH } from '../queries/whole-graph.ts'
import { order, rowsOf } from '../queries/row.ts'
import { CORRECTION_COLUMNS, CORRECTION_LABEL, readCorrection } from '../store/correction-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { InvalidCorrection } from './parse-correction.ts'

export type ListedCorrection = Correction & {
  /** What it speaks of is no longer in the graph. */
  readonly orphaned: boolean
  /** The rejection that wins over it; null where it is in force. */
  readonly overruledBy: CorrectionId | null
}

export type MadeCorrection = Correction & {
  /** The earlier one on the same target, whose place it took. */
  readonly replaces: Correction | null
}

export interface ImportSummary {
  readonly imported: number
  /** Not taken in: what the store has on the same target is newer. */
  readonly older: number
  /** Taken in and waiting: their target is not in the graph. */
  readonly orphaned: number
}

/** The target of a new correction is not in the graph. */
export class NoSuchTarget extends Error {
  override readonly name = 'NoSuchTarget'
}

const ALL = `MATCH (c:${CORRECTION_LABEL}) RETURN ${CORRECTION_COLUMNS}`
const ENTITIES = ['Agency', 'System', 'Area', 'Rejected'].map((label) => `
UNWIND $ids AS id
MATCH (e:${label} {id: id})
RETURN id, e.name AS name, e.label AS label`)

/** The newest first. */
export async function listCorrections(store: GraphStore): Promise<readonly ListedCorrection[]> {
  const corrections = await storedCorrections(store)
  const overruling = overrulingOf(corrections)
  const there = await entitiesThere(store, corrections.flatMap(entitiesOf))
  const rejected = await linesRejected(store)
  return corrections
    .map((correction): ListedCorrection => ({
      ...correction,
      orphaned: !entitiesOf(correction).every((id) => there.has(id)) || (correction.kind === 'reject-relation' && !rejected.has(lineKey(correction))),
      overruledBy: overruling(correction),
    }))
    .sort((a, b) => order(b.at, a.at) || order(a.id, b.id))
}

async function storedCorrections(store: GraphStore): Promise<readonly Correction[]> {
  return (await store.read(ALL, {}, WHOLE_GRAPH)).rows.map(readCorrection)
}

/** Finds the rejection that wins over a correction. */
function overrulingOf(all: readonly Correction[]): (correction: Correction) => CorrectionId | null {
  const entities = new Map<string, CorrectionId>()
  const lines = new Map<string, CorrectionId>()
  for (const correction of all) {
    if (correction.kind === 'reject-entity') entities.set(correction.entity, correction.id)
    if (correction.kind === 'reject-relation' && correction.statement === null) lines.set(lineKey(correction), correction.id)
  }
  return (correction) => {
    if (correction.kind === 'reject-entity') return null
    const rejected = entitiesOf(correction).flatMap((id) => entities.get(id) ?? [])[0]
    return rejected ?? (correction.kind === 'add-relation' ? lines.get(lineKey(correction)) : undefined) ?? null
  }
}

/** Takes corrections in; of two on one target the later stays. */
export async function importCorrections(store: GraphStore, corrections: readonly Correction[]): Promise<ImportSummary> {
  const times = new Map((await storedCorrections(store)).map(({ id, at }) => [id, at]))
  const taken = corrections.filter(({ id, at }) => (times.get(id) ?? '') <= at)
  await store.correct(taken)
  const ids = new Set(taken.map(({ id }) => id))
  const orphaned = (await listCorrections(store)).filter((one) => ids.has(one.id) && one.orphaned).length
  return { imported: taken.length, older: corrections.length - taken.length, orphaned }
}

/**
 * Makes one correction, with the names of what it speaks of.
 * @throws {NoSuchTarget} or {InvalidCorrection} where the ends do not fit
 */
export async function makeCorrection(store: GraphStore, correction: Correction): Promise<MadeCorrection> {
  const ids = entitiesOf(correction)
  const there = await entitiesThere(store, ids)
  const found = ids.map((id) => {
    const entity = there.get(id)
    if (entity === undefined) throw new NoSuchTarget(`图中没有编号为“${id}”的机构或系统；它可能已随文件删除。`)
    return entity
  })
  refuseWrongEnds(correction, found.map(({ label }) => label))
  const named: Correction = { ...correction, names: found.map(({ name }) => name) }
  const replaces = (await storedCorrections(store)).find(({ id }) => id === named.id) ?? null
  await store.correct([named])
  return { ...named, replaces }
}

function refuseWrongEnds(correction: Correction, [source, target]: readonly string[]): void {
  if (correction.kind === 'join' && source !== target) throw new InvalidCorrection('只有同一类的两个才能合为一个：机构与机构，系统与系统。')
  if (correction.kind !== 'add-relation') return
  const [sources, targets] = RELATION_ENDS[correction.type]
  if (sources.includes(source as EntityLabel) && targets.includes(target as EntityLabel)) return
  throw new InvalidCorrection(`关系 ${correction.type} 应从 ${sources.join('或')} 到 ${targets.join('或')}，而不是从 ${source} 到 ${target}。`)
}

async function entitiesThere(store: GraphStore, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly label: string }>> {
  if (ids.length === 0) return new Map()
  const tables = await Promise.all(ENTITIES.map((cypher) => store.read(cypher, { ids: [...new Set(ids)] }, WHOLE_GRAPH)))
  return new Map(tables.flatMap(rowsOf).map((row) => [row.text('id'), { name: row.text('name'), label: row.text('label') }]))
}

const REJECTED = 'MATCH (a)-[r:REJECTED]->(b) RETURN DISTINCT a.id AS source, r.type AS type, b.id AS target'

async function linesRejected(store: GraphStore): Promise<ReadonlySet<string>> {
  return new Set(rowsOf(await store.read(REJECTED, {}, WHOLE_GRAPH)).map((row) => lineKey({ source: row.text('source'), type: row.text('type'), target: row.text('target') })))
}

const lineKey = ({ source, type, target }: { readonly source: string; readonly type: string; readonly target: string }): string => `${source} ${type} ${target}`

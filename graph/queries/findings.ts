/**
 * Which systems may be built twice, with the reasons and what people decided?
 * Overlaps that hang together are one cluster; verdicts whose systems have gone
 * are told apart, and never lost.
 */
import type { Verdict } from '../model/correction.ts'
import { idOfCorrection, VERDICTS } from '../model/correction.ts'
import type { OverlapReason } from '../model/document-graph.ts'
import { FINDING_KINDS, FINDING_TYPES, type FindingKind } from '../model/duplicates.ts'
import type { EntityId } from '../model/ids.ts'
import type { SystemFunction } from '../model/vocabulary.ts'
import { clustersOf } from '../overlap/clusters.ts'
import { tierOf } from '../overlap/tier.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { agenciesOf } from './agencies-of.ts'
import { edgeId } from './drawn-edges.ts'
import { factColumns, readFacts, type EntityFacts, type EntityRef } from './entity-row.ts'
import { pageOf, type Page, type Paging } from './page.ts'
import { order, rowsOf, type Row } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

/** One side of a finding. */
export interface FoundSystem extends EntityFacts {
  /** 国家, 部, 省, 市, 区…; '' where nothing says so. */
  readonly tier: string
  readonly agencies: readonly EntityRef[]
  /** A measure builds it; else it is there already, or only named. */
  readonly isNew: boolean
}

export interface Decision {
  /** Taken back by this id. */
  readonly correction: string
  readonly verdict: Verdict
  readonly note: string | null
  readonly who: string
  readonly at: string
}

export interface Finding {
  /** Stable, and safe in an address. */
  readonly id: string
  readonly kind: FindingKind
  readonly a: FoundSystem
  /** The same as `a` for a system that was planned again. */
  readonly b: FoundSystem
  readonly score: number
  readonly reasons: readonly OverlapReason[]
  /** Null: not decided. */
  readonly decision: Decision | null
  /** Which cluster of the answer it is part of; null for one that stands alone. */
  readonly cluster: number | null
}

/** Two names that a person joined; the correction takes it back. */
export interface JoinedPair {
  readonly correction: string
  readonly a: EntityRef
  readonly b: EntityRef
  readonly who: string
  readonly at: string
  readonly note: string | null
}

export interface FindingCluster {
  readonly systems: readonly EntityRef[]
  /** Of all its pairs, the share that overlap, 0 to 1. */
  readonly tightness: number
  readonly score: number
}

export interface OrphanedVerdict extends Decision {
  /** What the two were called when it was decided. */
  readonly names: readonly string[]
}

export const STANDINGS = ['both-new', 'one-new', 'none-new'] as const
/** How much of the two is still to be built. */
export type Standing = (typeof STANDINGS)[number]
export const VERDICT_FILTERS = ['open', ...VERDICTS] as const
export type VerdictFilter = (typeof VERDICT_FILTERS)[number]

/** Several values of one add up, the filters narrow each other; an empty one lets everything through. */
export interface FindingFilter {
  readonly kinds: readonly FindingKind[]
  readonly verdicts: readonly VerdictFilter[]
  /** Of either side. */
  readonly jurisdictions: readonly string[]
  readonly tiers: readonly string[]
  readonly functions: readonly SystemFunction[]
  /** Ids, or parts of names. */
  readonly agencies: readonly string[]
  readonly standings: readonly Standing[]
  readonly words: string
}

export interface Findings extends Page<Finding> {
  readonly clusters: readonly FindingCluster[]
  /** What the filters can be set to, with how many findings each has. */
  readonly facets: {
    readonly kinds: Counts<FindingKind>
    readonly verdicts: Counts<VerdictFilter>
    readonly jurisdictions: Counts
    readonly tiers: Counts
    readonly functions: Counts<SystemFunction>
    readonly agencies: Counts
    readonly standings: Counts<Standing>
  }
  readonly joined: readonly JoinedPair[]
  readonly orphaned: readonly OrphanedVerdict[]
}

type Counts<T extends string = string> = readonly { readonly value: T; readonly count: number }[]

const FOUND = Object.values(FINDING_TYPES).join('|')
const COLUMNS = `type(r) AS type, r.score AS score, r.reasons AS reasons, r.reasonNames AS names, r.weights AS weights,
  r.verdict AS verdict, r.note AS note, r.decidedBy AS who, r.decidedAt AS at`
const ALL = `MATCH (a:System)-[r:${FOUND}]->(b:System) RETURN ${factColumns('a')}, ${factColumns('b')}, ${COLUMNS}`
const BUILT = "MATCH (:Measure)-[r:ACTS_ON]->(s:System) WHERE r.action = 'build' RETURN DISTINCT s.id AS id"
const DECIDED = `
MATCH (c:Correction) WHERE c.kind = 'overlap-verdict'
RETURN c.id AS id, c.source AS source, c.target AS target, c.names AS names, c.verdict AS verdict, c.note AS note, c.who AS who, c.at AS at`
const SYSTEMS = 'MATCH (s:System) RETURN s.id AS id'
const JOINED = `
MATCH (a:System)-[r:SAME_AS]->(b:System) WHERE r.correction IS NOT NULL
RETURN r.correction AS correction, ${factColumns('a')}, ${factColumns('b')}, r.who AS who, r.at AS at, r.note AS note`

/** By kind as the kinds are listed, then by falling score; what was rejected comes last. */
export async function findings(store: GraphStore, filter: FindingFilter, paging: Paging): Promise<Findings> {
  const [all, orphaned, joined] = await Promise.all([allFindings(store), orphanedVerdicts(store), joinedPairs(store)])
  const found = all.filter((one) => passes(one, filter))
  const clustered = withClusters(found)
  return { ...pageOf(clustered.findings, paging), clusters: clustered.clusters, facets: facetsOf(all), joined, orphaned }
}

/** @returns null where there is no such finding */
export async function findingById(store: GraphStore, id: string): Promise<Finding | null> {
  return (await allFindings(store)).find((one) => one.id === id) ?? null
}

async function allFindings(store: GraphStore): Promise<readonly Finding[]> {
  const [table, built] = await Promise.all([store.read(ALL, {}, WHOLE_GRAPH), store.read(BUILT, {}, WHOLE_GRAPH)])
  const rows = rowsOf(table)
  const ids = [...new Set(rows.flatMap((row) => [row.text('a_id'), row.text('b_id')]))]
  const agencies = await agenciesOf(store, ids)
  const isNew = new Set(rowsOf(built).map((row) => row.text('id')))
  const side = (row: Row, node: string): FoundSystem => {
    const facts = readFacts(row, node)
    return { ...facts, tier: tierOf(facts.name, facts.jurisdiction), agencies: agencies.get(facts.id) ?? [], isNew: isNew.has(facts.id) }
  }
  return rows.map((row) => readFinding(row, side(row, 'a'), side(row, 'b'))).sort(
    (one, other) =>
      Number(one.decision?.verdict === 'rejected') - Number(other.decision?.verdict === 'rejected') ||
      FINDING_KINDS.indexOf(one.kind) - FINDING_KINDS.indexOf(other.kind) || other.score - one.score || order(one.id, other.id),
  )
}

function readFinding(row: Row, a: FoundSystem, b: FoundSystem): Finding {
  const type = row.oneOf('type', Object.values(FINDING_TYPES))
  const [names, weights] = [row.texts('names'), row.texts('weights')]
  const verdict = row.oneOfOrNull('verdict', VERDICTS)
  return {
    id: edgeId(a.id, type, b.id),
    kind: FINDING_KINDS.find((kind) => FINDING_TYPES[kind] === type) ?? 'overlap',
    a,
    b,
    score: row.number('score'),
    reasons: row.texts('reasons').map((text, index) => ({ name: names[index] ?? '', weight: Number(weights[index] ?? 0), text })),
    decision: verdict === null ? null : { correction: idOfCorrection({ kind: 'overlap-verdict', source: a.id as EntityId, target: b.id as EntityId, verdict }), verdict, note: row.textOrNull('note'), who: row.textOrNull('who') ?? '', at: row.textOrNull('at') ?? '' },
    cluster: null,
  }
}

async function orphanedVerdicts(store: GraphStore): Promise<readonly OrphanedVerdict[]> {
  const decided = rowsOf(await store.read(DECIDED, {}, WHOLE_GRAPH))
  if (decided.length === 0) return []
  const there = new Set(rowsOf(await store.read(SYSTEMS, {}, WHOLE_GRAPH)).map((row) => row.text('id')))
  return decided
    .filter((row) => !there.has(row.text('source')) || !there.has(row.text('target')))
    .map((row) => ({ correction: row.text('id'), names: row.texts('names'), verdict: row.oneOf('verdict', VERDICTS), note: row.textOrNull('note'), who: row.text('who'), at: row.text('at') }))
    .sort((one, other) => order(other.at, one.at) || order(one.correction, other.correction))
}

async function joinedPairs(store: GraphStore): Promise<readonly JoinedPair[]> {
  return rowsOf(await store.read(JOINED, {}, WHOLE_GRAPH))
    .map((row) => ({ correction: row.text('correction'), a: readFacts(row, 'a'), b: readFacts(row, 'b'), who: row.text('who'), at: row.text('at'), note: row.textOrNull('note') }))
    .sort((one, other) => order(other.at, one.at) || order(one.correction, other.correction))
}

/** Weaker overlaps are looked at one by one. */
const CLUSTERED_FROM = 2.5

/** Of strong overlaps that nobody rejected. */
function withClusters(found: readonly Finding[]): { readonly findings: readonly Finding[]; readonly clusters: readonly FindingCluster[] } {
  const linked = found.filter(({ kind, score, decision }) => kind === 'overlap' && (score >= CLUSTERED_FROM || decision?.verdict === 'confirmed') && decision?.verdict !== 'rejected')
  const systems = new Map<string, EntityRef>(linked.flatMap(({ a, b }) => [[a.id, a], [b.id, b]]))
  const clusters = clustersOf(linked.map(({ a, b, score, reasons }) => ({ a: a.id as EntityId, b: b.id as EntityId, score, reasons }))).filter(({ members }) => members.length > 2)
  const clusterOf = new Map(clusters.flatMap(({ overlaps }, index) => overlaps.map((at) => [linked[at]?.id ?? '', index] as const)))
  return {
    findings: found.map((one) => ({ ...one, cluster: clusterOf.get(one.id) ?? null })),
    clusters: clusters.map(({ members, tightness, score }) => ({ systems: members.flatMap((id) => refOf(systems.get(id))), tightness, score })),
  }
}

function refOf(system: EntityRef | undefined): readonly EntityRef[] {
  return system === undefined ? [] : [{ id: system.id, label: system.label, name: system.name, kind: system.kind, jurisdiction: system.jurisdiction }]
}

const sides = ({ a, b }: Finding): readonly FoundSystem[] => (a.id === b.id ? [a] : [a, b])
const verdictOf = ({ decision }: Finding): VerdictFilter => decision?.verdict ?? 'open'
const standingOf = ({ a, b }: Finding): Standing => (a.isNew && b.isNew ? 'both-new' : a.isNew || b.isNew ? 'one-new' : 'none-new')

function passes(finding: Finding, filter: FindingFilter): boolean {
  const has = <T>(wanted: readonly T[], own: readonly (T | null)[]): boolean => wanted.length === 0 || own.some((one) => one !== null && wanted.includes(one))
  const of = sides(finding)
  return (
    has(filter.kinds, [finding.kind]) && has(filter.verdicts, [verdictOf(finding)]) && has(filter.standings, [standingOf(finding)]) &&
    has(filter.jurisdictions, of.map(({ jurisdiction }) => jurisdiction)) && has(filter.tiers, of.map(({ tier }) => tier)) && has(filter.functions, of.map((side) => side.function)) &&
    (filter.agencies.length === 0 || of.some(({ agencies }) => agencies.some(({ id, name }) => filter.agencies.some((wanted) => id === wanted || name.includes(wanted))))) &&
    (filter.words === '' || of.some(({ name }) => name.includes(filter.words)))
  )
}

function facetsOf(all: readonly Finding[]): Findings['facets'] {
  const count = <T extends string>(values: (finding: Finding) => readonly (T | null)[]): Counts<T> => {
    const counts = new Map<T, number>()
    for (const finding of all) for (const value of new Set(values(finding))) if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].map(([value, number]) => ({ value, count: number })).sort((one, other) => other.count - one.count || order(one.value, other.value))
  }
  return {
    kinds: count(({ kind }) => [kind]),
    verdicts: count((finding) => [verdictOf(finding)]),
    jurisdictions: count((finding) => sides(finding).map(({ jurisdiction }) => jurisdiction)),
    tiers: count((finding) => sides(finding).map(({ tier }) => tier)),
    functions: count((finding) => sides(finding).map((side) => side.function)),
    agencies: count((finding) => sides(finding).flatMap(({ agencies }) => agencies.map(({ name }) => name))),
    standings: count((finding) => [standingOf(finding)]),
  }
}

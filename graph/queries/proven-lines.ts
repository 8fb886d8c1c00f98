/**
 * Lines with what proves them: the statements behind each, with sentence, cue and
 * place. For who answers for what, which no sentence states by itself, the
 * measures that it is derived from; for what a person added, who and when.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { ROLES, STATUSES } from '../model/vocabulary.ts'
import type { EntityLabel, Role, Status } from '../model/vocabulary.ts'
import { edgeId, GRAPH_EDGE_TYPES } from './drawn-edges.ts'
import type { GraphEdgeType } from './drawn-edges.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { documentTitles, measurePlaces } from './measure-places.ts'
import type { DocumentRef, MeasurePlace, MeasureRef } from './measure-places.ts'
import { order, rowsOf } from './row.ts'
import type { Row } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface Proof {
  /** The statement's id; null for what is derived from measures. */
  readonly id: string | null
  /** The words that say so: the sentence, or the title of the measure. */
  readonly evidence: string
  readonly cue: string
  /** 0 to 1. */
  readonly confidence: number
  readonly status: Status | null
  readonly role: Role | null
  /** Null where a person added it. */
  readonly document: DocumentRef | null
  readonly measure: MeasureRef | null
  readonly start: number | null
  readonly end: number | null
  readonly addedBy: string | null
}

export interface ProvenLine {
  readonly id: string
  readonly type: GraphEdgeType
  readonly source: EntityRef
  readonly target: EntityRef
  /** How many there are. */
  readonly statements: number
  /** The surest of them, at most `MOST_PROOFS`. */
  readonly proofs: readonly Proof[]
}

export interface Ends {
  readonly source: { readonly id: string; readonly label: EntityLabel }
  readonly target: { readonly id: string; readonly label: EntityLabel }
}

export const MOST_PROOFS = 5

const PROVEN = (from: EntityLabel, to: EntityLabel, types: readonly GraphEdgeType[]): string => `
UNWIND $pairs AS pair
MATCH (a:${from} {id: pair.source})-[r:${types.join('|')}]->(b:${to} {id: pair.target})
RETURN type(r) AS type, ${refColumns('a')}, ${refColumns('b')}, r.id AS id, r.evidence AS evidence, r.cue AS cue,
  r.confidence AS confidence, r.status AS status, r.role AS role, r.certain AS certain, r.start AS start, r.end AS end,
  r.document AS document, r.measure AS measure, r.measures AS measures, r.origin AS origin, r.who AS who`

/** @returns by line id; a pair that no such line joins is missing */
export async function provenLines(
  store: GraphStore,
  pairs: readonly Ends[],
  types: readonly GraphEdgeType[],
): Promise<ReadonlyMap<string, ProvenLine>> {
  const groups = new Map<string, { from: EntityLabel; to: EntityLabel; pairs: { source: string; target: string }[] }>()
  const seen = new Set<string>()
  for (const { source, target } of pairs) {
    if (seen.has(`${source.id} ${target.id}`)) continue
    seen.add(`${source.id} ${target.id}`)
    const key = `${source.label} ${target.label}`
    const group = groups.get(key) ?? { from: source.label, to: target.label, pairs: [] }
    group.pairs.push({ source: source.id, target: target.id })
    groups.set(key, group)
  }
  const tables = await Promise.all(
    [...groups.values()].map(({ from, to, pairs: own }) => store.read(PROVEN(from, to, types), { pairs: own }, WHOLE_GRAPH)),
  )
  const rows = tables.flatMap(rowsOf)
  const places = await measurePlaces(store, rows.flatMap((row) => [...row.texts('measures'), row.textOrNull('measure') ?? ''].filter((id) => id !== '')))
  const titles = await documentTitles(store, rows.flatMap((row) => row.textOrNull('document') ?? []))
  const lines = new Map<string, ProvenLine>()
  for (const row of rows) {
    const [source, target, type] = [readRef(row, 'a'), readRef(row, 'b'), row.oneOf('type', GRAPH_EDGE_TYPES)]
    const id = edgeId(source.id, type, target.id)
    const proofs = [...(lines.get(id)?.proofs ?? []), ...proofsOf(row, places, titles)]
    lines.set(id, { id, type, source, target, statements: proofs.length, proofs })
  }
  for (const [id, line] of lines) lines.set(id, { ...line, proofs: [...line.proofs].sort(bySurety).slice(0, MOST_PROOFS) })
  return lines
}

function proofsOf(row: Row, places: ReadonlyMap<string, MeasurePlace>, titles: ReadonlyMap<string, DocumentRef>): readonly Proof[] {
  if (row.textOrNull('role') !== null) {
    const role = row.oneOf('role', ROLES)
    return row.texts('measures').flatMap((id) => {
      const place = places.get(id)
      if (place === undefined) return []
      const { measure, document } = place
      const confidence = row.flag('certain') ? 1 : 0.5
      return [{ id: null, evidence: measure.title, cue: '', confidence, status: null, role, document, measure, start: null, end: null, addedBy: null }]
    })
  }
  const added = row.textOrNull('origin') === 'user'
  return [{
    id: row.text('id'),
    evidence: row.text('evidence'),
    cue: row.text('cue'),
    confidence: row.number('confidence'),
    status: row.oneOf('status', STATUSES),
    role: null,
    document: added ? null : (titles.get(row.text('document')) ?? null),
    measure: places.get(row.textOrNull('measure') ?? '')?.measure ?? null,
    start: added ? null : row.number('start'),
    end: added ? null : row.number('end'),
    addedBy: added ? row.text('who') : null,
  }]
}

const bySurety = (a: Proof, b: Proof): number =>
  b.confidence - a.confidence ||
  order(a.document?.id ?? '', b.document?.id ?? '') ||
  (a.start ?? 0) - (b.start ?? 0) ||
  order(`${a.measure?.id ?? ''} ${a.id ?? ''}`, `${b.measure?.id ?? ''} ${b.id ?? ''}`)

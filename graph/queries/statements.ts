/**
 * What do the documents say of one entity? Each statement with the words that
 * say so and the place where they stand.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { RELATION_TYPES, STATUSES } from '../model/vocabulary.ts'
import type { RelationType, Status } from '../model/vocabulary.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { documentTitles, measurePlaces } from './measure-places.ts'
import type { DocumentRef, MeasurePlace, MeasureRef } from './measure-places.ts'
import { order, rowsOf } from './row.ts'
import type { Row } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

/** The proof of one statement: open the document, mark start to end. */
export interface Evidence {
  /** Null where no document says so, but a person (`addedBy`). */
  readonly document: DocumentRef | null
  readonly measure: MeasureRef | null
  readonly text: string
  /** In the document; 0 without one. */
  readonly start: number
  readonly end: number
  /** Who added the statement; null for what a document says. */
  readonly addedBy: string | null
}

export interface Statement {
  readonly id: string
  readonly type: RelationType
  readonly source: EntityRef
  readonly target: EntityRef
  readonly cue: string
  readonly confidence: number
  readonly status: Status
  readonly evidence: Evidence
}

/** @param pattern from the entity, which an index finds, to whatever is at the other end */
const STATEMENTS = (pattern: string): string => `
MATCH ${pattern}
RETURN r.id AS id, type(r) AS type, ${refColumns('a')}, ${refColumns('b')},
  r.cue AS cue, r.confidence AS confidence, r.status AS status, r.evidence AS evidence,
  r.start AS start, r.end AS end, r.measure AS measure, r.document AS document, r.origin AS origin, r.who AS who`

export interface Statements {
  /** Those whose source the entity is. */
  readonly outgoing: readonly Statement[]
  /** Those whose target it is. */
  readonly incoming: readonly Statement[]
}

/** In the order of documents and places; the entity's label lets an index find it. */
export async function statementsOf(store: GraphStore, entity: EntityRef): Promise<Statements> {
  const [end, said] = [`:${entity.label} {id: $id}`, `[r:${RELATION_TYPES.join('|')}]`]
  const [outgoing, incoming] = await Promise.all([
    store.read(STATEMENTS(`(a${end})-${said}->(b)`), { id: entity.id }, WHOLE_GRAPH),
    store.read(STATEMENTS(`(b${end})<-${said}-(a)`), { id: entity.id }, WHOLE_GRAPH),
  ])
  const rows = [...rowsOf(outgoing), ...rowsOf(incoming)]
  const places = await measurePlaces(store, rows.flatMap((row) => row.textOrNull('measure') ?? []))
  const titles = await documentTitles(store, rows.flatMap((row) => row.textOrNull('document') ?? []))
  const read = (row: Row): Statement => readStatement(row, places, titles)
  return {
    outgoing: rowsOf(outgoing).map(read).sort(byPlace),
    incoming: rowsOf(incoming).map(read).sort(byPlace),
  }
}

function readStatement(row: Row, places: ReadonlyMap<string, MeasurePlace>, titles: ReadonlyMap<string, DocumentRef>): Statement {
  const added = row.textOrNull('origin') === 'user'
  return {
    id: row.text('id'),
    type: row.oneOf('type', RELATION_TYPES),
    source: readRef(row, 'a'),
    target: readRef(row, 'b'),
    cue: row.text('cue'),
    confidence: row.number('confidence'),
    status: row.oneOf('status', STATUSES),
    evidence: {
      document: titles.get(row.textOrNull('document') ?? '') ?? null,
      measure: places.get(row.textOrNull('measure') ?? '')?.measure ?? null,
      text: row.text('evidence'),
      start: added ? 0 : row.number('start'),
      end: added ? 0 : row.number('end'),
      addedBy: added ? row.text('who') : null,
    },
  }
}

const byPlace = (a: Statement, b: Statement): number =>
  order(a.evidence.document?.id ?? '', b.evidence.document?.id ?? '') ||
  a.evidence.start - b.evidence.start ||
  order(a.id, b.id)

/**
 * What does one document add to the rest? What it alone names and says, and what
 * of others it confirms.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { DRAWN, GRAPH_EDGE_TYPES, edgeId } from './drawn-edges.ts'
import { isEntity, readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { documentTitles } from './measure-places.ts'
import type { DocumentRef } from './measure-places.ts'
import { provenLines } from './proven-lines.ts'
import type { ProvenLine } from './proven-lines.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface SharedEntity {
  readonly entity: EntityRef
  /** The others that name it. */
  readonly documents: readonly DocumentRef[]
}

export interface SharedLine extends ProvenLine {
  /** The others that say it. */
  readonly documents: readonly DocumentRef[]
}

export interface DocumentAdds {
  readonly document: DocumentRef
  /** Entities that it alone names. */
  readonly newEntities: readonly EntityRef[]
  readonly sharedEntities: readonly SharedEntity[]
  /** Lines that it alone states. */
  readonly newLines: readonly ProvenLine[]
  /** Lines that others state too. */
  readonly confirmed: readonly SharedLine[]
}

const NAMED = `
MATCH (d:Document {id: $id})-[:NAMES]->(n) WHERE ${isEntity('n')}
MATCH (n)<-[:NAMES]-(other:Document)
RETURN ${refColumns('n')}, other.id AS other`

const SAID = `
MATCH (d:Document {id: $id})-[:NAMES]->(a)-[r:${DRAWN}]->(b)
RETURN ${refColumns('a')}, type(r) AS type, ${refColumns('b')}, r.document AS document`

/** @returns null where there is no such document */
export async function documentAdds(store: GraphStore, id: string): Promise<DocumentAdds | null> {
  const document = (await documentTitles(store, [id])).get(id)
  if (document === undefined) return null
  const [named, said] = await Promise.all([store.read(NAMED, { id }, WHOLE_GRAPH), store.read(SAID, { id }, WHOLE_GRAPH)])
  const entities = new Map<string, { entity: EntityRef; others: Set<string> }>()
  for (const row of rowsOf(named)) {
    const entity = readRef(row, 'n')
    const known = entities.get(entity.id) ?? { entity, others: new Set() }
    entities.set(entity.id, known)
    if (row.text('other') !== id) known.others.add(row.text('other'))
  }
  const lines = new Map<string, { source: EntityRef; target: EntityRef; documents: Set<string> }>()
  for (const row of rowsOf(said)) {
    const [source, target] = [readRef(row, 'a'), readRef(row, 'b')]
    const key = edgeId(source.id, row.oneOf('type', GRAPH_EDGE_TYPES), target.id)
    const line = lines.get(key) ?? { source, target, documents: new Set() }
    lines.set(key, line)
    // What a person added has no document.
    line.documents.add(row.textOrNull('document') ?? '')
  }
  const own = [...lines].filter(([, line]) => line.documents.has(id))
  const [proven, titles] = await Promise.all([
    provenLines(store, own.map(([, line]) => line), GRAPH_EDGE_TYPES),
    documentTitles(store, [...entities.values()].flatMap(({ others }) => [...others]).concat(own.flatMap(([, line]) => [...line.documents].filter((other) => other !== '')))),
  ])
  const refs = (ids: ReadonlySet<string>): readonly DocumentRef[] =>
    [...ids].filter((other) => other !== id).flatMap((other) => titles.get(other) ?? []).sort((a, b) => order(a.id, b.id))
  const all = [...entities.values()].sort((a, b) => order(a.entity.label, b.entity.label) || order(a.entity.name, b.entity.name) || order(a.entity.id, b.entity.id))
  const shown = own
    .flatMap(([key, { documents }]) => {
      const line = proven.get(key)
      return line === undefined ? [] : [{ ...line, documents: refs(documents) }]
    })
    .sort((a, b) => order(a.type, b.type) || order(a.id, b.id))
  return {
    document,
    newEntities: all.filter(({ others }) => others.size === 0).map(({ entity }) => entity),
    sharedEntities: all.filter(({ others }) => others.size > 0).map(({ entity, others }) => ({ entity, documents: refs(others) })),
    newLines: shown.filter((line) => line.documents.length === 0).map(({ documents: _none, ...line }) => line),
    confirmed: shown.filter((line) => line.documents.length > 0),
  }
}

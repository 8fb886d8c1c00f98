/**
 * The systems of a whole store as the finder knows them, gathered from all
 * documents: the same facts that `profilesOf` takes from DocumentGraphs, in an
 * order that neither engine nor ingest decides.
 */
import type { EntityId } from '../model/ids.ts'
import { ACTIONS, RELATION_TYPES, SYSTEM_FUNCTIONS, SYSTEM_KINDS } from '../model/vocabulary.ts'
import { WHOLE_GRAPH } from '../queries/whole-graph.ts'
import { order, rowsOf, type Row } from '../queries/row.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { Sentences } from './sentences.ts'
import { planYear, profileOf, type Act, type Link, type SystemProfile } from './system-profile.ts'

const SYSTEMS = `
MATCH (s:System)
RETURN s.id AS id, s.name AS name, s.aliases AS aliases, s.jurisdiction AS jurisdiction, s.kind AS kind,
  s.function AS function, s.generic AS generic, s.inferred AS inferred`
const AGENCIES = `
MATCH (a:Agency)-[r:RESPONSIBLE_FOR|OWNS]->(s:System)
RETURN DISTINCT s.id AS system, a.id AS agency, a.name AS name, type(r) AS type, r.certain AS certain`
const ACTS = `
MATCH (m:Measure)-[r:ACTS_ON]->(s:System)
RETURN s.id AS system, m.id AS measure, r.action AS action, r.start AS start, r.phrase AS phrase, r.document AS document`
const DOCUMENTS = 'MATCH (d:Document) RETURN d.id AS id, d.date AS date, d.title AS title, d.text AS text'
const MENTIONS = `
MATCH (m:Measure)-[x:MENTIONS]->(s:System)
RETURN s.id AS system, x.document AS document, x.start AS start`
const LINKS = `
MATCH (a)-[r:${RELATION_TYPES.filter((type) => type !== 'OWNS').join('|')}]->(b)
RETURN type(r) AS type, a.id AS source, b.id AS target, r.evidence AS evidence`

/** Classes of systems without a name of their own are left out. By id. */
export async function storedProfiles(store: GraphStore): Promise<readonly SystemProfile[]> {
  const [systems, agencies, acts, documents, links, mentions] = await Promise.all([SYSTEMS, AGENCIES, ACTS, DOCUMENTS, LINKS, MENTIONS].map(async (cypher) => rowsOf(await store.read(cypher, {}, WHOLE_GRAPH))))
  const yearOf = new Map((documents ?? []).map((row) => [row.text('id'), planYear(row.textOrNull('date'), row.text('title'))]))
  const sentencesOf = new Map((documents ?? []).map((row) => [row.text('id'), new Sentences(row.text('id'), row.text('text'))]))
  const agenciesOf = bySystem(agencies ?? [], (row) => row.text('system'))
  const actsOf = bySystem(acts ?? [], (row) => row.text('system'))
  const mentionsOf = bySystem(mentions ?? [], (row) => row.text('system'))
  const linksOf = bySystem(links ?? [], (row) => [row.text('source'), row.text('target')])
  return (systems ?? [])
    .filter((row) => !row.flag('generic'))
    .map((row) => {
      const id = row.text('id') as EntityId
      const answering = (agenciesOf.get(id) ?? []).filter((one) => one.text('type') === 'OWNS' || one.flag('certain')).sort((x, y) => order(x.text('agency'), y.text('agency')))
      return profileOf({
        id,
        name: row.text('name'),
        aliases: row.texts('aliases'),
        jurisdiction: row.textOrNull('jurisdiction'),
        kind: row.oneOfOrNull('kind', SYSTEM_KINDS),
        function: row.oneOfOrNull('function', SYSTEM_FUNCTIONS),
        inferred: row.flag('inferred'),
        agencies: new Map(answering.map((one) => [one.text('agency') as EntityId, one.text('name')])),
        owner: (answering.find((one) => one.text('type') === 'OWNS')?.text('agency') ?? null) as EntityId | null,
        acts: (actsOf.get(id) ?? []).map((one) => readAct(one, yearOf)).sort(byTimeAndPlace),
        links: (linksOf.get(id) ?? []).map((one) => readLink(one, id)).sort((x, y) => order(x.other, y.other) || order(x.type, y.type) || order(x.evidence, y.evidence)),
        sentences: new Map((mentionsOf.get(id) ?? []).flatMap((one) => readSentence(one, sentencesOf)).sort(([x], [y]) => order(x, y))),
      })
    })
    .sort((x, y) => order(x.id, y.id))
}

function bySystem(rows: readonly Row[], systems: (row: Row) => string | readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) for (const system of new Set([systems(row)].flat())) {
    const same = found.get(system)
    if (same) same.push(row)
    else found.set(system, [row])
  }
  return found
}

function readAct(row: Row, yearOf: ReadonlyMap<string, number | null>): Act {
  return { action: row.oneOf('action', ACTIONS), measure: row.text('measure'), start: row.number('start'), phrase: row.textOrNull('phrase') ?? '', year: yearOf.get(row.text('document')) ?? null }
}

const byTimeAndPlace = (one: Act, other: Act): number =>
  order(one.year ?? Infinity, other.year ?? Infinity) || order(one.measure, other.measure) || one.start - other.start || order(one.action, other.action)

/** The sentence of a mention, or none where its document is gone. */
function readSentence(row: Row, sentencesOf: ReadonlyMap<string, Sentences>): readonly (readonly [key: string, sentence: string])[] {
  const document = sentencesOf.get(row.text('document'))
  return document === undefined ? [] : [document.at(row.number('start'))]
}

function readLink(row: Row, id: string): Link {
  const outgoing = row.text('source') === id
  return { type: row.oneOf('type', RELATION_TYPES), other: row.text(outgoing ? 'target' : 'source') as EntityId, outgoing, evidence: row.text('evidence') }
}

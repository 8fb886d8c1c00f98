/**
 * What the stages found, as a DocumentGraph: stable ids in place of indices, and
 * only what counts as an entity. A class of systems and an area count where a
 * relation speaks of them.
 */
import type { DocumentGraph, DocumentRecord, Entity } from '../graph/model/document-graph.ts'
import { documentId, entityId, measureId, partId, relationId, type EntityId } from '../graph/model/ids.ts'
import { localName } from '../graph/model/name.ts'
import type { Problem } from '../graph/model/problem.ts'
import { doubtsOfPlan } from './plausible-plan.ts'
import { responsibilities, type MeasureAgencies } from './relate/responsibilities.ts'
import { systemFacts } from './resolve/system-facts.ts'
import type { Outline, Related, RepairedText, Resolved } from './stages.ts'

/** @param size of the file in bytes */
export function assemble(size: number, repaired: RepairedText, outline: Outline, resolved: Resolved, related: Related): DocumentGraph {
  const document = recordOf(size, repaired, outline, doubtsOfPlan(repaired.source, repaired.text, outline, resolved))
  const kept = keptEntities(resolved, related)
  const wired = wiredSystems(resolved, related)
  const entities = new Map<number, Entity>(kept.map((index) => [index, entityOf(resolved, index, wired)]))
  const idOf = (index: number): EntityId | null => entities.get(index)?.id ?? null
  const partIds = apart(outline.parts.map(({ number }) => partId(document.id, number)))
  const measureIds = apart(outline.measures.map(({ number }) => measureId(document.id, number)))
  const agencies = measureAgencies(outline, resolved)
  const ids = (indices: readonly number[]): EntityId[] => indices.map(idOf).filter((id) => id !== null)

  // What a measure does to a class of systems counts where it also says something of it.
  const spokenOf = new Set(related.relations.flatMap(({ measure, source, target }) => [`${measure} ${source}`, `${measure} ${target}`]))

  return {
    document,
    parts: outline.parts.map(({ number, title }, index) => ({ id: partIds[index] ?? partId(document.id, number), number, title })),
    measures: outline.measures.map((measure, index) => ({
      id: measureIds[index] ?? measureId(document.id, measure.number),
      number: measure.number,
      title: measure.title.text,
      part: measure.part === null ? null : (partIds[measure.part] ?? null),
      lead: ids(agencies[index]?.lead ?? []),
      implement: ids(agencies[index]?.implement ?? []),
      severally: measure.clause?.severally ?? false,
      deadline: measure.clause?.deadline ?? null,
      start: measure.start,
      end: measure.end,
    })),
    entities: distinctById([...entities.values()]),
    mentions: resolved.mentions.flatMap(({ entity, measure, start, end }) => {
      const id = idOf(entity)
      return id === null ? [] : [{ entity: id, measure: measure === null ? null : (measureIds[measure] ?? null), start, end, text: repaired.text.slice(start, end) }]
    }),
    relations: related.relations.flatMap(({ source, target, measure, start, end, type, cue, confidence, status }) => {
      const [from, to] = [idOf(source), idOf(target)]
      if (from === null || to === null || from === to) return []
      return [{
        id: relationId(document.id, type, from, to, start),
        type,
        source: from,
        target: to,
        measure: measure === null ? null : (measureIds[measure] ?? null),
        evidence: repaired.text.slice(start, end),
        start,
        end,
        cue,
        confidence,
        status,
      }]
    }),
    actions: related.actions.flatMap(({ measure, system, action, cue, start, end }) => {
      const [id, own] = [idOf(system), measureIds[measure]]
      const spoken = resolved.entities[system]?.generic === false || spokenOf.has(`${measure} ${system}`)
      return id === null || own === undefined || !spoken ? [] : [{ measure: own, system: id, action, cue, start, end }]
    }),
    responsibilities: responsibilities(resolved, agencies, related).flatMap((one) => {
      const [agency, system] = [idOf(one.agency), idOf(one.system)]
      if (agency === null || system === null) return []
      return [{ agency, system, role: one.role, actions: one.actions, certain: one.certain, measures: one.measures.map((index) => measureIds[index]).filter((id) => id !== undefined) }]
    }),
  }
}

/** A text with an annex, or of several notices, numbers from one again: the second 1.1 is 1.1~2. */
function apart<T extends string>(ids: readonly T[]): readonly T[] {
  const counts = new Map<T, number>()
  return ids.map((id) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : (`${id}~${count}` as T)
  })
}

function recordOf(size: number, repaired: RepairedText, outline: Outline, doubts: readonly Problem[]): DocumentRecord {
  const { title, date, jurisdiction, issuer } = outline
  const repairs: Record<string, number> = {}
  for (const { rule } of repaired.edits) repairs[rule] = (repairs[rule] ?? 0) + 1
  return {
    id: documentId(jurisdiction, title, date),
    source: repaired.source,
    sha256: repaired.sha256,
    size,
    format: repaired.format,
    encoding: repaired.encoding,
    encodingReason: repaired.encodingReason,
    title,
    issuer,
    date,
    jurisdiction,
    text: repaired.text,
    edits: repaired.edits,
    repairs,
    problems: [...repaired.problems, ...outline.problems, ...doubts],
  }
}

/** Agencies and named systems; generic ones and areas only as an end of a relation. */
function keptEntities(resolved: Resolved, related: Related): readonly number[] {
  const ends = new Set(related.relations.flatMap(({ source, target }) => [source, target]))
  return resolved.entities.flatMap(({ label, generic }, index) => (ends.has(index) || (label !== 'Area' && !generic) ? [index] : []))
}

/** What is said to be connected with a network, which tells a 网 that is one from a website. */
function wiredSystems({ entities }: Resolved, { relations }: Related): ReadonlySet<number> {
  const isNetwork = (index: number): boolean => entities[index]?.label === 'System' && systemFacts(entities[index].name).kind === 'network'
  return new Set(relations.filter(({ type }) => type === 'CONNECTS_TO').flatMap(({ source, target }) => [...(isNetwork(target) ? [source] : []), ...(isNetwork(source) ? [target] : [])]))
}

function entityOf(resolved: Resolved, index: number, wired: ReadonlySet<number>): Entity {
  const draft = resolved.entities[index]
  if (draft === undefined) throw new RangeError(`no entity ${index}`)
  const { label, name, form, jurisdiction, aliases, generic, inferred } = draft
  const facts = label === 'System' ? systemFacts(name, wired.has(index)) : { kind: null, function: null }
  const qualifiedName = jurisdiction === null || jurisdiction === '国家' ? name : jurisdiction + localName(name, jurisdiction)
  return { id: entityId(label, jurisdiction, form), label, name, jurisdiction, qualifiedName, aliases, generic, inferred, ...facts }
}

function distinctById(entities: readonly Entity[]): readonly Entity[] {
  const seen = new Set<string>()
  return entities.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** The agencies of each measure's clause, found again by their places. */
function measureAgencies(outline: Outline, resolved: Resolved): readonly MeasureAgencies[] {
  const byPlace = new Map(resolved.mentions.filter(({ label }) => label === 'Agency').map(({ start, end, entity }) => [`${start} ${end}`, entity]))
  return outline.measures.map(({ clause }, measure) => {
    const of = (role: 'lead' | 'implement'): readonly number[] => {
      const found = (clause?.agencies ?? []).filter((agency) => agency.role === role).map(({ start, end }) => byPlace.get(`${start} ${end}`))
      return [...new Set(found.filter((entity) => entity !== undefined))]
    }
    return { measure, severally: clause?.severally ?? false, lead: of('lead'), implement: of('implement') }
  })
}

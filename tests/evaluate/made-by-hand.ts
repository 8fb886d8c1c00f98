/** Small gold files and extractions for the scorer's tests: say what matters, the rest is filled in. */
import type { ExtractEntity, ExtractJson, ExtractRelation } from '../../graph/export/extract-json.ts'
import type { EntityLabel, RelationType } from '../../graph/model/vocabulary.ts'
import type { Gold, GoldEntity, GoldRelation } from './gold.ts'

export function goldOf(parts: Partial<Gold>): Gold {
  return {
    document: 'made-by-hand',
    source: 'made-by-hand.txt',
    title: '南京市工作要点',
    issuer: null,
    date: null,
    jurisdiction: '南京市',
    measures: [],
    entities: [],
    relations: [],
    actions: [],
    overlaps: [],
    responsibleFor: null,
    ...parts,
  }
}

export function goldEntity(label: EntityLabel, name: string, rest: Partial<GoldEntity> = {}): GoldEntity {
  return {
    name,
    label,
    kind: label === 'System' ? 'system' : null,
    function: label === 'System' ? 'other' : null,
    kindAlt: null,
    functionAlt: null,
    aliases: [],
    measures: ['1'],
    generic: false,
    inferred: false,
    optional: false,
    ...rest,
  }
}

export function goldRelation(source: string, type: RelationType, target: string, rest: Partial<GoldRelation> = {}): GoldRelation {
  return { type, source, target, measure: '1', evidence: `${source}…${target}`, optional: false, ...rest }
}

export function foundOf(parts: Partial<ExtractJson>): ExtractJson {
  return {
    document: 'made-by-hand',
    title: '南京市工作要点',
    issuer: null,
    date: null,
    jurisdiction: '南京市',
    format: 'txt',
    encoding: 'utf-8',
    encodingReason: '全文符合 UTF-8',
    repairs: {},
    measures: [],
    entities: [],
    relations: [],
    actions: [],
    responsibilities: [],
    overlaps: [],
    problems: [],
    ...parts,
  }
}

export function foundEntity(label: EntityLabel, name: string, rest: Partial<ExtractEntity> = {}): ExtractEntity {
  return {
    id: `${label}-${name}`,
    name,
    label,
    ...(label === 'System' ? { kind: 'system' as const, function: 'other' as const } : {}),
    jurisdiction: '南京市',
    qualifiedName: name,
    aliases: [],
    measures: ['1'],
    mentions: [],
    ...rest,
  }
}

export function foundRelation(source: string, type: RelationType, target: string, rest: Partial<ExtractRelation> = {}): ExtractRelation {
  return {
    type,
    source,
    target,
    measure: '1',
    evidence: `${source}…${target}`,
    start: 0,
    end: 1,
    cue: '对接',
    confidence: 0.9,
    status: 'planned',
    ...rest,
  }
}

/** The gold labels as an extractor would print them that found just these. */
export function foundAsLabelled(gold: Gold): ExtractJson {
  return foundOf({
    document: gold.document,
    title: gold.title,
    issuer: gold.issuer,
    date: gold.date,
    jurisdiction: gold.jurisdiction,
    measures: gold.measures,
    entities: gold.entities.map(({ label, name, aliases, measures, kind, function: fn }) =>
      foundEntity(label, name, { aliases, measures, ...(kind === null ? {} : { kind }), ...(fn === null ? {} : { function: fn }) }),
    ),
    relations: gold.relations.map(({ source, type, target, measure, evidence }) =>
      foundRelation(source, type, target, { measure, evidence }),
    ),
    actions: gold.actions.map(({ measure, system, action }) => ({ measure, system, action })),
    overlaps: gold.overlaps.map(({ a, b, why }, index) => ({ a, b, why, score: 1 - index / 1000 })),
    responsibilities: (gold.responsibleFor ?? []).map(({ agency, system, certain, measure }) => ({
      agency,
      system,
      certain,
      role: 'implement' as const,
      actions: [],
      measures: measure === null ? [] : [measure],
    })),
  })
}

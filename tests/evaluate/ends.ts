/**
 * Names that relations, actions and overlaps refer to, as keys that are equal where
 * gold and found mean the same entity. A name may stand for an agency and for an
 * area (各区); the place it stands in says which.
 */
import type { ExtractEntity } from '../../graph/export/extract-json.ts'
import { localName } from '../../graph/model/name.ts'
import type { EntityLabel, RelationType } from '../../graph/model/vocabulary.ts'
import type { GoldEntity } from './gold.ts'
import { compareText } from './match-entities.ts'
import type { EntityMatch } from './match-entities.ts'

export interface End {
  readonly key: string
  /** Null where a found name is no gold entity: what it is an end of cannot be right. */
  readonly gold: GoldEntity | null
}

export interface Ends {
  readonly ofGold: (name: string, labels: readonly EntityLabel[]) => End
  readonly ofFound: (name: string, labels: readonly EntityLabel[]) => End
}

export function endsOf(
  gold: readonly GoldEntity[],
  found: readonly ExtractEntity[],
  match: EntityMatch,
  jurisdiction: string | null,
): Ends {
  const goldByName = byName(gold)
  // Two found entities of one name are told apart by nothing but their ids.
  const foundByName = byName(found.toSorted((a, b) => compareText(a.id, b.id)))
  return {
    ofGold(name, labels) {
      const entity = fitting(goldByName.get(name) ?? [], labels)
      // Reading the gold file has made sure that there is one.
      return entity === undefined ? stranger(name) : goldEnd(entity)
    },
    ofFound(name, labels) {
      const sharing = foundByName.get(name) ?? []
      const matched = sharing.filter((entity) => match.goldOf.has(entity))
      const entity = fitting(matched, labels, 'strictly') ?? fitting(sharing, labels)
      const goldEntity = entity === undefined ? undefined : match.goldOf.get(entity)
      return goldEntity === undefined ? stranger(localName(name, jurisdiction)) : goldEnd(goldEntity)
    },
  }
}

const SYSTEM: readonly EntityLabel[] = ['System']
const AGENCY: readonly EntityLabel[] = ['Agency']
const EITHER: readonly EntityLabel[] = ['System', 'Agency']

interface EndLabels {
  readonly source: readonly EntityLabel[]
  readonly target: readonly EntityLabel[]
}

const BETWEEN_SYSTEMS: EndLabels = { source: SYSTEM, target: SYSTEM }

/** Labels that the guideline's table allows at the source and at the target. */
export const END_LABELS: Readonly<Record<RelationType, EndLabels>> = {
  CONNECTS_TO: { source: SYSTEM, target: EITHER },
  FEEDS: { source: EITHER, target: SYSTEM },
  DEPENDS_ON: BETWEEN_SYSTEMS,
  MIGRATES_TO: BETWEEN_SYSTEMS,
  MERGES_INTO: BETWEEN_SYSTEMS,
  PART_OF: BETWEEN_SYSTEMS,
  SUPPORTS: BETWEEN_SYSTEMS,
  EXTENDS_TO: { source: SYSTEM, target: ['Area'] },
  EVOLVES_INTO: BETWEEN_SYSTEMS,
  OWNS: { source: AGENCY, target: SYSTEM },
  COOPERATES_WITH: { source: AGENCY, target: AGENCY },
}

function byName<E extends { readonly name: string }>(entities: readonly E[]): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>()
  for (const entity of entities) {
    const group = groups.get(entity.name)
    if (group === undefined) groups.set(entity.name, [entity])
    else group.push(entity)
  }
  return groups
}

function fitting<E extends { readonly label: EntityLabel }>(
  sharing: readonly E[],
  labels: readonly EntityLabel[],
  strictness: 'strictly' | 'loosely' = 'loosely',
): E | undefined {
  const fit = sharing.find(({ label }) => labels.includes(label))
  return fit ?? (strictness === 'loosely' ? sharing[0] : undefined)
}

function goldEnd(entity: GoldEntity): End {
  return { key: `${entity.label} ${entity.name}`, gold: entity }
}

function stranger(name: string): End {
  return { key: `? ${name}`, gold: null }
}

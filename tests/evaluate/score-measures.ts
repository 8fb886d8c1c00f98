/** Measures by their numbers, and who leads and implements them. */
import type { ExtractJson } from '../../graph/export/extract-json.ts'
import { localName, normalName } from '../../graph/model/name.ts'
import { ROLES } from '../../graph/model/vocabulary.ts'
import type { Role } from '../../graph/model/vocabulary.ts'
import { compareSets } from './compare-sets.ts'
import type { Keyed } from './compare-sets.ts'
import type { Counts, Share } from './counts.ts'
import type { Difference } from './differences.ts'
import type { Gold } from './gold.ts'

export interface MeasureScores {
  /** By number. */
  readonly measures: Counts
  /** Of the measures found, how many have the gold's title. */
  readonly titles: Share
  readonly responsibility: Counts
  readonly differences: readonly Difference[]
}

interface MeasureLike {
  readonly id: string
  readonly title: string
  readonly lead: readonly string[]
  readonly implement: readonly string[]
}

interface Duty {
  readonly measure: string
  readonly role: Role
  readonly agency: string
}

export function scoreMeasures(gold: Gold, found: ExtractJson): MeasureScores {
  const byId = (measure: MeasureLike): Keyed<MeasureLike> => ({ key: measure.id, item: measure, optional: false })
  const measures = compareSets(gold.measures.map(byId), found.measures.map(byId))
  const foundById = new Map(found.measures.map((measure) => [measure.id, measure]))
  const shared = gold.measures.flatMap((measure) => {
    const other = foundById.get(measure.id)
    return other === undefined ? [] : [{ measure, other }]
  })
  const otherTitles = shared.filter(({ measure, other }) => normalName(measure.title) !== normalName(other.title))

  const agencyKey = agencyKeys(gold)
  const duties = (list: readonly MeasureLike[]): readonly Keyed<Duty>[] =>
    list.flatMap((measure) =>
      ROLES.flatMap((role) =>
        measure[role].map((agency) => ({
          key: `${measure.id}\t${role}\t${agencyKey(agency)}`,
          item: { measure: measure.id, role, agency },
          optional: false,
        })),
      ),
    )
  const responsibility = compareSets(duties(gold.measures), duties(found.measures))

  const difference = (
    topic: 'measure' | 'responsibility',
    verdict: Difference['verdict'],
    what: string,
    measure: string,
  ): Difference => ({
    document: gold.document,
    topic,
    verdict,
    what,
    measures: [measure],
    evidence: foundById.get(measure)?.title ?? gold.measures.find(({ id }) => id === measure)?.title ?? null,
  })
  const duty = (verdict: 'missed' | 'spurious') => (item: Duty) =>
    difference('responsibility', verdict, `${item.role === 'lead' ? '牵头' : '落实'} ${item.agency}`, item.measure)
  return {
    measures: measures.counts,
    titles: { right: shared.length - otherTitles.length, of: shared.length },
    responsibility: responsibility.counts,
    differences: [
      ...measures.missed.map(({ id, title }) => difference('measure', 'missed', `${id} ${title}`, id)),
      ...measures.spurious.map(({ id, title }) => difference('measure', 'spurious', `${id} ${title}`, id)),
      ...otherTitles.map(({ measure, other }) =>
        difference('measure', 'differs', `${measure.id} ${other.title}（金标：${measure.title}）`, measure.id),
      ),
      ...responsibility.missed.map(duty('missed')),
      ...responsibility.spurious.map(duty('spurious')),
    ],
  }
}

/**
 * Agencies of a clause are compared by their names alone, so that a clause read
 * well counts even where the entity was split: 各部门 and 市各部门 are one.
 */
function agencyKeys(gold: Gold): (name: string) => string {
  const known = new Map<string, string>()
  const learn = (form: string, agency: string): void => {
    if (!known.has(form)) known.set(form, agency)
  }
  const local = (name: string): string => localName(name, gold.jurisdiction)
  const agencies = gold.entities.filter(({ label }) => label === 'Agency')
  for (const { name } of agencies) learn(name, name)
  for (const { name } of agencies) learn(local(name), name)
  for (const { name, aliases } of agencies) for (const alias of aliases) learn(alias, name)
  for (const { name, aliases } of agencies) for (const alias of aliases) learn(local(alias), name)
  return (name) => known.get(name) ?? known.get(local(name)) ?? `? ${local(name)}`
}

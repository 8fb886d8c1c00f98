/** What measures do to systems, and which agency answers for which system. */
import type { ExtractJson } from '../../graph/export/extract-json.ts'
import type { EntityLabel } from '../../graph/model/vocabulary.ts'
import { compareSets } from './compare-sets.ts'
import type { Counts } from './counts.ts'
import type { Difference, SentenceOf } from './differences.ts'
import type { Ends } from './ends.ts'
import type { Gold } from './gold.ts'

const AGENCY: readonly EntityLabel[] = ['Agency']
const SYSTEM: readonly EntityLabel[] = ['System']

export interface ActionScores {
  readonly counts: Counts
  readonly differences: readonly Difference[]
}

type FoundAction = ExtractJson['actions'][number]

/** An action on an optional system is optional, on either side. */
export function scoreActions(gold: Gold, found: ExtractJson, ends: Ends, sentenceOf: SentenceOf): ActionScores {
  const keyed = <T extends FoundAction>(item: T, end: Ends['ofGold'], optional: boolean) => {
    const system = end(item.system, SYSTEM)
    return {
      key: `${item.measure}\t${system.key}\t${item.action}`,
      item,
      optional: optional || system.gold?.optional === true,
    }
  }
  const { counts, missed, spurious } = compareSets(
    gold.actions.map((action) => keyed(action, ends.ofGold, action.optional)),
    found.actions.map((action) => keyed(action, ends.ofFound, false)),
  )
  const entities = [...gold.entities, ...found.entities]
  const namesOf = (system: string): readonly string[] => [
    system,
    ...entities.filter(({ name }) => name === system).flatMap(({ aliases }) => aliases),
  ]
  const describe = (verdict: 'missed' | 'spurious') => (item: FoundAction): Difference => ({
    document: gold.document,
    topic: 'action',
    verdict,
    what: `${item.action} ${item.system}`,
    measures: [item.measure],
    evidence: sentenceOf(namesOf(item.system), item.measure),
  })
  return { counts, differences: [...missed.map(describe('missed')), ...spurious.map(describe('spurious'))] }
}

/**
 * RESPONSIBLE_FOR: pairs of agency and system. What is found as undecided is a
 * statement all the same, or spreading doubt over all would cost nothing. Null
 * where the gold does not label it.
 */
export function scoreResponsibleFor(gold: Gold, found: ExtractJson, ends: Ends, sentenceOf: SentenceOf): ActionScores | null {
  if (gold.responsibleFor === null) return null
  const scope = new Set(gold.responsibleFor.flatMap(({ measure }) => (measure === null ? [] : [measure])))
  const inScope = found.responsibilities.filter(({ measures }) => scope.size === 0 || measures.some((id) => scope.has(id)))
  const keyed = <T extends { readonly agency: string; readonly system: string }>(item: T, end: Ends['ofGold'], optional: boolean) => {
    const system = end(item.system, SYSTEM)
    const agency = end(item.agency, AGENCY)
    return {
      key: `${agency.key}\t${system.key}`,
      item,
      optional: optional || system.gold?.optional === true || agency.gold?.optional === true,
    }
  }
  const { counts, missed, spurious } = compareSets(
    gold.responsibleFor.map((item) => keyed(item, ends.ofGold, !item.certain)),
    inScope.map((item) => keyed(item, ends.ofFound, false)),
  )
  const describe = (
    verdict: 'missed' | 'spurious',
    { agency, system }: { readonly agency: string; readonly system: string },
    measures: readonly string[],
  ): Difference => ({
    document: gold.document,
    topic: 'responsibleFor',
    verdict,
    what: `${agency} —RESPONSIBLE_FOR→ ${system}`,
    measures,
    evidence: sentenceOf([system], measures[0]),
  })
  return {
    counts,
    differences: [
      ...missed.map((item) => describe('missed', item, item.measure === null ? [] : [item.measure])),
      ...spurious.map((item) => describe('spurious', item, item.measures)),
    ],
  }
}

/**
 * A card's responsibilities, one entry a measure: on a system's card the measures
 * with who leads and who implements each, on an agency's the measures it has a
 * part in with the systems they act on.
 */
import type { Action } from '../../../graph/model/vocabulary.ts'
import type { EntityCard, EntityRef, MeasureRole } from '../../api.ts'

export interface MeasureEntry {
  readonly measure: MeasureRole['measure']
  readonly document: MeasureRole['document']
  readonly lead: readonly EntityRef[]
  readonly implement: readonly EntityRef[]
  readonly systems: readonly { readonly system: EntityRef; readonly actions: readonly Action[]; readonly certain: boolean }[]
}

export function measureEntries(card: EntityCard): readonly MeasureEntry[] {
  const byMeasure = new Map<string, MeasureRole[]>()
  for (const role of card.responsibilities) {
    const roles = byMeasure.get(role.measure.id)
    if (roles) roles.push(role)
    else byMeasure.set(role.measure.id, [role])
  }
  return [...byMeasure.values()].flatMap((roles) => {
    const [first] = roles
    if (!first) return []
    return [{
      measure: first.measure,
      document: first.document,
      lead: distinct(roles.filter((role) => role.role === 'lead').map((role) => role.agency)),
      implement: distinct(roles.filter((role) => role.role === 'implement').map((role) => role.agency)),
      systems: systemsOf(roles),
    }]
  })
}

function systemsOf(roles: readonly MeasureRole[]): MeasureEntry['systems'] {
  const systems = new Map<string, MeasureEntry['systems'][number]>()
  for (const { system, actions, certain } of roles) {
    if (!system) continue
    const known = systems.get(system.id)
    systems.set(system.id, {
      system,
      actions: [...new Set([...(known?.actions ?? []), ...actions])],
      certain: certain || (known?.certain ?? false),
    })
  }
  return [...systems.values()]
}

function distinct(entities: readonly EntityRef[]): readonly EntityRef[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()]
}

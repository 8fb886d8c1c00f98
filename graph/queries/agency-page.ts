/**
 * What does an agency lead, build, own and need? One page of facts: its measures,
 * its systems with what is done to them, what is its own by name, whom it needs
 * and who needs it, and with whom it works.
 */
import type { GraphStore } from '../store/graph-store.ts'
import type { Action, Role } from '../model/vocabulary.ts'
import { AgencyDependencies } from './agency-dependencies.ts'
import type { AgencyDependency } from './agency-dependencies.ts'
import type { EntityFacts, EntityRef } from './entity-row.ts'
import { responsibilitiesOf } from './responsibilities.ts'
import type { MeasureRole } from './responsibilities.ts'
import { order } from './row.ts'
import { joinedEntities } from './same-as.ts'
import { statementsOf } from './statements.ts'
import type { Statement } from './statements.ts'

export interface AgencySystem {
  readonly system: EntityRef
  readonly roles: readonly Role[]
  /** What its measures do to it. */
  readonly actions: readonly Action[]
  /** With the measure and the document of each. */
  readonly measures: readonly MeasureRole[]
}

export interface AgencyPage {
  readonly agency: EntityFacts
  readonly leads: readonly MeasureRole[]
  readonly implements: readonly MeasureRole[]
  /** Systems that it answers for through a measure. */
  readonly systems: readonly AgencySystem[]
  /** Of those, the ones that are newly built. */
  readonly builds: readonly AgencySystem[]
  /** Systems that are its own by name. */
  readonly owns: readonly Statement[]
  readonly needs: readonly AgencyDependency[]
  readonly neededBy: readonly AgencyDependency[]
  readonly cooperates: readonly Statement[]
}

export async function agencyPage(store: GraphStore, agency: EntityFacts): Promise<AgencyPage> {
  const joined = await joinedEntities(store)
  const place = joined.placeOf(agency.id)
  const own = joined.membersOf(place)?.map(({ id }) => ({ ...agency, id })) ?? [agency]
  const [roles, statements, dependencies] = await Promise.all([
    Promise.all(own.map((one) => responsibilitiesOf(store, one))),
    Promise.all(own.map((one) => statementsOf(store, one))),
    AgencyDependencies.read(store),
  ])
  const measures = roles.flat()
  const systems = systemsOf(measures)
  const outgoing = statements.flatMap((one) => one.outgoing)
  const pairs = dependencies.concerning(agency.id)
  return {
    agency,
    leads: onePerMeasure(measures.filter(({ role }) => role === 'lead')),
    implements: onePerMeasure(measures.filter(({ role }) => role === 'implement')),
    systems,
    builds: systems.filter(({ actions }) => actions.includes('build')),
    owns: outgoing.filter(({ type }) => type === 'OWNS'),
    needs: await dependencies.proven(store, pairs.filter((pair) => pair.agency === place)),
    neededBy: await dependencies.proven(store, pairs.filter(({ needs }) => needs === place)),
    cooperates: [...outgoing, ...statements.flatMap((one) => one.incoming)].filter(({ type }) => type === 'COOPERATES_WITH'),
  }
}

function systemsOf(measures: readonly MeasureRole[]): readonly AgencySystem[] {
  const systems = new Map<string, AgencySystem>()
  for (const measure of measures) {
    const { system, role, actions } = measure
    if (system === null) continue
    const before = systems.get(system.id) ?? { system, roles: [], actions: [], measures: [] }
    systems.set(system.id, {
      system,
      roles: [...new Set([...before.roles, role])].sort((a, b) => order(b, a)),
      actions: [...new Set([...before.actions, ...actions])].sort(),
      measures: [...before.measures, measure],
    })
  }
  return [...systems.values()].sort((a, b) => b.measures.length - a.measures.length || order(a.system.id, b.system.id))
}

/** The measure stands once, whatever number of systems it has. */
function onePerMeasure(measures: readonly MeasureRole[]): readonly MeasureRole[] {
  return [...new Map([...measures].reverse().map((one) => [one.measure.id, one])).values()].reverse()
}

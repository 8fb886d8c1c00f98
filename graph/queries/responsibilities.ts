/**
 * Who leads or implements what? For a system: the agencies of the measures that
 * act on it. For an agency: its measures, with the systems that it answers for
 * in each.
 *
 * Where a clause says 分别, each agency has its own share: there only the
 * derived RESPONSIBLE_FOR tells whose a system is. Elsewhere every agency of the
 * measure counts, groups (各区政府) included, which are never RESPONSIBLE_FOR.
 */
import type { GraphStore } from '../store/graph-store.ts'
import { ACTIONS } from '../model/vocabulary.ts'
import type { Action, Role } from '../model/vocabulary.ts'
import { readRef, refColumns } from './entity-row.ts'
import type { EntityRef } from './entity-row.ts'
import { measurePlaces } from './measure-places.ts'
import type { DocumentRef, MeasureRef } from './measure-places.ts'
import { order, rowsOf } from './row.ts'
import { WHOLE_GRAPH } from './whole-graph.ts'

export interface MeasureRole {
  readonly measure: MeasureRef
  readonly document: DocumentRef
  readonly role: Role
  readonly agency: EntityRef
  /** Null for a measure of an agency in which no system is told to be its own. */
  readonly system: EntityRef | null
  /** What the measure does to the system. */
  readonly actions: readonly Action[]
  /** False where several agencies are named 分别 and the text does not decide. */
  readonly certain: boolean
}

const ROLE = `RETURN ${refColumns('a')}, type(role) AS role, m.id AS measure, ${refColumns('s')}, act.action AS action`
const OF_SYSTEM = `
MATCH (s:System {id: $id})<-[act:ACTS_ON]-(m:Measure)
MATCH (m)<-[role:LEADS|IMPLEMENTS]-(a:Agency)
${ROLE}`
const OF_AGENCY = `
MATCH (a:Agency {id: $id})-[role:LEADS|IMPLEMENTS]->(m:Measure)
OPTIONAL MATCH (m)-[act:ACTS_ON]->(s:System)
${ROLE}`

const DERIVED = (pattern: string): string => `
MATCH ${pattern}
RETURN a.id AS agency, s.id AS system, r.role AS role, r.measures AS measures, r.certain AS certain`

export async function responsibilitiesOf(store: GraphStore, entity: EntityRef): Promise<readonly MeasureRole[]> {
  if (entity.label === 'Area') return []
  const isAgency = entity.label === 'Agency'
  const [named, derived] = await Promise.all([
    store.read(isAgency ? OF_AGENCY : OF_SYSTEM, { id: entity.id }, WHOLE_GRAPH),
    store.read(DERIVED(isAgency ? '(a:Agency {id: $id})-[r:RESPONSIBLE_FOR]->(s:System)' : '(s:System {id: $id})<-[r:RESPONSIBLE_FOR]-(a:Agency)'), { id: entity.id }, WHOLE_GRAPH),
  ])

  const certainty = new Map<string, boolean>()
  for (const row of rowsOf(derived)) {
    for (const measure of row.texts('measures')) {
      certainty.set(key(row.text('agency'), row.text('role'), measure, row.text('system')), row.flag('certain'))
    }
  }

  const rows = rowsOf(named)
  const places = await measurePlaces(store, rows.map((row) => row.text('measure')))
  const roles = new Map<string, MeasureRole>()
  for (const row of rows) {
    const place = places.get(row.text('measure'))
    if (place === undefined) continue
    const agency = readRef(row, 'a')
    const role: Role = row.oneOf('role', ['LEADS', 'IMPLEMENTS']) === 'LEADS' ? 'lead' : 'implement'
    const acted = row.textOrNull('s_id') === null ? null : readRef(row, 's')
    const known = certainty.get(key(agency.id, role, place.measure.id, acted?.id ?? ''))
    // In an agency's own list a system of the measure that is not told to be its own is another's.
    const system = known === undefined && (isAgency || place.severally) ? null : acted
    if (system === null && !isAgency) continue
    const { measure, document } = place
    const at = key(agency.id, role, measure.id, system?.id ?? '')
    const before = roles.get(at)?.actions ?? []
    const action = system === null ? null : row.oneOfOrNull('action', ACTIONS)
    const actions = action === null || before.includes(action) ? before : [...before, action]
    roles.set(at, { measure, document, role, agency, system, actions: [...actions].sort(), certain: known ?? true })
  }
  return withoutBare([...roles.values()]).sort(byMeasure)
}

/** A measure stands without a system only where it has none at all. */
function withoutBare(roles: readonly MeasureRole[]): MeasureRole[] {
  const withSystem = new Set(roles.filter((role) => role.system !== null).map((role) => `${role.measure.id} ${role.role}`))
  return roles.filter((role) => role.system !== null || !withSystem.has(`${role.measure.id} ${role.role}`))
}

const key = (...parts: readonly string[]): string => parts.join(' ')

/** Measures in the order of the document (2.4 before 2.10), leaders first. */
function byMeasure(a: MeasureRole, b: MeasureRole): number {
  return (
    order(a.document.id, b.document.id) ||
    a.measure.number.localeCompare(b.measure.number, 'en', { numeric: true }) ||
    order(b.role, a.role) ||
    order(a.agency.id, b.agency.id) ||
    order(a.system?.id ?? '', b.system?.id ?? '')
  )
}

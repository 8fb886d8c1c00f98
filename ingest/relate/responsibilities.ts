/**
 * Which agency answers for which system: from a measure's agencies and the
 * systems that it acts on. 分别 gives each agency its own share: by the owner in the
 * system's name, by field, by the order of the list; what cannot be decided is
 * marked, never spread over all. Where one leads, it is that one. What a sentence
 * says itself (said-responsibilities.ts) goes before.
 */
import type { Action, Role } from '../../graph/model/vocabulary.ts'
import { fieldShared } from '../lexicon/organ-fields.ts'
import type { FoundAnswer, FoundRelation, Related, Resolved } from '../stages.ts'

export interface FoundResponsibility {
  readonly agency: number
  readonly system: number
  readonly role: Role
  readonly actions: readonly Action[]
  readonly measures: readonly number[]
  readonly certain: boolean
}

/** 各区政府, 市各部门: a group answers for no system. */
export const GROUP = /^(?:[省市区县])?各|各(?:部门|单位|区|县|乡|镇|街道|地)|两级|三级|四级/u

export interface MeasureAgencies {
  readonly measure: number
  readonly severally: boolean
  readonly lead: readonly number[]
  readonly implement: readonly number[]
}

export function responsibilities(
  resolved: Resolved,
  measures: readonly MeasureAgencies[],
  { actions, relations, growing, answers }: Related,
): readonly FoundResponsibility[] {
  const found = new Map<string, FoundResponsibility>()
  const answersOf = groupedBy(answers, ({ measure }) => measure)
  const actionsOf = groupedBy(actions, ({ measure }) => measure)
  const growingOf = groupedBy(growing, ({ measure }) => measure)
  const becomingOf = groupedBy(relations.filter(({ type }) => type === 'EVOLVES_INTO'), ({ measure }) => measure ?? -1)
  const ownersOf = groupedBy(relations.filter(({ type }) => type === 'OWNS'), ({ target }) => target)
  for (const { measure, severally, lead, implement } of measures) {
    const own = actionsOf.get(measure) ?? []
    const single = (agency: number): boolean => !GROUP.test(resolved.entities[agency]?.name ?? '')
    const [leaders, others] = [lead.filter(single), implement.filter(single)]
    const named = [...leaders, ...others]
    const actedOn = [...new Set(own.map(({ system }) => system))].filter(
      (system) => resolved.entities[system]?.generic === false,
    )
    const grown = (growingOf.get(measure) ?? []).map(({ system }) => system).filter((system) => decidedFor(named, leaders.length === 1 && !severally, ownersOf.get(system) ?? []))
    // A升级为B: what another becomes is changed as that one is.
    const become = (becomingOf.get(measure) ?? []).map(({ target }) => target)
    const systems = [...actedOn, ...new Set([...become, ...grown].filter((system) => !actedOn.includes(system) && resolved.entities[system]?.generic === false))]
    const doneTo = groupedBy(own, ({ system }) => system)
    // Whom a sentence names beside the measure's own organs (in passing) answers for nothing of it.
    const said = (answersOf.get(measure) ?? []).filter(({ agency }) => named.length === 0 || named.includes(agency))
    const told = new Set(said.map(({ system }) => system))
    const suggested = systems.filter((system) => !told.has(system)).flatMap((system): readonly Answer[] => {
      const asOther = (doneTo.get(system) ?? []).every(({ action }) => MOVES_ANOTHERS.has(action))
      const share = answering(system, systems, leaders, others, severally, resolved, ownersOf.get(system) ?? [], asOther)
      return share === null ? [] : [{ ...share, system, role: leaders.includes(share.agency) ? 'lead' : 'implement' }]
    })
    for (const { agency, system, role, certain } of [...said, ...suggested]) {
      const key = `${agency} ${system} ${role}`
      const done = (doneTo.get(system) ?? []).map(({ action }) => action)
      const before = found.get(key)
      found.set(key, {
        agency,
        system,
        role,
        actions: [...new Set([...(before?.actions ?? []), ...done])],
        measures: [...new Set([...(before?.measures ?? []), measure])],
        certain: certain && (before?.certain ?? true),
      })
    }
  }
  return [...found.values()]
}

/** Whether the measure leaves no doubt whose it is: one agency, one leader, or its owner. */
function decidedFor(named: readonly number[], oneLeads: boolean, owners: readonly FoundRelation[]): boolean {
  return named.length === 1 || oneLeads || owners.some(({ source }) => named.includes(source))
}

type Answer = Omit<FoundAnswer, 'measure'>

interface Share {
  readonly agency: number
  readonly certain: boolean
}

/** Who puts together or spreads what several have does it to their systems too. */
const MOVES_ANOTHERS: ReadonlySet<Action> = new Set(['integrate', 'promote'])

/**
 * The owner in the system's name, the one that is named, the one leader, or else the best guess, so marked.
 *
 * @param asOther whether nothing is done to the system but what is done to another's
 */
function answering(
  system: number,
  systems: readonly number[],
  leaders: readonly number[],
  others: readonly number[],
  severally: boolean,
  resolved: Resolved,
  owners: readonly FoundRelation[],
  asOther: boolean,
): Share | null {
  const named = [...leaders, ...others]
  const owner = asOther && leaders.length === 1 && !severally ? undefined : owners.find(({ source }) => named.includes(source))
  if (owner !== undefined) return { agency: owner.source, certain: true }
  const name = resolved.entities[system]?.name ?? ''
  // A牵头, B、C分别负责: those that have each their own come first.
  const shared = severally && leaders.length > 0 && others.length > 1 ? inField(name, others, resolved) : null
  if (shared !== null) return { agency: shared, certain: true }
  const agencies = leaders.length > 0 ? leaders : others
  const [first] = agencies
  if (first === undefined) return null
  if (agencies.length === 1) return { agency: first, certain: true }
  // Of several, each may give up its own: its field does not say who puts it together with others.
  const byField = asOther && leaders.length === 0 && !severally ? null : inField(name, agencies, resolved)
  if (byField !== null) return { agency: byField, certain: true }
  const inOrder = severally && systems.length === agencies.length ? agencies[systems.indexOf(system)] : undefined
  if (inOrder !== undefined) return { agency: inOrder, certain: true }
  // Of several, each may give up its own.
  return asOther && leaders.length === 0 ? null : { agency: first, certain: false }
}

/** The one in whose field the system lies, by the longer word where two have one. */
function inField(system: string, agencies: readonly number[], resolved: Resolved): number | null {
  const shared = agencies.map((agency) => ({ agency, length: fieldShared(resolved.entities[agency]?.name ?? '', system) })).sort((a, b) => b.length - a.length)
  const [best, next] = shared
  return best === undefined || best.length === 0 || best.length === next?.length ? null : best.agency
}

function groupedBy<T>(list: readonly T[], key: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return groups
}

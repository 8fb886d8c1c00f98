/**
 * Whose is a system, where the picture can show it in one place only? Agencies
 * that lead come before owners, owners before those that implement; of equals
 * the one with the most sentences, then the one with the most systems. The others
 * of the first one's standing, and whoever leads a measure about it, are named
 * beside it: a system of three leading agencies is seen to be of three.
 */
import type { GraphEdge, GraphNode } from '../../api.ts'
import { msg, str } from '../language/language.ts'

export interface Owners {
  readonly first: GraphNode
  /** Of the same standing, the next one first; then those that lead a measure which acts on it. */
  readonly others: readonly Pick<GraphNode, 'id' | 'name'>[]
}

/** So many of the other agencies are named below a system's name; more are counted. */
const NAMED = 2
const STANDINGS = ['lead', 'own', 'implement'] as const
type Standing = (typeof STANDINGS)[number]

interface Claim {
  readonly agency: GraphNode
  readonly standing: number
  readonly statements: number
}

/** @returns by the system's id; a system of nobody is missing */
export function ownersOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, Owners> {
  const agencies = new Map(nodes.filter(({ label }) => label === 'Agency').map((node) => [node.id, node]))
  const leaders = new Map(nodes.map((node) => [node.id, node.leaders]))
  const claims = new Map<string, Claim[]>()
  const systems = new Map<string, Set<string>>()
  for (const edge of edges) {
    const agency = agencies.get(edge.source)
    const standing = standingOf(edge)
    if (!agency || !standing || agencies.has(edge.target)) continue
    claims.set(edge.target, [...(claims.get(edge.target) ?? []), { agency, standing: STANDINGS.indexOf(standing), statements: edge.statements }])
    systems.set(agency.id, (systems.get(agency.id) ?? new Set()).add(edge.target))
  }
  const size = ({ agency }: Claim): number => systems.get(agency.id)?.size ?? 0
  return new Map([...claims].flatMap(([system, all]) => {
    const ranked = all.sort((a, b) => a.standing - b.standing || b.statements - a.statements || size(b) - size(a) || (a.agency.id < b.agency.id ? -1 : 1))
    const [best] = ranked
    if (!best) return []
    const equals = ranked.filter(({ standing }) => standing === best.standing).map(({ agency }) => agency)
    const others = [...equals, ...(leaders.get(system) ?? [])].filter(({ id }) => id !== best.agency.id)
    return [[system, { first: best.agency, others: [...new Map(others.map((one) => [one.id, one])).values()] }] as const]
  }))
}

function standingOf({ type, role }: GraphEdge): Standing | null {
  if (type === 'OWNS') return 'own'
  if (type !== 'RESPONSIBLE_FOR') return null
  return role === 'implement' ? 'implement' : 'lead'
}

/** 另属市发改委、市公安局等 3 家 */
export function alsoWords(others: readonly string[]): string {
  const named = others.slice(0, NAMED).join(msg('、'))
  return others.length > NAMED ? msg(str`另属${named}等 ${others.length} 家`) : msg(str`另属${named}`)
}

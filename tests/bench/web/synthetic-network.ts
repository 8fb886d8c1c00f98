/**
 * A network of any size with the degree distribution of a real one: degrees are
 * drawn from the model's, scaled to the wanted number of lines, and the ends are
 * joined at random, four of five within a group as an agency's systems are.
 */
import type { GraphEdge, GraphNode, GraphView } from '../../../web/api.ts'
import { seededRandom } from '../../../web/app/canvas/layout/seeded-random.ts'

export interface NetworkSize {
  readonly nodes: number
  readonly edges: number
}

/** Nodes of one group; the seed's largest agencies answer for about so many systems. */
const GROUP = 25
const WITHIN_GROUP = 0.8

/** @param model a graph as the API gives it. @returns nodes and lines, no line twice and none to itself; the same for the same model */
export function syntheticNetwork(model: GraphView, size: NetworkSize): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const random = seededRandom(20_180_228)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const joined = model.nodes.filter((node) => node.degree > 0)
  const drawn = Array.from({ length: size.nodes }, () => pick(joined))
  const scale = (2 * size.edges) / drawn.reduce((sum, node) => sum + node.degree, 0)
  const ends = drawn.flatMap((node, at) => {
    const wanted = node.degree * scale
    const whole = Math.max(1, Math.floor(wanted) + (random() < wanted % 1 ? 1 : 0))
    return Array.from({ length: whole }, () => at)
  })
  const endsOfGroup = new Map<number, number[]>()
  for (const end of ends) {
    const group = Math.floor(end / GROUP)
    const list = endsOfGroup.get(group)
    if (list) list.push(end)
    else endsOfGroup.set(group, [end])
  }
  const id = (at: number): string => `n${at}`
  const edges = new Map<string, GraphEdge>()
  while (edges.size < size.edges) {
    const source = pick(ends)
    const target = random() < WITHIN_GROUP ? pick(endsOfGroup.get(Math.floor(source / GROUP))!) : pick(ends)
    const key = [source, target].sort((a, b) => a - b).join('-')
    if (source === target || edges.has(key)) continue
    const { type, statements, status, role } = pick(model.edges)
    edges.set(key, { id: `${id(source)}~${type}~${id(target)}`, type, source: id(source), target: id(target), statements, status, role })
  }
  const degree = new Map<string, number>()
  for (const { source, target } of edges.values()) for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1)
  const nodes = drawn.map((node, at): GraphNode => ({ ...node, leaders: [], id: id(at), name: `${node.name}${at}`, qualifiedName: `${node.qualifiedName}${at}`, degree: degree.get(id(at)) ?? 0 }))
  return { nodes, edges: [...edges.values()] }
}

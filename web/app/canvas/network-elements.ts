/** From the app's nodes and edges to Cytoscape's element definitions. */
import type { ElementDefinition } from 'cytoscape'
import type { GraphEdge, GraphNode } from '../../api.ts'
import { msg, str } from '../language/language.ts'
import { RELATION_LOOKS } from '../state/looks.ts'
import { alsoWords } from '../state/owners.ts'
import { nodeClass } from '../state/node-class.ts'
import type { Group } from '../state/groups.ts'
import type { EdgeKey } from '../state/view.ts'
import { writeEdge } from '../state/view.ts'
import { RELATION_WORDS } from '../state/words.ts'
import { wrapName } from './label-wrap.ts'
import { frameWidth } from './layout/group-places.ts'

/** A node's diameter at zoom 1: grows with the root of its degree, so that area shows it. */
export function nodeSize(node: GraphNode): number {
  const base = node.label === 'Agency' ? 22 : 18
  return Math.min(54, base + 4.5 * Math.sqrt(node.degree))
}

/** Names that more than one node bears: 市发改委 of two cities. */
export function sharedNames(nodes: readonly GraphNode[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of nodes) (seen.has(name) ? shared : seen).add(name)
  return shared
}

/**
 * @param shared names that do not tell one node from another; there the qualified name is written
 * @param others names of the other agencies that it is of, where the picture is by agency
 */
export function nodeLabel(node: GraphNode, shared: ReadonlySet<string>, others: readonly string[] = []): string {
  const name = wrapName(shared.has(node.name) ? node.qualifiedName : node.name)
  return others.length === 0 ? name : `${name}\n${wrapName(alsoWords(others))}`
}

/** @param shared names that do not tell one node from another; there the qualified name is written */
export function nodeElement(node: GraphNode, shared: ReadonlySet<string>): ElementDefinition {
  return {
    group: 'nodes',
    data: {
      id: node.id,
      kind: nodeClass(node),
      label: nodeLabel(node, shared),
      vague: node.generic || node.inferred,
      degree: node.degree,
      base: nodeSize(node),
      size: nodeSize(node),
      text: 12,
    },
  }
}

export function groupElement({ id, name, members, elsewhere }: Group): ElementDefinition {
  return { group: 'nodes', data: { id, kind: 'group', label: elsewhere === 0 ? `${name} · ${members.length}` : msg(str`${name} · ${members.length}，另有 ${elsewhere} 个在别组`), vague: false, degree: 0, base: 1, size: 1, text: 12, room: frameWidth(members.length) } }
}

/** A sign with how many lines lead out of the picture, as an image that the symbol carries; empty for none. */
export function badge(hidden: number): string {
  if (hidden <= 0) return ''
  const words = `+${Math.min(hidden, 99)}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect x="1" y="1" width="28" height="18" rx="9" fill="#fff" stroke="#c2571a" stroke-width="1.6"/><text x="15" y="${words.length > 2 ? 13.8 : 14.5}" font-family="sans-serif" font-size="${words.length > 2 ? 10.5 : 12.5}" font-weight="700" text-anchor="middle" fill="#a8460f">${words}</text></svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

/** Edges are known by type and ends, as in the URL, not by the store's ids. */
export function edgeId(edge: EdgeKey): string {
  return writeEdge(edge)
}

export function edgeElement(edge: GraphEdge): ElementDefinition {
  const { family } = RELATION_LOOKS[edge.type]
  const base = family === 'belonging' ? 1 : 1.6 + Math.min(3, 0.6 * (edge.statements - 1))
  return {
    group: 'edges',
    data: {
      id: edgeId(edge),
      source: edge.source,
      target: edge.target,
      type: edge.type,
      family,
      status: edge.status ?? '',
      label: msg(RELATION_WORDS[edge.type]),
      colour: RELATION_LOOKS[edge.type].colour,
      base,
      width: base,
      text: 11,
    },
  }
}

/**
 * How each kind of node and each relation type is drawn, once for the canvas and
 * the legend alike. Shape differs for every kind, so that nothing hangs on colour
 * alone; the colours are spread in lightness as well as hue, to stay apart for
 * colour-blind eyes. Relations have one colour a family, since eleven line
 * colours could not be told apart by anyone; within a family the arrow differs.
 */
import type { GraphEdgeType } from '../../api.ts'
import type { NodeClass } from './node-class.ts'

export interface KindLook {
  readonly colour: string
  /** Cytoscape's name for the shape. */
  readonly shape: string
  /** The same shape as an SVG path in a 20 by 20 box, for the legend. */
  readonly path: string
}

export const KIND_LOOKS: Readonly<Record<NodeClass, KindLook>> = {
  Agency: { colour: '#26364f', shape: 'ellipse', path: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z' },
  platform: { colour: '#3f74c4', shape: 'round-hexagon', path: 'M6 3h8l4.5 7l-4.5 7h-8l-4.5-7z' },
  system: { colour: '#2a9d8f', shape: 'round-rectangle', path: 'M4 4h12v12h-12z' },
  network: { colour: '#8f2d56', shape: 'round-diamond', path: 'M10 2l8 8l-8 8l-8-8z' },
  app: { colour: '#b565c9', shape: 'round-pentagon', path: 'M10 2.5l8 6l-3 9h-10l-3-9z' },
  website: { colour: '#6cbbe0', shape: 'rhomboid', path: 'M2 4.5h11l5 11h-11z' },
  datacentre: { colour: '#1f7a3d', shape: 'round-octagon', path: 'M7 2.5h6l4.5 4.5v6l-4.5 4.5h-6l-4.5-4.5v-6z' },
  database: { colour: '#8c8a2e', shape: 'barrel', path: 'M4 5c0-1.6 2.7-2.6 6-2.6s6 1 6 2.6v10c0 1.6-2.7 2.6-6 2.6s-6-1-6-2.6z' },
  service: { colour: '#e0b63c', shape: 'star', path: 'M10 1.8l2.4 5.3l5.8.6l-4.4 3.8l1.3 5.7l-5.1-3l-5.1 3l1.3-5.7l-4.4-3.8l5.8-.6z' },
  Area: { colour: '#d0706f', shape: 'round-triangle', path: 'M10 3l8 14h-16z' },
}

export type RelationFamily = 'dependency' | 'supply' | 'connection' | 'structure' | 'belonging'

export interface RelationLook {
  readonly family: RelationFamily
  readonly colour: string
  /** Cytoscape's name for the arrow at the target. */
  readonly arrow: string
}

const FAMILY_COLOURS: Readonly<Record<RelationFamily, string>> = {
  dependency: '#c2571a',
  supply: '#15806e',
  connection: '#2f66b3',
  structure: '#7d559c',
  belonging: '#98a3b3',
}

const look = (family: RelationFamily, arrow: string): RelationLook => ({ family, arrow, colour: FAMILY_COLOURS[family] })

/** In the order that filters show them: what a planner asks about first. */
export const RELATION_LOOKS: Readonly<Record<GraphEdgeType, RelationLook>> = {
  DEPENDS_ON: look('dependency', 'triangle'),
  MIGRATES_TO: look('dependency', 'chevron'),
  MERGES_INTO: look('dependency', 'triangle-tee'),
  FEEDS: look('supply', 'triangle'),
  SUPPORTS: look('supply', 'vee'),
  CONNECTS_TO: look('connection', 'triangle'),
  PART_OF: look('structure', 'diamond'),
  EXTENDS_TO: look('structure', 'vee'),
  EVOLVES_INTO: look('structure', 'triangle'),
  COOPERATES_WITH: look('belonging', 'vee'),
  OWNS: look('belonging', 'circle'),
  RESPONSIBLE_FOR: look('belonging', 'none'),
}

export const EDGE_TYPES = Object.keys(RELATION_LOOKS) as readonly GraphEdgeType[]

export function isEdgeType(value: string): value is GraphEdgeType {
  return Object.hasOwn(RELATION_LOOKS, value)
}

/**
 * Places for a picture by groups: the members of each in rows within its frame,
 * the frames on shelves, what stands in no group on a last shelf of its own. No
 * search: the same graph always gives the same picture, at once.
 */
import type { ShownGraph } from '../../state/shown-graph.ts'
import type { Point } from './network-layout.ts'
import { shelves } from './shelves.ts'

/** Room for a symbol with its name below, and around a frame. */
const CELL = { width: 128, height: 84 }
const GAP = 76

export function groupPlaces({ nodes, groups = [] }: ShownGraph, aspect: number): ReadonlyMap<string, Point> {
  const grouped = new Set(groups.flatMap(({ members }) => members))
  const loose = nodes.filter(({ id }) => !grouped.has(id)).map(({ id }) => id)
  const sizes = groups.map(({ members }) => ({ width: frameWidth(members.length), height: Math.ceil(members.length / columnsOf(members.length)) * CELL.height + GAP }))
  // The shelf of what is loose lies below, across the whole width: what is above it may be so much wider.
  const framed = sizes.reduce((sum, { width, height }) => sum + width * height, 0)
  const corners = shelves(sizes, aspect * (1 + (loose.length * CELL.width * CELL.height) / Math.max(1, framed)))
  const width = Math.max(0, ...sizes.map((size, at) => (corners[at]?.x ?? 0) + size.width))
  const bottom = Math.max(0, ...sizes.map((size, at) => (corners[at]?.y ?? 0) + size.height))
  // Many loose beside few small frames make a block of their own.
  const acrossAll = Math.max(Math.floor(width / CELL.width), columnsOf(loose.length))
  return new Map([
    ...groups.flatMap(({ members }, frame) => inRows(members, corners[frame] ?? { x: 0, y: 0 }, columnsOf(members.length))),
    ...inRows(loose, { x: 0, y: bottom }, acrossAll),
  ])
}

function inRows(ids: readonly string[], corner: Point, columns: number): readonly (readonly [string, Point])[] {
  return ids.map((id, at) => [id, { x: corner.x + (at % columns) * CELL.width, y: corner.y + Math.floor(at / columns) * CELL.height }])
}

/** Wider than high, as screens are. */
const columnsOf = (members: number): number => Math.max(1, Math.ceil(Math.sqrt(members * 1.2)))

/** From one frame to the next, the gap counted in. */
export const frameWidth = (members: number): number => columnsOf(members) * CELL.width + GAP

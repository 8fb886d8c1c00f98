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
  const frames = [...groups.map(({ members }) => members), ...(loose.length > 0 ? [loose] : [])]
  const sizes = frames.map((members) => {
    const columns = columnsOf(members.length)
    return { width: frameWidth(members.length), height: Math.ceil(members.length / columns) * CELL.height + GAP }
  })
  const corners = shelves(sizes, aspect)
  return new Map(
    frames.flatMap((members, frame) => {
      const columns = columnsOf(members.length)
      const corner = corners[frame] ?? { x: 0, y: 0 }
      return members.map((id, at): [string, Point] => [id, { x: corner.x + (at % columns) * CELL.width, y: corner.y + Math.floor(at / columns) * CELL.height }])
    }),
  )
}

/** Wider than high, as screens are. */
const columnsOf = (members: number): number => Math.max(1, Math.ceil(Math.sqrt(members * 1.2)))

/** From one frame to the next, the gap counted in. */
export const frameWidth = (members: number): number => columnsOf(members) * CELL.width + GAP

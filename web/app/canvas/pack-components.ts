/**
 * Parts of the network that no line joins, put beside one another to fill the
 * canvas's shape: each turned so that it lies along the longer side, the largest
 * first, then row by row.
 */
import type { CollectionReturnValue, NodeSingular } from 'cytoscape'
import { type Point, turned } from './principal-axis.ts'
import { shelves } from './shelves.ts'

/** Room for the names around a part, which are wider than high. */
const MARGIN = { x: 105, y: 70 }

/** @param aspect width of the canvas by its height */
export function packComponents(parts: readonly CollectionReturnValue[], aspect: number): void {
  const placed = parts.map((part) => {
    const nodes = part.nodes().toArray() as NodeSingular[]
    const points = turned(nodes.map((node) => ({ ...node.position() })), aspect)
    return { nodes, points, ...extent(points) }
  })
  const places = shelves(placed.map(({ width, height }) => ({ width: width + MARGIN.x, height: height + MARGIN.y })), aspect)
  placed.forEach(({ nodes, points, x, y }, index) => {
    const place = places[index] ?? { x: 0, y: 0 }
    nodes.forEach((node, at) => {
      const point = points[at] ?? { x, y }
      node.position({ x: point.x - x + place.x, y: point.y - y + place.y })
    })
  })
}

function extent(points: readonly Point[]): { x: number; y: number; width: number; height: number } {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

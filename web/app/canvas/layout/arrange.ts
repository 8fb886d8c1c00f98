/**
 * A place for every node: the whole network anew, or what has just come beside
 * what has a place already. Pure, so that it runs in a worker and in a test.
 */
import { packed } from './pack-components.ts'
import { spread, stretch } from './spread.ts'
import { stressLayout, type Places } from './stress.ts'

export interface Network {
  readonly nodes: number
  /** Source and target of each line, by index, one behind the other. */
  readonly lines: readonly number[]
}

export interface LayoutTask extends Network {
  /** Width of the canvas by its height. */
  readonly aspect: number
  /** Of the nodes that have a place and keep it. */
  readonly placed: readonly { readonly node: number; readonly x: number; readonly y: number }[]
}

/** Of a line, in the canvas's units; about a name's width. */
const LENGTH = 100

/** What hangs together, with the place of each of its nodes. */
export interface LaidOutPart {
  readonly nodes: readonly number[]
  readonly places: Places
}

export function arrange(task: LayoutTask): Places {
  return task.placed.length === 0 ? putTogether(layOutParts(task), task.nodes, task.aspect) : arrangeNew(neighboursOf(task), task.placed)
}

function neighboursOf({ nodes, lines }: Network): readonly (readonly number[])[] {
  const sets = Array.from({ length: nodes }, () => new Set<number>())
  for (let at = 0; at < lines.length; at += 2) {
    const [a, b] = [lines[at]!, lines[at + 1]!]
    if (a === b) continue
    sets[a]!.add(b)
    sets[b]!.add(a)
  }
  return sets.map((set) => [...set])
}

/** What of a layout does not depend on the canvas's shape. */
export function layOutParts(network: Network): readonly LaidOutPart[] {
  const neighbours = neighboursOf(network)
  return partsOf(neighbours).map((nodes) => {
    const index = new Map(nodes.map((node, at) => [node, at]))
    const places = stressLayout(nodes.map((node) => neighbours[node]!.map((other) => index.get(other)!)), LENGTH)
    stretch(places)
    spread(places)
    return { nodes, places }
  })
}

/** @param count of nodes in all parts together */
export function putTogether(parts: readonly LaidOutPart[], count: number, aspect: number): Places {
  const where = packed(parts.map(({ places }) => places), aspect)
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  parts.forEach(({ nodes }, part) => {
    nodes.forEach((node, at) => {
      x[node] = where[part]!.x[at]!
      y[node] = where[part]!.y[at]!
    })
  })
  return { x, y }
}

/** What no line joins, each as the nodes in it; the largest first. */
function partsOf(neighbours: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Uint8Array(neighbours.length)
  const parts: number[][] = []
  for (let start = 0; start < neighbours.length; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const part = [start]
    for (let at = 0; at < part.length; at++) {
      for (const other of neighbours[part[at]!]!) {
        if (seen[other]) continue
        seen[other] = 1
        part.push(other)
      }
    }
    parts.push(part)
  }
  return parts.sort((a, b) => b.length - a.length)
}

/** New nodes go around the neighbours that have a place, nearest first; those without one go below the picture. */
function arrangeNew(neighbours: readonly (readonly number[])[], placed: LayoutTask['placed']): Places {
  const x = new Float64Array(neighbours.length)
  const y = new Float64Array(neighbours.length)
  const isFixed = new Uint8Array(neighbours.length)
  for (const one of placed) {
    x[one.node] = one.x
    y[one.node] = one.y
    isFixed[one.node] = 1
  }
  const hasPlace = Uint8Array.from(isFixed)
  const middle = { x: mean(placed.map((one) => one.x)), y: mean(placed.map((one) => one.y)) }
  const left = Math.min(...placed.map((one) => one.x))
  const right = Math.max(left + 4 * LENGTH, ...placed.map((one) => one.x))
  const bottom = Math.max(...placed.map((one) => one.y))
  let waiting = neighbours.map((_, node) => node).filter((node) => !hasPlace[node])
  let spare = 0
  while (waiting.length > 0) {
    const next = waiting.filter((node) => neighbours[node]!.some((other) => hasPlace[other]))
    for (const node of next) {
      const beside = neighbours[node]!.filter((other) => hasPlace[other])
      const centre = { x: mean(beside.map((other) => x[other]!)), y: mean(beside.map((other) => y[other]!)) }
      // Outwards from the picture's middle, and each in a direction of its own.
      const outwards = Math.atan2(centre.y - middle.y, centre.x - middle.x)
      const angle = outwards + ((node * 2.4) % Math.PI) - Math.PI / 2
      const away = beside.length === 1 ? LENGTH : LENGTH / 2
      x[node] = centre.x + away * Math.cos(angle)
      y[node] = centre.y + away * Math.sin(angle)
    }
    for (const node of next) hasPlace[node] = 1
    if (next.length === 0) {
      const node = waiting[0]!
      const columns = Math.max(1, Math.floor((right - left) / LENGTH))
      x[node] = left + (spare % columns) * LENGTH
      y[node] = bottom + LENGTH + Math.floor(spare / columns) * LENGTH
      spare++
      hasPlace[node] = 1
    }
    waiting = waiting.filter((node) => !hasPlace[node])
  }
  const places = { x, y }
  spread(places, (node) => isFixed[node] === 1)
  return places
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
